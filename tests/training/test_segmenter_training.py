"""The shipped segmenter's training: windows with the truth of every row, one command that goes on."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
import torch

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import segmenter_learning
import train_segmenter
from segmenter_examples import make
from segmenter_examples.shards import Sequences, write_said, write_shard
from segmenter_examples.windows import CLASSES, NOTHING_KNOWN, windows_of

from core.action_segmenters.decoding import DecodingSettings
from core.action_segmenters.network import NetworkSegmenter
from core.models.packages import read_package
from core.motion.inputs import prepare
from core.training.recipes import Recipe
from core.training.segmentation.fit import Objective

NOWHERE = Path("nowhere")
SMALL = segmenter_learning.Network("dilated_tcn", {"width": 16, "layers": 2, "stages": 1, "facing": False})


@pytest.fixture(scope="module")
def sequences() -> Sequences:
    """Sixteen sequences, two of them of people who are held out."""
    return make.make_sequences(range(16), 11, NOWHERE)


def test_a_window_has_the_class_of_every_row_and_none_beyond_the_film(sequences: Sequences) -> None:
    wanted = segmenter_learning.wanted()
    windows = windows_of(sequences, np.array([2]), wanted, 0, 1.0)
    said = {span.label for span in sequences.spans(2)}
    found = {CLASSES[c] for c in np.unique(windows.targets) if c != NOTHING_KNOWN}
    assert said <= found <= said | {"background"}
    assert windows.targets.shape == (len(windows), wanted.frames)
    assert windows.targets[0, 0] == NOTHING_KNOWN  # the first window begins before the film
    assert windows.targets[len(windows) // 2].min() >= 0
    x = windows.inputs(np.arange(2), wanted)
    assert x.shape == (2, wanted.channels, wanted.frames, 17, 1) and np.isfinite(x).all()


def test_what_is_learned_is_what_is_shown_when_a_film_is_segmented(sequences: Sequences) -> None:
    from core.motion.clip_windows import lay_on_grid

    wanted = segmenter_learning.wanted()
    grid = lay_on_grid(sequences.poses(3), 3, wanted.window_s, wanted.frames, travels=True)
    seen = prepare(grid.window(grid.row_at(5.0)), wanted)["x"]
    assert seen.shape == windows_of(sequences, np.array([3]), wanted, 0, 2.0).inputs([0], wanted)[0].shape


def test_rows_of_which_nothing_is_known_teach_nothing() -> None:
    logits = torch.randn(2, 6, len(CLASSES), requires_grad=True)
    classes = np.array([[0, 1, 2, 3, NOTHING_KNOWN, NOTHING_KNOWN]] * 2)
    flat = torch.nn.functional.cross_entropy
    plain = flat(logits[:, :4].flatten(0, 1), torch.from_numpy(classes[:, :4]).flatten())
    targets = torch.from_numpy(segmenter_learning.targets_of(classes))
    loss = segmenter_learning.frame_loss(logits, targets, torch.ones(len(CLASSES)), Objective(calm=0.0))
    torch.testing.assert_close(loss, plain)


def test_windows_are_paired_with_themselves_or_with_what_is_composed_into_them(sequences: Sequences) -> None:
    wanted = segmenter_learning.wanted()
    windows = windows_of(sequences, np.array([2, 3, 4]), wanted, 0, 1.0)
    recipe = Recipe(epochs=1, batch=4, augmentations={})
    pairs = segmenter_learning.WindowPairs(windows, recipe, 0, None)
    query, key = next(pairs.of_epoch(0))
    np.testing.assert_array_equal(query, key)
    composed = segmenter_learning.WindowPairs(windows, recipe, 0, lambda batch, rate, random: batch + 1.0)
    again, key = next(composed.of_epoch(0))
    np.testing.assert_array_equal(query, again)
    assert np.abs(key - query).max() > 0.5


def test_training_that_was_stopped_goes_on_and_ends_as_a_package_that_segments(
    sequences: Sequences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(segmenter_learning.NETWORKS, "small", SMALL)
    examples, out = tmp_path / "examples", tmp_path / "out"
    write_shard(sequences, examples, 0)
    write_said(examples, {"seed": 11})
    monkeypatch.setattr(sys, "argv", ["train_segmenter.py"])
    command = ["--examples", str(examples), "--out", str(out), "--architecture", "small", "--epochs", "2"]
    command += ["--pretrain", "1"]
    real, calls = segmenter_learning.frame_loss, []

    def stops(*told: object) -> torch.Tensor:
        calls.append(0)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return real(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(segmenter_learning, "frame_loss", stops)
    with pytest.raises(KeyboardInterrupt):
        train_segmenter.main(command)
    monkeypatch.setattr(segmenter_learning, "frame_loss", real)
    train_segmenter.main(command)
    said = capsys.readouterr().out
    assert "small, without labels: begins" in said and "small: pre-trained before" in said
    assert "small: goes on" in said
    package = read_package(out)
    assert package.task == "segments" and package.classes == CLASSES and "f1_25" in package.scores
    assert set(package.decoding) <= set(DecodingSettings.__struct_fields__)
    assert "mocap.cs.cmu.edu" in package.licence.training_data
    poses = sequences.poses(1)
    believed = NetworkSegmenter(package).window_probabilities(poses)
    assert believed.values.shape[1] == len(CLASSES)
    assert np.nansum(believed.values, 1)[0] == pytest.approx(1, abs=1e-4)
    card = tomllib.loads((out / "card.toml").read_text())
    assert card["clips"] == 14 and card["members"][0]["architecture"] == "dilated_tcn"
    train_segmenter.main(command)
    assert "as trained before" in capsys.readouterr().out
