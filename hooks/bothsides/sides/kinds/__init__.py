"""Kinds of clauses that hold in any instruction, a module for each."""

from . import after, arms, body, legs, split, work

__all__ = ["after", "arms", "body", "legs", "split", "work"]
