"""What the browser gets beside the pages: scripts, what is loaded on use, and the data of every guided session.

Names carry a hash of their content: a page and what it loads cannot come from two builds. The data is made from the
records that the page is made from, through the same words for either side.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from .components import Components
from .figure.figures import figures
from .figure.motion import script
from .handout.index import facts, index, pictures, vendored
from .handout.site import Site
from .lean import tight
from .model import Laterality, Precaution, Prescription, Span, Stretch
from .page import Here, Library, Picture
from .remembered import Remembered, Same, Texts

FOLDER = "assets/bothsides"
BY_PAGE = ("session/", "figures/", "motion/", "pictures/")  # whose addresses the pages and plans themselves name
_COMMENT_LINE = re.compile(r"^\s*(?://|/\*\*?(?!.*\*/[ \t]*\S)|\*(?:\s|/|$)).*$\n?", re.MULTILINE)
_TYPE = re.compile(r"/\*\* @type [^*]*\*/ ?")
_BOX = re.compile(r'viewBox="\S+ \S+ (\S+) (\S+)"')
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)

_MOTIONS: Remembered[str] = Remembered()


def publish(library: Library, site: Site | None = None) -> tuple[Library, Texts]:
    """``library`` with the address of every browser file, and those files by their path in the site."""
    files = Texts()
    assets: dict[str, str] = {}
    within = replace(library, assets=assets)

    def add(name: str, text: str) -> None:
        stem, _, kind = name.rpartition(".")
        data = text.encode("utf-8")
        path = f"{FOLDER}/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{kind}"
        assets[name] = path
        files.put_bytes(path, data)

    def add_plan(made: dict[str, Any]) -> None:
        add(f"session/{made['key']}.js", f"(self.bothsidesData ??= {{}})[{_json(made['key'])}] = {_json(made)};\n")

    for name, text in _on_use(library).items():
        add(name, text)
    shown = {}
    known = {}
    for stretch in library.stretches.values():  # all that is made of a stretch is made at once: it may have to be unpacked
        if stretch.status == "current":
            drawn = _json(pictures(stretch, library))
            add(f"figures/{stretch.id}.js", f"(self.bothsidesFigures ??= {{}})[{_json(stretch.id)}] = {drawn};\n")
            if picture := _picture(stretch, library):
                add(f"pictures/{stretch.id}.svg", picture)
                box = _BOX.search(picture)
                assert box is not None
                shown[str(stretch.id)] = Picture(assets[f"pictures/{stretch.id}.svg"], round(float(box[1])), round(float(box[2])))
            if moving := _MOTIONS.get(Same(stretch), partial(script, stretch)):
                add(f"motion/{stretch.id}.js", moving)
            add_plan(plan(stretch, within))
        known[str(stretch.id)] = facts(stretch, within, site or Site())
    for made in programme_plans(within):
        add_plan(made)
    add("handout-index.js", f"var bothsidesHandouts = {_json(index(library, known, site or Site()))};\n")
    add("qr.js", f"var leanQr = (function (exports) {{{vendored('lean-qr.js', library)}\nreturn exports;}})({{}});\n")
    start = _globals(library, {name: path for name, path in assets.items() if not name.startswith(BY_PAGE)})
    for purpose, text in _on_load(library.components).items():
        add(f"{purpose}.js", lean(f"{start}{text}"))
    return replace(library, assets=assets, pictures=shown), files


def _picture(stretch: Stretch, library: Library) -> str | None:
    """The figure of a stretch's end, as a file of its own for cards."""
    drawn = figures(stretch, "right", library.language)
    return drawn[-1].svg + "\n" if drawn else None


def _globals(library: Library, on_use: Mapping[str, str]) -> str:
    """What every script of ours knows: the root of the site, what to fetch on use, whether the clinic's device is shared."""
    return (
        '"use strict";\n'
        'var bothsidesBase = new URL("../../", document.currentScript.src);\n'
        f"var bothsidesUse = {_json(on_use)};\n"
        f"var bothsidesShared = {_json(library.shared_device)};\n"
    )


