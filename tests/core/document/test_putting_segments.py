"""Putting a segment where others are: refused or trimmed; and tiers that are locked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import edits
from core.document.project import Event, Project, Segment
from core.document.validity import first_problem
from core.errors import UserError
from tests.core.document import builders as b

FRAMES = 40


@st.composite
def tiers_and_spans(draw: st.DrawFn) -> tuple[Project, int, int]:
    """A project with some segments on one tier, and a span ``[start, stop)``."""
    edges = sorted(draw(st.sets(st.integers(0, FRAMES), max_size=12)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    segments = [b.segment(f"s{n}", start, stop, f"l{n}") for n, (start, stop) in enumerate(pairs)]
    start = draw(st.integers(0, FRAMES - 1))
    return b.project(b.tier("t1", *segments)), start, draw(st.integers(start + 1, FRAMES))


def labels_by_frame(project: Project) -> list[str]:
    """The label on every frame of the first tier; "" where there is none."""
    labels = [""] * FRAMES
    for segment in project.tiers[0].segments:
        for frame in range(segment.start, min(segment.stop, FRAMES)):
            labels[frame] = segment.label
    return labels


@given(tiers_and_spans())
def test_trimming_changes_the_frames_of_the_new_segment_and_no_others(
    made: tuple[Project, int, int],
) -> None:
    project, start, stop = made
    after = edits.put_segment(project, "t1", b.segment("new", start, stop, "new"), "trim")
    expected = labels_by_frame(project)
    expected[start:stop] = ["new"] * (stop - start)
    assert labels_by_frame(after) == expected
    assert first_problem(after) == ""
    ids = [segment.id for segment in after.tiers[0].segments]
    assert len(ids) == len(set(ids))
    untouched = [s for s in project.tiers[0].segments if s.stop <= start or s.start >= stop]
    assert all(any(s is kept for kept in after.tiers[0].segments) for s in untouched)


@given(tiers_and_spans())
def test_refusing_means_that_nothing_was_in_the_way(made: tuple[Project, int, int]) -> None:
    project, start, stop = made
    new = b.segment("new", start, stop, "new")
    in_the_way = any(s.start < stop and start < s.stop for s in project.tiers[0].segments)
    if in_the_way:
        with pytest.raises(UserError, match="another segment"):
            edits.put_segment(project, "t1", new)
    else:
        after = edits.put_segment(project, "t1", new)
        assert after == edits.put_segment(project, "t1", new, "trim")
        assert after == edits.add_segment(project, "t1", new)


def test_a_segment_put_again_takes_its_own_place() -> None:
    project = b.project(b.tier("t1", b.segment("s1", 0, 10), b.segment("s2", 20, 30)))
    after = edits.put_segment(project, "t1", b.segment("s1", 5, 25), "trim")
    assert [(s.id, s.start, s.stop) for s in after.tiers[0].segments] == [("s1", 5, 25), ("s2", 25, 30)]


def test_a_trimmed_proposal_remembers_what_it_was() -> None:
    found = b.segment("p", 0, 30, "walk", author="m", state="proposed")
    after = edits.put_segment(b.project(b.tier("t1", found)), "t1", b.segment("new", 10, 20), "trim")
    first, _, last = after.tiers[0].segments
    assert first.found == last.found == (0, 30, "walk")
    assert first.state == last.state == "proposed"


CHANGES: dict[str, Callable[[Project], Project]] = {
    "add": lambda p: edits.add_segment(p, "t1", b.segment("new", 50, 60)),
    "put": lambda p: edits.put_segment(p, "t1", b.segment("new", 50, 60)),
    "trim": lambda p: edits.put_segment(p, "t1", b.segment("new", 5, 60), "trim"),
    "remove": lambda p: edits.remove_segments(p, "t1", ["s1"]),
    "edge": lambda p: edits.move_segment_edge(p, "t1", "s1", "start", 2),
    "shared edge": lambda p: edits.move_shared_edge(p, "t1", "s1", 8),
    "move": lambda p: edits.move_segment(p, "t1", "s2", 30),
    "split": lambda p: edits.split_segment(p, "t1", "s1", 5),
    "merge": lambda p: edits.merge_segments(p, "t1", ["s1", "s2"]),
    "state": lambda p: edits.set_segment_state(p, "t1", ["s1"], "rejected"),
    "relabel": lambda p: edits.relabel_segment(p, "t1", "s1", "lunge"),
    "note": lambda p: edits.annotate_segment(p, "t1", "s1", note="good"),
    "copy here": lambda p: edits.copy_accepted(p, "t2", ["s1"], "t1"),
    "copy from here": lambda p: edits.copy_accepted(p, "t1", ["s1"], "t2"),
    "finish": lambda p: edits.mark_finished(p, "t1", 0, 9),
    "unfinish": lambda p: edits.unmark_finished(p, "t1", 0, 9),
    "add event": lambda p: edits.add_event(p, "t1", Event(id="new", frame=3, label="x")),
    "change event": lambda p: edits.change_event(p, "t1", Event(id="e", frame=3, label="x")),
    "remove event": lambda p: edits.remove_event(p, "t1", "e"),
    "remove the tier": lambda p: edits.remove_tier(p, "t1"),
}


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_a_locked_tier_refuses_every_change_of_what_is_on_it(change: str) -> None:
    segments: tuple[Segment, ...] = (b.segment("s1", 0, 10), b.segment("s2", 10, 20))
    project = b.project(b.tier("t1", *segments), b.tier("t2", b.segment("s1", 60, 70)))
    project = edits.add_event(project, "t1", Event(id="e", frame=2, label="heel strike"))
    project = edits.mark_finished(project, "t1", 0, 5)
    assert CHANGES[change](project) != project
    locked = edits.set_tier_look(project, "t1", locked=True)
    with pytest.raises(UserError, match="This tier is locked") as told:
        CHANGES[change](locked)
    assert "Unlock" in told.value.hint
    assert edits.rename_tier(locked, "t1", "Kept").tiers[0].name == "Kept"
    assert CHANGES[change](edits.set_tier_look(locked, "t1", locked=False)) != project


@given(tiers_and_spans(), st.integers(0, 5), st.booleans())
def test_a_segment_moved_with_trimming_takes_the_frames_it_goes_to(
    made: tuple[Project, int, int], number: int, only_edge: bool
) -> None:
    project, start, stop = made
    segments = project.tiers[0].segments
    if not segments:
        return
    moved = segments[number % len(segments)]
    rest = edits.remove_segments(project, "t1", [moved.id])
    if only_edge:
        stop = max(stop, moved.start + 1)
        after = edits.move_segment_edge(project, "t1", moved.id, "stop", stop, overlap="trim")
        start = moved.start
    else:
        after = edits.move_segment(project, "t1", moved.id, start, "trim")
        stop = start + moved.stop - moved.start
    expected = labels_by_frame(rest) + [""] * FRAMES
    expected[start:stop] = [moved.label] * (stop - start)
    assert labels_by_frame(after) == expected[:FRAMES]
    assert first_problem(after) == ""
