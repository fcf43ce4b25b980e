"""Making segments and events: with marks, with the keys of labels, from proposals, as copies."""

from __future__ import annotations

from msgspec.structs import replace

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.session import OpenSegment, Selection
from app.vocabulary import active_vocabulary, known_labels
from app.words import tr
from app.work_tier import HUMAN, tier_for, work_tier
from core.document import edits
from core.document.project import Event, Label, Segment, Tier
from core.document.stamps import utc_now

MAKE, START, MARK_EVENT, DROP = "Make segment", "Start segment", "Mark event", "Drop the open segment"
HOLD_S = 0.25


class LabellingCommands:
    """Making segments and events."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._started_by_press = False

    # Marks ----------------------------------------------------------------------------------------

    def mark_in(self) -> None:
        """A segment shall begin on this frame."""
        self._session.set_marks(mark_in=self._session.frame)

    def mark_out(self) -> None:
        """A segment shall end with this frame."""
        self._session.set_marks(mark_out=self._session.frame)

    def clear_marks(self) -> None:
        """Forget both marks."""
        self._session.set_marks(mark_in=None, mark_out=None)

    def make(self) -> None:
        """Make the segment of the marks, from the first mark to here where there is only one."""
        session = self._session
        tier = work_tier(session)
        if tier is None:
            return
        if session.mark_in is None and session.mark_out is None:
            hint = tr(
                "Press I where it begins and O where it ends, or hold the key of a label while playing."
            )
            self._parts.notifications.tell("info", tr("Nothing is marked yet."), hint)
            return
        first = session.mark_in if session.mark_in is not None else session.frame
        last = session.mark_out if session.mark_out is not None else session.frame
        label = session.label or self._ask_label(tier)
        if label and self._put(tier, label, min(first, last), max(first, last) + 1):
            session.set_marks(mark_in=None, mark_out=None, label=label)

    def use_label(self, label: str) -> None:
        """New segments shall have this label."""
        self._session.set_marks(label=label)

    def ask_label(self) -> None:
        """Let the person choose the label of new segments by typing."""
        tier = work_tier(self._session)
        label = self._ask_label(tier) if tier is not None else None
        if label:
            self._session.set_marks(label=label)

    def switch_overlap(self) -> None:
        """New segments trim what is in their way, or are refused."""
        self._session.set_marks(overlap="trim" if self._session.overlap == "refuse" else "refuse")
        trims = self._session.overlap == "trim"
        words = tr("New segments trim what is in their way") if trims else tr("Segments may not overlap")
        self._parts.job_bar.say(words)

    # Keys of labels -------------------------------------------------------------------------------

    def press_label(self, label: Label) -> None:
        """The key of a label went down: an event, or a segment starts, or the one that is open stops."""
        session = self._session
        self._started_by_press = False
        tier = work_tier(session)
        if tier is None or session.store is None or session.store.read_only:
            return
        session.set_marks(label=label.name)
        if label.point:
            self._mark_event(tier, label.name)
            return
        was = session.open_segment
        if was is not None:
            same = was.label == label.name
            self._stop(before_this_frame=not same)
            if same:
                return
        self._start(tier, label.name)
        self._started_by_press = session.open_segment is not None

    def release_label(self, held_s: float) -> None:
        """The key went up again: one that was held while playing made a segment as long as it was held."""
        if self._started_by_press and held_s >= HOLD_S and self._session.playing:
            self._stop()
        self._started_by_press = False

    def finish_open(self) -> None:
        """Stop the open segment where it is now: the video or session is about to be left."""
        self._stop()

    def drop_open(self) -> bool:
        """Forget the open segment as if it had never been started; False when none is open."""
        was, store = self._session.open_segment, self._session.store
        if was is None or store is None:
            return False
        self._session.set_marks(open_segment=None)
        if self._is_last_step(START):
            self._parts.attempt(store.undo)
        else:
            self._parts.apply(DROP, edits.remove_segments, was.tier_id, (was.id,))
        self._parts.job_bar.say(tr("Dropped"))
        return True

    def forget_gone(self) -> None:
        """The project changed: an open segment that is no longer there (taken back) is open no more."""
        was, project = self._session.open_segment, self._session.project
        if was is None or project is None:
            return
        tier = next((tier for tier in project.tiers if tier.id == was.tier_id), None)
        if tier is None or not any(segment.id == was.id for segment in tier.segments):
            self._session.set_marks(open_segment=None)

    def _start(self, tier: Tier, label: str) -> None:
        session = self._session
        segment = self._segment(label, session.frame, session.frame + 1)
        if self._parts.apply(START, edits.put_segment_on, tier, segment, session.overlap):
            session.set_marks(
                tier_id=tier.id, open_segment=OpenSegment(tier.id, segment.id, label, session.frame)
            )

    def _stop(self, before_this_frame: bool = False) -> None:
        """The open segment ends with (or right before) the frame that is shown. It becomes one step."""
        session, store = self._session, self._session.store
        was = session.open_segment
        if was is None or store is None or session.project is None:
            return
        start, stop = was.span(session.frame)
        if before_this_frame and session.frame != was.start:
            start, stop = (start, stop - 1) if session.frame > was.start else (start + 1, stop)
        session.set_marks(open_segment=None)
        tier = next((tier for tier in session.project.tiers if tier.id == was.tier_id), None)
        found = next((s for s in tier.segments if s.id == was.id), None) if tier is not None else None
        if tier is None or found is None:
            return
        if session.overlap == "refuse":
            start, stop = _room(tier, found, start, stop)
        grown = replace(found, start=start, stop=stop)
        if self._is_last_step(START) and self._parts.attempt(store.undo):
            bare = replace(tier, segments=(), events=(), finished=())  # where it was made for this segment
            if not self._parts.apply(MAKE, edits.put_segment_on, bare, grown, session.overlap):
                self._parts.attempt(store.redo)
        else:
            self._parts.apply(MAKE, edits.put_segment, tier.id, grown, session.overlap)
        session.select(Selection("segment", was.id, tier.id))

    def _is_last_step(self, label: str) -> bool:
        last = self._session.store.last_step() if self._session.store is not None else None
        return last is not None and last.label == label

    # From what is there ---------------------------------------------------------------------------

    def take_proposal(self) -> None:
        """Accept the selected proposals as segments of the person's own tier."""
        session = self._session
        found = session.selected_segment()
        if found is None or session.project is None:
            return
        tier, _ = found
        ids = [one.id for one in (session.selection, *session.also) if one.tier_id == tier.id]
        people = {person.id: person for person in session.project.people}
        to = work_tier(session)
        if to is None or to.person_id != tier.person_id or to.id == tier.id:
            to = tier_for(session, people.get(tier.person_id))
        if to is None or to.id == tier.id:
            return
        calls: list[edits.Call] = []
        if all(t.id != to.id for t in session.project.tiers):
            calls.append((edits.add_tier, (to,)))
        calls.append((edits.copy_accepted, (tier.id, ids, to.id, session.overlap)))
        self._parts.apply("Accept onto the tier", edits.in_turn, calls)

    def copy_to_person(self, person_id: str) -> None:
        """Copy the selected segments onto a tier of another person."""
        session = self._session
        chosen = [segment for _, segment in session.selected_segments()]
        people = session.project.people if session.project is not None else ()
        person = next((p for p in people if p.id == person_id), None)
        tier = tier_for(session, person)
        if tier is not None and chosen:
            self._parts.apply("Copy to a person", edits.copy_segments_to, tier, chosen, session.overlap)

    def duplicate(self) -> None:
        """Copy the selected segments so that the first of them begins on this frame."""
        session = self._session
        chosen = [segment for _, segment in session.selected_segments()]
        tier = work_tier(session)
        if tier is None or not chosen:
            return
        by = session.frame - min(segment.start for segment in chosen)
        before = {s.id for s in tier.segments}
        if self._parts.apply("Duplicate", edits.copy_segments_to, tier, chosen, session.overlap, by):
            now = (
                next((t for t in session.project.tiers if t.id == tier.id), tier) if session.project else tier
            )
            new = [Selection("segment", s.id, now.id) for s in now.segments if s.id not in before]
            session.select_many(tuple(new))

    # What they share ------------------------------------------------------------------------------

    def _put(self, tier: Tier, label: str, start: int, stop: int) -> bool:
        segment = self._segment(label, start, stop)
        done = self._parts.apply(MAKE, edits.put_segment_on, tier, segment, self._session.overlap)
        if done:
            self._session.set_marks(tier_id=tier.id)
            self._session.select(Selection("segment", segment.id, tier.id))
        return done

    def _mark_event(self, tier: Tier, label: str) -> None:
        event = Event(id=edits.new_id(), frame=self._session.frame, label=label)
        if self._parts.apply(MARK_EVENT, edits.add_event_on, tier, event):
            self._session.set_marks(tier_id=tier.id)
            self._session.select(Selection("event", event.id, tier.id))

    def _segment(self, label: str, start: int, stop: int) -> Segment:
        stop = min(stop, self._session.frames)
        return Segment(
            id=edits.new_id(), start=start, stop=stop, label=label, author=HUMAN, created=utc_now()
        )

    def _ask_label(self, tier: Tier) -> str | None:
        session = self._session
        if session.project is None:
            return None
        vocabulary = active_vocabulary(session.project, tier, session.vocabulary_id)
        known = known_labels(session.project, tier)
        first = vocabulary.labels[0].name if vocabulary is not None and vocabulary.labels else ""
        return ask_text(self._parts.window, tr("Label"), tr("Which label?"), first, known)


def _room(tier: Tier, segment: Segment, start: int, stop: int) -> tuple[int, int]:
    """``[start, stop)`` cut back so far that no other segment of the tier is touched."""
    for other in tier.segments:
        if other.id != segment.id:
            if other.stop <= segment.start:
                start = max(start, other.stop)
            elif other.start >= segment.stop:
                stop = min(stop, other.start)
    return start, stop
