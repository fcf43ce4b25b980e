"""The shipped recogniser's training: one command for all members, which goes on where it was stopped."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import train_recogniser
from recogniser_examples import make
from recogniser_examples.shards import Examples, write_shards
from recogniser_examples.windows import Windows, may_be_lost
from recogniser_training import members

from core.models.packages import read_package

WORDS = ("squat", "stand_still", "wave", "unknown")
QUICK = ["--epochs", "1", "--seed", "3", "--members", "solid,rnn,graph"]


@pytest.fixture(scope="module")
def examples() -> Examples:
    """Some clips of four words, without the shared data."""
    return make.make_examples(16, 2, WORDS, Path("nowhere"))


@pytest.fixture(scope="module")
def folder(examples: Examples, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clips on disk."""
    path = tmp_path_factory.mktemp("examples")
    write_shards(examples, path, said={"seed": 2})
    return path


def test_members_of_other_architectures_become_one_package_and_are_not_trained_twice(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--examples", str(folder), "--out", str(tmp_path), *QUICK]
    train_recogniser.main([*command, "--train-only"])
    assert not (tmp_path / "model.toml").exists()
    kept = {path: path.read_bytes() for path in (tmp_path / "members").iterdir()}
    assert len(kept) == 3
    train_recogniser.main(command)
    assert capsys.readouterr().out.count("as trained before") == 3
    assert {path: path.read_bytes() for path in (tmp_path / "members").iterdir()} == kept
    package = read_package(tmp_path)
    assert [graph.architecture for graph in package.graphs] == ["cnn1d_ensemble", "man", "st_gcn"]
    assert sum(graph.weight for graph in package.graphs) == pytest.approx(1, abs=1e-3)
    assert package.classes == tuple(sorted(WORDS))


def test_a_member_that_was_stopped_goes_on_and_ends_as_if_it_had_not_been(
    examples: Examples, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows(examples, np.arange(len(examples.labels)), 0)
    classes, member = sorted(WORDS), members.MEMBERS["rnn"]

    def training(name: str) -> members.Training:
        return members.Training(windows.clips, classes, "these", 2, 1, 1, tmp_path / name)

    whole, _ = members.trained("rnn", member, training("whole"))
    learn = members.learn

    def stopped(net, lesson):
        for step in learn(net, lesson):
            yield step
            if step.done > step.total // 2:
                raise KeyboardInterrupt

    monkeypatch.setattr(members, "learn", stopped)
    with pytest.raises(KeyboardInterrupt):
        members.trained("rnn", member, training("stopped"))
    monkeypatch.setattr(members, "learn", learn)
    again, _ = members.trained("rnn", member, training("stopped"))
    for name, value in whole.state_dict().items():
        assert np.allclose(value.numpy(), again.state_dict()[name].numpy(), atol=1e-6), name


def test_no_limb_is_taken_away_that_the_word_is_told_by() -> None:
    assert not {"arms", "left", "right"} & set(may_be_lost("wave"))
    assert "legs" not in may_be_lost("walk")
    assert "legs" in may_be_lost("wave")
