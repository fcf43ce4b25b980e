"""What the command line understands about data sets."""

from __future__ import annotations

import argparse
from typing import Any

from core.cli.arguments import Options
from core.file_formats import FORMATS


class DataOptions(Options):
    """What was asked for (argparse fills it in)."""

    action: str
    path: str
    form: str


def add_data(commands: Any) -> None:
    """``data describe``."""
    data = commands.add_parser(
        "data",
        help="what is in a data set of skeletons",
        description="Read a data set and say what it holds: clips, people, classes, layouts, frames, and the "
        "files that cannot be used, each with the reason.",
    )
    data.add_argument("action", choices=["describe"], help="describe: say what it holds")
    data.add_argument("path", metavar="PATH", help="a file, zip file or folder")
    data.add_argument(
        "--format",
        dest="form",
        default="auto",
        type=_format,
        metavar="FORMAT[,KEY=VALUE]",
        help="auto (found by the names of the files), " + ", ".join(FORMATS),
    )
    data.add_argument("--json", action="store_true", help="one JSON line instead of text")


def _format(text: str) -> str:
    if text.split(",")[0] not in ("auto", *FORMATS):
        raise argparse.ArgumentTypeError(f"{text!r} is no format: choose one of {', '.join(FORMATS)}")
    return text
