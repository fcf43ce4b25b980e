"""Following people from picture to picture, and finding where a new shot begins."""