def _on_load(components: Components) -> dict[str, str]:
    """The scripts that pages load, by purpose; each ends by giving every root its object."""
    texts: dict[str, list[str]] = {}
    for component in components.known.values():
        if purpose := component.options.script:
            texts.setdefault(purpose, []).extend(path.read_text("utf-8") for path in sorted(component.folder.glob("*.js")))
    for component in components.known.values():
        if purpose := component.options.script:
            name = component.folder.name
            kind = "".join(part.capitalize() for part in name.split("-"))
            query = f"""document.querySelectorAll('[data-component="{name}"]')"""
            roots = "[document.documentElement]" if component.options.everywhere else query
            texts[purpose].append(f"{roots}.forEach((root) => new {kind}(root));\n")
    return {purpose: "\n".join(parts) for purpose, parts in texts.items()}


def _on_use(library: Library) -> dict[str, str]:
    """What is fetched when a component is used: ``use/*.js``, after its ``dialog.html`` and phrases if it has them, and ``use/*.css``."""
    made = {}
    for component in library.components.known.values():
        use, name = component.folder / "use", component.folder.name
        if not use.is_dir():
            continue
        head = _dialog(library, name) if (component.folder / "dialog.html").is_file() else ""
        made[f"{name}.js"] = f'"use strict";\n{head}' + lean("\n".join(_texts(sorted(use.glob("*.js"), key=_base_first))))
        if styles := _texts(sorted(use.glob("*.css"))):
            made[f"{name}.css"] = "\n".join(styles)
    for component in library.components.known.values():
        if component.options.own_style:
            made[f"{component.folder.name}.css"] = tight((component.folder / f"{component.folder.name}.css").read_text("utf-8"))
    return made


def _dialog(library: Library, name: str) -> str:
    """A component's markup and phrases as its scripts find them."""
    here = Here(library, "index.md")
    template = library.components.env.get_template(f"components/{name}/dialog.html")
    data = {"Dialog": template.render(here=here).strip(), "Words": library.language.phrases[name], "Safety": here.url("safety.md")}
    return "".join(f"var bothsides{key} = {_json(value)};\n" for key, value in data.items())


def _base_first(path: Any) -> tuple[bool, str]:
    """A class whose defaults another takes over stands before it."""
    return path.stem != "signals", path.name


def _texts(paths: Iterable[Any]) -> list[str]:
    return [path.read_text("utf-8") for path in paths]


def lean(script: str) -> str:
    """``script`` without the lines that are comments, indentation and the types of JSDoc; nothing else within a line is touched."""
    return _TYPE.sub("", _INDENT.sub("", _COMMENT_LINE.sub("", script)))


def plan(stretch: Stretch, library: Library) -> dict[str, Any]:
    """The session of a stretch. Its key, as that of every session, is its page's path without the ending."""
    return {"key": f"stretches/{stretch.id}", "title": str(stretch.title), "exercises": [_exercise(library, stretch)]}


def programme_plans(library: Library) -> Iterator[dict[str, Any]]:
    """The session of every programme, with the stretches that are still offered."""
    for uri, front in library.articles.items():
        if front.programme:
            items = [(library.stretches[item.stretch], item) for item in front.programme.stretches]
            exercises = [_exercise(library, stretch, item) for stretch, item in items if stretch.status == "current"]
            yield {"key": uri.removesuffix(".md"), "title": str(front.title), "exercises": exercises}


def _exercise(library: Library, stretch: Stretch, changed: Prescription | None = None) -> dict[str, Any]:
    """An exercise of a session: its times and, for each side, its words as HTML."""
    here = Here(library, "index.md")
    dose = stretch.dose
    needs = "; ".join(stretch.equipment)
    others = [library.stretches[id_] for id_ in stretch.easier]
    return {
        "id": str(stretch.id),
        "title": str(stretch.title),
        "url": here.stretch_url(stretch.id),
        "figures": library.assets.get(f"figures/{stretch.id}.js", ""),
        "motion": library.assets.get(f"motion/{stretch.id}.js", ""),
        "alternating": stretch.laterality == "alternating",
        "hold": _ends(changed.hold if changed and changed.hold else dose.hold),
        "repetitions": _ends(changed.repetitions if changed and changed.repetitions else dose.repetitions),
        "rest": dose.rest.most,
        "sets": dose.sets,
        "limits": {"hold": _ends(dose.limits.hold), "repetitions": _ends(dose.limits.repetitions)},
        "dose": str(here.t(" ".join(here.dose(dose, stretch.laterality, changed)))),
        "needs": str(here.t(f"{here.say('page.equipment')}: {needs}")) if needs else "",
        "note": str(here.t(changed.note)) if changed and changed.note else "",
        "easier": [{"title": str(o.title), "url": here.stretch_url(o.id)} for o in others if o.status == "current"],
        "sides": {side: _words(here, stretch, side) for side in (("right", "left") if stretch.heading else ("both",))},
    }


