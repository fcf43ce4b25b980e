"""The shipped vocabulary of actions (`resources/vocabularies/actions.toml`)."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from core.paths import resources_dir


class ActionLabel(msgspec.Struct, frozen=True, kw_only=True):
    """One action: its name, the limbs without which it cannot be told, how often one meets it.

    `still`: a posture, which nobody repeats. `counted`: an exercise, which lives from repetition.
    `limits`: what must be so in it, [least, most] of things that `conditions.measure` knows.
    """

    name: str
    needs: tuple[Literal["arms", "legs"], ...] = ()
    weight: float = 1.0
    still: bool = False
    counted: bool = False
    limits: dict[str, tuple[float, float]] = {}


class ActionVocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """The labels by id."""

    id: str
    name: str
    labels: dict[str, ActionLabel]


@cache
def load_actions() -> ActionVocabulary:
    """The shipped vocabulary."""
    text = (resources_dir() / "vocabularies" / "actions.toml").read_bytes()
    return msgspec.toml.decode(text, type=ActionVocabulary)
