"""Files of other programs and data sets: one reader each."""
