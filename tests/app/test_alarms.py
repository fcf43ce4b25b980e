"""Alarms: tried out over a label's probability, marked as events, and never a medical device."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.alarming import added_up
from app.application import Program
from app.panels.alarms import scores_words
from core.document.edits.results import add_series
from core.document.project import PROBABILITY, Project, Segment, Series, Tier
from core.evaluation.alarms import NOT_A_DEVICE, AlarmRule
from core.jobs.find_alarms import alarms
from core.jobs.requests import Alarms
from core.jobs.results import take_in
from core.work import run_to_end

INTERVAL_S = 0.25
FALLS = np.array([0.1, 0.1, *[0.9] * 8, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], np.float32)


@pytest.fixture
def trying(opened: Program, qtbot: QtBot) -> Program:
    """The program with what is believed of falling, a finished tier, and the panel open."""
    store = opened.session.store
    assert store is not None
    written = store.write_array(np.stack([FALLS, 1 - FALLS], 1), rows_per_chunk=64)

    def made(project: Project) -> Project:
        series = Series(
            id="believed",
            name="label probabilities",
            channels=("fall", "unknown"),
            unit=PROBABILITY,
            source="model",
            recording_id="recording",
            person_id="person0",
            interval_s=INTERVAL_S,
            values=written,
        )
        segment = Segment(id="s", start=15, stop=75, label="fall")
        tier = Tier(id="t", name="Truth", recording_id="recording", person_id="person0")
        tier = msgspec.structs.replace(tier, segments=(segment,), finished=((0, 110),))
        return add_series(msgspec.structs.replace(project, tiers=(tier,)), series)

    store.apply("Made", made)
    opened.actions["show_alarms"].trigger()
    qtbot.waitUntil(opened.alarms.isVisible)
    return opened


def test_what_adds_up_reaches_one_where_the_alarm_begins_and_fades_afterwards() -> None:
    rule = AlarmRule(level=0.5, alarm_at_s=0.9, fades=0.5)
    shares, found = added_up(FALLS.astype(np.float64), INTERVAL_S, rule)
    assert [begin for begin, _ in found] == [pytest.approx(1.5)]  # 0.5 s + 0.9 s of certainty at 0.9
    assert shares.max() == pytest.approx(1.0) and shares[:2].max() == 0.0
    assert (np.diff(shares[10:]) <= 0).all() and shares[-1] < 0.5
    assert added_up(np.full(1000, 0.49), INTERVAL_S, rule)[1] == []


def test_the_panel_shows_where_it_rings_and_how_that_meets_what_was_labelled(trying: Program) -> None:
    assert trying.alarms.warning.text() == NOT_A_DEVICE and trying.alarms.warning.isVisible()
    assert [trying.alarms.label.itemData(n) for n in range(trying.alarms.label.count())] == ["fall"]
    shown = trying.session.alarm
    assert shown is not None and [len(one.alarms) for one in shown.people] == [1]
    assert trying.alarms.list.item(0).text() == "0:02.2   Anna"
    said = trying.alarms._scores.text()
    assert said.startswith("1 of 1 accepted segments were met. They rang 1.7 s after the beginning (median).")
    assert said.endswith("0 false alarms in 0.0 quiet minutes.")


def test_a_stricter_rule_silences_it_and_the_timeline_follows(trying: Program, qtbot: QtBot) -> None:
    before = trying.timeline.grab().toImage()
    trying.alarms.form.fields["alarm_at_s"].setValue(5.0)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: trying.alarms._found.text() == "0 alarms")
    assert not trying.alarms.list.isVisible()
    assert trying.timeline.grab().toImage() != before
    assert scores_words(trying.alarming.scores()).startswith("0 of 1")


def test_levels_can_be_chosen_by_what_was_labelled(trying: Program, qtbot: QtBot) -> None:
    trying.alarms.form.fields["alarm_at_s"].setValue(9.0)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: trying.alarms._found.text() == "0 alarms")
    assert trying.alarms.fit.isEnabled()
    trying.alarms.fit.click()
    qtbot.waitUntil(lambda: trying.alarms._found.text() == "1 alarm")
    assert trying.alarms._scores.text().startswith("1 of 1")
    store = trying.session.store
    assert store is not None
    store.apply("Made", lambda project: msgspec.structs.replace(project, tiers=()))
    assert not trying.alarms.fit.isEnabled() and "finished first" in trying.alarms.fit.toolTip()


def test_a_click_in_the_plot_goes_there_and_what_rings_is_drawn(trying: Program, qtbot: QtBot) -> None:
    plot = trying.alarms.plot
    before = plot.grab().toImage()
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(plot.width() // 2, plot.height() // 2))
    assert trying.session.time_of(trying.session.frame) == pytest.approx(
        trying.session.duration_s / 2, abs=0.1
    )
    trying.alarms.form.fields["alarm_at_s"].setValue(9.0)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: trying.alarms._found.text() == "0 alarms")
    assert plot.grab().toImage() != before and plot.accessibleDescription() == "0 alarms"


def test_a_click_in_the_list_goes_there(trying: Program) -> None:
    trying.alarms.list.itemClicked.emit(trying.alarms.list.item(0))
    assert trying.session.time_of(trying.session.frame) == pytest.approx(2.17, abs=0.04)


def test_marked_they_are_events_of_the_model_that_undo_takes_away(
    trying: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Alarms] = []

    def start(job: str, request: Alarms) -> str:
        asked.append(request)
        return "job"

    monkeypatch.setattr(trying.engine, "start_job", start)
    trying.actions["mark_alarms"].trigger()
    trying.analysis.drop_jobs()
    request = asked[0]
    assert (request.label, request.video_id, request.rule) == ("fall", "video", AlarmRule())
    store = trying.session.store
    assert store is not None and Path(request.project) == trying.session.path
    take_in(store, run_to_end(alarms(request)))
    events = [event for tier in store.project.tiers for event in tier.events]
    assert [(event.label, event.author) for event in events] == [("fall", "model")]
    assert trying.session.time_of(events[0].frame) == pytest.approx(2.17, abs=0.04)


def test_closed_nothing_of_it_is_drawn_any_more(trying: Program) -> None:
    before = trying.session.project
    trying.actions["show_alarms"].trigger()
    assert trying.session.alarm is None
    assert trying.session.project is before
