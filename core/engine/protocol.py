"""The messages between the window and an engine: JSON objects, one a line.

The window encodes `ToEngine` and decodes `FromEngine`; the engine the other way round. Frames are
integers, ranges half-open, times in seconds.
"""

from __future__ import annotations

from typing import Any

import msgspec

KINDS = ("inference", "media", "training")
PROGRESS_INTERVAL_S = 0.1


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """One line."""


class Start(Message, frozen=True, kw_only=True, tag="start"):
    """Run `job` (a name in `core.jobs.table`) with its typed request; jobs run one after another."""

    job_id: str
    job: str
    request: msgspec.Raw


class Cancel(Message, frozen=True, kw_only=True, tag="cancel"):
    """Stop a job that waits or runs; it answers with `Cancelled`."""

    job_id: str


class Urgent(Message, frozen=True, kw_only=True, tag="urgent"):
    """Something to answer between two batches of the running job; ``ask["kind"]`` says what."""

    id: str
    ask: dict[str, Any]


class Quit(Message, frozen=True, kw_only=True, tag="quit"):
    """Stop everything and exit."""


class Ready(Message, frozen=True, kw_only=True, tag="ready"):
    """The engine listens."""

    kind: str
    pid: int
    devices: str = ""


class Progress(Message, frozen=True, kw_only=True, tag="progress"):
    """How far a job is; at most ten a second. `left_s` and `rate_per_s` are None while unknown."""

    job_id: str
    stage: str
    done: int
    total: int | None = None
    rate_per_s: float | None = None
    left_s: float | None = None
    note: str = ""


class Partial(Message, frozen=True, kw_only=True, tag="partial"):
    """A file with results of frames ``[start, stop)`` is ready to be shown."""

    job_id: str
    stage: str
    file: str
    start: int
    stop: int


class Finished(Message, frozen=True, kw_only=True, tag="finished"):
    """A job is done; `result` is its outcome (`core.jobs.outcomes`) as JSON."""

    job_id: str
    result: msgspec.Raw


class Failed(Message, frozen=True, kw_only=True, tag="failed"):
    """A job (or a line that could not be understood: `job_id` "") failed; the texts are for the person.

    `detail` is the trace of a fault of ours, for the crash report.
    """

    job_id: str
    message: str
    hint: str = ""
    detail: str = ""


class Cancelled(Message, frozen=True, kw_only=True, tag="cancelled"):
    """A job was stopped as asked."""

    job_id: str


class Answer(Message, frozen=True, kw_only=True, tag="answer"):
    """The answer to `Urgent`; `message` is set where there is none."""

    id: str
    result: Any = None
    message: str = ""
    hint: str = ""


ToEngine = Start | Cancel | Urgent | Quit
FromEngine = Ready | Progress | Partial | Finished | Failed | Cancelled | Answer

_encoder = msgspec.json.Encoder()
_to_engine = msgspec.json.Decoder(ToEngine)
_from_engine = msgspec.json.Decoder(FromEngine)


def encode(message: ToEngine | FromEngine) -> bytes:
    """One line of JSON with its line end."""
    return _encoder.encode(message) + b"\n"


def decode_to_engine(line: bytes) -> ToEngine:
    """A message for the engine. Raises `msgspec.MsgspecError` for anything else."""
    message: ToEngine = _to_engine.decode(line)
    return message


def decode_from_engine(line: bytes) -> FromEngine:
    """A message of an engine. Raises `msgspec.MsgspecError` for anything else."""
    message: FromEngine = _from_engine.decode(line)
    return message
