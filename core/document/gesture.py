"""A change that is shown while the hand still moves, and is one step of the history in the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from core.document.project import Project
from core.errors import UserError

P = ParamSpec("P")


class Gesture:
    """Previews of one change; made by `DocumentStore.gesture`.

    Each `preview` replaces the one before it: it is an edit of the project as it is saved, so a drag
    passes where the hand is now. As a ``with`` block it commits at the end and is abandoned by an
    exception; a window calls `commit` or `abandon` when the mouse button or Escape ends it. When a job's
    result arrives meanwhile, the preview is made again on top of it.
    """

    def __init__(
        self, label: str, show: Callable[[Gesture], None], end: Callable[[Gesture, bool], None]
    ) -> None:
        self.label = label
        self._show = show
        self._end = end
        self._edit: Callable[[Project], Project] | None = None
        self._made: tuple[Project, Callable[[Project], Project], Project] | None = None
        self._ended = False

    def preview(
        self, edit: Callable[Concatenate[Project, P], Project], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Show the project as `edit` would make it; raises UserError and keeps the last preview."""
        if self._ended:
            raise RuntimeError("the gesture has ended")
        last = self._edit
        self._edit = lambda project: edit(project, *args, **kwargs)
        try:
            self._show(self)
        except UserError:
            self._edit = last
            raise

    def commit(self) -> None:
        """Save what is shown as one step."""
        self._finish(True)

    def abandon(self) -> None:
        """Show the project as it was before."""
        self._finish(False)

    def _finish(self, commit: bool) -> None:
        if not self._ended:
            self._ended = True
            self._end(self, commit)

    def run(self, saved: Project) -> Project:
        """`saved` with the present preview."""
        if self._edit is None:
            return saved
        if self._made is None or self._made[0] is not saved or self._made[1] is not self._edit:
            self._made = (saved, self._edit, self._edit(saved))
        return self._made[2]

    def previewed(self, saved: Project) -> Project:
        """As `run`, on a project that changed beneath the gesture; drops a preview that no longer fits."""
        try:
            return self.run(saved)
        except UserError:
            self._edit = None
            return saved

    def __enter__(self) -> Gesture:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._finish(kind is None)
