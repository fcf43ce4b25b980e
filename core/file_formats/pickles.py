"""Pickle files without running them: only arrays, numbers, text and containers are ever built.

A pickle is a small program. The usual reader runs it, and with it whatever its writer put in. Here the
program is taken apart into its steps (`pickletools.genops`, which runs nothing) and a step may do no more
than put plain values together; the few functions that numpy's arrays need are done by hand. All else is
refused, with the name of what the file tried to run. Protocols 2 to 5.
"""

from __future__ import annotations

import io
import pickletools
import re
from collections.abc import Callable
from typing import Any

import numpy as np

from core.errors import UserError

MOST_STEPS = 40_000_000
LONGEST_INTEGER = 2**64
NUMBERS = re.compile(r"[<>=|]?([biufcSU?][0-9]{0,5})")
PLAIN = (type(None), bool, int, float, complex, str, bytes)
CONTAINERS = (list, tuple, dict, set, frozenset)


class _Mark:
    """Where the items of a container begin on the stack."""


class _Function:
    """A name the file refers to; none of them is ever looked up."""

    def __init__(self, name: str) -> None:
        self.name = name


class _Unfinished:
    """An array or a number type whose contents come in a later step."""

    def __init__(self, kind: str, value: Any = None) -> None:
        self.kind = kind
        self.value = value
        self.places: list[int] = []  # where the memo keeps it


class _Refused(Exception):  # noqa: N818 - told as UserError with the file's name
    def __init__(self, what: str) -> None:
        self.what = what


def read_plain_pickle(data: bytes, name: str) -> Any:
    """The value in the pickle `data`, of None, numbers, text, bytes, arrays and containers of them.

    name: of the file, for messages. Raises UserError when it is damaged, too large, or tries anything else.
    """
    try:
        value = _Machine().run(data)
        _check_plain(value)
    except _Refused as refused:
        raise UserError(
            "{name} tries to run “{what}” when it is opened, and was not read.",
            hint="Skeleton data need nothing but arrays, numbers and text. Do not open this file with other "
            "programs unless you trust where it comes from.",
            name=name,
            what=refused.what,
        ) from None
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError) as error:
        raise UserError(
            "{name} is damaged, or no pickle of protocol 2 to 5.",
            hint="Copy or download it again.",
            name=name,
        ) from error
    except (MemoryError, RecursionError) as error:
        raise UserError("{name} is too large to be read.", name=name) from error
    return value


