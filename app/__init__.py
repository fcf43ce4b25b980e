"""The window."""

import gc

# Nearly everything the window makes at its start stays: looking for garbage after every 700 new objects
# only takes time there.
gc.set_threshold(20_000, 10, 10)
