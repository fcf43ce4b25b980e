"""Talking to a real engine process that runs made jobs."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.engine_client import EngineClient
from core.engine import protocol
from tests.helpers.fake_jobs import Counting

COMMAND = [sys.executable, "-m", "tests.helpers.fake_jobs", "inference"]


@pytest.fixture
def engine(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[EngineClient]:
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    made = EngineClient("inference", COMMAND)
    yield made
    made.stop()


def test_a_job_runs_and_tells_how_far_it_is(engine: EngineClient, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[protocol.Progress] = []
    engine.progress.connect(told.append)
    with qtbot.waitSignal(engine.finished, timeout=30_000) as finished:
        job_id = engine.start_job("counting", Counting(steps=5, folder=str(tmp_path)))
    message = finished.args[0]
    assert message.job_id == job_id
    assert bytes(message.result) == b'{"steps":5}'
    assert told and told[-1].total == 5


def test_what_went_wrong_comes_with_the_way_out(engine: EngineClient, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(engine.failed, timeout=30_000) as failed:
        engine.start_job("counting", Counting(fail="user", folder=str(tmp_path)))
    assert failed.args[0].message == "The spoon is missing."
    assert failed.args[0].hint == "Look for it."


def test_a_job_can_be_stopped(engine: EngineClient, qtbot: QtBot, tmp_path: Path) -> None:
    request = Counting(steps=10_000, step_s=0.01, folder=str(tmp_path))
    with qtbot.waitSignal(engine.progress, timeout=30_000):
        job_id = engine.start_job("counting", request)
    with qtbot.waitSignal(engine.cancelled, timeout=30_000) as cancelled:
        engine.cancel(job_id)
    assert cancelled.args[0].job_id == job_id
    assert engine.is_running


def test_a_killed_engine_is_noticed_and_starts_again(
    engine: EngineClient, qtbot: QtBot, tmp_path: Path
) -> None:
    request = Counting(steps=10_000, step_s=0.01, folder=str(tmp_path))
    with qtbot.waitSignal(engine.progress, timeout=30_000):
        job_id = engine.start_job("counting", request)
    with qtbot.waitSignal(engine.died, timeout=30_000) as died:
        os.kill(engine.pid, signal.SIGKILL)
    assert died.args[0] == [job_id]
    with qtbot.waitSignal(engine.finished, timeout=30_000):
        engine.start_job("counting", Counting(steps=1, folder=str(tmp_path)))


def test_a_program_that_is_no_engine_is_noticed(qapp: object, qtbot: QtBot, tmp_path: Path) -> None:
    engine = EngineClient("inference", [sys.executable, "-c", "raise SystemExit(3)"])
    with qtbot.waitSignal(engine.died, timeout=30_000) as died:
        engine.start_job("counting", Counting(folder=str(tmp_path)))
    assert len(died.args[0]) == 1
    engine.stop()


def test_stopping_ends_the_process(engine: EngineClient, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(engine.ready, timeout=30_000):
        engine.start_job("counting", Counting(folder=str(tmp_path)))
    assert engine.pid > 0
    engine.stop()
    assert not engine.is_running


def test_something_asked_is_answered_while_a_job_runs(
    engine: EngineClient, qtbot: QtBot, tmp_path: Path
) -> None:
    request = Counting(steps=10_000, step_s=0.01, folder=str(tmp_path))
    with qtbot.waitSignal(engine.progress, timeout=30_000):
        engine.start_job("counting", request)
    with qtbot.waitSignal(engine.answered, timeout=30_000) as answered:
        ask_id = engine.ask({"kind": "ping"})
    assert (answered.args[0].id, answered.args[0].result) == (ask_id, {"pong": True})


def test_a_question_to_an_engine_that_dies_gets_an_answer_all_the_same(qapp: object, qtbot: QtBot) -> None:
    engine = EngineClient("inference", [sys.executable, "-c", "raise SystemExit(3)"])
    with qtbot.waitSignal(engine.answered, timeout=30_000) as answered:
        ask_id = engine.ask({"kind": "ping"})
    assert answered.args[0].id == ask_id
    assert answered.args[0].result is None
    assert answered.args[0].message
    engine.stop()
