"""Which keys do what: the keys of the table of actions, changed by a preset and by the person.

A keymap is ``{action id: keys}``, keys as `QKeySequence` writes them portably ("Ctrl+Shift+Z"). This is the
one place that tells which keys meet; label keys ask it, too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from PySide6.QtGui import QAction, QKeySequence

from app.actions import TABLE, plain_text, show_keys
from app.words import tr
from core.errors import UserError
from core.paths import resources_dir
from core.settings import Settings

Keys = tuple[str, ...]
Keymap = dict[str, Keys]
FIRST = "kinescribe"
ORDER = (FIRST, "boris", "elan", "cvat", "x-anylabeling")
LARGEST_FILE_BYTES = 200_000
# On these keyboards: the sign of a key, and the one it has with Shift. A press counts as any of them.
SHIFTED = {
    "us": dict(zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True)),
    "de": dict(zip("^1234567890ß´+#,.-<", "°!\"§$%&/()=?`*';:_>", strict=True)),
}


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """Keys as another program has them; `keys` names only what differs from the table."""

    id: str
    name: str
    about: str = ""
    keys: dict[str, Keys] = {}


def presets() -> tuple[Preset, ...]:
    """All presets of ``resources/keymaps``, Kinescribe's own first."""
    found = []
    for name in ORDER:
        text = (resources_dir() / "keymaps" / f"{name}.toml").read_text(encoding="utf-8")
        found.append(msgspec.convert({"id": name, **tomllib.loads(text)}, Preset))
    return tuple(found)


def first_keys() -> Keymap:
    """The keys of the table of actions."""
    return {spec.id: tuple(normal(key) for key in spec.keys) for spec in TABLE}


def preset_keys(preset_id: str) -> Keymap:
    """The keys of a preset; an unknown one is Kinescribe's own. What it takes, others no longer have."""
    preset = next((one for one in presets() if one.id == preset_id), None)
    return changed(first_keys(), preset.keys if preset is not None else {})


def keymap_of(settings: Settings) -> Keymap:
    """The keys a person works with: those of the chosen preset with their own changes."""
    keymap = preset_keys(settings.keymap)
    for action_id, keys in settings.own_keys.items():
        if action_id in keymap:
            keymap[action_id] = tuple(normal(key) for key in keys if normal(key))
    return keymap


def changed(keymap: Keymap, keys: Mapping[str, Iterable[str]]) -> Keymap:
    """`keymap` with other `keys` for some actions; actions not named lose a key that goes elsewhere."""
    new = {name: tuple(normal(key) for key in wanted) for name, wanted in keys.items() if name in keymap}
    taken = {key for wanted in new.values() for key in wanted}
    kept = {name: tuple(key for key in has if key not in taken) for name, has in keymap.items()}
    return {**kept, **new}


def normal(key: str) -> str:
    """A key as it is written everywhere; "" for what is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def users_of(keymap: Mapping[str, Keys], key: str) -> tuple[str, ...]:
    """The ids of the actions that have `key`."""
    wanted = normal(key)
    return tuple(name for name, keys in keymap.items() if wanted and wanted in keys)


def conflicts(keymap: Mapping[str, Keys]) -> dict[str, tuple[str, ...]]:
    """Every key that several actions have, with their ids."""
    keys = {key for has in keymap.values() for key in has}
    found = {key: users_of(keymap, key) for key in keys}
    return {key: users for key, users in sorted(found.items()) if len(users) > 1}


def meetings(keymap: Mapping[str, Keys], keyboard: str) -> dict[str, tuple[str, ...]]:
    """Every press on a keyboard of `SHIFTED` that several actions would answer, with their ids.

    Ctrl and + on a US keyboard is Ctrl, Shift and =: it is each of "Ctrl++", "Ctrl+Shift++", "Ctrl+Shift+=".
    """
    found = {}
    for base, shifted in SHIFTED[keyboard].items():
        for held in ("", "Ctrl+", "Alt+", "Ctrl+Alt+"):
            same = {normal(held + key) for key in (f"Shift+{base}", f"Shift+{shifted}", shifted)}
            users = tuple(name for name, keys in keymap.items() if same.intersection(keys))
            if len(users) > 1:
                found[f"{held}Shift+{base}"] = users
    return found


def taken_by(actions: Mapping[str, QAction], key: str) -> str:
    """What `key` does now, in words; "" where it is free (for keys of labels)."""
    wanted = normal(key)
    for action in actions.values():
        if wanted and any(normal(has.toString()) == wanted for has in action.shortcuts()):
            return action.iconText()
    return ""


def apply_keymap(actions: Mapping[str, QAction], keymap: Mapping[str, Keys]) -> None:
    """Give the actions their keys, and their tooltips the same."""
    for spec in TABLE:
        show_keys(actions[spec.id], spec, keymap.get(spec.id, ()))


def action_name(action_id: str) -> str:
    """The text of an action without dots, with its submenu where that tells more."""
    spec = next(one for one in TABLE if one.id == action_id)
    return f"{tr(spec.submenu)}: {plain_text(spec)}" if spec.submenu else plain_text(spec)


def write_keymap(path: Path, settings: Settings) -> None:
    """Write the preset and the person's own keys as JSON. Raises `UserError` where that fails."""
    body = {"program": "Kinescribe", "keymap": settings.keymap, "keys": settings.own_keys}
    try:
        path.write_bytes(msgspec.json.format(msgspec.json.encode(body), indent=2))
    except OSError as error:
        raise UserError("The keys could not be written.", hint="Choose a folder you may write to.") from error


class _File(msgspec.Struct):
    keys: dict[str, tuple[str, ...]]
    keymap: str = FIRST


def read_keymap(path: Path) -> tuple[str, dict[str, Keys]]:
    """The preset and own keys of a file `write_keymap` wrote; actions that are not there are left out.

    Raises `UserError` for anything else.
    """
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise ValueError("too large")
        read = msgspec.json.decode(path.read_bytes(), type=_File)
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise UserError(
            "This file holds no keys.", hint="Choose a file that was exported from the list of keys."
        ) from error
    known = {spec.id for spec in TABLE}
    own = {
        name: tuple(normal(key) for key in keys if normal(key))
        for name, keys in read.keys.items()
        if name in known
    }
    return (read.keymap if read.keymap in ORDER else FIRST), own
