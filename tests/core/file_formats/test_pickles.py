"""Pickles are taken apart and never run."""

from __future__ import annotations

import base64
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

# ONNX Runtime, loaded by other tests, may have set this thread to take the smallest numbers for 0.
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**31), 2**31 - 1)
    | st.floats(allow_nan=False, allow_subnormal=False)
    | st.text()
    | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
ARRAYS = st.sampled_from(["f2", "f4", "f8", "i4", "u1", "b1"]).flatmap(
    lambda kind: st_numpy.arrays(
        kind,
        st_numpy.array_shapes(max_dims=3, max_side=4),
        elements=st_numpy.from_dtype(np.dtype(kind), allow_subnormal=False),
    )
)


@given(PLAIN)
def test_plain_values_come_back(value: object) -> None:
    assert read_plain_pickle(pickled(value), "set.pkl") == value


@given(ARRAYS)
def test_arrays_come_back(value: np.ndarray) -> None:
    read = read_plain_pickle(pickled({"keypoint": value}), "set.pkl")["keypoint"]
    assert read.dtype == value.dtype and read.shape == value.shape
    np.testing.assert_array_equal(read, value)


# One annotation as Python 3.11 with numpy 2 writes it in each protocol (base 85).
WRITTEN = {
    2: (
        'fC7DS04P`m0001UaBOLGaRGgC0$2wC004MjbaG*7ZgB%$aRgWa0001CaRp&>SPK9E0AX%!Z**aFX>V?GaRyy+2Yqn}C|C&q0'
        '03rkVQpn!WNC7731|ga1poj5Y++($Y;g)p16T+E003)cd2nxOZgg=AV{UbAaCt6YV{dY0E^T#ebZKF7a$$K2Uvgz*Z*FsRa&'
        '=>L3ULf$Zgp*Nc?xc1VRCX|c?xk2O8|v&4r5<qZ)9a-a|&f{V{c?-3ULou0RR91VsQ{y1^@s6Y+-'
        'b1ZZUBYhH(;7aTAAe6jE^&C`$n-'
        'O94v)O9M*+ba57AZgp*Nc?x87d2nS4aTizu0001HGI1D*h=*|*QgIq6O9NN|0000yaT`ufPD=m(|Nlz=|Ns9>0CaI2Vu@%ES'
        'Q-ET00000JODrdLI6YnMF2(sM*v8|fJgvI!hlI}9cU4TaUN1}A9QgbVps(L0047iZ*paEA!BZJZE$%mUt@1_WiD-'
        'XY;<X1a&lpL3Ugy&Y+-T=aUy6JSONe50A@6CBZ-'
        'KIaU@c4B`8Y+Xd6yWPD=m(|Nlz=|Ns9>0CaICVrUOo1ONa40000#aVKaIhH)rTaVdszDpGMPbzyZb'
    ),
    3: (
        'fCGJT04P`m0001UaBOLGaRGgC0$2wC004MjbaG*7ZgB%$aRgWa0001CaRp&>SPK9E0AX%!Z**aFX>V?GaRyy+2Yqn}C|C&q0'
        '03rkVQpn!WNC7731|ga1poj5Y++($Y;g)p16T+E003)cd2nxOZgg=AV{UbAaCt6YV{dY0E^T#ebZKF7a$$K2Uvgz*Z*FsRa&'
        '=>L3ULf$Zgp*Nc?xc1VRCX|c?xk2O8|v&4nqNAaSw-a5K?gwC`$n-'
        'O94v)O9M*+ba4`6Zgp*Nc?x87d2nS4aT8bq0001HGI11%h=*|%QgIe2O9NN|0000yaTiWbPD=m(|Nlz=|Ns9>0CaH}Vu?c-'
        '0000y06+jj07L*q07d{u07!sH07-'
        'yJaT#=R8e&)l0001UV{dY0aT{Z9b!~8YE?;ABa%C=Ub!>ELVRCX|c?xr5VQgV?3UM506IcQO003q*aUF?>hjAWKaUUp4185g'
        'cPEJby|Ns9=|NsC0O8|6nAYwxV0000#aUq6rB2sZ9bzyZb'
    ),
    4: (
        'fCQC90RR910001elqie^b8u{Fbd-IRj0bpMbaG*7Zj@b=i~(VkVRMWNVQy}3bYXO9Z*FsxU6g&4D2xeaa$#*{Uu0==lxPKv1'
        '#DqrWo(p71B?i3WqELKX>N3sj23QnZE$%mUt@1_WiD-XY;<X1a&lpLl#C2ta%E$0ZgX^Ubz^jtla!1FZgp*Nd6bL?Ze(F{a$'
        '$LtlaxyUg_J`9Vw8uJQj{o50VqoWO9D#+O9FJ1Xb+49WOR9OWt5YYi~?pdl!=Iklv0!^O9PAnJd{pOPD=m(|Nlz=|Ns9>0Cb'
        'dMi9;9w002AyKmbAjL;ytqMgT_uNPtKHNq|X|bd+L@1#@F>a%Gfg42%YIV_|Gza+H&lXc&wFW;B$Eh=-'
        'I?lqgFBXdF&XPD=m(|Nlz=|Ns9>0CbdMLj(W-06&z5lv0#+VRbG'
    ),
    5: (
        'fCZIC0RR910001elqie^b8u{Fbd-IRj0bpMbaG*7Zj@b=i~(VkVRMWNVQy}3bYXO9Z*FsxU6g&4D2xeaa$#*{Uu0==lxPKv1'
        '#DqrWo(p71B?i3WqELKX>N3sj1z8kZE$%mUt@1_WiD=YZDn$4W0Z^wUuJS|ZDMt1W@U1elawfy7ytkO000000000y06+jj07'
        'L*q07d{u07!sH07-yJl#B&#b!~8Yl#B&rba`-'
        'Pl#`T<0%kIliHL`kQj{o51B?MYluk}gO8@`=|4RS=|Nlz>bd+K!O94v)O9M*+bd-z%LzHxsQk0AZb7OCEWt5B-'
        'Zgp*Nc`jdLZ*pZWZFOvPX<>45VR@8{26JO!Y+-'
        'Vglay!@i~?pfl!=Iklv0!^O9N;YPEJlr|NsC0O8@`=|4RULlwv~!0000#l!la2lyzZsE&'
    ),
}  # fmt: skip


@pytest.mark.parametrize("protocol", WRITTEN)
def test_what_python_itself_wrote_is_read(protocol: int) -> None:
    value = read_plain_pickle(base64.b85decode(WRITTEN[protocol]), "set.pkl")
    (annotation,) = value["annotations"]
    assert value["split"] == {"x_train": ["a"]}
    assert (annotation["frame_dir"], annotation["label"], annotation["score"]) == ("a", 3, 0.5)
    np.testing.assert_array_equal(annotation["keypoint"], np.arange(12).reshape(1, 2, 3, 2))
    assert annotation["keypoint"].dtype == np.float16


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
