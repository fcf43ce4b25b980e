"""What is asked when segments like some are wanted, and what was found, in words."""

from __future__ import annotations

from collections.abc import Sequence

from app.segmenters import USUAL, ChosenSegmenter
from app.timeline.painting import is_named, label_text
from app.words import tr
from core.document.project import Project, Segment, Tier
from core.errors import UserError
from core.jobs.outcomes import AlarmsFound, AlikeFound, MomentsMapped
from core.jobs.requests import Example, FindAlike

MOST_EXAMPLES = 5


def alike_request(
    project: Project, chosen: Sequence[tuple[Tier, Segment]], video_ids: tuple[str, ...], encoder: str
) -> FindAlike:
    """What to ask for the selected segments. Raises UserError where they cannot be examples."""
    labels = {segment.label for _, segment in chosen}
    if not 1 <= len(chosen) <= MOST_EXAMPLES or len(labels) > 1:
        raise UserError(
            "Select one to {most} segments with the same label.",
            hint="Hold Ctrl and click them on the timeline; {count} are selected, with {labels} labels.",
            most=MOST_EXAMPLES,
            count=len(chosen),
            labels=len(labels),
        )
    first = {one.id: one.videos[0].video_id for one in project.recordings if one.videos}
    examples = tuple(
        Example(
            video_id=first[tier.recording_id],
            person_id=tier.person_id,
            start=segment.start,
            stop=segment.stop,
        )
        for tier, segment in chosen
        if tier.person_id and tier.recording_id in first
    )
    if len(examples) < len(chosen):
        raise UserError(
            "A segment of this tier belongs to nobody, so there is no body to look at.",
            hint="Give the tier a person (Change tier), or select a segment of somebody.",
        )
    return FindAlike(project="", examples=examples, label=labels.pop(), video_ids=video_ids, encoder=encoder)


def encoder_of(segmenter: ChosenSegmenter) -> str:
    """In whose space moments are compared: that of a package of the person's own, else the usual one."""
    from core.action_segmenters import SEGMENTERS

    return "" if segmenter.id in (*SEGMENTERS, USUAL) else segmenter.id


def alike_words(outcome: AlikeFound | MomentsMapped | AlarmsFound) -> str:
    """What was found, for a quiet message."""
    if isinstance(outcome, MomentsMapped):
        return tr("{n} moments are on the map.", n=outcome.moments)
    if isinstance(outcome, AlarmsFound):
        count = sum(len(one.alarms) for one in outcome.people)
        return tr("1 alarm is marked.") if count == 1 else tr("{n} alarms are marked.", n=count)
    count = sum(len(one.segments) for one in outcome.people)
    name = label_text(outcome.label) if is_named(outcome.label) else tr("the selected ones")
    if not count:
        return tr("Nothing else is like {label}. More examples may help.", label=name)
    if count == 1:
        return tr("1 more segment is like {label}. It waits in the review queue.", label=name)
    return tr("{n} more segments are like {label}. They wait in the review queue.", n=count, label=name)
