"""The picture with what was found drawn over it, and playing."""
