"""The segmenters a person can choose from, and the one they chose with its settings."""

from __future__ import annotations

from typing import Any

import msgspec

from app.dialogs.recogniser import RecogniserChoice, choice_of
from app.words import tr
from core.jobs.requests import MovementModels

USUAL = MovementModels().segmenter


class ChosenSegmenter(msgspec.Struct, frozen=True):
    """A segmenter's id and those of its settings that are not as usual."""

    id: str = USUAL
    settings: dict[str, bool | int | float | str] = {}


def segmenter_choices() -> list[RecogniserChoice]:
    """Those of the program, then the packages that cut and name."""
    from core.action_segmenters import SEGMENTERS
    from core.models.packages import list_packages

    named = {
        "changepoints": RecogniserChoice(
            id="changepoints",
            name=tr("Where posture or movement changes"),
            facts=(
                (
                    tr("Knows"),
                    tr("no labels: it cuts where the way of moving changes and keeps repetitions together"),
                ),
                (tr("Learned from"), tr("nothing: there is nothing to train")),
                (tr("Use it"), tr("for movements that no model knows, or before labels are chosen")),
            ),
        )
    }
    own = [named[one] for one in SEGMENTERS if one in named]
    packages = [one for one in list_packages() if one.task == "segments"]
    return [*own, *(choice_of(one, USUAL) for one in packages)]


def settings_type_of(segmenter: str) -> type[msgspec.Struct] | None:
    """The settings a segmenter takes; None where it takes none (or is gone)."""
    from core.action_segmenters import settings_type
    from core.errors import UserError

    try:
        return settings_type(segmenter)
    except UserError:
        return None


def read_chosen(text: str) -> ChosenSegmenter:
    """The chosen one from its text; the usual one where it cannot be read."""
    try:
        return msgspec.json.decode(text, type=ChosenSegmenter)
    except msgspec.MsgspecError:
        return ChosenSegmenter()


def chosen_text(chosen: ChosenSegmenter) -> str:
    """As text, to be remembered."""
    return msgspec.json.encode(chosen).decode()


def movement_models(recogniser: str, segmenter: ChosenSegmenter) -> MovementModels:
    """What an analysis is asked to use; "" = the usual recogniser."""
    named: dict[str, Any] = {"recogniser": recogniser} if recogniser else {}
    return MovementModels(segmenter=segmenter.id, segmenter_settings=segmenter.settings, **named)
