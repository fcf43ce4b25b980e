"""The videos of a session as a table: how far each has come, who works on it, whether it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from app.session import Session
from app.timeline.scale import clock
from app.waiting import Entry
from app.widgets.icons import icon
from app.words import tr
from core.document.progress import labelled_frames
from core.document.project import Project, Tier, VideoItem

NAME, POSES, SEGMENTS, COUNTS, LABELS, LABELLED, WORKER, DONE, NOTE = range(9)
STEPS = {POSES: "poses", SEGMENTS: "segments", COUNTS: "repetitions", LABELS: "labels"}
ID_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 2
SIGN_ROLE = Qt.ItemDataRole.UserRole + 3
SHARE_ROLE = Qt.ItemDataRole.UserRole + 4

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
Status = Literal["new", "partial", "analysed", "waiting", "running", "failed", "missing"]
Filter = Literal["all", "not analysed", "analysed", "at work", "failed", "missing", "open", "done"]
SIGNS: dict[Status, tuple[str, str]] = {
    "new": ("circle-dashed", "text_dim"),
    "partial": ("circle-dashed", "accent"),
    "analysed": ("circle-check", "good"),
    "waiting": ("clock", "text_dim"),
    "running": ("loader", "accent"),
    "failed": ("circle-x", "danger"),
    "missing": ("video-off", "warning"),
}
ORDER: tuple[Status, ...] = ("failed", "missing", "running", "waiting", "new", "partial", "analysed")


def file_name(path: str) -> str:
    """The name of a file as a project stores its path."""
    return PureWindowsPath(path).name if "\\" in path else PurePosixPath(path).name


class VideosModel(QAbstractTableModel):
    """One row for each video; what costs something is computed when it is looked at, and kept."""

    work_asked = Signal(list, dict)  # video ids, what to set (worker, done, note)

    def __init__(
        self,
        session: Session,
        entry_of: Callable[[str], Entry | None],
        is_missing: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._entry_of = entry_of
        self._is_missing = is_missing
        self._videos: tuple[VideoItem, ...] = ()
        self._tiers: dict[str, list[Tier]] = {}  # by recording
        self._recording: dict[str, str] = {}  # of a video whose frames count
        self._with_poses: set[str] = set()
        self._shares: dict[str, tuple[list[Tier], float]] = {}
        session.opened.connect(self.reset)
        session.changed.connect(self._on_change)
        session.video_changed.connect(self.refresh)
        self.reset()

    # ---- what changed ----------------------------------------------------------------------------

    def reset(self) -> None:
        """Another session."""
        self.beginResetModel()
        project = self._session.project
        self._videos = project.videos if project is not None else ()
        self._shares = {}
        self._index(project)
        self.endResetModel()

    def refresh(self) -> None:
        """Everything is to be looked at again."""
        if self._videos:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._videos) - 1, NOTE))

    def _index(self, project: Project | None) -> None:
        self._tiers, self._recording, self._with_poses = {}, {}, set()
        if project is not None:
            for tier in project.tiers:
                self._tiers.setdefault(tier.recording_id, []).append(tier)
            self._recording = {r.videos[0].video_id: r.id for r in project.recordings if r.videos}
            self._with_poses = {layer.video_id for layer in project.pose_layers}

    def _on_change(self, before: Project, after: Project) -> None:
        parts = ("videos", "tiers", "recordings", "pose_layers")
        if all(getattr(before, part) is getattr(after, part) for part in parts):
            return
        self._index(after)
        if before.videos is not after.videos:
            self._take_videos(after.videos)
        if before.pose_layers is not after.pose_layers or before.videos is not after.videos:
            self.refresh()
        elif before.tiers is not after.tiers:
            self._refresh_labelled(before, after)

    def _refresh_labelled(self, before: Project, after: Project) -> None:
        """Only the rows whose tiers changed."""
        old = {tier.id: tier for tier in before.tiers}
        changed = {tier.recording_id for tier in after.tiers if old.pop(tier.id, None) is not tier}
        changed |= {tier.recording_id for tier in old.values()}
        for row, video in enumerate(self._videos):
            if self._recording.get(video.id) in changed:
                self.dataChanged.emit(self.index(row, 0), self.index(row, NOTE))

    def _take_videos(self, now: tuple[VideoItem, ...]) -> None:
        ids, old = [video.id for video in now], [video.id for video in self._videos]
        if ids[: len(old)] == old:
            if len(ids) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(ids) - 1)
                self._videos = now
                self.endInsertRows()
            self._videos = now
            return
        there = set(ids)
        for row in range(len(old) - 1, -1, -1):
            if old[row] not in there:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._videos = self._videos[:row] + self._videos[row + 1 :]
                self.endRemoveRows()
        if [video.id for video in self._videos] != ids:
            self.reset()
        self._videos = now

    # ---- what is known about a video ----------------------------------------------------------------

    def video(self, row: int) -> VideoItem:
        """The video of a row."""
        return self._videos[row]

    def rows_of(self, video_ids: set[str]) -> list[int]:
        """The rows of some videos."""
        return [row for row, video in enumerate(self._videos) if video.id in video_ids]

    def step_done(self, video: VideoItem, step: str) -> bool:
        """Whether a step of the analysis was done."""
        return video.step_status.get(step) == "done" or (step == "poses" and video.id in self._with_poses)

    def share(self, video: VideoItem) -> float:
        """The share of a video's frames that is labelled, 0 to 1."""
        tiers = self._tiers.get(self._recording.get(video.id, ""), [])
        kept = self._shares.get(video.id)
        if kept is not None and len(kept[0]) == len(tiers) and all(a is b for a, b in zip(kept[0], tiers)):
            return kept[1]
        share = labelled_frames(tiers, video.frames) / max(video.frames, 1)
        self._shares[video.id] = (tiers, share)
        return share

    def status(self, video: VideoItem) -> Status:
        """The one thing to know about a video first."""
        entry = self._entry_of(video.id)
        if entry is not None and entry.state != "failed":
            return "waiting" if entry.state in ("held", "waiting") else "running"
        if self._is_missing(video.id):
            return "missing"
        if entry is not None:
            return "failed"
        done = [self.step_done(video, step) for step in STEPS.values()]
        return "analysed" if all(done) else "partial" if any(done) else "new"

    def status_words(self, video: VideoItem) -> str:
        """The status in words, with the reason where something failed."""
        entry = self._entry_of(video.id)
        status = self.status(video)
        if status == "failed" and entry is not None:
            return tr("Failed: {reason}", reason=entry.reason)
        return {
            "new": tr("Not analysed"),
            "partial": tr("Partly analysed"),
            "analysed": tr("Analysed"),
            "waiting": tr("Waiting"),
            "running": tr("Being analysed"),
            "missing": tr("The file is not there"),
        }[status]

    def summary(self, video: VideoItem) -> str:
        """All of it in one line."""
        share = self.share(video)
        parts = [self.status_words(video)]
        if share:
            parts.append(tr("{share} labelled", share=_percent(share)))
        if video.done:
            parts.append(tr("done"))
        if video.worker:
            parts.append(video.worker)
        return " · ".join(parts)

    # ---- as Qt asks --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """As many as there are videos."""
        return 0 if parent.isValid() else len(self._videos)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """The columns of this file's head."""
        return 0 if parent.isValid() else NOTE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Video"),
            tr("Poses"),
            tr("Segments"),
            tr("Counts"),
            tr("Labels"),
            tr("Labelled"),
            tr("Who"),
            tr("Done"),
            tr("Note"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Who works on it and the note can be written, done can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._session.read_only or self._session.store is None:
            return flags
        if index.column() in (WORKER, NOTE):
            flags |= Qt.ItemFlag.ItemIsEditable
        elif index.column() == DONE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Asks for the change; it is shown when it is in the project."""
        if not index.isValid():
            return False
        video = self._videos[index.row()]
        if index.column() == DONE and role == Qt.ItemDataRole.CheckStateRole:
            self.work_asked.emit([video.id], {"done": Qt.CheckState(value) == Qt.CheckState.Checked})
            return True
        if index.column() in (WORKER, NOTE) and role == Qt.ItemDataRole.EditRole:
            name = "worker" if index.column() == WORKER else "note"
            if getattr(video, name) != str(value).strip():
                self.work_asked.emit([video.id], {name: str(value).strip()})
            return True
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is asked about one cell."""
        if not index.isValid() or index.row() >= len(self._videos):
            return None
        video, column = self._videos[index.row()], index.column()
        shown = Qt.ItemDataRole
        if role == ID_ROLE:
            return video.id
        if role in (shown.DisplayRole, shown.EditRole):
            return self._text(video, column)
        if role == SORT_ROLE:
            return self._sort_key(video, index.row(), column)
        if role == SUMMARY_ROLE:
            return self.summary(video)
        if role == SHARE_ROLE:
            return self.share(video)
        if role == SIGN_ROLE:
            return SIGNS[self.status(video)]
        if role == shown.ToolTipRole:
            return self._tooltip(video, column)
        if role in (shown.AccessibleTextRole, shown.AccessibleDescriptionRole):
            return self._accessible(video, column)
        if role == shown.CheckStateRole and column == DONE:
            return Qt.CheckState.Checked if video.done else Qt.CheckState.Unchecked
        if role == shown.DecorationRole and column in STEPS:
            done = self.step_done(video, STEPS[column])
            return icon("circle-check" if done else "circle-dashed", "good" if done else "text_dim", 16)
        if role == shown.FontRole and column == NAME and self._is_shown(video):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _is_shown(self, video: VideoItem) -> bool:
        return self._session.video is not None and self._session.video.id == video.id

    def _text(self, video: VideoItem, column: int) -> str | None:
        if column == NAME:
            return file_name(video.path)
        if column in STEPS:
            return tr("yes") if self.step_done(video, STEPS[column]) else tr("no")
        if column == LABELLED:
            return _percent(self.share(video))
        return {WORKER: video.worker, NOTE: video.note}.get(column)

    def _sort_key(self, video: VideoItem, row: int, column: int) -> Any:
        if column == NAME:
            return file_name(video.path).casefold()
        if column == POSES:  # where the list is narrow, this sorts by status
            return ORDER.index(self.status(video)) * 1_000_000 + row
        if column in STEPS:
            return int(self.step_done(video, STEPS[column]))
        if column == LABELLED:
            return self.share(video)
        if column == DONE:
            return int(video.done)
        return (video.worker if column == WORKER else video.note).casefold()

    def _tooltip(self, video: VideoItem, column: int) -> str:
        if column in STEPS:
            return self._accessible(video, column)
        facts = tr(
            "{width} × {height}, {time}, {frames} frames, {codec}",
            width=video.width,
            height=video.height,
            time=clock(video.duration_s, 1),
            frames=video.frames,
            codec=video.codec,
        )
        entry = self._entry_of(video.id)
        lines = [file_name(video.path), facts, self.summary(video)]
        if entry is not None and entry.hint:
            lines.append(entry.hint)
        return "\n".join([*lines, video.note] if video.note else lines)

    def _accessible(self, video: VideoItem, column: int) -> str:
        head = str(self.headerData(column, Qt.Orientation.Horizontal))
        if column == NAME:
            return f"{file_name(video.path)}, {self.summary(video)}"
        if column in STEPS:
            done = self.step_done(video, STEPS[column])
            return tr("{step}: done", step=head) if done else tr("{step}: not done", step=head)
        if column == DONE:
            return tr("done") if video.done else tr("not done")
        return f"{head}: {self._text(video, column) or '–'}"


class VideosView(QSortFilterProxyModel):
    """The videos that are wanted, in the order that is wanted."""

    def __init__(self, model: VideosModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: list[str] = []
        self.shown: Filter = "all"
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(model)

    def find(self, text: str) -> None:
        """Show only videos in whose name, worker or note all words are."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def show_only(self, shown: Filter) -> None:
        """Show only videos of one kind."""
        self.beginFilterChange()
        self.shown = shown
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether the video is wanted."""
        video = self._model.video(row)
        if self._words:
            text = f"{file_name(video.path)} {video.worker} {video.note}".casefold()
            if not all(word in text for word in self._words):
                return False
        if self.shown == "all":
            return True
        if self.shown in ("done", "open"):
            return video.done == (self.shown == "done")
        status = self._model.status(video)
        return status in {
            "not analysed": ("new", "partial", "failed", "missing"),
            "analysed": ("analysed",),
            "at work": ("waiting", "running"),
            "failed": ("failed",),
            "missing": ("missing",),
        }.get(self.shown, ())

    def id_at(self, row: int) -> str:
        """The video in a row as it is shown."""
        return str(self.index(row, NAME).data(ID_ROLE))


def _percent(share: float) -> str:
    percent = round(100 * share)
    return f"{percent if 0 < percent < 100 or share in (0, 1) else (1 if percent == 0 else 99)} %"
