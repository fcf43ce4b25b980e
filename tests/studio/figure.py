"""The mannequin: round cones and ellipsoids on the joints of a pose, dressed."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tests.studio.body import SIDE, Build, Floats, Pose, at
from tests.studio.looks import Colour, Look
from tests.studio.raster import Shapes

MATERIALS = ["skin", "hair", "shirt", "trousers", "shoes", "soles", "eyes", "irises", "lips", "cheeks"]

CLOTH = tuple(MATERIALS.index(name) for name in ("shirt", "trousers", "hair"))


def palette(look: Look) -> list[Colour]:
    """The colour of each material for a look, in the order of MATERIALS."""
    skin = np.array(look.skin)
    lips = tuple(skin * [0.82, 0.60, 0.63])
    return [
        look.skin,
        look.hair,
        look.shirt,
        look.trousers,
        look.shoes,
        look.soles,
        (0.93, 0.92, 0.90),
        (0.10, 0.07, 0.05),
        lips,
        tuple(skin * [1.0, 0.93, 0.92]),
    ]


@dataclass
class Parts:
    """Collects shapes over T moments: every entry is (T, ...) or constant."""

    moments: int
    a: list[Floats] = field(default_factory=list)
    b: list[Floats] = field(default_factory=list)
    radii: list[tuple[float, float]] = field(default_factory=list)
    maps: list[Floats] = field(default_factory=list)
    reach: list[float] = field(default_factory=list)
    materials: list[int] = field(default_factory=list)

    def cone(self, a: Floats, b: Floats, ra: float, rb: float, material: str) -> None:
        """A round cone between points (T, 3)."""
        self.flat(a, b, ra, rb, material, None, (1, 1, 1))

    def flat(
        self,
        a: Floats,
        b: Floats,
        ra: float,
        rb: float,
        material: str,
        frame: Floats | None,
        stretch: tuple[float, float, float],
    ) -> None:
        """A round cone stretched along the axes of `frame` (T, 3, 3)."""
        self.a.append(a)
        self.b.append(b)
        self.radii.append((ra, rb))
        if frame is None:
            self.maps.append(np.broadcast_to(np.eye(3), (self.moments, 3, 3)))
        else:
            self.maps.append(frame / np.array(stretch) @ frame.transpose(0, 2, 1))
        self.reach.append(float(max(stretch)))
        self.materials.append(MATERIALS.index(material))

    def ball(self, middle: Floats, radii: tuple[float, float, float], material: str, frame: Floats) -> None:
        """An ellipsoid with half axes along the frame's."""
        self.flat(middle, middle + frame[:, :, 1] * 1e-3, 1.0, 1.0, material, frame, radii)

    def at_moment(self, t: int, first_material: int) -> Shapes:
        """All shapes at moment `t`, materials counted from `first_material`."""
        return Shapes(
            np.array([p[t] for p in self.a]),
            np.array([p[t] for p in self.b]),
            np.array(self.radii),
            np.array([m[t] for m in self.maps]),
            np.array(self.reach),
            (np.array(self.materials) + first_material).astype(np.int16),
        )


def dress(pose: Pose, build: Build, look: Look) -> Parts:
    """The shapes of a person over all moments of a pose."""
    j, f = pose.joints, pose.frames
    parts = Parts(len(j["pelvis"]))
    k, g = build.scale, build.scale * build.girth
    _trunk(parts, j, f, k, g)
    _head(parts, j, f, k, look)
    for i, side in enumerate(("left", "right")):
        _arm(parts, j, f, side, k, g, look)
        _leg(parts, j, f, side, SIDE[i], k, g, look)
    return parts


def _trunk(parts: Parts, j: dict[str, Floats], f: dict[str, Floats], k: float, g: float) -> None:
    pelvis, waist, chest = f["pelvis"], f["waist"], f["chest"]

    def hips(x: float, y: float, z: float) -> Floats:
        return at(j["pelvis"], pelvis, (x * k, y * k, z * k))

    def ribs(x: float, y: float, z: float) -> Floats:
        return at(j["chest"], chest, (x * k, y * k, z * k))

    def collar(x: float, y: float, z: float) -> Floats:
        return at(j["neck"], chest, (x * k, y * k, z * k))

    parts.flat(
        hips(0, 0.0, -0.014), hips(0, 0.07, 0), 0.146 * g, 0.148 * g, "trousers", pelvis, (1.0, 1.0, 0.76)
    )
    for s in SIDE:
        parts.flat(
            hips(s * 0.072, 0.0, -0.045),
            hips(s * 0.066, -0.05, -0.035),
            0.088 * g,
            0.080 * g,
            "trousers",
            pelvis,
            (1.0, 1.0, 0.92),
        )
    hem = at(j["waist"], waist, (0, 0.02 * k, 0.0))
    parts.flat(hips(0, 0.060, -0.002), hem, 0.161 * g, 0.147 * g, "shirt", pelvis, (1.0, 0.30, 0.755))
    parts.flat(hem, ribs(0, 0.0, 0.0), 0.147 * g, 0.163 * g, "shirt", waist, (1.0, 1.0, 0.70))
    parts.flat(
        ribs(0, -0.01, 0.004), ribs(0, 0.075, 0.0), 0.164 * g, 0.168 * g, "shirt", chest, (1.0, 1.0, 0.69)
    )
    parts.flat(
        ribs(0, 0.075, 0.0), collar(0, -0.045, -0.004), 0.168 * g, 0.120 * g, "shirt", chest, (1.0, 1.0, 0.70)
    )
    for s in SIDE:
        parts.flat(
            ribs(s * 0.075, 0.075, 0.022),
            collar(s * 0.115, -0.055, 0.0),
            0.092 * g,
            0.072 * g,
            "shirt",
            chest,
            (1.0, 1.0, 1.0),
        )
    for side in ("left", "right"):
        parts.cone(collar(0, 0.040, -0.016), j[f"{side}_shoulder"], 0.052 * g, 0.058 * g, "shirt")
    parts.cone(
        collar(0, 0.0, -0.008), at(j["throat"], f["throat"], (0, 0.03 * k, 0.0)), 0.060 * g, 0.053 * g, "skin"
    )
    parts.flat(
        collar(0, 0.030, -0.004),
        collar(0, 0.036, -0.006),
        0.076 * g,
        0.072 * g,
        "shirt",
        chest,
        (1.0, 0.40, 0.95),
    )


