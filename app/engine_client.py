"""Talks to engine processes: starts them when first needed, one line of JSON a message."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QProcess, Signal

from core.engine import protocol

logger = logging.getLogger(__name__)

GOODBYE_MS = 4000
KEPT_WORDS = 4000


def engine_command(kind: str) -> list[str]:
    """How this program is started as an engine of `kind`."""
    main = Path(__file__).resolve().parents[1] / "main.py"
    return [sys.executable, str(main), "--engine", kind]


class EngineClient(QObject):
    """One engine of one kind. Jobs it had when it died are reported by `died`."""

    progress = Signal(object)  # protocol.Progress
    partial = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    ready = Signal(object)
    answered = Signal(object)  # protocol.Answer to what was asked by `ask`
    died = Signal(list, str)  # job ids, last words on stderr

    def __init__(
        self, kind: str, command: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = list(command) if command is not None else engine_command(kind)
        self._kind = kind
        self._process: QProcess | None = None
        self._jobs: list[str] = []
        self._asks: list[str] = []
        self._count = 0
        self._words = ""
        self._rest = b""

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None

    @property
    def pid(self) -> int:
        """The process id; 0 when it does not run."""
        return int(self._process.processId()) if self._process is not None else 0

    def start_job(self, job: str, request: msgspec.Struct) -> str:
        """Ask for a job; returns its id. The answers come as signals."""
        self._count += 1
        job_id = f"{self._kind}-{self._count}"
        self._jobs.append(job_id)
        raw = msgspec.Raw(msgspec.json.encode(request))
        self._send(protocol.Start(job_id=job_id, job=job, request=raw))
        return job_id

    def ask(self, ask: dict[str, Any]) -> str:
        """Ask something that is answered between two batches of a running job; returns the question's id."""
        self._count += 1
        ask_id = f"{self._kind}-ask-{self._count}"
        self._asks.append(ask_id)
        self._send(protocol.Urgent(id=ask_id, ask=ask))
        return ask_id

    def cancel(self, job_id: str) -> None:
        """Ask to stop a job."""
        if self._process is not None and job_id in self._jobs:
            self._send(protocol.Cancel(job_id=job_id))

    def stop(self) -> None:
        """End the process and wait for its end; nothing is reported any more."""
        process, self._process = self._process, None
        self._jobs, self._asks = [], []
        if process is None:
            return
        process.blockSignals(True)
        process.write(protocol.encode(protocol.Quit()))
        process.closeWriteChannel()
        if not process.waitForFinished(GOODBYE_MS):
            process.kill()
            process.waitForFinished(GOODBYE_MS)
        process.deleteLater()

    def _send(self, message: protocol.ToEngine) -> None:
        if self._process is None:
            self._start()
        assert self._process is not None
        self._process.write(protocol.encode(message))

    def _start(self) -> None:
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._hear)
        process.finished.connect(self._on_end)
        process.errorOccurred.connect(self._on_error)
        self._process, self._words, self._rest = process, "", b""
        process.start()

    def _read(self) -> None:
        if self._process is None:
            return
        lines = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            try:
                message = protocol.decode_from_engine(line)
            except (msgspec.MsgspecError, UnicodeDecodeError):
                logger.warning("the engine said something that is no message")
                continue
            self._take(message)

    def _take(self, message: protocol.FromEngine) -> None:
        signals = {
            protocol.Progress: self.progress,
            protocol.Partial: self.partial,
            protocol.Finished: self.finished,
            protocol.Failed: self.failed,
            protocol.Cancelled: self.cancelled,
            protocol.Ready: self.ready,
            protocol.Answer: self.answered,
        }
        if isinstance(message, protocol.Finished | protocol.Failed | protocol.Cancelled):
            self._jobs = [job for job in self._jobs if job != message.job_id]
        elif isinstance(message, protocol.Answer):
            self._asks = [ask for ask in self._asks if ask != message.id]
        if type(message) in signals:
            signals[type(message)].emit(message)

    def _hear(self) -> None:
        if self._process is not None:
            heard = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._words = (self._words + heard)[-KEPT_WORDS:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self, *_: object) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        jobs, self._jobs = self._jobs, []
        asks, self._asks = self._asks, []
        process.deleteLater()
        for ask_id in asks:
            message = "The analysis stopped before it could answer."
            self.answered.emit(protocol.Answer(id=ask_id, message=message, hint="Try it once more."))
        if jobs:
            self.died.emit(jobs, self._words)
