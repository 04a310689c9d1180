"""Files of the site whose text is made when it is written: thousands of them would fill the memory of a small machine."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File


class WaitingFile(File):
    """A file whose content is what ``make`` gives, each time that it is asked for."""

    make: Callable[[], str | bytes]
    _own: str | bytes | None = None

    @classmethod
    def made(cls, config: MkDocsConfig, uri: str, make: Callable[[], str | bytes]) -> WaitingFile:
        """The file ``uri`` of the site."""
        file = cls(uri, None, config.site_dir, config.use_directory_urls)
        file.generated_by = config.plugins._current_plugin or "<unknown>"
        file.abs_src_path = None
        file.make = make
        return file

    @property
    def _content(self) -> str | bytes | None:  # MkDocs has a plain attribute here; a plugin may set another content
        return self.make() if self._own is None else self._own

    @_content.setter
    def _content(self, value: str | bytes | None) -> None:
        self._own = value
