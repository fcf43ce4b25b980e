"""The training of the recogniser that ships, in parts (`packaging/train_recogniser.py` is the whole)."""
