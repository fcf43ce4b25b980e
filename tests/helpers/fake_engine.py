"""An engine whose analyses need no models: what happens is in the name of the video.

"bad": the job fails; "crash": the engine ends; "slow": it goes on until a file named ``go`` lies beside it.
"""

from __future__ import annotations

import os
import sys
import time
import uuid
from pathlib import Path

from core.errors import UserError
from core.jobs.import_video import as_video_read, scan, write_times
from core.jobs.outcomes import Analysed, MovementFound, PosesFound
from core.jobs.requests import Analyse
from core.jobs.steps import StageStep
from core.work import Job


def analyse(request: Analyse) -> Job[Analysed]:
    path = Path(request.video)
    if "bad" in path.stem:
        raise UserError("There is no picture in {name}.", hint="Is it a video?", name=path.name)
    facts = yield from scan(request.video)
    if "crash" in path.stem:
        os._exit(3)
    done = 0
    while "slow" in path.stem and not (path.parent / "go").exists():
        done += 1
        yield StageStep(done, 1000, "", "poses")
        time.sleep(0.02)
    read = as_video_read(facts, write_times(facts, request.folder))
    poses = PosesFound(
        video=read,
        folder=request.folder,
        run_id=f"run-{uuid.uuid4().hex[:8]}",
        start=0,
        stop=facts.frames,
        estimator="fake",
        skeleton="blazepose-33",
    )
    movement = MovementFound(
        kinds=("repetitions", "segments", "labels"), models=("periodicity", "changepoints", "actions")
    )
    return Analysed(poses=poses, movement=movement)


def main() -> int:
    from core.engine.process import run_engine
    from core.jobs.table import JOBS, JobEntry

    JOBS["analyse"] = JobEntry(Analyse, "tests.helpers.fake_engine:analyse")
    return run_engine(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
