"""What is left to the models."""

from __future__ import annotations

from app.analysis import Outcome
from app.commands.parts import Parts
from app.dialogs.listing import ListingDialog
from app.projects import ReadFailure
from app.waiting import AnalyseOptions, Entry
from app.words import tr


class JobCommands:
    """What is left to the models."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def analyse(self) -> None:
        """Everything, one after the other."""
        self._parts.analysis.start("analyse")

    def run_job(self, kind: str) -> None:
        """One step only."""
        self._parts.analysis.start(kind)

    def choose_recogniser(self) -> None:
        """Ask which model names movements from now on, and remember it."""
        analysis = self._parts.analysis
        question = tr("Which model shall name movements?")
        chosen = self._ask_recogniser(question, analysis.recogniser)
        if chosen is not None:
            analysis.recogniser = chosen
            extra = {**self._parts.settings().extra, "recogniser": chosen}
            self._parts.change_settings(extra=extra)

    def label_again(self) -> None:
        """Let a model of the person's choice name the selected segment."""
        found = self._session.selected_segment()
        if found is None:
            return
        question = tr("Which model shall name the selected segment?")
        chosen = self._ask_recogniser(question, self._parts.analysis.recogniser)
        if chosen is not None:
            tier, segment = found
            options = AnalyseOptions(
                start=segment.start, stop=segment.stop, recogniser=chosen, person=tier.person_id
            )
            self._parts.analysis.start("label", options=options)

    def _ask_recogniser(self, question: str, chosen: str) -> str | None:
        from app.dialogs.recogniser import USUAL, ask_recogniser, choice_of
        from core.models.packages import list_packages

        choices = [choice_of(one) for one in list_packages() if one.task == "labels"]
        return ask_recogniser(self._parts.window, question, choices, chosen or USUAL)

    def analyse_chosen(self) -> None:
        """All chosen videos, one after the other."""
        self._say_added(self._parts.analysis.start("analyse", self._session.chosen_videos))

    def analyse_new(self) -> None:
        """All videos that were not analysed."""
        new, project = self._parts.videos.new_ids(), self._session.project
        if project is None or not new:
            self._parts.job_bar.say(tr("All videos are analysed."))
            return
        wanted = [video.id for video in project.videos if video.id in new]
        self._say_added(self._parts.analysis.start("analyse", wanted))

    def go_on(self) -> None:
        """What was left waiting."""
        if not any(entry.state == "held" for entry in self._parts.analysis.entries):
            self._parts.job_bar.say(tr("Nothing waits."))
        self._parts.analysis.release()

    def try_again(self) -> None:
        """What failed, once more."""
        if not any(entry.state == "failed" for entry in self._parts.analysis.entries):
            self._parts.job_bar.say(tr("Nothing has failed."))
        self._parts.analysis.try_again()

    def stop_running(self) -> None:
        """Stop the job that runs."""
        self._parts.analysis.cancel_running()

    def stop_all(self) -> None:
        """Stop what runs and forget what waits."""
        self._parts.projects.cancel_all()
        self._parts.analysis.cancel_all()

    def show_jobs(self) -> None:
        """All jobs in a list."""
        self._parts.job_bar.show_jobs()

    def cancel_job(self, job_id: str) -> None:
        """Stop one job, whoever runs it."""
        if not self._parts.projects.cancel(job_id):
            self._parts.analysis.cancel(job_id)

    def tell_outcome(self, outcome: Outcome) -> None:
        """How a row of analyses ended: one notice."""
        done, failed = outcome.done, len(outcome.failed)
        if not failed:
            words = tr("{n} videos are analysed.", n=done)
            show = (tr("Show"), lambda: self._parts.workspace.show_panel("videos"))
            self._parts.notifications.tell("good", words, "", show)  # stays until the morning
            return
        self._parts.notifications.tell(
            "warning",
            tr("{done} done, {failed} failed.", done=done, failed=failed),
            tr("The others were not held up by it."),
            (tr("Show"), lambda: self.show_failures(outcome.failed)),
        )

    def show_failures(self, failed: tuple[Entry, ...]) -> None:
        """What failed and why, and the way to try again."""
        rows = [(entry.name, _why(entry.reason, entry.hint)) for entry in failed]
        if ListingDialog(tr("What failed"), rows, tr("Try again"), self._parts.window).ask():
            self._parts.analysis.try_again([entry.key for entry in failed])

    def tell_added(self, well: int, failures: list[ReadFailure]) -> None:
        """How adding several videos ended: one notice."""
        added = tr("{n} videos were added.", n=well) if well != 1 else tr("1 video was added.")
        if not failures:
            self._parts.notifications.tell("good", added)
            return
        rows = [(failure.name, _why(failure.reason, failure.hint)) for failure in failures]
        window = self._parts.window
        self._parts.notifications.tell(
            "warning",
            tr("{added} {n} could not be read.", added=added, n=len(failures)),
            "",
            (tr("Show"), lambda: ListingDialog(tr("What could not be read"), rows, "", window).ask()),
        )

    def _say_added(self, count: int) -> None:
        if count > 1:
            self._parts.job_bar.say(tr("{n} videos are in the queue", n=count))


def _why(reason: str, hint: str) -> str:
    return f"{reason}\n{hint}" if hint else reason
