"""Tells files apart without reading them whole; needs no decoder."""

from __future__ import annotations

import hashlib
from pathlib import Path


def fingerprint(path: Path) -> str:
    """Size and a hash of five blocks spread over the file: tells files apart without reading them."""
    size = path.stat().st_size
    block = 1 << 16
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for part in range(5):
            file.seek(max(0, (size - block) * part // 4))
            digest.update(file.read(block))
    return f"{size:x}-{digest.hexdigest()[:32]}"
