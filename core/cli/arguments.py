"""What the command line understands."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from core.action_recognisers import RECOGNISERS
from core.action_segmenters import SEGMENTERS
from core.action_segmenters.changepoints import ChangePointSettings
from core.action_segmenters.decoding import DecodingSettings
from core.evaluation.alarms import NOT_A_DEVICE, WHY_NOT, AlarmRule
from core.jobs.requests import MovementModels
from core.paths import APP_VERSION
from core.plugins import described
from core.pose_estimators import ESTIMATORS
from core.rep_counters import COUNTERS

DEVICES = ("auto", "cpu", "cuda", "directml", "coreml")
POSITION = re.compile(r"(\d+)f|(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")
EXAMPLES = """examples:
  main.py analyse squats.mp4                     all steps; the results go beside the video
  main.py analyse *.mp4 --out results            many videos; the results go into one folder
  main.py analyse long.mp4 --from 1:30 --to 2:00 only half a minute of it
  main.py count squats.kinescribe                count again in a project
  main.py train --data clips --architecture st_gcn --validate-on 0.2 --out mine
                                                 train a recogniser of one's own
  main.py doctor                                 is everything here that is needed?

Without a command the window opens: main.py [PROJECT or VIDEO ...]
"""


class Options(argparse.Namespace):
    """What was asked for (argparse fills it in)."""

    command: str
    videos: list[str]
    projects: list[str]
    out: str | None = None
    pose: str = "auto"
    segmenter: str = MovementModels().segmenter
    counter: str = "periodicity"
    recogniser: str = "actions"
    device: str = "auto"
    max_people: int = 8
    threads: int = 0
    resume: bool = False
    json: bool = False
    begin: Position | None = None
    end: Position | None = None
    region: tuple[int, int, int, int] | None = None
    person: str = ""
    athletes: list[PointedAt] = []
    label: str = ""
    source: str = ""
    rule: list[tuple[str, str]] = []
    segmenter_settings: list[tuple[str, str]] = []


class Position:
    """A place in a video: a frame, or seconds that are looked up in its frame-time table."""

    def __init__(self, text: str) -> None:
        match = POSITION.fullmatch(text.strip())
        if match is None:
            raise argparse.ArgumentTypeError(
                f"{text!r} is no place in a video: write seconds (12.5), h:m:s (1:02:03) or a frame (120f)"
            )
        frame, hours, minutes, seconds = match.groups()
        self.frame = int(frame) if frame is not None else None
        self.seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds or 0)


class PointedAt:
    """A place in one picture of a video: ``T,X,Y``."""

    def __init__(self, text: str) -> None:
        parts = text.split(",")
        try:
            at, x, y = parts
            self.position, self.x, self.y = Position(at), float(x), float(y)
        except (ValueError, argparse.ArgumentTypeError):
            raise argparse.ArgumentTypeError(
                f"{text!r} is no place in a picture: write T,X,Y, for example 120f,640,360 or 2.5,640,360"
            ) from None


def parse(arguments: Sequence[str]) -> Options:
    """The options; wrong use ends in SystemExit(2) after argparse has said what is wrong."""
    from core.cli.data_arguments import add_data
    from core.cli.training_arguments import TrainingOptions, add_models, add_training, check_models

    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Kinescribe finds people and their movements in video, counts what they repeat "
        "and labels what they do.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Kinescribe {APP_VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    analyse = commands.add_parser(
        "analyse",
        help="all steps on videos: poses, repetitions, segments, labels",
        description="Find the people in each video, count what they repeat, cut the time line into actions "
        "and name them. Writes NAME.kinescribe (the project), NAME.json and NAME.html (a report to read) "
        "for each. A project that is there already is added to, never overwritten.",
    )
    analyse.add_argument("videos", nargs="+", metavar="VIDEO", help="a video file")
    analyse.add_argument("--out", metavar="DIR", help="put all results here (default: beside each video)")
    _add_pose_options(analyse)
    _add_movement_options(analyse, segmenter=True, counter=True, recogniser=True)
    _add_limits(analyse, region=True)
    _add_running(analyse, resume=True)
    steps: tuple[tuple[str, str, dict[str, bool]], ...] = (
        ("poses", "find people and their poses", {}),
        ("segment", "propose segments", {"segmenter": True}),
        ("count", "count repetitions", {"counter": True}),
        ("label", "name what people do", {"recogniser": True}),
    )
    for name, help_text, models in steps:
        step = commands.add_parser(
            name,
            help=f"{help_text}, in a project",
            description=f"{help_text.capitalize()} in a project. The result is added to the project; "
            "what is there stays.",
        )
        step.add_argument("projects", nargs="+", metavar="PROJECT", help="a .kinescribe file")
        if name == "poses":
            _add_pose_options(step)
        _add_movement_options(step, **models)
        _add_limits(step, region=name == "poses", person=name != "poses")
        _add_running(step, resume=name == "poses")
    _add_alarms(commands)
    report = commands.add_parser("report", help="write NAME.json and NAME.html of a project again")
    report.add_argument("projects", nargs="+", metavar="PROJECT", help="a .kinescribe file")
    report.add_argument("--out", metavar="DIR", help="put the reports here (default: beside each project)")
    _add_running(report, resume=False)
    add_models(commands)
    add_training(commands)
    add_data(commands)
    doctor = commands.add_parser("doctor", help="is everything here that the program needs?")
    doctor.add_argument("--json", action="store_true", help="JSON lines instead of text")
    options = parser.parse_args(arguments, namespace=TrainingOptions())
    options.typed = list(arguments)
    check_models(parser, options)
    begin, end = options.begin, options.end
    if begin and end and (begin.frame is None) == (end.frame is None):
        a, b = (
            ((begin.frame or 0), (end.frame or 0))
            if begin.frame is not None
            else (begin.seconds, end.seconds)
        )
        if b <= a:
            parser.error("--to must come after --from")
    return options


def _add_alarms(commands: Any) -> None:
    """``alarms``; the levels are those of the rule's struct."""
    alarms = commands.add_parser(
        "alarms",
        help="alarms for one label, in a project",
        description="Find alarms for one label in what a model believed along the videos of a project. While "
        "the label is likely enough it adds up, else it fades; the alarm comes when enough has added up. "
        "Where parts of a tier are marked as finished, the alarms are held against the accepted segments. "
        + f"{NOT_A_DEVICE} {WHY_NOT}",
    )
    alarms.add_argument("projects", nargs="+", metavar="PROJECT", help="a .kinescribe file")
    alarms.add_argument("--label", required=True, metavar="L", help="the label to listen for")
    _add_settings(alarms, "--set", "rule", AlarmRule)
    alarms.add_argument("--model", dest="source", default="", metavar="ID", help="whose beliefs (the last)")
    alarms.add_argument("--person", default="", metavar="NAME", help="only this person")
    _add_running(alarms, resume=False)


