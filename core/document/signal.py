"""The one signal of a store: what the project was, and what it is now."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from core.document.project import Project

Subscriber = Callable[[Project, Project], Any]

log = logging.getLogger(__name__)


class ChangeSignal:
    """Tells subscribers of every change, in order, also of those that they make themselves."""

    def __init__(self) -> None:
        self._subscribers: list[Subscriber] = []
        self._waiting: deque[tuple[Project, Project]] = deque()
        self._guard = threading.Lock()
        self._telling = False

    def subscribe(self, tell: Subscriber) -> Callable[[], None]:
        """Call ``tell(before, after)`` after every change; returns what ends it."""
        self._subscribers.append(tell)

        def unsubscribe() -> None:
            if tell in self._subscribers:
                self._subscribers.remove(tell)

        return unsubscribe

    def note(self, before: Project, after: Project) -> None:
        """Remember a change, to be told by `tell`."""
        self._waiting.append((before, after))

    def tell(self) -> None:
        """Tell what was noted. When a subscriber fails, the others are told first, then it rises."""
        failure: Exception | None = None
        while True:
            with self._guard:
                if self._telling or not self._waiting:
                    break
                self._telling = True
                before, after = self._waiting.popleft()
            try:
                for tell in tuple(self._subscribers):
                    try:
                        tell(before, after)
                    except Exception as error:
                        log.exception("a view failed to take in a change")
                        failure = failure or error
            finally:
                self._telling = False
        if failure is not None:
            raise failure
