"""Everything a developer types: `python3 packaging/dev.py COMMAND [ARGUMENTS]`.

    run [ARGS]     start the program; without ARGS it opens the sample project
    test [ARGS]    all checks; with ARGS only pytest with them (for example: test tests/core -k store)
    lint           formatting, types, layers
    bench [NAME]   list the benchmarks, or run one
    screens [DIR]  pictures of the window on a contact sheet
    translations W find texts, say what lacks, take translations, compile them (see packaging/translations.py)
    setup          only make the environment (--training: with what training needs; --gpu: CUDA builds)
    lock           write the lock files anew from packaging/locks/*.in

Standard library only. It makes `.venv` on first use and adds what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from environment import LOCKS, ROOT, ensure, fail, say

SAMPLE = ROOT / "resources" / "demo" / "sample.mp4"
BENCHES = ROOT / "tests" / "benchmarks"


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def call(command: list[str | Path], **more: str) -> int:
    """Run a command at the root of the repository and return its exit status."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=os.environ | more).returncode


def run(arguments: list[str], gpu: bool) -> int:
    """Start the program in its environment."""
    python = ensure("run", gpu)
    if not arguments:
        if not has_display():
            return run_headless(python)
        arguments = ["--sample"]
    command = [str(python), str(ROOT / "main.py"), *arguments]
    if os.name != "nt":
        os.execv(command[0], command)  # this process becomes the program
    return subprocess.run(command).returncode


def run_headless(python: Path) -> int:
    """No display: analyse the sample, write its report and a picture of the window, say where."""
    out = Path(tempfile.gettempdir()) / "kinescribe-sample"
    shutil.rmtree(out, ignore_errors=True)
    say("There is no display here. Analysing the sample without a window ...")
    status = call([python, "main.py", "analyse", SAMPLE, "--out", out])
    if status:
        return status
    picture = out / "window.png"
    shown = call([python, "packaging/screens.py", "--picture", out / "sample.kinescribe", picture])
    say(f"Report:  {out / 'sample.html'}\nProject: {out / 'sample.kinescribe'}")
    if shown == 0 and picture.exists():
        say(f"Window:  {picture}")
        return 0
    say("The picture of the window could not be drawn; `apt-get install xvfb` may be missing.")
    return 1


def lint(python: Path) -> int:
    """Formatting, types and layers; every check runs even when one before it failed."""
    bin_folder = python.parent
    checks = [
        [bin_folder / "ruff", "check", "--quiet", "."],
        [bin_folder / "ruff", "format", "--check", "--quiet", "."],
        [python, "-m", "mypy"],
        [bin_folder / "lint-imports", "--no-cache"],
    ]
    failed = 0
    for check in checks:
        began = time.monotonic()
        bad = call(check)
        name = Path(check[0]).name if check[0] != python else "mypy"
        say(f"{name}: {'failed' if bad else 'ok'} ({time.monotonic() - began:.0f} s)")
        failed |= bad != 0
    return failed


def test(arguments: list[str]) -> int:
    """All checks; or, with arguments, only pytest in the full environment."""
    python = ensure("test")
    if arguments:
        return call([python, "-m", "pytest", *arguments])
    core_python = ensure("core")
    say("== formatting, types, layers")
    failed = lint(python)
    say("== core, in an environment without Qt")
    apart = ["-p", "no:pytest-qt"]
    apart += [f"--ignore=tests/{part}" for part in ("app", "journeys", "training")]
    failed |= call([core_python, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *apart]) != 0
    say("== training, with torch")
    failed |= (
        call(
            [python, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "tests/training"],
            OMP_NUM_THREADS="1",
        )
        != 0
    )
    say("== window and journeys")
    failed |= call([python, "-m", "pytest", "-q", "tests/app", "tests/journeys"]) != 0
    say("All checks passed." if not failed else "Some checks FAILED, see above.")
    return int(failed)


def bench(arguments: list[str]) -> int:
    """Run one benchmark, or list them."""
    names = sorted(path.stem.removeprefix("bench_") for path in BENCHES.glob("bench_*.py"))
    if not arguments:
        say("Benchmarks: " + ", ".join(names))
        return 0
    if arguments[0] not in names:
        fail(f"There is no benchmark {arguments[0]!r}. There are: {', '.join(names)}")
    python = ensure("test")
    return call([python, "-m", f"tests.benchmarks.bench_{arguments[0]}", *arguments[1:]])


def lock() -> int:
    """Write the lock files anew, for all platforms, with hashes (needs uv)."""
    if not shutil.which("uv"):
        fail("This needs uv: pip install uv")
    common = ["uv", "pip", "compile", "-q", "--universal", "--python-version", "3.11", "--generate-hashes"]
    common += ["--no-emit-index-url", "--no-header", "--no-annotate"]
    for group in ("core", "window", "test", "training", "gpu"):
        within = [] if group == "core" else ["-c", LOCKS / "core.txt"]
        if call([*common, *within, LOCKS / f"{group}.in", "-o", LOCKS / f"{group}.txt"]):
            return 1
    return 0


def main(arguments: list[str]) -> int:
    """Do what the first word says."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    gpu = "--gpu" in rest and command in ("run", "setup")
    if gpu:
        rest.remove("--gpu")
    if command == "run":
        return run(rest, gpu)
    if command == "test":
        return test(rest)
    if command == "setup":
        ensure("run", gpu, training="--training" in rest)
        say("Ready: python3 packaging/dev.py run")
        return 0
    if command == "lint":
        return lint(ensure("test"))
    if command == "bench":
        return bench(rest)
    if command == "screens":
        return call([ensure("test"), "packaging/screens.py", *rest])
    if command == "translations":
        return call([ensure("test"), "packaging/translations.py", *rest])
    if command == "lock":
        return lock()
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
