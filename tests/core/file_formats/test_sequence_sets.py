"""Reading untrimmed recordings with what was labelled along them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.document.store import DocumentStore
from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.file_formats.sequence_sets import SequenceSet, read_sequences
from core.file_formats.splits import SPLITS, train_and_test
from core.motion.sequences import BACKGROUND, LabelledSequence, Span, frame_targets
from core.motion.skeletons import load_skeleton
from tests.contracts.test_sequence_sets import GOOD, read
from tests.core.document import builders
from tests.core.file_formats.test_data_sets import utkinect_zip
from tests.core.file_formats.test_projects import made_project


def true_frames(sequence: LabelledSequence) -> list[tuple[int, int, str]]:
    """The spans by the numbers of their first and last frame."""
    frames = sequence.clip.frames
    return [(int(frames[one.start]), int(frames[one.stop - 1]), one.label) for one in sequence.spans]


def test_a_recording_of_utkinect_is_whole_with_its_actions_in_rows(tmp_path: Path) -> None:
    listed = "s01_e01\nwalk: 104 120\npush: 148 160\npull: 140 148\n"
    data = read_sequences(utkinect_zip(tmp_path / "set.zip", listed))
    (one,) = data.sequences
    assert data.format == "utkinect" and data.classes == ("walk", "push", "pull")
    assert one.rows == 29 and (one.subject, one.name) == ("s01", "s01_e01")  # 108 is there twice
    assert one.times_s[0] == pytest.approx(100 / 30)
    assert true_frames(one) == [(104, 120, "walk"), (140, 148, "pull"), (148, 160, "push")]
    assert one.finished is None


def test_where_an_action_has_no_frames_the_time_between_its_neighbours_is_unknown(tmp_path: Path) -> None:
    listed = "s01_e01\nwalk: 104 120\ncarry: NaN NaN\nthrow: 160 172\n"
    data = read_sequences(utkinect_zip(tmp_path / "set.zip", listed))
    (one,) = data.sequences
    assert [s.name for s in data.skipped] == ["s01_e01, carry"]
    targets = frame_targets(one, (BACKGROUND, "walk", "throw"))
    unknown = one.clip.frames[np.isnan(targets).any(1)]
    assert (unknown.min(), unknown.max()) == (124, 156)


def test_all_of_utkinect_is_read_with_the_actions_of_its_clips(shared_data: Path) -> None:
    path = shared_data / "skeletons" / "utkinect_joints_raw.zip"
    data, clips = read_sequences(path), read_data_set(path).clips
    assert len(data.sequences) == 20 and len(data.classes) == 10
    told = sorted((f"{s.name}_{c}", a, b) for s in data.sequences for a, b, c in true_frames(s))
    assert told == sorted((c.name, int(c.frames[0]), int(c.frames[-1])) for c in clips)
    train, test = train_and_test(data.clips, SPLITS["utkinect"])
    assert (len(train), len(test)) == (10, 10)
    targets = [frame_targets(one, (BACKGROUND, *data.classes)) for one in data.sequences]
    tested = np.concatenate([targets[row] for row in test])
    assert np.nanmean(tested[:, 0]) == pytest.approx(0.64, abs=0.01)
    assert sum(one.finished is not None for one in data.sequences) == 1


def finished_project(path: Path, *spans: tuple[int, int], second: tuple[int, int] | None = None) -> Path:
    """Anna squats on 10 to 30 and jumps on 40 to 50; on a second tier she claps on 25 to 45."""
    made_project(path)
    with DocumentStore.open(path) as store:
        hers = store.project.tiers[0]
        other = replace(
            builders.tier("t4", builders.segment("f", 25, 45, "clap")),
            person_id="Anna",
            finished=(second,) if second else (),
        )
        tiers = (replace(hers, finished=spans), *store.project.tiers[1:], other)
        store.apply("Finish", lambda project: replace(project, tiers=tiers))
    return path


def test_the_tiers_of_a_person_are_one_sequence_whose_labels_may_overlap(tmp_path: Path) -> None:
    data = read_sequences(finished_project(tmp_path / "gym.kinescribe", (0, 55)), dimensions="2")
    (one,) = data.sequences
    assert (one.subject, one.rows, data.format) == ("Anna", 60, "projects")
    assert one.spans == (Span(10, 30, "squat"), Span(25, 45, "clap"), Span(40, 50, "jump"))
    assert one.finished == ((0, 55),)
    assert one.times_s[25] == pytest.approx(1.0)
    assert [s.name for s in data.skipped] == ["gym, Tier t3"]


def test_several_finished_tiers_are_finished_where_all_of_them_are(tmp_path: Path) -> None:
    path = finished_project(tmp_path / "gym.kinescribe", (0, 20), (30, 60), second=(10, 40))
    (one,) = read_sequences(path, dimensions="2").sequences
    assert one.finished == ((10, 20), (30, 40))


def test_without_finished_spans_only_the_segments_are_known(tmp_path: Path) -> None:
    (one,) = read_sequences(finished_project(tmp_path / "gym.kinescribe")).sequences
    targets = frame_targets(one, (BACKGROUND, "squat", "jump", "clap"))
    assert np.isnan(targets[:10]).all() and np.isnan(targets[50:]).all()
    assert targets[12].tolist() == [0, 1, 0, 0] and targets[42].tolist() == [0, 0, 1, 1]


def test_what_is_marked_as_ambiguous_is_neither_a_label_nor_background(tmp_path: Path) -> None:
    path = finished_project(tmp_path / "gym.kinescribe", (0, 60))
    with DocumentStore.open(path) as store:
        tiers = list(store.project.tiers)
        doubtful = tuple(replace(s, ambiguous=s.label == "squat") for s in tiers[0].segments)
        tiers[0] = replace(tiers[0], segments=doubtful)
        store.apply("Doubt", lambda project: replace(project, tiers=tuple(tiers)))
    (one,) = read_sequences(path).sequences
    assert [span.label for span in one.spans] == ["clap", "jump"]
    assert one.finished == ((0, 10), (30, 60))


def test_what_holds_no_recording_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No recording"):
        read_sequences(utkinect_zip(tmp_path / "set.zip", "s02_e01\nwalk: 1 9\n"))
    with pytest.raises(UserError, match="form of data set"):
        read_sequences(tmp_path / "set.zip", "photos")
    with pytest.raises(UserError, match="nothing to choose"):
        read_sequences(tmp_path / "set.zip", "utkinect,colour=red")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.docx").write_text("x")
    with pytest.raises(UserError, match="no data set that is known"):
        read_sequences(tmp_path / "other")


def labelled(sequence: LabelledSequence) -> list[tuple[int, int, str]]:
    return [(one.start, one.stop, one.label) for one in sequence.spans]


def of_example(format: str, **files: bytes | None) -> SequenceSet:
    """The example of a format, with some of its files changed or (None) left out."""
    told = {name: data for name, data in (GOOD[format] | files).items() if data is not None}
    data = read(format, told)
    assert data is not None
    return data


def test_tsu_has_overlapping_events_the_halves_of_its_list_and_the_first_body() -> None:
    (one,) = of_example("tsu").sequences
    assert (one.subject, one.name) == ("P02", "P02T02C03")
    assert one.clip.attributes == {"camera": "C03", "take": "T02", "xsub": "testing"}
    assert one.rows == 28 and one.times_s[4] == pytest.approx(6 / 20)  # nobody is seen on frames 4 and 5
    assert labelled(one) == [(2, 8, "Enter"), (4, 19, "Get_water")]
    skeleton = load_skeleton("coco-17")
    places = one.clip.positions[0, 0]
    assert places[skeleton.index("nose"), 1] < places[skeleton.index("left_ankle"), 1]  # px count downwards
    assert places[skeleton.index("left_ankle"), 0] > places[skeleton.index("right_ankle"), 0]
    assert np.isnan(places[skeleton.index("left_eye")]).all()


def test_tsu_in_metres_stands_upright_and_keeps_its_own_names_when_asked() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in GOOD["tsu"].items():
            (Path(folder) / Path(name).name).write_bytes(data)
        (one,) = read_sequences(Path(folder), "tsu,dimensions=3,labels=original,fps=10").sequences
    skeleton = load_skeleton("coco-17")
    assert one.clip.positions[0, 0, skeleton.index("nose"), 1] > 0 > one.clip.positions[0, 0, 0, 2]
    assert "Make_coffee.Get_water" in [span.label for span in one.spans]
    assert one.times_s[-1] == pytest.approx(2.9)


def test_a_video_without_poses_or_with_broken_ones_is_named() -> None:
    for change in (None, b"{}", b'{"frames": [[{"pose2d": [1, 2]}]]}'):
        assert read("tsu", GOOD["tsu"] | {"Skeletons/P02T02C03.json": change or b""}) is None
    files = GOOD["tsu"] | {"Annotation/P03T01C01.csv": b"event,start_frame,end_frame\nEnter,1,5\n"}
    data = read("tsu", files)
    assert data is not None and [s.name for s in data.skipped] == ["P03T01C01.csv"]


def test_charades_is_spread_over_its_length_and_broken_actions_are_named() -> None:
    (one,) = of_example("charades").sequences
    assert (one.subject, one.clip.attributes) == ("IPTO", {"subset": "testing"})
    assert one.clip.frames_per_s == pytest.approx(10)
    assert labelled(one) == [(0, 16, "c147"), (10, 21, "c092")]
    listed = GOOD["charades"]["Charades_v1_test.csv"].replace(b"c147 0.00 1.50", b"c147 zero")
    data = of_example("charades", **{"Charades_v1_test.csv": listed})
    assert labelled(data.sequences[0]) == [(10, 21, "c092")]
    assert [s.name for s in data.skipped] == ["YSKX3"]


def test_pku_mmd_has_two_bodies_where_there_are_two_and_the_official_halves() -> None:
    (one,) = of_example("pku_mmd").sequences
    assert one.clip.positions.shape == (2, 30, 25, 3)
    assert np.isnan(one.clip.positions[1, :20]).all() and np.isfinite(one.clip.positions[1, 20:]).all()
    assert one.clip.attributes == {"camera": "L", "xsub": "testing"}
    assert labelled(one) == [(3, 10, "A08"), (15, 25, "A12")]
    assert one.times_s[3] == pytest.approx(0.1)


def test_the_official_halves_are_splits() -> None:
    half = GOOD["pku_mmd"]["cross-subject.txt"].replace(b"0003-L", b"0003-L, 0002-M")
    files = {
        "cross-subject.txt": half,
        "Skeleton/0002-M.txt": GOOD["pku_mmd"]["Skeleton/0002-L.txt"],
        "Label/0002-M.txt": GOOD["pku_mmd"]["Label/0002-L.txt"],
    }
    data = of_example("pku_mmd", **files)
    train, test = train_and_test(data.clips, SPLITS["pku_mmd_xsub"])
    assert [data.sequences[row].name for row in (*train, *test)] == ["0002-M", "0002-L"]
