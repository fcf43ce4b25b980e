"""Pickles assembled by hand, step by step, for the tests (the real writer is used nowhere)."""

from __future__ import annotations

import struct
from typing import Any

import numpy as np

START, STOP = b"\x80\x04", b"."


def text(value: str) -> bytes:
    """A step that puts a text on the stack."""
    data = value.encode()
    return b"X" + struct.pack("<I", len(data)) + data


def function(module: str, name: str) -> bytes:
    """A step that asks for a function by its name."""
    return text(module) + text(name) + b"\x93"


def step(value: Any) -> bytes:
    """The steps that put a plain value, or an array, on the stack."""
    if value is None:
        return b"N"
    if isinstance(value, bool):
        return b"\x88" if value else b"\x89"
    if isinstance(value, int):
        return b"J" + struct.pack("<i", value)
    if isinstance(value, float):
        return b"G" + struct.pack(">d", value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bytes):
        return b"B" + struct.pack("<I", len(value)) + value
    if isinstance(value, tuple):
        return b"(" + b"".join(map(step, value)) + b"t"
    if isinstance(value, list):
        return b"](" + b"".join(map(step, value)) + b"e"
    if isinstance(value, dict):
        return b"}(" + b"".join(step(k) + step(v) for k, v in value.items()) + b"u"
    assert isinstance(value, np.ndarray)
    kind = function("numpy", "dtype") + step((value.dtype.str[1:], False, True)) + b"R"
    kind += step((3, "<", None, None, None, -1, -1, 0)) + b"b"
    empty = function("numpy.core.multiarray", "_reconstruct")
    empty += b"(" + function("numpy", "ndarray") + step((0,)) + step(b"b") + b"tR"
    return empty + b"(" + step(1) + step(value.shape) + kind + step(False) + step(value.tobytes()) + b"tb"


def pickled(value: Any) -> bytes:
    """A whole pickle of protocol 4."""
    return START + step(value) + STOP
