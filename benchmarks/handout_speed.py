"""Handouts a second of one core, after the start, beside WeasyPrint on the same document in the same run.

    python benchmarks/handout_speed.py [--count 60] [--without-weasyprint]

The documents are single-stretch handouts for one side, every stretch and side in turn, each with a dose and a note of its own,
so that nothing can be taken from a cache of the whole document. WeasyPrint gets the same words, tables, code and two pages as
HTML and CSS; it is installed into a temporary folder, since nothing else of the project needs it. Times are CPU seconds of this
process (user and system), the median of three rounds; typesetters are warmed by one document each.
"""

# ruff: noqa: E501  the other typesetter's page is one text

from __future__ import annotations

import argparse
import html
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from bothsides.handout import Ask, Typesetter, document, items_of  # noqa: E402
from bothsides.project import load_project  # noqa: E402

TEMPLATE = ROOT / "overrides" / "handout"


def jobs(count: int) -> list[Callable[[], str]]:
    """What makes the JSON of each handout; that work is timed too."""
    library = load_project(ROOT, ROOT / "content").library
    assert library is not None
    sided = [(id_, side) for id_, s in library.stretches.items() if s.laterality == "unilateral" for side in ("right", "left")]

    def job(number: int) -> Callable[[], str]:
        id_, side = sided[number % len(sided)]
        items = items_of(library, [id_], side, note=f"Handout number {number}.")  # type: ignore[arg-type]
        ask = Ask(items, site_name="The Hip Flexor Handbook", address="https://handbook.example/")
        return lambda: document(ask, library)

    return [job(number) for number in range(count)]


def timed(work: Sequence[Callable[[], str]], typeset: Callable[[str], bytes]) -> tuple[float, int]:
    """CPU seconds for each document (median of three rounds), and bytes of all of one round."""
    typeset(work[0]())
    rounds, size = [], 0
    for number in range(3):
        part = work[number::3]
        start = time.process_time()
        size += sum(len(typeset(make())) for make in part)
        rounds.append((time.process_time() - start) / len(part))
    return statistics.median(rounds), size


