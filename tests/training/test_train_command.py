"""`main.py train`, `evaluate` and `models describe`, as a person types them."""

from __future__ import annotations

import csv
import json
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core.cli import run_command
from core.cli.training_arguments import ARCHITECTURE_IDS
from core.evaluation.recognition import softmax
from core.file_formats.data_sets import read_data_set
from core.jobs.train_recogniser import saying_when_torch_is_missing
from core.model_inputs import PosePreprocessing
from core.models.packages import read_package
from core.models.sessions import run_once
from core.motion.inputs import Views, prepare_views
from core.training.architectures import ARCHITECTURES
from core.training.checkpoints import read_tensor_file, tensor_file
from tests.helpers.made_clips import made_clips

ROOT = Path(__file__).resolve().parents[2]
SMALL = ["--architecture", "st_gcn", "--frames", "8", "--set", "widths=[8,16]", "--threads", "1"]


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set in the form of MSR-Action3D: three classes, four people, two clips of each."""
    folder = tmp_path_factory.mktemp("data") / "moves"
    folder.mkdir()
    for number, clip in enumerate(made_clips(classes=3, each=8, subjects=4)):
        name = f"a{int(clip.label[-1]) + 1:02}_s{int(clip.subject[1:]):02}_e{number % 8 // 4 + 1:02}"
        rows = np.concatenate([clip.positions[0], np.ones((*clip.positions.shape[1:3], 1))], -1).reshape(
            -1, 4
        )
        lines = "\n".join(" ".join(f"{value:.5f}" for value in row) for row in rows)
        (folder / f"{name}_skeleton3D.txt").write_text(lines + "\n", "utf-8")
    return folder


def said(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The JSON lines of the command but for its progress."""
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [line for line in lines if line["type"] != "progress"]


def train(data: Path, out: Path, *more: str) -> int:
    return run_command(
        ["train", "--task", "recognise", "--data", f"{data}:msr_action3d", *SMALL, "--out", str(out), *more]
    )


