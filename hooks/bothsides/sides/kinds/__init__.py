"""Kinds of clauses that hold in any instruction, a module for each."""

from . import after, arms, body, folded, helped, legs, neck, planks, split, stands, threads, twists, upright, wide, work

__all__ = [
    "after",
    "arms",
    "body",
    "folded",
    "helped",
    "legs",
    "neck",
    "planks",
    "split",
    "stands",
    "threads",
    "twists",
    "upright",
    "wide",
    "work",
]
