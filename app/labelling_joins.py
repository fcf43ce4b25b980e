"""Joins the panels and keys of labelling to what they ask for (`application` has no room for it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from app.application import Program


def join_labelling(program: Program) -> None:
    """Keys of labels, the labels and history panels, the fields of the inspector, keys of the video alone."""
    session, commands, keys = program.session, program.commands, program.label_keys
    program.window.key_up.connect(keys.key_up)
    keys.pressed.connect(commands.labelling.press_label)
    keys.released.connect(commands.labelling.release_label)
    keys.relabel_asked.connect(lambda label: commands.changing.relabel(label.name))
    commands.vocabulary.clash = lambda key: keys.action_keys().get(key, "")
    program.inspector.label_chosen.connect(commands.review.choose_label)
    program.review.label_chosen.connect(commands.review.choose_label)
    program.inspector.edit_asked.connect(commands.changing.set_field)
    program.history.go_asked.connect(commands.edit.go_to)
    program.actions["checkpoint"].triggered.connect(program.history.refresh)
    program.labels.show_keys(keys)
    program.labels.use_asked.connect(commands.labelling.use_label)
    program.labels.change_asked.connect(commands.vocabulary.change_label)
    program.labels.remove_asked.connect(commands.vocabulary.remove_labels)
    program.labels.merge_asked.connect(commands.vocabulary.merge_labels)
    program.labels.move_asked.connect(commands.vocabulary.move_label)
    program.labels.vocabulary_asked.connect(lambda chosen: session.set_marks(vocabulary_id=chosen))
    program.projects.leaving.connect(commands.labelling.finish_open)
    session.video_leaving.connect(commands.labelling.finish_open)
    session.changed.connect(lambda *_: commands.labelling.forget_gone())
    for action in program.actions.values():
        if action.shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut:
            program.canvas.addAction(action)
            program.timeline.addAction(action)
