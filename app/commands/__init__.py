"""What the actions do, one class for every part of the table. Ask first (dialog), then do (edit)."""

from __future__ import annotations

from app.commands.changing import ChangingCommands
from app.commands.edit import EditCommands
from app.commands.files import FileCommands
from app.commands.finding import FindingCommands
from app.commands.help import HelpCommands
from app.commands.jobs import JobCommands
from app.commands.labelling import LabellingCommands
from app.commands.parts import Parts
from app.commands.people import PeopleCommands
from app.commands.picture import PictureCommands
from app.commands.playback import PlaybackCommands
from app.commands.repetitions import RepetitionCommands
from app.commands.review import ReviewCommands
from app.commands.scene import SceneCommands
from app.commands.segmenting import SegmentingCommands
from app.commands.table import TableCommands
from app.commands.tiers import TierCommands
from app.commands.videos import VideoCommands
from app.commands.view import ViewCommands
from app.commands.vocabulary import VocabularyCommands

__all__ = ["Commands", "Parts"]


class Commands:
    """All commands; the rows of the table of actions name them as ``lambda c: c.playback.play()``."""

    def __init__(self, parts: Parts) -> None:
        self.files: FileCommands = FileCommands(parts)
        self.labelling: LabellingCommands = LabellingCommands(parts)
        self.changing: ChangingCommands = ChangingCommands(parts)
        self.edit: EditCommands = EditCommands(parts, self.labelling, self.changing)
        self.finding: FindingCommands = FindingCommands(parts)
        self.tiers: TierCommands = TierCommands(parts)
        self.review: ReviewCommands = ReviewCommands(parts)
        self.repetitions: RepetitionCommands = RepetitionCommands(parts)
        self.table: TableCommands = TableCommands(parts)
        self.people: PeopleCommands = PeopleCommands(parts)
        self.playback: PlaybackCommands = PlaybackCommands(parts)
        self.jobs: JobCommands = JobCommands(parts)
        self.segmenting: SegmentingCommands = SegmentingCommands(parts)
        self.picture: PictureCommands = PictureCommands(parts)
        self.scene: SceneCommands = SceneCommands(parts)
        self.videos: VideoCommands = VideoCommands(parts)
        self.vocabulary: VocabularyCommands = VocabularyCommands(parts)
        self.view: ViewCommands = ViewCommands(parts)
        self.help: HelpCommands = HelpCommands(parts)
