"""Networks that look at two people are shown who was nearest; those that look at one are shown nobody."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.action_recognisers import Recognition
from core.jobs import analyse
from core.jobs import explain as explaining
from core.jobs.beside import nearest_to, with_others
from core.jobs.explain import Explainer, ExplanationAsked
from core.jobs.label import label
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.outcomes import FoundSegment, PersonMovement
from core.jobs.requests import Label, MovementModels
from core.motion import PoseSequence
from core.work import run_to_end
from tests.app.made import made_store
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_networks import FLAT, graph, package, recogniser, says


class Body:
    """Somebody who squats at a place of the picture, on frames ``[start, stop)``."""

    def __init__(self, right_px: float, start: int = 0, stop: int = 120) -> None:
        poses = film(repeat(squat, 2))
        self.poses = msgspec.structs.replace(poses, px=poses.px + np.array([right_px, 0], np.float32))
        self.start, self.stop = start, min(stop, self.poses.stop)
        self.times_s = self.poses.times_s

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        """See `PersonPoses`: nothing is known on frames on which the body is not there."""
        part = self.poses.cut_to(start, stop)
        there = (np.arange(start, stop) >= self.start) & (np.arange(start, stop) < self.stop)
        return msgspec.structs.replace(part, px=np.where(there[:, None, None], part.px, np.nan)), None


def places(found: tuple[PoseSequence, ...], like: PoseSequence) -> list[float]:
    return [round(float(np.nanmean(one.px[..., 0] - like.px[..., 0]))) for one in found]


def test_the_nearest_come_first_and_who_is_not_there_on_these_frames_is_left_out() -> None:
    here, _ = Body(0).window(20, 80)
    others = [Body(300), Body(-80), Body(10, start=80), Body(200, stop=21), Body(20, stop=20)]
    assert places(nearest_to(here, others), here) == [-80, 200, 300]
    assert nearest_to(here, []) == ()
    nobody = msgspec.structs.replace(here, px=np.full_like(here.px, np.nan))
    assert nearest_to(nobody, others) == ()


@pytest.mark.parametrize("people", [1, 2, 3])
def test_segments_and_windows_are_looked_at_with_as_many_people_as_the_network_takes(
    people: int, tmp_path: Path
) -> None:
    wanted = msgspec.structs.replace(FLAT, people=people)
    net, sessions = recogniser(says(3.0, 0.0, 0.0), package(graph(wanted=wanted)))
    person, others = Body(0), [Body(500), Body(100)]
    known = PersonMovement(segments=(FoundSegment(start=10, stop=100),))
    tools = MovementTools(recogniser=net, folder=str(tmp_path))

    found = run_to_end(find_movement(person, tools, Clock(), known, others))  # type: ignore[arg-type]

    assert found.segments[0].label == "squat" and found.series[0].source == net.id
    asked = sessions["net"].asked
    assert len(asked) >= 2
    for inputs in asked:
        x = inputs["x"]  # (N, 2, T, V, M), in torsos from the first one's hips
        assert x.shape[-1] == people and (np.abs(x).max((1, 2, 3)) > 0).all()
        across = [float((x[:, 0, :, 5, number] - x[:, 0, :, 5, 0]).mean()) for number in range(people)]
        assert across == sorted(across)


def test_without_others_or_with_a_network_for_one_it_is_the_recogniser_itself() -> None:
    one, _ = recogniser(says(1.0, 0.0, 0.0))
    two, _ = recogniser(says(1.0, 0.0, 0.0), package(graph(wanted=msgspec.structs.replace(FLAT, people=2))))
    assert with_others(one, [Body(100)]) is one  # type: ignore[list-item]
    assert with_others(two, []) is two
    assert with_others(None, [Body(100)]) is None  # type: ignore[list-item]


class Pair:
    """Takes two people and remembers whom it was shown."""

    id, people = "pair", 2

    def __init__(self) -> None:
        self.shown: list[int] = []

    def recognise(self, poses, cycles=(), hands=None, others=()) -> Recognition:  # type: ignore[no-untyped-def]
        """Always the same."""
        self.shown.append(len(others))
        return Recognition("squat", 0.9)

    def explain(self, poses, cycles=(), hands=None, others=()):  # type: ignore[no-untyped-def]
        """Nothing to show."""
        return self.recognise(poses, cycles, hands, others), ()

    def window_probabilities(self, poses, hands=None, others=()):  # type: ignore[no-untyped-def]
        """Not asked for here."""
        raise AssertionError


@pytest.mark.parametrize("people", [1, 2])
def test_a_project_shows_everybody_else_when_it_labels_and_when_it_explains(
    people: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_store(tmp_path, people=people).close()
    pair = Pair()
    monkeypatch.setattr(explaining, "make_recogniser", lambda name: pair)
    monkeypatch.setattr(
        analyse,
        "movement_tools",
        lambda *more: MovementTools(recogniser=pair),  # type: ignore[arg-type]
    )
    monkeypatch.setattr("core.jobs.project_movement.movement_tools", analyse.movement_tools)
    project = str(tmp_path / "film.kinescribe")

    run_to_end(label(Label(project=project, folder=str(tmp_path / "work"), models=MovementModels())))

    assert pair.shown and set(pair.shown) == {people - 1}
    pair.shown.clear()
    question = ExplanationAsked(
        kind="explanation", project=project, person="person0", start=20, stop=60, recogniser="pair",
        file=str(tmp_path / "why.npz"),
    )  # fmt: skip
    Explainer().answer(question)
    assert pair.shown == [people - 1]
