"""A film studio for tests: clothed people who move in a room, with exact truth for every picture."""

from tests.studio.camera import Camera
from tests.studio.filming import Encoding, Film, Take, Truth, film
from tests.studio.looks import GREY, RED, TEAL, YELLOW, Look
from tests.studio.performance import Performance
from tests.studio.recorded import Recorded
from tests.studio.rendering import Quality
from tests.studio.room import Light, Room, Thing
from tests.studio.scenes import (
    empty_room,
    one_person_squats,
    one_person_standing,
    rotated,
    two_people_crossing,
    vfr,
)

__all__ = [
    "GREY",
    "RED",
    "TEAL",
    "YELLOW",
    "Camera",
    "Encoding",
    "Film",
    "Light",
    "Look",
    "Performance",
    "Quality",
    "Recorded",
    "Room",
    "Take",
    "Thing",
    "Truth",
    "empty_room",
    "film",
    "one_person_squats",
    "one_person_standing",
    "rotated",
    "two_people_crossing",
    "vfr",
]
