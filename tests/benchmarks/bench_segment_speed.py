"""How fast a segmenter is on ten minutes of poses, and whether its memory grows with their length.

    dev.py bench segment_speed [--package ID or folder] [--changepoints] [--minutes 10] [--threads 2]

"seconds": everything after the poses, as the analysis does it: grid, network, series, segments
(packages also keep what is believed of every moment); "cpu_s": the processor's time for it, which other
programs do not lengthen. "ok": the seconds by the clock are under the limit and memory has not grown; on a
busy machine look at "cpu_s", too, and at "busy": how many programs wanted to run at the same time.
"floor_s": that of the graph alone over as many windows, in the same run;
"times_the_floor": the one over the other. "mb", "long_mb": the greatest memory of processes of their own
over the minutes and over six times as many; the poses are made piece by piece.
Without --package a made one with a trivial graph is measured, so that what is not the network is seen.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.action_segmenters import ActionSegmenter, create
from core.action_segmenters.network import PARTS, NetworkSegmenter
from core.jobs.evaluate_recogniser import package_at
from core.jobs.movement import Clock, MovementTools, find_movement
from core.models.packages import read_package
from core.models.sessions import open_graph
from core.motion import PoseSequence
from core.work import run_to_end
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_segmenter import installed

FPS = 30.0
ONCE_S = 60
LIMIT_S = 15.0
LIMIT_GROWN_MB = 30.0  # what is believed takes 1 MB in ten minutes, and their times 0.3 MB
REPEATS = 2


class Endless:
    """Somebody who does the same minute again and again; poses are made when they are asked for."""

    def __init__(self, minutes: float) -> None:
        once = film(repeat(squat, 8, lead_s=20.0), noise_m=0.005)
        self._once = once.cut_to(0, round(ONCE_S * FPS))
        self.start, self.stop = 0, round(minutes * 60 * FPS)
        self.times_s = np.arange(self.stop) / FPS

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        """See `core.jobs.people.PersonPoses`."""
        rows = np.arange(start, stop) % len(self._once.times_s)
        once = self._once
        return msgspec.structs.replace(
            once,
            start=start,
            times_s=self.times_s[start:stop],
            px=once.px[rows],
            scores=once.scores[rows],
            m=None if once.m is None else once.m[rows],
        ), None


def segmenter_of(options: argparse.Namespace, folder: Path) -> ActionSegmenter:
    """The segmenter to measure."""
    if options.changepoints:
        return create("changepoints")
    if options.package:
        package = package_at(options.package)
    else:
        installed(folder)
        package = read_package(folder / "made-segmenter")
    return NetworkSegmenter(
        package, None, lambda pack, graph: open_graph(pack, graph.name, "cpu", options.threads)
    )


def looked_at(options: argparse.Namespace, minutes: float) -> tuple[float, float, int]:
    """Seconds and processor seconds for a stay of so many minutes, and how many segments there are."""
    with tempfile.TemporaryDirectory() as name:
        person = Endless(minutes)
        tools = MovementTools(segmenter=segmenter_of(options, Path(name)), folder=name)
        run_to_end(find_movement(Endless(0.2), tools, Clock()))  # opens the session
        begun, busy = time.perf_counter(), time.process_time()
        found = run_to_end(find_movement(person, tools, Clock()))
        return time.perf_counter() - begun, time.process_time() - busy, len(found.segments)


def floor_s(options: argparse.Namespace) -> float:
    """Processor seconds of the graph alone over as many windows."""
    with tempfile.TemporaryDirectory() as name:
        segmenter = segmenter_of(options, Path(name))
        assert isinstance(segmenter, NetworkSegmenter)
        package, graph = segmenter.package, segmenter.package.graphs[0]
        wanted = graph.poses_wanted()
        count = round(options.minutes * 60 / wanted.window_s * PARTS)
        session = open_graph(package, graph.name, "cpu", options.threads)
        shape = [16, *(size for size in graph.inputs[0].shape[1:] if isinstance(size, int))]
        x = np.random.default_rng(0).normal(size=shape).astype(np.float32)
        session.run({"x": x})
        busy = time.process_time()
        for _ in range(-(-count // len(x))):
            session.run({"x": x})
        return time.process_time() - busy


def greatest_mb(options: argparse.Namespace, minutes: float) -> float:
    """The greatest memory of a process that looks at so many minutes."""
    told = ["--only", str(minutes), "--threads", str(options.threads)]
    told += ["--changepoints"] if options.changepoints else []
    told += ["--package", options.package] if options.package else []
    command = [sys.executable, "-m", "tests.benchmarks.bench_segment_speed", *told]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout.splitlines()[-1])["mb"])


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench segment_speed", description=__doc__)
    parser.add_argument("--package", default="")
    parser.add_argument("--changepoints", action="store_true")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--only", type=float, default=0.0, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.only:
        looked_at(options, options.only)
        print(json.dumps({"mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
        return
    figures: dict[str, Any] = {"bench": "segment_speed", "minutes": options.minutes}
    figures["segmenter"] = "changepoints" if options.changepoints else options.package or "made"
    figures["segmenter"] = Path(figures["segmenter"]).name
    taken = [looked_at(options, options.minutes) for _ in range(REPEATS)]
    figures["seconds"] = round(min(seconds for seconds, _, _ in taken), 2)
    figures["cpu_s"] = round(min(busy for _, busy, _ in taken), 2)
    figures["segments"] = taken[0][2]
    if not options.changepoints:
        figures["floor_s"] = round(min(floor_s(options) for _ in range(REPEATS)), 2)
        figures["times_the_floor"] = round(figures["cpu_s"] / max(figures["floor_s"], 1e-3), 2)
    print(f"{figures['minutes']:g} minutes in {figures['seconds']:.1f} s ({figures['segments']} segments)")
    if not options.no_memory:
        figures["mb"] = round(greatest_mb(options, options.minutes))
        figures["long_mb"] = round(greatest_mb(options, 6 * options.minutes))
        figures["grown_mb"] = figures["long_mb"] - figures["mb"]
    figures |= {"busy": round(os.getloadavg()[0], 1), "processors": os.cpu_count(), "limit_s": LIMIT_S}
    figures["ok"] = figures["seconds"] < LIMIT_S and figures.get("grown_mb", 0) < LIMIT_GROWN_MB
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
