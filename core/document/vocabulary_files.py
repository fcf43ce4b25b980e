"""Vocabularies in files of their own: TOML and JSON of ours, CSV, and plain text with a label a line."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import msgspec

from core.atomic_files import write_bytes
from core.document.edits.common import new_id
from core.document.project import Label, Vocabulary
from core.errors import UserError

SUFFIXES = (".toml", ".json", ".csv", ".txt")
MOST_BYTES = 4_000_000
MOST_LABELS = 10_000
LONGEST = 2_000
COLUMNS = ("name", "key", "colour", "group", "description", "point")
_YES = ("1", "yes", "true", "x")


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary in a file; a label that comes twice counts once, and so does a key.

    Raises UserError for anything that is none.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("“{name}” is too large to be a vocabulary.", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise UserError("“{name}” cannot be read.", hint="Is it still there?", name=path.name) from error
    try:
        name, entries = _READERS.get(path.suffix.lower(), _read_text)(data)
        labels = _labels(entries)
    except (msgspec.MsgspecError, ValueError, csv.Error, RecursionError) as error:
        raise _no_vocabulary(path) from error
    if not labels:
        raise _no_vocabulary(path)
    return Vocabulary(id=new_id(), name=name.strip() or path.stem or "Labels", labels=labels)


def write_vocabulary(path: Path, vocabulary: Vocabulary) -> None:
    """Write the vocabulary in the form the file's ending names; plain text holds the names only."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UserError(
            "“{name}” has no ending of a vocabulary.",
            hint="Use {endings}.",
            name=path.name,
            endings=", ".join(SUFFIXES),
        )
    try:
        write_bytes(path, writer(vocabulary).encode())
    except OSError as error:
        raise UserError(
            "“{name}” cannot be written.", hint="Choose another folder.", name=path.name
        ) from error


def _no_vocabulary(path: Path) -> UserError:
    return UserError(
        "“{name}” holds no labels that can be read.",
        hint="It should be text with a label a line, CSV with a column “name”, or our TOML or JSON.",
        name=path.name,
    )


Entries = list[dict[str, Any]]


def _labels(entries: Entries) -> tuple[Label, ...]:
    """The labels of entries with some of `COLUMNS`; raises ValueError or ValidationError."""
    if len(entries) > MOST_LABELS:
        raise ValueError("too many labels")
    names: set[str] = set()
    keys: set[str] = set()
    labels = []
    for entry in entries:
        known = {name: entry[name] for name in COLUMNS if entry.get(name) is not None}
        label = msgspec.convert({"id": new_id(), **known}, Label)
        texts = (label.name, label.key, label.group, label.description)
        if max(map(len, texts)) > LONGEST or any("\x00" in text for text in texts):
            raise ValueError("a text that cannot be kept")
        name, key = label.name.strip(), label.key.strip()
        if not name or name in names:
            continue
        key = "" if key.casefold() in keys or len(key) != 1 else key
        names.add(name)
        keys.add(key.casefold())
        colour = None if label.colour is None else label.colour % 360
        labels.append(msgspec.structs.replace(label, name=name, key=key, colour=colour))
    return tuple(labels)


def _from_structure(read: Any) -> tuple[str, Entries]:
    """Name and entries of what TOML or JSON gave: a list, or a table with `labels`."""
    name = ""
    if isinstance(read, dict):
        name, read = str(read.get("name", "")), read.get("labels", [])
    if isinstance(read, dict):  # as the vocabularies that ship: a table a label, under its name
        return name, [{"name": str(label)} for label in read]
    if not isinstance(read, list):
        raise ValueError("no list of labels")
    return name, [entry if isinstance(entry, dict) else {"name": entry} for entry in read]


def _read_toml(data: bytes) -> tuple[str, Entries]:
    return _from_structure(msgspec.toml.decode(_text(data)))


def _read_json(data: bytes) -> tuple[str, Entries]:
    return _from_structure(msgspec.json.decode(_text(data)))


def _read_text(data: bytes) -> tuple[str, Entries]:
    return "", [{"name": line.strip()} for line in _text(data).splitlines()]


def _read_csv(data: bytes) -> tuple[str, Entries]:
    text = _text(data)
    mark = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    head = [cell.strip().lower() for cell in rows[0]] if rows else []
    columns = head if "name" in head else list(COLUMNS)
    entries: Entries = []
    for row in rows[1:] if "name" in head else rows:
        entry: dict[str, Any] = dict(zip(columns, (cell.strip() for cell in row)))
        entry["colour"] = int(entry["colour"]) if entry.get("colour") else None
        entry["point"] = str(entry.get("point", "")).lower() in _YES
        entries.append(entry)
    return "", entries


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig")


def _fields(label: Label) -> dict[str, Any]:
    """What of a label goes into a file: all that is set, without its id."""
    values = {name: getattr(label, name) for name in COLUMNS}
    return {name: value for name, value in values.items() if value not in ("", None) and value is not False}


def _to_toml(vocabulary: Vocabulary) -> str:
    lines = [f"name = {_quoted(vocabulary.name)}"]
    for label in vocabulary.labels:
        lines += ["", "[[labels]]"]
        lines += [f"{name} = {_quoted(value)}" for name, value in _fields(label).items()]
    return "\n".join(lines) + "\n"


def _quoted(value: Any) -> str:
    """The value as TOML writes it: its basic strings are JSON's, with one more escape."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")


def _to_json(vocabulary: Vocabulary) -> str:
    content = {"name": vocabulary.name, "labels": [_fields(label) for label in vocabulary.labels]}
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _to_csv(vocabulary: Vocabulary) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for label in vocabulary.labels:
        colour = "" if label.colour is None else label.colour
        point = "yes" if label.point else ""
        writer.writerow([label.name, label.key, colour, label.group, label.description, point])
    return out.getvalue()


def _to_text(vocabulary: Vocabulary) -> str:
    return "".join(f"{label.name}\n" for label in vocabulary.labels)


_READERS = {".toml": _read_toml, ".json": _read_json, ".csv": _read_csv, ".txt": _read_text}
_WRITERS = {".toml": _to_toml, ".json": _to_json, ".csv": _to_csv, ".txt": _to_text}
