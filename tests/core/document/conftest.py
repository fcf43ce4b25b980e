"""A store to try things on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.document.store import DocumentStore
from tests.core.document import builders as b


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "übung #1 'a'.kinescribe"


@pytest.fixture
def store(path: Path) -> Iterator[DocumentStore]:
    """Two segments on one tier, two people."""
    tier = b.tier("t1", b.segment("s1", 0, 10), b.segment("s2", 10, 30))
    people = (b.person("a", b.span(1, 0, 500)), b.person("b", b.span(2, 100, 600)))
    with DocumentStore.create(path, b.project(tier, people=people)) as store:
        yield store
