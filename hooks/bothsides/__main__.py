"""``python -m bothsides``."""

from .cli import main

raise SystemExit(main())
