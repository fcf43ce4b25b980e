"""Frames a second of finding poses, decode included, against mediapipe's own Python pipeline.

    dev.py bench pose_throughput [ROUNDS]

One person: a real 1280x720 clip. Two people: the same clip's middle and its mirror image side by
side, also 1280x720. Each program runs in a process of its own, in turns; the median of the rounds
counts. Start-up and loading of models are left out on both sides.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.mediapipe_peer import ensure_peer, measure

CLIP = "squat_orbiting_camera.mp4"
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "videos"

OURS = """
import json, sys, time
from core.jobs.estimate_poses import open_reader
from core.media.facts import scan_video
from core.pose_estimators import EstimatorSettings, create
from core.work import run_to_end
path = sys.argv[1]
facts = run_to_end(scan_video(path))
estimator = create("blazepose", EstimatorSettings())
with open_reader(facts) as reader:
    for _ in estimator.estimate(reader, 0, 4):  # loads the models
        pass
with open_reader(facts) as reader:
    began, cpu = time.perf_counter(), time.process_time()
    bodies = [len(found.bodies) for found in estimator.estimate(reader, 0, facts.frames)]
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
estimator.close()
print(json.dumps({"frames": len(bodies), "seconds": seconds, "cpu_s": cpu,
                  "two_seen": sum(n >= 2 for n in bodies) / len(bodies),
                  "one_seen": sum(n >= 1 for n in bodies) / len(bodies)}))
"""


def ours(video: Path) -> dict[str, float]:
    """One run of our estimator in a process of its own."""
    done = subprocess.run([sys.executable, "-c", OURS, str(video)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-1500:])
    return dict(json.loads(done.stdout.splitlines()[-1]))


def film_two_people(source: Path, target: Path) -> None:
    """The middle of the clip and its mirror image side by side, at the same size and rate."""
    import av
    import numpy as np

    with av.open(str(source)) as given, av.open(str(target), "w") as made:
        stream = given.streams.video[0]
        film = made.add_stream("libx264", rate=30, options={"crf": "20", "preset": "veryfast"})
        film.width, film.height, film.pix_fmt = stream.width, stream.height, "yuv420p"
        for picture in given.decode(stream):
            pixels = picture.to_ndarray(format="rgb24")
            quarter = pixels.shape[1] // 4
            half = pixels[:, quarter : 3 * quarter]
            twice = np.ascontiguousarray(np.concatenate([half, half[:, ::-1]], axis=1))
            made.mux(film.encode(av.VideoFrame.from_ndarray(twice, format="rgb24")))
        made.mux(film.encode(None))


def main(arguments: list[str]) -> None:
    """Measure in turns and print the ratios."""
    rounds = int(arguments[0]) if arguments else 3
    clip = SHARED / CLIP
    peer = ensure_peer()
    if not clip.exists() or isinstance(peer, str):
        print(json.dumps({"skipped": peer if isinstance(peer, str) else f"{CLIP} is not there"}))
        return
    with tempfile.TemporaryDirectory() as folder:
        two_people = Path(folder) / "two.mp4"
        film_two_people(clip, two_people)
        rates: dict[str, list[float]] = {"mediapipe": [], "one_person": [], "two_people": []}
        cpu_ms: dict[str, list[float]] = {"one_person": [], "two_people": []}
        seen = {}
        for number in range(rounds):
            theirs = measure(peer, clip)
            rates["mediapipe"].append(theirs["frames"] / theirs["seconds"])
            for name, video in (("one_person", clip), ("two_people", two_people)):
                run = ours(video)
                rates[name].append(run["frames"] / run["seconds"])
                cpu_ms[name].append(1000 * run["cpu_s"] / run["frames"])
                seen[name] = run["two_seen" if name == "two_people" else "one_seen"]
            print(f"round {number + 1}: " + ", ".join(f"{n} {r[-1]:.1f}/s" for n, r in rates.items()))
    middle = {name: median(values) for name, values in rates.items()}
    figures = {
        "frames_per_s": {name: round(rate, 1) for name, rate in middle.items()},
        "cpu_ms_per_frame": {name: round(median(values), 1) for name, values in cpu_ms.items()},
        "share_of_frames_with_all_seen": {name: round(share, 3) for name, share in seen.items()},
        "ratio_one_person": round(middle["one_person"] / middle["mediapipe"], 2),
        "ratio_two_people": round(middle["two_people"] / middle["mediapipe"], 2),
        "target_one_person": 2.7,
        "target_two_people": 1.4,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
