"""The look: every colour and size of the window, in two themes. No literal colour stands elsewhere.

`theme()` gives the tokens in use, `apply_theme` sets them on the program. Text on every surface has
a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); a test computes it.

Text may be up to twice as large as the system's. What holds text (rows, icons beside words, columns of
lists) goes with it: `scaled(ROW)`; space between things (GRID, INSIDE, BETWEEN) stays as it is.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections.abc import Iterable
from typing import ClassVar, Literal

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.paths import resources_dir

GRID = 4
INSIDE = 8
BETWEEN = 12
ROW = 28
TIMELINE_ROW = 24
RADIUS = 5
BODY_PX = 13
SECONDARY_PX = 12
ICON = 18
FADE_MS = 120  # nothing moves longer
LEAST_TEXT_SCALE, MOST_TEXT_SCALE = 1.0, 2.0

# Okabe and Ito's set, safe for colour-blind eyes; black is left out.
PEOPLE = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00", "#0072b2")
SIDES = {"left": "#3aa0ff", "right": "#ff9f43", "middle": "#c3c9d4"}
CORRECTED = "#ff5ad1"  # the ring round a keypoint that a person placed; no side, person or label has it
GLOW = "#ffe45c"  # what counted for a model; no side, person or ring has it
HUES = 24
SPREAD = (16, 6, 11, 12, 5, 14, 18, 13, 4, 21, 23, 10, 2, 3, 8, 0, 17, 1, 22, 9, 20, 7, 15, 19)


class Theme(msgspec.Struct, frozen=True):
    """The tokens of one theme."""

    name: Literal["dark", "light"]
    base: str  # behind everything
    raised: str  # panels and bars
    high: str  # headers, fields, what the mouse is over
    text: str
    text_dim: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    good: str
    stage: str  # behind the picture, in both themes dark
    on_stage: str
    outline: str  # dark line under bright overlay lines
    segment_lightness: float
    segment_chroma: float
    segment_step: float
    on_segment: str


DARK = Theme(
    name="dark",
    base="#16181d",
    raised="#1d2026",
    high="#262a32",
    text="#e8eaed",
    text_dim="#a5acb8",
    accent="#4c9aff",
    on_accent="#0b1526",
    danger="#ff6b6b",
    warning="#f2b84b",
    good="#4cc38a",
    stage="#0e0f12",
    on_stage="#e8eaed",
    outline="#000000",
    segment_lightness=0.46,
    segment_chroma=0.085,
    segment_step=0.055,
    on_segment="#ffffff",
)
LIGHT = Theme(
    name="light",
    base="#ffffff",
    raised="#f5f6f8",
    high="#e9ebef",
    text="#1b1f27",
    text_dim="#5b6472",
    accent="#1769e0",
    on_accent="#ffffff",
    danger="#c22f2f",
    warning="#855900",
    good="#16714a",
    stage="#16181d",
    on_stage="#e8eaed",
    outline="#000000",
    segment_lightness=0.86,
    segment_chroma=0.075,
    segment_step=0.044,
    on_segment="#14171d",
)


class _InUse:
    """What the program looks like now; set by `apply_theme` alone."""

    theme = DARK
    text_scale = 1.0
    reduced_motion = False
    effects: ClassVar[dict[Qt.UIEffect, bool]] = {}  # as the system has them


def theme() -> Theme:
    """The theme in use."""
    return _InUse.theme


def text_scale() -> float:
    """How many times larger than at first text is, 1..2."""
    return _InUse.text_scale


def scaled(px: float) -> int:
    """A size that goes with the text: a row's height, an icon beside words, a column of a list."""
    return round(px * _InUse.text_scale)


def fade_ms() -> int:
    """How long a fade may last: 0 where the person or the system wants no motion."""
    return 0 if _InUse.reduced_motion or _system_is_still() else FADE_MS


