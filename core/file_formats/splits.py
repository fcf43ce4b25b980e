"""Who trains and who tests: the published protocols of the data sets."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion.clips import SkeletonClip


class Split(msgspec.Struct, frozen=True, kw_only=True):
    """A protocol: clips whose `attribute` (the subject, or one of `attributes`) is in `train` train.

    The others test, or only those in `test` where it is given. Values are compared as whole numbers when
    they have digits ("s01", "S1" and "P001" are all person 1), else as text.
    """

    title: str
    attribute: str
    train: frozenset[str]
    test: frozenset[str] = frozenset()
    source: str = ""


def _numbers(*values: int) -> frozenset[str]:
    return frozenset(str(value) for value in values)


NTU60_PEOPLE = _numbers(1, 2, 4, 5, 8, 9, 13, 14, 15, 16, 17, 18, 19, 25, 27, 28, 31, 34, 35, 38)
NTU120_PEOPLE = NTU60_PEOPLE | _numbers(
    45, 46, 47, 49, 50, 52, 53, 54, 55, 56, 57, 58, 59, 70, 74, 78, 80, 81, 82, 83, 84, 85, 86, 89, 91, 92,
    93, 94, 95, 97, 98, 100, 103,
)  # fmt: skip

SPLITS: dict[str, Split] = {
    "msr_action3d": Split(
        title="People 1, 3, 5, 7, 9 train, the others test",
        attribute="subject",
        train=_numbers(1, 3, 5, 7, 9),
        source="Wang et al. 2012, all 20 classes at once",
    ),
    "utkinect": Split(
        title="People 1 to 5 train, 6 to 10 test",
        attribute="subject",
        train=_numbers(1, 2, 3, 4, 5),
        source="cross-subject halves",
    ),
    "ntu60_xsub": Split(
        title="NTU RGB+D 60, cross-subject",
        attribute="subject",
        train=NTU60_PEOPLE,
        source="Shahroudy et al. 2016",
    ),
    "ntu60_xview": Split(
        title="NTU RGB+D 60, cross-view: cameras 2 and 3 train, camera 1 tests",
        attribute="camera",
        train=_numbers(2, 3),
        source="Shahroudy et al. 2016",
    ),
    "ntu120_xsub": Split(
        title="NTU RGB+D 120, cross-subject",
        attribute="subject",
        train=NTU120_PEOPLE,
        source="Liu et al. 2019",
    ),
    "ntu120_xset": Split(
        title="NTU RGB+D 120, cross-setup: even setups train, odd ones test",
        attribute="setup",
        train=_numbers(*range(2, 33, 2)),
        source="Liu et al. 2019",
    ),
    "tsu_xsub": Split(
        title="Toyota Smarthome Untrimmed, cross-subject, as its list says",
        attribute="xsub",
        train=frozenset({"training"}),
        source="Dai et al. 2022",
    ),
    "tsu_xview": Split(
        title="Toyota Smarthome Untrimmed, cross-view, as its list says",
        attribute="xview",
        train=frozenset({"training"}),
        source="Dai et al. 2022",
    ),
    "charades": Split(
        title="Charades, as its two lists say",
        attribute="subset",
        train=frozenset({"training"}),
        source="Sigurdsson et al. 2016",
    ),
    "pku_mmd_xsub": Split(
        title="PKU-MMD, cross-subject, as its list says",
        attribute="xsub",
        train=frozenset({"training"}),
        source="Liu et al. 2017",
    ),
    "pku_mmd_xview": Split(
        title="PKU-MMD, cross-view, as its list says",
        attribute="xview",
        train=frozenset({"training"}),
        source="Liu et al. 2017",
    ),
    "hdm05": Split(
        title="HDM05: actors bd and mm train, bk, dg and tr test",
        attribute="subject",
        train=frozenset({"bd", "mm"}),
        source="two actors against three; the data came without a split",
    ),
}


def by_values(attribute: str, train: Sequence[str], test: Sequence[str] = ()) -> Split:
    """A protocol of one's own: who trains (and, where not all others, who tests)."""
    return Split(
        title=f"{attribute} {', '.join(train)} train",
        attribute=attribute,
        train=frozenset(map(plain_value, train)),
        test=frozenset(map(plain_value, test)),
    )


def split_named(text: str) -> Split:
    """The protocol called `text`, or one of one's own: "xsub:train" or "camera:C002,C003" says who trains.

    Raises UserError for a name that is not in `SPLITS`.
    """
    if text in SPLITS:
        return SPLITS[text]
    attribute, colon, values = text.partition(":")
    wanted = [value.strip() for value in values.split(",") if value.strip()]
    if colon and attribute and wanted:
        return by_values(attribute.strip(), wanted)
    raise UserError(
        "There is no split named {name}.",
        hint="Choose one of: {known}; or say who trains: subject:s01,s03.",
        name=text,
        known=", ".join(SPLITS),
    )


def train_and_test(
    clips: Sequence[SkeletonClip], split: Split
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The rows of the clips that train and of those that test; a clip that says nothing is in neither.

    Raises UserError when clips do not know the attribute, or one of the two is empty.
    """
    values = [plain_value(value_of(clip, split.attribute)) for clip in clips]
    if not any(values):
        raise UserError(
            "The clips of this data set do not say their {attribute}.",
            hint="Choose another split.",
            attribute=split.attribute,
        )
    trains = np.array([value in split.train for value in values], bool)
    tests = np.array([bool(value) and value in (split.test or {value}) for value in values], bool)
    if not trains.any() or not (tests & ~trains).any():
        raise UserError(
            "With the split {title} nothing is left to train on or to test on.",
            hint="Choose another split.",
            title=split.title,
        )
    return np.flatnonzero(trains), np.flatnonzero(tests & ~trains)


def value_of(clip: SkeletonClip, attribute: str) -> str:
    """What the clip says of `attribute`: its subject, its label, or one of its attributes; "" if nothing."""
    if attribute == "subject":
        return clip.subject
    return clip.label if attribute == "label" else clip.attributes.get(attribute, "")


def plain_value(value: str) -> str:
    """ "s01", "P001" and "1" are all "1"; a value without digits is itself in small letters."""
    digits = "".join(c for c in value if c in "0123456789")
    return str(int(digits)) if digits and len(value) - len(digits) <= 1 else value.lower()
