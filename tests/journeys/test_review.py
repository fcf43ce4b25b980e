"""A hundred proposals decided without the mouse, at the usual and at twice the size of text, and all of it
taken back to the identical project."""

from __future__ import annotations

import os
import time
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from core.document.project import Label, Project, Segment, Tier, Vocabulary
from core.document.store import DocumentStore
from core.settings import Settings, save_settings
from tests.app.made import made_store
from tests.journeys.driver import RunningProgram, saved
from tests.journeys.test_journeys import is_analyse_button_lit

COUNT = 100
LENGTH = 20
LABELS = ("squat", "lunge", "walk")


def proposals(project: Project) -> Project:
    """One tier with a hundred proposals, each less confident than the one before."""
    words = tuple(Label(id=name, name=name) for name in LABELS)
    segments = tuple(
        Segment(
            id=f"p{n:03}",
            start=n * LENGTH,
            stop=n * LENGTH + 16,
            label=LABELS[n % 2],
            confidence=round(0.995 - n / 200, 3),
            state="proposed",
            author="m",
        )
        for n in range(COUNT)
    )
    tier = Tier(id="queue", name="Queue", recording_id="recording", person_id="person0", author="m")
    tier = msgspec.structs.replace(tier, vocabulary="words", segments=segments)
    vocabulary = Vocabulary(id="words", name="Words", labels=words)
    return msgspec.structs.replace(project, tiers=(tier,), repetition_sets=(), vocabularies=(vocabulary,))


def in_file(path: Path) -> list[Segment]:
    """The proposals as they are saved."""
    project = saved(path)
    assert project is not None
    return list(project.tiers[0].segments)


def states(path: Path) -> list[str]:
    """Their states."""
    return [segment.state for segment in in_file(path)]


def undecided(path: Path) -> int:
    """How many wait."""
    return states(path).count("proposed")


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_hundred_proposals_are_decided_without_the_mouse_and_all_is_taken_back(
    programs: list[RunningProgram],
    qtbot: QtBot,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_scale: float,
) -> None:
    monkeypatch.setitem(os.environ, "KINESCRIBE_HOME", str(home))
    save_settings(Settings(text_scale=text_scale, tour_seen=True))
    with made_store(tmp_path, frames=COUNT * LENGTH) as store:
        store.apply("Made", proposals, author="model")
        first = store.project
    path = tmp_path / "film.kinescribe"
    window = RunningProgram(qtbot, home, str(path))
    programs.append(window)
    window.until(lambda: is_analyse_button_lit(window))

    def decide(*keys: str) -> None:
        """Press keys that decide one proposal each, and wait until all of it is saved."""
        left = undecided(path) - len(keys)
        window.key(*keys)
        window.until(lambda: undecided(path) == left)

    window.key("F8")
    decide("a")
    decide("r")
    assert sorted(state for state in states(path) if state != "proposed") == ["accepted", "rejected"]
    decide("3")  # the key of the third label
    assert [s.state for s in in_file(path) if s.label == "walk"] == ["accepted"]
    window.key("space")  # stopped, so that the marks are where they are set
    window.key("Right", "Right", "i", "Right", "Right", "o", "t")  # cut to the marks
    window.until(lambda: any(s.found is not None and s.stop - s.start == 3 for s in in_file(path)))
    window.key("Return")  # a label that is typed
    window.answer("Relabel", "walk")
    window.until(lambda: sum(s.label == "walk" for s in in_file(path)) == 2)
    for _ in range(3):
        decide("a", "r", "a", "2")
    window.key("n", "n", "shift+n", "u")  # only looked at, and put off
    confident = [s.id for s in in_file(path) if s.state == "proposed" and (s.confidence or 0) >= 0.8]
    window.key("ctrl+shift+a")  # all that are at least as confident as 0.8, in one step
    window.until(lambda: all(s.state == "accepted" for s in in_file(path) if s.id in confident))
    window.key("ctrl+z")
    window.until(lambda: all(s.state == "proposed" for s in in_file(path) if s.id in confident))
    window.key("ctrl+shift+z")
    while undecided(path):
        decide(*["a", "r", "a", "a"][: undecided(path)])

    began = time.monotonic()
    while saved(path) != first:
        assert time.monotonic() - began < 90
        window.key(*["ctrl+z"] * 5)
    window.key("ctrl+q")
    window.until(lambda: window.process.poll() is not None)
    assert window.process.returncode == 0
    with DocumentStore.open(path) as after:
        assert after.project == first
