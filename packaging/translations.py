"""The texts of the window and their translations.

    translations.py extract            find every text and bring the .ts files up to date
    translations.py missing de         print what German lacks, as JSON {text: ""}
    translations.py fill de FILE       take translations from a JSON file {text: translation}
    translations.py compile            make the .qm files the program loads

Texts are found by reading the source: the first argument of `tr`, the titles of panels and layouts, menus,
names of steps, and the texts and hints of every `UserError`; rows of the action table are read from it.
Terms that must be the same everywhere stand in `GLOSSARY`.
"""

from __future__ import annotations

import ast
import functools
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"de": "de_DE", "es": "es_ES"}
CONTEXT = "Kinescribe"
# the arguments of a call that hold texts: positions and names
HOLDERS: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "tr": ((0,), ("template",)),
    "spec": ((1, 2), ("text", "menu", "hint", "submenu")),
    "PanelSpec": ((), ("title",)),
    "Layout": ((), ("title", "hint")),
    "TourStep": ((), ("title", "text")),
    "UserError": ((0,), ("message", "hint")),
    "apply": ((0,), ("label",)),
    "gesture": ((0,), ("label",)),
}
FORMS = ("core/action_segmenters/", "core/evaluation/alarms")  # settings of which the window draws forms
GLOSSARY = {  # English: (German, Spanish)
    "project": ("Projekt", "proyecto"),
    "session": ("Sitzung", "sesión"),
    "video": ("Video", "vídeo"),
    "recording": ("Aufnahme", "grabación"),
    "frame": ("Bild", "fotograma"),
    "person": ("Person", "persona"),
    "track": ("Verfolgung", "seguimiento"),
    "skeleton": ("Skelett", "esqueleto"),
    "keypoint": ("Gelenkpunkt", "punto clave"),
    "pose": ("Pose", "pose"),
    "tier": ("Spur", "capa"),
    "segment": ("Abschnitt", "segmento"),
    "event": ("Ereignis", "evento"),
    "repetition": ("Wiederholung", "repetición"),
    "label": ("Label", "etiqueta"),
    "vocabulary": ("Vokabular", "vocabulario"),
    "proposal": ("Vorschlag", "propuesta"),
    "review queue": ("Prüfliste", "cola de revisión"),
    "step": ("Schritt", "paso"),
    "checkpoint": ("Sicherungspunkt", "punto de control"),
    "timeline": ("Zeitleiste", "línea de tiempo"),
    "panel": ("Bereich", "panel"),
    "layout": ("Anordnung", "disposición"),
    "mark": ("Marke", "marca"),
    "ghost": ("Vergleichsfigur", "figura fantasma"),
    "key (keyboard)": ("Taste", "tecla"),
}


@functools.cache
def texts() -> dict[str, str]:
    """Every text on the screen with the file it stands in first; read once."""
    found: dict[str, str] = {}
    trees = {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
        for folder in ("app", "core")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }
    constants = _constants(trees)
    for where, tree in trees.items():
        for text in _texts_of(tree, constants):
            if text.strip() and any(letter.isalpha() for letter in text):
                found.setdefault(text, where)
        if where.startswith(FORMS):
            for text in _descriptions(tree):
                found.setdefault(text, where)
    for text, where in _rows():
        found.setdefault(text, where)
    for path in sorted((ROOT / "resources" / "keymaps").glob("*.toml")):
        about = tomllib.loads(path.read_text("utf-8")).get("about", "")
        if about:
            found.setdefault(about, path.relative_to(ROOT).as_posix())
    return found


def _descriptions(tree: ast.Module) -> Iterator[str]:
    """What the fields of settings are called: ``msgspec.Meta(description=...)``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "Meta":
            for keyword in node.keywords:
                if keyword.arg == "description":
                    yield from _strings(keyword.value)


def _rows() -> Iterator[tuple[str, str]]:
    """The texts of the action table itself: some of its rows are made by small functions."""
    sys.path.insert(0, str(ROOT))
    from app.actions import TABLE

    for row in TABLE:
        for text in (row.menu, row.submenu, row.text, row.hint):
            if text:
                yield text, "app/actions"


def _constants(trees: dict[str, ast.Module]) -> dict[str, list[str]]:
    """The texts held by names in capitals at the top of modules: one text, or those of a table."""
    found: dict[str, list[str]] = {}
    for tree in trees.values():
        for node in tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if isinstance(node, ast.AnnAssign) and node.value is not None:
                targets = [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id.isupper() and node.value is not None:  # type: ignore[union-attr]
                    held = list(_strings(node.value))  # type: ignore[union-attr]
                    found.setdefault(target.id, []).extend(held)
    return found


def _strings(node: ast.AST) -> Iterator[str]:
    """The texts in an expression: a literal, what a condition chooses from, the values of a table."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _strings(value)
    elif isinstance(node, ast.Tuple | ast.List):
        for value in node.elts:
            yield from _strings(value)


def _texts_of(tree: ast.Module, constants: dict[str, list[str]]) -> Iterator[str]:
    local: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(node, ast.Assign) and isinstance(target, ast.Name) and not target.id.isupper():
            local.setdefault(target.id, []).extend(_strings(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "MENUS" for target in node.targets
        ):
            yield from _strings(node.value)
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        places, names = HOLDERS.get(name, ((), ()))
        held = [node.args[place] for place in places if place < len(node.args)]
        held += [keyword.value for keyword in node.keywords if keyword.arg in names]
        for argument in held:
            yield from _strings(argument)
            inner = argument
            if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                inner = inner.func.value  # TABLE.get(...)
            if isinstance(inner, ast.Subscript):
                inner = inner.value
            if isinstance(inner, ast.Name):
                yield from constants.get(inner.id, []) if inner.id.isupper() else local.get(inner.id, [])


def path_of(language: str) -> Path:
    """The .ts file of a language."""
    return FOLDER / f"kinescribe_{language}.ts"


def load(language: str) -> dict[str, str]:
    """The translations there are, by text."""
    if not path_of(language).exists():
        return {}
    root = ElementTree.parse(path_of(language)).getroot()
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in root.iter("message")
    }


def save(language: str, translations: dict[str, str]) -> None:
    """Write the .ts file: every text there is, in the order of files."""
    root = ElementTree.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, where in sorted(texts().items(), key=lambda one: (one[1], one[0])):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=where)
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = translations.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    FOLDER.mkdir(parents=True, exist_ok=True)
    body = ElementTree.tostring(root, encoding="unicode")
    path_of(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def compile_all() -> int:
    """Make the .qm files with the compiler that comes with PySide6."""
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    if not tool.exists():
        tool = Path(PySide6.__file__).parent / "Qt" / "libexec" / "lrelease"
    status = 0
    for language in LANGUAGES:
        target = path_of(language).with_suffix(".qm")
        status |= subprocess.run([tool, "-silent", path_of(language), "-qm", target]).returncode
    return status


def main(arguments: list[str]) -> int:
    """Do what the first word says."""
    what, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if what == "extract":
        for language in LANGUAGES:
            save(language, load(language))
        print(f"{len(texts())} texts")
        return 0
    if what == "missing" and rest:
        have = load(rest[0])
        lacking = {text: "" for text in texts() if not have.get(text)}
        print(json.dumps(lacking, ensure_ascii=False, indent=0))
        return 0
    if what == "fill" and len(rest) == 2:
        new = json.loads(Path(rest[1]).read_text("utf-8"))
        save(rest[0], load(rest[0]) | {text: said for text, said in new.items() if said})
        return 0
    if what == "compile":
        return compile_all()
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
