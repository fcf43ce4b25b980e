"""Kinescribe: the window, an engine or a command, told apart by the first argument."""

from __future__ import annotations

import sys
from pathlib import Path

COMMANDS = (
    "analyse", "poses", "segment", "count", "label", "report", "models", "train", "evaluate", "data",
    "doctor",
)  # fmt: skip
ASKS = ("-h", "--help", "--version")


def main(arguments: list[str]) -> int:
    """Start what `arguments` ask for and return the exit status."""
    first = arguments[0] if arguments else ""
    if first == "--engine":
        from core.engine.process import run_engine

        return run_engine(arguments[1:])
    is_file = "." in first or Path(first).exists()
    if first in COMMANDS or first in ASKS or not (first in ("", "--sample") or is_file):
        from core.cli import run_command

        return run_command(arguments)
    from app.application import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
