"""How soon the window is there: from the start of the process until the window is mapped.

Prints the same for a bare Qt window, and the heavy modules the program has loaded by then. Ours is started
both in the environment as it is (which may forbid bytecode, so that all is compiled again at every start)
and with the bytecode of an earlier start at hand, as a person's is.
Target: mapped within 1.0 s; torch, onnxruntime, scipy and matplotlib not loaded.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.helpers import display

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
HEAVY = ("torch", "onnxruntime", "scipy", "matplotlib", "av", "cv2", "vispy", "numpy")
FORBIDDEN = ("torch", "onnxruntime", "scipy", "matplotlib")

CHILD = """
import sys, time
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Expose and not self.property("told"):
            self.setProperty("told", True)
            print(time.time() - START, *[m for m in HEAVY if m in sys.modules], flush=True)
            QApplication.instance().exit(0)
        return False
"""
BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
watch = Watch()
window.windowHandle().installEventFilter(watch)
app.exec()
"""
OURS = """
from app import application
from PySide6.QtWidgets import QApplication
app = application.make_qt_application()
program = application.Program(app)
program.window.show()
watch = Watch()
program.window.windowHandle().installEventFilter(watch)
app.exec()
program.close()
"""


def measure(body: str, home: str, bytecode: str = "") -> tuple[float, list[str]]:
    """Seconds until mapped and the heavy modules loaded, of one run; with the bytecode of that folder."""
    environment = os.environ | {"KINESCRIBE_HOME": home, "PYTHONPATH": str(ROOT)}
    if bytecode:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = bytecode
    head = "import time\nHEAVY = " + repr(HEAVY) + "\nSTART = float(__import__('sys').argv[1])\n"
    import time

    code = head + CHILD + body
    told = subprocess.run(
        [sys.executable, "-c", code, str(time.time())], env=environment, capture_output=True, text=True
    )
    if told.returncode or not told.stdout.split():
        raise RuntimeError(told.stderr)
    seconds, *loaded = told.stdout.split()
    return float(seconds), loaded


def main(arguments: list[str]) -> int:
    """Measure `RUNS` starts of each."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        bare = [measure(BARE, home)[0] for _ in range(RUNS)]
        runs = [measure(OURS, home) for _ in range(RUNS)]
        with tempfile.TemporaryDirectory() as bytecode:
            measure(OURS, home, bytecode)  # writes it
            kept = [measure(OURS, home, bytecode)[0] for _ in range(RUNS)]
    ours = [seconds for seconds, _ in runs]
    loaded = runs[-1][1]
    print(f"bare window mapped after  {statistics.median(bare):.3f} s (least {min(bare):.3f})")
    print(f"our window mapped after   {statistics.median(ours):.3f} s (least {min(ours):.3f})")
    print(f"  with bytecode at hand   {statistics.median(kept):.3f} s (least {min(kept):.3f})")
    print(f"loaded by then: {', '.join(loaded) or 'nothing heavy'}")
    figures = {
        "bare_s": round(statistics.median(bare), 3),
        "window_s": round(statistics.median(ours), 3),
        "window_least_s": round(min(ours), 3),
        "window_with_bytecode_s": round(statistics.median(kept), 3),
        "window_with_bytecode_least_s": round(min(kept), 3),
        "loaded": loaded,
        "forbidden_loaded": [name for name in FORBIDDEN if name in loaded],
        "target_s": 1.0,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
