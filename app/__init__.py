"""The window."""

import gc

# Nearly everything the window makes at its start stays: looking for garbage after every 700 new objects
# took some 30 ms of the start, and takes as long again whenever a large project is open.
gc.set_threshold(20_000, 10, 10)
