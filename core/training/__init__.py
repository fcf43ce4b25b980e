"""Training with torch; nothing else imports torch, and everything but training works without it."""
