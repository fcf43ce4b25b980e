"""A tiny builder of HTML and SVG that escapes everything unless told otherwise."""

from __future__ import annotations

import html


class Markup(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


Child = str | float | Markup | None
VOID = frozenset({"meta", "img", "br", "link", "hr"})
SELF_CLOSING = frozenset({"path", "rect", "line", "circle", "polyline", "use"})


def element(tag: str, /, *children: Child, **attributes: str | float | None) -> Markup:
    """``<tag ...>children</tag>``; children that are not `Markup` and all attributes are escaped.

    A trailing underscore of an attribute's name is dropped (``class_``), other underscores become
    dashes (``stroke_width``); an attribute that is None is left out.
    """
    written = "".join(
        f' {_attribute_name(name)}="{html.escape(_text(value), quote=True)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return Markup(f"<{tag}{written}>")
    if tag in SELF_CLOSING and not children:
        return Markup(f"<{tag}{written}/>")
    return Markup(f"<{tag}{written}>{join(*children)}</{tag}>")


def join(*children: Child) -> Markup:
    """The children one after another, escaped where they are not `Markup`."""
    return Markup(
        "".join(
            child if isinstance(child, Markup) else html.escape(_text(child), quote=False)
            for child in children
            if child is not None
        )
    )


def _attribute_name(name: str) -> str:
    return name if name in {"viewBox", "preserveAspectRatio"} else name.rstrip("_").replace("_", "-")


def _text(value: str | float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
