"""Fuse: one style sheet in place of three, without what no page uses."""

from bothsides.adapters.lean import on_env, on_post_build, on_post_page
