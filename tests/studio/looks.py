"""How people are dressed."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Look:
    """Colours (RGB 0..1, linear enough) and cut of clothes and hair."""

    skin: Colour = (0.80, 0.58, 0.46)
    hair: Colour = (0.16, 0.10, 0.07)
    shirt: Colour = (0.16, 0.42, 0.50)
    trousers: Colour = (0.13, 0.14, 0.18)
    shoes: Colour = (0.88, 0.88, 0.86)
    soles: Colour = (0.95, 0.95, 0.94)
    long_sleeves: bool = False
    shorts: bool = False
    long_hair: bool = False


TEAL = Look()
RED = Look(
    skin=(0.62, 0.42, 0.31), hair=(0.05, 0.04, 0.04), shirt=(0.66, 0.16, 0.13), trousers=(0.30, 0.31, 0.34)
)
YELLOW = Look(hair=(0.45, 0.28, 0.13), shirt=(0.80, 0.62, 0.20), trousers=(0.12, 0.18, 0.34), long_hair=True)
GREY = Look(
    skin=(0.42, 0.27, 0.19),
    hair=(0.03, 0.03, 0.03),
    shirt=(0.55, 0.56, 0.58),
    trousers=(0.08, 0.08, 0.10),
    shorts=True,
)
