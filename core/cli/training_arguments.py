"""What the command line understands about training and measuring recognisers."""

from __future__ import annotations

import argparse
from typing import Any

from core.cli.arguments import Options, positive_number
from core.file_formats import FORMATS, SEQUENCE_FORMATS
from core.file_formats.splits import SPLITS

ARCHITECTURE_IDS = (  # as `core.training.architectures` has them; known here without torch
    "action_in_mind",
    "cascadeformer",
    "cnn1d_ensemble",
    "hd_gcn",
    "man",
    "posec3d_c3d_light",
    "posec3d_slowonly",
    "psumnet",
    "skateformer",
    "st_gcn",
    "stc_net",
)
COUNT_ARCHITECTURE_IDS = ("poserac", "repnet", "transrac")  # as `core.training.counting` has them
FRAME_ARCHITECTURE_IDS = ("dilated_tcn", "unik")  # as `core.training.segmentation` has them
TRAIN = """Train a recogniser of movements on a data set of skeletons and write a model package: the networks
(ONNX), their weights (safetensors), model.toml, and a card that says data, scores and limits. Several
architectures or streams make an ensemble in one package. Stopped, it goes on with --resume."""
TRAIN_EXAMPLES = """examples:
  main.py train --task recognise --data msr.zip --architecture st_gcn --validate-on s09 --out models/mine
  main.py train --task recognise --data clips --architecture hd_gcn --streams joint,bone --out m
  main.py train --task recognise --data clips --architecture hd_gcn:six_way --validate-on 0.2 --out m
  main.py train --task recognise --data more --architecture st_gcn --from models/mine --out models/more
  main.py train --task recognise --data few --architecture cascadeformer --pretrain all --out m
  main.py train --task recognise --data a.zip:utkinect --architecture man,psumnet --set rate=0.05 --out m
  main.py train --task segment --data project.kinescribe --architecture unik --validate-on 0.2 --out m
  main.py train --task segment-pretrain --data clips --architecture unik --out encoder
  main.py train --task segment --data few --architecture unik --from encoder --frames 96 --out m
  main.py train --task count --data project.kinescribe --architecture transrac --validate-on 0.2 --out m
"""


ALL_FORMATS = tuple(dict.fromkeys([*FORMATS, *SEQUENCE_FORMATS]))


class TrainingOptions(Options):
    """What was asked for (argparse fills it in)."""

    data: tuple[str, str]
    architecture: list[str]
    streams: list[str] = []
    preset: str = "small"
    layout: str = ""
    dimensions: int = 0
    frames: int = 0
    people: int = 0
    classes: int = 60
    epochs: int | None = None
    seed: int = 0
    validate_on: str = ""
    train_on: list[str] = []
    test_on: list[str] = []
    changes: list[tuple[str, str]] = []
    package: str = ""
    start_from: str = ""
    pretrain: tuple[str, str] = ("", "auto")
    views: int = 1
    flip: bool = False
    each_class: bool = False
    predictions: str = ""
    typed: list[str] = []
    split: str = ""
    moments: int = 0
    task: str = "recognise"
    composer: str = ""


