"""Facts of long videos kept in the person's cache, so that opening a project need not read them again."""

from __future__ import annotations

import hashlib
import io
import logging
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import msgspec
import numpy as np

from core.atomic_files import write_bytes
from core.errors import UserError
from core.paths import user_cache_dir

if TYPE_CHECKING:
    from core.media.facts import SeekIndex, VideoFacts

logger = logging.getLogger(__name__)

VERSION = 1  # raise when facts mean something else than before
MOST_FILES = 500


def recall(path: Path, fingerprint: str) -> VideoFacts | None:
    """What is remembered of the file at `path`, unless it changed since; None where nothing is."""
    from core.media.facts import SeekIndex, VideoFacts

    try:
        with _place(path, fingerprint).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            plain = msgspec.json.decode(arrays["plain"].tobytes())
            index = {name: arrays[f"index_{name}"] for name in _array_names(SeekIndex)}
            plain["repairs"] = tuple(plain["repairs"])
            return VideoFacts(
                **plain,
                path=path,
                times_s=arrays["times_s"],
                index=SeekIndex(keyed_by=str(arrays["keyed_by"]), **index),
            )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile, msgspec.DecodeError) as error:
        logger.warning("what was remembered of a video cannot be read: %s", type(error).__name__)
        return None


def remember(facts: VideoFacts) -> None:
    """Keep `facts` for the next time; a full or read-only disc only means reading the video again."""
    plain = {
        name: getattr(facts, name)
        for name in facts.__struct_fields__
        if name not in ("path", "times_s", "index")
    }
    arrays = {f"index_{name}": getattr(facts.index, name) for name in _array_names(type(facts.index))}
    buffer = io.BytesIO()
    np.savez(
        buffer,
        plain=np.frombuffer(msgspec.json.encode(plain), np.uint8),
        times_s=facts.times_s,
        keyed_by=np.array(facts.index.keyed_by),
        **arrays,
    )
    try:
        place = _place(facts.path, facts.fingerprint)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(place, buffer.getvalue())
        for old in sorted(place.parent.glob("*.npz"), key=lambda file: file.stat().st_mtime)[:-MOST_FILES]:
            old.unlink(missing_ok=True)
    except (OSError, UserError) as error:
        logger.warning("what is known of a video could not be kept: %s", type(error).__name__)


def _array_names(kind: type[SeekIndex]) -> list[str]:
    return [name for name in kind.__struct_fields__ if name != "keyed_by"]


def _place(path: Path, fingerprint: str) -> Path:
    """The file's name tells video, time of last change and version of the facts apart."""
    changed = f"{fingerprint} {path.stat().st_mtime_ns} {VERSION}"
    return user_cache_dir() / "videos" / f"{hashlib.sha256(changed.encode()).hexdigest()[:32]}.npz"
