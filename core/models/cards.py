"""Model cards: what a package's weights learned from, how well they did, and where they end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from core.atomic_files import write_text
from core.models.writing import toml_key, toml_value


class MemberCard(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One network of a package: what it is and how it was trained."""

    name: str
    architecture: str
    paper: str
    recreated: bool = False
    preset: str
    weight: float = 1.0
    parameters: int
    multiply_adds: int
    settings: dict[str, Any]
    recipe: dict[str, Any]


class ModelCard(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What card.toml says, and card.md in sentences.

    scores: name -> (value, low, high), bounds over the people; on whom is in `scores_of`.
    """

    id: str
    title: str
    data: str
    data_licence: str
    clips: int
    training_people: tuple[str, ...] = ()
    validation_people: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    classes: tuple[str, ...]
    seed: int
    command: str = ""
    scores_of: str = ""
    scores: dict[str, tuple[float, float, float]] = {}
    limits: tuple[str, ...] = ()
    history: tuple[str, ...] = ()  # every look at clips that nothing is to be chosen by, with what was seen
    members: tuple[MemberCard, ...]


def write_card(folder: Path, card: ModelCard) -> None:
    """card.toml for programs and card.md for people."""
    write_text(folder / "card.toml", card_toml(card))
    write_text(folder / "card.md", card_markdown(card))


def card_toml(card: ModelCard) -> str:
    """The text of card.toml."""
    told: dict[str, Any] = _without_nothing(msgspec.to_builtins(card))
    members = told.pop("members")
    plain = {key: value for key, value in told.items() if not isinstance(value, dict)}
    lines = [f"{toml_key(key)} = {toml_value(value)}" for key, value in plain.items()]
    for key in [key for key in told if key not in plain]:
        lines += [
            "",
            f"[{toml_key(key)}]",
            *(f"{toml_key(k)} = {toml_value(v)}" for k, v in told[key].items()),
        ]
    for member in members:
        lines += ["", "[[members]]", *(f"{toml_key(k)} = {toml_value(v)}" for k, v in member.items())]
    return "\n".join(lines) + "\n"


def card_markdown(card: ModelCard) -> str:
    """The text of card.md."""
    lines = [
        f"# {card.title}",
        "",
        f"**Learned from** {card.clips} clips of {card.data} ({card.data_licence.rstrip('.')}).",
    ]
    if card.training_people:
        lines.append(f"People: {', '.join(card.training_people)}.")
    if card.left_out:
        shown = card.left_out[:10]
        more = len(card.left_out) - len(shown)
        lines += [
            "",
            "**Left out**: " + "; ".join(shown).rstrip(".") + (f"; and {more} more" if more else "") + ".",
        ]
    if card.classes:
        lines += ["", f"**Classes** ({len(card.classes)}): {', '.join(card.classes)}."]
    lines += ["", "## Scores", ""]
    if card.scores:
        lines += [f"On {card.scores_of}; in brackets where the figure lies in 95 % of draws of people.", ""]
        lines += ["| | |", "|---|---|"]
        for name, (value, low, high) in card.scores.items():
            bounds = f" ({low:.3f} to {high:.3f})" if low < high else ""
            lines.append(f"| {name.replace('_', ' ')} | {value:.3f}{bounds} |")
    else:
        lines.append("None were measured: nobody was held out.")
    lines += ["", "## Networks", ""]
    for member in card.members:
        again = " A re-creation: only the abstract of the paper is published." if member.recreated else ""
        lines.append(
            f"- **{member.name}**, weight {member.weight:.3f}: {member.paper}.{again} "
            f"Setting “{member.preset}”, {member.parameters:,} parameters, "
            f"{member.multiply_adds:,} multiply-adds a clip."
        )
    lines += ["", "## Limits", "", *(f"- {limit}" for limit in card.limits)]
    if card.history:
        lines += ["", "## Looks at the test clips", "", *(f"- {look}" for look in card.history)]
    if card.command:
        lines += ["", "## Made by", "", f"    {card.command}"]
    return "\n".join(lines) + "\n"


def _without_nothing(value: Any) -> Any:
    """TOML knows no null: what is None is left out."""
    if isinstance(value, dict):
        return {key: _without_nothing(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_without_nothing(one) for one in value if one is not None]
    return value
