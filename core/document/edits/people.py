"""Edits of people: whose are which spans of which tracks. Arrays are never touched.

A person owns at most one track at a time of each run in each video. When a span changes its owner from a
frame on, what was corrected, counted and proposed on that body goes along (`handover`); tiers a person
made by hand stay with the name they were made for.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from core.document.edits.common import added, check_span, check_text, find, map_items, new_id, replaced
from core.document.edits.corrections import joined, moved, without_person
from core.document.edits.handover import hand_over_sets, hand_over_tiers
from core.document.project import Person, Project, TrackSpan
from core.errors import UserError

Spans = tuple[TrackSpan, ...]


def add_person(project: Project, person: Person) -> Project:
    """Add a person; their spans must lie in the project's videos and not overlap within a run."""
    check_text(person.name, "person")
    spans = _checked(project, person.spans)
    _check_free(project, spans, person.id)
    return replace(project, people=added(project.people, replace(person, spans=spans), "person"))


def rename_person(project: Project, person_id: str, name: str) -> Project:
    """Give a person another name."""
    person = find(project.people, person_id, "person")
    return _with(project, replace(person, name=check_text(name, "person")))


def set_person_colour(project: Project, person_id: str, colour: int) -> Project:
    """Give a person another colour (index into the people colours)."""
    if colour < 0:
        raise UserError("There is no such colour.")
    return _with(project, replace(find(project.people, person_id, "person"), colour=colour))


def set_person_hidden(project: Project, person_id: str, hidden: bool) -> Project:
    """Draw a person on the picture, or not."""
    return _with(project, replace(find(project.people, person_id, "person"), hidden=hidden))


def set_person_attributes(project: Project, person_id: str, attributes: dict[str, str]) -> Project:
    """Set what is noted about a person (side, group, height, ...)."""
    return _with(project, replace(find(project.people, person_id, "person"), attributes=dict(attributes)))


def add_spans(project: Project, person_id: str, spans: Spans) -> Project:
    """Give a person further track spans (those of a new pose run)."""
    person = find(project.people, person_id, "person")
    spans = _checked(project, (*person.spans, *spans))
    _check_free(project, spans, person_id)
    return _with(project, replace(person, spans=spans))


def remove_person(project: Project, person_id: str) -> Project:
    """Remove a person, their corrections and repetitions; the tracks stay, and tiers lose the person."""
    find(project.people, person_id, "person")
    return replace(
        project,
        people=tuple(person for person in project.people if person.id != person_id),
        corrections=without_person(project.corrections, person_id),
        repetition_sets=tuple(r for r in project.repetition_sets if r.person_id != person_id),
        tiers=map_items(
            project.tiers, lambda tier: replace(tier, person_id="") if tier.person_id == person_id else tier
        ),
        series=map_items(
            project.series, lambda item: replace(item, person_id="") if item.person_id == person_id else item
        ),
    )


def merge_people(project: Project, kept_id: str, other_id: str) -> Project:
    """Two people were one: all that is the other's becomes the kept one's.

    Where both are seen at once in the same run, the kept one's track stands and that part of the
    other's belongs to nobody; of two corrections of one keypoint the kept one's stands.
    """
    if kept_id == other_id:
        raise UserError("Choose two different people.")
    kept, other = find(project.people, kept_id, "person"), find(project.people, other_id, "person")
    spans = list(kept.spans)
    for span in other.spans:
        spans.extend(_gaps(span, kept.spans))
    people = tuple(person for person in project.people if person.id != other_id)
    merged = replace(kept, spans=_sorted(spans), attributes={**other.attributes, **kept.attributes})
    return replace(
        project,
        people=replaced(people, merged, "person"),
        corrections=joined(project.corrections, kept_id, other_id),
        repetition_sets=map_items(
            project.repetition_sets,
            lambda found: replace(found, person_id=kept_id) if found.person_id == other_id else found,
        ),
        tiers=map_items(
            project.tiers,
            lambda tier: replace(tier, person_id=kept_id) if tier.person_id == other_id else tier,
        ),
        series=map_items(
            project.series,
            lambda item: replace(item, person_id=kept_id) if item.person_id == other_id else item,
        ),
    )


def split_person(
    project: Project, person_id: str, video_id: str, frame: int, name: str, new_person_id: str = ""
) -> Project:
    """One person was two: from `frame` of the video on, the body is a new person's."""
    person = find(project.people, person_id, "person")
    before, after = _cut(person.spans, video_id, frame)
    if not after or not any(span.video_id == video_id for span in before):
        raise UserError("There is nothing to split: the person is not seen on both sides of this frame.")
    new = Person(
        id=new_person_id or new_id(),
        name=check_text(name, "person"),
        colour=1 + max(other.colour for other in project.people),
        spans=after,
    )
    people = added(replaced(project.people, replace(person, spans=before), "person"), new, "person")
    return _handed_over(replace(project, people=people), {person_id: new.id}, video_id, frame)


