"""Composing two segments of a project: the arrays, and the training sample with both labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from core.document.store import DocumentStore
from core.errors import UserError
from core.file_formats.composed_samples import composed_dir, note_sample, samples_in
from core.file_formats.data_sets import read_data_set
from core.file_formats.sequence_sets import read_sequences
from core.jobs import compose as module
from core.jobs.compose import read_file
from core.jobs.requests import Compose, ComposedOf
from core.jobs.table import read_request, start_job
from core.models.packages import load_package
from core.work import run_to_end
from tests.app.made import made_store


class StandIn:
    """The code of a motion is the motion."""

    def __init__(self, *_: Any) -> None:
        pass

    def encode(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return x, x[:, :1, 0]

    def decode(self, motion: np.ndarray, body: np.ndarray) -> np.ndarray:
        return motion


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session with one person; the composer is a stand-in."""
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    made_store(tmp_path).close()
    monkeypatch.setattr(module, "Composer", StandIn)
    monkeypatch.setattr(module, "load_package", lambda name: None)
    return tmp_path / "film.kinescribe"


def asked(project: Path, **changes: Any) -> Compose:
    first = ComposedOf(person_id="person0", start=0, stop=50, label="squat")
    second = ComposedOf(person_id="person0", start=40, stop=100, label="wave")
    request = Compose(project=str(project), first=first, second=second, folder=str(project.parent / "work"))
    return msgspec.structs.replace(request, **changes)


def test_two_segments_give_one_motion_in_a_file(project: Path) -> None:
    done = run_to_end(start_job("compose", asked(project)))
    positions, scores, times_s = read_file(Path(done.file))
    assert positions.shape == (done.frames, 33, 3)
    assert (positions.shape[:2], len(positions)) == (scores.shape, len(times_s))
    assert np.array_equal(scores > 0, np.isfinite(positions).all(-1))
    assert (done.labels, done.kept) == (("squat", "wave"), "")
    assert not composed_dir().exists()


def test_in_the_picture_too(project: Path) -> None:
    done = run_to_end(start_job("compose", asked(project, dimensions=2)))
    assert read_file(Path(done.file))[0].shape[-1] == done.dimensions == 2


def test_a_kept_one_is_a_training_sample_with_both_labels(project: Path) -> None:
    names = [run_to_end(start_job("compose", asked(project, keep=True))).kept for _ in range(2)]
    data = read_data_set(composed_dir())
    assert [clip.name for clip in data.clips] == names == ["squat+wave", "squat+wave (2)"]
    assert data.classes == ("squat+wave",)
    assert data.clips[0].attributes["labels"].split("\n") == ["squat", "wave"]


def test_kept_ones_are_recordings_of_which_both_labels_hold_all_along(project: Path) -> None:
    run_to_end(start_job("compose", asked(project, keep=True)))
    (sample,) = read_sequences(composed_dir()).sequences
    assert [(span.start, span.stop) for span in sample.spans] == [(0, sample.rows)] * 2
    assert [span.label for span in sample.spans] == ["squat", "wave"]
    assert sample.subject == "Anna"


def test_a_session_is_learned_from_with_the_samples_its_segments_name_and_no_others(project: Path) -> None:
    names = [run_to_end(start_job("compose", asked(project, keep=True))).kept for _ in range(3)]
    with DocumentStore.open(project) as store:
        (tier, *_) = [one for one in store.project.tiers if one.segments]
        here = [(tier.id, one.id) for one in tier.segments[:2]]
        before = store.project
        store.apply("Kept", note_sample, names[0], here)
        store.apply("Kept", note_sample, names[2], [*here, ("gone", "gone")])
        assert samples_in(store.project) == (names[0], names[2])
        assert samples_in(before) == ()
    read = read_sequences(project).sequences
    assert [one.name for one in read[-2:]] == [names[0], names[2]]
    assert names[1] not in {one.name for one in read}
    flat = read_sequences(project, dimensions="2").sequences
    assert not {one.name for one in flat} & set(names), "they are in metres"


def test_what_labels_are_written_with_does_not_get_into_a_name(project: Path) -> None:
    part = ComposedOf(person_id="person0", start=0, stop=50, label="sit, then = stand; slow")
    name = run_to_end(start_job("compose", asked(project, first=part, keep=True))).kept
    assert name == "sit then stand slow+wave"
    (sample,) = read_sequences(composed_dir()).sequences
    assert {span.label for span in sample.spans} == {"sit, then = stand; slow", "wave"}


def test_the_request_can_be_sent_to_an_engine(project: Path) -> None:
    request = asked(project, share=0.3)
    assert read_request("compose", msgspec.json.encode(request), "inference") == request


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"share": 1.5}, "between 0 and 1"),
        ({"second": ComposedOf(person_id="person0", start=5000, stop=5100, label="wave")}, "Nobody is seen"),
        ({"first": ComposedOf(person_id="person0", start=0, stop=5, label="squat")}, "squat is too short"),
        ({"first": ComposedOf(person_id="nobody", start=0, stop=50)}, "no person nobody"),
    ],
)
def test_what_cannot_be_composed_says_why(project: Path, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=words):
        run_to_end(start_job("compose", asked(project, **changes)))


def test_without_labels_nothing_is_kept(project: Path) -> None:
    part = ComposedOf(person_id="person0", start=0, stop=50)
    with pytest.raises(UserError, match="no labels"):
        run_to_end(start_job("compose", asked(project, first=part, second=part, keep=True)))
    assert not composed_dir().exists()


def test_a_damaged_data_set_is_not_written_over(project: Path) -> None:
    composed_dir().mkdir(parents=True)
    (composed_dir() / "index.json").write_text("{")
    with pytest.raises(UserError, match="damaged"):
        run_to_end(start_job("compose", asked(project, keep=True)))
    assert (composed_dir() / "index.json").read_text() == "{"


def test_a_model_that_is_no_composer_is_refused() -> None:
    with pytest.raises(UserError, match="cannot compose"):
        module.Composer(load_package("actions"), 3)
