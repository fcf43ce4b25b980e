"""Sound at the right moment, at the right pitch, and its shape."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from core.media.sound import RATE, Waveform, make_waveform, sound_blocks
from core.media.stretch import Stretcher
from core.work import run_to_end


def write_sound(path: Path, samples: np.ndarray, rate: int = 44100) -> Path:
    """A sound file (a video file without pictures is fine for reading sound) of mono float samples."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=rate)
        stream.layout = "mono"
        for start in range(0, len(samples), 1024):
            part = (samples[start : start + 1024] * 32000).astype(np.int16)[None]
            frame = av.AudioFrame.from_ndarray(part, format="s16", layout="mono")
            frame.rate, frame.pts = rate, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def click_at(second: float, length_s: float = 4.0, rate: int = 44100) -> np.ndarray:
    samples = np.zeros(int(length_s * rate))
    samples[int(second * rate) : int(second * rate) + 200] = 0.9
    return samples


@pytest.mark.parametrize("start_s", [0.0, 1.0, 2.49])
def test_a_click_is_heard_when_it_was_recorded(tmp_path: Path, start_s: float) -> None:
    path = write_sound(tmp_path / "click.mkv", click_at(2.5))
    heard = None
    for time_s, block in sound_blocks(path, 0.0, start_s):
        loud = np.flatnonzero(np.abs(block[:, 0]) > 0.4)
        if len(loud):
            heard = time_s + loud[0] / RATE
            break
    assert heard is not None and abs(heard - 2.5) < 0.003


def test_times_are_those_of_the_pictures(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "click.mkv", click_at(2.5))
    blocks = list(sound_blocks(path, 0.5, 0.0))
    whole = np.concatenate([block for _, block in blocks])
    first = int(np.flatnonzero(np.abs(whole[:, 0]) > 0.4)[0])
    assert abs(blocks[0][0] + first / RATE - 2.0) < 0.003


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.0, 1.5, 2.0])
def test_stretching_changes_the_length_and_not_the_pitch(speed: float) -> None:
    times = np.arange(3 * RATE) / RATE
    tone = np.stack([np.sin(2 * np.pi * 440 * times)] * 2, 1).astype(np.float32) * 0.5
    stretcher = Stretcher(speed, RATE, 2)
    out = np.concatenate([stretcher.feed(tone[start : start + 4000]) for start in range(0, len(tone), 4000)])
    assert abs(len(out) / RATE - 3 / speed) < 0.15
    middle = out[RATE // 4 : RATE // 4 + RATE // 2, 0]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert abs(np.fft.rfftfreq(len(middle), 1 / RATE)[spectrum.argmax()] - 440) < 4
    level = np.sqrt((middle**2).mean())
    assert 0.3 < level < 0.4  # a sine of 0.5 has 0.354


def test_the_shape_shows_loud_and_quiet_where_they_are(tmp_path: Path) -> None:
    rate = 44100
    samples = np.zeros(10 * rate)
    samples[3 * rate : 4 * rate] = np.sin(np.arange(rate) * 0.3) * 0.8
    path = write_sound(tmp_path / "loud.mkv", samples)
    assert run_to_end(make_waveform(path, 0.0, 10.0, tmp_path / "sound.npz"))
    wave = Waveform.read(tmp_path / "sound.npz")
    assert wave is not None
    for columns in (10, 100, 7):
        shape = wave.shape(0.0, 10.0, columns)
        middles = (np.arange(columns) + 0.5) * 10 / columns
        loud = (middles > 3.1) & (middles < 3.9)
        quiet = (middles < 2.2) | (middles > 4.9)
        assert (shape[loud, 1] > 0.6).all() and (shape[loud, 0] < -0.6).all()
        assert (np.abs(shape[quiet]) < 0.01).all()
    close = wave.shape(2.9, 3.1, 40)
    assert (np.abs(close[:18]) < 0.05).all() and (close[22:, 1] > 0.3).any()
    assert (wave.shape(20.0, 30.0, 5) == 0).all() and (wave.shape(-5.0, -1.0, 5) == 0).all()


def test_a_broken_shape_file_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    (tmp_path / "sound.npz").write_bytes(b"PK nothing")
    assert Waveform.read(tmp_path / "sound.npz") is None
    assert Waveform.read(tmp_path / "none.npz") is None
