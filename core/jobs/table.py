"""Every job by name: what it is asked with, where it is, and which kind of engine runs it."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import msgspec

from core.errors import UserError
from core.jobs import requests
from core.work import Job


class JobEntry(msgspec.Struct, frozen=True):
    """A job: its request's type, ``module:function``, and the kinds of engine that run it."""

    request: type[requests.JobRequest]
    function: str
    engines: tuple[str, ...] = ("inference",)


JOBS: dict[str, JobEntry] = {
    "import_video": JobEntry(
        requests.ImportVideo, "core.jobs.import_video:import_video", ("inference", "media")
    ),
    "preview": JobEntry(
        requests.PreparePreview, "core.jobs.prepare_preview:prepare_preview", ("inference", "media")
    ),
    "poses": JobEntry(requests.EstimatePoses, "core.jobs.estimate_poses:estimate_poses"),
    "analyse": JobEntry(requests.Analyse, "core.jobs.analyse:analyse"),
    "segment": JobEntry(requests.Segment, "core.jobs.segment:segment"),
    "count": JobEntry(requests.Count, "core.jobs.count:count"),
    "label": JobEntry(requests.Label, "core.jobs.label:label"),
    "alike": JobEntry(requests.FindAlike, "core.jobs.find_alike:find_alike"),
    "moments": JobEntry(requests.MapMoments, "core.jobs.map_moments:map_moments"),
    "compose": JobEntry(requests.Compose, "core.jobs.compose:compose"),
    "alarms": JobEntry(requests.Alarms, "core.jobs.find_alarms:alarms"),
    "report": JobEntry(
        requests.ExportReport, "core.jobs.export_report:export_report", ("inference", "media")
    ),
}


def start_job(name: str, request: requests.JobRequest) -> Job[Any]:
    """The job's generator, not yet begun."""
    module, _, function = JOBS[name].function.partition(":")
    start: Callable[[requests.JobRequest], Job[Any]] = getattr(importlib.import_module(module), function)
    return start(request)


def read_request(name: str, raw: bytes, engine: str) -> requests.JobRequest:
    """The typed request for job `name` from JSON. Raises `UserError` when it is not one."""
    entry = JOBS.get(name)
    if entry is None or engine not in entry.engines:
        raise UserError("There is no job named {name} here.", name=name)
    try:
        return msgspec.json.decode(raw, type=entry.request)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UserError(
            "The job {name} was asked for in a way it does not know.", hint=str(error), name=name
        ) from error
