"""The command line: the very same jobs as the window's, in this process."""

from __future__ import annotations

import logging
import sys

from core.cli.arguments import Options, parse
from core.cli.console import Console, Stopped
from core.errors import UserError

STOPPED = 130  # as shells say it of a command ended by Ctrl-C


def run_command(arguments: list[str]) -> int:
    """Run one command; 0 all well, 1 something failed, 2 wrong use, 130 stopped by the person."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a path may hold what the terminal cannot show
    try:
        options = parse(arguments)
    except SystemExit as leaving:  # argparse has said what is wrong
        return leaving.code if isinstance(leaving.code, int) else 2
    console = Console(json_lines=getattr(options, "json", False))
    try:
        with console.stopping_on_ctrl_c():
            return _run(options.command, options, console)
    except Stopped:
        return STOPPED
    except UserError as error:
        console.failed("", error)
        return 1
    except BrokenPipeError:
        return 1
    finally:
        console.close()


def _run(command: str, options: Options, console: Console) -> int:
    if command == "analyse":
        from core.cli.analyse import run
    elif command == "models":
        from core.cli.models import run
    elif command in ("train", "evaluate"):
        from core.cli.training import run
    elif command == "data":
        from core.cli.data import run
    elif command == "doctor":
        from core.cli.doctor import run
    else:
        from core.cli.steps import run
    return run(options, console)
