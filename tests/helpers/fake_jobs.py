"""Jobs an engine can be tested with: they count, wait, fail or talk too much."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import msgspec

from core.errors import UserError
from core.jobs.requests import JobRequest
from core.jobs.steps import FileReady, StageStep
from core.work import Job


class Counting(JobRequest, frozen=True, kw_only=True, tag="counting"):
    """Take `steps` steps of `step_s` seconds; leave a mark in `folder` when closed early."""

    steps: int = 3
    step_s: float = 0.0
    chatter: str = ""
    fail: str = ""


class Counted(msgspec.Struct):
    """How many steps were taken."""

    steps: int


def counting(request: Counting) -> Job[Counted]:
    done = 0
    try:
        for done in range(1, request.steps + 1):
            if request.chatter:
                print(request.chatter)
                os.write(1, request.chatter.encode() + b"\n")
            if request.step_s:
                time.sleep(request.step_s)
            yield StageStep(done, request.steps, "", "counting")
        if request.fail == "user":
            raise UserError("The {thing} is missing.", hint="Look for it.", thing="spoon")
        if request.fail == "fault":
            raise ZeroDivisionError("oops")
        yield FileReady(done, request.steps, "", "counting", "a.npz", 0, 512)
    except GeneratorExit:
        (Path(request.folder) / "closed").write_text(str(done))
        raise
    return Counted(steps=done)


def main() -> int:
    from core.engine.process import run_engine
    from core.jobs.table import JOBS, JobEntry

    JOBS["counting"] = JobEntry(Counting, "tests.helpers.fake_jobs:counting", ("inference", "media"))
    return run_engine(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
