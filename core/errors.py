"""The one kind of error a person is meant to read."""

from __future__ import annotations


class UserError(Exception):
    """Something a person can understand and mend.

    `message` and `hint` are English templates with named fields, so that the
    window can translate them: ``UserError("{name} could not be opened.",
    hint="Is the drive connected?", name="squat.mp4")``.
    """

    def __init__(self, message: str, *, hint: str = "", **fields: object) -> None:
        self.template = message
        self.hint_template = hint
        self.fields = fields
        super().__init__(self.text)

    @property
    def text(self) -> str:
        """What went wrong, with the fields filled in."""
        return self.template.format(**self.fields) if self.fields else self.template

    @property
    def hint(self) -> str:
        """The way out, with the fields filled in; may be empty."""
        return self.hint_template.format(**self.fields) if self.fields else self.hint_template
