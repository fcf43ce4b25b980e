"""What people labelled in a project is a data set."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.cli import run_command
from core.document.edits.corrections import correct_keypoint
from core.document.edits.people import rename_person
from core.document.project import Correction, PoseTrack, Project
from core.document.store import DocumentStore
from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.motion.skeletons import load_skeleton
from tests.core.document import builders

FRAMES = 60


def made_project(path: Path, *, metres: bool = True) -> Path:
    """Anna squats on frames 10 to 30 and jumps on 40 to 50; Bert is seen, and his one segment is proposed."""
    random = np.random.default_rng(0)
    with DocumentStore.create(path, Project(id="p", name="gym")) as store:
        times = store.write_array(np.arange(FRAMES) / 25.0)
        layers = []
        for space, dimensions in (("px", 2), ("m", 3)) if metres else (("px", 2),):
            tracks = []
            for number in (1, 2):
                rows = random.normal(size=(FRAMES, 33, dimensions + 1)).astype(np.float32)
                rows[..., -1] = 0.5
                tracks.append(PoseTrack(id=number, start=0, rows=store.write_array(rows)))
            layer = builders.pose_layer(f"l-{space}")
            layers.append(replace(layer, space=space, tracks=tuple(tracks)))
        people = tuple(
            replace(builders.person(name, builders.span(n, 0, FRAMES)), name=name)
            for n, name in ((1, "Anna"), (2, "Bert"))
        )
        hers = builders.tier(
            "t1",
            builders.segment("a", 10, 30, "squat", attributes={"load": "20 kg"}),
            builders.segment("b", 40, 50, "jump"),
            builders.segment("c", 52, 55, ""),
        )
        his = builders.tier("t2", builders.segment("d", 5, 20, "squat", state="proposed"))
        nobodys = builders.tier("t3", builders.segment("e", 5, 20, "wave"))
        whole = builders.project(
            replace(hers, person_id="Anna"), replace(his, person_id="Bert"), nobodys, people=people
        )
        whole = replace(
            whole, id="p", videos=(builders.video("v1", FRAMES, times),), pose_layers=tuple(layers)
        )
        store.apply("Make", lambda _project: whole)
        hidden = Correction(frame=12, keypoint="left_knee", x=7.0, y=8.0)
        store.apply("Correct", correct_keypoint, "v1", "Anna", hidden)
    return path


def test_accepted_segments_are_clips_of_their_person_with_corrections(tmp_path: Path) -> None:
    path = made_project(tmp_path / "gym.kinescribe")
    before = path.read_bytes()
    flat = read_data_set(path, dimensions="2")
    solid = read_data_set(path)
    assert path.read_bytes() == before
    facts = [(c.label, c.subject, int(c.frames[0]), len(c.frames), c.dimensions) for c in flat.clips]
    assert facts == [("squat", "Anna", 10, 20, 2), ("jump", "Anna", 40, 10, 2)]
    assert [c.dimensions for c in solid.clips] == [3, 3]
    squat = flat.clips[0]
    assert squat.frames_per_s == pytest.approx(25)
    assert squat.attributes["load"] == "20 kg"
    knee = load_skeleton("blazepose-33").index("left_knee")
    assert squat.positions[0, 2, knee].tolist() == [7, 8] and squat.scores[0, 2, knee] == 1
    assert squat.scores[0, 3, knee] == 0.5
    assert [s.name for s in flat.skipped] == ["gym, Tier t3"]  # a tier of nobody, and two people


def test_a_project_without_metres_or_labels_is_told_in_words(tmp_path: Path) -> None:
    path = made_project(tmp_path / "gym.kinescribe", metres=False)
    assert len(read_data_set(path, dimensions="2").clips) == 2
    with pytest.raises(UserError) as caught:
        read_data_set(path)
    assert "2 dimensions" in caught.value.hint
    with DocumentStore.create(tmp_path / "empty.kinescribe", Project(id="p", name="empty")):
        pass
    with pytest.raises(UserError, match="No clip"):
        read_data_set(tmp_path / "empty.kinescribe")


def test_people_without_a_name_differ_from_project_to_project(tmp_path: Path) -> None:
    for name in ("one", "two"):
        path = made_project(tmp_path / f"{name}.kinescribe")
        with DocumentStore.open(path) as store:
            store.apply("Rename", lambda p, name=name: replace(p, name=name))
            store.apply("Rename", rename_person, "Anna", "Person 1")
    assert read_data_set(tmp_path).subjects == ("one: Person 1", "two: Person 1")


def test_a_folder_of_projects_is_one_set_and_a_damaged_one_is_named(tmp_path: Path) -> None:
    made_project(tmp_path / "one.kinescribe")
    made_project(tmp_path / "two.kinescribe")
    (tmp_path / "three.kinescribe").write_bytes(b"SQLite format 3\0 and then nothing")
    data = read_data_set(tmp_path)
    assert (data.format, len(data.clips)) == ("projects", 4)
    assert "three.kinescribe" in [s.name for s in data.skipped]


def test_the_command_says_what_is_in_a_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made_project(tmp_path / "gym.kinescribe")
    assert run_command(["data", "describe", str(path)]) == 0
    told = capsys.readouterr().out
    assert "squat  1" in told and "Anna 2" in told and "left out:   1" in told
    assert run_command(["data", "describe", str(path), "--format", "projects,dimensions=2", "--json"]) == 0
    assert '"layouts": {"blazepose-33 2D": 2}' in capsys.readouterr().out
    assert run_command(["data", "describe", str(tmp_path / "nothing")]) == 1
    assert run_command(["data", "describe", str(path), "--format", "photos"]) == 2
