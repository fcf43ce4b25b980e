"""What the model thought likely: seen, another one taken by a key, taken back."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.document.project import Segment
from core.evaluation.doubt import said_probabilities
from tests.journeys.driver import RunningProgram, saved, states


def decided(session: Path) -> list[Segment]:
    """What is no proposal any more."""
    project = saved(session)
    assert project is not None
    return [s for tier in project.tiers for s in tier.segments if s.state != "proposed"]


def test_a_video_is_analysed_and_the_second_label_taken_by_a_key_and_taken_back(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, clip: Path
) -> None:
    session = clip.with_suffix(".kinescribe")
    window = RunningProgram(qtbot, home, str(clip))
    programs.append(window)
    window.until(lambda: saved(session) is not None)
    window.key("ctrl+Return")
    window.until(lambda: len(states(session)) > 0)

    project = saved(session)
    assert project is not None
    found = [s for tier in project.tiers for s in tier.segments]
    told = {segment.id: said_probabilities(segment) for segment in found}
    in_time = sorted(found, key=lambda segment: segment.start)
    wavering = next(n for n, segment in enumerate(in_time) if len(told[segment.id]) > 1)
    window.key("Home")  # the next proposal is the next one from where the play head stands
    window.key(*["n"] * (wavering + 1))
    window.key("alt+shift+2")
    window.until(lambda: len(decided(session)) == 1)
    (taken,) = decided(session)
    second = sorted(told[taken.id].items(), key=lambda entry: -entry[1])[1][0]
    assert (taken.label, taken.state) == (second, "accepted")

    window.key("ctrl+z")
    window.until(lambda: decided(session) == [])
    after = saved(session)
    assert after is not None
    labels = [s.label for tier in after.tiers for s in tier.segments]
    assert sorted(labels) == sorted(s.label for s in found)
