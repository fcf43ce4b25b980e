"""Why a segment has its label: in a sentence, and by what the model can show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.explaining import Explaining
from app.poses import PoseSource
from app.said_labels import in_words, percent, why_not
from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.why import Why, frames_told, map_size, part_keypoints, part_rows, strongest_keypoints, walked_curves
from app.widgets.panel import EmptyState, KeepSpace, wrapped
from app.words import tr
from core.action_recognisers import Explanation
from core.document.project import Segment, Tier

PARTLY = 0.85  # an explanation of less than this share of the segment says of which part it is


class ExplanationPanel(QScrollArea):
    """Asks while it is open; made anew when the answer is another one."""

    go_asked = Signal(int)

    def __init__(
        self,
        session: Session,
        poses: PoseSource,
        explaining: Explaining,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._explaining = explaining
        self._actions = actions
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = QComboBox()
        explaining.changed.connect(self._show)
        session.opened.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        page = QWidget()
        page.setObjectName("panel")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        if self._session.video is None or not self.isVisible():
            layout.addWidget(EmptyState(tr("Why a segment has its label is shown here."), None, page))
        else:
            self._models(layout, page)
            why = self._session.why
            if self._explaining.is_busy:
                layout.addWidget(wrapped(tr("Asking the model ..."), "dim", page))
            elif why is not None and why.found:
                self._reasons(layout, page, why)
            else:
                layout.addWidget(wrapped(self._explaining.words, "dim", page))
        layout.addStretch(1)
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and focused.hasFocus() else ""
        self.setWidget(page)
        for child in page.findChildren(QWidget):
            if name and child.accessibleName() == name and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus()  # the page is another one, the person is where they were

    def _models(self, layout: QVBoxLayout, page: QWidget) -> None:
        """Which model is asked."""
        box = self.model = QComboBox(page)
        box.setAccessibleName(tr("Model that is asked"))
        box.setToolTip(box.accessibleName())
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        with QSignalBlocker(box):
            for one in self._explaining.models():
                box.addItem(one.name, one.id)
            box.setCurrentIndex(max(box.findData(self._explaining.model()), 0))
        box.activated.connect(lambda _: self._explaining.choose(str(box.currentData())))
        box.setVisible(box.count() > 0)
        layout.addWidget(box)

    def _reasons(self, layout: QVBoxLayout, page: QWidget, why: Why) -> None:
        from app.panels.why_parts import AtlasMap, MomentCurve

        layout.addWidget(wrapped(label_text(why.label).capitalize(), "figure", page))
        layout.addWidget(wrapped(sentence(why), "", page))
        self._where(layout, page, why)
        voices = why.of_kind("part_logits", "member_logits")
        for one in sorted(voices, key=lambda one: one.model != ""):  # what is of the whole comes first
            self._parts(layout, page, why, one)
        if why.of_kind("keypoint_weights"):
            self._keypoints(layout, page, why)
        if why.of_kind("frame_weights"):
            self._heading(layout, page, tr("Moments"), tr("The curve also stands on the segment's timeline."))
            curve = MomentCurve(self._session, why, page)
            curve.go_asked.connect(self.go_asked)
            layout.addWidget(curve)
        for one in why.of_kind("curves"):
            count = len(walked_curves(one))
            told = tr("{count} curves are drawn in the 3D view: which keypoint led to which.", count=count)
            still = tr("Each keypoint led to itself: there is no curve to draw.")
            title = titled(why, one, tr("Curves"))
            self._heading(layout, page, title, told if count else still)
        for one in why.of_kind("atlas_path"):
            told = tr("The postures the model knows, and the segment's way over them.")
            self._heading(layout, page, titled(why, one, tr("Pose atlas")), told)
            atlas = AtlasMap(self._session, self._poses, why, one, page)
            atlas.go_asked.connect(self.go_asked)
            layout.addWidget(atlas)
            whole = map_size(one)
            if (atlas.columns, atlas.rows) != whole:
                part = tr("The part around its way, of {columns} by {rows}.", columns=whole[0], rows=whole[1])
                layout.addWidget(wrapped(part, "dim", page))

    def _where(self, layout: QVBoxLayout, page: QWidget, why: Why) -> None:
        """Which part of the segment is told about, and what the segment is called meanwhile."""
        first, last = frames_told(why)
        if last - first < PARTLY * (why.stop - why.start):
            seconds = [clock(self._session.time_of(frame), 1) for frame in (first, last)]
            told = tr(
                "The figure is of the whole segment; below is {start} to {stop}, which speaks most for it.",
                start=seconds[0],
                stop=seconds[1],
            )
            there = QPushButton(tr("Go there"), page)
            there.clicked.connect(lambda: self.go_asked.emit((first + last) // 2))
            KeepSpace(there)
            row = QHBoxLayout()
            row.setSpacing(INSIDE)
            row.addWidget(wrapped(told, "dim", page), 1)
            row.addWidget(there, 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(row)
        found = self._session.selected_segment()
        told = " ".join(differing(why, *found)) if found is not None else ""
        if told:
            layout.addWidget(wrapped(told, "dim", page))

    def _parts(self, layout: QVBoxLayout, page: QWidget, why: Why, one: Explanation) -> None:
        """What each part, or each member, says alone."""
        from app.panels.why_parts import part_bar

        of_body = one.kind == "part_logits"
        if of_body:
            title, told = titled(why, one, tr("Parts of the body")), tr("Click a part to see it on the body.")
        else:
            title, told = members_title(why, one), tr("What each one says by itself.")
        self._heading(layout, page, title, told)
        for row in part_rows(one, why.meant):
            bar = part_bar(row, part_name(row.name), page)
            if of_body and part_keypoints(one.skeleton, row.name) is not None:
                bar.let_press(tr("Show this part on the body"), row.name == why.part)
                bar.clicked.connect(lambda _=False, name=row.name: self._explaining.point_at(name))
            layout.addWidget(bar)

    def _keypoints(self, layout: QVBoxLayout, page: QWidget, why: Why) -> None:
        from app.panels.why_parts import ShareBar, reason_tint

        told = tr("Lit on the picture and in the 3D view: the larger and brighter, the more they counted.")
        self._heading(layout, page, tr("Keypoints"), told)
        for name, share in strongest_keypoints(why):
            layout.addWidget(
                ShareBar(name.replace("_", " "), f"{share * 100:.0f} %", share, reason_tint(), page)
            )

    def _heading(self, layout: QVBoxLayout, page: QWidget, name: str, told: str) -> None:
        layout.addSpacing(GRID)
        layout.addWidget(wrapped(name, "title", page))
        layout.addWidget(wrapped(told, "dim", page))


def sentence(why: Why) -> str:
    """What the model says, in one sentence."""
    out = why.ruled_out
    if why.confidence is None and out is not None:
        return tr(
            "{model} says {label}: {words}, {percent}, but {why}.",
            model=why.model_name,
            label=label_text(out.label),
            words=in_words(out.share),
            percent=percent(out.share),
            why=why_not(out.why),
        )
    sure = why.confidence or 0.0
    return tr(
        "{model} says {label}: {words}, {percent}.",
        model=why.model_name,
        label=label_text(why.label),
        words=in_words(sure),
        percent=percent(sure),
    )


def differing(why: Why, tier: Tier, segment: Segment) -> list[str]:
    """How the segment on the timeline differs from what the model says now; empty where it does not."""
    share = segment.confidence if tier.author != "human" else None
    if segment.label != why.label:
        told = [tr("The segment is labelled {label}.", label=label_text(segment.label))]
        if segment.state == "proposed" and share is not None:
            told = [
                tr(
                    "The segment is labelled {label} ({percent}).",
                    label=label_text(segment.label),
                    percent=percent(share),
                )
            ]
    elif share is not None and why.confidence is not None and percent(share) != percent(why.confidence):
        told = [tr("The segment was given {percent} when it was labelled.", percent=percent(share))]
    else:
        return []
    if why.recogniser in tier.author.split("+"):
        told.append(tr("Since then its label, its edges, the poses or the repetitions have changed."))
    else:
        told.append(tr("That was not said by the model that is asked here."))
    return told


def members_title(why: Why, one: Explanation) -> str:
    """Whose members these are: of the networks that make up the model, or of one of these networks."""
    if one.model == "":
        return tr("Networks")
    alone = len({other.model for other in why.found} - {""}) < 2
    return tr("Members") if alone else part_name(one.model)


def titled(why: Why, one: Explanation, title: str) -> str:
    """`title`, with the name of the network where several of them show such a thing."""
    several = len(why.of_kind(one.kind)) > 1 and one.model
    return f"{title}: {part_name(one.model)}" if several else title


def part_name(name: str) -> str:
    """A part or member as a person reads it."""
    return {
        "body": tr("Whole body"),
        "hands": tr("Arms and hands"),
        "legs": tr("Legs"),
        "trunk": tr("Trunk"),
        "left_arm": tr("Left arm"),
        "right_arm": tr("Right arm"),
        "left_leg": tr("Left leg"),
        "right_leg": tr("Right leg"),
        "head": tr("Head"),
        "solid": tr("Poses in space"),
        "flat": tr("Poses in the picture"),
        "plain": tr("Plain"),
        "attention": tr("With attention"),
    }.get(name, name.replace("_", " ").capitalize())
