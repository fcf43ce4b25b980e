"""What lies on the timeline, in words: tooltips, and what a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from app.said_labels import in_a_line, looks_like, percent
from app.session import Selection
from app.timeline.board import Board
from app.timeline.hits import Hit, hit
from app.timeline.painting import label_text
from app.timeline.ribbons import describe_ribbon
from app.timeline.rows import Row
from app.timeline.scale import clock
from app.words import certainty, tr
from core.document.project import Event, Segment


def describe(board: Board, at: QPointF) -> str:
    """What lies at a place."""
    found = hit(board, at)
    if found.zone in ("ruler", "overview"):
        return tr("Click or drag to go to a time")
    row = found.row
    if row is None:
        return ""
    if row.ribbon is not None:
        return _of_ribbon(board, found, at)
    if found.zone == "gutter":
        return _of_name(row)
    if found.selection.kind:
        return of_selection(board, found.selection)
    if row.kind == "tier":
        frame = board.frame_at(at.x())
        return _of_gap(row, frame)
    return ""


def of_selection(board: Board, selection: Selection) -> str:
    """A segment, event or set of repetitions with its times."""
    found = board.row_of_tier(selection.tier_id) if selection.tier_id else None
    if found is not None and found[1].segments is not None and selection.kind == "segment":
        at = board.place_of(found[1].segments, selection.id)
        return "" if at is None else _of_segment(board, found[1].segments.segments[at])
    if found is not None and found[1].tier is not None and selection.kind == "event":
        return next((_of_event(board, e) for e in found[1].tier.events if e.id == selection.id), "")
    for row in board.rows.rows:
        for cycles in row.cycles:
            if selection.kind == "repetitions" and cycles.set.id == selection.id:
                full = int((~cycles.partial).sum())
                text = tr("{count} repetitions", count=full)
                if selection.cycle is not None and selection.cycle < len(cycles.starts):
                    start, stop = cycles.starts[selection.cycle], cycles.stops[selection.cycle]
                    text = tr("Repetition {number} of {count}", number=selection.cycle + 1, count=full)
                else:
                    start, stop = cycles.start_s, cycles.stop_s
                return f"{text}\n{span_text(float(start), float(stop))}"
    return ""


def span_text(start_s: float, stop_s: float) -> str:
    """From when to when, and how long."""
    return tr(
        "{start} to {stop} ({length} s)",
        start=clock(start_s),
        stop=clock(stop_s),
        length=f"{stop_s - start_s:.2f}",
    )


def summary(board: Board) -> str:
    """All of the timeline in a sentence or two, for those who do not see it."""
    tiers = [row.tier for row in board.rows.rows if row.tier is not None]
    text = tr(
        "{tiers} tiers with {segments} segments and {events} events. The Table panel lists them all.",
        tiers=len(tiers),
        segments=sum(len(tier.segments) for tier in tiers),
        events=sum(len(tier.events) for tier in tiers),
    )
    chosen = of_selection(board, board.session.selection)
    return f"{text} {tr('Selected: {what}', what=chosen)}" if chosen else text


def _of_segment(board: Board, segment: Segment) -> str:
    session = board.session
    state = {
        "proposed": tr("proposed"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
    }[segment.state]
    if segment.confidence is not None and segment.state != "accepted":
        state = tr("{state}, confidence {value}", state=state, value=certainty(segment.confidence))
    if segment.ambiguous:
        state = tr("{state}, ambiguous", state=state)
    lines = [
        f"{label_text(segment.label)} ({state})",
        span_text(session.time_of(segment.start), session.time_of(segment.stop)),
        tr("Frames {first} to {last}", first=segment.start, last=segment.stop - 1),
    ]
    said = in_a_line(segment)
    if said:
        lines.append(tr("The model said: {labels}", labels=said))
    lines += [told] if (told := looks_like(segment)) else []
    return "\n".join([*lines, segment.note] if segment.note else lines)


def _of_event(board: Board, event: Event) -> str:
    time = clock(board.session.time_of(event.frame))
    text = tr("{label} at {time}, frame {frame}", label=label_text(event.label), time=time, frame=event.frame)
    return f"{text}\n{event.note}" if event.note else text


def _of_ribbon(board: Board, found: Hit, at: QPointF) -> str:
    row, area = found.row, board.layout.area(found.number)
    if row is None or row.ribbon is None:
        return ""
    if found.zone == "gutter":
        fold = tr("Click to show every label") if row.folded else tr("Click to fold")
        told = tr("How likely {model} thought each label", model=row.ribbon.source or tr("the model"))
        return f"{told}\n{fold}"
    time_s = board.time_at(at.x())
    label, value, said = describe_ribbon(row.ribbon, area, board.scale, at.y(), time_s, row.folded)
    lines = [f"{label_text(label)} {percent(value)}, {clock(time_s)}"] if label and value == value else []
    likeliest = ", ".join(f"{label_text(name)} {percent(share)}" for name, share in said)
    if likeliest:
        lines.append(tr("Likeliest: {labels}", labels=likeliest))
    else:
        lines.append(tr("Too little of the person is seen here"))
    return "\n".join(lines)


def _of_name(row: Row) -> str:
    tier = row.tier
    if tier is None:
        return row.title
    lines = [row.title if row.person is None else f"{row.person.name}: {row.title}"]
    lines.append(
        tr("{segments} segments, {events} events", segments=len(tier.segments), events=len(tier.events))
    )
    if tier.locked:
        lines.append(tr("Locked: nothing on it can be changed"))
    if tier.author != "human":
        lines.append(tr("Made by {model}", model=tier.author))
    return "\n".join(lines)


def _of_gap(row: Row, frame: int) -> str:
    if row.tier is None:
        return tr("Drag to make the first segment of this person")
    if any(start <= frame < stop for start, stop in row.tier.finished):
        return tr("Background: all is labelled here")
    return (
        tr("Unlabelled")
        if row.tier.locked
        else tr("Unlabelled. Drag to make a segment, double click for an event")
    )
