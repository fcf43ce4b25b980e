"""C3D files: the places of markers (www.c3d.org, the user guide), read with bounds on every number.

A reader of our own in plain Python: the format is small, nothing native sees the foreign bytes, so that no
child process with limits is needed. Analog channels are passed over.
"""

from __future__ import annotations

import struct
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError

BLOCK = 512
INTEL, DEC, SGI = 84, 85, 86
MOST_POINTS, MOST_FRAMES = 2000, 2_000_000
MOST_PARAMETERS = 5000


class C3dPoints(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The markers of one file: labels (P), positions (T, P, 3) in `units`, NaN where one is not seen."""

    labels: tuple[str, ...]
    positions: NDArray[np.float32]
    frames_per_s: float
    first_frame: int
    units: str
    subject_prefixes: tuple[str, ...] = ()


def read_c3d(data: bytes) -> C3dPoints:
    """Take a C3D file apart. Raises UserError when it is damaged."""
    try:
        return _read(data)
    except (struct.error, IndexError, ValueError, OverflowError, KeyError) as error:
        raise UserError("It is no C3D file, or damaged.") from error


def _read(data: bytes) -> C3dPoints:
    if len(data) < 2 * BLOCK or data[1] != 0x50:
        raise UserError("It is no C3D file.")
    start = (data[0] - 1) * BLOCK
    processor = data[start + 3]
    if processor not in (INTEL, DEC, SGI):
        processor = INTEL
    order = ">" if processor == SGI else "<"
    points, analog, first, last = struct.unpack_from(order + "4H", data, 2)
    scale = _float(data, 12, processor)
    data_block = struct.unpack_from(order + "H", data, 16)[0]
    rate = _float(data, 20, processor)
    parameters = _parameters(data, start, processor)
    point = parameters.get("POINT", {})
    if not points:
        raise UserError("It holds no markers.")
    if points > MOST_POINTS:
        raise UserError("It holds too many markers.")
    begin = (int(_number(point.get("DATA_START"), data_block)) - 1) * BLOCK
    if not BLOCK <= begin < len(data):
        raise UserError("It breaks off before its first frame.")
    scale = _number(point.get("SCALE"), scale)
    floats = scale < 0
    item = 4 if floats else 2
    frame_bytes = (points * 4 + analog) * item
    count = _frame_count(first, last, point, parameters)
    count = min(count or MOST_FRAMES, (len(data) - begin) // frame_bytes, MOST_FRAMES)
    if count <= 0:
        raise UserError("It breaks off before its first frame.")
    kind = order + ("f4" if floats else "i2")
    raw = np.frombuffer(data, kind, count * (points * 4 + analog), begin)
    if floats and processor == DEC:
        raw = _from_dec(raw.view("<u2"))
    rows = raw.reshape(count, points * 4 + analog)[:, : points * 4].reshape(count, points, 4)
    with np.errstate(all="ignore"):
        positions = rows[..., :3].astype(np.float32)
        unseen = rows[..., 3] < 0
        if not floats:
            positions *= np.float32(scale)
    positions[unseen | (positions == 0).all(-1)] = np.nan
    labels = _labels(point, points)
    units = "".join(_words(point.get("UNITS"))[:1]) or "mm"
    rate = _number(point.get("RATE"), rate)
    return C3dPoints(
        labels=labels,
        positions=positions,
        frames_per_s=rate if np.isfinite(rate) and 0.1 <= rate <= 10_000 else 100.0,
        first_frame=first,
        units=units,
        subject_prefixes=_words(parameters.get("SUBJECTS", {}).get("LABEL_PREFIXES")),
    )


def _frame_count(first: int, last: int, point: dict[str, Any], parameters: dict[str, dict[str, Any]]) -> int:
    """How many frames there are said to be; long files say it elsewhere than in the header."""
    trial = parameters.get("TRIAL", {})
    fields = [np.asarray(trial.get(name, ())).ravel() for name in ("ACTUAL_START_FIELD", "ACTUAL_END_FIELD")]
    if all(len(field) == 2 for field in fields):
        begin, end = (int(np.uint16(int(f[0]) & 0xFFFF)) + 65536 * (int(f[1]) & 0xFFFF) for f in fields)
        if end >= begin:
            return end - begin + 1
    if last - first + 1 >= 65535 or last < first:
        return max(
            int(_number(point.get("LONG_FRAMES"), 0)), int(_number(point.get("FRAMES"), 0)) & 0xFFFFFFFF
        )
    return last - first + 1


def _parameters(data: bytes, start: int, processor: int) -> dict[str, dict[str, Any]]:
    """Groups of named values: numbers as arrays, texts as lists."""
    order = ">" if processor == SGI else "<"
    groups: dict[int, str] = {}
    found: dict[int, dict[str, Any]] = {}
    at = start + 4
    for _ in range(MOST_PARAMETERS):
        if at + 4 > len(data):
            break
        length, group = struct.unpack_from("bb", data, at)
        if length == 0 or group == 0:
            break
        length = abs(length)
        name = data[at + 2 : at + 2 + length].decode("latin-1").strip().upper()
        (offset,) = struct.unpack_from(order + "h", data, at + 2 + length)
        if group < 0:
            groups[-group] = name
        else:
            found.setdefault(group, {})[name] = _value(data, at + 4 + length, processor)
        if offset <= 0:
            break
        at += 2 + length + offset
    return {groups.get(group, str(group)): values for group, values in found.items()}


def _value(data: bytes, at: int, processor: int) -> Any:
    kind, dimensions = struct.unpack_from("bb", data, at)
    if not 0 <= dimensions <= 7:
        raise ValueError("no dimensions")
    sizes = list(data[at + 2 : at + 2 + dimensions])
    at += 2 + dimensions
    count = 1
    for size in sizes:
        count *= size
    if count > len(data) - at:
        raise ValueError("a parameter is longer than its file")
    if kind == -1:
        width = sizes[0] if sizes else 1
        raw = data[at : at + count]
        return [raw[i : i + width].decode("latin-1").strip() for i in range(0, count, width)] if width else []
    if kind == 4:
        values = [_float(data, at + 4 * i, processor) for i in range(count)]
        return np.array(values, np.float64)
    order = ">" if processor == SGI else "<"
    return np.frombuffer(data, "u1" if kind == 1 else order + "i2", count, at)


def _float(data: bytes, at: int, processor: int) -> float:
    if processor == DEC:
        return float(_from_dec(np.frombuffer(data, "<u2", 2, at))[0])
    return float(struct.unpack_from(">f" if processor == SGI else "<f", data, at)[0])


def _from_dec(words: NDArray[np.uint16]) -> NDArray[np.float32]:
    """VAX F floats: the 16-bit halves exchanged and a bias of two more than IEEE's."""
    pairs = words.reshape(-1, 2)[:, ::-1]
    floats = np.ascontiguousarray(pairs).view("<f4").ravel()
    return (floats / 4).astype(np.float32)


def _labels(point: dict[str, Any], count: int) -> tuple[str, ...]:
    names = list(_words(point.get("LABELS")))
    for more in range(2, 40):
        if len(names) >= count or f"LABELS{more}" not in point:
            break
        names += _words(point[f"LABELS{more}"])
    names = names[:count]
    return tuple(names + [f"marker {i}" for i in range(len(names), count)])


def _words(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _number(value: Any, otherwise: float) -> float:
    numbers = np.asarray(value).ravel() if isinstance(value, np.ndarray) else np.array([])
    return float(numbers[0]) if len(numbers) and np.isfinite(float(numbers[0])) else float(otherwise)
