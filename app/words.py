"""Words on the screen: English templates, translated where there is a translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.errors import UserError

CONTEXT = "Kinescribe"


def said(error: UserError) -> tuple[str, str]:
    """What went wrong and the way out, in the language of the window."""
    hint = tr(error.hint_template, **error.fields) if error.hint_template else ""
    return tr(error.template, **error.fields), hint


def certainty(confidence: float) -> str:
    """A model's confidence, with two digits; near 1 it is never told as 1.00: nothing is that certain."""
    return "> 0.99" if confidence > 0.995 else f"{confidence:.2f}"


def tr(template: str, **fields: object) -> str:
    """The template in the language of the window, with its named fields filled in."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return translated.format(**fields) if fields else translated
