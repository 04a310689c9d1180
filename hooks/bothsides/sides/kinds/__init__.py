"""Kinds of clauses that hold in any instruction, a module for each."""

from . import after, arms, body, folded, legs, split, stands, twists, upright, wide, work

__all__ = ["after", "arms", "body", "folded", "legs", "split", "stands", "twists", "upright", "wide", "work"]
