"""A site that builds on the handbook: what its mkdocs.yml does not set, and the pages it does not have, come from the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_theme_dir
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from .. import resources
from ..project import Project

_SETTINGS = ("site_description", "use_directory_urls", "exclude_docs", "validation", "markdown_extensions")
_LISTS = ("extra_css", "extra_javascript")


def wants_base(config: MkDocsConfig) -> bool:
    """Whether mkdocs.yml says ``extra: {base: handbook}``, and is not the handbook's own."""
    root = Path(config.config_file_path or "mkdocs.yml").parent
    return config.extra.get("base") == "handbook" and not resources.is_own(root)


def apply_base(config: MkDocsConfig) -> None:
    """Set what the site's mkdocs.yml leaves open as the handbook's does, and put the handbook's templates behind its own."""
    settings = _handbook()
    own = {key for given in config.user_configs for key in given}
    taken = {key: settings[key] for key in _SETTINGS if key in settings and key not in own}
    read = MkDocsConfig(config_file_path=config.config_file_path)
    read.load_dict({"site_name": config.site_name, "docs_dir": config.docs_dir, "site_dir": config.site_dir, **taken})
    read.validate()
    for key in taken:
        config[key] = read[key]
    if "markdown_extensions" in taken:
        config.mdx_configs = read.mdx_configs
    for key in _LISTS:
        config[key] = list(dict.fromkeys([*settings.get(key, []), *config[key]]))
    for key, value in settings.get("extra", {}).items():
        config.extra.setdefault(key, value)
    _apply_theme(config, settings.get("theme", {}))


def _apply_theme(config: MkDocsConfig, theme: Mapping[str, Any]) -> None:
    given = [g.get("theme") for g in config.user_configs]
    own = {key for g in given if isinstance(g, Mapping) for key in g}
    for key, value in theme.items():
        if key not in own and key not in {"name", "custom_dir"}:
            config.theme[key] = value
    overrides = str(resources.base() / "overrides")
    if overrides not in config.theme.dirs:
        behind = config.theme.dirs.index(get_theme_dir("material"))
        config.theme.dirs.insert(behind, overrides)


def _handbook() -> dict[str, Any]:
    """The handbook's own mkdocs.yml, which comes with the package."""
    with (resources.base() / "mkdocs.yml").open("rb") as file:
        return yaml_load(file, get_yaml_loader())


def navigation(project: Project, title: str) -> list[Any]:
    """The handbook's navigation without the pages left out, and behind it a section with the site's own articles."""
    listed: set[str] = set()
    nav = _pruned(_handbook()["nav"], project, listed)
    own = [uri for uri in project.articles if uri in project.layers.own and uri not in listed]
    return [*nav, {escape(title): sorted(own)}] if own else nav


def _pruned(items: list[Any], project: Project, listed: set[str]) -> list[Any]:
    found: list[Any] = []
    for item in items:
        name, value = next(iter(item.items())) if isinstance(item, Mapping) else (None, item)
        if isinstance(value, list):
            inner = _pruned(value, project, listed)
            found += [{name: inner}] if inner else []
        elif value in project.articles:
            listed.add(value)
            found.append({name: value} if name else value)
    return found


def add_base_files(files: Files, config: MkDocsConfig, project: Project) -> None:
    """The handbook's articles and pictures that the site has not replaced, as if they lay in its own docs folder."""
    folder = resources.base() / "content"
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        uri = path.relative_to(folder).as_posix()
        wanted = uri in project.articles if uri.endswith(".md") else path.suffix not in {".yml", ".csl"}
        if wanted and files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=str(path)))
