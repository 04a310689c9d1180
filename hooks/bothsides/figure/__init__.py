"""Figures: a skeleton as SVG with R and L on it, and its description in words."""