def _head(parts: Parts, j: dict[str, Floats], f: dict[str, Floats], k: float, look: Look) -> None:
    head, middle = f["head"], j["head"]

    def spot(x: float, y: float, z: float) -> Floats:
        return at(middle, head, (x * k, y * k, z * k))

    def ball(x: float, y: float, z: float, radii: tuple[float, float, float], material: str) -> None:
        parts.ball(spot(x, y, z), (radii[0] * k, radii[1] * k, radii[2] * k), material, head)

    ball(0, 0.035, -0.006, (0.0755, 0.088, 0.094), "skin")
    parts.flat(
        spot(0, 0.0, 0.018), spot(0, -0.074, 0.034), 0.0715 * k, 0.050 * k, "skin", head, (0.98, 1.0, 0.94)
    )
    ball(0, -0.096, 0.058, (0.026, 0.019, 0.022), "skin")
    parts.cone(spot(0, 0.014, 0.084), spot(0, -0.022, 0.104), 0.0085 * k, 0.0135 * k, "skin")
    for s in SIDE:
        ball(s * 0.011, -0.027, 0.094, (0.0095, 0.0075, 0.0105), "skin")
        ball(s * 0.036, -0.026, 0.055, (0.026, 0.028, 0.020), "skin")
        ball(s * 0.032, 0.016, 0.0725, (0.0150, 0.0082, 0.0125), "eyes")
        ball(s * 0.0318, 0.016, 0.0792, (0.0066, 0.0072, 0.0072), "irises")
        ball(s * 0.032, 0.0235, 0.0728, (0.0170, 0.0060, 0.0135), "skin")
        parts.cone(
            spot(s * 0.019, 0.0355, 0.0855), spot(s * 0.047, 0.036, 0.0735), 0.0040 * k, 0.0028 * k, "hair"
        )
        ball(s * 0.0765, -0.002, -0.004, (0.010, 0.030, 0.018), "skin")
    parts.flat(
        spot(-0.020, -0.066, 0.083),
        spot(0.020, -0.066, 0.083),
        0.0042 * k,
        0.0042 * k,
        "lips",
        head,
        (1.0, 1.0, 1.4),
    )
    parts.flat(
        spot(-0.014, -0.0725, 0.084),
        spot(0.014, -0.0725, 0.084),
        0.0048 * k,
        0.0048 * k,
        "lips",
        head,
        (1.0, 1.0, 1.3),
    )
    parts.ball(spot(0, 0.058, -0.019), (0.0805 * k, 0.083 * k, 0.0925 * k), "hair", head)
    ball(0, 0.012, -0.042, (0.077, 0.082, 0.068), "hair")
    for s in SIDE:
        ball(s * 0.066, 0.030, 0.012, (0.0145, 0.034, 0.018), "hair")
    ball(0.010, 0.100, 0.040, (0.060, 0.030, 0.042), "hair")
    ball(-0.030, 0.096, 0.030, (0.044, 0.028, 0.044), "hair")
    if look.long_hair:
        parts.flat(
            spot(0, 0.01, -0.075), spot(0, -0.03, -0.105), 0.030 * k, 0.036 * k, "hair", None, (1, 1, 1)
        )
        parts.cone(spot(0, -0.03, -0.112), spot(0, -0.16, -0.115), 0.032 * k, 0.014 * k, "hair")


