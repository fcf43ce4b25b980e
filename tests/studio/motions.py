"""All movements people can be asked for, second by second, with their truth."""

from tests.studio.everyday import face, reach, sit, stand, walk, wave
from tests.studio.exercises import biceps_curl, jumping_jack, lunge, push_up, shoulder_press, squat
from tests.studio.stances import Act, Piece, Repetition, Stance

__all__ = [
    "Act",
    "Piece",
    "Repetition",
    "Stance",
    "biceps_curl",
    "face",
    "jumping_jack",
    "lunge",
    "push_up",
    "reach",
    "shoulder_press",
    "sit",
    "squat",
    "stand",
    "walk",
    "wave",
]
