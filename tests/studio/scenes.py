"""Ready-made scenes for tests: small, quick to film, always the same."""

from __future__ import annotations

from pathlib import Path

from tests.studio import motions
from tests.studio.camera import Camera
from tests.studio.filming import Encoding, Film, film
from tests.studio.looks import RED, TEAL, Look
from tests.studio.performance import Performance
from tests.studio.rendering import Quality

QUICK = Quality(fine=1, shadows=False, smallest_px=1.0, soft=False)
SMALL = (320, 240)


def one_person_squats(
    path: Path | str,
    reps: int = 3,
    fps: float = 30.0,
    size: tuple[int, int] = SMALL,
    *,
    heading_deg: float = 30.0,
    lead_s: float = 0.6,
    period_s: float = 2.2,
    **options: object,
) -> Film:
    """One person, standing for `lead_s`, then squats, then standing again."""
    acts = (motions.stand(lead_s), motions.squat(reps, period_s), motions.stand(lead_s))
    options.setdefault("quality", QUICK)
    return film(
        path, [Performance(acts, heading_deg=heading_deg, change_s=0.4)], fps=fps, size=size, **options
    )


def one_person_standing(
    path: Path | str,
    seconds: float = 2.0,
    fps: float = 15.0,
    size: tuple[int, int] = SMALL,
    **options: object,
) -> Film:
    """One person who stands still."""
    options.setdefault("quality", QUICK)
    return film(
        path,
        [Performance((motions.stand(seconds),), heading_deg=20)],
        fps=fps,
        size=size,
        seconds=seconds,
        **options,
    )


def two_people_crossing(
    path: Path | str,
    fps: float = 20.0,
    size: tuple[int, int] = (480, 270),
    *,
    dressed_alike: bool = False,
    gap_m: float = 0.9,
    **options: object,
) -> Film:
    """Two people walk past each other, one behind the other for the camera; person 0 starts on the left."""
    options.setdefault("quality", QUICK)
    options.setdefault("camera", Camera(position=(0.0, 1.4, 6.0), fov_deg=30))
    other: Look = TEAL if dressed_alike else RED
    people = [
        Performance(
            (motions.stand(0.3), motions.walk((1.7, gap_m / 2)), motions.stand(0.3)),
            at=(-1.7, gap_m / 2),
            heading_deg=60,
            look=TEAL,
        ),
        Performance(
            (motions.stand(0.3), motions.walk((-1.7, -gap_m / 2)), motions.stand(0.3)),
            at=(1.7, -gap_m / 2),
            heading_deg=-60,
            look=other,
        ),
    ]
    return film(path, people, fps=fps, size=size, **options)


def empty_room(
    path: Path | str, seconds: float = 1.0, fps: float = 15.0, size: tuple[int, int] = SMALL
) -> Film:
    """Nobody there."""
    return film(path, [], seconds=seconds, fps=fps, size=size, quality=QUICK)


def vfr(path: Path | str, reps: int = 2, size: tuple[int, int] = SMALL) -> Film:
    """Squats at a variable frame rate: 30 a second, later 15, then 12."""
    times: list[float] = []
    now = 0.0
    while now < 0.6 + 2.2 * reps + 0.6:
        times.append(now)
        now += 1 / 30 if now < 2 else 1 / 15 if now < 3.5 else 1 / 12
    return one_person_squats(path, reps, size=size, times_s=tuple(times))


def rotated(
    path: Path | str,
    rotation_deg: int = 90,
    reps: int = 1,
    fps: float = 15.0,
    size: tuple[int, int] = (240, 320),
) -> Film:
    """Squats as a phone held upright stores them: lying, with a display matrix; the truth is upright."""
    return one_person_squats(path, reps, fps, size, encoding=Encoding(rotation_deg=rotation_deg))
