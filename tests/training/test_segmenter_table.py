"""The table of segmenters: what its cells are made of, without training any of them at length."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from core.action_segmenters.decoding import Decoded
from core.evaluation.segmentation import Stretch, frame_accuracy
from core.motion.sequences import Span
from core.training.recipes import Recipe
from core.training.segmentation.looking import as_rows
from tests.benchmarks import bench_segmenters, segmenter_cells
from tests.benchmarks.segmenter_cells import (
    KINDS,
    TEST,
    TRAIN,
    Believed,
    Cache,
    Cell,
    compared_with,
    learned_and_asked,
)
from tests.benchmarks.segmenter_prototypes import Prototypes, description
from tests.helpers.made_sequences import made_sequences


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four made-up recordings of two teachers and two others; networks that take a second."""
    people = (TRAIN[0], TRAIN[1], TEST[0], TEST[1])
    made = tuple(
        msgspec.structs.replace(
            one, clip=msgspec.structs.replace(one.clip, subject=person, frames_per_s=10.0)
        )
        for one, person in zip(made_sequences(4), people, strict=True)
    )
    classes = ("background", "class-0", "class-1", "class-2")
    monkeypatch.setattr(segmenter_cells, "recordings", lambda: (made, classes))
    monkeypatch.setattr(segmenter_cells, "unlabelled", lambda cell: [one.clip for one in made[:2]])
    monkeypatch.setattr(
        segmenter_cells, "CONTRAST_RECIPE", Recipe(epochs=1, batch=4, augmentations={"rotate": 9})
    )
    changes = {"window_s": "3.2", "epochs": "2", "widths": "[8,12]", "temporal_kernel": "3"}
    for name in ("lac", "lac_ordinary"):
        kind = segmenter_cells.Kind(KINDS[name].title, "unik", 32, changes, positives=KINDS[name].positives)
        monkeypatch.setitem(KINDS, name, kind)


def test_segments_come_back_to_the_rows_whose_times_they_hold() -> None:
    rows_s = np.array([5.0, 5.1, 5.3, 5.4, 5.9, 6.0])
    found = [
        Decoded(start_s=0.3, stop_s=0.9, label="a", confidence=1.0, edges_s=(0, 0)),
        Decoded(start_s=0.55, stop_s=0.6, label="b", confidence=1.0, edges_s=(0, 0)),
    ]
    assert as_rows(found, 5.0, rows_s) == [Stretch(2, 5, "a")]


def test_one_recording_alone_is_labelled_in_a_draw_and_the_test_people_never_teach(small: None) -> None:
    all_ = learned_and_asked(Cell("lac", 0))
    assert {one.subject for one in all_[0]} == set(TRAIN[:2])
    assert {one.subject for one in all_[1]} == set(TEST[:2])
    drawn = [learned_and_asked(Cell("lac", 0, draw))[0] for draw in range(2)]
    assert [len(one) for one in drawn] == [1, 1]
    assert drawn[0][0].name != drawn[1][0].name
    teach, asked = learned_and_asked(Cell("lac", 0, -1, TRAIN[0]))
    assert [one.subject for one in teach] == [TRAIN[1]]
    assert [one.subject for one in asked] == [TRAIN[0]]


def test_a_prototype_names_the_segment_it_is() -> None:
    sequences = made_sequences(3)
    known = Prototypes(sequences)
    for sequence in sequences:
        for span in sequence.spans:
            assert known.label(description(sequence, span.start, span.stop)) == span.label
    found = known.found_in(sequences[0])
    assert {one.label for one in found} <= {"class-0", "class-1", "class-2"}
    assert all(a.stop <= b.start for a, b in pairwise(found))


def test_cells_are_trained_once_and_the_table_says_what_they_found(
    small: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--seeds", "0", "--draws", "1", "--kinds", "lac,lac_ordinary,lac_composed"]
    arguments += ["--cache", str(tmp_path)]
    assert bench_segmenters.main(arguments) == 0
    first = capsys.readouterr()
    assert "there is no generator" in first.err
    figures = last_line(first.out)
    assert set(figures) == {"benchmark", "seeds", "changepoints", "lac", "lac_ordinary", "few"}
    assert figures["few"]["lac_ordinary"]["cells"] == 2
    assert "| LAC, from zero |" in first.out
    kept = {file.name: file.stat().st_mtime_ns for file in tmp_path.glob("*.json")}
    assert len(kept) == 4

    bench_segmenters.main(arguments)

    assert last_line(capsys.readouterr().out) == figures
    assert {file.name: file.stat().st_mtime_ns for file in tmp_path.glob("*.json")} == kept


def test_what_is_believed_rightly_is_right(small: None, tmp_path: Path) -> None:
    _, asked = learned_and_asked(Cell("lac", 0))
    one = asked[0]
    _, classes = segmenter_cells.recordings()
    values = np.full((one.rows, len(classes)), 0.01, np.float32)
    labels = np.zeros(one.rows, int)
    for span in one.spans:
        labels[span.start : span.stop] = classes.index(span.label)
    values[np.arange(one.rows), labels] = 0.97
    whole = segmenter_cells.compared(one, Believed(values, np.asarray(one.times_s, np.float64)))
    assert frame_accuracy([whole]) > 0.95
    wrong = compared_with(one, [Stretch(0, one.rows, "class-0")])
    assert frame_accuracy([wrong]) < 0.5
    assert Span(0, 24, "class-2") in whole.truth
    assert Cache(tmp_path).believed(Cell("lac", 0)) is None


def last_line(text: str) -> Any:
    return msgspec.json.decode(text.strip().splitlines()[-1])
