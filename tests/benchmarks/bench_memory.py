"""How much memory ``analyse`` needs on a short and on a long video, and whether it grows with length.

A short film of a squatting figure (the studio's sample, or one of the shared clips) is looped by
copying its packets until the video lasts two hours; both are analysed by the real command with the
real models, each in a process of its own, whose greatest memory use is read from the system.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MB = 1500
FPS = 5
SIZE = (320, 240)


def main(arguments: list[str]) -> None:
    """Print what was measured and, as the last line, the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=2.0)
    parser.add_argument(
        "--stand-in", action="store_true", help="a stand-in for the pose model: all the rest, much faster"
    )
    parser.add_argument("--short-s", type=float, default=60.0)
    options = parser.parse_args(arguments)
    source = _source()
    if source is None:
        print("no film to loop: neither resources/demo/sample.mp4 nor the shared clips are there")
        print(json.dumps({"skipped": "no film to loop"}))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        short = _looped(source, folder / "short.mp4", options.short_s)
        long = _looped(source, folder / "long.mp4", options.hours * 3600)
        print(f"{source.name} looped at {FPS} frames/s, {SIZE[0]}x{SIZE[1]}")
        figures: dict[str, float | bool] = {}
        for what, video in (("short", short), ("long", long)):
            peak, seconds = _peak_mb(video, folder, options.stand_in)
            frames = json.loads(video.with_suffix(".json").read_bytes())["video"]["frames"]
            print(f"{what}: {frames} frames, {seconds:.0f} s, greatest memory {peak:.0f} MB")
            figures |= {
                f"{what}_mb": round(peak, 1),
                f"{what}_frames": frames,
                f"{what}_s": round(seconds, 1),
            }
    figures["growth_mb"] = round(figures["long_mb"] - figures["short_mb"], 1)
    figures["stand_in"] = options.stand_in
    figures["hours"] = options.hours
    figures["limit_mb"] = LIMIT_MB
    figures["ok"] = figures["long_mb"] < LIMIT_MB
    print(json.dumps(figures))


def _source() -> Path | None:
    for path in (ROOT.parent / "shared/data/videos/squat_band_5fps.mp4", ROOT / "resources/demo/sample.mp4"):
        if path.exists():
            return path
    return None


def _looped(source: Path, target: Path, seconds: float) -> Path:
    """The pictures of `source` again and again at `FPS`, forth and back, for `seconds`."""
    import av

    pictures = []
    with av.open(str(source)) as container:
        rate = float(container.streams.video[0].average_rate or FPS)
        step = max(1, round(rate / FPS))
        for number, frame in enumerate(container.decode(video=0)):
            if number % step == 0:
                pictures.append(frame.reformat(*SIZE, format="yuv420p").to_ndarray())
            if len(pictures) == 200:
                break
    order = [*range(len(pictures)), *range(len(pictures) - 2, 0, -1)]
    packets = []
    with av.open(str(target), "w") as container:
        stream = container.add_stream("mpeg4", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        stream.bit_rate = 400_000
        stream.codec_context.gop_size = 25
        stream.codec_context.time_base = Fraction(1, FPS)
        count = round(seconds * FPS)
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(pictures[order[number % len(order)]], format="yuv420p")
            frame.pts = number
            packets = stream.encode(frame)
            container.mux(packets)
        container.mux(stream.encode(None))
    return target


def _peak_mb(video: Path, folder: Path, stand_in: bool) -> tuple[float, float]:
    """The greatest resident memory of one ``analyse``, MB, and the seconds it took."""
    import psutil

    began = time.perf_counter()
    process = subprocess.Popen(
        [
            *(
                [sys.executable, "-m", "tests.helpers.fake_estimator"]
                if stand_in
                else [sys.executable, "main.py"]
            ),
            *("analyse", str(video), "--pose", "fake-looped" if stand_in else "auto"),
        ],
        cwd=ROOT,
        env={**os.environ, "KINESCRIBE_HOME": str(folder / "home")},
        stdout=subprocess.DEVNULL,
    )
    watched = psutil.Process(process.pid)
    peak = 0
    while process.poll() is None:
        try:
            peak = max(peak, watched.memory_info().rss)
        except psutil.NoSuchProcess:
            break
        time.sleep(0.05)
    if process.wait() != 0:
        raise RuntimeError(f"analyse ended with {process.returncode}")
    return peak / 1e6, time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1:])
