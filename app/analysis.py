"""Runs the jobs that look at videos, one after the other, and takes what they find into the open session."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.asking import PROJECT_JOBS, Asking
from app.engine_client import EngineClient
from app.jobs import JobList, RunningJob, title_of
from app.live_poses import LivePoses
from app.outcome_words import in_words
from app.poses import PoseSource
from app.segmenters import ChosenSegmenter
from app.session import Session
from app.waiting import WHOLE, AnalyseOptions, Entry, EntryState, remember, remembered
from app.whereabouts import Whereabouts
from core.engine import protocol
from core.errors import UserError
from core.jobs import requests
from core.jobs.outcomes import AnyOutcome
from core.jobs.work_folder import forget_work

if TYPE_CHECKING:
    from core.document.store import DocumentStore

logger = logging.getLogger(__name__)

WAIT_S = 30.0
MOST_TRIES = 2
AT_WORK: tuple[EntryState, ...] = ("running", "saving", "stopping")


class _Job(msgspec.Struct, frozen=True, eq=False):
    """What the engine was asked, and for which project."""

    entry: Entry
    request: requests.JobRequest
    store: DocumentStore


class Outcome(msgspec.Struct, frozen=True):
    """How a row of jobs ended: how many went well, and those that did not."""

    done: int
    failed: tuple[Entry, ...]


class Analysis(QObject):
    """Jobs of the inference engine on videos of the open session: a queue, one job at a time.

    A job that fails, or an engine that dies, does not stop the rest. What waits is kept in a file and
    offered again when the session is opened the next time.
    """

    failed = Signal(object)  # UserError: a job that was asked for alone
    died = Signal(str, str)  # kind and video of such a job whose engine died; it can be started again
    done = Signal(str)  # what was found, in words
    all_done = Signal(object)  # Outcome, when several jobs are over
    held = Signal(int)  # so many jobs wait since an earlier start
    changed = Signal()  # what waits, runs or failed
    _taken = Signal(str, str, object)  # job id, words, UserError or None

    def __init__(
        self,
        session: Session,
        engine: EngineClient,
        jobs: JobList,
        poses: PoseSource,
        where: Whereabouts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._jobs = jobs
        self._where = where
        self._entries: dict[str, Entry] = {}
        self._row: list[str] = []  # keys of the jobs asked for since nothing ran
        self._done_in_row = 0
        self._running: dict[str, _Job] = {}
        self._saving: dict[str, threading.Thread] = {}
        self._live = LivePoses(session, poses, self)
        self.device = "auto"
        self.recogniser = ""  # that names movements; "" = the usual one
        self.segmenter = ChosenSegmenter()  # that cuts them
        engine.progress.connect(self._on_progress)
        engine.partial.connect(self._on_partial)
        engine.finished.connect(self._on_finished)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)
        engine.died.connect(self._on_died)
        self._taken.connect(self._on_taken)
        session.changed.connect(self._drop_removed)

    # What waits -----------------------------------------------------------------------------------

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What waits, runs or failed, in the order of asking."""
        return tuple(self._entries.values())

    def entry_of(self, video_id: str) -> Entry | None:
        """What is to be said about a video: what runs or waits for it, or failed."""
        mine = [entry for entry in self._entries.values() if entry.video_id == video_id]
        mine.sort(key=lambda entry: (entry.state not in AT_WORK, entry.state == "failed"))
        return mine[0] if mine else None

    def start(self, kind: str, video_ids: Iterable[str] = (), options: AnalyseOptions = WHOLE) -> int:
        """Ask for a job (of `core.jobs.table`) on videos, or the shown one.

        Returns how many were added; what waits or runs already is not asked for twice.
        """
        session = self._session
        if session.store is None or session.read_only or session.project is None:
            return 0
        shown = session.video.id if session.video is not None else ""
        names = {video.id: Path(video.path).name for video in session.project.videos}
        added = 0
        for video_id in tuple(video_ids) or (shown,):
            there = self._entries.get(f"{kind}:{video_id}")
            if video_id not in names or (there is not None and there.state not in ("failed", "held")):
                continue
            entry = Entry(
                video_id=video_id,
                kind=kind,
                name=names[video_id],
                options=options,
                runs=self._runs_of(video_id),
            )
            if there is not None:
                del self._entries[entry.key]
            self._put_in_row(entry)
            added += 1
        self._go_on()
        return added

    def hold_remembered(self) -> None:
        """A session was opened: what waited in it is offered again."""
        if self._session.path is None or self._session.project is None or self._session.read_only:
            return
        there = {video.id for video in self._session.project.videos}
        self._entries = {
            entry.key: entry
            for entry in remembered(self._session.path)
            if entry.video_id in there and not self._came_in(entry)
        }
        self._tell()
        count = sum(entry.state == "held" for entry in self._entries.values())
        if count:
            self.held.emit(count)

    def release(self) -> None:
        """Go on with what waits since an earlier start."""
        for entry in self.entries:
            if entry.state == "held":
                del self._entries[entry.key]
                self._put_in_row(msgspec.structs.replace(entry, state="waiting"))
        self._go_on()

    def try_again(self, keys: Iterable[str] = ()) -> None:
        """Put what failed into the queue once more: those named, or all."""
        wanted = set(keys)
        for entry in self.entries:
            if entry.state == "failed" and (not wanted or entry.key in wanted):
                del self._entries[entry.key]
                fresh = msgspec.structs.replace(entry, state="waiting", reason="", hint="", tries=0)
                self._put_in_row(fresh)
        self._go_on()

    def cancel(self, job_id: str) -> None:
        """Stop a job; what it has found so far stays in its folder and is used when it starts again."""
        if job_id in self._running:
            self._set(self._running[job_id].entry.key, state="stopping")
            self._jobs.update(job_id, state="stopping")
            self._engine.cancel(job_id)
        elif job_id in self._entries and self._entries[job_id].state not in AT_WORK:
            self._forget(job_id)
            self._go_on()

    def cancel_running(self) -> None:
        """Stop what runs; what waits goes on."""
        for job_id in list(self._running):
            self.cancel(job_id)

    def cancel_all(self) -> None:
        """Stop what runs and forget what waits."""
        for entry in self.entries:
            if entry.state in ("waiting", "held"):
                self._forget(entry.key)
        self.cancel_running()
        self._go_on()

    def drop_jobs(self) -> None:
        """The session closes: stop everything, wait for what is being saved, remember the rest."""
        for job_id in list(self._running):
            self._engine.cancel(job_id)
            self._jobs.remove(job_id)
        self._running = {}
        for job_id, thread in list(self._saving.items()):
            thread.join(WAIT_S)
            self._jobs.remove(job_id)
        saved = [entry for entry in self.entries if entry.state == "saving"]
        for entry in saved:
            self._forget(entry.key)
        if saved and self._session.path is not None:
            remember(self._session.path, self.entries)
        self._saving = {}
        self._live.drop()
        self._entries, self._row, self._done_in_row = {}, [], 0  # the file remembers
        self._jobs.set_waiting("analysis", ())
        self._session.set_busy_jobs(0)
        self.changed.emit()

    def video_path(self) -> Path:
        """Where the shown video lies. Raises `UserError` when it is not there."""
        assert self._session.video is not None
        return self._where.path_of(self._session.video)

    def _runs_of(self, video_id: str) -> int:
        layers = self._session.project.pose_layers if self._session.project is not None else ()
        return len({layer.run_id for layer in layers if layer.video_id == video_id})

    def _came_in(self, entry: Entry) -> bool:
        """Whether the result was saved, and the program ended before the entry was struck off."""
        return entry.kind not in PROJECT_JOBS and self._runs_of(entry.video_id) > entry.runs

    def _put_in_row(self, entry: Entry) -> None:
        self._entries[entry.key] = entry
        self._row.append(entry.key)

    # One job after the other ----------------------------------------------------------------------

    def _go_on(self) -> None:
        """Hand the next job to the engine when it has none."""
        while not self._running and not self._saving:
            entry = next((e for e in self._entries.values() if e.state == "waiting"), None)
            if entry is None:
                self._end_row()
                break
            self._hand_over(entry)
        self._tell()

    def _hand_over(self, entry: Entry) -> None:
        session = self._session
        assert session.store is not None
        try:
            request = self._asking().request(entry)
        except UserError as error:
            self._fail(entry.key, error.text, error.hint)
            return
        job_id = self._engine.start_job(entry.kind, request)
        self._set(entry.key, state="running")
        self._running[job_id] = _Job(self._entries[entry.key], request, session.store)
        self._live.begin(session.store, entry.video_id)
        self._jobs.add(RunningJob(id=job_id, title=title_of(entry.kind), name=entry.name))

    def _asking(self) -> Asking:
        project, path = self._session.project, self._session.path
        assert project is not None and path is not None
        return Asking(
            project=project,
            path=path,
            where=self._where,
            device=self.device,
            recogniser=self.recogniser,
            segmenter=self.segmenter,
        )

    def _set(self, key: str, **values: object) -> None:
        if key in self._entries:
            self._entries[key] = msgspec.structs.replace(self._entries[key], **values)

    def _fail(self, key: str, text: str, hint: str) -> None:
        self._set(key, state="failed", reason=text, hint=hint)

    def _forget(self, key: str) -> None:
        self._entries.pop(key, None)

    def _end_row(self) -> None:
        """Nothing waits any more: tell how it went, once."""
        row, self._row = self._row, []
        done, self._done_in_row = self._done_in_row, 0
        failed = tuple(self._entries[key] for key in dict.fromkeys(row) if self._is_failed(key))
        if len(set(row)) > 1:
            if done or failed:
                self.all_done.emit(Outcome(done, failed))
        elif failed:
            if failed[0].tries:
                self.died.emit(failed[0].kind, failed[0].video_id)
            else:
                self.failed.emit(UserError(failed[0].reason, hint=failed[0].hint))

    def _is_failed(self, key: str) -> bool:
        return key in self._entries and self._entries[key].state == "failed"

    def _tell(self) -> None:
        """Say what waits now, and keep it."""
        entries = self.entries
        if self._session.path is not None and not self._session.read_only:
            remember(self._session.path, entries)
        self._jobs.set_waiting(
            "analysis",
            [
                RunningJob(id=entry.key, title=title_of(entry.kind), name=entry.name)
                for entry in entries
                if entry.state == "waiting"
            ],
        )
        busy = [entry for entry in entries if entry.state not in ("failed", "held")]
        self._session.set_busy_jobs(len(busy), frozenset(entry.video_id for entry in busy))
        self.changed.emit()

    # What the engine says -------------------------------------------------------------------------

    def _on_progress(self, message: protocol.Progress) -> None:
        job = self._jobs.get(message.job_id)
        if message.job_id in self._running and job is not None:
            self._jobs.update(
                message.job_id,
                state="stopping" if job.state == "stopping" else "running",
                stage=message.stage,
                done=message.done,
                total=message.total,
                rate_per_s=message.rate_per_s,
                left_s=message.left_s,
                note=message.note,
            )

    def _on_partial(self, message: protocol.Partial) -> None:
        if message.job_id in self._running and message.stage == "poses":
            self._live.add(Path(message.file))

    def _on_finished(self, message: protocol.Finished) -> None:
        job = self._running.pop(message.job_id, None)
        if job is None:
            return
        self._set(job.entry.key, state="saving")
        self._jobs.update(message.job_id, state="saving", stage="save", rate_per_s=None, left_s=None)
        thread = threading.Thread(
            target=self._take_in, args=(message.job_id, job, bytes(message.result)), name="taking results in"
        )
        self._saving[message.job_id] = thread
        thread.start()

    def _take_in(self, job_id: str, job: _Job, raw: bytes) -> None:
        """In a thread of its own: arrays first, then one step that refers to them."""
        from core.jobs.results import take_in

        key = job.entry.key
        try:
            outcome = msgspec.json.decode(raw, type=AnyOutcome)
            take_in(job.store, outcome)
            forget_work(job.request.folder)
            self._taken.emit(f"{job_id} {key}", in_words(outcome), None)
        except UserError as error:
            self._taken.emit(f"{job_id} {key}", "", error)
        except Exception as error:
            logger.exception("a result could not be taken in")
            wrong = UserError("The result could not be saved.", hint=str(error))
            self._taken.emit(f"{job_id} {key}", "", wrong)

    def _on_taken(self, which: str, words: str, error: UserError | None) -> None:
        job_id, _, key = which.partition(" ")
        thread = self._saving.pop(job_id, None)
        if thread is None:
            return  # of a session that is closed
        thread.join(WAIT_S)
        if error is not None:
            self._fail(key, error.text, error.hint)
        else:
            self._forget(key)
            self._done_in_row += 1
            if len(set(self._row)) == 1:
                self.done.emit(words)
        self._end(job_id)

    def _on_failed(self, message: protocol.Failed) -> None:
        job = self._running.get(message.job_id)
        if job is not None:
            if message.detail:
                logger.error("a job failed: %s", message.detail)
            self._fail(job.entry.key, message.message, message.hint)
            self._end(message.job_id)

    def _on_cancelled(self, message: protocol.Cancelled) -> None:
        job = self._running.get(message.job_id)
        if job is not None:
            self._forget(job.entry.key)
            self._end(message.job_id)

    def _on_died(self, job_ids: list[str], words: str) -> None:
        logger.error("the engine died: %s", words[-1500:])
        for job_id in job_ids:
            job = self._running.get(job_id)
            if job is None:
                continue
            tries = job.entry.tries + 1
            if job.entry.key in self._entries and self._entries[job.entry.key].state == "stopping":
                self._forget(job.entry.key)
            elif tries < MOST_TRIES and len(set(self._row)) > 1:
                self._set(job.entry.key, state="waiting", tries=tries)  # it goes on from where it was
            else:
                self._set(job.entry.key, tries=tries)
                hint = "What was found so far is kept; it goes on from there."
                self._fail(job.entry.key, "The analysis stopped unexpectedly.", hint)
            self._end(job_id)

    def _end(self, job_id: str) -> None:
        self._running.pop(job_id, None)
        self._jobs.remove(job_id)
        self._live.end()
        self._go_on()

    def _drop_removed(self, before: object, after: object) -> None:
        if getattr(before, "videos", None) is getattr(after, "videos", None):
            return
        there = {video.id for video in getattr(after, "videos", ())}
        gone = [entry for entry in self.entries if entry.video_id not in there]
        for entry in gone:
            if entry.state in AT_WORK:
                self.cancel_running()
            else:
                self._forget(entry.key)
        if gone:
            self._tell()
