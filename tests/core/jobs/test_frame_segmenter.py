"""A segmenter that believes something at every moment: looked at once, piece by piece, kept as a series."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.cli import run_command
from core.document.store import DocumentStore
from core.evaluation.doubt import read_edges
from core.jobs import window_series
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.outcomes import FoundSegment, MovementFound, PersonMovement
from core.jobs.results import take_in
from core.motion import PoseSequence
from core.work import run_to_end
from tests.app.made import made_store
from tests.core.file_formats.test_projects import made_project
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_segmenter import installed, segmenter


class Person:
    """Somebody filmed from frame 5 on."""

    def __init__(self, poses: PoseSequence) -> None:
        self._poses = msgspec.structs.replace(poses, start=5)
        self.start, self.stop = 5, 5 + len(poses.times_s)
        step = float(poses.times_s[1])
        self.times_s = np.concatenate([poses.times_s, poses.times_s[-1] + step * np.arange(1, 9)])
        self._poses = msgspec.structs.replace(self._poses, times_s=self.times_s[5 : self.stop])
        self.longest = 0

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        """See `PersonPoses`."""
        self.longest = max(self.longest, stop - start)
        return self._poses.cut_to(start, stop), None


def test_pieces_give_the_segments_of_the_whole_and_every_moment_is_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_series, "PIECE_S", 20.0)
    person = Person(film(repeat(squat, 24, fps=15.0), fps=15.0))
    model, session = segmenter()
    movement = run_to_end(
        find_movement(person, MovementTools(segmenter=model, folder=str(tmp_path)), Clock())
    )
    looked_at_s = sum(len(inputs["x"]) for inputs in session.asked) * 4.0
    assert looked_at_s < 4 * (62 + 3 * 8) + 16  # four times, as windows overlap, and more at the joints
    assert person.longest <= (20 + 2 * 4 + 1) * 15
    (series,) = movement.series
    assert series.source == "made-segmenter" and series.channels == ("background", "squat")
    whole = segmenter()[0].segment(person.window(5, person.stop)[0])
    assert len(movement.segments) == len(whole) == 24
    for one, other in zip(movement.segments, whole, strict=True):
        assert abs(one.start - other.start) <= 1 and abs(one.stop - other.stop) <= 1
        assert one.label == "squat" and read_edges(one.attributes) is not None


def test_who_is_away_for_several_pieces_is_segmented_before_and_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_series, "PIECE_S", 10.0)
    poses = film(repeat(squat, 20, fps=15.0), fps=15.0)
    px, scores = poses.px.copy(), poses.scores.copy()
    px[120:600], scores[120:600] = np.nan, 0.0  # from 8 to 40 s
    person = Person(msgspec.structs.replace(poses, px=px, scores=scores))
    tools = MovementTools(segmenter=segmenter()[0], folder=str(tmp_path))
    movement = run_to_end(find_movement(person, tools, Clock()))
    times = [(person.times_s[one.start], person.times_s[one.stop]) for one in movement.segments]
    assert len([b for _, b in times if b < 8.5]) == 3 and len([a for a, _ in times if a > 40]) == 4
    assert len(times) == 7


def test_without_a_folder_the_segments_are_the_same(tmp_path: Path) -> None:
    person = Person(film(repeat(squat, 4)))
    kept, alone = (
        run_to_end(find_movement(person, MovementTools(segmenter=segmenter()[0], folder=folder), Clock()))
        for folder in (str(tmp_path), "")
    )
    assert alone.segments == kept.segments != ()
    assert alone.series == ()


def test_segments_that_overlap_come_as_tiers_of_one_step(tmp_path: Path) -> None:
    with made_store(tmp_path) as store:
        before = store.project.tiers
        person = store.project.people[0].id
        movement = MovementFound(
            kinds=("segments",),
            models=("made-segmenter",),
            video_id=store.project.videos[0].id,
            people=(
                PersonMovement(
                    person_id=person,
                    segments=(
                        FoundSegment(start=0, stop=20, label="stand", source="made-segmenter"),
                        FoundSegment(start=10, stop=15, label="wave", source="made-segmenter", layer=1),
                        FoundSegment(start=20, stop=30, label="sit", source="made-segmenter"),
                    ),
                ),
            ),
        )
        take_in(store, movement)
        new = [tier for tier in store.project.tiers if tier.id not in {one.id for one in before}]
        assert [[one.label for one in tier.segments] for tier in new] == [["wave"], ["stand", "sit"]]
        assert not any(tier.hidden for tier in new) and new[0].name == f"{new[1].name} 2"


def test_the_command_cuts_with_a_package_of_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    path = made_project(tmp_path / "gym.kinescribe")
    assert run_command(["segment", str(path), "--segmenter", "made-segmenter"]) == 1
    assert "no segmenter named made-segmenter" in capsys.readouterr().err
    installed(tmp_path / "home" / "data" / "models")
    command = ["segment", str(path), "--segmenter", "made-segmenter", "--segmenter-set"]
    assert run_command([*command, "shortest_s=soon"]) == 1
    assert "shortest_s" in capsys.readouterr().err
    assert run_command([*command, "shortest_s=1"]) == 0
    with DocumentStore.open(path, read_only=True) as store:
        made = [tier for tier in store.project.tiers if tier.author == "made-segmenter"]
        assert [tier.person_id for tier in made] == ["Anna", "Bert"]
        assert {one.source for one in store.project.series} == {"made-segmenter"}
