"""Bothsides: a site of stretches from one record each, whose words cannot disagree about left and right."""

__version__ = "0.1.0"
