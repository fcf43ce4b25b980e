"""The machine's sound device through Qt; imported only when a video with sound is played."""

from __future__ import annotations

import logging

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

logger = logging.getLogger(__name__)

RATE = 48000
CHANNELS = 2
BUFFER_S = 0.12


class QtSink:
    """Qt's audio sink, written to."""

    def __init__(self, device: QAudioDevice, sound: QAudioFormat) -> None:
        self._sink = QAudioSink(device, sound)
        self._sink.setBufferSize(int(BUFFER_S * RATE) * CHANNELS * 2)
        self._into: QIODevice | None = None

    @classmethod
    def opened(cls) -> QtSink | None:
        """The default device; None where there is none that can play our sound."""
        device = QMediaDevices.defaultAudioOutput()
        sound = QAudioFormat()
        sound.setSampleRate(RATE)
        sound.setChannelCount(CHANNELS)
        sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(sound):
            logger.info("there is no sound device")
            return None
        return cls(device, sound)

    def start(self) -> bool:
        """Begin anew; False where the device refuses."""
        self._sink.reset()
        self._into = self._sink.start()
        if self._sink.error() != QtAudio.Error.NoError:
            logger.warning("the sound device could not be opened: %s", self._sink.error().name)
            self._into = None
        return self._into is not None

    def room(self) -> int:
        """How many samples may be written now."""
        return self._sink.bytesFree() // (2 * CHANNELS) if self._into is not None else 0

    def write(self, samples: NDArray[np.int16]) -> None:
        """Hand samples over."""
        if self._into is not None:
            self._into.write(np.ascontiguousarray(samples).tobytes())

    def heard_s(self) -> float:
        """How much the device has taken in, in seconds."""
        return self._sink.processedUSecs() / 1e6 if self._into is not None else 0.0

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""
        self._sink.setVolume(volume)

    def stop(self) -> None:
        """Be silent at once."""
        self._into = None
        self._sink.reset()
