"""A 1920x1080 film for benchmarks: every picture shows its number over moving texture."""

from __future__ import annotations

import json
import sys
import time
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

from tests.core.media.films import numbered_picture

SIZE = (1920, 1080)
GOP = 250


def write_hd_film(path: Path, count: int, rate: int = 30, b_frames: int = 3) -> str:
    """Write `count` pictures with long groups and B-frames; returns the encoder's name."""
    codec = "libx264" if "libx264" in av.codecs_available else "mpeg4"
    rng = np.random.default_rng(3)
    coarse = rng.integers(40, 215, (70, 120, 3), dtype=np.uint8)
    fine = rng.integers(0, 24, (SIZE[1] + 200, SIZE[0] + 400, 3), dtype=np.uint8)
    texture = cv2.add(cv2.resize(coarse, (SIZE[0] + 400, SIZE[1] + 200), interpolation=cv2.INTER_CUBIC), fine)
    with av.open(str(path), "w") as container:
        options = {"preset": "veryfast", "sc_threshold": "0"} if codec == "libx264" else {}
        stream = container.add_stream(codec, rate=rate, options=options)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        context = stream.codec_context
        context.time_base = Fraction(1, rate)
        context.gop_size, context.max_b_frames = GOP, b_frames
        context.bit_rate = 12_000_000
        for number in range(count):
            x, y = int(200 + 190 * np.sin(number / 40)), int(100 + 90 * np.cos(number / 31))
            picture = texture[y : y + SIZE[1], x : x + SIZE[0]].copy()
            picture[: SIZE[1] // 6] = numbered_picture(number, SIZE[0], SIZE[1] // 3)[: SIZE[1] // 6]
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = number, context.time_base
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return codec


def main(arguments: list[str]) -> int:
    """Write the film named by the arguments (path, pictures, perhaps rate), then its preview.

    A fourth argument leaves the preview out. The last line is JSON.
    """
    path, count = Path(arguments[0]), int(arguments[1])
    encoder = write_hd_film(path, count, int(arguments[2]) if len(arguments) > 2 else 30)
    if len(arguments) > 3:
        return 0
    from core.jobs.prepare_preview import prepare_preview
    from core.jobs.requests import PreparePreview
    from core.work import run_to_end

    begun = time.perf_counter()
    run_to_end(prepare_preview(PreparePreview(video=str(path))))
    took_s = time.perf_counter() - begun
    print(json.dumps({"encoder": encoder, "pictures_per_s": round(count / took_s, 1)}))
    return 0


def number_of(rgb: np.ndarray) -> int:
    """The number a picture of the film (of any size) shows."""
    height, width = rgb.shape[:2]
    bar = width / 10
    number = 0
    for digit in range(10):
        part = rgb[height // 40 : height // 9, int(digit * bar + bar / 3) : int(digit * bar + 2 * bar / 3)]
        number = number * 2 + int(part.mean() > 118)
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
