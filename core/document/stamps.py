"""What a step of the history is stamped with: by whom, and when."""

from __future__ import annotations

from datetime import UTC, datetime

PERSON = "person"  # the author of what is done at the desk


def utc_now() -> str:
    """The time as the document stores it: UTC, ISO 8601, seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
