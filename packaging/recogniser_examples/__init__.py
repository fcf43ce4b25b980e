"""Movements, bodies and cameras for the examples of the nearest-neighbour recogniser."""
