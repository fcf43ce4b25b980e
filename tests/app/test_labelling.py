"""Labelling in the window, by keyboard: marks, keys of labels, nudging, splitting, finding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import changing, labelling
from app.session import Selection
from core.document import edits
from core.document import store as document_store
from core.document.project import Event, Label, Segment, Tier, Vocabulary
from core.document.store import DocumentStore

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
OWN = "own0"
WORDS = Vocabulary(
    id="words",
    name="Lifts",
    labels=(
        Label(id="w", name="walk", key="w"),
        Label(id="s", name="squat"),
        Label(id="h", name="heel strike", key="h", point=True),
        Label(id="m", name="clash", key="m"),
    ),
)


@pytest.fixture
def labelling_program(opened: Program) -> Program:
    """A session with an empty own tier of Anna, a vocabulary, and the video in focus."""
    store = opened.session.store
    assert store is not None
    store.apply("Made", edits.remove_segments, OWN, ["asaccepted0"], author="model")
    store.apply("Made", edits.add_vocabulary, WORDS, author="model")
    opened.session.set_marks(tier_id=OWN)
    opened.canvas.setFocus()
    return opened


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(program.canvas, key, modifiers)


def at(program: Program, frame: int) -> Program:
    program.session.set_frame(frame)
    return program


def tier(program: Program, tier_id: str = OWN) -> Tier:
    assert program.session.project is not None
    return next(tier for tier in program.session.project.tiers if tier.id == tier_id)


def spans(program: Program, tier_id: str = OWN) -> list[tuple[str, int, int]]:
    return [(s.label, s.start, s.stop) for s in tier(program, tier_id).segments]


def put(program: Program, *segments: Segment) -> None:
    assert program.session.store is not None
    program.session.store.apply("Made", edits.add_segments, OWN, segments, author="model")
    program.session.select(Selection("segment", segments[0].id, OWN))


def made(name: str, start: int, stop: int, label: str = "squat") -> Segment:
    return Segment(id=name, start=start, stop=stop, label=label)


# ---- making -------------------------------------------------------------------------------------


def test_i_o_and_enter_make_a_segment_with_the_label_in_use(labelling_program: Program) -> None:
    program = labelling_program
    program.session.set_marks(label="squat")
    press(at(program, 10), Qt.Key.Key_I)
    press(at(program, 29), Qt.Key.Key_O)
    press(program, Qt.Key.Key_Return)
    assert spans(program) == [("squat", 10, 30)]
    assert (program.session.mark_in, program.session.mark_out) == (None, None)
    selected = program.session.selected_segment()
    assert selected is not None
    assert selected[1].author == "human"
    press(program, Qt.Key.Key_Z, CONTROL)
    assert spans(program) == []


def test_the_label_is_asked_for_where_none_is_in_use(
    labelling_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = labelling_program
    monkeypatch.setattr(labelling, "ask_text", lambda *arguments: "jump")
    press(at(program, 20), Qt.Key.Key_O)
    press(at(program, 5), Qt.Key.Key_I)
    press(program, Qt.Key.Key_Return)
    assert spans(program) == [("jump", 5, 21)]
    assert program.session.label == "jump"


def test_the_first_segment_brings_its_tier_in_the_same_step(opened: Program) -> None:
    store = opened.session.store
    assert store is not None
    store.apply("Made", edits.remove_tier, OWN, author="model")
    before = store.project
    opened.canvas.setFocus()
    opened.session.set_marks(label="walk")
    press(at(opened, 3), Qt.Key.Key_I)
    press(at(opened, 8), Qt.Key.Key_O)
    press(opened, Qt.Key.Key_Return)
    assert opened.session.project is not None
    new = opened.session.project.tiers[0]  # above the proposals
    assert (new.name, new.person_id, new.author) == ("Anna: actions", "person0", "human")
    assert opened.session.tier_id == new.id
    press(opened, Qt.Key.Key_Z, CONTROL)
    assert store.project == before


def test_a_labels_key_starts_and_stops_a_segment_in_one_step(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_W)
    assert program.session.open_segment is not None
    assert spans(program) == [("walk", 10, 11)]  # it is saved already
    assert program.session.path is not None
    with DocumentStore.open(program.session.path, read_only=True) as saved:
        assert any(s.label == "walk" and s.start == 10 for t in saved.project.tiers for s in t.segments)
    press(at(program, 30), Qt.Key.Key_W)
    assert program.session.open_segment is None
    assert spans(program) == [("walk", 10, 31)]
    press(program, Qt.Key.Key_Z, CONTROL)
    assert spans(program) == []
    press(program, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert spans(program) == [("walk", 10, 31)]


def test_the_key_of_another_label_ends_one_segment_and_begins_the_next(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_W)
    press(at(program, 30), Qt.Key.Key_1)  # the first label without a key of its own
    press(at(program, 40), Qt.Key.Key_1)
    assert spans(program) == [("walk", 10, 30), ("squat", 30, 41)]


def test_a_segment_can_be_labelled_backwards(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 50), Qt.Key.Key_W)
    press(at(program, 20), Qt.Key.Key_1)
    press(at(program, 5), Qt.Key.Key_1)
    assert spans(program) == [("squat", 5, 21), ("walk", 21, 51)]


def test_a_held_key_makes_a_segment_as_long_as_it_is_held(labelling_program: Program, qtbot: QtBot) -> None:
    program = labelling_program
    press(program, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.session.frame > 3, timeout=10_000)
    QTest.keyPress(program.canvas, Qt.Key.Key_W)
    first = program.session.frame
    qtbot.waitUntil(lambda: program.session.frame > first + 12, timeout=10_000)
    QTest.keyRelease(program.canvas, Qt.Key.Key_W)
    assert program.session.open_segment is None
    label, start, stop = spans(program)[0]
    assert (label, start) == ("walk", first)
    assert stop >= first + 12
    press(program, Qt.Key.Key_Space)


def test_escape_drops_the_open_segment_and_then_the_marks(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_I)
    press(at(program, 20), Qt.Key.Key_W)
    press(at(program, 30), Qt.Key.Key_Escape)
    assert spans(program) == []
    assert program.session.open_segment is None
    assert program.session.mark_in == 10
    press(program, Qt.Key.Key_Escape)
    assert program.session.mark_in is None


def test_taking_back_the_start_closes_the_open_segment(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_W)
    press(program, Qt.Key.Key_Z, CONTROL)
    assert program.session.open_segment is None
    assert spans(program) == []


def test_leaving_the_session_ends_the_open_segment_where_it_is(labelling_program: Program) -> None:
    program = labelling_program
    path = program.session.path
    press(at(program, 10), Qt.Key.Key_W)
    at(program, 44)
    program.commands.files.close_project()
    assert path is not None
    with DocumentStore.open(path, read_only=True) as saved:
        found = [s for t in saved.project.tiers for s in t.segments if s.label == "walk" and t.id == OWN]
    assert [(s.start, s.stop) for s in found] == [(10, 45)]


def test_showing_another_video_ends_the_open_segment_where_it_is(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_W)
    at(program, 44)
    program.session.show_video("video")  # the same one again is shown anew, too
    assert spans(program) == [("walk", 10, 45)]
    assert program.session.open_segment is None


def test_a_point_label_marks_an_event_at_the_play_head(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 33), Qt.Key.Key_H)
    assert [(e.frame, e.label) for e in tier(program).events] == [(33, "heel strike")]
    press(program, Qt.Key.Key_Period)
    assert [e.frame for e in tier(program).events] == [34]
    press(program, Qt.Key.Key_Delete)
    assert tier(program).events == ()


def test_a_key_given_to_a_label_counts_for_it_while_its_vocabulary_is_in_use(
    labelling_program: Program, qtbot: QtBot
) -> None:
    program = labelling_program
    press(at(program, 5), Qt.Key.Key_M)
    assert program.session.open_segment is not None
    assert not program.session.mirror
    press(at(program, 9), Qt.Key.Key_M)
    assert spans(program) == [("clash", 5, 10)]
    store = program.session.store
    assert store is not None
    store.apply("Made", edits.remove_vocabulary, "words", author="model")
    press(program, Qt.Key.Key_M)
    assert program.session.mirror


def test_a_segment_in_the_way_is_refused_or_trimmed(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("old", 20, 40))
    program.session.set_marks(label="walk")
    press(at(program, 30), Qt.Key.Key_I)
    press(at(program, 49), Qt.Key.Key_O)
    press(program, Qt.Key.Key_Return)
    assert spans(program) == [("squat", 20, 40)]
    assert "another segment" in program.notifications.shown[0].text
    program.actions["trim_others"].trigger()
    press(program, Qt.Key.Key_Return)
    assert spans(program) == [("squat", 20, 30), ("walk", 30, 50)]
    press(program, Qt.Key.Key_Z, CONTROL)
    assert spans(program) == [("squat", 20, 40)]


def test_an_open_segment_ends_before_what_it_may_not_overlap(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("old", 20, 40))
    press(at(program, 10), Qt.Key.Key_W)
    press(at(program, 50), Qt.Key.Key_W)
    assert spans(program) == [("walk", 10, 20), ("squat", 20, 40)]


def test_a_locked_tier_says_so_and_keeps_what_it_has(labelling_program: Program) -> None:
    program = labelling_program
    store = program.session.store
    assert store is not None
    store.apply("Lock", edits.set_tier_look, OWN, locked=True)
    press(at(program, 10), Qt.Key.Key_W)
    assert spans(program) == []
    assert program.session.open_segment is None
    assert program.notifications.shown[0].text == "This tier is locked."


# ---- changing -----------------------------------------------------------------------------------


def test_edges_are_nudged_and_the_picture_follows(
    labelling_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        document_store, "JOIN_WITHIN_S", 1000.0
    )  # however slow the machine is, a key counts as held
    program = labelling_program
    put(program, made("a", 20, 40))
    press(at(program, 22), Qt.Key.Key_Comma)
    press(program, Qt.Key.Key_Comma)
    assert spans(program)[0][1:] == (18, 40)
    assert program.session.frame == 18
    press(program, Qt.Key.Key_Period, SHIFT)
    assert spans(program)[0][1:] == (18, 41)
    assert program.session.frame == 40
    press(program, Qt.Key.Key_Period, ALT)
    assert spans(program)[0][1:] == (19, 42)
    press(program, Qt.Key.Key_Period, ALT)
    assert spans(program)[0][1:] == (20, 43)
    for after in ((18, 41), (18, 40), (20, 40)):  # one step for each held key
        press(program, Qt.Key.Key_Z, CONTROL)
        assert spans(program)[0][1:] == after


def test_an_edge_goes_to_the_play_head(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    press(at(program, 45), Qt.Key.Key_A, SHIFT)
    assert spans(program)[0][1:] == (20, 46)
    press(at(program, 30), Qt.Key.Key_I, SHIFT)
    assert spans(program)[0][1:] == (30, 46)
    press(at(program, 35), Qt.Key.Key_O, SHIFT)
    assert spans(program)[0][1:] == (30, 36)


def test_splitting_and_merging(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40), made("b", 50, 60, "walk"))
    press(at(program, 30), Qt.Key.Key_X)
    assert spans(program) == [("squat", 20, 30), ("squat", 30, 40), ("walk", 50, 60)]
    press(program, Qt.Key.Key_M, CONTROL)
    assert spans(program) == [("squat", 20, 40), ("walk", 50, 60)]
    program.session.select(Selection("segment", "b", OWN))
    press(program, Qt.Key.Key_M, CONTROL | ALT)
    assert spans(program) == [("walk", 20, 60)]


def test_the_selection_is_relabelled_by_a_labels_key_with_shift(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40), made("b", 50, 60))
    program.session.select_many((Selection("segment", "a", OWN), Selection("segment", "b", OWN)))
    press(program, Qt.Key.Key_W, SHIFT)
    assert [label for label, *_ in spans(program)] == ["walk", "walk"]
    press(program, Qt.Key.Key_Z, CONTROL)
    assert [label for label, *_ in spans(program)] == ["squat", "squat"]


def test_ambiguous_and_a_note(labelling_program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    press(program, Qt.Key.Key_Q)
    assert tier(program).segments[0].ambiguous
    assert program.actions["ambiguous"].isChecked()
    press(program, Qt.Key.Key_Q)
    assert not tier(program).segments[0].ambiguous
    monkeypatch.setattr(changing, "ask_note", lambda *arguments: "knee caves in")
    press(program, Qt.Key.Key_C)
    assert tier(program).segments[0].note == "knee caves in"


def test_delete_removes_what_a_person_made_and_rejects_what_a_model_found(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    found = Selection("segment", "0-sproposed1", "tier0")
    program.session.select_many((Selection("segment", "a", OWN), found))
    press(program, Qt.Key.Key_Delete)
    assert spans(program) == []
    assert [s.state for s in tier(program, "tier0").segments] == ["proposed", "rejected", "proposed"]
    press(program, Qt.Key.Key_Z, CONTROL)
    assert len(spans(program)) == 1


def test_a_proposal_is_accepted_onto_the_own_tier(labelling_program: Program) -> None:
    program = labelling_program
    program.session.select(Selection("segment", "0-sproposed1", "tier0"))
    press(program, Qt.Key.Key_Return, SHIFT)
    assert [label for label, *_ in spans(program)] == ["push_up"]
    assert tier(program, "tier0").segments[1].state == "accepted"
    press(program, Qt.Key.Key_Z, CONTROL)
    assert spans(program) == []


def test_segments_are_copied_to_a_person_chosen_by_number(
    labelling_program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = labelling_program
    store = program.session.store
    assert store is not None
    from core.document.project import Person

    store.apply("Made", edits.add_person, Person(id="ben", name="Ben"), author="model")
    put(program, made("a", 20, 40))
    monkeypatch.setattr(changing, "ask_person", lambda *arguments: arguments[-1][0].id)
    press(program, Qt.Key.Key_D, CONTROL)
    assert program.session.project is not None
    copied = program.session.project.tiers[-1]
    assert (copied.name, copied.person_id) == ("Ben: actions", "ben")
    assert [(s.label, s.start, s.stop) for s in copied.segments] == [("squat", 20, 40)]
    at(program, 70)
    press(program, Qt.Key.Key_D, CONTROL | SHIFT)
    assert spans(program) == [("squat", 20, 40), ("squat", 70, 90)]


def test_what_is_marked_is_finished_and_no_gap_any_more(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    press(at(program, 40), Qt.Key.Key_I)
    press(at(program, 79), Qt.Key.Key_O)
    press(program, Qt.Key.Key_B, CONTROL | SHIFT)
    assert tier(program).finished == ((40, 80),)
    at(program, 10)
    press(program, Qt.Key.Key_PageDown, CONTROL)
    assert program.session.frame == 80


# ---- finding ------------------------------------------------------------------------------------


def test_tab_goes_from_segment_to_segment_of_the_chosen_tier(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40), made("b", 50, 60, "walk"), made("c", 60, 70))
    at(program, 0)
    seen = []
    for key, modifiers in ((Qt.Key.Key_Tab, NONE),) * 3 + ((Qt.Key.Key_Backtab, SHIFT),):
        press(program, key, modifiers)
        seen.append((program.session.selection.id, program.session.frame))
    assert seen == [("a", 20), ("b", 50), ("c", 60), ("b", 50)]
    program.session.select(Selection("segment", "a", OWN))
    at(program, 20)
    press(program, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert program.session.frame == 60  # the next squat, past the walk


def test_events_repetitions_and_tiers_are_found(labelling_program: Program) -> None:
    program = labelling_program
    store = program.session.store
    assert store is not None
    for frame in (15, 90):
        event = Event(id=f"e{frame}", frame=frame, label="heel strike")
        store.apply("Made", edits.add_event, OWN, event, author="model")
    at(program, 20)
    press(program, Qt.Key.Key_E, ALT)
    assert (program.session.frame, program.session.selection.kind) == (90, "event")
    press(program, Qt.Key.Key_E, ALT | SHIFT)
    assert program.session.frame == 15
    at(program, 0)
    press(program, Qt.Key.Key_PageDown, SHIFT)
    assert program.session.frame == 12
    assert program.session.selection.cycle == 0
    chosen = [program.session.tier_id]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(program, key)
        chosen.append(program.session.tier_id)
    assert set(chosen) == {"tier0", OWN}
    assert chosen[1] == chosen[3] or chosen[0] == chosen[1]


def test_frames_where_poses_are_doubtful_are_found_in_the_background(
    labelling_program: Program, qtbot: QtBot
) -> None:
    import numpy as np

    program = labelling_program
    store = program.session.store
    assert store is not None
    project = store.project
    layer = next(layer for layer in project.pose_layers if layer.space == "px")
    rows = np.array(store.read_array(layer.tracks[0].rows))
    rows[:, :, 2] = 0.9
    rows[30:40, :, 2] = 0.1
    rows[42:50, :, 2] = 0.1
    rows[80:90, :, :2] = np.nan
    handle = store.write_array(rows)
    from msgspec.structs import replace

    changed = replace(layer, tracks=(replace(layer.tracks[0], rows=handle),))
    layers = tuple(changed if one is layer else one for one in project.pose_layers)
    store.apply("Made", lambda p: replace(p, pose_layers=layers), author="model")
    press(program, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: program.session.frame == 30)
    press(program, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert program.session.frame == 80  # known by now: at once
    press(program, Qt.Key.Key_PageUp, CONTROL | SHIFT)
    assert program.session.frame == 30


# ---- the inspector ------------------------------------------------------------------------------


def write(program: Program, name: str, text: str) -> None:
    fields = program.inspector._fields
    assert fields is not None
    field = fields.fields[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_segment_is_edited_in_the_inspector_and_the_focus_stays(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    for name, text in (
        ("label", "walk"),
        ("first", "15"),
        ("last", "1.5s"),
        ("note", "knee caves in"),
        ("attributes", "side=left; load=20 kg"),
    ):
        write(program, name, text)
        assert program.inspector._fields is not None
        assert program.inspector._fields.fields[name].hasFocus()
    segment = tier(program).segments[0]
    assert (segment.label, segment.start, segment.stop) == ("walk", 15, 46)
    assert (segment.note, segment.attributes) == ("knee caves in", {"side": "left", "load": "20 kg"})
    program.inspector._fields.ambiguous.click()
    assert tier(program).segments[0].ambiguous


def test_a_field_that_makes_no_sense_is_told_and_put_back(labelling_program: Program) -> None:
    program = labelling_program
    put(program, made("a", 20, 40))
    write(program, "first", "noon")
    assert "neither a frame nor a time" in program.notifications.shown[0].text
    assert program.inspector._fields is not None
    assert program.inspector._fields.fields["first"].text() == "20"
    write(program, "attributes", "left")
    assert tier(program).segments[0].attributes == {}


def test_an_event_is_edited_in_the_inspector(labelling_program: Program) -> None:
    program = labelling_program
    press(at(program, 33), Qt.Key.Key_H)
    write(program, "frame", "40")
    write(program, "note", "left foot")
    event = tier(program).events[0]
    assert (event.frame, event.note) == (40, "left foot")


def test_an_open_segment_grows_in_the_timeline_and_is_named_under_the_video(
    labelling_program: Program,
) -> None:
    program = labelling_program
    press(at(program, 10), Qt.Key.Key_W)
    place = program.timeline.board.row_of_tier(OWN)
    assert place is not None
    at(program, 60)
    middle = program.timeline.board.layout.area(place[0]).center().y() + 6
    x = int(program.timeline.board.x_of(35))
    grown = program.timeline.grab().toImage().pixelColor(x, int(middle))
    assert program.label_line.text.startswith("walk since 0:00.333")
    press(program, Qt.Key.Key_Escape)
    assert program.timeline.grab().toImage().pixelColor(x, int(middle)) != grown
    assert "walk since" not in program.label_line.text
