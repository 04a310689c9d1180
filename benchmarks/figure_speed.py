"""CPU time of a pose, a figure, a movement and the agreement of a stretch, and what they weigh: ``python benchmarks/figure_speed.py``."""

from __future__ import annotations

import gc
import gzip
import time
from collections.abc import Callable
from pathlib import Path

from bothsides.agreement.muscles import unlengthened
from bothsides.agreement.words import disagreements
from bothsides.body.facts import facts
from bothsides.body.poses import poses, resolved
from bothsides.body.scene import scene
from bothsides.figure.draw import draw
from bothsides.figure.figures import figures
from bothsides.figure.motion import script
from bothsides.figure.words import description
from bothsides.language import Language, language
from bothsides.load import load_records, load_stretches
from bothsides.model import Muscle, Stretch

ROOT = Path(__file__).resolve().parent.parent


def cpu(work: Callable[[], object], count: int, rounds: int = 7) -> float:
    """Milliseconds of CPU time for one of ``count`` things that ``work`` does; the best of ``rounds``."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return 1000 * best / count


def drawn(stretch: Stretch, english: Language) -> None:
    """What a build asks for of one stretch, one after the other: poses set down for one serve the next."""
    for side in ("right", "left"):
        figures(stretch, side, english)
    script(stretch)


def main() -> None:
    """Print one line a measure, over all stretches of this repository."""
    stretches = list(load_stretches(ROOT / "stretches", ROOT)[0].values())
    muscles = load_records(Muscle, ROOT / "content" / "muscles.yml", ROOT)[0]
    postures = [p for s in stretches for p in resolved(s).values()]
    scenes = [scene(p) for p in postures]
    english = language()
    posed = [(s, poses(s)) for s in stretches]
    count = sum(len(figures(s, side, english)) for s in stretches for side in ("right", "left"))
    print(f"{len(stretches)} stretches, {len(postures)} poses")
    for name, work, things in (
        ("pose to scene", lambda: [scene(p) for p in postures], len(postures)),
        ("scene to SVG", lambda: [draw(s, "a", "t", "d") for s in scenes], len(scenes)),
        ("scene to words", lambda: [description(facts(s), english) for s in scenes], len(scenes)),
        ("a figure, everything", lambda: [figures(s, side, english) for s in stretches for side in ("right", "left")], count),
        ("poses of a stretch, checked", lambda: [poses(s) for s in stretches], len(stretches)),
        ("agreement of a stretch", lambda: [(disagreements(s, "en", p), [*unlengthened(s, muscles, p)]) for s, p in posed], len(stretches)),
        ("movement of a stretch, alone", lambda: [script(s) for s in stretches], len(stretches)),
        ("all drawn of a stretch, as in a build", lambda: [drawn(s, english) for s in stretches], len(stretches)),
    ):
        print(f"{name:<38} {cpu(work, things):8.3f} ms")
    pages = ["".join(f.svg for side in ("right", "left") for f in figures(s, side, english)) for s in stretches]
    for name, texts in (("a page's figures, both sides, gzip", pages), ("a movement, gzip", [t for s in stretches if (t := script(s))])):
        print(f"{name:<38} {sum(len(gzip.compress(t.encode(), 6)) for t in texts) / len(texts) / 1000:8.2f} KB")


if __name__ == "__main__":
    main()
