"""One fault a file. A module's docstring is the rule's page: the fault and how it harms the reader."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module

from ...problem import CODES, code
from ._rule import Rule

# In the order in which a contradiction is given its name.
_MODULES = (
    "affected_side_swapped",
    "other_is_the_same",
    "pair_of_one_side",
    "stretch_on_wrong_leg",
    "same_side_crossing",
    "limb_in_two_places",
    "wrong_repeat_side",
    "held_leg_is_stood_on",
    "turned_the_wrong_way",
    "side_lain_on_swapped",
    "front_leg_swapped",
    "working_leg_changes",
    "table_row_against_cells",
    "alt_against_text",
    "heading_against_body",
    "summary_against_steps",
    "wrong_muscle_for_role",
    "mirror_is_no_mirror",
    "half_mirrored_edit",
    "file_name_against_text",
    "anchor_against_section",
    "both_of_one_side",
    "side_word_gender",
    "translation_drift",
    "no_switch",
    "two_switches",
    "mirror_view",
    "either_side",
    "unequal_dose",
    "unused_allow",
    "allow_without_reason",
)


_FIRST = ("affected", "other", "pair", "lie")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, registered with its code, summary and severity."""
    rules = []
    for name in _MODULES:
        rule: Rule = import_module(f"{__name__}.{name}").RULE
        if rule.code not in CODES:
            code(rule.code, rule.summary, rule.severity)
        rules.append(rule)
    return tuple(rules)


@cache
def text_rules() -> tuple[Rule, ...]:
    """Rules that look at a scope themselves."""
    return tuple(rule for rule in all_rules() if rule.find)


@cache
def _by_kind() -> dict[str, Rule]:
    return {kind: rule for rule in reversed(all_rules()) for kind in rule.kinds}


def rule_for(kinds: list[str], rest: list[str], parts: set[str]) -> Rule:
    """The rule that names a contradiction: by the parts of the document it spans, else by the facts at the word, else at the others."""
    for rule in all_rules():
        if rule.parts and (parts & set(rule.parts)) and (len(parts) > 1 or "row" in parts):
            return rule
    table = _by_kind()
    for kind in (*(k for k in (*kinds, *rest) if k in _FIRST), *kinds, *rest):
        if kind in table:
            return table[kind]
    return table["drift"]


def page(name: str) -> str:
    """A rule's page as plain Markdown: the fault, the harm, examples; raises ``KeyError`` for an unknown code."""
    rules = {rule.code: (rule, module) for rule, module in zip(all_rules(), _MODULES, strict=True)}
    rule, module = rules[name]
    text = (sys.modules[f"{__name__}.{module}"].__doc__ or "").strip()
    lines = [f"# {rule.code} ({rule.severity})", "", rule.summary, "", text]
    if rule.flagged:
        lines += ["", "Reported, at the word in double brackets:", "", *(f"- {_one_line(e)}" for e in rule.flagged)]
    if rule.passes:
        lines += ["", "Left in peace:", "", *(f"- {_one_line(e)}" for e in rule.passes)]
    return "\n".join([*lines, "", f"To keep a text as it is, with its reason: `<!-- allow {rule.code}: why -->`", ""])


def _one_line(example: str) -> str:
    return " ⏎ ".join(line for line in example.splitlines() if line.strip())


__all__ = ["Rule", "all_rules", "page", "rule_for", "text_rules"]
