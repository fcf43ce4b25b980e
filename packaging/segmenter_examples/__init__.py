"""Untrimmed sequences with their truth, assembled from movements of one body and filmed by made-up cameras.

What a person who reviews a film would want as a segment, and so what carries a label here:

- a set of repetitions of one exercise, from the start of the first to the end of the last, as one segment;
- a single action (a throw, picking something up) from its beginning to its end;
- a posture or a gait that lasts two seconds and more (stand_still, sit, lie_down, walk, run);
- sitting down and standing up (sit_to_stand), and ``unknown`` for what is done on purpose and has no word.

``background`` is the rest: getting into a posture and out of it, a pause of less than two seconds, a step or
two, turning round, pulling at the clothes. Where the legs are out of the picture, being quiet is background
too: nobody can tell standing from sitting there.
"""
