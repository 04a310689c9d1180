"""Fuse: a service worker keeps the stretches, programmes and safety pages for readers without a network."""

from bothsides.adapters.offline import on_config, on_post_build, on_startup
