"""A cheap look into H.264 and HEVC packets: whether their parts fit, without decoding them."""

from __future__ import annotations


def length_prefix_bytes(codec: str, extradata: bytes | None) -> int:
    """Bytes of the length before each unit as MP4 and Matroska store them; 0 where there are none.

    Source: ISO/IEC 14496-15, 5.3.3.1.2 (avcC) and 8.3.3.1.2 (hvcC).
    """
    if not extradata or extradata[0] != 1:
        return 0
    if codec == "h264" and len(extradata) > 6:
        return (extradata[4] & 3) + 1
    if codec == "hevc" and len(extradata) > 22:
        return (extradata[21] & 3) + 1
    return 0


def units_fit(packet: memoryview, prefix: int) -> bool:
    """Whether the units of `packet` follow one another to its very end, each with a valid first byte.

    A stretch of the file that was zeroed or overwritten all but surely breaks this chain.
    """
    place, size = 0, len(packet)
    while place < size:
        start = place + prefix
        length = int.from_bytes(packet[place:start], "big")
        if length == 0 or start + length > size or packet[start] & 0x80:
            return False
        place = start + length
    return True


def begins_afresh(packet: memoryview, prefix: int) -> bool:
    """Whether decoding H.264 may begin at `packet`: it holds an IDR slice or a recovery point.

    Some cameras mark every picture made of intra slices as a key frame, although later pictures
    still refer to earlier ones. Source: ITU-T H.264, 7.4.1.2.4 and D.2.8.
    """
    place, size = 0, len(packet)
    while place + prefix < size:
        start = place + prefix
        length = int.from_bytes(packet[place:start], "big")
        kind = packet[start] & 0x1F
        if kind == 5 or (kind == 6 and _holds_recovery_point(packet[start + 1 : start + length])):
            return True
        if length == 0:
            return False
        place = start + length
    return False


def _holds_recovery_point(messages: memoryview) -> bool:
    """Whether one of the supplemental messages is of type 6 (H.264, 7.3.2.3.1)."""
    place = 0
    while place + 2 < len(messages):
        numbers = []
        for _ in range(2):  # type, then size, each a row of 255s and a last byte
            number = 0
            while place < len(messages) and messages[place] == 255:
                number += 255
                place += 1
            if place == len(messages):
                return False
            numbers.append(number + messages[place])
            place += 1
        if numbers[0] == 6:
            return True
        place += numbers[1]
    return False
