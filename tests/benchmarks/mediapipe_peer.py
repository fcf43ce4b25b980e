"""The peer: mediapipe 0.10.21 in an environment of its own.

`ensure_peer` makes that environment once; `measure` runs mediapipe's own Python pipeline over a file
there. Run as a script (by that other interpreter) this file is the pipeline itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

VERSION = "mediapipe==0.10.21"


def ensure_peer() -> Path | str:
    """The interpreter of the peer's environment, or the reason why there is none.

    KINESCRIBE_MEDIAPIPE_PYTHON names one that is there already.
    """
    named = os.environ.get("KINESCRIBE_MEDIAPIPE_PYTHON")
    if named:
        return Path(named)
    folder = Path(tempfile.gettempdir()) / "kinescribe-mediapipe"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if (folder / "ready").exists():
        return python
    if sys.version_info >= (3, 13):
        return f"{VERSION} has no build for this Python; name another in KINESCRIBE_MEDIAPIPE_PYTHON"
    print(f"making an environment with {VERSION} ...", flush=True)
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(python), "-m", "pip", "install", "-q", VERSION],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return f"the environment for {VERSION} could not be made: {done.stderr[-300:]}"
    (folder / "ready").touch()
    return python


def measure(python: Path, video: Path, smooth: bool = True, out: Path | None = None) -> dict[str, Any]:
    """Run the peer over `video`: {"frames", "seconds", "found"}; with `out`, landmarks (F, 33, 3) as npy.

    Landmarks are x, y in pixels and visibility; NaN where nobody was found. The time is that of the
    loop over pictures (decode, colour conversion, pose), without start-up.
    """
    command = [str(python), __file__, str(video), str(int(smooth)), str(out or "")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"the peer failed on {video.name}: {done.stderr[-500:]}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def pipeline(video: str, smooth: bool, out: str) -> None:
    """mediapipe's `Pose` at complexity 1 over a file; needs mediapipe's interpreter."""
    import cv2
    import mediapipe as mp  # type: ignore[import-not-found]
    import numpy as np

    landmarks = []
    with mp.solutions.pose.Pose(model_complexity=1, smooth_landmarks=smooth) as pose:
        pose.process(np.zeros((256, 256, 3), np.uint8))  # loads the models
        capture = cv2.VideoCapture(video)
        began = time.perf_counter()
        while True:
            there, picture = capture.read()
            if not there:
                break
            result = pose.process(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
            landmarks.append(result.pose_landmarks)
        seconds = time.perf_counter() - began
    if out:
        height, width = (int(capture.get(p)) for p in (cv2.CAP_PROP_FRAME_HEIGHT, cv2.CAP_PROP_FRAME_WIDTH))
        rows = np.full((len(landmarks), 33, 3), np.nan, np.float32)
        for row, found in zip(rows, landmarks):
            if found is not None:
                row[:] = [(p.x * width, p.y * height, p.visibility) for p in found.landmark]
        np.save(out, rows)
    found_count = sum(found is not None for found in landmarks)
    print(json.dumps({"frames": len(landmarks), "seconds": seconds, "found": found_count}))


if __name__ == "__main__":
    pipeline(sys.argv[1], sys.argv[2] == "1", sys.argv[3])
