"""Segments by a model: of a video, a part of it, all videos; and by which model."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.alike import alike_request, encoder_of
from app.commands.parts import Parts
from app.segmenters import ChosenSegmenter, chosen_text, segmenter_choices, settings_type_of
from app.waiting import AnalyseOptions
from app.widgets.settings_form import SettingsForm
from app.words import tr
from core.jobs.requests import FindAlike, MapMoments


class SegmentingCommands:
    """Segments by a model: of a video, a part of it, all videos; and by which model."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def propose(self) -> None:
        """Of the shown video."""
        self._parts.analysis.start("segment")

    def propose_part(self) -> None:
        """Of the selected segment's time, or of the time between the marks; there of its person alone."""
        session = self._session
        found, marked = session.selected_segment(), session.marked_span()
        if found is not None:
            start, stop = found[1].start, found[1].stop
            person = found[0].person_id
        elif marked is not None:
            (start, stop), chosen = marked, session.selected_person()
            person = chosen.id if chosen is not None else ""
        else:
            return
        options = AnalyseOptions(start=start, stop=stop, person=person)
        self._parts.analysis.start("segment", options=options)

    def propose_all(self) -> None:
        """Of every video in which poses were found."""
        project = self._session.project
        if project is None:
            return
        seen = {layer.video_id for layer in project.pose_layers}
        wanted = [video.id for video in project.videos if video.id in seen]
        added = self._parts.analysis.start("segment", wanted) if wanted else 0
        left = len(project.videos) - len(wanted)
        if left:
            words = tr("{n} videos are in the queue; {left} have no poses yet", n=added, left=left)
        else:
            words = tr("{n} videos are in the queue", n=added)
        self._parts.job_bar.say(words)

    def like_this(self, everywhere: bool) -> None:
        """Find where else the selected segments' movement is: in the shown video, or in all."""
        session = self._session
        if session.project is None or session.video is None:
            return
        project, video = session.project, session.video
        chosen = session.selected_segments()
        where = () if everywhere else (video.id,)
        encoder = encoder_of(self._parts.analysis.segmenter)
        self._parts.attempt(lambda: self._find(alike_request(project, chosen, where, encoder)))

    def _find(self, asked: FindAlike) -> None:
        if not self._parts.analysis.start("alike", options=AnalyseOptions(asked=asked)):
            self._parts.job_bar.say(tr("This is being looked for already."))

    def draw_map(self) -> None:
        """Lay the moments of all videos on one map."""
        asked = MapMoments(project="", encoder=encoder_of(self._parts.analysis.segmenter))
        self._parts.workspace.show_panel("moments")
        self._parts.analysis.start("moments", options=AnalyseOptions(asked=asked))

    def mark_alarms(self) -> None:
        """Put the alarms that are tried out on a tier, as events."""
        asked = self._parts.alarming.request()
        self._parts.analysis.start("alarms", options=AnalyseOptions(asked=asked))

    def show_alarms(self) -> None:
        """Try alarms out, or put that away."""
        self._switch("alarms")

    def show_map(self) -> None:
        """Show the map of moments, or put it away."""
        self._switch("moments")

    def _switch(self, panel: str) -> None:
        workspace = self._parts.workspace
        if workspace.is_in_view(panel):
            workspace.close_panel(panel)
        else:
            workspace.show_panel(panel)

    def choose_segmenter(self) -> None:
        """Ask which model cuts from now on and with which settings, and remember it."""
        from app.dialogs.recogniser import ask_segmenter

        analysis = self._parts.analysis
        now = analysis.segmenter
        question = tr("Which model shall propose segments?")
        chosen = ask_segmenter(self._parts.window, question, segmenter_choices(), now.id, self._form)
        if chosen is not None:
            analysis.segmenter = ChosenSegmenter(*chosen)
            extra = {**self._parts.settings().extra, "segmenter": chosen_text(analysis.segmenter)}
            self._parts.change_settings(extra=extra)

    def _form(self, segmenter: str, parent: QWidget) -> SettingsForm | None:
        wanted, now = settings_type_of(segmenter), self._parts.analysis.segmenter
        if wanted is None:
            return None
        return SettingsForm(wanted, dict(now.settings) if now.id == segmenter else {}, parent)