def add_training(commands: Any) -> None:
    """``train`` and ``evaluate``."""
    train = commands.add_parser(
        "train",
        help="train a recogniser of movements",
        description=TRAIN,
        epilog=TRAIN_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    train.add_argument(
        "--task",
        choices=["recognise", "segment", "segment-pretrain", "count"],
        default="recognise",
        help="what is learned: to name clips, to cut and name whole recordings, the encoder of that from "
        "clips without labels, or to count repetitions, from the accepted sets of projects",
    )
    _add_data(train)
    _add_architecture(train, "small", required=True)
    train.add_argument(
        "--composer",
        default="",
        metavar="FILE",
        help="segment-pretrain: weights of a generator (packaging/train_composer.py) whose clips are "
        "the positives; without it they are augmented copies",
    )
    train.add_argument(
        "--out", required=True, metavar="DIR", help="folder of the package; its name is the id"
    )
    train.add_argument(
        "--streams",
        type=_list,
        default=[],
        metavar="A,B",
        help="one member each: joint,bone,joint+joint_motion",
    )
    train.add_argument("--train-on", type=_list, default=[], metavar="PEOPLE", help="only these take part")
    train.add_argument(
        "--validate-on",
        default="",
        metavar="PEOPLE|SHARE",
        help="held out: s01,s03, or a share of them (0.2)",
    )
    train.add_argument("--epochs", type=_count, default=None, metavar="N")
    train.add_argument(
        "--seed", type=_count, default=0, metavar="N", help="the same seed, the same weights (0)"
    )
    train.add_argument(
        "--set",
        dest="changes",
        action="append",
        type=_change,
        default=[],
        metavar="KEY=VALUE",
        help="a setting of the architecture or of its recipe, for example rate=0.05 or recipe.dropout=0.1",
    )
    train.add_argument(
        "--from",
        dest="start_from",
        default="",
        metavar="PACKAGE",
        help="go on from this package's weights: same architecture and settings; classes of the same name "
        "are kept, new ones begin afresh",
    )
    train.add_argument(
        "--pretrain",
        type=_data,
        default=("", "auto"),
        metavar="DATA",
        help="look at these clips without their labels first, hidden keypoints filled in (cascadeformer)",
    )
    _add_running(train, ("auto", "cpu", "cuda"), "auto")
    train.add_argument("--resume", action="store_true", help="go on where a stopped run left off")
    evaluate = commands.add_parser(
        "evaluate",
        help="how often a recogniser or segmenter is right on a data set",
        description="Ask a model package about the clips of a data set (a segmenter about whole recordings) "
        "and print how often it is right, with the bounds in which that lies in 95 % of draws of people.",
    )
    evaluate.add_argument(
        "package", metavar="PACKAGE", help="folder of a model package, or the id of a model"
    )
    _add_data(evaluate)
    evaluate.add_argument("--test-on", type=_list, default=[], metavar="PEOPLE", help="only these people")
    evaluate.add_argument(
        "--views",
        type=positive_number,
        default=1,
        metavar="N",
        help="look at every clip N times, at moments drawn anew, and take the mean (1; PoseC3D's paper: 10)",
    )
    evaluate.add_argument(
        "--flip", action="store_true", help="look at each once more, left and right exchanged"
    )
    evaluate.add_argument(
        "--classes",
        dest="each_class",
        action="store_true",
        help="say how many clips of each class were found, and what was taken for what",
    )
    evaluate.add_argument(
        "--predictions", default="", metavar="FILE", help="write what was said of every clip, as CSV"
    )
    evaluate.add_argument(
        "--moments",
        type=positive_number,
        default=0,
        metavar="N",
        help="segmenters: the precision of frames counts N even moments of a recording (Charades: 25; all)",
    )
    evaluate.add_argument(
        "--set",
        dest="changes",
        action="append",
        type=_change,
        default=[],
        metavar="KEY=VALUE",
        help="segmenters: how segments are made, for example shortest_s=1",
    )
    _add_running(evaluate, ("auto", "cpu", "cuda", "directml", "coreml"), "cpu")


def add_models(commands: Any) -> None:
    """``models list`` and ``models describe``."""
    models = commands.add_parser("models", help="which models there are, and how large an architecture is")
    models.add_argument(
        "action",
        choices=["list", "describe"],
        help="list: all models, what they do and their licences; describe: count an architecture's "
        "parameters and multiply-adds",
    )
    _add_architecture(models, "paper", required=False)
    models.add_argument("--classes", type=positive_number, default=60, metavar="N")
    models.add_argument("--json", action="store_true", help="JSON lines instead of text")


def check_models(parser: argparse.ArgumentParser, options: Options) -> None:
    """``models describe`` needs an architecture."""
    if options.command == "models" and getattr(options, "action", "") == "describe":
        if not getattr(options, "architecture", None):
            parser.error("models describe needs --architecture")
        if len(getattr(options, "architecture", [])) > 1:
            parser.error("models describe takes one architecture")


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        required=True,
        type=_data,
        metavar="PATH[:FORMAT[,KEY=VALUE]]",
        help="a data set: file, zip file or folder; formats: " + ", ".join(ALL_FORMATS),
    )
    parser.add_argument(
        "--split",
        default="",
        metavar="NAME",
        help="only the half that a published protocol trains (or tests) on: "
        + ", ".join(SPLITS)
        + "; or who trains: camera:2,3",
    )


def _add_architecture(parser: argparse.ArgumentParser, preset: str, *, required: bool) -> None:
    parser.add_argument(
        "--architecture",
        required=required,
        type=_list,
        metavar="ID",
        help=("several with commas: " if required else "")
        + ", ".join(ARCHITECTURE_IDS)
        + f"; to segment: {', '.join(FRAME_ARCHITECTURE_IDS)}"
        + f"; to count: {', '.join(COUNT_ARCHITECTURE_IDS)}",
    )
    parser.add_argument("--preset", default=preset, metavar="NAME", help=f"small or paper ({preset})")
    parser.add_argument(
        "--layout", default="", metavar="ID", help="keypoints: ntu-25, coco-17, kinect-20 ..."
    )
    parser.add_argument("--dimensions", type=int, choices=(2, 3), default=0)
    parser.add_argument("--frames", type=positive_number, default=0, metavar="N", help="length of the input")
    parser.add_argument("--people", type=positive_number, default=0, metavar="N", help="looked at together")


def _add_running(parser: argparse.ArgumentParser, devices: tuple[str, ...], usual: str) -> None:
    parser.add_argument("--device", default=usual, choices=devices, help=f"what computes ({usual})")
    parser.add_argument("--threads", type=positive_number, default=0, metavar="N", help="processor threads")
    parser.add_argument("--json", action="store_true", help="progress and results as JSON lines on stdout")


def _data(text: str) -> tuple[str, str]:
    path, colon, form = text.rpartition(":")
    return (path, form) if colon and form.split(",")[0] in ALL_FORMATS else (text, "auto")


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 on")
    return int(text)


def _change(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise argparse.ArgumentTypeError(f"{text!r} is no setting: write KEY=VALUE, for example rate=0.05")
    return key.strip(), value.strip()
