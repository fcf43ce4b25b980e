"""Fixtures every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# No test is timed: a busy machine is slow, not wrong.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The shared data beside the repository; the test is skipped, with the reason, when it is not there."""
    folder = ROOT.parent / "shared" / "data"
    if not (folder / "INDEX.md").exists():
        pytest.skip("the shared data folder is not beside the repository")
    return folder
