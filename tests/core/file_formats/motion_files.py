"""Small motion capture files for the tests, written as CMU, HDM05 and others write them."""

from __future__ import annotations

import struct

import numpy as np

from core.file_formats.asf_amc import BONES, positions, read_amc, read_asf
from core.file_formats.joint_tables import ASF_ORDER

SIDE = {"l": 1.0, "r": -1.0}


def asf_text(length_unit: float = 1.0) -> str:
    """A skeleton with CMU's 30 bones; lengths in CMU units (inches / 0.45) times `length_unit`."""
    bones = [
        ("lowerback", (0, 1, 0), 2.0), ("upperback", (0, 1, 0), 2.0), ("thorax", (0, 1, 0), 2.0),
        ("lowerneck", (0, 1, 0), 1.6), ("upperneck", (0, 1, 0), 1.6), ("head", (0, 1, 0), 1.6),
    ]  # fmt: skip
    for s, x in SIDE.items():
        bones += [
            (f"{s}hipjoint", (0.6 * x, -0.8, 0), 2.3), (f"{s}femur", (0.3 * x, -0.95, 0), 7.2),
            (f"{s}tibia", (0.3 * x, -0.95, 0), 7.5), (f"{s}foot", (0, -0.2, 0.98), 2.2),
            (f"{s}toes", (0, 0, 1), 1.1), (f"{s}clavicle", (0.9 * x, 0.4, 0), 3.5),
            (f"{s}humerus", (x, 0, 0), 5.0), (f"{s}radius", (x, 0, 0), 3.6), (f"{s}wrist", (x, 0, 0), 1.8),
            (f"{s}hand", (x, 0, 0), 0.7), (f"{s}fingers", (x, 0, 0), 0.6), (f"{s}thumb", (x, 0, 0.5), 0.6),
        ]  # fmt: skip
    data = []
    for number, (name, direction, length) in enumerate(bones, 1):
        unit = np.array(direction) / np.linalg.norm(direction)
        words = " ".join(f"{v:.6f}" for v in unit)
        freedoms = "dof rx ry rz\n limits (-180 180)\n (-180 180)\n (-180 180)\n"
        data.append(
            f" begin\n id {number}\n name {name}\n direction {words}\n length {length * length_unit}\n"
            f" axis 10 {20 * (number % 3)} {30 * (number % 2)} XYZ\n {freedoms if number % 4 else ''} end\n"
        )
    tree = ["root lhipjoint rhipjoint lowerback", "lowerback upperback", "upperback thorax"]
    tree += ["thorax lowerneck lclavicle rclavicle", "lowerneck upperneck", "upperneck head"]
    for s in SIDE:
        tree += [
            f"{s}hipjoint {s}femur", f"{s}femur {s}tibia", f"{s}tibia {s}foot", f"{s}foot {s}toes",
            f"{s}clavicle {s}humerus", f"{s}humerus {s}radius", f"{s}radius {s}wrist",
            f"{s}wrist {s}hand {s}thumb", f"{s}hand {s}fingers",
        ]  # fmt: skip
    return (
        "# made by a test\n:version 1.10\n:name TEST\n:units\n mass 1.0\n length 0.45\n angle deg\n"
        ":documentation\n none\n:root\n order TX TY TZ RX RY RZ\n axis XYZ\n position 0 0 0\n"
        f" orientation 0 0 0\n:bonedata\n{''.join(data)}:hierarchy\n begin\n"
        + "".join(f" {line}\n" for line in tree)
        + " end\n"
    )


def amc_text(frames: int = 12, still: bool = False) -> str:
    """A motion of `asf_text`: the right arm goes up and down, or nothing moves."""
    names = [line.split()[1] for line in asf_text().splitlines() if line.startswith(" name ")]
    lines = ["#!OML:ASF test", ":FULLY-SPECIFIED", ":DEGREES"]
    for frame in range(frames):
        lines += [str(frame + 1), f"root {frame * 0.1} 17 2 0 {0 if still else 5 * frame} 0"]
        for number, name in enumerate(names, 1):
            if number % 4:
                turn = 0 if still or name != "rhumerus" else 10 * frame
                lines.append(f"{name} {0} {0} {turn}")
    return "\n".join(lines) + "\n"


