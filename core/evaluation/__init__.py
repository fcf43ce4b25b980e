"""How good, or how doubtful, what was found is."""