class _Machine:
    """Does the steps of one pickle on a stack of plain values."""

    def __init__(self) -> None:
        self._stack: list[Any] = []
        self._memo: dict[int, Any] = {}
        self._copied = 0
        self._most_copied = 0

    def run(self, data: bytes) -> Any:
        if len(data) < 2 or data[0] != 0x80 or not 2 <= data[1] <= 5:
            raise ValueError("not protocol 2 to 5")
        self._most_copied = 4 * len(data) + 1_000_000
        for count, (step, argument, _) in enumerate(pickletools.genops(io.BytesIO(data))):
            if count > MOST_STEPS:
                raise MemoryError
            if step.name == "STOP":
                (value,) = self._stack
                return value
            self._do(step.name, argument)
        raise ValueError("no end")

    def _do(self, name: str, argument: Any) -> None:
        if name in _VALUES:
            if isinstance(argument, int) and abs(argument) > LONGEST_INTEGER:
                raise ValueError("a number is too long")
            self._stack.append(argument)
        elif name in _CONSTANTS:
            self._stack.append(_CONSTANTS[name]())
        elif name in _STEPS:
            _STEPS[name](self, argument)
        elif name not in ("PROTO", "FRAME"):
            raise _Refused(f"pickle step {name}")

    def _spend(self, *values: Any) -> None:
        """Count what may be copied: a short file could otherwise copy one long value any number of times."""
        self._copied += sum(len(value) for value in values if hasattr(value, "__len__"))
        if self._copied > self._most_copied:
            raise MemoryError

    def _items(self) -> list[Any]:
        """Take what lies above the last mark, and the mark."""
        at = len(self._stack) - 1
        while not isinstance(self._stack[at], _Mark):
            at -= 1
            if at < 0:
                raise ValueError("no mark")
        items = self._stack[at + 1 :]
        del self._stack[at:]
        return items

    def _of(self, kind: type) -> Any:
        top = self._stack[-1]
        if type(top) is not kind:
            raise TypeError("not the container that was expected")
        return top

    def _append(self, _argument: Any) -> None:
        value = self._stack.pop()
        self._of(list).append(value)

    def _appends(self, _argument: Any) -> None:
        items = self._items()
        self._of(list).extend(items)

    def _add_items(self, _argument: Any) -> None:
        items = self._items()
        self._of(set).update(map(_key, items))

    def _set_item(self, _argument: Any) -> None:
        value, key = self._stack.pop(), self._stack.pop()
        self._of(dict)[_key(key)] = value

    def _set_items(self, _argument: Any) -> None:
        items = self._items()
        target = self._of(dict)
        for key, value in zip(items[::2], items[1::2], strict=True):
            target[_key(key)] = value

    def _dict(self, _argument: Any) -> None:
        items = self._items()
        self._stack.append({_key(k): v for k, v in zip(items[::2], items[1::2], strict=True)})

    def _tuple(self, count: int) -> None:
        items = self._items() if count < 0 else self._stack[len(self._stack) - count :]
        if count >= 0:
            if len(items) != count:
                raise IndexError("the stack is empty")
            del self._stack[len(self._stack) - count :]
        self._stack.append(tuple(items))

    def _list(self, _argument: Any) -> None:
        self._stack.append(self._items())

    def _frozen_set(self, _argument: Any) -> None:
        self._stack.append(frozenset(map(_key, self._items())))

    def _mark(self, _argument: Any) -> None:
        self._stack.append(_Mark())

    def _pop(self, _argument: Any) -> None:
        self._stack.pop()

    def _pop_mark(self, _argument: Any) -> None:
        self._items()

    def _dup(self, _argument: Any) -> None:
        self._stack.append(self._stack[-1])

    def _put(self, place: int | None) -> None:
        number = len(self._memo) if place is None else int(place)
        top = self._stack[-1]
        if isinstance(top, _Unfinished):
            top.places.append(number)
        self._memo[number] = top

    def _get(self, place: int) -> None:
        self._stack.append(self._memo[int(place)])

    def _global(self, argument: str | None) -> None:
        if argument is None:
            own, module = self._stack.pop(), self._stack.pop()
            if not isinstance(own, str) or not isinstance(module, str):
                raise TypeError("a name that is no text")
        else:
            module, _, own = argument.partition(" ")
        name = f"{module}.{own}".replace("numpy._core.", "numpy.core.").replace("__builtin__.", "builtins.")
        if name not in _FUNCTIONS and name != "numpy.ndarray":
            raise _Refused(f"{module}.{own}"[:200])
        self._stack.append(_Function(name))

    def _reduce(self, _argument: Any) -> None:
        arguments, function = self._stack.pop(), self._stack.pop()
        if not isinstance(function, _Function) or type(arguments) is not tuple:
            raise _Refused("something that is no function")
        if function.name not in _FUNCTIONS:
            raise _Refused(function.name)
        self._spend(*arguments)
        self._stack.append(_FUNCTIONS[function.name](*arguments))

    def _build(self, _argument: Any) -> None:
        state, target = self._stack.pop(), self._stack.pop()
        if not isinstance(target, _Unfinished) or type(state) is not tuple:
            raise _Refused("the state of an object")
        if target.kind == "dtype":
            target.value = target.value.newbyteorder(state[1]) if state[1] in ("<", ">") else target.value
            self._stack.append(target)  # used as it is: a dtype may be shared by many arrays
            return
        _version, shape, dtype, columns_first, raw = state
        self._spend(raw)
        array = _array(raw, dtype, shape, "F" if columns_first else "C")
        for place in target.places:
            self._memo[place] = array
        self._stack.append(array)


def _key(value: Any) -> Any:
    """A key of a dict or set: plain, or a flat tuple of plain values (others could take forever to hash)."""
    if isinstance(value, PLAIN):
        return value
    if type(value) is tuple and len(value) <= 32 and all(isinstance(v, PLAIN) for v in value):
        return value
    raise TypeError("a key that is no plain value")


def _raw(value: Any) -> bytes:
    if isinstance(value, str):  # written by Python 2
        return value.encode("latin-1")
    if isinstance(value, bytes | bytearray):
        return bytes(value)
    raise TypeError("no bytes")


def _number_type(code: Any, *_flags: Any) -> _Unfinished:
    """``numpy.dtype(code, align, copy)``; objects ("O8") are only ever read as lists."""
    text = code.decode("latin-1") if isinstance(code, bytes) else code
    if text in ("O", "O8", "|O"):
        return _Unfinished("dtype", np.dtype(object))
    found = NUMBERS.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise TypeError("a number type that is not known")
    return _Unfinished("dtype", np.dtype(text))


def _array(raw: Any, dtype: Any, shape: Any, order: Any = "C") -> Any:
    """An array from its bytes; one of objects is the list of them."""
    if not isinstance(dtype, _Unfinished) or dtype.kind != "dtype":
        raise TypeError("no number type")
    sizes = (shape,) if isinstance(shape, int) else shape
    if type(sizes) is not tuple or len(sizes) > 32 or not all(type(n) is int and n >= 0 for n in sizes):
        raise TypeError("no shape")
    if dtype.value.hasobject:
        if type(raw) is not list or len(sizes) != 1:
            raise TypeError("objects that are no list")
        return list(raw)
    count = 1
    for n in sizes:
        count *= n
    data = _raw(raw)
    if count * dtype.value.itemsize != len(data) or order not in ("C", "F"):
        raise ValueError("an array of another size than its bytes")
    if not dtype.value.itemsize:
        raise ValueError("an array of nothing")
    return np.frombuffer(data, dtype.value).reshape(sizes, order=order)