def _arm(
    parts: Parts, j: dict[str, Floats], f: dict[str, Floats], side: str, k: float, g: float, look: Look
) -> None:
    shoulder, elbow, wrist = j[f"{side}_shoulder"], j[f"{side}_elbow"], j[f"{side}_wrist"]
    sleeve = "shirt" if look.long_sleeves else "skin"
    cuff = shoulder + (elbow - shoulder) * 0.52
    parts.cone(shoulder, cuff, 0.063 * g, 0.058 * g, "shirt")
    parts.cone(shoulder + (elbow - shoulder) * 0.2, elbow, 0.051 * g, 0.040 * g, sleeve)
    belly = elbow + (wrist - elbow) * 0.25
    parts.cone(elbow, belly, 0.040 * g, 0.0425 * g, sleeve)
    parts.cone(belly, wrist, 0.0425 * g, 0.027 * g, sleeve)
    hand = f[f"{side}_hand"]
    inward = -SIDE[0 if side == "left" else 1]
    palm_a, palm_b = at(wrist, hand, (0, 0.018 * k, 0)), at(wrist, hand, (0, 0.072 * k, 0.002 * k))
    parts.flat(palm_a, palm_b, 0.030 * k, 0.041 * k, "skin", hand, (0.45, 1.0, 1.0))
    for n, z in enumerate((0.030, 0.010, -0.011, -0.031)):
        length = (0.058, 0.068, 0.063, 0.048)[n]
        root, knuckle = (
            at(wrist, hand, (0, 0.088 * k, z * k * 0.95)),
            at(wrist, hand, (inward * 0.004 * k, (0.088 + length * 0.55) * k, z * k)),
        )
        tip = at(wrist, hand, (inward * 0.016 * k, (0.088 + length) * k, z * k * 1.02))
        parts.cone(root, knuckle, 0.0098 * k, 0.0088 * k, "skin")
        parts.cone(knuckle, tip, 0.0088 * k, 0.0072 * k, "skin")
    bend = at(wrist, hand, (inward * 0.010 * k, 0.055 * k, 0.048 * k))
    parts.cone(at(wrist, hand, (0, 0.022 * k, 0.024 * k)), bend, 0.015 * k, 0.0115 * k, "skin")
    parts.cone(
        bend, at(wrist, hand, (inward * 0.014 * k, 0.088 * k, 0.058 * k)), 0.0115 * k, 0.0090 * k, "skin"
    )


def _leg(
    parts: Parts,
    j: dict[str, Floats],
    f: dict[str, Floats],
    side: str,
    s: float,
    k: float,
    g: float,
    look: Look,
) -> None:
    hip, knee, ankle, foot = j[f"{side}_hip"], j[f"{side}_knee"], j[f"{side}_ankle"], f[f"{side}_foot"]
    lower = "skin" if look.shorts else "trousers"
    top = at(hip, f["pelvis"], (s * -0.004 * k, 0.0, 0.0))
    parts.cone(top, hip + (knee - hip) * 0.55, 0.094 * g, 0.076 * g, "trousers")
    parts.cone(hip + (knee - hip) * 0.5, knee, 0.078 * g, 0.058 * g, "trousers")
    calf = knee + (ankle - knee) * 0.30 + foot[:, :, 2] * (-0.016 * k)
    parts.cone(knee, calf, 0.056 * g, 0.058 * g, lower)
    parts.cone(
        calf,
        knee + (ankle - knee) * (0.9 if not look.shorts else 1.0),
        0.058 * g,
        (0.045 if not look.shorts else 0.036) * g,
        lower,
    )
    if not look.shorts:
        parts.cone(knee + (ankle - knee) * 0.85, ankle, 0.036 * g, 0.036 * g, "skin")
    h = 0.080 * k
    parts.cone(
        at(ankle, foot, (0, 0.008 * k, -0.008 * k)),
        at(ankle, foot, (0, -0.025 * k, -0.012 * k)),
        0.040 * k,
        0.044 * k,
        "shoes",
    )
    parts.flat(
        at(ankle, foot, (0, 0.036 * k - h, -0.028 * k)),
        at(ankle, foot, (0, 0.030 * k - h, 0.075 * k)),
        0.038 * k,
        0.045 * k,
        "shoes",
        foot,
        (1.0, 1.0, 1.0),
    )
    parts.flat(
        at(ankle, foot, (0, -0.015 * k, 0.015 * k)),
        at(ankle, foot, (0, 0.035 * k - h, 0.115 * k)),
        0.040 * k,
        0.036 * k,
        "shoes",
        foot,
        (1.0, 1.0, 1.0),
    )
    ball, toes = j[f"{side}_ball"], f[f"{side}_toes"]
    tip, sole_tip = at(ball, toes, (0, 0.009 * k, 0.026 * k)), at(ball, toes, (0, -0.003 * k, 0.027 * k))
    parts.flat(
        at(ball, foot, (0, 0.011 * k, -0.030 * k)), tip, 0.047 * k, 0.036 * k, "shoes", toes, (1.0, 0.75, 1.0)
    )
    parts.flat(
        at(ankle, foot, (0, 0.010 * k - h, -0.030 * k)),
        at(ankle, foot, (0, 0.010 * k - h, 0.075 * k)),
        0.041 * k,
        0.049 * k,
        "soles",
        foot,
        (1.0, 0.26, 1.0),
    )
    parts.flat(
        at(ball, foot, (0, -0.005 * k, -0.032 * k)),
        sole_tip,
        0.050 * k,
        0.038 * k,
        "soles",
        toes,
        (1.0, 0.26, 1.0),
    )
