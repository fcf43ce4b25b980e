"""Look up a member of a plug-in family by name, without importing the others."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

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


def described(settings: type[msgspec.Struct]) -> dict[str, str]:
    """The fields of a struct of settings that have a description, and that."""
    found = {}
    for name, kind in get_type_hints(settings, include_extras=True).items():
        if get_origin(kind) is Annotated:
            for told in get_args(kind)[1:]:
                if isinstance(told, msgspec.Meta) and told.description:
                    found[name] = told.description
    return found


def changed(settings: type[msgspec.Struct], changes: Mapping[str, Any], what: str) -> Any:
    """The usual settings with `changes` by name (values may be text); UserError for a wrong name or value.

    what: whose settings they are, for the message
    """
    unknown = set(changes) - set(settings.__struct_fields__)
    try:
        if unknown:
            raise msgspec.ValidationError(", ".join(sorted(unknown)))
        return msgspec.convert(dict(changes), settings, strict=False)
    except msgspec.ValidationError as error:
        raise UserError(
            "A setting of {name} cannot be used: {error}.",
            hint="Its settings are: {known}.",
            name=what,
            error=str(error),
            known=", ".join(settings.__struct_fields__),
        ) from error