def _reconstruct(kind: Any, _shape: Any = (0,), _code: Any = b"b") -> _Unfinished:
    if not isinstance(kind, _Function) or kind.name != "numpy.ndarray":
        raise _Refused("numpy's _reconstruct of another type")
    return _Unfinished("array")


def _scalar(dtype: Any, raw: Any = b"") -> Any:
    return _array(raw, dtype, (1,))[0].item()


def _encode(text: Any, encoding: Any = "latin1") -> bytes:
    if not isinstance(text, str) or encoding not in ("latin1", "latin-1", "utf-8", "ascii"):
        raise TypeError("no text")
    return text.encode(encoding)


def _ordered(pairs: Any = ()) -> dict[Any, Any]:
    if type(pairs) not in (list, tuple):
        raise TypeError("no pairs")
    return {_key(key): value for key, value in pairs}


def _sequence(kind: Callable[[Any], Any]) -> Callable[..., Any]:
    def make(items: Any = ()) -> Any:
        if type(items) not in (list, tuple):
            raise TypeError("no items")
        return kind(map(_key, items) if kind in (set, frozenset) else items)

    return make


def _byte_array(raw: Any = b"", encoding: Any = "latin-1") -> bytes:
    if isinstance(raw, int):
        raise TypeError("no bytes")
    return _encode(raw, encoding) if isinstance(raw, str) else _raw(raw)


def _check_plain(value: Any) -> None:
    """Raise when anything but plain values is left in `value`; shared and circular parts are seen once."""
    seen: set[int] = set()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if type(one) in PLAIN or isinstance(one, np.ndarray | bytearray):
            continue
        if type(one) not in CONTAINERS:
            raise ValueError("a value that is not finished")
        if id(one) in seen:
            continue
        seen.add(id(one))
        waiting.extend(one.values() if isinstance(one, dict) else one)


_VALUES = frozenset({
    "BININT", "BININT1", "BININT2", "INT", "LONG", "LONG1", "LONG4", "BINFLOAT", "FLOAT", "BINUNICODE",
    "SHORT_BINUNICODE", "BINUNICODE8", "UNICODE", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8", "BYTEARRAY8",
    "BINSTRING", "SHORT_BINSTRING", "STRING",
})  # fmt: skip
_CONSTANTS: dict[str, Callable[[], Any]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_LIST": list,
    "EMPTY_TUPLE": tuple,
    "EMPTY_DICT": dict,
    "EMPTY_SET": set,
}
_STEPS: dict[str, Callable[[_Machine, Any], None]] = {
    "APPEND": _Machine._append,
    "APPENDS": _Machine._appends,
    "ADDITEMS": _Machine._add_items,
    "SETITEM": _Machine._set_item,
    "SETITEMS": _Machine._set_items,
    "DICT": _Machine._dict,
    "LIST": _Machine._list,
    "FROZENSET": _Machine._frozen_set,
    "TUPLE": lambda machine, _: machine._tuple(-1),
    "TUPLE1": lambda machine, _: machine._tuple(1),
    "TUPLE2": lambda machine, _: machine._tuple(2),
    "TUPLE3": lambda machine, _: machine._tuple(3),
    "MARK": _Machine._mark,
    "POP": _Machine._pop,
    "POP_MARK": _Machine._pop_mark,
    "DUP": _Machine._dup,
    "PUT": _Machine._put,
    "BINPUT": _Machine._put,
    "LONG_BINPUT": _Machine._put,
    "MEMOIZE": _Machine._put,
    "GET": _Machine._get,
    "BINGET": _Machine._get,
    "LONG_BINGET": _Machine._get,
    "GLOBAL": _Machine._global,
    "STACK_GLOBAL": _Machine._global,
    "REDUCE": _Machine._reduce,
    "BUILD": _Machine._build,
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "numpy.core.multiarray._reconstruct": _reconstruct,
    "numpy.core.multiarray.scalar": _scalar,
    "numpy.core.numeric._frombuffer": _array,
    "numpy.dtype": _number_type,
    "_codecs.encode": _encode,
    "collections.OrderedDict": _ordered,
    "builtins.list": _sequence(list),
    "builtins.tuple": _sequence(tuple),
    "builtins.set": _sequence(set),
    "builtins.frozenset": _sequence(frozenset),
    "builtins.bytearray": _byte_array,
    "builtins.bytes": _byte_array,
}
