"""`main.py train --task segment` and `segment-pretrain`, as a person types them, and what comes of it."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.action_segmenters.network import NetworkSegmenter
from core.cli import run_command
from core.cli.training_arguments import FRAME_ARCHITECTURE_IDS
from core.file_formats.kinescribe_clips import write_clips
from core.models.packages import read_package
from core.models.sessions import run_once
from core.training.checkpoints import read_tensor_file, tensor_file
from core.training.composition.generator import Generator, GeneratorSettings
from core.training.segmentation import FRAME_ARCHITECTURES
from tests.helpers.made_sequences import made_sequences

ACTIONS = ("walk", "sitDown", "standUp")
TURN = np.array([-1, 1, -1])
UNIK = ["--architecture", "unik", "--frames", "16", "--set", "widths=[8,12]", "--set", "feature_channels=8"]
UNIK += ["--threads", "1"]
SMALL = [*UNIK, "--set", "window_s=3.2", "--set", "epochs=2", "--set", "coverage=1"]


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set in the form of UTKinect: three people, one recording each, three actions in each."""
    folder = tmp_path_factory.mktemp("data") / "recordings"
    folder.mkdir()
    listed = []
    for number, sequence in enumerate(made_sequences(3), 1):
        rows = sequence.clip.positions[0] * TURN
        lines = [
            " ".join([str(3 * row), *(f"{value:.5f}" for value in points.ravel())])
            for row, points in enumerate(rows)
        ]
        (folder / f"joints_s{number:02}_e01.txt").write_text("\n".join(lines) + "\n", "utf-8")
        listed.append(f"s{number:02}_e01")
        listed += [f"{ACTIONS[int(s.label[-1])]}: {3 * s.start} {3 * s.stop - 3}" for s in sequence.spans]
    (folder / "actionLabel.txt").write_text("\n".join(listed) + "\n", "utf-8")
    return folder


def train(data: Path, out: Path, *more: str, task: str = "segment") -> int:
    return run_command(["train", "--task", task, "--data", f"{data}:utkinect", "--out", str(out), *more])


def with_samples(folder: Path) -> Path:
    """A folder of clips of two people with one label each, and of composed samples with two."""
    labels = ["walk", "wave", "walk+wave"]
    clips = []
    for number, sequence in enumerate(made_sequences(6)):
        label = labels[number % 3]
        more = {"labels": label.replace("+", "\n"), "composed": "composer"} if "+" in label else {}
        clips.append(
            replace(sequence.clip, name=f"{number}", label=label, subject=f"s{number // 3}", attributes=more)
        )
    write_clips(folder, clips, title="Mine", licence="Mine")
    return folder


