"""Look up a member of a plug-in family by name, without importing the others."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from core.errors import UserError


def load(table: Mapping[str, str], name: str, family: str) -> Any:
    """The class behind ``name -> "module:Class"`` in `table`. Raises `UserError` for an unknown name."""
    if name not in table:
        raise UserError(
            "There is no {family} named {name}.",
            hint="Choose one of: {known}.",
            family=family,
            name=name,
            known=", ".join(sorted(table)),
        )
    module, _, attribute = table[name].partition(":")
    return getattr(importlib.import_module(module), attribute)
