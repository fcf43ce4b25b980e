"""Opening a file as a video, and only as a video: nothing but the file itself is ever read."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.errors import UserError

# containers that hold their pictures themselves: no playlists (hls, concat, dash), stills or devices
DEMUXERS = (
    "mov",
    "matroska",
    "avi",
    "mpegts",
    "mpeg",
    "flv",
    "asf",
    "ogg",
    "gif",
    "apng",
    "mxf",
    "dv",
    "ivf",
    "nut",
    "rm",
    "h264",
    "hevc",
    "mpegvideo",
    "m4v",
    "av1",
    "obu",
    "wtv",
    "yuv4mpegpipe",
)
_WHITELIST = ",".join(
    {"mov": "mov,mp4,m4a,3gp,3g2,mj2", "matroska": "matroska,webm"}.get(name, name) for name in DEMUXERS
)
_STILLS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_STILL_BRANDS = (b"heic", b"heix", b"mif1", b"avif", b"msf1")
_ARCHIVES = (b"PK\x03\x04", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b")


def open_container(path: Path) -> Any:
    """Open `path` for reading; raises `UserError` where it cannot be read as a video.

    Only demuxers of a fixed list and the `file` protocol are allowed, so a playlist named .mp4
    does not open its neighbours and a name with a colon is not taken for an address.
    """
    import av

    check_file(path)
    try:
        return av.open(
            f"file:{path.absolute()}",
            mode="r",
            container_options={"format_whitelist": _WHITELIST, "protocol_whitelist": "file"},
            metadata_errors="replace",
        )
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise _explained(path, error) from error


def check_file(path: Path) -> None:
    """Raise `UserError` for anything that is plainly no video, before any decoder sees it."""
    name = path.name or str(path)
    try:
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):  # reading a pipe would wait for ever
            raise UserError(
                "{name} is a device or a pipe, not a file.",
                hint="Record it to a video file and open that.",
                name=name,
            )
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError as error:
        raise UserError(
            "{name} was not found.",
            hint="Check the spelling, or whether the drive it lies on is connected.",
            name=name,
        ) from error
    except IsADirectoryError as error:
        raise _folder(name) from error
    except PermissionError as error:
        if os.path.isdir(path):  # noqa: PTH112 - Windows refuses folders so; never raises
            raise _folder(name) from error
        raise UserError(
            "{name} may not be read.",
            hint="Ask for permission to read it, unlock the drive it lies on, or copy it elsewhere.",
            name=name,
        ) from error
    except OSError as error:
        raise UserError(
            "{name} could not be read: {reason}.",
            hint="Check the drive or the network connection, or copy the file to another place.",
            name=name,
            reason=os.strerror(error.errno) if error.errno else str(error),
        ) from error
    refusal = _refusal(name, head)
    if refusal is not None:
        raise refusal


def video_stream(container: Any, path: Path) -> Any:
    """The stream whose pictures count: the first that is no cover picture."""
    av_cover, av_thumbnails = 1 << 10, 1 << 11
    streams = [s for s in container.streams.video if not int(s.disposition) & (av_cover | av_thumbnails)]
    if not streams:
        if container.streams.audio:
            raise UserError(
                "{name} holds sound but no pictures.", hint="Choose the video file.", name=path.name
            )
        raise UserError("{name} holds no video.", hint="Choose a video file.", name=path.name)
    stream = streams[0]
    if stream.codec_context is None:
        raise UserError(
            "The pictures of {name} are in a format this program cannot decode.",
            hint="Convert the file to MP4 (H.264) and open that.",
            name=path.name,
        )
    return stream


def packets_of(container: Any, stream: Any) -> Iterator[Any]:
    """Every packet of `stream`, then an empty one at the end."""
    while True:
        try:
            yield from container.demux(stream)
            return
        except IndexError:
            # PyAV stumbles at the end over streams that appeared midway (in transport streams): go on
            continue


def _folder(name: str) -> UserError:
    return UserError("{name} is a folder, not a video.", hint="Choose a video file in it.", name=name)


def _refusal(name: str, head: bytes) -> UserError | None:
    if not head:
        return UserError(
            "{name} is empty (0 bytes).",
            hint="The copy or download was probably broken off: fetch the file again.",
            name=name,
        )
    if head.startswith(b"version https://git-lfs"):
        return UserError(
            "{name} is a Git LFS pointer, not the video itself.",
            hint='Fetch the real file with "git lfs pull", then open it again.',
            name=name,
        )
    still_image = head.startswith(_STILLS) or (head[4:8] == b"ftyp" and head[8:12] in _STILL_BRANDS)
    if (still_image and not _is_animated_png(head)) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return UserError(
            "{name} is a picture, not a video.", hint="Choose a video file, such as MP4 or MOV.", name=name
        )
    if head.startswith(_ARCHIVES):
        return UserError(
            "{name} is a packed archive, not a video.",
            hint="Unpack it first (it may ask for a password), then open the video inside.",
            name=name,
        )
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith(
        (b"#EXTM3U", b"ffconcat", b"[playlist]", b"<?xml", b"<MPD", b"<smil", b"<asx", b"<ASX")
    ):
        return UserError(
            "{name} is a playlist or a text that points to other files, not a video.",
            hint="Open the video files themselves.",
            name=name,
        )
    if _is_text(head):
        return UserError(
            "{name} is a text file, not a video.", hint="Choose a video file, such as MP4 or MOV.", name=name
        )
    return None


def _is_animated_png(head: bytes) -> bool:
    return head.startswith(b"\x89PNG") and b"acTL" in head


def _is_text(head: bytes) -> bool:
    if head.startswith((b"YUV4MPEG2", b"GIF8")):
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if control:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4  # only the last letter is cut
    return True


def _explained(path: Path, error: Exception) -> UserError:
    code = getattr(error, "errno", None)
    if code in (errno.EACCES, errno.EPERM):
        return UserError(
            "{name} may not be read.",
            hint="Ask for permission to read it, or copy it elsewhere.",
            name=path.name,
        )
    with path.open("rb") as file:
        head = file.read(64)
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"):
        return UserError(
            "{name} is cut off or damaged: its index is missing.",
            hint="The recording or copy was probably broken off. Copy it again from the camera, "
            "or mend it with a repair tool.",
            name=path.name,
        )
    return UserError(
        "{name} could not be opened as a video.",
        hint="It is damaged, or of a kind this program does not read: convert it to MP4 (H.264).",
        name=path.name,
    )
