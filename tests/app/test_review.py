"""The review queue: what comes first and why, one key a decision, and all of it taken back."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import review as commands_module
from app.panels.inspector import found_lines
from app.session import NOTHING
from core.document import edits
from core.document.project import Label, Project, Segment, Series, Tier, Vocabulary

CONFIDENCE = (0.9, 0.1, 0.6, 0.8)


def many(project: Project) -> Project:
    """Four proposals of one model, and an earlier model that saw the first one as something else."""
    segments = tuple(
        Segment(
            id=f"q{n}",
            start=n * 30,
            stop=n * 30 + 25,
            label="squat",
            confidence=sure,
            state="proposed",
            author="m",
        )
        for n, sure in enumerate(CONFIDENCE)
    )
    words = (Label(id="1", name="squat"), Label(id="2", name="lunge"), Label(id="3", name="walk", key="k"))
    project = edits.add_vocabulary(project, Vocabulary(id="words", name="Moves", labels=words))
    tier = Tier(id="queue", name="Queue", recording_id="recording", person_id="person0", author="m")
    tier = msgspec.structs.replace(tier, segments=segments, vocabulary="words")
    other = Segment(id="o", start=0, stop=25, label="lunge", confidence=0.7, state="accepted", author="n")
    second = Tier(id="second", name="Other", recording_id="recording", person_id="person0", author="n")
    second = msgspec.structs.replace(second, segments=(other,))
    return msgspec.structs.replace(project, tiers=(second, tier))


@pytest.fixture
def queue(opened: Program, qtbot: QtBot) -> Program:
    """The program with four proposals in the queue and the queue on screen, nothing playing by itself."""
    assert opened.session.store is not None
    opened.session.store.apply("Made", many, author="model")
    opened.session.set_view(review_plays=False)
    qtbot.waitUntil(
        lambda: not opened.doubts.is_busy and opened.doubts.doubt("queue", first(opened)).value > 0.5
    )
    press(opened, Qt.Key.Key_F8)
    qtbot.waitUntil(opened.review.list.hasFocus)
    return opened


def first(program: Program) -> Segment:
    return segments(program)["q0"]


def segments(program: Program) -> dict[str, Segment]:
    assert program.session.project is not None
    return {segment.id: segment for tier in program.session.project.tiers for segment in tier.segments}


def press(
    program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)


def order(program: Program) -> list[str]:
    model = program.reviewing.model
    return [model.proposal(place).segment.id for place in range(model.rowCount())]


def test_the_most_doubtful_comes_first_and_says_why(queue: Program) -> None:
    # q1 has the least confidence; the sure q0 comes next, because another model has another label there.
    assert order(queue) == ["q1", "q0", "q2", "q3"]
    assert queue.session.selection.id == "q1"
    model = queue.reviewing.model
    assert "two models disagree (lunge)" in model.sentence(model.proposal(1))
    assert "confidence 0.10" in model.sentence(model.proposal(0))


def test_each_key_decides_one_and_the_next_comes(queue: Program) -> None:
    press(queue, Qt.Key.Key_A)
    assert segments(queue)["q1"].state == "accepted"
    assert queue.session.selection.id == "q0" and queue.session.frame == 0
    press(queue, Qt.Key.Key_R)
    assert segments(queue)["q0"].state == "rejected"
    press(queue, Qt.Key.Key_2)  # the second label of the vocabulary
    assert (segments(queue)["q2"].state, segments(queue)["q2"].label) == ("accepted", "lunge")
    press(queue, Qt.Key.Key_K)  # a label's own key goes before what the key does elsewhere
    assert (segments(queue)["q3"].state, segments(queue)["q3"].label) == ("accepted", "walk")
    assert order(queue) == []
    assert queue.review.progress_text.text() == "5 of 5 decided"


def test_taking_back_brings_the_proposal_back_and_selects_it(queue: Program) -> None:
    before = queue.session.project
    press(queue, Qt.Key.Key_A)
    press(queue, Qt.Key.Key_A)
    press(queue, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert queue.session.selection.id == "q0"
    press(queue, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert queue.session.selection.id == "q1"
    assert queue.session.project == before


def test_return_asks_for_a_label(queue: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ask_text", lambda *_: "walk")
    press(queue, Qt.Key.Key_Return)
    assert (segments(queue)["q1"].state, segments(queue)["q1"].label) == ("accepted", "walk")


def test_t_trims_to_the_marks_and_accepts(queue: Program) -> None:
    press(queue, Qt.Key.Key_T)
    assert segments(queue)["q1"].state == "proposed"  # without marks there is nothing to trim to
    queue.session.set_marks(mark_in=35, mark_out=49)
    press(queue, Qt.Key.Key_T)
    found = segments(queue)["q1"]
    assert (found.start, found.stop, found.state, found.found) == (35, 50, "accepted", (30, 55, "squat"))
    assert queue.session.mark_in is None
    assert queue.session.selection.id == "q0"


def test_all_above_a_threshold_are_accepted_in_one_step(queue: Program) -> None:
    before = queue.session.project
    assert queue.actions["accept_above"].text() == "Accept 2 above"
    queue.review.threshold.setValue(0.6)
    assert queue.actions["accept_above"].text() == "Accept 3 above"
    queue.actions["accept_above"].trigger()
    assert order(queue) == ["q1"]
    press(queue, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert queue.session.project == before
    assert len(order(queue)) == 4


def test_what_is_put_off_comes_last(queue: Program) -> None:
    queue.actions["review_later"].trigger()
    assert order(queue) == ["q0", "q2", "q3", "q1"]
    assert queue.session.selection.id == "q0"
    assert segments(queue)["q1"].state == "proposed"


def test_n_and_shift_n_go_through_the_queue(queue: Program) -> None:
    seen = []
    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 4 + (Qt.KeyboardModifier.ShiftModifier,):
        press(queue, Qt.Key.Key_N, modifiers)
        seen.append(queue.session.selection.id)
    assert seen == ["q0", "q2", "q3", "q1", "q3"]


def test_the_proposal_is_played_over_and_over_with_a_little_around_it(queue: Program, qtbot: QtBot) -> None:
    assert queue.session.locked_to == (21, 65)  # 0.3 s around frames 30 to 55
    assert not queue.session.playing
    queue.review.plays.setChecked(True)
    press(queue, Qt.Key.Key_N)
    assert queue.session.playing
    queue.workspace.docks["review"].close()
    qtbot.waitUntil(lambda: not queue.review.isVisible())
    assert queue.session.locked_to is None
    queue.session.set_playing(False)


def test_a_filter_narrows_queue_and_progress(queue: Program) -> None:
    boxes = queue.review._boxes
    boxes["tier_id"].setCurrentIndex(boxes["tier_id"].findData("queue"))
    boxes["tier_id"].activated.emit(1)
    assert len(order(queue)) == 4
    assert queue.review.progress_text.text() == "0 of 4 decided"


def test_a_decision_without_the_queue_on_screen_stays_where_it_is(queue: Program, qtbot: QtBot) -> None:
    queue.workspace.docks["review"].close()
    qtbot.waitUntil(lambda: not queue.review.isVisible())
    press(queue, Qt.Key.Key_A)
    assert queue.session.selection.id == "q1"


def test_a_proposal_is_told_to_a_screen_reader_in_a_sentence(queue: Program) -> None:
    told = queue.reviewing.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("squat, Anna, from 0:01.000 to 0:01.833, doubt 0.")
    assert queue.review.list.accessibleName() == "Proposals to decide"


def test_only_what_is_near_a_change_is_judged_again(queue: Program, qtbot: QtBot) -> None:
    kept = queue.doubts.of_tier("queue")
    assert queue.session.store is not None
    queue.session.store.apply("x", edits.relabel_segment, "second", "o", "squat")
    qtbot.waitUntil(lambda: not queue.doubts.is_busy)
    now = queue.doubts.of_tier("queue")
    assert now["q1"] is kept["q1"]
    assert "models" not in [reason.kind for reason in now["q0"][1].reasons]
    queue.session.store.undo()
    qtbot.waitUntil(lambda: not queue.doubts.is_busy)


def test_class_probabilities_of_a_series_count(queue: Program, qtbot: QtBot) -> None:
    store = queue.session.store
    assert store is not None
    values = np.full((120, 3), [0.34, 0.33, 0.33], np.float32)
    values[90:] = [1.0, 0.0, 0.0]
    series = Series(
        id="classes",
        name="Classes",
        channels=("squat", "lunge", "walk"),
        unit="probability",
        source="m",
        recording_id="recording",
        person_id="person0",
        values=store.write_array(values),
    )
    store.apply("x", edits.add_series, series, author="model")

    def kinds(segment_id: str) -> list[str]:
        _, doubt = queue.doubts.of_tier("queue")[segment_id]
        return [reason.kind for reason in doubt.reasons]

    qtbot.waitUntil(lambda: not queue.doubts.is_busy and "entropy" in kinds("q1"))
    assert "entropy" not in kinds("q3")
    sure = np.full((20, 3), [1.0, 0.0, 0.0], np.float32)  # a stretch labelled again does not stand for all
    stretch = msgspec.structs.replace(series, id="stretch", values=store.write_array(sure))
    store.apply("x", edits.add_series, stretch, author="model")
    qtbot.waitUntil(lambda: not queue.doubts.is_busy)
    assert "entropy" in kinds("q1")


def replaced(project: Project) -> Project:
    """A newer run that goes over the first two proposals."""
    segments = tuple(
        Segment(id=f"n{n}", start=n * 30, stop=n * 30 + 25, label="walk", confidence=0.5, state="proposed")
        for n in range(2)
    )
    tier = Tier(id="newest", name="Newest", recording_id="recording", person_id="person0", author="m")
    return edits.add_tier(project, msgspec.structs.replace(tier, segments=segments))


def test_of_two_runs_the_queue_asks_about_the_newer_one_and_the_older_comes_back_without_it(
    queue: Program,
) -> None:
    store, model = queue.session.store, queue.reviewing.model
    assert store is not None

    def asked() -> set[str]:
        return {model.proposal(place).segment.id for place in range(model.rowCount())}

    store.apply("Found", replaced, author="model")
    assert asked() == {"n0", "n1", "q2", "q3"}
    assert set(model.above(0.85)) == set()  # q0 (0.9) is not accepted unseen
    queue.session.select(NOTHING)
    assert any("4 proposals" in one.text() for one in queue.inspector.findChildren(QLabel))
    store.apply("Remove", edits.remove_tier, "newest")
    assert asked() == {"q0", "q1", "q2", "q3"}


def test_a_second_run_over_the_same_does_not_double_the_time_in_the_summary(queue: Program) -> None:
    session = queue.session
    assert session.store is not None and session.project is not None
    person = session.project.people[0]
    before = dict(found_lines(session, person))
    assert float(before["Squat"].split()[-2]) == pytest.approx(3 * 25 / 30, abs=0.06)  # the first is accepted
    session.store.apply("Found", replaced, author="model")
    after = dict(found_lines(session, person))
    assert float(after["Squat"].split()[-2]) == pytest.approx(2 * 25 / 30, abs=0.06)
    assert float(after["Walk"].split()[-2]) == pytest.approx(25 / 30, abs=0.06)


def test_a_set_is_called_what_its_segment_is_called_now(queue: Program) -> None:
    session = queue.session
    assert session.store is not None and session.project is not None
    one = session.project.repetition_sets[0]

    def named_again(project: Project) -> Project:
        segment = Segment(id="x", start=one.start, stop=one.stop, label="row", state="proposed", author="m")
        tier = Tier(id="again", name="Again", recording_id="recording", person_id="person0", author="m")
        return edits.add_tier(project, msgspec.structs.replace(tier, segments=(segment,)))

    session.store.apply("Found", named_again, author="model")
    lines = dict(found_lines(session, session.project.people[0]))
    assert lines["Row"].startswith("×") and "×" not in lines.get("Squat", "")


def test_beside_another_panel_nothing_of_the_queue_is_squeezed(queue: Program, qtbot: QtBot) -> None:
    said = {"probabilities": "squat 0.5, lunge 0.3, walk 0.2"}
    store = queue.session.store
    assert store is not None

    def told(project: Project) -> Project:
        tiers = tuple(
            msgspec.structs.replace(
                one, segments=tuple(msgspec.structs.replace(s, attributes=said) for s in one.segments)
            )
            for one in project.tiers
        )
        return msgspec.structs.replace(project, tiers=tiers)

    store.apply("Made", told)
    queue.window.resize(1280, 720)
    queue.workspace.show_panel("moments")
    queue.workspace.show_panel("review")
    qtbot.waitUntil(lambda: queue.review.bars.rows[2].isVisible())
    for bar in queue.review.bars.rows:
        assert bar.height() >= bar.minimumSizeHint().height()
    assert queue.review.list.height() >= 56
