"""Text dumps of the 31 joints of CMU and HDM05: rows of numbers, read as leniently as can be told apart."""

from __future__ import annotations

import re

import numpy as np

from core.errors import UserError
from core.file_formats.asf_amc import BONES
from core.file_formats.kinematics import Floats, guess_unit, upright

JOINTS = 31
# The order of the joints in ASF files and what is made from them; `BONES` is the order of "cmu-31".
ASF_ORDER = (
    "root", "lhipjoint", "lfemur", "ltibia", "lfoot", "ltoes", "rhipjoint", "rfemur", "rtibia", "rfoot",
    "rtoes", "lowerback", "upperback", "thorax", "lowerneck", "upperneck", "head", "lclavicle", "lhumerus",
    "lradius", "lwrist", "lhand", "lfingers", "lthumb", "rclavicle", "rhumerus", "rradius", "rwrist", "rhand",
    "rfingers", "rthumb",
)  # fmt: skip
NUMBER = re.compile(r"[-+]?(?:nan|inf|\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)", re.IGNORECASE)


def read_joint_table(text: str) -> Floats:
    """(T, 31, 3) keypoints of "cmu-31", metres, y up.

    Rows of 93 numbers, or 94 or 95 with a frame number or time (and label) before them; or rows of three,
    31 a frame. Other lines (headers, names of joints) are passed over; a header naming the joints gives their
    order. Raises UserError when no such rows are found, or no unit makes the body a person's.
    """
    rows: list[list[float]] = []
    order = list(ASF_ORDER)
    for line in text.splitlines():
        words = [word for word in re.split(r"[\s,;]+", line.strip()) if word]
        if words and all(NUMBER.fullmatch(word) for word in words):
            rows.append([float(word) for word in words])
        elif len(words) >= JOINTS:
            order = _named_order(words) or order
    widths = [len(row) for row in rows]
    usual = max(set(widths), key=widths.count, default=0)
    values = np.array([row for row in rows if len(row) == usual], np.float64)
    if usual in (93, 94, 95):
        places = values[:, usual - 93 :].reshape(-1, JOINTS, 3)
    elif usual in (3, 4) and len(values) % JOINTS == 0 and len(values):
        places = values[:, -3:].reshape(-1, JOINTS, 3)
    else:
        raise UserError(
            "It does not hold rows of 31 joints with x, y and z (its rows have {count} numbers).", count=usual
        )
    places = places[:, [order.index(bone) for bone in BONES]]
    head, ankle = BONES.index("head"), BONES.index("ltibia")
    chain = [places[:, BONES.index(bone)] for bone in ("lhipjoint", "lfemur", "ltibia")]
    with np.errstate(all="ignore"):
        steps = np.linalg.norm(np.diff(np.stack(chain), axis=0), axis=-1).sum(0)
        heights = places[:, head] - places[:, ankle]
    known = np.isfinite(steps) & np.isfinite(heights).all(1)
    unit = guess_unit(float(np.median(steps[known]))) if known.any() else None
    if unit is None:
        raise UserError("In no unit are its legs as long as a person's.")
    up: Floats = np.median(heights[known], axis=0)
    return upright(places * unit[1], up)


def _named_order(words: list[str]) -> list[str] | None:
    """The joints in the order of a header ("lfemur_x", "lfemur_y" ... or "lfemur", ...), or None."""
    seen: list[str] = []
    for word in words:
        plain = re.sub(r"[._\- ]?[xyz]$", "", word.lower()) if word.lower() not in ASF_ORDER else word.lower()
        if plain in ASF_ORDER and plain not in seen:
            seen.append(plain)
    return seen if len(seen) == JOINTS else None