def said(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The JSON lines of the command but for its progress."""
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [line for line in lines if line["type"] != "progress"]


def test_a_segmenter_is_learned_from_recordings_and_can_be_asked(
    recordings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine"

    assert train(recordings, out, *SMALL, "--validate-on", "s03", "--json") == 0

    (line,) = said(capsys)
    assert line["type"] == "trained"
    assert line["classes"] == ["background", *ACTIONS]
    assert (line["recordings"], line["validation_recordings"]) == (2, 1)
    assert set(line["scores"]) == {"frame_accuracy", "edit", "f1_10", "f1_25", "f1_50"}
    package = read_package(out)
    assert (package.task, package.runner, package.head) == ("segments", "skeleton_frames", "single")
    NetworkSegmenter(package)  # accepts it
    graph = package.graphs[0]
    x = np.zeros((2, *graph.inputs[0].shape[1:]), np.float32)
    logits, features = run_once((out / graph.file).read_bytes(), {"x": x})
    assert logits.shape == (2, 16, 4) and features.shape[0] == 2
    card = tomllib.loads((out / "card.toml").read_text("utf-8"))
    assert card["training_people"] == ["s01", "s02"] and card["validation_people"] == ["s03"]
    assert str(recordings.parent) not in card["command"]
    assert {file.name for file in out.iterdir()} == {
        "card.md", "card.toml", "model.toml", "unik.onnx", "unik.safetensors",
    }  # fmt: skip

    assert run_command(["evaluate", str(out), "--data", f"{recordings}:utkinect", "--json"]) == 0
    assert said(capsys)[-1]["type"] == "evaluated"


@pytest.mark.parametrize(("head", "recordings"), [("multi", 6), ("single", 4)])
def test_composed_samples_are_learned_from_where_labels_may_hold_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], head: str, recordings: int
) -> None:
    data, out = with_samples(tmp_path / "composed"), tmp_path / head
    command = ["train", "--task", "segment", "--data", str(data), "--out", str(out), *SMALL]
    assert run_command([*command, "--set", f"head={head}", "--json"]) == 0
    (line,) = said(capsys)
    assert (line["head"], line["recordings"], len(line["left_out"])) == (head, recordings, 0)
    assert line["classes"] == ["walk", "wave"]


def test_an_encoder_that_saw_no_labels_is_gone_on_from(
    recordings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    encoder, mine = tmp_path / "encoder", tmp_path / "mine"
    generator = tmp_path / "3d.safetensors"
    settings = GeneratorSettings(dimensions=3)
    told = {"settings": {"dimensions": 3}}
    generator.write_bytes(tensor_file(Generator(settings).state_dict(), told))
    contrast = [
        *UNIK,
        "--set",
        "window_s=1.2",
        "--set",
        "epochs=1",
        "--set",
        "queue=8",
        "--set",
        "recipe.batch=4",
    ]

    assert train(recordings, encoder, *contrast, "--composer", str(generator), task="segment-pretrain") == 0
    weights, kept = read_tensor_file(encoder / "unik.safetensors")
    assert kept["architecture"] == "unik"

    frozen = ["--set", "epochs=1", "--set", "head_only=true", "--frames", "32", "--set", "window_s=2.4"]
    begun = ["--architecture", "unik", "--from", str(encoder), *frozen, "--threads", "1"]
    assert train(recordings, mine, *begun) == 0
    after, _ = read_tensor_file(mine / "unik.safetensors")
    changed = {name for name in after if not np.array_equal(after[name].numpy(), weights[name].numpy())} - {
        "classify.weight", "classify.bias",
    }  # fmt: skip
    assert changed == set()
    assert after["classify.weight"].shape[0] == 4
    assert "went on from encoder" in capsys.readouterr().out


def test_several_labels_at_once_are_one_word_away(recordings: Path, tmp_path: Path) -> None:
    out = tmp_path / "several"
    small = ["--architecture", "dilated_tcn", "--frames", "16", "--set", "layers=2", "--set", "width=8"]
    assert train(recordings, out, *small, "--set", "head=multi", "--epochs", "1", "--threads", "1") == 0
    package = read_package(out)
    assert package.head == "multi"
    assert package.classes == ACTIONS


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (["--architecture", "unik,dilated_tcn"], "one network"),
        (["--architecture", "st_gcn"], "st_gcn"),
        ([*UNIK, "--set", "nothing=1"], "nothing"),
        ([*UNIK, "--set", "balance=7"], "balance"),
        ([*UNIK, "--validate-on", "s99"], "s99"),
        (["--architecture", "unik", "--frames", "50"], "4 divides"),
        ([*SMALL, "--train-on", "s01", "--validate-on", "s01"], "no recording"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    recordings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], reason: str
) -> None:
    assert train(recordings, tmp_path / "out", *more) != 0
    told = capsys.readouterr()
    assert reason in told.out + told.err
    assert not (tmp_path / "out" / "model.toml").exists()


def test_the_command_line_knows_the_networks_without_torch() -> None:
    assert set(FRAME_ARCHITECTURE_IDS) == set(FRAME_ARCHITECTURES)