def _words(here: Here, stretch: Stretch, side: str) -> dict[str, Any]:
    """The words for ``side``; ``both`` reads them as they were typed."""
    typed = "right" if side == "both" else side
    heading = here.library.components.render("side_heading", here, stretch, typed) if stretch.heading else ""
    steps = _steps(here, stretch, typed)
    held, holds = _holds(steps["steps"], stretch.laterality is Laterality.ALTERNATING)
    return {
        "heading": str(heading).strip(),
        "switch": str(here.t(here.say(f"session.switch_{side}"))) if stretch.heading else "",
        **steps,
        "held": held,
        "holds": holds,
        "feel": str(here.t(stretch.feel, typed)),
        "care": "; ".join(_care(here, part, typed) for part in stretch.precautions) + ".",
    }


def _care(here: Here, part: Precaution, side: str) -> str:
    """Who should take care, and with which side."""
    limb = f" ({here.t(here.limb(part.limb, side))})" if part.limb != "none" else ""
    return f"{here.t(part.who, side)}{limb}"


def _steps(here: Here, stretch: Stretch, side: str) -> dict[str, list[dict[str, str]]]:
    """The words of each step with the pose to show: the one it reaches, else the last one reached.

    Getting in shows the first pose of the stretch, where it leads to; getting out begins in the last one, and shows it once.
    """
    first = next((pose for step in stretch.steps if (pose := _pose(step))), None)
    made: dict[str, list[dict[str, str]]] = {}
    pose = first
    for name in ("get_in", "steps", "get_out"):
        made[name] = []
        for number, step in enumerate(getattr(stretch, name)):
            pose = _pose(step) or (None if name == "get_out" and number else pose)
            made[name].append({"text": str(here.t(step, side)), **({"pose": pose} if pose else {})})
    return made


def _holds(steps: list[dict[str, str]], alternating: bool) -> tuple[int, list[dict[str, str]]]:
    """How many steps are shown before the hold, and what a hold shows: its step, the way there again after a rest, and the pose.

    A stretch that ends where it began ("slide your heel back") is held before that. Where sides alternate there is one hold for each
    side in turn, with the way there and back.
    """
    poses = [step.get("pose", "") for step in steps]
    if alternating:
        far = [i for i, pose in enumerate(poses) if pose not in {poses[0], poses[i - 1]}] or [0]
        ways = [steps[start:end] for start, end in zip(far, [*far[1:], len(steps)], strict=True)]
        return len(steps), [_hold(way, " ".join(step["text"] for step in way)) for way in ways]
    held = len(steps) - 1
    start = _reached(poses, held)
    if start and poses[start] in poses[:start]:
        held, start = start - 1, _reached(poses, start - 1)
    return held, [_hold(steps[start : held + 1], steps[held]["text"])]


def _reached(poses: list[str], number: int) -> int:
    """The step that reached the pose of step ``number``."""
    while number and poses[number - 1] == poses[number]:
        number -= 1
    return number


def _hold(way: list[dict[str, str]], text: str) -> dict[str, str]:
    return {"text": text, "again": " ".join(step["text"] for step in way), **({"pose": way[0]["pose"]} if "pose" in way[0] else {})}


def _pose(step: str) -> str | None:
    """The pose that a step names, if it names one."""
    pose = getattr(step, "pose", None)
    return str(pose) if pose else None


def _ends(value: Span) -> list[int]:
    return [value.least, value.most]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
