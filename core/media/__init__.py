"""Video files: which pictures they hold, when each is shown, and exact pictures by number."""
