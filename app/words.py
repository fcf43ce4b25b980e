"""Words on the screen: English templates, translated where there is a translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Kinescribe"


def tr(template: str, **fields: object) -> str:
    """The template in the language of the window, with its named fields filled in."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return translated.format(**fields) if fields else translated
