"""What is said on bad days: faults, sudden ends, what was left waiting, two windows on one session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.commands import Commands, Parts
from app.crash import fatal_report
from app.place import Place, PlaceKeeper, ended_unexpectedly
from app.waiting import waiting_somewhere
from app.words import tr

AT = "--at="


class BadDays(QObject):
    """One quiet notice for each, with the way out."""

    title_changed = Signal()

    def __init__(
        self, parts: Parts, commands: Commands, place: PlaceKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._commands = commands
        self._place = place
        self._left: Place | None = None  # where the person was when the program ended unexpectedly
        self.restart_arguments: list[str] = []  # set when the program is to start again after its end

    def offer_waiting(self, count: int) -> None:
        """Videos were left waiting in the session that was opened."""
        one, many = tr("1 video is still waiting."), tr("{n} videos are still waiting.", n=count)
        self._parts.notifications.tell(
            "info",
            one if count == 1 else many,
            tr("The program was closed before its turn came."),
            (tr("Go on"), self._commands.jobs.go_on),
        )

    def tell_engine_died(self, kind: str, video_id: str) -> None:
        """The engine ended in the middle of the one job there was."""
        self._parts.notifications.tell(
            "danger",
            tr("The analysis stopped unexpectedly."),
            tr("What was found so far is kept; it goes on from there."),
            (tr("Start again"), lambda: self._parts.analysis.try_again([f"{kind}:{video_id}"])),
        )

    def tell_crash(self, error: Exception, report: Path | None, times: int) -> None:
        """The program is at fault; the same fault is one notice with a count."""
        where = tr("A report was saved.") if report is not None else tr("No report could be saved.")
        often = "" if times == 1 else " " + tr("It happened {n} times.", n=times)
        self._parts.notifications.tell(
            "danger",
            tr("Something went wrong in the program ({kind}).", kind=type(error).__name__),
            tr("Nothing is lost: all your work is saved. {report}", report=where) + often,
            (tr("Restart here"), self.restart),
            (tr("Show reports"), self._commands.help.show_reports),
        )

    def restart(self) -> None:
        """Close, and start again at the same place."""
        place = self._place.place()
        self.restart_arguments = [place.project, f"{AT}{place.video_id}:{place.frame}"]
        self._parts.window.close()

    def open_at(self, paths: Sequence[str], arguments: Sequence[str]) -> None:
        """Open what was named, at the frame of ``--at=VIDEO:FRAME`` where that is given."""
        self._commands.files.open_many([path for path in paths if path])
        at = next((argument for argument in arguments if argument.startswith(AT)), "").removeprefix(AT)
        video_id, _, frame = at.rpartition(":")
        if video_id and frame.isdecimal():
            self._parts.projects.go_to(video_id, int(frame))

    def tell_unexpected_end(self) -> None:
        """The window before this one ended unexpectedly: offer to go on where the person was."""
        place = ended_unexpectedly()
        if place is None:
            return
        report = fatal_report(place.process)
        hint = tr("Nothing is lost: everything you did is saved.")
        if report is not None:
            hint += " " + tr("A report was saved.")
        there = place.project and Path(place.project).exists()
        self._left = place if there else None
        buttons = [(tr("Go on where you were"), self.go_back)] if there else []
        self._parts.notifications.tell(
            "warning", tr("Kinescribe ended unexpectedly last time."), hint, *buttons
        )

    def offer_waiting_session(self) -> None:
        """Videos were left waiting in a session: offer to open it and go on."""
        found = waiting_somewhere()
        if found is None or (self._left is not None and self._left.project == found[0]):
            return  # nothing waits, or it is offered when that session is opened
        path, count = found
        name = Path(path).stem
        one = tr("1 video is still waiting in “{name}”.", name=name)
        many = tr("{n} videos are still waiting in “{name}”.", n=count, name=name)

        def go_on() -> None:
            self._commands.files.open(path)
            self._commands.jobs.go_on()

        words = tr("The program was closed before its turn came.")
        self._parts.notifications.tell("info", one if count == 1 else many, words, (tr("Go on"), go_on))

    def go_back(self) -> None:
        """Open the session that was open when the program ended unexpectedly, at the same frame."""
        place, self._left = self._left, None
        if place is None:
            self._parts.job_bar.say(tr("The program ended as it should last time."))
            return
        self._commands.files.open(place.project)
        self._parts.projects.go_to(place.video_id, place.frame)

    def offer_to_take_over(self) -> None:
        """The window that wrote is gone."""
        self._parts.notifications.tell(
            "info",
            tr("The other window has closed this session."),
            tr("You can go on working on it here."),
            (tr("Edit here"), self._commands.files.take_over),
            about="lock",
        )

    def tell_taken_over(self) -> None:
        """Another window has taken the open session."""
        self._parts.session.read_only_because = tr("read only: open in another window")
        self.title_changed.emit()
        self._parts.notifications.tell(
            "warning",
            tr("Another window works on this session now."),
            tr("Here you can look at everything. What you did is saved."),
            about="lock",
        )