def swap_people(
    project: Project, a_id: str, b_id: str, video_id: str, frame: int, stop: int | None = None
) -> Project:
    """Two people were taken for each other from `frame` of the video on (until `stop`, where one is given):
    exchange them there."""
    if a_id == b_id:
        raise UserError("Choose two different people.")
    if stop is not None and stop <= frame:
        raise UserError("A span must start before it stops.")
    spans = [find(project.people, one, "person").spans for one in (a_id, b_id)]
    if not any(_seen_within(own, video_id, frame, stop) for own in spans):
        raise UserError(
            "Neither of them is seen from this frame on."
            if stop is None
            else "Neither of them is seen in this span."
        )
    project = _swapped(project, a_id, b_id, video_id, frame)
    if stop is not None and any(_seen_within(own, video_id, stop, None) for own in spans):
        project = _swapped(project, a_id, b_id, video_id, stop)
    return project


def _swapped(project: Project, a_id: str, b_id: str, video_id: str, frame: int) -> Project:
    a, b = find(project.people, a_id, "person"), find(project.people, b_id, "person")
    a_before, a_after = _cut(a.spans, video_id, frame)
    b_before, b_after = _cut(b.spans, video_id, frame)
    people = replaced(project.people, replace(a, spans=_sorted((*a_before, *b_after))), "person")
    people = replaced(people, replace(b, spans=_sorted((*b_before, *a_after))), "person")
    return _handed_over(replace(project, people=people), {a_id: b_id, b_id: a_id}, video_id, frame)


def _handed_over(project: Project, owners: dict[str, str], video_id: str, frame: int) -> Project:
    """The project with all that lies on bodies from `frame` on given to who owns them now."""
    return replace(
        project,
        corrections=moved(project.corrections, video_id, frame, lambda one: owners.get(one, one)),
        repetition_sets=hand_over_sets(project, owners, video_id, frame),
        tiers=hand_over_tiers(project, owners, video_id, frame),
    )


def _seen_within(spans: Spans, video_id: str, start: int, stop: int | None) -> bool:
    return any(
        span.video_id == video_id and span.stop > start and (stop is None or span.start < stop)
        for span in spans
    )


def _with(project: Project, person: Person) -> Project:
    return replace(project, people=replaced(project.people, person, "person"))


def _sorted(spans: Iterable[TrackSpan]) -> Spans:
    """In order, and neighbours of one track joined again."""
    result: list[TrackSpan] = []
    for span in sorted(spans, key=lambda s: (s.video_id, s.run_id, s.start)):
        last = result[-1] if result else None
        same = last is not None and _track(last) == _track(span) and last.stop == span.start
        if last is not None and same:
            result[-1] = replace(last, stop=span.stop)
        else:
            result.append(span)
    return tuple(result)


def _track(span: TrackSpan) -> tuple[str, str, int]:
    return (span.video_id, span.run_id, span.track_id)


def _cut(spans: Spans, video_id: str, frame: int) -> tuple[Spans, Spans]:
    """What lies before `frame` of the video (with all other videos), and what from it on."""
    before, after = [], []
    for span in spans:
        if span.video_id != video_id or span.stop <= frame:
            before.append(span)
        elif span.start >= frame:
            after.append(span)
        else:
            before.append(replace(span, stop=frame))
            after.append(replace(span, start=frame))
    return tuple(before), tuple(after)


def _gaps(span: TrackSpan, taken: Spans) -> list[TrackSpan]:
    """The parts of `span` at which nothing of `taken` lies in the same run."""
    parts = [span]
    for other in taken:
        if (other.video_id, other.run_id) != (span.video_id, span.run_id):
            continue
        rest = []
        for part in parts:
            if other.stop <= part.start or other.start >= part.stop:
                rest.append(part)
                continue
            if part.start < other.start:
                rest.append(replace(part, stop=other.start))
            if other.stop < part.stop:
                rest.append(replace(part, start=other.stop))
        parts = rest
    return parts


def _checked(project: Project, spans: Spans) -> Spans:
    spans = _sorted(spans)
    for span in spans:
        check_span(span.start, span.stop, find(project.videos, span.video_id, "video").frames)
    for one, two in pairwise(spans):
        if (one.video_id, one.run_id) == (two.video_id, two.run_id) and two.start < one.stop:
            raise UserError("A person cannot be in two places at once.")
    return spans


def _check_free(project: Project, spans: Spans, person_id: str) -> None:
    """Raises UserError when a part of a track belongs to somebody else already."""
    mine: dict[tuple[str, str, int], list[TrackSpan]] = {}
    for span in spans:
        mine.setdefault(_track(span), []).append(span)
    for person in project.people:
        if person.id == person_id:
            continue
        for other in person.spans:
            for span in mine.get(_track(other), ()):
                if span.start < other.stop and other.start < span.stop:
                    raise UserError("This track belongs to {name} already.", name=person.name)
