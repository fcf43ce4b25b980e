"""``--set key=value``: changes to an architecture's settings and to its recipe, checked by their types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from core.errors import UserError
from core.training.architectures import Design
from core.training.recipes import Recipe
from core.training.segmentation import WindowDesign

Struct = TypeVar("Struct", bound=msgspec.Struct)


def changed(
    settings: Any, recipe: Recipe, changes: Mapping[str, str], design: Design | WindowDesign[Any]
) -> tuple[Any, Recipe]:
    """Settings and recipe with `changes`; a name both know means the setting, ``recipe.name`` the recipe.

    Values are JSON (``0.1``, ``[32,64]``, ``{"mirror":0.5}``), or plain words. Raises UserError for names
    nobody knows and values out of range.
    """
    for key, text in changes.items():
        name = key.removeprefix("recipe.")
        if key == name and name in settings.__struct_fields__:
            settings = _with(settings, name, text)
        elif name in Recipe.__struct_fields__:
            recipe = _with(recipe, name, text)
        else:
            known = [*settings.__struct_fields__, *(f"recipe.{field}" for field in Recipe.__struct_fields__)]
            raise UserError(
                "{name} has no setting called {key}.",
                hint="There are: {known}.",
                name=design.name,
                key=key,
                known=", ".join(known),
            )
    return settings, recipe


def _with(struct: Struct, name: str, text: str) -> Struct:
    try:
        value: Any = json.loads(text)
    except ValueError:
        value = text.split(",") if "," in text else text
    fields = msgspec.to_builtins(struct) | {name: value}
    try:
        return msgspec.convert(fields, type(struct), strict=False)
    except msgspec.ValidationError as error:
        raise UserError(
            "{name} cannot be {value}: {error}.", hint="", name=name, value=text, error=str(error)
        ) from None
