"""Pickles are taken apart and never run."""

from __future__ import annotations

import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy

from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.file_formats.pickles import read_plain_pickle
from tests.core.file_formats.plain_pickles import START, STOP, function, pickled, step, text

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**31), 2**31 - 1)
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
ARRAYS = st_numpy.arrays(
    st.sampled_from(["f2", "f4", "f8", "i4", "u1", "b1"]), st_numpy.array_shapes(max_dims=3, max_side=4)
)


@given(PLAIN)
def test_plain_values_come_back(value: object) -> None:
    assert read_plain_pickle(pickled(value), "set.pkl") == value


@given(ARRAYS)
def test_arrays_come_back(value: np.ndarray) -> None:
    read = read_plain_pickle(pickled({"keypoint": value}), "set.pkl")["keypoint"]
    assert read.dtype == value.dtype and read.shape == value.shape
    np.testing.assert_array_equal(read, value)


def test_arrays_of_newer_numpy_of_python_2_and_with_columns_first_come_back() -> None:
    wanted = np.arange(6, dtype="<f4").reshape(2, 3)
    kind = function("numpy", "dtype") + step(("f4", False, True)) + b"R" + step((3, "<", None)) + b"b"
    flat = function("numpy._core.numeric", "_frombuffer")
    flat += b"(" + step(wanted.tobytes()) + kind + step((2, 3)) + step("C") + b"tR"
    old = function("numpy.core.multiarray", "_reconstruct") + b"(" + function("numpy", "ndarray")
    old += step((0,)) + step(b"b") + b"tR"
    raw = np.asfortranarray(wanted).T.tobytes()  # written as text, as Python 2 did
    assert max(raw) < 256
    shape = b"(" + step(1) + step((2, 3)) + kind + step(True)
    old += shape + b"T" + struct.pack("<i", len(raw)) + raw + b"tb"
    for body in (flat, old):
        np.testing.assert_array_equal(read_plain_pickle(START + body + STOP, "x"), wanted)
    number = function("numpy._core.multiarray", "scalar") + b"(" + kind + step(b"\0\0\x80?") + b"tR"
    assert read_plain_pickle(START + number + STOP, "x") == 1.0


def test_a_shared_array_is_the_same_wherever_it_is_used() -> None:
    array = step(np.arange(3))
    body = b"](" + array + b"\x94" + b"h\x00" + b"h\x00" + b"e"
    first, second, third = read_plain_pickle(START + body + STOP, "x")
    assert first is second is third


