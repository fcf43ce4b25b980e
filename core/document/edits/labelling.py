"""Edits that a person makes while labelling: onto a tier that may not be there yet, between people,
and of a label wherever it is used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from msgspec.structs import replace

from core.document.edits.common import check_open, check_text, map_items, new_id, open_tier
from core.document.edits.segments import Overlap, changed_by_person, put_segment
from core.document.edits.tiers import add_event, add_tier, move_tier, with_tier
from core.document.project import Event, Project, Segment, Tier, Vocabulary
from core.document.stamps import utc_now
from core.errors import UserError

Call = tuple[Callable[..., Project], tuple[Any, ...]]


def in_turn(project: Project, calls: Sequence[Call]) -> Project:
    """Several edits, one after the other, as one: each call is an edit and what comes after the project."""
    for edit, arguments in calls:
        project = edit(project, *arguments)
    return project


def put_segment_on(project: Project, tier: Tier, segment: Segment, overlap: Overlap = "refuse") -> Project:
    """Put a segment on `tier`, which is added first where it is not in the project (see `put_segment`)."""
    return put_segment(_with_that_tier(project, tier), tier.id, segment, overlap)


def add_event_on(project: Project, tier: Tier, event: Event) -> Project:
    """Put a point in time on `tier`, which is added first where it is not in the project."""
    return add_event(_with_that_tier(project, tier), tier.id, event)


def copy_segments_to(
    project: Project, tier: Tier, segments: Sequence[Segment], overlap: Overlap = "refuse", by: int = 0
) -> Project:
    """Copy segments, `by` frames later, onto `tier` as a person's own; the tier is added where it is not
    there, the segments stay where they are."""
    project = _with_that_tier(project, tier)
    for segment in segments:
        copy = Segment(
            id=new_id(),
            start=segment.start + by,
            stop=segment.stop + by,
            label=segment.label,
            ambiguous=segment.ambiguous,
            note=segment.note,
            attributes=segment.attributes,
            created=utc_now(),
        )
        project = put_segment(project, tier.id, copy, overlap)
    return project


def _with_that_tier(project: Project, tier: Tier) -> Project:
    """The project with a tier, which is put above the others of its person where it is new."""
    if any(other.id == tier.id for other in project.tiers):
        return project
    about = (tier.recording_id, tier.person_id)
    places = [at for at, other in enumerate(project.tiers) if (other.recording_id, other.person_id) == about]
    project = add_tier(project, tier)
    return move_tier(project, tier.id, places[0]) if places else project


def annotate_event(
    project: Project,
    tier_id: str,
    event_id: str,
    *,
    label: str | None = None,
    note: str | None = None,
    attributes: dict[str, str] | None = None,
) -> Project:
    """Set an event's label, note or attributes; None leaves as it is."""
    tier = open_tier(project, tier_id)
    wanted = {"label": label, "note": note, "attributes": attributes}
    changes = {name: value for name, value in wanted.items() if value is not None}
    if not any(event.id == event_id for event in tier.events):
        raise UserError("This event is no longer in the project.")
    events = map_items(
        tier.events, lambda event: replace(event, **changes) if event.id == event_id else event
    )
    return with_tier(project, replace(tier, events=events))


def rename_label(project: Project, old: str, new: str) -> Project:
    """Call a label by another name wherever it is: vocabularies, segments, events, repetitions.

    Raises UserError when a vocabulary has both (merge them instead) or a locked tier uses it.
    """
    new = check_text(new, "label")
    if new == old:
        return project
    for vocabulary in project.vocabularies:
        names = {label.name for label in vocabulary.labels}
        if old in names and new in names:
            raise UserError(
                "There is a label “{name}” already.", hint="Merge the two labels instead.", name=new
            )
    return merge_labels(project, (old,), new)


def merge_labels(project: Project, names: Collection[str], into: str) -> Project:
    """Make one label of several, called `into`, wherever they are: vocabularies, segments, events and
    repetitions. Raises UserError when a locked tier uses one of them."""
    into = check_text(into, "label")
    gone = set(names) - {into}
    if not gone:
        return project

    sets = map_items(project.repetition_sets, lambda s: replace(s, label=into) if s.label in gone else s)
    vocabularies = map_items(project.vocabularies, lambda v: _merged(v, gone, into))
    tiers = map_items(project.tiers, lambda tier: _relabelled(tier, gone, into))
    return replace(project, repetition_sets=sets, vocabularies=vocabularies, tiers=tiers)


def _merged(vocabulary: Vocabulary, gone: set[str], into: str) -> Vocabulary:
    """The vocabulary with `into` in the place of the first of the labels that go."""
    if not any(label.name in gone for label in vocabulary.labels):
        return vocabulary
    there = any(label.name == into for label in vocabulary.labels)
    labels = []
    for label in vocabulary.labels:
        if label.name not in gone:
            labels.append(label)
        elif not there:
            there = True
            labels.append(replace(label, name=into))
    return replace(vocabulary, labels=tuple(labels))


def _relabelled(tier: Tier, gone: set[str], into: str) -> Tier:
    segments = map_items(tier.segments, lambda s: changed_by_person(s, label=into) if s.label in gone else s)
    events = map_items(tier.events, lambda e: replace(e, label=into) if e.label in gone else e)
    if segments is tier.segments and events is tier.events:
        return tier
    check_open(tier)
    return replace(tier, segments=segments, events=events)
