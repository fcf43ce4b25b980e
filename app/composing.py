"""Two labelled segments as one movement: the composed body as a ghost in the 3D view.

What is composed does not go into the project; kept, it is a training sample with both labels in the person's
own folder, and the segments it was made from say so. Closed, the ghost that was there before comes back.
"""

from __future__ import annotations

import itertools
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.engine_client import EngineClient
from app.scene3d.ghost import Augmented, Ghost
from app.scene3d.references import Movement
from app.session import Session
from app.timeline.painting import is_named, label_text
from app.timeline.scale import clock
from app.words import said, tr
from core.engine import protocol
from core.errors import UserError
from core.motion.skeletons import load_skeleton
from core.paths import user_cache_dir

if TYPE_CHECKING:
    from core.document.project import Segment, Tier
    from core.jobs.outcomes import Composed
    from core.jobs.requests import Compose, ComposedOf

logger = logging.getLogger(__name__)

QUIET_MS = 80  # the slider is still
MOST_OTHERS = 60


class Choice(msgspec.Struct, frozen=True):
    """A segment that can take part: its ids and what it is called."""

    tier_id: str
    segment_id: str
    title: str

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return f"{self.tier_id}/{self.segment_id}"


class Composing(QObject):
    """Keeps which segment comes second and how much it counts; asks the engine while it is open."""

    changed = Signal()
    kept = Signal(str, str, tuple)  # the sample's name, the folder it lies in, the segments (tier id, id)

    def __init__(self, session: Session, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._count = itertools.count(1)
        self._waiting: tuple[str, Compose, Path] | None = None
        self._asked_of: tuple[tuple[str, str], ...] = ()  # the segments (tier id, id) of what is waited for
        self._told: Compose | None = None  # what is shown, or failed
        self._before: Ghost | None = None
        self._shown: Augmented | None = None
        self.is_open = False
        self.share = 0.5
        self.other = ""  # key of the second segment; "" = the other selected one, else the first there is
        self.exchanged = False  # the second one gives the body
        self.words = ""
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._follow)
        engine.answered.connect(self._on_answer)
        session.selection_changed.connect(self._on_selection)
        session.changed.connect(lambda *_: self._follow())
        session.video_leaving.connect(self._forget)
        session.opened.connect(self._forget)

    @property
    def is_busy(self) -> bool:
        """Whether the engine is asked."""
        return self._waiting is not None

    @property
    def can_keep(self) -> bool:
        """Whether what is shown can be kept as a sample."""
        return self._shown is not None and not self.is_busy and self._told is not None

    def set_open(self, is_open: bool) -> None:
        """Show the composed body, or what was there before."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if is_open:
            self._before = self._session.ghost
            self._told = None
            self._follow()
        else:
            if self._session.ghost is self._shown and self._shown is not None:
                self._session.set_view(ghost=self._before)
            self._before, self._shown, self._told, self._waiting = None, None, None, None

    def set_share(self, share: float) -> None:
        """How much of the movement is the second one's."""
        if share != self.share:
            self.share = share
            self._quiet.start()
            self.changed.emit()

    def choose(self, key: str) -> None:
        """Another second segment."""
        self.other = key
        self._follow()

    def exchange(self) -> None:
        """Let the other one give the body."""
        self.exchanged = not self.exchanged
        self._follow()

    def keep(self) -> None:
        """Keep what is shown as a training sample with both labels."""
        if self.can_keep and self._told is not None:
            self._ask(msgspec.structs.replace(self._told, keep=True))

    def others(self) -> list[Choice]:
        """Segments that can come second: the other selected ones first, then all of this recording."""
        session, first = self._session, self._session.selected_segment()
        if session.project is None or session.recording is None or first is None:
            return []
        selected = [(tier, segment) for tier, segment in session.selected_segments() if tier.person_id]
        found = [
            (tier, segment)
            for tier in session.project.tiers
            if tier.recording_id == session.recording.id and tier.person_id and not tier.hidden
            for segment in tier.segments
            if segment.state != "rejected" and is_named(segment.label)
        ]
        choices: dict[str, Choice] = {}
        for tier, segment in (*selected, *found):
            if segment.id != first[1].id and len(choices) < MOST_OTHERS:
                made = Choice(tier.id, segment.id, self._title(tier, segment))
                choices.setdefault(made.key, made)
        return list(choices.values())

    def second(self) -> Choice | None:
        """The one that is taken."""
        others = self.others()
        return next((one for one in others if one.key == self.other), others[0] if others else None)

    def told(self) -> str:
        """What is composed of what, in words."""
        first, second = self._session.selected_segment(), self.second()
        if first is None or second is None:
            return ""
        names = [self._title(*first), second.title]
        if self.exchanged:
            names.reverse()
        return tr("The body of {first}, moving like both.", first=names[0])

    def samples(self) -> tuple[str, ...]:
        """The names of what was kept from this session's segments."""
        from core.file_formats.composed_samples import samples_in

        return samples_in(self._session.project) if self._session.project is not None else ()

    def _title(self, tier: Tier, segment: Segment) -> str:
        people = self._session.project.people if self._session.project is not None else ()
        name = next((one.name for one in people if one.id == tier.person_id), "")
        return f"{label_text(segment.label)}, {name}, {clock(self._session.time_of(segment.start), 1)}"

    def _on_selection(self) -> None:
        self.other = ""
        self._follow()

    def _follow(self) -> None:
        """Ask for what is wanted now."""
        if not self.is_open:
            return
        self._quiet.stop()
        wish = self._wish()
        if wish is None:
            self._told, self.words = None, self._why_not()
            self._show(None)
        elif wish != self._told and self._waiting is None:
            self._ask(wish)
        self.changed.emit()

    def _why_not(self) -> str:
        found = self._session.selected_segment()
        if found is None or not found[0].person_id:
            return tr("Select a segment of somebody: its body and movement come first.")
        return tr("Label another segment: two movements are needed.")

    def _wish(self) -> Compose | None:
        from core.jobs.requests import Compose

        session, first, second = self._session, self._session.selected_segment(), self.second()
        if session.path is None or first is None or not first[0].person_id or second is None:
            return None
        parts = [self._part(*first), self._part_of(second)]
        if self.exchanged:
            parts.reverse()
        share = 1.0 - self.share if self.exchanged else self.share
        return Compose(project=str(session.path), first=parts[0], second=parts[1], share=round(share, 3))

    def _part_of(self, choice: Choice) -> ComposedOf:
        assert self._session.project is not None
        tier = next(one for one in self._session.project.tiers if one.id == choice.tier_id)
        return self._part(tier, next(one for one in tier.segments if one.id == choice.segment_id))

    def _part(self, tier: Tier, segment: Segment) -> ComposedOf:
        from core.jobs.requests import ComposedOf

        video = self._session.video
        return ComposedOf(
            person_id=tier.person_id,
            start=segment.start,
            stop=segment.stop,
            video_id=video.id if video is not None else "",
            label=segment.label if is_named(segment.label) else "",
        )

    def _ask(self, wish: Compose) -> None:
        folder = user_cache_dir() / "composed" / str(next(self._count))
        asked = msgspec.structs.replace(wish, folder=str(folder))
        ask = {"kind": "composition", "request": msgspec.to_builtins(asked)}
        first, second = self._session.selected_segment(), self.second()
        if first is not None and second is not None:
            self._asked_of = ((first[0].id, first[1].id), (second.tier_id, second.segment_id))
        self._waiting = (self._engine.ask(ask), wish, folder)
        self.changed.emit()

    def _on_answer(self, answer: protocol.Answer) -> None:
        if self._waiting is None or answer.id != self._waiting[0]:
            return
        _, wish, folder = self._waiting
        self._waiting, self._told = None, msgspec.structs.replace(wish, keep=False)
        ghost, words = None, ""
        try:
            composed, movement = self._read(answer)
            ghost = self._ghost(movement, wish)
            if composed.kept:
                self.kept.emit(composed.kept, str(_kept_in()), self._asked_of)
        except UserError as error:
            words = "\n".join(filter(None, said(error)))
        finally:
            _remove(folder)
        if not self.is_open:
            return
        if self._wish() != self._told:  # something else is wanted by now
            self._told = None
            self._follow()
            return
        self.words = words
        self._show(ghost)
        self.changed.emit()

    def _read(self, answer: protocol.Answer) -> tuple[Composed, Movement]:
        from core.jobs.compose import read_file
        from core.jobs.outcomes import Composed

        if answer.result is None:
            raise UserError(answer.message or "Nothing could be composed.", hint=answer.hint)
        try:
            composed = msgspec.convert(answer.result, Composed)
            positions, scores, times_s = read_file(Path(composed.file))
        except (OSError, ValueError, msgspec.ValidationError) as error:
            logger.warning("a composed movement could not be read: %s", error)
            raise UserError("Nothing could be composed.", hint="Try it once more.") from error
        hips = np.nanmean(positions[:, list(load_skeleton(composed.skeleton).centre)], axis=1, keepdims=True)
        m = np.asarray(positions - hips, np.float32)
        return composed, Movement("", composed.skeleton, m, scores, np.asarray(times_s, np.float32))

    def _ghost(self, movement: Movement, wish: Compose) -> Augmented:
        """The movement on the frames of the segment that is selected, from its first one on."""
        session, found = self._session, self._session.selected_segment()
        start = found[1].start if found is not None else wish.first.start
        begin = session.time_of(start)
        stop = (
            session.frame_at(begin + float(movement.times_s[-1]) + 1e-3) + 1
            if len(movement.times_s)
            else start
        )
        seconds = session.seconds(np.arange(start, max(stop, start + 1))) - begin
        rows = np.clip(movement.times_s.searchsorted(seconds - 1e-3), 0, len(movement.m) - 1)
        laid = Movement(
            "", movement.skeleton, movement.m[rows], movement.scores[rows], seconds.astype(np.float32)
        )
        person_id = found[0].person_id if found is not None else wish.first.person_id
        return Augmented(laid, person_id, start, tr("Two movements in one"), composed=True)

    def _show(self, ghost: Augmented | None) -> None:
        self._shown = ghost
        self._session.set_view(ghost=ghost)

    def _forget(self) -> None:
        self._waiting, self._told, self._shown, self.other = None, None, None, ""
        if self.is_open:
            self._session.set_view(ghost=None)
        self.changed.emit()


def _kept_in() -> Path:
    from core.file_formats.composed_samples import composed_dir

    return composed_dir()


def _remove(folder: Path) -> None:
    from core.jobs.work_folder import forget_work

    forget_work(folder)