def test_a_trained_package_is_read_evaluated_and_says_where_it_comes_from(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine"

    assert train(data, out, "--epochs", "30", "--set", "rate=0.05", "--validate-on", "s4", "--json") == 0

    (trained,) = said(capsys)
    assert trained["type"] == "trained"
    assert trained["clips"] == 18 and trained["validation_clips"] == 6
    package = read_package(out)
    assert package.id == "mine" and package.task == "labels" and len(package.classes) == 3
    assert package.scores["validation_top1"] == trained["scores"]["top1"][0]
    assert package.calibration.temperature > 0
    card = tomllib.loads((out / "card.toml").read_text("utf-8"))
    assert card["training_people"] == ["s01", "s02", "s03"] and card["validation_people"] == ["s04"]
    assert card["members"][0]["recipe"]["epochs"] == 30 and card["seed"] == 0
    assert str(tmp_path) not in (out / "card.toml").read_text("utf-8")
    assert "MSR-Action3D" in (out / "card.md").read_text("utf-8")
    assert sorted(path.name for path in out.iterdir()) == [
        "card.md", "card.toml", "model.toml", "st_gcn.onnx", "st_gcn.safetensors",
    ]  # fmt: skip

    assert run_command(["evaluate", str(out), "--data", str(data), "--test-on", "4", "--json"]) == 0

    (evaluated,) = said(capsys)
    assert evaluated["clips"] == 6 and evaluated["people"] == ["s04"] and len(evaluated["classes"]) == 3
    assert evaluated["top1"]["value"] == pytest.approx(trained["scores"]["top1"][0], abs=1e-4)
    assert evaluated["top1"]["value"] > 0.6
    assert set(evaluated) >= {"top5", "mean_class", "macro_f1", "calibration_error", "by_person"}


@pytest.fixture(scope="session")
def finished(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that has learned a little."""
    out = tmp_path_factory.mktemp("packages") / "little"
    assert train(data, out, "--epochs", "8", "--set", "rate=0.05") == 0
    return out


def test_evaluate_says_class_by_class_what_was_taken_for_what_and_writes_every_answer(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "said.csv"
    asked = ["evaluate", str(finished), "--data", str(data), "--classes", "--predictions", str(table)]
    capsys.readouterr()

    assert run_command([*asked, "--json"]) == 0

    (told,) = said(capsys)
    lines = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert len(lines) == told["clips"] == 24
    right = [line["label"] == line["predicted"] for line in lines]
    assert np.mean(right) == pytest.approx(told["top1"]["value"])
    for name, (found, count) in told["by_class"].items():
        mine = [line["predicted"] == name for line in lines if line["label"] == name]
        assert (found, count) == (sum(mine), len(mine)) and count == 8
    assert sum(count for _, _, count in told["confusions"]) == 24 - sum(right)
    assert all(label != instead for label, instead, _ in told["confusions"])
    for line in lines:
        shares = {name: float(line[name]) for name in told["classes"]}
        assert line["predicted"] == max(shares, key=lambda name: shares[name])
        assert sum(shares.values()) == pytest.approx(1, abs=2e-3)

    assert run_command(asked) == 0
    printed = capsys.readouterr().out
    assert "class by class:" in printed and " of 8 (" in printed and "said.csv" in printed
    assert run_command(["evaluate", str(finished), "--data", str(data)]) == 0
    assert "class by class" not in capsys.readouterr().out


def test_several_views_are_the_mean_of_the_logits_of_each(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, clip = tmp_path / "said.csv", read_data_set(data, "msr_action3d").clips[5]
    package = read_package(finished)
    wanted = package.graphs[0].preprocessing
    assert isinstance(wanted, PosePreprocessing)
    content = (finished / "st_gcn.onnx").read_bytes()
    logits = [
        run_once(content, arrays)[0]
        for arrays in prepare_views([clip], wanted, Views(clips=4, mirrored=True))
    ]
    assert len(logits) == 8 and np.ptp(logits, 0).max() > 1e-3
    expected = softmax(np.mean(logits, 0))[0]

    asked = ["evaluate", str(finished), "--data", f"{data}:msr_action3d", "--predictions", str(table)]
    assert run_command([*asked, "--views", "4", "--flip"]) == 0

    line = next(
        line for line in csv.DictReader(table.read_text("utf-8").splitlines()) if line["clip"] == clip.name
    )
    assert [float(line[name]) for name in package.classes] == pytest.approx(list(expected), abs=1e-3)


def test_several_views_of_a_model_that_has_one_are_refused(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = tmp_path / "whole"
    settings = ["--set", "width=16", "--set", "heads=2", "--set", "inner=16", "--set", "pretraining=0"]
    asked = ["train", "--data", f"{data}:msr_action3d", "--architecture", "cascadeformer", "--frames", "8"]
    assert run_command([*asked, *settings, "--epochs", "0", "--threads", "1", "--out", str(whole)]) == 0

    assert run_command(["evaluate", str(whole), "--data", str(data), "--views", "10"]) == 1

    assert "no several views" in capsys.readouterr().err
    assert run_command(["evaluate", str(whole), "--data", str(data), "--flip"]) == 0


def weights_of(package: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    (file,) = package.glob("*.safetensors")
    return read_tensor_file(file)


def without(data: Path, out: Path, action: int, renamed: int | None = None) -> Path:
    """The data set without one of its classes, or with another number for it."""
    out.mkdir()
    for file in data.iterdir():
        if not file.name.startswith(f"a{action:02}_"):
            (out / file.name).write_bytes(file.read_bytes())
        elif renamed:
            (out / file.name.replace(f"a{action:02}_", f"a{renamed:02}_")).write_bytes(file.read_bytes())
    return out


def test_from_a_package_known_classes_keep_their_rows_and_new_ones_begin_afresh(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = without(data, tmp_path / "other", 1, renamed=17)  # the first class is gone, a new one is last
    asked = ["train", "--data", f"{other}:msr_action3d", "--architecture", "st_gcn", "--threads", "1"]
    capsys.readouterr()

    assert (
        run_command(
            [*asked, "--epochs", "0", "--from", str(finished), "--out", str(tmp_path / "on"), "--json"]
        )
        == 0
    )

    (told,) = said(capsys)
    assert told["went_on_from"] == "little" and told["known_classes"] == 2
    (before, was), (after, now) = weights_of(finished), weights_of(tmp_path / "on")
    assert was["settings"] == now["settings"] and was["preprocessing"] == now["preprocessing"]
    assert was["classes"][1:] == now["classes"][:2] and now["classes"][2] not in was["classes"]
    assert torch.equal(before["classify.weight"][1:], after["classify.weight"][:2])
    assert not torch.equal(before["classify.weight"][0], after["classify.weight"][2])
    others = [name for name in before if not name.startswith("classify.")]
    assert others and all(torch.equal(before[name], after[name]) for name in others)
    card = (tmp_path / "on" / "card.toml").read_text("utf-8")
    assert "It goes on from little" in card and str(finished.parent) not in card


def test_going_on_begins_where_the_package_ended(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["train", "--data", f"{data}:msr_action3d", "--architecture", "st_gcn", "--epochs", "0"]
    assert run_command([*asked, "--from", str(finished), "--out", str(tmp_path / "same")]) == 0
    tables = []
    for package in (finished, tmp_path / "same"):
        tables.append(tmp_path / f"{package.name}.csv")
        assert (
            run_command(["evaluate", str(package), "--data", str(data), "--predictions", str(tables[-1])])
            == 0
        )

    assert tables[0].read_text("utf-8") == tables[1].read_text("utf-8")
    assert "of which 3 classes are kept" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--architecture", "man"], "holds no weights of man"),
        (["--architecture", "st_gcn", "--set", "widths=[8,8]"], "widths is [8, 16] there and [8, 8] here"),
        (["--architecture", "st_gcn", "--frames", "16"], "frames is 8 there and 16 here"),
        (["--architecture", "st_gcn", "--streams", "bone,joint"], "streams is"),
        (["--architecture", "st_gcn", "--pretrain", "DATA"], "learns nothing from clips without labels"),
    ],
)
def test_what_does_not_fit_a_package_is_said(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    others = without(data, tmp_path / "few", 1)
    more = [f"{data}:msr_action3d" if one == "DATA" else one for one in more]
    asked = ["train", "--data", f"{others}:msr_action3d", "--epochs", "0", "--out", str(tmp_path / "none")]

    assert run_command([*asked, "--from", str(finished), *more]) == 1

    assert told in capsys.readouterr().err
    assert not (tmp_path / "none" / "model.toml").exists()


@pytest.mark.parametrize("spoiled", ["gone", "damaged", "silent"])
def test_a_package_without_readable_weights_cannot_be_gone_on_from(
    data: Path, finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], spoiled: str
) -> None:
    package = tmp_path / "spoiled"
    shutil.copytree(finished, package)
    file = package / "st_gcn.safetensors"
    if spoiled == "gone":
        file.unlink()
    else:
        file.write_bytes(b"nothing" if spoiled == "damaged" else tensor_file({}, {}))
    told = {
        "gone": "holds no weights to go on from",
        "damaged": "it is damaged",
        "silent": "does not say what its weights are of",
    }[spoiled]

    assert train(data, tmp_path / "none", "--from", str(package)) == 1

    assert told in capsys.readouterr().err


def test_pretraining_looks_at_clips_without_labels_but_for_those_held_out(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = without(data, tmp_path / "few", 3)  # 16 clips of two classes, person 4 held out; 8 further ones
    small = ["width=16", "heads=2", "layers=1", "inner=16", "pretraining=2"]
    asked = ["train", "--data", f"{few}:msr_action3d", "--architecture", "cascadeformer", "--frames", "8"]
    asked += [word for one in small for word in ("--set", one)]
    asked += ["--threads", "1", "--epochs", "0", "--validate-on", "s4"]

    assert run_command([*asked, "--out", str(tmp_path / "plain")]) == 0
    capsys.readouterr()
    pretrained = [*asked, "--pretrain", f"{data}:msr_action3d"]
    assert run_command([*pretrained, "--out", str(tmp_path / "looked"), "--json"]) == 0

    (told,) = said(capsys)
    assert told["further_clips"] == 8 and told["clips"] == 12 and told["classes"] == sorted(told["classes"])
    (plain, _), (looked, header) = weights_of(tmp_path / "plain"), weights_of(tmp_path / "looked")
    assert len(header["classes"]) == 2
    changed = [name for name in plain if not torch.equal(plain[name], looked[name])]
    assert any(name.startswith("first.") for name in changed)
    assert not any(name.startswith(("second.", "classify.")) for name in changed)
    assert "looked at 8 clips without labels" in (tmp_path / "looked" / "card.toml").read_text("utf-8")

    none = [*asked, "--pretrain", f"{few}:msr_action3d", "--out", str(tmp_path / "none")]
    assert run_command(none) == 1
    assert "None of the clips without labels" in capsys.readouterr().err
    off = [*pretrained, "--set", "pretraining=0", "--out", str(tmp_path / "off")]
    assert run_command(off) == 1
    assert "pretraining is 0" in capsys.readouterr().err


def test_streams_become_one_package_whose_members_are_weighed(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "both"

    assert (
        train(data, out, "--streams", "joint,bone+bone_motion", "--epochs", "3", "--validate-on", "0.3") == 0
    )

    package = read_package(out)
    assert [graph.name for graph in package.graphs] == ["st_gcn-joint", "st_gcn-bone-bone_motion"]
    assert [graph.inputs[0].shape[1] for graph in package.graphs] == [3, 6]
    assert sum(graph.weight for graph in package.graphs) == pytest.approx(1, abs=1e-3)
    assert "weights: st_gcn-joint" in capsys.readouterr().out
    assert run_command(["evaluate", str(out), "--data", str(data)]) == 0
    assert "24 clips of 4 people" in capsys.readouterr().out


def test_killed_and_resumed_it_writes_the_very_same_weights(data: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "a" / "moves", tmp_path / "b" / "moves"
    many = ["--epochs", "150"]  # so many that the kill comes long before the end, however fast the machine
    assert train(data, whole, *many) == 0
    command = [sys.executable, "main.py", "train", "--data", f"{data}:msr_action3d", *SMALL, *many]
    process = subprocess.Popen(
        [*command, "--out", str(killed), "--json"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        epoch = re.search(r"epoch (\d+),", line)
        if epoch and int(epoch[1]) >= 3:
            process.send_signal(signal.SIGKILL)
            break
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert not (killed / "model.toml").exists()

    assert train(data, killed, *many, "--resume") == 0

    assert (killed / "st_gcn.safetensors").read_bytes() == (whole / "st_gcn.safetensors").read_bytes()
    assert (killed / "model.toml").read_text("utf-8") == (whole / "model.toml").read_text("utf-8")


def test_a_finished_package_is_not_written_over(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "there"
    assert train(data, out, "--epochs", "0") == 0
    before = (out / "model.toml").read_bytes()

    assert train(data, out, "--epochs", "1") == 1

    assert "There is a model in there already." in capsys.readouterr().err
    assert (out / "model.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--architecture", "st_gnc"], "no architecture named st_gnc"),
        (["--preset", "huge"], "no preset called huge"),
        (["--layout", "ntu-26"], "no layout called ntu-26"),
        (["--set", "widhts=[8]"], "no setting called widhts"),
        (["--set", "rate=-1"], "rate cannot be -1"),
        (["--set", "dropout=much"], "dropout cannot be much"),
        (["--validate-on", "s12"], "Nobody is called s12"),
        (["--train-on", "s1,s9"], "Nobody is called s9"),
        (["--validate-on", "s1,s2,s3,s4"], "only one class"),
        (["--architecture", "st_gcn,st_gcn"], "named twice"),
        (["--layout", "hand-21"], "cannot be read as One hand"),
        (["--device", "cuda"], "no CUDA device"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    if told == "no CUDA device" and torch.cuda.is_available():
        pytest.skip("there is one here")

    assert train(data, tmp_path / "none", *more) == 1

    written = capsys.readouterr().err
    assert told in written
    assert "Traceback" not in written
    assert not (tmp_path / "none" / "model.toml").exists()


def test_evaluating_on_classes_the_model_does_not_know_says_so(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "two"
    assert train(data, out, "--epochs", "0") == 0
    other = tmp_path / "other"
    other.mkdir()
    for file in data.glob("a01_*"):
        (other / file.name.replace("a01", "a17")).write_bytes(file.read_bytes())
    (other / "a18_s01_e01_skeleton3D.txt").write_text("broken", "utf-8")

    assert run_command(["evaluate", str(out), "--data", str(other)]) == 1

    assert "no clip of these people is of a class that two knows" in capsys.readouterr().err


def test_describe_counts_st_gcn_as_published(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["models", "describe", "--architecture", "st_gcn", "--layout", "coco17", "--frames", "100"]

    assert run_command([*asked, "--people", "1", "--classes", "60", "--json"]) == 0

    (described,) = said(capsys)
    assert described["parameters"] == pytest.approx(3.09e6, rel=0.02)
    assert described["multiply_adds_by_kind"]["convolutions"] == pytest.approx(1.8e9, rel=0.025)
    assert described["multiply_adds"] == sum(described["multiply_adds_by_kind"].values())
    assert described["inputs"] == {"x": [3, 100, 17, 1]}

    assert run_command(asked) == 0
    assert "parameters:    3,0" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["models", "describe"], ["train", "--data", "x"], ["evaluate", "x"]])
def test_what_is_missing_on_the_command_line_is_wrong_use(arguments: list[str]) -> None:
    assert run_command(arguments) == 2


def test_the_command_line_names_every_architecture() -> None:
    assert set(ARCHITECTURES) <= set(ARCHITECTURE_IDS)


@pytest.mark.parametrize("package", ["torch", "safetensors", "onnx"])
def test_without_what_training_needs_the_way_to_get_it_is_said(package: str) -> None:
    from core.errors import UserError

    with pytest.raises(UserError, match=f"needs {package}") as told, saying_when_torch_is_missing():
        raise ModuleNotFoundError(name=package)
    assert "--training" in told.value.hint
    with pytest.raises(ModuleNotFoundError), saying_when_torch_is_missing():
        raise ModuleNotFoundError(name="something_else")
