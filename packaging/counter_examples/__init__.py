"""Sequences with every repetition marked, assembled from movements of one body and filmed by made-up cameras.

What counts, and so what is marked:

- a movement that goes out and comes back to where it began is one repetition, from the moment the body leaves
  its rest to the moment it is back there; its turn is the moment it is farthest out;
- a movement that goes out to one side and to the other in turn counts each time it goes out, with the side;
- several movements done in a row, again and again (a squat, then a press) are one compound repetition;
- a repetition given up on the way out (at most half of it) is partial, and so is one that the film cuts off;
- repetitions of one exercise belong to one set until something else is done or twelve seconds go by.

Steps, gestures of who talks, picking something up and putting it down, taking a bar from its rack and turning
round are no repetitions.
"""
