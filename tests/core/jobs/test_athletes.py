"""Who was pointed at is the only one who becomes a person."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.cli import run_command
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs import estimate_poses as job
from core.jobs.analyse import analyse
from core.jobs.athletes import distance_to_body
from core.jobs.outcomes import Analysed, PosesFound
from core.jobs.requests import Analyse, Athlete, EstimatePoses
from core.pose_estimators import ESTIMATORS
from core.work import run_to_end
from tests.core.media.films import write_film
from tests.helpers import fake_estimator

FRAMES = 150


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    for name, place in fake_estimator.FAKES.items():
        monkeypatch.setitem(ESTIMATORS, name, place)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", FRAMES)


def chest(frame: int, figure: int) -> tuple[float, float]:
    """Where the chest of the figure (0 left, 1 right) is."""
    x, y = fake_estimator.poses_of(FRAMES).px[frame][[11, 12, 23, 24]].mean(0)
    return float(x) + fake_estimator.TwoSquatting.places[figure], float(y)


def pointed(frame: int, figure: int) -> Athlete:
    x, y = chest(frame, figure)
    return Athlete(frame=frame, x=x, y=y)


def find(video: Path, *athletes: Athlete, **more: object) -> PosesFound:
    request = EstimatePoses(
        video=str(video),
        folder=str(video.parent / "work"),
        estimator="fake-two",
        athletes=athletes,
        **more,  # type: ignore[arg-type]
    )
    return run_to_end(job.estimate_poses(request))


def tracks_of(found: PosesFound) -> list[list[int]]:
    return [[piece.track_id for piece in person.pieces] for person in found.people]


def test_without_an_athlete_everybody_is_a_person(video: Path) -> None:
    assert tracks_of(find(video)) == [[0], [1]]


@pytest.mark.parametrize("figure", [0, 1])
def test_only_the_one_pointed_at_is_a_person_and_the_others_stay_tracks(video: Path, figure: int) -> None:
    found = find(video, pointed(70, figure))
    assert tracks_of(found) == [[figure]]
    assert [track.id for track in found.tracks] == [0, 1]


def test_two_can_be_pointed_at_and_nobody_counts_twice(video: Path) -> None:
    assert tracks_of(find(video, pointed(90, 1), pointed(3, 0), pointed(40, 1))) == [[1], [0]]


def test_a_place_beside_everybody_means_the_nearest(video: Path) -> None:
    x, y = chest(20, 1)
    assert tracks_of(find(video, Athlete(frame=20, x=x + 200, y=y))) == [[1]]


def test_a_track_too_short_for_a_person_becomes_one_when_pointed_at(
    video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = fake_estimator.TwoSquatting.estimate

    def briefly(self: object, reader: object, start: int, stop: int) -> object:
        for poses in everybody(self, reader, start, stop):  # type: ignore[arg-type]
            bodies = poses.bodies if 60 <= poses.frame < 64 else poses.bodies[:1]
            yield type(poses)(poses.frame, bodies, poses.is_cut)

    monkeypatch.setattr(fake_estimator.TwoSquatting, "estimate", briefly)
    assert tracks_of(find(video)) == [[0]]
    assert tracks_of(find(video, pointed(61, 1))) == [[1]]


def test_pointing_outside_of_the_part_is_refused_before_any_work(video: Path) -> None:
    fake_estimator.asked.clear()
    with pytest.raises(UserError, match="frame 20"):
        find(video, pointed(20, 0), start=30, stop=60)
    assert fake_estimator.asked == []


def test_pointing_where_nobody_is_for_a_while_says_so(video: Path) -> None:
    request = EstimatePoses(
        video=str(video),
        folder=str(video.parent / "work"),
        estimator="fake-nobody",
        athletes=(Athlete(frame=5, x=1.0, y=1.0),),
    )
    with pytest.raises(UserError, match="Nobody was found"):
        run_to_end(job.estimate_poses(request))


def test_only_the_athlete_is_counted_and_labelled(video: Path) -> None:
    request = Analyse(
        video=str(video),
        folder=str(video.parent / "work"),
        estimator="fake-two",
        athletes=(pointed(10, 1),),
    )
    found: Analysed = run_to_end(analyse(request))
    assert [person.track_ids for person in found.movement.people] == [(1,)]


def test_the_command_takes_athletes_too(video: Path) -> None:
    x, y = chest(30, 1)
    told = ["analyse", str(video), "--pose", "fake-two", "--athlete", f"1.0,{x:.0f},{y:.0f}"]
    assert run_command(told) == 0
    with DocumentStore.open(video.with_suffix(".kinescribe"), read_only=True) as store:
        (person,) = store.project.people
        assert {span.track_id for span in person.spans} == {1}
        assert {tier.person_id for tier in store.project.tiers} == {person.id}
        assert len(store.project.pose_layers[0].tracks) == 2


@pytest.mark.parametrize("place", ["12", "1,2", "a,1,2", "1.0,x,2"])
def test_a_place_that_is_none_is_wrong_use(
    video: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["analyse", str(video), "--athlete", place]) == 2
    assert "T,X,Y" in capsys.readouterr().err


def test_a_place_on_the_chest_means_its_owner_not_whose_hand_is_near() -> None:
    owner = np.array([[0, 0], [100, 0], [0, 120], [100, 120]], np.float32)
    hand = np.array([[60, 60], [60, 400]], np.float32)
    assert distance_to_body(owner, 50, 60) < distance_to_body(hand, 50, 60)
