"""The engine's background thread: runs jobs one after another and alone owns models and GPU."""

from __future__ import annotations

import logging
import queue
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

import msgspec

from core.engine import protocol
from core.errors import UserError
from core.jobs.look_now import Looker
from core.jobs.pace import Pace
from core.jobs.steps import FileReady
from core.jobs.table import read_request, start_job
from core.work import Job, Step

logger = logging.getLogger(__name__)

Send = Callable[[protocol.FromEngine], None]


class Worker:
    """Takes messages from the reader thread, runs jobs in its own, answers urgent ones between two steps."""

    def __init__(self, kind: str, send: Send) -> None:
        self._kind = kind
        self._send = send
        self._waiting: queue.Queue[protocol.Start | protocol.Urgent | None] = queue.Queue()
        self._urgent: queue.Queue[protocol.Urgent] = queue.Queue()
        self._cancelled: set[str] = set()
        self._running = ""
        self._known: set[str] = set()
        self._stopping = threading.Event()
        self._looker = Looker()
        self._thread = threading.Thread(target=self._work, name="worker", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def take(self, message: protocol.ToEngine) -> None:
        """Hand over one message (from the reader thread)."""
        if isinstance(message, protocol.Start):
            self._known.add(message.job_id)
            self._waiting.put(message)
        elif isinstance(message, protocol.Cancel):
            if message.job_id in self._known:
                self._cancelled.add(message.job_id)
        elif isinstance(message, protocol.Urgent):
            self._urgent.put(message)
            self._waiting.put(message)  # wakes the worker when no job runs

    def stop(self, wait_s: float) -> bool:
        """Stop at the next step and say whether it came within `wait_s`."""
        self._stopping.set()
        self._waiting.put(None)
        self._thread.join(wait_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        try:
            while not self._stopping.is_set():
                message = self._waiting.get()
                self._answer_urgent()
                if isinstance(message, protocol.Start):
                    self._run(message)
        finally:
            self._looker.close()

    def _run(self, start: protocol.Start) -> None:
        try:
            result = self._drive(start)
        except UserError as error:
            self._send(protocol.Failed(job_id=start.job_id, message=error.text, hint=error.hint))
        except Exception as error:
            logger.exception("the job %s failed", start.job)
            self._send(
                protocol.Failed(
                    job_id=start.job_id,
                    message="This step stopped because of a fault in the program.",
                    hint=f"{type(error).__name__}: {error}"[:500],
                    detail=traceback.format_exc()[-8000:],
                )
            )
        else:
            if result is None:
                self._send(protocol.Cancelled(job_id=start.job_id))
            else:
                raw = msgspec.Raw(msgspec.json.encode(result))
                self._send(protocol.Finished(job_id=start.job_id, result=raw))
        finally:
            self._cancelled.discard(start.job_id)
            self._known.discard(start.job_id)

    def _drive(self, start: protocol.Start) -> Any:
        """The job's result, or None when it was cancelled."""
        if start.job_id in self._cancelled:
            return None
        job: Job[Any] = start_job(start.job, read_request(start.job, bytes(start.request), self._kind))
        pace, last_sent = Pace(), 0.0
        try:
            while True:
                try:
                    step = next(job)
                except StopIteration as end:
                    return end.value
                if self._stopping.is_set() or start.job_id in self._cancelled:
                    return None
                self._answer_urgent()
                last_sent = self._report(start.job_id, step, pace, last_sent)
        finally:
            job.close()

    def _report(self, job_id: str, step: Step, pace: Pace, last_sent: float) -> float:
        """Send what `step` says, progress at most ten times a second; when progress was sent last."""
        stage = getattr(step, "stage", "")
        rate, left = pace.see(step)
        if isinstance(step, FileReady):
            self._send(
                protocol.Partial(job_id=job_id, stage=stage, file=step.file, start=step.start, stop=step.stop)
            )
        now = time.monotonic()
        if now - last_sent < protocol.PROGRESS_INTERVAL_S:
            return last_sent
        self._send(
            protocol.Progress(
                job_id=job_id,
                stage=stage,
                done=step.done,
                total=step.total,
                rate_per_s=None if rate is None else round(rate, 2),
                left_s=None if left is None else round(left, 1),
                note=step.note,
            )
        )
        return now

    def _answer_urgent(self) -> None:
        while True:
            try:
                urgent = self._urgent.get_nowait()
            except queue.Empty:
                return
            try:
                answer = protocol.Answer(id=urgent.id, result=self._looker.answer(urgent.ask))
            except UserError as error:
                answer = protocol.Answer(id=urgent.id, message=error.text, hint=error.hint)
            except Exception as error:
                logger.exception("an urgent question failed")
                answer = protocol.Answer(
                    id=urgent.id,
                    message="This question could not be answered because of a fault in the program.",
                    hint=f"{type(error).__name__}: {error}"[:500],
                )
            self._send(answer)