def apply_theme(
    app: QApplication,
    choice: str,
    scale: float | None = None,
    reduced_motion: bool | None = None,
    dresses: bool = True,
) -> Theme:
    """Set the theme `choice` ("dark", "light" or "system") on the whole program.

    `scale` is the size of text and `reduced_motion` whether fades are left out; None leaves them as they
    are. Every widget gets a style change event; what paints, tints or measures by hand does it anew then.
    Without `dresses` the style sheet is left for `dress`: widgets made under one are styled again whenever
    they get another parent.
    """
    dark = choice == "dark" or (choice not in ("dark", "light") and _system_is_dark())
    chosen = DARK if dark else LIGHT
    _InUse.theme = chosen
    if scale is not None:
        _InUse.text_scale = min(max(scale, LEAST_TEXT_SCALE), MOST_TEXT_SCALE)
    if reduced_motion is not None:
        _InUse.reduced_motion = reduced_motion
    still = fade_ms() == 0
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
        had = _InUse.effects.setdefault(effect, app.isEffectEnabled(effect))
        app.setEffectEnabled(effect, had and not still)
    app.setPalette(_palette(chosen))
    app.setFont(body_font())
    if dresses:
        dress(app)
    return chosen


def dress(app: QApplication) -> None:
    """Set the style sheet of the theme in use on all widgets there are and will be.

    The one that is set already is left alone: every widget would be styled again for nothing.
    """
    sheet = style_sheet(theme())
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def body_font(px: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's font at `px` logical pixels times the text scale, with tabular figures where it has
    them."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(scaled(px))
    font.setWeight(weight)
    tag = QFont.Tag.fromString("tnum")
    if tag is not None:
        font.setFeature(tag, 1)
    return font


def colour(token: str, alpha: float = 1.0) -> QColor:
    """The colour of `token` (a field of the theme or a literal of this file) with `alpha` 0..1."""
    value = QColor(getattr(theme(), token, token))
    value.setAlphaF(alpha)
    return value


def person_colour(index: int) -> QColor:
    """The colour of the person with colour number `index`."""
    return QColor(PEOPLE[index % len(PEOPLE)])


def contrast(first: str | QColor, second: str | QColor) -> float:
    """The WCAG contrast ratio of two colours, 1..21."""
    a, b = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (a + 0.05) / (b + 0.05)


def label_hues(labels: Iterable[str]) -> dict[str, float]:
    """A hue in degrees for every label: its own one by its name, the next free one when that is taken."""
    taken: dict[int, str] = {}
    hues: dict[str, float] = {}
    for label in sorted(set(labels)):
        slot = zlib.crc32(label.encode()) % HUES
        while slot in taken and len(taken) < HUES:
            slot = (slot + 7) % HUES
        taken.setdefault(slot, label)
        hues[label] = slot * 360.0 / HUES
    return hues


def spread_hue(number: int) -> float:
    """The hue of the label that is `number` in a list: the first ones differ most, also for people who tell
    red from green badly (a test measures it)."""
    return SPREAD[number % HUES] * 360.0 / HUES


def label_colour(hue_deg: float | None) -> QColor:
    """The fill of a segment whose label has `hue_deg`; None: no label."""
    now = theme()
    if hue_deg is None:
        return _oklch(now.segment_lightness, 0.012, 260.0)
    tone = round(hue_deg * HUES / 360.0) % 3 - 1  # hues beside each other differ in lightness, too
    step = tone * now.segment_step
    return _oklch(now.segment_lightness + step, now.segment_chroma, hue_deg)


def vivid(fill: QColor) -> QColor:
    """The fill of a segment as it is drawn where the shape is small: it stands out more from the ground."""
    return fill.lighter(150) if theme().name == "dark" else fill.darker(145)


def style_sheet(t: Theme) -> str:
    """The Qt style sheet of theme `t`."""
    return _SHEET.format(
        **{name: getattr(t, name) for name in t.__struct_fields__},
        r=RADIUS,
        row=scaled(ROW),
        head=scaled(ROW) + GRID,
        bar=scaled(ROW) + 4 * GRID,
        line=scaled(18),
        tick_box=scaled(13),
        arrow=scaled(11),
        tick=(resources_dir() / "icons" / "check.svg").as_posix(),
        item=scaled(ROW - 4),
        icon=scaled(ICON),
        large=scaled(22),
        menu=round(9 / text_scale()),
        icons=(resources_dir() / "icons").as_posix(),
        secondary=scaled(SECONDARY_PX),
        lead=scaled(15),
        figure=scaled(20),
        hero=scaled(26),
        accent_soft=_css(QColor(t.accent), 0.22),
        edge=_css(QColor(t.text_dim), 0.28),
    )


def _css(value: QColor, alpha: float) -> str:
    return f"rgba({value.red()},{value.green()},{value.blue()},{alpha})"


def _system_is_still() -> bool:
    """Whether the system asks for no motion, where Qt tells it (Windows does)."""
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def _system_is_dark() -> bool:
    scheme = QGuiApplication.styleHints().colorScheme()
    return scheme != Qt.ColorScheme.Light


def _palette(t: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, value in {
        role.Window: t.raised,
        role.Base: t.base,
        role.AlternateBase: t.raised,
        role.Button: t.high,
        role.WindowText: t.text,
        role.Text: t.text,
        role.ButtonText: t.text,
        role.PlaceholderText: t.text_dim,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.ToolTipBase: t.high,
        role.ToolTipText: t.text,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Accent: t.accent,
    }.items():
        palette.setColor(target, QColor(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        dim = QColor(t.text_dim)
        dim.setAlphaF(0.55)
        palette.setColor(QPalette.ColorGroup.Disabled, target, dim)
    return palette


def _luminance(value: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(value.redF()) + 0.7152 * linear(value.greenF()) + 0.0722 * linear(value.blueF())


def _oklch(lightness: float, chroma: float, hue_deg: float) -> QColor:
    """Oklch to sRGB (B. Ottosson, 2020), clipped to what can be shown."""
    a = chroma * math.cos(math.radians(hue_deg))
    b = chroma * math.sin(math.radians(hue_deg))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    red, green, blue = (
        12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055
        for c in (min(max(v, 0.0), 1.0) for v in linear)
    )
    return QColor.fromRgbF(red, green, blue)


_SHEET = """
* {{ outline: 0; }}
QWidget {{ color: {text}; }}
QMainWindow, QDialog, #page {{ background: {base}; }}
QWidget#bar, QWidget#panel {{ background: {raised}; }}
QWidget#header {{ background: {raised}; min-height: {bar}px; max-height: {bar}px; }}
QWidget#jobBar {{ background: {raised}; min-height: {head}px; max-height: {head}px; }}
QWidget#panelHeader {{ background: {raised}; }}
QWidget#panelHeader QLabel {{ font-weight: 600; }}
QWidget#panelHeader[focused="true"] QLabel {{ color: {accent}; }}
QDockWidget {{ border: 0; }}
QMainWindow::separator {{ background: {base}; width: 4px; height: 4px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QMainWindow > QTabBar {{ background: {raised}; }}
QTabBar {{ qproperty-drawBase: 0; qproperty-expanding: 0; border: 0; font-weight: 600; }}
QTabBar::tab {{ background: transparent; color: {text_dim}; border: 0; padding: 5px 8px 5px 8px;
    margin: 2px 2px 0 2px; min-height: {line}px; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QTabBar QToolButton {{ background: {raised}; }}
QLabel {{ background: transparent; }}
QLabel[role="dim"] {{ color: {text_dim}; font-size: {secondary}px; }}
QLabel[role="title"] {{ font-weight: 600; }}
QLabel[role="hero"] {{ font-size: {hero}px; font-weight: 600; }}
QLabel[role="lead"] {{ color: {text_dim}; font-size: {lead}px; }}
QLabel[role="badge"] {{ color: {text_dim}; background: {high}; border-radius: 4px; padding: 1px 6px;
    font-size: {secondary}px; }}
QLabel[role="figure"] {{ font-size: {figure}px; font-weight: 600; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QLabel[role="danger"] {{ color: {danger}; }}
QFrame#notice {{ background: {high}; border-radius: 6px; border-left: 3px solid {accent}; }}
QFrame#notice[level="good"] {{ border-left-color: {good}; }}
QFrame#notice[level="warning"] {{ border-left-color: {warning}; }}
QFrame#notice[level="danger"] {{ border-left-color: {danger}; }}
QFrame#notice QPushButton {{ background: {raised}; }}
QFrame#popover {{ background: {raised}; border: 1px solid {edge}; border-radius: {r}px; }}
QSlider::groove:horizontal {{ background: {high}; height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; width: 14px; margin: -6px 0; border-radius: 7px;
    border: 1px solid transparent; }}
QSlider::handle:horizontal:focus {{ border-color: {text}; }}
QToolTip {{ background: {high}; color: {text}; border: 1px solid {edge}; padding: 4px 6px; }}
QMenuBar {{ background: transparent; border: 0; }}
QToolButton#qt_menubar_ext_button {{ image: url("{icons}/combo-{name}.svg"); min-width: {line}px; }}
QMenuBar::item {{ padding: 6px {menu}px; border-radius: {r}px; background: transparent; }}
QMenuBar::item:selected {{ background: {high}; }}
QMenu {{ background: {raised}; border: 1px solid {edge}; padding: 5px; }}
QMenu::item {{ padding: 6px 28px 6px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; }}
QMenu::item:disabled {{ color: {text_dim}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {edge}; margin: 5px 8px; }}
QPushButton {{ background: {high}; border: 1px solid transparent; border-radius: {r}px; padding: 5px 12px;
    min-height: {line}px; }}
QPushButton:hover {{ border-color: {edge}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:checked {{ background: {accent_soft}; }}
QPushButton:disabled {{ color: {text_dim}; background: {raised}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ border-color: {text}; }}
QPushButton[role="primary"]:focus {{ border-color: {text}; }}
QPushButton[role="primary"]:disabled {{ background: {high}; color: {text_dim}; }}
QPushButton[role="card"] {{ text-align: left; padding: 10px 14px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {r}px; padding: 3px; }}
QToolButton, QPushButton, QMenu {{ icon-size: {icon}px; }}
QPushButton[role="chip"] {{ background: transparent; border: 1px solid {edge}; padding: 1px 6px; }}
QPushButton[role="chip"]:hover {{ background: {high}; }}
QPushButton[role="chip"]:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton[role="chip"]:focus {{ border-color: {accent}; }}
QToolButton[role="large"] {{ icon-size: {large}px; }}
QToolButton:hover {{ background: {high}; }}
QToolButton:checked {{ background: {accent_soft}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ background: {high}; border: 1px solid transparent;
    border-radius: {r}px; padding: 4px 7px; min-height: {line}px; selection-background-color: {accent};
    selection-color: {on_accent}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: 0; width: {line}px; }}
QComboBox::down-arrow {{ image: url("{icons}/combo-{name}.svg"); width: {line}px; height: {line}px; }}
QAbstractSpinBox QLineEdit {{ padding: 0 0 0 5px; border: 0; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; border: 0;
    background: transparent; width: {line}px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/combo-up-{name}.svg");
    width: {arrow}px; height: {arrow}px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/combo-{name}.svg");
    width: {arrow}px; height: {arrow}px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {edge};
    selection-background-color: {accent_soft}; selection-color: {text}; }}
QListWidget, QListView, QTreeView, QTextBrowser, QScrollArea {{ background: transparent; border: 0; }}
QTreeView::indicator, QListView::indicator, QTableView::indicator, QCheckBox::indicator {{
    width: {tick_box}px; height: {tick_box}px; border: 1px solid {text_dim}; border-radius: 3px;
    background: {high}; }}
QTreeView::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked,
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QListWidget::item, QListView::item {{ border-radius: 4px; padding: 2px 6px; }}
QListWidget::item:hover, QListView::item:hover {{ background: {high}; }}
QListWidget::item:selected, QListView::item:selected {{ background: {accent_soft}; color: {text}; }}
QListWidget:focus {{ border: 1px solid {accent}; border-radius: 4px; }}
QTreeView, QTableView {{ background: transparent; border: 1px solid transparent; gridline-color: {edge};
    selection-background-color: {accent_soft}; selection-color: {text}; }}
QTreeView:focus, QTableView:focus {{ border: 1px solid {accent}; border-radius: 4px; }}
QTreeView::item {{ min-height: {item}px; }}
QTreeView::item:hover, QTableView::item:hover {{ background: {high}; }}
QTreeView::item:selected, QTableView::item:selected {{ background: {accent_soft}; color: {text}; }}
QHeaderView, QHeaderView::section {{ background: {raised}; color: {text_dim}; border: 0; }}
QHeaderView::section {{ padding: 4px 6px; font-size: {secondary}px; }}
QTableCornerButton::section {{ background: {raised}; border: 0; }}
QListView#completer {{ background: {raised}; border: 1px solid {edge}; padding: 4px; }}
QDialog#palette {{ background: {raised}; border: 1px solid {edge}; }}
QFrame#notice {{ background: {high}; border-radius: 6px; }}
QTableView#queue {{ selection-background-color: transparent; }}
QProgressBar {{ background: {high}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {base}; }}
QSplitter::handle:hover {{ background: {accent_soft}; }}
QFrame#popover {{ background: {raised}; border: 1px solid {edge}; border-radius: {r}px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 4px; min-height: 24px; min-width: 24px;
    margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator:focus {{ border-color: {accent}; }}
QRadioButton::indicator {{ width: {line}px; height: {line}px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
"""