ATTACKS = {
    "os.system": (function("os", "system") + step(("touch hacked",)) + b"R", "os.system"),
    "posix.system": (b"cposix\nsystem\n" + step(("touch hacked",)) + b"R", "posix.system"),
    "builtins.eval": (function("builtins", "eval") + step(("1+1",)) + b"R", "builtins.eval"),
    "builtins.getattr": (function("builtins", "getattr") + step(("x", "upper")) + b"R", "builtins.getattr"),
    "subprocess": (function("subprocess", "Popen") + step((["true"],)) + b"R", "subprocess.Popen"),
    "numpy.load": (function("numpy", "load") + step(("x.npy",)) + b"R", "numpy.load"),
    "numpy testing": (function("numpy.testing", "rundocs") + step(("x.py",)) + b"R", "numpy.testing.rundocs"),
    "only named": (function("shutil", "rmtree") + b"0N", "shutil.rmtree"),
    "instance": (b"(ios\nsystem\n", "INST"),
    "object": (b"(" + function("numpy", "ndarray") + b"o", "OBJ"),
    "new object": (function("numpy", "ndarray") + step(()) + b"\x81", "NEWOBJ"),
    "called array": (function("numpy", "ndarray") + step((3,)) + b"R", "numpy.ndarray"),
    "state of a list": (step([1]) + step(({"__class__": 1},)) + b"b", "state"),
    "persistent": (step(1) + b"Q", "BINPERSID"),
    "extension": (b"\x82\x01", "EXT1"),
    "buffer": (b"\x97", "NEXT_BUFFER"),
    "called text": (text("os.system") + step(("x",)) + b"R", "no function"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_tries_to_run_something_is_refused_by_name(
    attack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    body, named = ATTACKS[attack]
    (tmp_path / "set.pkl").write_bytes(START + body + STOP)
    with pytest.raises(UserError) as caught:
        read_data_set(tmp_path / "set.pkl")
    assert named in caught.value.text and "set.pkl" in caught.value.text
    assert [p.name for p in tmp_path.iterdir()] == ["set.pkl"]


DTYPE = function("numpy", "dtype") + step(("f4", False, True)) + b"R" + step((3, "<", None)) + b"b"
BROKEN = {
    "empty": b"",
    "text": b"hello",
    "protocol 0": b"(lp0\n.",
    "protocol 9": b"\x80\x09N.",
    "no end": START + step([1]),
    "two values": START + b"NN" + STOP,
    "no value": START + STOP,
    "no mark": START + b"e" + STOP,
    "memo": START + b"h\x07" + STOP,
    "list as key": START + b"}" + step([1]) + b"Ns" + STOP,
    "deep tuple as key": START + b"}" + step(((1,),)) + b"Ns" + STOP,
    "unfinished array": START + step(np.zeros(2))[: step(np.zeros(2)).index(b"tR") + 2] + STOP,
    "a type alone": START + DTYPE + STOP,
    "a function alone": START + function("numpy", "dtype") + STOP,
    "huge shape": START + function("numpy.core.numeric", "_frombuffer") + b"(" + step(b"1234") + DTYPE
    + step((2**30, 2**30)) + step("C") + b"tR" + STOP,
    "negative shape": START + function("numpy.core.numeric", "_frombuffer") + b"(" + step(b"1234") + DTYPE
    + step((-1,)) + step("C") + b"tR" + STOP,
    "void type": START + function("numpy", "dtype") + step(("V8", False, True)) + b"R" + STOP,
    "fields": START + function("numpy", "dtype") + step(([("a", "f4")], False, True)) + b"R" + STOP,
    "long number": START + b"\x8b" + struct.pack("<i", 1000) + b"\x7f" * 1000 + STOP,
    "long text said": START + b"X\xff\xff\xff\xff" + b"abc" + STOP,
    "huge bytes said": START + b"\x8e" + struct.pack("<Q", 2**62) + b"abc" + STOP,
    "bytes of a number": START + function("builtins", "bytearray") + step((2**30,)) + b"R" + STOP,
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_pickle_is_refused_in_words(what: str) -> None:
    with pytest.raises(UserError, match=r"set\.pkl"):
        read_plain_pickle(BROKEN[what], "set.pkl")


def test_bombs_of_the_memo_and_of_copies_take_no_memory() -> None:
    doubled = b"]" + b"\x94"  # each list holds the one before twice, forty times
    for number in range(40):
        doubled += b"](" + b"h" + bytes([number]) + b"h" + bytes([number]) + b"e" + b"\x94"
    long_text = text("x" * 1_000_000) + b"\x94"
    copies = b"](" + b"".join(
        [long_text + b"0"]
        + [function("_codecs", "encode") + b"(h\x00" + text("latin1") + b"tR"] * 1000
    ) + b"e"  # fmt: skip
    tracemalloc.start()
    try:
        value = read_plain_pickle(START + b"(" + doubled + b"l" + STOP, "set.pkl")
        assert isinstance(value, list)
        with pytest.raises(UserError, match="too large"):
            read_plain_pickle(START + copies + STOP, "set.pkl")
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


GOOD = pickled(
    {"split": {"a_train": ["x"]}, "annotations": [{"frame_dir": "x", "keypoint": np.ones((1, 2, 17, 2))}]}
)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(GOOD)), st.binary(max_size=4), st.integers(0, 4))
def test_any_changed_pickle_is_read_or_refused(at: int, put: bytes, cut: int) -> None:
    changed = GOOD[:at] + put + GOOD[at + cut :]
    try:
        read_plain_pickle(changed, "set.pkl")
    except UserError as error:
        assert "set.pkl" in error.text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_after_the_start_are_read_or_refused(data: bytes) -> None:
    for start in (b"", START, b"\x80\x02"):
        try:
            read_plain_pickle(start + data, "set.pkl")
        except UserError as error:
            assert "set.pkl" in error.text
