"""Long arrays in the project file."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.document import chunks, edits
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b


def test_each_chunk_is_read_once_while_it_stays_in_the_cache(store: DocumentStore) -> None:
    rows = store.write_array(np.arange(10_000.0).reshape(1000, 10), rows_per_chunk=100)
    reader = store._reader
    for frame in range(250, 350):
        np.testing.assert_array_equal(store.read_array(rows, frame, frame + 1)[0, 0], frame * 10.0)
    assert reader.reads == 2


def test_the_cache_keeps_to_its_limit(path: Path) -> None:
    with DocumentStore.create(path, b.project()) as store:
        rows = store.write_array(np.random.default_rng(1).normal(size=(1000, 10)), rows_per_chunk=100)
        reader = chunks.ChunkReader(path, cache_bytes=3 * 8000)
        reader.read(rows)
        reader.read(rows, 700)
        assert reader.reads == 10
        reader.read(rows, 0, 1)
        assert reader.reads == 11
        reader.close()


def test_no_transaction_holds_more_than_a_megabyte(
    store: DocumentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    insert = chunks.insert

    def counted(connection: sqlite3.Connection, group: list[chunks.Packed]) -> list[int]:
        sizes.append(sum(len(data) for *_, data in group))
        return insert(connection, group)

    monkeypatch.setattr(chunks, "insert", counted)
    array = np.random.default_rng(1).normal(size=(20_000, 33))
    rows = store.write_array(array)
    assert max(sizes) <= 1024 * 1024
    assert sum(sizes) == array.nbytes
    np.testing.assert_array_equal(store.read_array(rows), array)


def test_chunks_that_nothing_refers_to_are_freed_on_close(store: DocumentStore, path: Path) -> None:
    used = store.write_array(np.random.default_rng(1).normal(size=(500, 9, 3)), rows_per_chunk=100)
    store.apply("Poses", edits.add_pose_layer, b.pose_layer(rows=used), author="blazepose")
    undone = store.write_array(np.random.default_rng(2).normal(size=(500, 9, 3)), rows_per_chunk=100)
    store.apply("Poses", edits.add_pose_layer, b.pose_layer("l2", "run 2", undone))
    removed = store.write_array(np.random.default_rng(3).normal(size=(300, 9, 3)), rows_per_chunk=100)
    store.apply("Poses", edits.add_pose_layer, b.pose_layer("l3", "run 3", removed))
    store.undo()
    store.redo()
    store.apply("Remove", edits.remove_pose_run, "run 3")
    store.write_array(np.random.default_rng(4).normal(size=(500, 9, 3)), rows_per_chunk=100)
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (13,)
    connection.close()
    with DocumentStore.open(path) as again:
        again.undo()  # the removal: its chunks are still there
        np.testing.assert_array_equal(
            again.read_array(removed), np.random.default_rng(3).normal(size=(300, 9, 3))
        )
        again.undo()
        again.undo()
        again.apply("Rename", edits.rename_tier, "t1", "Other")  # drops both branches
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (5,)
    connection.close()


def test_a_damaged_chunk_is_said(store: DocumentStore, path: Path) -> None:
    rows = store.write_array(np.random.default_rng(1).normal(size=(100,)))
    store._writer.transaction(  # type: ignore[union-attr]
        lambda c: c.execute("UPDATE chunk SET value = zeroblob(800) WHERE id = ?", rows.chunk_ids)
    )
    with pytest.raises(UserError, match="damaged"):
        store.read_array(rows)


def test_arrays_can_be_read_and_written_from_several_threads(store: DocumentStore) -> None:
    failures: list[Exception] = []

    def work(seed: int) -> None:
        try:
            for _ in range(5):
                array = np.random.default_rng(seed).normal(size=(700, 20))
                rows = store.write_array(array, rows_per_chunk=50)
                np.testing.assert_array_equal(store.read_array(rows), array)
                store.apply("Rename", edits.rename_tier, "t1", f"Tier {seed}")
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


DTYPES = ["<f4", "<f8", "<f2", "|u1", "<i8", ">f4", "|b1"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    length=st.integers(0, 300),
    shape=st.lists(st.integers(0, 4), max_size=3),
    dtype=st.sampled_from(DTYPES),
    per_chunk=st.integers(1, 400),
    ends=st.tuples(st.integers(0, 320), st.integers(0, 320)),
    empty=st.booleans(),
)
def test_any_array_reads_back_as_a_slice_of_itself(
    store: DocumentStore,
    length: int,
    shape: list[int],
    dtype: str,
    per_chunk: int,
    ends: tuple[int, int],
    empty: bool,
) -> None:
    array = (np.random.default_rng(length).normal(size=(length, *shape)) * 50 * (not empty)).astype(dtype)
    rows = store.write_array(array, per_chunk)
    found = store.read_array(rows, *ends)
    start, stop = ends
    np.testing.assert_array_equal(found, array[start : max(start, stop)])
    assert found.dtype == np.dtype(dtype).newbyteorder("<")


def test_arrays_of_objects_are_not_stored(store: DocumentStore) -> None:
    with pytest.raises(ValueError, match="not stored"):
        store.write_array(np.array(["a", None], dtype=object))
