"""What the inference engine is asked for a job of the queue."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.segmenters import ChosenSegmenter, movement_models
from app.waiting import AnalyseOptions, Entry
from app.whereabouts import Whereabouts
from core.document.project import Project, VideoItem
from core.errors import UserError
from core.jobs import requests
from core.jobs.work_folder import work_folder

PROJECT_JOBS: dict[str, type[requests.ProjectRequest]] = {
    "segment": requests.Segment,
    "count": requests.Count,
    "label": requests.Label,
}


class Asking(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The session and the chosen models, from which requests are made."""

    project: Project
    path: Path
    where: Whereabouts
    device: str
    recogniser: str
    segmenter: ChosenSegmenter

    def request(self, entry: Entry) -> requests.JobRequest:
        """What to ask. Raises UserError where the video is gone."""
        options = entry.options
        if options.asked is not None:
            asked = msgspec.structs.replace(options.asked, project=str(self.path))
            return msgspec.structs.replace(asked, folder=str(work_folder(asked, self.path)))
        if entry.kind in PROJECT_JOBS:
            return PROJECT_JOBS[entry.kind](
                project=str(self.path),
                video_id=entry.video_id,
                start=options.start,
                stop=options.stop,
                person=options.person,
                models=self._models(options),
            )
        video = next((video for video in self.project.videos if video.id == entry.video_id), None)
        if video is None:
            raise UserError("This video is no longer in the session.")
        return self._estimate(entry, video)

    def _models(self, options: AnalyseOptions) -> requests.MovementModels:
        """The models that look at the movement."""
        return movement_models(options.recogniser or self.recogniser, self.segmenter)

    def _estimate(self, entry: Entry, video: VideoItem) -> requests.JobRequest:
        kind = requests.Analyse if entry.kind == "analyse" else requests.EstimatePoses
        asked = kind(
            video=str(self.where.find_now(video)),
            device=self.device,
            resume=True,
            start=entry.options.start,
            stop=entry.options.stop,
            region_px=entry.options.region_px,
            athletes=entry.options.athletes,
        )
        if isinstance(asked, requests.Analyse):
            asked = msgspec.structs.replace(asked, models=self._models(entry.options))
        if entry.options.max_people is not None:
            asked = msgspec.structs.replace(asked, max_people=entry.options.max_people)
        return msgspec.structs.replace(asked, folder=str(work_folder(asked, self.path)))
