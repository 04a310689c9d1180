"""Files that are whole or not there, and folders of made files that several builds may share at once."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Container
from pathlib import Path

KEPT = 86_400  # seconds


def replace_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and rename it, with the permissions of what was there.

    A crash leaves the old file, and two writers never leave a mixture. Raises ``OSError``.
    """
    import tempfile  # costs a fifth of the start of ``bothsides check``, which rarely writes

    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o644
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def clear_folder(folder: Path, pattern: str, used: Container[str]) -> None:
    """Remove the files that neither this build nor any other of the last day has used; ``used`` holds their names."""
    for path in folder.glob(pattern):
        with contextlib.suppress(FileNotFoundError):  # the other build was quicker
            if path.name not in used and time.time() - path.stat().st_mtime > KEPT:
                path.unlink()
