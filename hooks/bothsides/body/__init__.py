"""A body: joints and their ranges, a pose as a skeleton in space, what touches what, and what can be said of it."""
