"""Which words the examples carry: the vocabulary, and the finer movements that fold into its words."""

from __future__ import annotations

# The ids of the vocabulary (resources/vocabularies/actions.toml) that recognisers learn.
WORDS = """
    walk run jump jumping_jack squat lunge push_up pull_up sit_up burpee plank biceps_curl
    shoulder_press sit_to_stand sit stand_still lie_down pick_up carry throw kick punch wave clap reach
    bend twist arm_raise arm_circle leg_raise knee_raise dance climb deadlift row bench_press
    mountain_climber shoulder_rotation unknown
"""
LABELS = tuple(WORDS.split())

# Finer words of the vocabulary and what a recogniser calls them.
FOLDS = {
    "lateral_raise": "arm_raise",
    "front_raise": "arm_raise",
    "shoulder_extension": "arm_raise",
    "side_lunge": "lunge",
    "hip_abduction": "leg_raise",
    "hurdle_step": "knee_raise",
    "high_knees": "knee_raise",
    "lie": "lie_down",
}
# Makers of movements that the nearest-neighbour recogniser calls otherwise; "" = not used here.
RELABELLED = {"shrug_and_twist": "", "head_and_neck": "", "shoulder_extension": ""}
# Postures and things done on and on: any stretch is as good as another.
STEADY = ("walk", "run", "dance", "stand_still", "sit", "plank", "carry", "climb", "unknown")
# Words nobody can give who does not see the legs.
LEGGED = """
    walk run jump jumping_jack squat lunge sit_to_stand sit stand_still lie_down pick_up carry kick
    leg_raise knee_raise climb burpee plank push_up sit_up deadlift bend mountain_climber
    bench_press row
"""
NEED_LEGS = tuple(LEGGED.split())
# How often only the upper body is in the picture.
UPPER = {
    "biceps_curl": 0.25, "shoulder_press": 0.2, "arm_raise": 0.2, "arm_circle": 0.2, "wave": 0.3, "clap": 0.3,
    "reach": 0.2, "punch": 0.15, "throw": 0.1, "twist": 0.12, "shoulder_rotation": 0.25, "unknown": 0.25,
    "pull_up": 0.2, "row": 0.05, "dance": 0.15, "sit": 0.1, "stand_still": 0.1,
}  # fmt: skip
# Seconds: what takes longer is done once, and lies whole in one window.
WINDOW_S = 2.5
# Torsos the hands or the feet must go in a window, against the trunk: less is sitting or standing, whatever
# was meant (the program asks the same, `LEAST_MOVE` in core/action_recognisers/possible.py).
LEAST_MOVED = 0.22
LEAST_STEP = 0.25  # torsos a foot goes against the hips of who walks
MOST_MOVED = {"stand_still": 0.6, "sit": 0.9}


def label_of(movement: str, maker: str = "") -> str:
    """The word of the vocabulary for a movement of that (finer) name."""
    word = RELABELLED.get(maker, movement)
    return FOLDS.get(word, word)
