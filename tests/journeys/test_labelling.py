"""A whole real clip labelled by keyboard only, at the usual and at twice the size of text, and all of it
taken back to the identical project."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.document import edits
from core.document.project import Project
from core.document.store import DocumentStore
from core.settings import Settings, save_settings
from tests.core.document import builders as b
from tests.journeys.driver import RunningProgram, saved, segments
from tests.journeys.test_journeys import is_analyse_button_lit

Span = tuple[str, int, int]


def spans(path: Path) -> list[Span]:
    """Label, first frame and last frame of every segment in the file."""
    return [(s.label, s.start, s.stop - 1) for s in segments(path)]


def steps_left(path: Path) -> int:
    """How many steps of the person stand in the file."""
    with DocumentStore.open(path, read_only=True) as store:
        return sum(step.author == "person" and not step.undone for step in store.steps())


def go_to(window: RunningProgram, frame: int) -> None:
    """Ctrl+G, the frame, Return."""
    window.key("ctrl+g")
    window.answer("Go to", str(frame))


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_whole_clip_is_labelled_by_keyboard_only_and_all_of_it_taken_back(
    programs: list[RunningProgram],
    qtbot: QtBot,
    home: Path,
    tmp_path: Path,
    shared_data: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_scale: float,
) -> None:
    source = shared_data / "videos" / "squat_idle_then_2.mp4"
    if not source.exists():
        pytest.skip("squat_idle_then_2.mp4 is not in the shared data")
    clip = Path(shutil.copyfile(source, tmp_path / source.name))
    session = clip.with_suffix(".kinescribe")
    monkeypatch.setenv("KINESCRIBE_HOME", str(home))
    save_settings(Settings(text_scale=text_scale))
    window = RunningProgram(qtbot, home, str(clip))
    programs.append(window)
    window.until(lambda: saved(session) is not None and bool(getattr(saved(session), "videos", ())))
    first = saved(session)
    assert first is not None
    last = first.videos[0].frames - 1
    assert last > 60

    def see(wanted: Callable[[], bool]) -> None:
        window.until(wanted)

    # Labels, with keys of their own.
    for number, name in enumerate(("idle", "squat", "stand")):
        window.key("ctrl+shift+l")
        window.answer("New label", name)
        see(lambda number=number: len(labels(session)) == number + 1)  # type: ignore[misc]

    # The first segment with I, O and Enter; it brings its tier.
    window.key("alt+1", "Home")
    window.key("i")
    go_to(window, 20)
    window.key("alt+1", "o", "shift+l")
    window.answer("Label", "idle")
    window.key("alt+1", "Return")
    see(lambda: spans(session) == [("idle", 0, 20)])

    # The next ones with the keys of labels, one going over into the other.
    go_to(window, 21)
    window.key("alt+1", "2")
    see(lambda: len(segments(session)) == 2)
    go_to(window, 41)
    window.key("alt+1", "3")
    see(lambda: ("squat", 21, 40) in spans(session))
    window.key("End", "3")
    see(lambda: spans(session) == [("idle", 0, 20), ("squat", 21, 40), ("stand", 41, last)])

    # Nudge an edge, split, merge, doubt.
    window.key("shift+Tab", "shift+Tab")  # the idle one again
    window.key("shift+comma")
    see(lambda: ("idle", 0, 19) in spans(session))
    window.key("Tab", "Right", "Right", "x")
    see(lambda: len(segments(session)) == 4)
    window.key("ctrl+m")
    see(lambda: len(segments(session)) == 3)
    window.key("q")
    see(lambda: any(segment.ambiguous for segment in segments(session)))
    labelled = saved(session)

    window.key("ctrl+q")
    window.until(lambda: window.process.poll() is not None)
    assert window.process.returncode == 0
    assert saved(session) == labelled
    assert {segment.state for segment in segments(session)} == {"accepted"}

    # Another day a model has proposed something: it is accepted; then all is taken back, and done again.
    found = b.segment("p", 5, 30, "squat", state="proposed", author="m", confidence=0.8)
    tier = replace(b.tier("proposals", found, recording_id=first.recordings[0].id), author="m")
    with DocumentStore.open(session) as store:
        store.apply("Propose", edits.add_tier, tier, author="m")
    before = steps_left(session)
    again = RunningProgram(qtbot, home, str(session))
    programs.append(again)
    again.until(lambda: is_analyse_button_lit(again))
    again.key("alt+1", "n", "a")
    again.until(lambda: steps_left(session) == before + 1)
    done = saved(session)
    again.key(*["ctrl+z"] * (before + 1))
    again.until(lambda: steps_left(session) == 0)
    assert bare(saved(session)) == bare(edits.add_tier(first, tier))
    again.key(*["ctrl+shift+z"] * (before + 1))
    again.until(lambda: steps_left(session) == before + 1)
    assert bare(saved(session)) == bare(done)
    assert before >= 9
    again.key("ctrl+q")
    again.until(lambda: again.process.poll() is not None)


def labels(path: Path) -> list[str]:
    """The labels of the file's vocabularies."""
    project = saved(path)
    vocabularies = project.vocabularies if project is not None else ()
    return [label.name for vocabulary in vocabularies for label in vocabulary.labels]


def bare(project: Project | None) -> Project:
    """The project without what jobs note on their own (how far they have come with a video)."""
    assert project is not None
    videos = tuple(replace(video, step_status={}) for video in project.videos)
    return replace(project, videos=videos)
