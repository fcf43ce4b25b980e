"""The tables of a project file, as SQL, and what a file must look like to be read.

A row's `value` is the item as JSON without its children (a tier's row holds neither its segments nor
its events), so that editing one segment among 100,000 writes one row. `position` orders what a person
can order by hand; everything else is ordered by its own frames or numbers.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x4B494E45  # "KINE"
SCHEMA_VERSION = 3

MAX_VALUE_BYTES = 32 * 1024 * 1024
"""Longest row value, history step or chunk that is written or read."""
MAX_ROWS = 5_000_000
"""Most rows of one table that are read."""
MAX_TOTAL_BYTES = 1024 * 1024 * 1024
"""Most bytes of row values that are read into the project (chunks and history are read piecewise)."""

_VALUE = f"value BLOB NOT NULL CHECK (length(value) <= {MAX_VALUE_BYTES})"
_PLACE = "position INTEGER NOT NULL"


def _reference(column: str, table: str) -> str:
    return f"{column} TEXT NOT NULL REFERENCES {table}(id) DEFERRABLE INITIALLY DEFERRED"


_STEP = f"""CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    holds_chunks INTEGER NOT NULL DEFAULT 0 CHECK (holds_chunks IN (0, 1)),
    {_VALUE}
) STRICT"""

TABLES: dict[str, str] = {
    "state": """CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT""",
    "project": f"CREATE TABLE project (id TEXT PRIMARY KEY, {_VALUE}) STRICT",
    "video": f"CREATE TABLE video (id TEXT PRIMARY KEY, {_PLACE}, {_VALUE}) STRICT",
    "step_status": f"""CREATE TABLE step_status (
    {_reference("video_id", "video")},
    job TEXT NOT NULL,
    {_VALUE},
    PRIMARY KEY (video_id, job)
) STRICT""",
    "recording": f"CREATE TABLE recording (id TEXT PRIMARY KEY, {_PLACE}, {_VALUE}) STRICT",
    "person": f"CREATE TABLE person (id TEXT PRIMARY KEY, {_PLACE}, {_VALUE}) STRICT",
    "pose_layer": f"""CREATE TABLE pose_layer (
    id TEXT PRIMARY KEY,
    {_reference("video_id", "video")},
    {_PLACE},
    {_VALUE}
) STRICT""",
    "pose_track": f"""CREATE TABLE pose_track (
    {_reference("layer_id", "pose_layer")},
    id INTEGER NOT NULL,
    {_VALUE},
    PRIMARY KEY (layer_id, id)
) STRICT""",
    "correction_block": f"""CREATE TABLE correction_block (
    {_reference("video_id", "video")},
    {_reference("person_id", "person")},
    block INTEGER NOT NULL,
    {_VALUE},
    PRIMARY KEY (video_id, person_id, block)
) STRICT""",
    "series": f"CREATE TABLE series (id TEXT PRIMARY KEY, {_PLACE}, {_VALUE}) STRICT",
    "tier": f"""CREATE TABLE tier (
    id TEXT PRIMARY KEY,
    {_reference("recording_id", "recording")},
    {_PLACE},
    {_VALUE}
) STRICT""",
    "segment": f"""CREATE TABLE segment (
    {_reference("tier_id", "tier")},
    id TEXT NOT NULL,
    {_VALUE},
    PRIMARY KEY (tier_id, id)
) STRICT""",
    "event": f"""CREATE TABLE event (
    {_reference("tier_id", "tier")},
    id TEXT NOT NULL,
    {_VALUE},
    PRIMARY KEY (tier_id, id)
) STRICT""",
    "repetition_set": f"""CREATE TABLE repetition_set (
    id TEXT PRIMARY KEY,
    {_reference("recording_id", "recording")},
    {_PLACE},
    {_VALUE}
) STRICT""",
    "drawing": f"""CREATE TABLE drawing (
    id TEXT PRIMARY KEY,
    {_reference("video_id", "video")},
    {_PLACE},
    {_VALUE}
) STRICT""",
    "calibration": f"""CREATE TABLE calibration (
    id TEXT PRIMARY KEY,
    {_reference("recording_id", "recording")},
    {_PLACE},
    {_VALUE}
) STRICT""",
    "vocabulary": f"CREATE TABLE vocabulary (id TEXT PRIMARY KEY, {_PLACE}, {_VALUE}) STRICT",
    "chunk": f"""CREATE TABLE chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    packed INTEGER NOT NULL CHECK (packed IN (0, 1)),
    checksum INTEGER NOT NULL,
    {_VALUE}
) STRICT""",
    "step": _STEP,
    "checkpoint": """CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER REFERENCES step(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT""",
}


def create_tables(connection: sqlite3.Connection) -> None:
    """Make an empty project file of the current version; call it within a transaction."""
    for sql in TABLES.values():
        connection.execute(sql)
    connection.execute("INSERT INTO state (id, revision) VALUES (1, 0)")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def shape_of(sql: str) -> str:
    """The statement without what SQLite may rewrite in it: quotes and white space."""
    return "".join(sql.replace('"', "").split()).lower()


def expected_shapes(version: int) -> dict[str, str]:
    """Table name -> shape of its statement in a file of schema `version`."""
    shapes = {name: shape_of(sql) for name, sql in TABLES.items()}
    if version == 1:  # checkpoints were a column of the steps: one name a step, lost with the step
        del shapes["checkpoint"]
        shapes["step"] = shape_of(_STEP.replace(_VALUE, f"checkpoint TEXT NOT NULL DEFAULT '', {_VALUE}"))
    return shapes
