"""Segment like this one: found elsewhere, on a tier of its own, without asking what is decided."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.document.project import Project, Segment, Tier
from core.document.standing import counted_stretches, looked_at_again, looked_for_one
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.find_alike import find_alike
from core.jobs.outcomes import AlikeFound, FoundSegment, MovementFound, PersonMovement
from core.jobs.requests import Example, FindAlike
from core.jobs.results import take_in
from core.motion.alike import limit_of
from core.work import run_to_end
from tests.helpers.made_projects import Span, one_after_another, store_of

ORDER = ("squat", "kick", "raise_arms", "squat", "raise_arms", "kick", "squat")


@pytest.fixture
def made(tmp_path: Path) -> tuple[DocumentStore, list[Span], list[Span]]:
    """Two videos of one person each, filmed from other sides, and what is done in each."""
    first, spans = one_after_another(ORDER, azimuth_deg=20)
    second, other = one_after_another(("kick", "squat", "raise_arms"), azimuth_deg=-50)
    return store_of(tmp_path, {"one": (first,), "two": (second,)}), spans, other


def example(span: Span, video: str = "one") -> Example:
    return Example(video_id=video, person_id=f"{video}-0", start=span[1], stop=span[2])


def found(store: DocumentStore, examples: list[Example], **asked: object) -> AlikeFound:
    wanted = FindAlike(project=str(store.path), examples=tuple(examples), label="squat", **asked)  # type: ignore[arg-type]
    return run_to_end(find_alike(wanted))


def spans_on(outcome: AlikeFound, video: str) -> list[tuple[int, int]]:
    return [(s.start, s.stop) for one in outcome.people if one.video_id == video for s in one.segments]


def agrees(a: tuple[int, int], b: Span) -> bool:
    inside = min(a[1], b[2]) - max(a[0], b[1])
    return inside / (max(a[1], b[2]) - min(a[0], b[1])) > 0.5


def accepted(span: Span, label: str = "") -> Segment:
    return Segment(id=f"{span[0]}{span[1]}", start=span[1], stop=span[2], label=label or span[0])


def with_segments(project: Project, segments: tuple[Segment, ...], author: str = "human") -> Project:
    tier = Tier(id=f"t{len(project.tiers)}", name="Own", recording_id="r-one", person_id="one-0")
    tier = msgspec.structs.replace(tier, segments=segments, author=author)
    return msgspec.structs.replace(project, tiers=(*project.tiers, tier))


def test_one_example_finds_the_same_movement_in_this_video_and_in_another(
    made: tuple[DocumentStore, list[Span], list[Span]],
) -> None:
    store, spans, other = made
    outcome = found(store, [example(spans[0])])
    here, there = spans_on(outcome, "one"), spans_on(outcome, "two")
    squats = [span for span in spans if span[0] == "squat"][1:]
    assert not any(agrees(a, spans[0]) for a in here), "the example itself"
    assert all(any(agrees(a, span) for a in here) for span in squats)
    assert len(there) == 1 and agrees(there[0], other[1])
    assert not any(agrees(a, span) for a in here for span in spans if span[0] != "squat")
    assert all(0.4 < s.confidence <= 1 for one in outcome.people for s in one.segments)
    assert outcome.looked_at == 2


def test_the_limit_is_a_share_of_what_anything_lies_apart_even_where_all_is_like_the_example() -> None:
    strangers, mostly_alike = np.full(100, 1.2), np.r_[np.full(80, 0.1), np.full(20, 1.2)]
    limit = limit_of(strangers, 1.0, 1)
    assert 0.6 < limit / 1.2 < 0.7
    assert limit_of(np.r_[strangers, np.inf], 1.0, 1) == limit, "what a person called another thing"
    assert (
        limit_of(mostly_alike, 1.0, 1) == limit_of(np.full(9, 1.0), 1.0, 1) == limit_of(np.zeros(0), 1.0, 1)
    )
    assert limit_of(strangers, 1.0, 3) < limit


def test_only_the_videos_asked_for_are_looked_at(made: tuple[DocumentStore, list[Span], list[Span]]) -> None:
    store, spans, _ = made
    outcome = found(store, [example(spans[0]), example(spans[3])], video_ids=("two",))
    assert {one.video_id for one in outcome.people} == {"two"}


def test_what_is_decided_already_is_not_proposed_again(
    made: tuple[DocumentStore, list[Span], list[Span]],
) -> None:
    store, spans, _ = made
    store.apply("Made", with_segments, (accepted(spans[0]), accepted(spans[3])))
    here = spans_on(found(store, [example(spans[0])]), "one")
    assert len(here) == 1 and agrees(here[0], spans[6])


def test_it_stands_on_a_tier_of_its_own_and_another_search_hides_the_untouched_one(
    made: tuple[DocumentStore, list[Span], list[Span]],
) -> None:
    store, spans, _ = made
    whole = msgspec.structs.replace(accepted(("squat", 0, 1200)), state="proposed", confidence=0.5)
    store.apply("Made", with_segments, (whole,), "changepoints", author="model")
    before = store.project.tiers
    for _ in range(2):
        take_in(store, found(store, [example(spans[0])]))
    tiers = store.project.tiers
    assert tiers[0] is before[0] and not tiers[0].hidden
    mine = [tier for tier in tiers if tier.person_id == "one-0" and looked_for_one(tier)]
    assert [tier.hidden for tier in mine] == [True, False]
    assert mine[1].name.startswith("one 0: like squat")
    assert {segment.state for segment in mine[1].segments} == {"proposed"}
    again = looked_at_again(tiers)
    assert again[tiers[0].id] == (), "proposals of all that is done still stand"
    assert again[mine[0].id] != ()
    counted = [segment for segment, _ in counted_stretches([t for t in tiers if t.person_id == "one-0"])]
    assert [segment.id for segment in counted] == [whole.id], "no time is counted twice"
    store.undo(author="alike+segments")
    assert [t.hidden for t in store.project.tiers if t.id == mine[0].id] == [False]


def test_none_six_or_unseen_examples_are_refused(
    made: tuple[DocumentStore, list[Span], list[Span]],
) -> None:
    store, spans, _ = made
    for wrong in ([], [example(spans[0])] * 6, [Example(video_id="one", person_id="x", start=0, stop=9)]):
        with pytest.raises(UserError):
            found(store, wrong)
    with pytest.raises(UserError):
        found(store, [example(spans[0])], encoder="nothing of that name")


def test_a_later_analysis_leaves_what_was_found_alike_in_sight(
    made: tuple[DocumentStore, list[Span], list[Span]],
) -> None:
    store, spans, _ = made
    take_in(store, found(store, [example(spans[0])]))
    segment = FoundSegment(start=0, stop=1400, label="squat", confidence=0.5, source="changepoints")
    person = PersonMovement(person_id="one-0", segments=(segment,))
    movement = MovementFound(kinds=("segments",), models=("changepoints",), people=(person,), video_id="one")
    take_in(store, movement)
    assert [tier.hidden for tier in store.project.tiers] == [False] * len(store.project.tiers)