def bvh_text(frames: int = 5, names: str = "{side}{part}", scale: float = 1.0) -> str:
    """A walking pole-man with Mixamo's joints, offsets in cm times `scale`."""
    lines: list[str] = ["HIERARCHY"]

    def joint(name: str, offset: tuple[float, float, float], children: list, depth: int, root: bool) -> None:
        pad = "\t" * depth
        lines.append(f"{pad}{'ROOT' if root else 'JOINT'} {name}")
        lines.append(f"{pad}{{")
        lines.append(f"{pad}\tOFFSET " + " ".join(str(v * scale) for v in offset))
        places = "Xposition Yposition Zposition " if root else ""
        lines.append(f"{pad}\tCHANNELS {6 if root else 3} {places}Zrotation Xrotation Yrotation")
        for child in children:
            joint(child[0], child[1], child[2], depth + 1, False)
        if not children:
            lines.extend([f"{pad}\tEnd Site", f"{pad}\t{{", f"{pad}\t\tOFFSET 0 5 0", f"{pad}\t}}"])
        lines.append(f"{pad}}}")

    def sided(side: str, part: str) -> str:
        return names.format(side=side, part=part, s=side[0])

    legs, arms = [], []
    for side, x in (("Left", 1), ("Right", -1)):
        toe = (sided(side, "ToeBase"), (0.0, -8.0, 12.0), [])
        foot = (sided(side, "Foot"), (0.0, -42.0, 0.0), [toe])
        leg = (sided(side, "Leg"), (0.0, -43.0, 0.0), [foot])
        legs.append((sided(side, "UpLeg"), (9.0 * x, -5.0, 0.0), [leg]))
        hand = (sided(side, "Hand"), (25.0 * x, 0.0, 0.0), [])
        forearm = (sided(side, "ForeArm"), (28.0 * x, 0.0, 0.0), [hand])
        arm = (sided(side, "Arm"), (12.0 * x, 0.0, 0.0), [forearm])
        arms.append((sided(side, "Shoulder"), (5.0 * x, 12.0, 0.0), [arm]))
    head = ("Neck", (0.0, 15.0, 0.0), [("Head", (0.0, 10.0, 2.0), [])])
    spine = (
        "Spine",
        (0.0, 10.0, 0.0),
        [("Spine1", (0.0, 12.0, 0.0), [("Spine2", (0.0, 13.0, 0.0), [head, *arms])])],
    )
    joint("Hips", (0.0, 0.0, 0.0), [*legs, spine], 0, True)
    channels = sum(int(line.split()[1]) for line in lines if "CHANNELS" in line)
    lines += ["MOTION", f"Frames: {frames}", "Frame Time: 0.04"]
    for frame in range(frames):
        values = [0.0] * channels
        values[1], values[2] = 100 * scale, frame * scale
        lines.append(" ".join(map(str, values)))
    return "\n".join(lines) + "\n"


MARKERS = {
    "LFHD": (-0.07, 0.08, 1.72), "RFHD": (0.07, 0.08, 1.72), "LBHD": (-0.07, -0.08, 1.70),
    "RBHD": (0.07, -0.08, 1.70), "C7": (0, -0.05, 1.50), "T10": (0, -0.1, 1.25), "CLAV": (0, 0.08, 1.42),
    "STRN": (0, 0.12, 1.27), "LSHO": (-0.2, 0, 1.45), "RSHO": (0.2, 0, 1.45), "LELB": (-0.3, 0, 1.15),
    "RELB": (0.3, 0, 1.15), "LWRA": (-0.33, 0.05, 0.92), "LWRB": (-0.37, 0.0, 0.92),
    "RWRA": (0.33, 0.05, 0.92),
    "RWRB": (0.37, 0.0, 0.92), "LFIN": (-0.35, 0.05, 0.82), "RFIN": (0.35, 0.05, 0.82),
    "LFWT": (-0.12, 0.1, 1.0), "RFWT": (0.12, 0.1, 1.0), "LBWT": (-0.05, -0.1, 1.02),
    "RBWT": (0.05, -0.1, 1.02),
    "LKNE": (-0.12, 0.05, 0.5), "RKNE": (0.12, 0.05, 0.5), "LANK": (-0.12, 0, 0.09), "RANK": (0.12, 0, 0.09),
    "LTOE": (-0.13, 0.2, 0.03), "RTOE": (0.13, 0.2, 0.03),
}  # fmt: skip


def c3d_bytes(frames: int = 6, prefix: str = "", markers: dict | None = None, floats: bool = True) -> bytes:
    """Markers in mm, z up, with the right hand waving; Intel, float or 16-bit numbers."""
    places = MARKERS if markers is None else markers
    labels = [prefix + name for name in places]
    width = max(map(len, labels))

    def parameter(group: int, name: str, kind: int, sizes: list[int], data: bytes) -> bytes:
        body = struct.pack("bb", kind, len(sizes)) + bytes(sizes) + data + b"\0"
        return struct.pack("bb", len(name), group) + name.encode() + struct.pack("<h", 2 + len(body)) + body

    scale = -0.1 if floats else 0.1
    parameters = b"\1\x50\2\x54" + struct.pack("bb", 5, -1) + b"POINT" + struct.pack("<h", 3) + b"\0"
    parameters += parameter(1, "SCALE", 4, [], struct.pack("<f", scale))
    parameters += parameter(1, "UNITS", -1, [2], b"mm")
    parameters += parameter(
        1, "LABELS", -1, [width, len(labels)], b"".join(name.ljust(width).encode() for name in labels)
    )
    parameters += b"\0\0"
    blocks = -(-len(parameters) // 512)
    header = struct.pack("<BBHHHHHfHHf", 2, 0x50, len(labels), 0, 1, frames, 10, scale, 2 + blocks, 0, 120.0)
    rows = bytearray()
    for frame in range(frames):
        for name, (x, y, z) in places.items():
            up = 0.05 * frame if name in ("RWRA", "RWRB", "RFIN") else 0.0
            values = [x * 1000, y * 1000, (z + up) * 1000]
            rows += (
                struct.pack("<4f", *values, 0)
                if floats
                else struct.pack("<4h", *(round(v * 10) for v in values), 0)
            )
    return header.ljust(512, b"\0") + parameters.ljust(blocks * 512, b"\0") + bytes(rows)


def dumped(order: tuple[str, ...] = ASF_ORDER, unit: float = 1.0) -> np.ndarray:
    """(12, 31, 3) joints in the order of ASF files, in CMU units times `unit`."""
    skeleton = read_asf(asf_text())
    body = positions(skeleton, read_amc(amc_text(), skeleton)) / (0.0254 / 0.45)
    return np.stack([body[:, BONES.index(bone)] for bone in order], 1) * unit
