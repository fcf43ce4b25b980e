"""The look: contrast, one file for colours, labels that differ."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from app import theme as look_file
from app.application import Program
from app.theme import (
    DARK,
    LIGHT,
    PEOPLE,
    Theme,
    apply_theme,
    body_font,
    contrast,
    label_colour,
    label_hues,
    scaled,
    text_scale,
    theme,
)

APP = Path(look_file.__file__).parent
READABLE = 4.5


@pytest.mark.parametrize("look", [DARK, LIGHT], ids=lambda t: t.name)
@pytest.mark.parametrize("text", ["text", "text_dim"])
@pytest.mark.parametrize("surface", ["base", "raised", "high"])
def test_text_can_be_read_on_every_surface(look: Theme, text: str, surface: str) -> None:
    assert contrast(getattr(look, text), getattr(look, surface)) >= READABLE


@pytest.mark.parametrize("look", [DARK, LIGHT], ids=lambda t: t.name)
@pytest.mark.parametrize("token", ["danger", "warning", "good", "accent"])
def test_meaningful_colours_can_be_read_where_they_stand(look: Theme, token: str) -> None:
    assert contrast(getattr(look, token), look.raised) >= READABLE
    assert contrast(look.on_accent, look.accent) >= READABLE
    assert contrast(look.on_stage, look.stage) >= READABLE


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_name_of_a_segment_can_be_read_on_its_fill(qapp: QApplication, name: str) -> None:
    look = apply_theme(qapp, name)
    labels = [f"label {number}" for number in range(40)]
    for hue in [None, *label_hues(labels).values()]:
        assert contrast(look.on_segment, label_colour(hue)) >= READABLE


def test_the_contrast_of_black_and_white_is_the_greatest_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


def test_labels_have_distinct_hues_and_keep_them_when_others_come() -> None:
    few = label_hues(["squat", "walk", "rest"])
    many = label_hues([f"action {number}" for number in range(look_file.HUES)])
    assert len(set(few.values())) == 3
    assert len(set(many.values())) == look_file.HUES
    assert few["squat"] == label_hues(["squat"])["squat"]


def test_colours_of_people_can_be_told_apart() -> None:
    for one, other in combinations(PEOPLE, 2):
        a, b = QColor(one), QColor(other)
        apart = abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())
        assert apart > 60, (one, other)


def test_no_colour_stands_outside_the_theme() -> None:
    found = {
        path.name: re.findall(r"#[0-9a-fA-F]{6}\b", path.read_text("utf-8"))
        for path in APP.rglob("*.py")
        if path.name != "theme.py"
    }
    assert {name: colours for name, colours in found.items() if colours} == {}


# What people see who lack one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1.0; linear RGB).
PROTANOPIA = np.array(
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
)
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)


def _linear(colour: QColor) -> np.ndarray:
    values = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _oklab(linear: np.ndarray) -> np.ndarray:
    """Linear sRGB to Oklab (B. Ottosson, 2020)."""
    cones = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    lab = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return lab @ np.cbrt(cones @ linear)


def test_the_first_labels_of_a_list_differ_also_for_those_who_mix_up_red_and_green(
    qapp: QApplication,
) -> None:
    for look in ("dark", "light"):
        apply_theme(qapp, look)
        colours = [_linear(label_colour(look_file.spread_hue(number))) for number in range(8)]
        for sight in (np.eye(3), PROTANOPIA, DEUTERANOPIA):
            seen = [_oklab(np.clip(sight @ one, 0.0, 1.0)) for one in colours]
            gaps = [np.linalg.norm(a - b) for a, b in combinations(seen, 2)]
            assert min(gaps) > 0.04  # about two just noticeable differences
    apply_theme(qapp, "dark")


def test_the_look_follows_the_system_while_running(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = QGuiApplication.styleHints().colorSchemeChanged
    program.change_settings(theme="system")
    for dark, name in ((False, "light"), (True, "dark")):
        monkeypatch.setattr(look_file, "_system_is_dark", lambda dark=dark: dark)
        changed.emit(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        assert theme().name == name
    program.change_settings(theme="dark")
    monkeypatch.setattr(look_file, "_system_is_dark", lambda: False)
    changed.emit(Qt.ColorScheme.Light)
    assert theme().name == "dark"  # a person's own choice stays


def test_sizes_go_with_the_text(qapp: QApplication) -> None:
    try:
        apply_theme(qapp, "dark", scale=2.0)
        assert scaled(28) == 56
        assert body_font().pixelSize() == 26
        apply_theme(qapp, "dark", scale=9.0)
        assert text_scale() == 2.0
    finally:
        apply_theme(qapp, "dark", scale=1.0)


def test_people_have_colours_that_colour_blind_eyes_tell_apart() -> None:
    """Machado et al. (2009), severity 1: deuteranopia and protanopia, in linear RGB."""
    kinds = {
        "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413)),
        "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216)),
    }
    blue = {
        "deuteranopia": (-0.01182, 0.04294, 0.968881),
        "protanopia": (-0.003882, -0.048116, 1.051998),
    }
    for kind, (red, green) in kinds.items():
        seen = []
        for name in PEOPLE:
            colour_ = QColor(name)
            linear = [c**2.2 for c in (colour_.redF(), colour_.greenF(), colour_.blueF())]
            rows = (red, green, blue[kind])
            seen.append(
                [max(sum(a * b for a, b in zip(row, linear, strict=True)), 0.0) ** (1 / 2.2) for row in rows]
            )
        for one in range(len(seen)):
            for other in range(one):
                apart = sum(abs(a - b) for a, b in zip(seen[one], seen[other], strict=True))
                assert apart > 0.12, (kind, PEOPLE[one], PEOPLE[other])
