"""Undo when models have added their steps since; checkpoints."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from core.document import edits
from core.document import store as document_store
from core.document.project import Event, Tier
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b


def test_undo_takes_back_the_persons_own_last_step(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Mine")
    store.apply("Segments", edits.add_tier, b.tier("t2", b.segment("x", 0, 5)), author="changepoints")
    assert store.undo() == "Rename"
    assert [tier.name for tier in store.project.tiers] == ["Tier t1", "Tier t2"]
    assert store.redo() == "Rename"
    assert [tier.name for tier in store.project.tiers] == ["Mine", "Tier t2"]


def test_a_models_step_can_be_undone_by_its_name_or_as_the_last_one(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Mine")
    store.apply("Segments", edits.add_tier, b.tier("t2"), author="changepoints")
    assert store.undo(author="changepoints") == "Segments"
    assert store.redo(author="changepoints") == "Segments"
    assert store.undo(author=None) == "Segments"
    assert store.undo(author=None) == "Rename"


def test_other_fields_of_a_row_may_have_changed_since(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_person, "a", "Ada")
    store.apply("Poses", edits.add_spans, "a", (b.span(7, 700, 800),), author="blazepose")
    store.undo()
    person = store.project.people[0]
    assert person.name == "Person a"
    assert [span.track_id for span in person.spans] == [1, 7]


def test_undo_that_would_overwrite_a_later_step_is_refused_and_names_it(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_person, "a", "Ada")
    store.apply("Recognise", edits.rename_person, "a", "Bob", author="faces")
    before = store.project
    with pytest.raises(UserError, match="“Rename” cannot be undone, because “Recognise”"):
        store.undo()
    assert store.project is before
    assert store.undo(author="faces") == "Recognise"
    assert store.undo() == "Rename"
    assert store.project.people[0].name == "Person a"


def test_undo_of_what_a_later_step_stands_on_is_refused(store: DocumentStore) -> None:
    store.apply("Add tier", edits.add_tier, b.tier("t2"))
    store.apply("Segments", edits.add_segments, "t2", (b.segment("x", 0, 5),), author="changepoints")
    with pytest.raises(UserError, match="cannot be undone"):
        store.undo()
    assert [tier.id for tier in store.project.tiers] == ["t1", "t2"]


def test_undo_that_would_make_segments_overlap_is_refused(store: DocumentStore) -> None:
    store.apply("Remove", edits.remove_segments, "t1", ["s2"])
    store.apply("Segments", edits.add_segments, "t1", (b.segment("x", 12, 20),), author="changepoints")
    with pytest.raises(UserError, match="cannot be undone"):
        store.undo()
    assert [segment.id for segment in store.project.tiers[0].segments] == ["s1", "x"]


def test_undo_that_would_leave_a_track_without_its_video_is_refused(store: DocumentStore) -> None:
    store.apply("Add video", edits.add_video, b.video("v2"))
    store.apply("Poses", edits.add_spans, "a", (b.span(1, 0, 9, "v2"),), author="blazepose")
    with pytest.raises(UserError, match="cannot be undone"):
        store.undo()


def test_a_models_result_leaves_what_a_person_may_redo(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Mine")
    store.undo()
    store.apply("Segments", edits.add_tier, b.tier("t2"), author="changepoints")
    assert store.redo() == "Rename"


def test_an_undone_removal_comes_back_to_its_place(store: DocumentStore, path: Path) -> None:
    for number in range(2, 6):
        store.apply("Add", edits.add_tier, b.tier(f"t{number}"))
    store.apply("Remove", edits.remove_tier, "t2")
    store.apply("Segments", edits.add_tier, b.tier("m"), author="changepoints")
    store.apply("Move", edits.move_tier, "t5", 0)
    store.undo()
    store.undo()
    assert [tier.id for tier in store.project.tiers] == ["t1", "t2", "t3", "t4", "t5", "m"]
    store.close()
    with DocumentStore.open(path) as again:
        assert again.project == store.project


def test_steps_say_who_did_what(store: DocumentStore) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Mine")
    store.apply("Segments", edits.add_tier, b.tier("t2"), author="changepoints")
    store.undo()
    found = [(step.label, step.author, step.undone) for step in store.steps()]
    assert found == [("Rename", "person", True), ("Segments", "changepoints", False)]
    assert all(step.time.endswith("Z") for step in store.steps())


def test_checkpoints_are_kept_with_their_names(store: DocumentStore, path: Path) -> None:
    store.checkpoint("Before lunch")
    store.apply("Rename", edits.rename_tier, "t1", "Mine")
    store.checkpoint("After lunch")
    store.close()
    with DocumentStore.open(path) as again:
        assert [name for name, _ in again.checkpoints()] == ["Before lunch", "After lunch"]


def test_a_checkpoint_can_be_returned_to_after_another_way_was_gone(store: DocumentStore, path: Path) -> None:
    ids = rename_three_times(store)
    store.checkpoint("Three names")
    store.go_to(ids[0])
    store.apply("Notes", edits.set_project_notes, "another way")
    (mark,) = store.marks()
    assert (mark.name, store.project.tiers[0].name) == ("Three names", "One")
    store.close()
    with DocumentStore.open(path) as again:
        after = again.project
        assert again.go_to(mark.step_id) > 0
        assert (again.project.tiers[0].name, again.project.notes) == ("Three", "")
        while again.redo():
            pass
        assert again.project == after
        while again.undo():
            pass
        assert again.project.tiers[0].name == "Tier t1"


def test_steps_without_a_checkpoint_are_dropped_by_another_way(store: DocumentStore) -> None:
    ids = rename_three_times(store)
    store.go_to(ids[0])
    store.apply("Notes", edits.set_project_notes, "another way")
    assert [step.label for step in store.steps()][-2:] == ["Call it One", "Notes"]


def test_a_gesture_is_one_step_and_writes_nothing_before_its_end(store: DocumentStore, path: Path) -> None:
    shown: list[int] = []
    store.subscribe(lambda before, after: shown.append(after.tiers[0].segments[0].stop))
    with store.gesture("Drag edge") as gesture:
        for frame in (9, 8, 7):
            gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", frame)
        assert store.project.tiers[0].segments[0].stop == 7
        with DocumentStore.open(path, read_only=True) as other:
            assert other.project.tiers[0].segments[0].stop == 10
    assert shown == [9, 8, 7, 7]  # the end is told as well: there is a step to take back now
    assert [step.label for step in store.steps()] == ["Drag edge"]
    store.undo()
    assert store.project.tiers[0].segments[0].stop == 10


def test_an_abandoned_gesture_restores_what_was(store: DocumentStore) -> None:
    before = store.project
    gesture = store.gesture("Drag edge")
    gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", 5)
    gesture.abandon()
    assert store.project is before
    assert not store.can_undo
    with pytest.raises(ZeroDivisionError), store.gesture("Drag edge") as gesture:
        gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", 5)
        raise ZeroDivisionError
    assert store.project is before


def test_a_preview_that_refuses_keeps_the_last_one(store: DocumentStore) -> None:
    with store.gesture("Drag edge") as gesture:
        gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", 5)
        with pytest.raises(UserError):
            gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", 20)
        assert store.project.tiers[0].segments[0].stop == 5
    assert store.project.tiers[0].segments[0].stop == 5


def test_a_result_that_arrives_during_a_gesture_joins_it(store: DocumentStore) -> None:
    with store.gesture("Drag edge") as gesture:
        gesture.preview(edits.move_segment_edge, "t1", "s1", "stop", 5)
        store.apply("Segments", edits.add_tier, b.tier("t2"), author="changepoints")
        assert [tier.id for tier in store.project.tiers] == ["t1", "t2"]
        assert store.project.tiers[0].segments[0].stop == 5
    assert [step.author for step in store.steps()] == ["changepoints", "person"]
    store.undo()
    assert store.project.tiers[0].segments[0].stop == 10


def test_a_result_of_changed_inputs_arrives_beside_what_is_there(store: DocumentStore) -> None:
    started = store.project
    store.apply("Status", edits.set_step_status, "v1", "poses", "done", author="blazepose")
    assert edits.changed_inputs(started, store.project, "v1", "run", ["a"]) == ()
    store.apply("Merge", edits.merge_people, "b", "a")
    changed = edits.changed_inputs(started, store.project, "v1", "run", ["a"])
    assert changed == ("person",)
    result = Tier(id="m", name="Tier t1", recording_id="r1", person_id="a", author="changepoints")
    store.apply("Segments", edits.add_result_tier, result, changed, author="changepoints")
    assert [tier.name for tier in store.project.tiers] == ["Tier t1", "Tier t1 (from earlier person)"]
    assert store.project.tiers[1].person_id == ""
    store.apply("Segments", edits.add_result_tier, Tier(id="n", name="Tier t1", recording_id="r1"))
    assert store.project.tiers[2].name == "Tier t1 (2)"


def rename_three_times(store: DocumentStore) -> list[int]:
    for name in ("One", "Two", "Three"):
        store.apply(f"Call it {name}", edits.rename_tier, "t1", name)
    return [step.id for step in store.steps()]


def test_a_step_of_the_list_is_gone_back_to_and_on_to_in_one_go(store: DocumentStore) -> None:
    first, second, third = rename_three_times(store)
    told: list[str] = []
    store.subscribe(lambda before, after: told.append(after.tiers[0].name))
    assert store.go_to(first) == 2
    assert store.go_to(third) == 2
    assert store.go_to(0) == 3
    assert store.go_to(second) == 2
    assert store.go_to(second) == 0
    assert told == ["One", "Three", "Tier t1", "Two"]
    assert [step.undone for step in store.steps()] == [False, False, True]
    last = store.last_step()
    assert last is not None
    assert last.id == second


def test_going_back_leaves_what_models_did_since(store: DocumentStore) -> None:
    first, _, third = rename_three_times(store)
    store.apply("Segments", edits.add_tier, b.tier("t2"), author="changepoints")
    assert store.go_to(first) == 2
    assert [tier.name for tier in store.project.tiers] == ["One", "Tier t2"]
    assert store.go_to(third) == 2


def test_going_back_past_a_step_that_cannot_be_undone_changes_nothing(store: DocumentStore) -> None:
    rename_three_times(store)
    store.apply("Recognise", edits.rename_tier, "t1", "Model's", author="faces")
    store.apply("Notes", edits.set_project_notes, "seen")
    before = store.project
    with pytest.raises(UserError, match="“Call it Three” cannot be undone, because “Recognise”"):
        store.go_to(0)
    assert store.project is before
    assert not any(step.undone for step in store.steps())
    store.apply("Notes", edits.set_project_notes, "seen twice")  # the file and the value still agree
    assert store.undo() == "Notes"


def test_a_checkpoint_knows_the_step_it_stands_after(store: DocumentStore) -> None:
    store.checkpoint("Empty")
    ids = rename_three_times(store)
    store.checkpoint("Three names")
    store.go_to(ids[0])
    assert [(mark.name, mark.step_id) for mark in store.marks()] == [("Empty", 0), ("Three names", ids[2])]
    store.go_to(store.marks()[1].step_id)
    assert store.project.tiers[0].name == "Three"


def nudge(store: DocumentStore, frame: int, join: str = "x stop") -> None:
    store.apply("Move edge", edits.move_segment_edge, "t1", "x", "stop", frame, join=join)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, a key counts as held."""
    monkeypatch.setattr(document_store, "JOIN_WITHIN_S", 1000.0)


