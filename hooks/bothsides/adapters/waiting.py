"""Files of the site whose text is made when it is written: thousands of them would fill the memory of a small machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from ..remembered import Texts


class _Anew:
    """What MkDocs works out once and keeps, worked out each time: these files are asked once or twice. It can be set as ever."""

    def __init__(self, kept: cached_property[str]) -> None:
        self._make: Callable[[Any], str] = kept.func

    def __get__(self, file: File | None, owner: type) -> Any:
        return self if file is None else self._make(file)


class WaitingFile(File):
    """A file whose content stands in ``texts`` under its path, and is asked for each time that it is needed."""

    abs_src_path: str | None = None
    texts: Texts
    _own: str | bytes | None = None

    name, dest_uri, url, abs_dest_path = (_Anew(vars(File)[kept]) for kept in ("name", "dest_uri", "url", "abs_dest_path"))

    @classmethod
    def made(cls, config: MkDocsConfig, uri: str, texts: Texts) -> WaitingFile:
        """The file ``uri`` of the site."""
        file = cls(uri, None, config.site_dir, config.use_directory_urls)
        file.generated_by = config.plugins._current_plugin or "<unknown>"
        file.texts, file.src_uri = texts, uri
        return file

    @property
    def _content(self) -> str | bytes | None:  # MkDocs has a plain attribute here; a plugin may set another content
        return self.texts.get_bytes(self.src_uri) if self._own is None else self._own

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._own = value
