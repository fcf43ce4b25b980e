"""An engine: this program started again as a child, spoken to over stdin and stdout.

The main thread reads messages; `Worker` runs the jobs. Descriptor 1 is kept for messages, all other
output goes to stderr. The engine ends when its stdin closes, so it never outlives the window.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from typing import BinaryIO

import msgspec

from core.engine import protocol
from core.engine.worker import Send, Worker

logger = logging.getLogger(__name__)

LONGEST_GOODBYE_S = 3.0


def run_engine(arguments: list[str]) -> int:
    """Serve messages until stdin closes or ``quit`` comes; the exit status."""
    if len(arguments) != 1 or arguments[0] not in protocol.KINDS:
        sys.stderr.write("usage: main.py --engine " + "|".join(protocol.KINDS) + "\n")
        return 2
    kind = arguments[0]
    messages = _keep_stdout_for_messages()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides when its engines end
    logging.basicConfig(stream=sys.stderr, level=logging.INFO)
    lock = threading.Lock()

    def send(message: protocol.FromEngine) -> None:
        line = protocol.encode(message)
        with lock:
            try:
                messages.write(line)
                messages.flush()
            except OSError:  # nobody listens any more
                os._exit(0)

    worker = Worker(kind, send)
    worker.start()
    send(protocol.Ready(kind=kind, pid=os.getpid(), devices=_devices(kind)))
    _serve(sys.stdin.buffer, worker, send)
    if not worker.stop(LONGEST_GOODBYE_S):
        # the job is deep in one batch; its files are written whole or not at all, so it may end here
        os._exit(0)
    return 0


def _serve(lines: BinaryIO, worker: Worker, send: Send) -> None:
    for line in lines:
        if not line.strip():
            continue
        try:
            message = protocol.decode_to_engine(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            logger.warning("a line was not understood: %s", error)
            send(protocol.Failed(job_id="", message="A message was not understood.", hint=str(error)))
            continue
        if isinstance(message, protocol.Quit):
            return
        worker.take(message)


def _keep_stdout_for_messages() -> BinaryIO:
    """Descriptor 1 as a file of its own; whatever else is printed goes to stderr."""
    kept = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(kept, os.O_BINARY)
        msvcrt.setmode(0, os.O_BINARY)
    os.set_inheritable(kept, False)
    return os.fdopen(kept, "wb")


def _devices(kind: str) -> str:
    """The device the models will run on and why, in words; "" where none is needed."""
    if kind != "inference":
        return ""
    try:
        from core.models.devices import choose_device

        choice = choose_device("auto")
    except Exception:
        logger.exception("no device could be chosen")
        return ""
    return f"{choice.provider}: {choice.reason}"