def labels(store: DocumentStore) -> list[str]:
    return [step.label for step in store.steps()]


@pytest.mark.usefixtures("patient")
def test_the_presses_of_a_held_key_are_one_step(store: DocumentStore) -> None:
    store.apply("Add", edits.add_segments, "t1", (b.segment("x", 100, 110),))
    before = store.project
    for frame in (111, 112, 113, 112):
        nudge(store, frame)
    assert labels(store)[-2:] == ["Add", "Move edge"]
    after = store.project
    assert store.undo() == "Move edge"
    assert store.project == before
    assert store.redo() == "Move edge"
    assert store.project == after
    with DocumentStore.open(store.path, read_only=True) as saved:
        assert saved.project == after


@pytest.mark.usefixtures("patient")
def test_a_held_key_that_ends_where_it_began_leaves_no_step(store: DocumentStore) -> None:
    at = Event(id="e", frame=100, label="landing")
    store.apply("Add", edits.add_event, "t1", at)
    for frame in (101, 100):
        store.apply("Move event", edits.change_event, "t1", replace(at, frame=frame), join="e")
    assert labels(store)[-1] == "Add"
    store.apply("Move event", edits.change_event, "t1", replace(at, frame=101), join="e")
    assert store.undo() == "Move event"
    assert store.undo() == "Add"


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("between", ["another edge", "a model", "undone", "a checkpoint", "another step"])
def test_presses_with_something_between_are_two_steps(store: DocumentStore, between: str) -> None:
    store.apply("Add", edits.add_segments, "t1", (b.segment("x", 100, 110),))
    nudge(store, 111)
    if between == "another edge":
        nudge(store, 112, "x start")
    elif between == "a model":
        store.apply("Poses", edits.add_spans, "a", (b.span(7, 700, 800),), author="blazepose")
    elif between == "undone":
        store.undo()
        store.redo()
    elif between == "a checkpoint":
        store.checkpoint("Here")
    else:
        store.apply("Rename", edits.rename_tier, "t1", "Mine")
    steps = len(store.steps())
    nudge(store, 113)
    assert len(store.steps()) == steps + 1


def test_presses_far_apart_are_two_steps(store: DocumentStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_store, "JOIN_WITHIN_S", 0.0)
    store.apply("Add", edits.add_segments, "t1", (b.segment("x", 100, 110),))
    nudge(store, 111)
    nudge(store, 112)
    assert labels(store)[-2:] == ["Move edge", "Move edge"]