def as_html(data: dict[str, Any]) -> str:
    """The same document for WeasyPrint: words, tables, boxes, code, head and foot of every page."""
    sheet, say, escape = data["sheets"][0], data["say"], html.escape

    def words(runs: list[list[str]]) -> str:
        return "".join(f'<b class="{side}"><i>{side[0].upper()}</i>{escape(text)}</b>' if side else escape(text) for text, side in runs)

    def items(texts: Sequence[str], tag: str = "ul") -> str:
        return f"<{tag}>" + "".join(f"<li>{text}</li>" for text in texts) + f"</{tag}>"

    steps = "".join(f"<h2>{escape(say[k])}</h2>{items([words(r) for r in sheet[k]], 'ol')}" for k in ("get_in", "steps", "get_out"))
    head = "".join(f"<th>{escape(row[0])}</th>" for row in sheet["dose"])
    cells = "".join(f"<td>{escape(row[1])}</td>" for row in sheet["dose"])
    boxes = f"<td>{'<span class=box></span>' * sheet['boxes']}</td>" * 7
    weeks = "".join(f"<tr><td>{n + 1}</td>{boxes}</tr>" for n in range(data["weeks"]))
    days = "".join(f"<th>{day}</th>" for day in data["days"])
    care = "; ".join(words(c["who"]) + (f" ({words(c['limb'])})" if c["limb"] else "") for c in sheet["care"])
    cards = "".join(
        f"<section><h2>{escape(c['title'])}</h2><p>{escape(c['do'])}</p>{items([escape(t) for t in c['signs']])}</section>"
        for c in data["stop"]["cards"]
    )
    drawings = "".join(f"<figure>{f['svg']}<figcaption>{escape(f['caption'])}</figcaption></figure>" for f in sheet["figures"])
    origin = data["origins"][0]
    return f"""<!doctype html><html lang="{data["lang"]}"><title>{escape(data["title"])}</title><style>
@font-face {{font-family: A; src: url("{(TEMPLATE / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf").as_uri()}")}}
@font-face {{font-family: A; font-weight: 700; src: url("{(TEMPLATE / "fonts" / "AtkinsonHyperlegibleNext-Bold.ttf").as_uri()}")}}
@page {{size: A4; margin: 18mm 16mm 15mm; @top-left {{content: "{escape(data["site"])}"}}
@bottom-left {{content: "{escape(sheet["title"])}"}} @bottom-right {{content: "page " counter(page) " of " counter(pages)}}}}
body {{font: 11.5pt/1.35 A}} table {{width: 100%; border-collapse: collapse}}
td, th {{border: .6pt solid #767676; padding: 1.5mm; text-align: left}}
.box {{display: inline-block; width: 4mm; height: 4mm; border: .7pt solid #333}}
section {{border: .7pt solid; border-radius: 1.5mm; padding: 2mm}}
section ul {{columns: 2}} b i {{border: 1pt solid; border-radius: 2pt; font-style: normal; font-size: 8pt; padding: 1pt 3pt; margin-right: 2pt}}
.right {{color: #7a2c00}} .left {{color: #083f78}} .banner {{border: 1.6pt solid; padding: 3mm; border-radius: 2mm}}
.figures {{display: flex}} figure {{margin: 2mm; flex: 1}} figure svg {{width: 100%; height: 42mm}} .safety {{break-before: page; font-size: .88em}}
</style><h1>{escape(sheet["title"])}</h1>
<div class="banner {sheet["side"]}"><strong>{escape(sheet["side_words"])}</strong><p>{words(sheet["heading"])}</p></div>
<h2>{escape(say["dose"])}</h2><table><thead><tr>{head}</tr></thead><tr>{cells}</tr></table>
<div class="figures">{drawings}</div><p><b>{escape(say["note"])}:</b> {escape(sheet["note"])}</p>
{steps}<h2>{escape(say["feel"])}</h2><p>{words(sheet["feel"])}</p><h2>{escape(say["care"])}</h2><p>{care}.</p>
<div class="safety"><h2>{escape(say["tick"])}</h2><table><thead><tr><th>{escape(say["week"])}</th>{days}</tr></thead>{weeks}</table>
<div>{origin["link"]["qr"]}<p>{escape(origin["review"])} {escape(origin["version"])} {escape(origin["link"]["shown"])}</p></div>
<h2>{escape(say["stop"])}</h2>{items([escape(t) for t in data["stop"]["pain"]])}{cards}<p>{escape(" ".join(data["disclaimer"]))}</p></div></html>"""


def with_weasyprint(folder: str) -> Callable[[str], bytes]:
    """WeasyPrint as a typesetter, tagged as PDF/UA-1 like Typst's; installed into ``folder``."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder, "weasyprint"]
    subprocess.run(pip, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    sys.path.insert(0, folder)
    import weasyprint  # type: ignore[import-not-found]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-not-found]

    fonts = FontConfiguration()
    return lambda data: bytes(weasyprint.HTML(string=as_html(json.loads(data))).write_pdf(pdf_variant="pdf/ua-1", font_config=fonts))


def main() -> None:
    """Print a line for each typesetter."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--count", type=int, default=60, help="how many handouts")
    options.add_argument("--without-weasyprint", action="store_true", help="time Typst alone, with nothing to install")
    given = options.parse_args()
    work = jobs(max(3, given.count))
    start = time.process_time()
    typst = Typesetter(TEMPLATE)
    typst.pdf(work[0]())
    print(f"Typst: {time.process_time() - start:.2f} s to start and set the first handout")
    each, size = timed(work, typst.pdf)
    print(f"Typst: {1 / each:.1f} handouts a second of one core, {1000 * each:.1f} ms each, {size / len(work) / 1024:.0f} KB each")
    if given.without_weasyprint:
        return
    with tempfile.TemporaryDirectory() as folder:
        other, size = timed(work, with_weasyprint(folder))
    print(f"WeasyPrint: {1 / other:.1f} handouts a second of one core, {1000 * other:.1f} ms each, {size / len(work) / 1024:.0f} KB each")
    print(f"Typst is {other / each:.1f} times as fast on this document")


if __name__ == "__main__":
    main()
