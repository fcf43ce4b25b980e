"""``models list``: what there is, what it does, and under which licence; ``models describe``: how large."""

from __future__ import annotations

import msgspec

from core.cli.arguments import Options
from core.cli.console import Console
from core.jobs.model_notes import all_models


def run(options: Options, console: Console) -> int:
    """Show every model, or describe an architecture."""
    if getattr(options, "action", "list") == "describe":
        from core.cli.training import describe

        return describe(options, console)
    models = all_models()
    width = max(len(model.id) for model in models)
    for model in models:
        version = f" {model.version}" if model.version else ""
        console.say(
            f"{model.id:<{width}}  {model.task:<12} {model.licence}{version}\n{'':<{width}}  {model.origin}",
            type="model",
            **msgspec.to_builtins(model),
        )
    return 0
