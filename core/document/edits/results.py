"""Edits that take in what models found: pose layers, series, repetitions. Nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from core.document.edits.common import (
    added,
    check_finite,
    check_span,
    check_text,
    find,
    free_name,
    recording_frames,
    removed,
    replaced,
)
from core.document.edits.tiers import add_tier
from core.document.project import Cycle, PoseLayer, Project, RepetitionSet, SegmentState, Series, Tier
from core.document.validity import handle_problem
from core.errors import UserError


def add_pose_layer(project: Project, layer: PoseLayer) -> Project:
    """Add the poses of a run; raises UserError when a track does not fit its video."""
    frames = find(project.videos, layer.video_id, "video").frames
    tracks = tuple(sorted(layer.tracks, key=lambda track: track.id))
    if len({track.id for track in tracks}) < len(tracks):
        raise UserError("Two tracks of these poses have the same number.")
    for track in tracks:
        if handle_problem(track.rows) or len(track.rows.row_shape) != 2:
            raise UserError("These poses cannot be read.")
        if track.start < 0 or track.start + track.rows.length > frames:
            raise UserError("These poses go beyond the end of the video.")
    for other in project.pose_layers:
        if (other.run_id, other.video_id, other.space) == (layer.run_id, layer.video_id, layer.space):
            raise UserError("The poses of this run are in the project already.")
    layer = replace(layer, tracks=tracks)
    return replace(project, pose_layers=added(project.pose_layers, layer, "pose layer"))


def remove_pose_run(project: Project, run_id: str) -> Project:
    """Remove the layers of a run and the spans of its tracks; people and corrections stay."""
    if not any(layer.run_id == run_id for layer in project.pose_layers):
        raise UserError("These poses are no longer in the project.")
    people = tuple(
        replace(person, spans=tuple(span for span in person.spans if span.run_id != run_id))
        if any(span.run_id == run_id for span in person.spans)
        else person
        for person in project.people
    )
    layers = tuple(layer for layer in project.pose_layers if layer.run_id != run_id)
    return replace(project, pose_layers=layers, people=people)


def add_series(project: Project, series: Series) -> Project:
    """Add per-frame values; its name gets a number when it is taken."""
    if series.recording_id:
        find(project.recordings, series.recording_id, "recording")
    if series.person_id:
        find(project.people, series.person_id, "person")
    check_finite(series.interval_s)
    if any(handle_problem(handle) for handle in (series.values, *series.pyramid)):
        raise UserError("These values cannot be read.")
    if series.values.row_shape != (len(series.channels),):
        raise UserError("These values do not have one column for each of their names.")
    taken = [
        other.name
        for other in project.series
        if (other.recording_id, other.person_id) == (series.recording_id, series.person_id)
    ]
    series = replace(series, name=free_name(taken, check_text(series.name, "series")))
    return replace(project, series=added(project.series, series, "series"))


def remove_series(project: Project, series_id: str) -> Project:
    """Remove per-frame values."""
    return replace(project, series=removed(project.series, series_id, "series"))


def add_repetition_set(project: Project, found: RepetitionSet) -> Project:
    """Add the repetitions of one movement."""
    return add_repetition_sets(project, (found,))


def add_repetition_sets(project: Project, found: Iterable[RepetitionSet]) -> Project:
    """Add repetitions, beside those that are there."""
    sets = project.repetition_sets
    for item in found:
        _check_set(project, item)
        sets = added(sets, item, "repetition set")
    return replace(project, repetition_sets=sets) if sets is not project.repetition_sets else project


def remove_repetition_set(project: Project, set_id: str) -> Project:
    """Remove a set of repetitions."""
    return replace(project, repetition_sets=removed(project.repetition_sets, set_id, "repetition set"))


def set_cycles(project: Project, set_id: str, cycles: tuple[Cycle, ...]) -> Project:
    """Set the cycles of a set, as a person marked them; its span grows to hold them."""
    found = find(project.repetition_sets, set_id, "repetition set")
    cycles = tuple(sorted(cycles, key=lambda cycle: cycle.start))
    start = min([found.start, *(cycle.start for cycle in cycles)])
    stop = max([found.stop, *(cycle.stop for cycle in cycles)])
    sides = found.count_per_side if found.count_per_side is None else count_per_side(cycles)
    changed = replace(found, cycles=cycles, start=start, stop=stop, count_per_side=sides, state="accepted")
    return _with_set(project, changed)


def count_per_side(cycles: Iterable[Cycle]) -> int:
    """Full repetitions of the side that has more; where no sides are known, half of them."""
    sides = [cycle.side for cycle in cycles if not cycle.partial]
    left, right = sides.count("left"), sides.count("right")
    return max(left, right) if left or right else (len(sides) + 1) // 2


def merge_repetition_sets(project: Project, set_ids: Iterable[str]) -> Project:
    """Join sets of one person into the one that starts first, whose label stands."""
    wanted = dict.fromkeys(set_ids)
    sets = sorted(
        (find(project.repetition_sets, set_id, "repetition set") for set_id in wanted),
        key=lambda one: one.start,
    )
    if len(sets) < 2:
        raise UserError("Choose at least two sets of repetitions.")
    first = sets[0]
    if any((one.person_id, one.recording_id) != (first.person_id, first.recording_id) for one in sets):
        raise UserError("Only sets of the same person can be joined.")
    cycles = tuple(sorted((c for one in sets for c in one.cycles), key=lambda cycle: cycle.start))
    alternates = any(one.count_per_side is not None for one in sets)
    known = [one.confidence for one in sets if one.confidence is not None]
    joined = replace(
        first,
        stop=max(one.stop for one in sets),
        label=next((one.label for one in sets if one.label), ""),
        cycles=cycles,
        count_per_side=count_per_side(cycles) if alternates else None,
        confidence=min(known, default=None),
        note="\n".join(dict.fromkeys(one.note for one in sets if one.note)),
        state="accepted",
    )
    rest = tuple(one for one in project.repetition_sets if one.id not in wanted or one.id == first.id)
    return _with_set(replace(project, repetition_sets=rest), joined)


def set_cycle(project: Project, set_id: str, index: int, cycle: Cycle) -> Project:
    """Replace one cycle of a set."""
    found = find(project.repetition_sets, set_id, "repetition set")
    if not 0 <= index < len(found.cycles):
        raise UserError("This repetition is no longer in the project.")
    return set_cycles(project, set_id, (*found.cycles[:index], cycle, *found.cycles[index + 1 :]))


def add_cycle(project: Project, set_id: str, cycle: Cycle) -> Project:
    """Add a repetition that was missed."""
    found = find(project.repetition_sets, set_id, "repetition set")
    return set_cycles(project, set_id, (*found.cycles, cycle))


def remove_cycle(project: Project, set_id: str, index: int) -> Project:
    """Remove a repetition that is none."""
    found = find(project.repetition_sets, set_id, "repetition set")
    if not 0 <= index < len(found.cycles):
        raise UserError("This repetition is no longer in the project.")
    return set_cycles(project, set_id, found.cycles[:index] + found.cycles[index + 1 :])


def label_repetition_set(project: Project, set_id: str, label: str) -> Project:
    """Say what is repeated."""
    found = find(project.repetition_sets, set_id, "repetition set")
    return _with_set(project, replace(found, label=label.strip()))


def set_repetition_state(project: Project, set_id: str, state: SegmentState) -> Project:
    """Accept or reject a set of repetitions."""
    return _with_set(project, replace(find(project.repetition_sets, set_id, "repetition set"), state=state))


def _with_set(project: Project, found: RepetitionSet) -> Project:
    _check_set(project, found)
    return replace(project, repetition_sets=replaced(project.repetition_sets, found, "repetition set"))


def _check_set(project: Project, found: RepetitionSet) -> None:
    frames = recording_frames(project, found.recording_id)
    check_span(found.start, found.stop, frames)
    check_finite(found.confidence)
    if found.person_id:
        find(project.people, found.person_id, "person")
    last = found.start
    for cycle in found.cycles:
        if not (last <= cycle.start <= cycle.turn <= cycle.stop <= found.stop) or cycle.start == cycle.stop:
            raise UserError("A repetition must start, turn and stop in this order, after the one before it.")
        # Sides of an alternating movement may overlap: only starts have to rise there.
        last = cycle.start if cycle.side else cycle.stop


def changed_inputs(
    started_with: Project, now: Project, video_id: str = "", run_id: str = "", person_ids: Iterable[str] = ()
) -> tuple[str, ...]:
    """Which inputs of a job are not what they were when it started: "video", "poses", "person",
    "corrections"; empty when its result fits the project as it is."""
    changed = []
    if _item(started_with.videos, video_id) != _item(now.videos, video_id):
        changed.append("video")
    if run_id:
        was = [layer for layer in started_with.pose_layers if layer.run_id == run_id]
        if was != [layer for layer in now.pose_layers if layer.run_id == run_id]:
            changed.append("poses")
    people = set(person_ids)
    for person_id in sorted(people):
        one, two = _item(started_with.people, person_id), _item(now.people, person_id)
        if one is not two and getattr(one, "spans", None) != getattr(two, "spans", None):
            changed.append("person")
            break
    if people and started_with.corrections is not now.corrections:
        blocks = [
            tuple(
                b for b in p.corrections if b.person_id in people and b.video_id == (video_id or b.video_id)
            )
            for p in (started_with, now)
        ]
        if blocks[0] != blocks[1]:
            changed.append("corrections")
    return tuple(changed)


def add_result_tier(project: Project, tier: Tier, changed: tuple[str, ...] = ()) -> Project:
    """Take in a model's tier. A person who has gone meanwhile is left out, and when inputs `changed`
    (see `changed_inputs`) its name says so; it is always a new tier."""
    if tier.person_id and _item(project.people, tier.person_id) is None:
        tier = replace(tier, person_id="")
    if changed:
        tier = replace(tier, name=f"{tier.name} (from earlier {', '.join(changed)})")
    return add_tier(project, tier)


def _item(items: tuple[object, ...], item_id: str) -> object:
    """The item as far as jobs read it: how far other jobs have come with a video does not count."""
    for item in items:
        if getattr(item, "id", None) == item_id:
            return replace(item, step_status={}) if hasattr(item, "step_status") else item  # type: ignore[type-var]
    return None
