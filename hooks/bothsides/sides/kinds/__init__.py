"""Kinds of clauses that hold in any instruction, a module for each."""

from . import after, arms, body, figure_four, folded, legs, lying, side_lying, split, stands, twists, wide, work

__all__ = ["after", "arms", "body", "figure_four", "folded", "legs", "lying", "side_lying", "split", "stands", "twists", "wide", "work"]
