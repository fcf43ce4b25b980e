"""The engine as a real child process: what the window relies on."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.engine import protocol

ROOT = Path(__file__).resolve().parents[3]


class Child:
    """A running engine with fake jobs."""

    def __init__(self, kind: str = "media") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.fake_jobs", kind],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        ready = self.read()
        assert isinstance(ready, protocol.Ready)
        self.ready = ready

    def send(self, message: protocol.ToEngine) -> None:
        self.send_line(protocol.encode(message))

    def send_line(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def start(self, job_id: str = "j1", job: str = "counting", **request: Any) -> None:
        raw = msgspec.Raw(msgspec.json.encode(request))
        self.send(protocol.Start(job_id=job_id, job=job, request=raw))

    def read(self) -> protocol.FromEngine:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the engine ended"
        return protocol.decode_from_engine(line)

    def read_until(self, *kinds: type[protocol.Message]) -> list[protocol.FromEngine]:
        messages = [self.read()]
        while not isinstance(messages[-1], kinds):
            messages.append(self.read())
        return messages

    def end(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(10)
        self.process.stdout.close()
        return code


@pytest.fixture
def child() -> Iterator[Child]:
    engine = Child()
    yield engine
    if engine.process.poll() is None:
        engine.process.kill()
        engine.process.wait(10)
    for pipe in (engine.process.stdin, engine.process.stdout):
        if pipe is not None and not pipe.closed:
            pipe.close()


def test_an_engine_says_it_is_ready_and_ends_when_its_stdin_closes(child: Child) -> None:
    assert child.ready.kind == "media"
    assert child.ready.pid == child.process.pid
    assert child.end() == 0


def test_a_job_tells_its_progress_its_files_and_its_result(child: Child) -> None:
    child.start(steps=3)
    messages = child.read_until(protocol.Finished)
    progress = [m for m in messages if isinstance(m, protocol.Progress)]
    assert progress[0].stage == "counting"
    assert progress[0].total == 3
    assert [m.file for m in messages if isinstance(m, protocol.Partial)] == ["a.npz"]
    finished = messages[-1]
    assert isinstance(finished, protocol.Finished)
    assert msgspec.json.decode(finished.result) == {"steps": 3}


def test_progress_comes_at_most_ten_times_a_second(child: Child) -> None:
    began = time.monotonic()
    child.start(steps=4000, step_s=0.0001)
    messages = child.read_until(protocol.Finished)
    seconds = time.monotonic() - began
    progress = [m for m in messages if isinstance(m, protocol.Progress)]
    assert 1 <= len(progress) <= 10 * seconds + 1
    assert progress[-1].rate_per_s is not None
    assert progress[-1].left_s is not None


def test_what_a_job_prints_never_gets_among_the_messages(child: Child) -> None:
    child.start(steps=2, chatter="hello")
    assert isinstance(child.read_until(protocol.Finished)[-1], protocol.Finished)


def test_a_cancelled_job_is_closed_and_the_next_one_runs(child: Child, tmp_path: Path) -> None:
    child.start("j1", steps=10_000, step_s=0.01, folder=str(tmp_path))
    child.read_until(protocol.Progress)
    child.start("j2", steps=1)
    child.send(protocol.Cancel(job_id="j1"))
    cancelled = child.read_until(protocol.Cancelled)[-1]
    assert isinstance(cancelled, protocol.Cancelled)
    assert cancelled.job_id == "j1"
    assert (tmp_path / "closed").exists()
    finished = child.read_until(protocol.Finished)[-1]
    assert isinstance(finished, protocol.Finished)
    assert finished.job_id == "j2"


def test_a_waiting_job_can_be_cancelled(child: Child, tmp_path: Path) -> None:
    child.start("j1", steps=50, step_s=0.01, folder=str(tmp_path))
    child.start("j2", steps=1)
    child.send(protocol.Cancel(job_id="j2"))
    last = child.read_until(protocol.Cancelled)[-1]
    assert isinstance(last, protocol.Cancelled)
    assert last.job_id == "j2"


def test_an_urgent_question_is_answered_within_250_ms_while_a_job_runs(child: Child, tmp_path: Path) -> None:
    child.start(steps=10_000, step_s=0.02, folder=str(tmp_path))
    child.read_until(protocol.Progress)
    began = time.monotonic()
    child.send(protocol.Urgent(id="u1", ask={"kind": "ping"}))
    answer = child.read_until(protocol.Answer)[-1]
    assert time.monotonic() - began < 0.25
    assert isinstance(answer, protocol.Answer)
    assert (answer.id, answer.result) == ("u1", {"pong": True})


def test_an_urgent_question_is_answered_when_nothing_runs(child: Child) -> None:
    child.send(protocol.Urgent(id="u1", ask={"kind": "ping"}))
    assert isinstance(child.read(), protocol.Answer)


def test_a_question_nobody_knows_gets_a_message_instead_of_a_result(child: Child) -> None:
    child.send(protocol.Urgent(id="u1", ask={"kind": "weather"}))
    answer = child.read()
    assert isinstance(answer, protocol.Answer)
    assert answer.result is None
    assert answer.message


def test_an_error_a_person_can_mend_comes_with_its_hint(child: Child) -> None:
    child.start(fail="user")
    failed = child.read_until(protocol.Failed)[-1]
    assert isinstance(failed, protocol.Failed)
    assert (failed.message, failed.hint) == ("The spoon is missing.", "Look for it.")


def test_a_fault_fails_the_job_and_the_engine_lives_on(child: Child) -> None:
    child.start("j1", fail="fault")
    failed = child.read_until(protocol.Failed)[-1]
    assert isinstance(failed, protocol.Failed)
    assert "ZeroDivisionError" in failed.detail
    child.start("j2", steps=1)
    assert isinstance(child.read_until(protocol.Finished)[-1], protocol.Finished)


@pytest.mark.parametrize("line", [b"rubbish\n", b'{"type":"dance"}\n', b"\xff\xfe\n", b"[]\n", b"\n"])
def test_a_line_of_rubbish_does_no_harm(child: Child, line: bytes) -> None:
    child.send_line(line)
    child.send(protocol.Urgent(id="u1", ask={"kind": "ping"}))
    assert isinstance(child.read_until(protocol.Answer)[-1], protocol.Answer)


@pytest.mark.parametrize(("job", "request_"), [("nothing", {}), ("counting", {"steps": "many"})])
def test_a_job_asked_for_wrongly_fails_with_a_message(
    child: Child, job: str, request_: dict[str, Any]
) -> None:
    child.start(job=job, **request_)
    assert isinstance(child.read_until(protocol.Failed)[-1], protocol.Failed)


def test_stdin_closing_during_a_job_closes_the_job_and_ends_the_engine(child: Child, tmp_path: Path) -> None:
    child.start(steps=10_000, step_s=0.01, folder=str(tmp_path))
    child.read_until(protocol.Progress)
    assert child.end() == 0
    assert (tmp_path / "closed").exists()


def test_an_engine_deep_in_one_batch_still_ends_when_its_stdin_closes(child: Child, tmp_path: Path) -> None:
    child.start(steps=2, step_s=60, folder=str(tmp_path))
    assert child.end() == 0


def test_quit_ends_the_engine(child: Child) -> None:
    child.send(protocol.Quit())
    assert child.process.wait(10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_ctrl_c_in_the_terminal_leaves_the_engine_to_the_window_and_kill_ends_it(child: Child) -> None:
    child.process.send_signal(signal.SIGINT)
    child.send(protocol.Urgent(id="u1", ask={"kind": "ping"}))
    assert isinstance(child.read(), protocol.Answer)
    child.process.kill()
    assert child.process.wait(10) == -signal.SIGKILL


def test_an_engine_of_no_known_kind_is_wrong_use() -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--engine", "steam"],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"usage" in done.stderr
    assert done.stdout == b""
