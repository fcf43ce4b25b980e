"""What is said about running jobs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.jobs import JobList, RunningJob
from app.outcome_words import in_words
from app.panels.job_bar import JobBar
from core.jobs.outcomes import FoundCycle, FoundSet, MovementFound, PersonMovement


def test_progress_has_figures_rate_and_time_left() -> None:
    job = RunningJob(
        id="a",
        title="Analysing",
        state="running",
        stage="poses",
        done=412,
        total=1800,
        rate_per_s=98.4,
        left_s=14,
    )
    assert job.words == "Finding poses"
    assert job.figures == "412/1 800  98 f/s  0:14 left"


def test_a_job_without_a_known_end_makes_up_nothing() -> None:
    assert RunningJob(id="a", title="Analysing", state="running", stage="read").figures == ""


def test_the_bar_shows_the_running_job_and_stops_it(qtbot: QtBot) -> None:
    jobs = JobList()
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    bar.show()
    jobs.add(RunningJob(id="a", title="Analysing", state="running", stage="count", done=1, total=4))
    jobs.add(RunningJob(id="b", title="Reading"))
    assert bar.texts() == ("Counting repetitions", "1/4")
    with qtbot.waitSignal(bar.cancel_asked) as asked:
        QTest.mouseClick(bar._cancel, Qt.MouseButton.LeftButton)
    assert asked.args == ["a"]
    jobs.remove("a")
    jobs.remove("b")
    assert bar.texts()[0] == ""


def test_what_was_found_is_said_in_words() -> None:
    def cycle(partial: bool) -> FoundCycle:
        return FoundCycle(0, 5, 10, partial=partial)

    sets = (FoundSet(start=0, stop=30, cycles=(cycle(False), cycle(False), cycle(True))),)
    found = MovementFound(kinds=("repetitions",), people=(PersonMovement(sets=sets),))
    assert in_words(found) == "Found 1 person, 2 repetitions."
    assert in_words(MovementFound(kinds=("repetitions",))) == "Nobody was found in this video."


def test_all_jobs_are_listed_and_each_can_be_stopped(qtbot: QtBot) -> None:
    jobs = JobList()
    bar = JobBar(jobs)
    bar.resize(900, 40)
    qtbot.addWidget(bar)
    bar.show()
    jobs.add(
        RunningJob(id="a", title="Analysing", name="one.mp4", state="running", stage="poses", done=1, total=4)
    )
    jobs.set_waiting("analysis", [RunningJob(id="b", title="Analysing", name="two.mp4")])
    bar.show_jobs()
    popover = bar._popover
    assert popover is not None
    model = popover.model
    assert [str(model.index(row, 0).data()) for row in range(model.rowCount())] == ["one.mp4", "two.mp4"]
    assert [str(model.index(row, 1).data()) for row in range(2)] == ["Finding poses", "Waiting"]
    asked: list[str] = []
    bar.cancel_asked.connect(asked.append)
    QTest.keyClick(popover.list, Qt.Key.Key_Down)
    QTest.keyClick(popover, Qt.Key.Key_Delete)
    stop = popover.list.visualRect(model.index(0, 3)).center()
    QTest.mouseClick(popover.list.viewport(), Qt.MouseButton.LeftButton, pos=stop)
    assert asked == ["b", "a"]
    jobs.set_waiting("analysis", [])
    jobs.remove("a")
    assert not popover.isVisible()
