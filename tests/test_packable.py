"""Records that are let go: the same as before, held only while somebody looks at them."""

import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bothsides import load
from bothsides.load import load_stretch, load_stretches
from bothsides.model import Stretch, Text
from bothsides.model.packable import WHOLE
from bothsides.project import load_project
from bothsides.remembered import Remembered, Shelf
from bothsides.review import stretch_hash

ROOT = Path(__file__).resolve().parent.parent
NAMES = sorted(path.stem for path in (ROOT / "stretches").glob("*.yml"))


def loaded(name: str) -> Stretch:
    """A stretch that nobody has let go."""
    stretch, _ = load_stretch(ROOT / f"stretches/{name}.yml", ROOT)
    assert stretch is not None
    return stretch


def let_go(name: str) -> Stretch:
    stretch = loaded(name)
    stretch.let_go(Shelf())
    return stretch


def texts(value: object) -> Iterator[Text]:
    """Every text in a record, keys too."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in texts(part))
    elif isinstance(value, tuple):
        yield from (text for part in value for text in texts(part))
    elif hasattr(value, "model_fields_set"):
        yield from (text for _, part in value for text in texts(part))  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_was_let_go_is_equal_to_what_it_was(name: str) -> None:
    assert let_go(name) == loaded(name)
    assert loaded(name) == let_go(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_it_has_its_kind_and_its_place(name: str) -> None:
    before, after = list(texts(loaded(name))), list(texts(let_go(name)))
    assert [(type(text), text, text.place()) for text in before] == [(type(text), text, text.place()) for text in after]
    assert [getattr(text, "pose", None) for text in before] == [getattr(text, "pose", None) for text in after]


@pytest.mark.parametrize("name", NAMES)
def test_its_signature_holds(name: str) -> None:
    assert stretch_hash(let_go(name)) == stretch_hash(loaded(name))


def test_a_record_that_borrows_poses_still_has_them() -> None:
    stretch = loaded("low-lunge")
    lent = stretch.lent({"bed-edge/start": next(iter(loaded("bed-edge").poses.values()))}, {"bed-edge/end": "No."})
    before = dict(lent.borrowed)
    lent.let_go(Shelf())
    assert (lent.borrowed, lent.unlent) == (before, {"bed-edge/end": "No."})


def test_what_is_lent_to_a_packed_record_is_packed() -> None:
    lent = let_go("low-lunge").lent({"bed-edge/start": next(iter(loaded("bed-edge").poses.values()))}, {})
    assert "poses" not in vars(lent)
    assert list(lent.borrowed) == ["bed-edge/start"]


@pytest.mark.parametrize("name", sorted(Stretch.LONG - {"_borrowed"}))
def test_each_long_part_is_gone_until_somebody_asks(name: str) -> None:
    stretch = let_go("low-lunge")
    assert name not in vars(stretch)
    assert getattr(stretch, name) == getattr(loaded("low-lunge"), name)


def test_the_short_parts_are_there_without_unpacking() -> None:
    stretch = let_go("low-lunge")
    assert (str(stretch.title), stretch.status, stretch.kneeling) == ("Low lunge", "current", True)
    assert "steps" not in vars(stretch)


def test_what_reads_a_whole_record_finds_it_whole() -> None:
    whole = loaded("low-lunge")
    assert let_go("low-lunge").model_dump() == whole.model_dump()
    assert let_go("low-lunge").model_dump_json() == whole.model_dump_json()
    assert list(let_go("low-lunge").model_dump()) == list(whole.model_dump())
    assert dict(let_go("low-lunge")) == dict(whole)
    assert repr(let_go("low-lunge")) == repr(whole)
    assert copy.deepcopy(let_go("low-lunge")) == whole
    assert let_go("low-lunge").model_copy() == whole
    assert pickle.loads(pickle.dumps(loaded("low-lunge"))) == whole


def test_a_changed_copy_keeps_its_change_however_many_others_are_unpacked() -> None:
    changed = let_go("low-lunge").model_copy(update={"feel": Text("Otherwise.")})
    others = [let_go(name) for name in NAMES[: WHOLE + 1]]
    assert [bool(other.steps) for other in others] == [True] * len(others)
    assert changed.feel == "Otherwise."


def test_a_wrong_name_is_as_wrong_as_ever() -> None:
    with pytest.raises(AttributeError, match="no attribute 'stepps'"):
        getattr(let_go("low-lunge"), "stepps")  # noqa: B009  mypy knows too


def test_only_the_last_few_are_whole() -> None:
    stretches = [let_go(name) for name in NAMES]
    for stretch in stretches:
        assert stretch.poses or stretch.steps
    assert [s.id for s in stretches if "steps" in vars(s)] == NAMES[-WHOLE:]


def test_a_project_that_was_loaded_and_checked_holds_the_long_parts_of_the_last_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "HELD", 0)
    stretches, problems = load_stretches(ROOT / "stretches", ROOT)
    assert (len(stretches), problems) == (len(NAMES), [])
    assert sum("steps" in vars(stretch) for stretch in stretches.values()) <= WHOLE
    checked = load_project(ROOT, ROOT / "content").stretches.values()
    assert sum("steps" in vars(stretch) for stretch in checked) <= WHOLE


def test_the_records_of_a_site_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "HELD", len(NAMES))
    stretches, _ = load_stretches(ROOT / "stretches", ROOT)
    assert all("steps" in vars(stretch) for stretch in stretches.values())


def test_where_there_are_too_many_none_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "HELD", len(NAMES) - 1)
    stretches, _ = load_stretches(ROOT / "stretches", ROOT)
    assert sum("steps" in vars(stretch) for stretch in stretches.values()) <= WHOLE


def test_a_process_that_builds_again_and_again_holds_its_records() -> None:
    Remembered.begin(serving=True)
    try:
        stretches, _ = load_stretches(ROOT / "stretches", ROOT)
        assert all("steps" in vars(stretch) for stretch in stretches.values())
    finally:
        Remembered.begin()
        Remembered.end()


_COUNTING = """
import gc, sys
from mkdocs.config import load_config
from mkdocs.commands.build import build
from bothsides import load
from bothsides.adapters.stretch_page import StretchPage
from bothsides.model import Mistake

load.HELD = 0

gc.freeze = lambda: None  # what is frozen cannot be counted
most = 0
unpack = StretchPage.unpack

def count(page):
    global most
    unpack(page)
    most = max(most, len({id(each.mistake.file) for each in gc.get_objects() if type(each) is Mistake}))

StretchPage.unpack = count
config = load_config(sys.argv[1], site_dir=sys.argv[2])
config.plugins.on_startup(command="build", dirty=False)
build(config)
print(most)
"""


def test_while_pages_are_made_a_few_records_are_whole_and_no_more(tmp_path: Path) -> None:
    arguments = [str(ROOT / "mkdocs.yml"), str(tmp_path / "site")]
    run = subprocess.run([sys.executable, "-c", _COUNTING, *arguments], capture_output=True, text=True, check=True)
    assert 0 < int(run.stdout.split()[-1]) <= WHOLE < len(NAMES)
