"""What is left to the models."""

from __future__ import annotations

from app.actions.spec import Spec, can_analyse, has_poses, spec

ACTIONS: tuple[Spec, ...] = (
    spec(
        "analyse",
        "Analyse",
        "Analyse",
        "Ctrl+Return",
        "wand-sparkles",
        lambda c: c.jobs.analyse(),
        when=can_analyse,
        hint="Find poses, propose segments, count repetitions and label actions",
    ),
    spec(
        "find_poses",
        "Find poses",
        "Analyse",
        "",
        "person-standing",
        lambda c: c.jobs.run_job("poses"),
        when=can_analyse,
        group=1,
    ),
    spec(
        "propose_segments",
        "Propose segments",
        "Analyse",
        "",
        "",
        lambda c: c.jobs.run_job("segment"),
        when=lambda s: can_analyse(s) and has_poses(s),
        group=1,
    ),
    spec(
        "count",
        "Count repetitions",
        "Analyse",
        "",
        "",
        lambda c: c.jobs.run_job("count"),
        when=lambda s: can_analyse(s) and has_poses(s),
        group=1,
    ),
    spec(
        "label",
        "Label actions",
        "Analyse",
        "",
        "tag",
        lambda c: c.jobs.run_job("label"),
        when=lambda s: can_analyse(s) and has_poses(s),
        group=1,
    ),
    spec(
        "stop_jobs",
        "Stop the running job",
        "Analyse",
        "Ctrl+.",
        "circle-x",
        lambda c: c.jobs.stop_jobs(),
        when=lambda s: s.busy_jobs > 0,
        group=2,
    ),
)