def _add_pose_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("poses")
    group.add_argument(
        "--pose",
        metavar="ID",
        default="auto",
        choices=["auto", *ESTIMATORS],
        help="pose model: auto (the body, and the hands where only they move), " + ", ".join(ESTIMATORS),
    )
    group.add_argument("--device", default="auto", choices=DEVICES, help="what computes (default: auto)")
    group.add_argument(
        "--max-people", type=positive_number, default=8, metavar="N", help="follow at most N people (8)"
    )
    group.add_argument(
        "--threads", type=positive_number, default=0, metavar="N", help="processor threads (all)"
    )


def _add_movement_options(
    parser: argparse.ArgumentParser,
    *,
    segmenter: bool = False,
    counter: bool = False,
    recogniser: bool = False,
) -> None:
    if segmenter:
        parser.add_argument(
            "--segmenter",
            metavar="ID",
            default=MovementModels().segmenter,
            help=", ".join(SEGMENTERS) + ", or the id of a model that cuts (main.py models list)",
        )
        kinds = (ChangePointSettings, DecodingSettings)
        _add_settings(parser, "--segmenter-set", "segmenter_settings", *kinds)
    if counter:
        parser.add_argument(
            "--counter",
            metavar="ID",
            default=MovementModels().counter,
            help=", ".join(COUNTERS) + ", or the id of a model that counts (main.py models list)",
        )
    if recogniser:
        parser.add_argument(
            "--recogniser",
            metavar="ID",
            default="actions",
            help=", ".join(RECOGNISERS) + ", or the id of a model of yours (main.py models list)",
        )


def _add_settings(
    parser: argparse.ArgumentParser, option: str, name: str, *kinds: type[msgspec.Struct]
) -> None:
    """``KEY=VALUE`` of settings, told by their structs."""
    told = {key: words for kind in kinds for key, words in described(kind).items()}
    keys = "; ".join(f"{key}: {words[0].lower()}{words[1:]}" for key, words in told.items())
    parser.add_argument(
        option,
        dest=name,
        action="append",
        type=key_and_value,
        default=[],
        metavar="KEY=VALUE",
        help=f"a setting; {keys}",
    )


def _add_limits(parser: argparse.ArgumentParser, *, region: bool, person: bool = True) -> None:
    group = parser.add_argument_group("only a part")
    group.add_argument(
        "--from",
        dest="begin",
        type=Position,
        metavar="T",
        help="begin here: seconds, h:m:s or a frame (120f)",
    )
    group.add_argument("--to", dest="end", type=Position, metavar="T", help="stop before here")
    if region:
        group.add_argument(
            "--region", type=_region, metavar="X,Y,W,H", help="look only in this part of the picture (px)"
        )
        group.add_argument(
            "--athlete",
            dest="athletes",
            action="append",
            type=PointedAt,
            default=[],
            metavar="T,X,Y",
            help="only who is at this place (px) of the picture at T (seconds, h:m:s or a frame: "
            "120f,640,360); may be given more than once",
        )
    if person:
        group.add_argument(
            "--person", default="", metavar="N|NAME", help="only this person: a number from 1, or a name"
        )


def _add_running(parser: argparse.ArgumentParser, *, resume: bool) -> None:
    if resume:
        parser.add_argument("--resume", action="store_true", help="go on where a stopped run left off")
    parser.add_argument("--json", action="store_true", help="progress and results as JSON lines on stdout")


def key_and_value(text: str) -> tuple[str, str]:
    """A setting by its name: ``KEY=VALUE``."""
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is no setting: write KEY=VALUE")
    return key.strip(), value.strip()


def positive_number(text: str) -> int:
    """A whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)


def _region(text: str) -> tuple[int, int, int, int]:
    parts = text.split(",")
    if len(parts) != 4 or not all(re.fullmatch(r"\s*\d+\s*", part) for part in parts):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no region: write X,Y,W,H in px, for example 0,0,640,480"
        )
    x, y, width, height = (int(part) for part in parts)
    if width < 1 or height < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is empty: width and height must be at least 1")
    return x, y, width, height
