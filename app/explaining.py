"""Asks a model why, for the selected segment, as long as somebody looks at the explanation."""

from __future__ import annotations

import itertools
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.said_labels import why_not
from app.session import Session
from app.why import Why
from app.words import said, tr
from core.engine import protocol
from core.errors import UserError
from core.paths import user_cache_dir

if TYPE_CHECKING:
    from core.models.packages import ModelPackage

logger = logging.getLogger(__name__)


class Asked(msgspec.Struct, frozen=True):
    """What is asked about."""

    tier_id: str
    segment_id: str
    person_id: str
    start: int
    stop: int
    model: str


class Explaining(QObject):
    """One question at a time, always for the newest selection; `session.why` is the answer."""

    changed = Signal()

    def __init__(self, session: Session, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._count = itertools.count(1)
        self._waiting: tuple[str, Asked, Path] | None = None
        self._told: Asked | None = None  # what the answer (or the failure) is about
        self._models: tuple[ModelPackage, ...] | None = None
        self.is_open = False
        self.chosen = ""  # a model the person chose; "" = the one that gave the label, if it can explain
        self.words = ""  # what is to be said instead of an explanation
        engine.answered.connect(self._on_answer)
        session.selection_changed.connect(self._follow)
        session.changed.connect(lambda *_: self._follow())
        session.video_leaving.connect(self._forget)
        session.opened.connect(self._forget)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._waiting is not None

    def set_open(self, is_open: bool) -> None:
        """Somebody looks at the explanation, or no longer."""
        if is_open != self.is_open:
            self.is_open = is_open
            self._models = None
            self._follow() if is_open else self._forget()

    def models(self) -> tuple[ModelPackage, ...]:
        """The packages that name movements."""
        if self._models is None:
            from core.models.packages import list_packages

            self._models = tuple(one for one in list_packages() if one.task == "labels")
        return self._models

    def choose(self, model: str) -> None:
        """Let another model say why."""
        if model != self.chosen:
            self.chosen = model
            self._told = None
            self._follow()

    def model(self) -> str:
        """The model that is asked: the chosen one, the one that made the label, else the first there is."""
        known = {one.id for one in self.models()}
        if self.chosen in known:
            return self.chosen
        found = self._session.selected_segment()
        made = found[0].author.split("+") if found is not None else []
        return next((name for name in reversed(made) if name in known), next(iter(sorted(known)), ""))

    def point_at(self, part: str) -> None:
        """Highlight a part of the body, or "" for none."""
        why = self._session.why
        if why is not None:
            self._show(msgspec.structs.replace(why, part="" if part == why.part else part))

    def _follow(self) -> None:
        """Ask about what is selected now."""
        if not self.is_open:
            return
        wish = self._wish()
        if wish == self._told or (self._waiting is not None and self._waiting[1] == wish):
            return
        if wish is None:
            self._told, self._waiting = None, None
            self.words = self._why_not()
            self._show(None)
        elif self._waiting is None:
            self._ask(wish)

    def _wish(self) -> Asked | None:
        session, model = self._session, self.model()
        found = session.selected_segment()
        if found is None or session.path is None or session.video is None or not model:
            return None
        tier, segment = found
        if not tier.person_id:
            return None
        return Asked(tier.id, segment.id, tier.person_id, segment.start, segment.stop, model)

    def _why_not(self) -> str:
        found = self._session.selected_segment()
        if not self.model():
            return tr("No model that can explain is installed. Train one on your labels, or add a package.")
        if found is not None and not found[0].person_id:
            return tr("This tier belongs to nobody, so there is no body to look at.")
        return tr("Select a segment to see why it has its label.")

    def _ask(self, wish: Asked) -> None:
        session = self._session
        assert session.path is not None and session.video is not None
        file = user_cache_dir() / "why" / f"{next(self._count)}.npz"
        ask = {
            "kind": "explanation",
            "project": str(session.path),
            "video_id": session.video.id,
            "person": wish.person_id,
            "start": wish.start,
            "stop": wish.stop,
            "recogniser": wish.model,
            "file": str(file),
        }
        self._waiting = (self._engine.ask(ask), wish, file)
        self.changed.emit()

    def _on_answer(self, answer: protocol.Answer) -> None:
        if self._waiting is None or answer.id != self._waiting[0]:
            return
        _, asked, file = self._waiting
        self._waiting = None
        self._told = asked
        try:
            why = self._read(answer, asked, file)
        except UserError as error:
            self.words, why = "\n".join(filter(None, said(error))), None
        finally:
            file.unlink(missing_ok=True)
        if self._wish() != asked:  # something else is selected by now
            self._told = None
            self._follow()
        elif self.is_open:
            self._show(why)

    def _read(self, answer: protocol.Answer, asked: Asked, file: Path) -> Why:
        from core.jobs.explain import read_answer

        if answer.result is None:
            raise UserError(answer.message or "Nothing could be explained.", hint=answer.hint)
        try:
            told, found = read_answer(answer.result, file)
        except (OSError, ValueError, KeyError) as error:
            logger.warning("an explanation could not be read: %s", error)
            raise UserError("Nothing could be explained.", hint="Try it once more.") from error
        names = {one.id: one.name for one in self.models()}
        return Why(
            person_id=asked.person_id,
            start=asked.start,
            stop=asked.stop,
            segment_id=asked.segment_id,
            tier_id=asked.tier_id,
            label=told.label,
            confidence=told.confidence,
            ranking=told.ranking,
            recogniser=told.recogniser,
            model_name=names.get(told.recogniser, told.recogniser),
            found=found,
            ruled_out=told.ruled_out,
        )

    def _show(self, why: Why | None) -> None:
        if why is not None:
            self.words = (
                "" if why.found else tr("This model gives no reasons: it has no output that shows why.")
            )
            if why.ruled_out is not None and why.ruled_out.why == "unseen":
                self.words = tr("Not named: {why}.", why=why_not("unseen"))
        self._session.set_view(why=why)
        self.changed.emit()

    def _forget(self) -> None:
        self._waiting, self._told, self.words = None, None, ""
        if self._session.why is not None:
            self._show(None)
