"""What an article needs of components: the macros that its author may call, and what stands at its end."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from .here import Here


def author_macros(here: Here) -> dict[str, tuple[bool, Callable[..., Markup]]]:
    """What author Markdown may call on the page ``here``: by name, whether it makes a block, and what renders it."""
    components = here.library.components

    def bound(name: str) -> Callable[..., Markup]:
        return lambda *args, **kwargs: components.render(name, here, *args, **kwargs)

    return {name: (component.options.block, bound(name)) for name, component in components.for_authors.items()}


def page_end(here: Here) -> str:
    """Sources and review of an article; to be called last, when everything has been cited."""
    assert here.front is not None
    components = here.library.components
    return str(components.render("references", here)) + str(components.render("review", here, here.front.review, here.front.health))
