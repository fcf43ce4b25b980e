"""Runs the jobs that look at a video and takes what they find into the open session."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.jobs import JobList, RunningJob
from app.poses import PoseSource, bodies_of_block
from app.session import Session
from core.engine import protocol
from core.errors import UserError
from core.jobs import requests
from core.jobs.outcomes import Analysed, AnyOutcome, MovementFound
from core.jobs.work_folder import forget_work, work_folder

if TYPE_CHECKING:
    from core.document.store import DocumentStore

logger = logging.getLogger(__name__)

TITLES = {
    "analyse": "Analysing",
    "poses": "Finding poses",
    "segment": "Proposing segments",
    "count": "Counting repetitions",
    "label": "Labelling actions",
}
PROJECT_JOBS: dict[str, type[requests.ProjectRequest]] = {
    "segment": requests.Segment,
    "count": requests.Count,
    "label": requests.Label,
}
LIVE_SKELETON = "blazepose-33"
WAIT_S = 30.0


class _Job(msgspec.Struct, frozen=True, eq=False):
    """What a running job was asked, and for which project."""

    kind: str
    request: requests.JobRequest
    store: DocumentStore


class Analysis(QObject):
    """Jobs of the inference engine on the shown video."""

    failed = Signal(object)  # UserError
    died = Signal(str)  # kind of the job whose engine died; it can be started again
    done = Signal(str)  # what was found, in words
    _taken = Signal(str, str, object)  # job id, words, UserError or None

    def __init__(
        self,
        session: Session,
        engine: EngineClient,
        jobs: JobList,
        poses: PoseSource,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._jobs = jobs
        self._poses = poses
        self._running: dict[str, _Job] = {}
        self._saving: dict[str, threading.Thread] = {}
        self.device = "auto"
        engine.progress.connect(self._on_progress)
        engine.partial.connect(self._on_partial)
        engine.finished.connect(self._on_finished)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)
        engine.died.connect(self._on_died)
        self._taken.connect(self._on_taken)
        session.video_changed.connect(self._forget_live)

    def start(self, kind: str) -> None:
        """Start a job ("analyse", "poses", "segment", "count" or "label") on the shown video."""
        session = self._session
        if session.store is None or session.video is None or session.path is None:
            return
        try:
            request = self._request(kind, session.path)
        except UserError as error:
            self.failed.emit(error)
            return
        job_id = self._engine.start_job(kind, request)
        self._running[job_id] = _Job(kind, request, session.store)
        self._jobs.add(RunningJob(id=job_id, title=TITLES[kind]))
        session.set_busy_jobs(len(self._running) + len(self._saving))

    def cancel(self, job_id: str) -> None:
        """Stop a job; what it has found so far stays in its folder and is used when it starts again."""
        if job_id in self._running:
            self._jobs.update(job_id, state="stopping")
            self._engine.cancel(job_id)

    def cancel_all(self) -> None:
        """Stop every job."""
        for job_id in list(self._running):
            self.cancel(job_id)

    def drop_jobs(self) -> None:
        """The session closes: stop everything, wait for what is being saved, take nothing in any more."""
        self.cancel_all()
        for job_id in list(self._running):
            self._end(job_id)
        for thread in list(self._saving.values()):
            thread.join(WAIT_S)

    def video_path(self) -> Path:
        """Where the shown video lies. Raises `UserError` when it is not there."""
        from core.jobs.results import found_path

        session = self._session
        assert session.video is not None and session.path is not None
        path = found_path(session.video, session.path)
        if not path.exists():
            raise UserError(
                "The video {name} is not where it was.",
                hint="Put it back beside the session, or open it again from its new place.",
                name=path.name,
            )
        return path

    def _request(self, kind: str, project: Path) -> requests.JobRequest:
        assert self._session.video is not None
        video_id = self._session.video.id
        if kind in PROJECT_JOBS:
            return PROJECT_JOBS[kind](project=str(project), video_id=video_id)
        video = str(self.video_path())
        asked: requests.EstimatePoses
        if kind == "analyse":
            asked = requests.Analyse(video=video, device=self.device, resume=True)
        else:
            asked = requests.EstimatePoses(video=video, device=self.device, resume=True)
        return msgspec.structs.replace(asked, folder=str(work_folder(asked, project)))

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
        job = self._running.get(message.job_id)
        if job is None or job.store is not self._session.store or message.stage != "poses":
            return
        from core.jobs.blocks import read_block

        try:
            block = read_block(Path(message.file))
        except (OSError, ValueError):
            logger.warning("a block of poses could not be read")
            return
        self._poses.add_live(bodies_of_block(block.arrays, LIVE_SKELETON))
        self._session.poses_changed.emit()

    def _on_finished(self, message: protocol.Finished) -> None:
        job = self._running.pop(message.job_id, None)
        if job is None:
            return
        self._jobs.update(message.job_id, state="saving", stage="save", rate_per_s=None, left_s=None)
        thread = threading.Thread(
            target=self._take_in, args=(message.job_id, job, bytes(message.result)), name="taking results in"
        )
        self._saving[message.job_id] = thread
        thread.start()

    def _take_in(self, job_id: str, job: _Job, raw: bytes) -> None:
        """In a thread of its own: arrays first, then one step that refers to them."""
        from core.jobs.results import take_in

        try:
            outcome = msgspec.json.decode(raw, type=AnyOutcome)
            take_in(job.store, outcome)
            forget_work(job.request.folder)
            self._taken.emit(job_id, in_words(outcome), None)
        except UserError as error:
            self._taken.emit(job_id, "", error)
        except Exception as error:
            logger.exception("a result could not be taken in")
            self._taken.emit(job_id, "", UserError("The result could not be saved.", hint=str(error)))

    def _on_taken(self, job_id: str, words: str, error: UserError | None) -> None:
        thread = self._saving.pop(job_id, None)
        if thread is not None:
            thread.join(WAIT_S)
        self._forget_live()
        self._end(job_id)
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(words)

    def _on_failed(self, message: protocol.Failed) -> None:
        if message.job_id in self._running:
            self._end(message.job_id)
            if message.detail:
                logger.error("a job failed: %s", message.detail)
            self.failed.emit(UserError(message.message, hint=message.hint))

    def _on_cancelled(self, message: protocol.Cancelled) -> None:
        self._end(message.job_id)

    def _on_died(self, job_ids: list[str], words: str) -> None:
        logger.error("the engine died: %s", words[-1500:])
        for job_id in job_ids:
            job = self._running.get(job_id)
            self._end(job_id)
            if job is not None:
                self.died.emit(job.kind)

    def _end(self, job_id: str) -> None:
        self._running.pop(job_id, None)
        self._jobs.remove(job_id)
        self._session.set_busy_jobs(len(self._running) + len(self._saving))

    def _forget_live(self) -> None:
        self._poses.forget_live()
        self._session.poses_changed.emit()


def in_words(outcome: object) -> str:
    """What a job found, for a quiet message."""
    movement = outcome.movement if isinstance(outcome, Analysed) else outcome
    if not isinstance(movement, MovementFound):
        return "Done."
    segments = sum(len(person.segments) for person in movement.people)
    full = sum(
        sum(not cycle.partial for cycle in found.cycles)
        for person in movement.people
        for found in person.sets
    )
    people = len(movement.people)
    if not people:
        return "Nobody was found in this video."
    parts = [f"{people} people" if people > 1 else "1 person"]
    if segments:
        parts.append(f"{segments} segments" if segments > 1 else "1 segment")
    parts.append(f"{full} repetitions" if full != 1 else "1 repetition")
    return "Found " + ", ".join(parts) + "."
