"""What a clinic may say of itself, as frozen data: short texts without tricks, links that can only be https, tel or mailto."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictStr
from pydantic_core import PydanticCustomError

from ..source import Text
from . import colour
from .numbers import EMERGENCY, LANGUAGES

_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
_HTTPS = re.compile(rf"https://{_HOST}(?::\d{{1,5}})?(?:[/?#][^\s\"'<>\\^`{{|}}]*)?", re.IGNORECASE)
_MAIL = re.compile(rf"[A-Za-z0-9.!#$%&*+/=?^_~-]{{1,64}}@{_HOST}", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d()][\d ()./-]{1,29}")
_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_TIME = r"(?:[01]\d|2[0-4]):[0-5]\d"
_HOURS = re.compile(rf"({_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*) ({_TIME})-({_TIME})")
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"  # Arabic, Persian and Indian scripts need them


def wrong(message: str, hint: str, **values: object) -> PydanticCustomError:
    """A problem of a value, with what to do about it."""
    return PydanticCustomError("bad_value", message, {**values, "hint": hint})


def _line(most: int) -> Callable[[Text], Text]:
    def check(value: Text) -> Text:
        if "\n" in value.strip():
            raise wrong("This text runs over several lines", "Write it on one line.")
        if any(unicodedata.category(c) in _HIDDEN and c not in _JOINERS for c in value):
            raise wrong("This text holds a character that cannot be seen", "Type it anew by hand.")
        if re.search(r"\{[{%#]|[%#}]\}", value):
            raise wrong("Macros are not run here", "Write the words themselves.")
        if len(value) > most:
            raise wrong("This text has {n} characters; there is room for {most}", "Shorten it.", n=len(value), most=most)
        return value

    return check


def _link(value: Text) -> Text:
    scheme, _, rest = value.partition(":")
    if scheme.lower() == "http":
        raise wrong("“{value}” is not encrypted", "Begin it with https://.", value=value[:80])
    good = {"https": bool(_HTTPS.fullmatch(value)), "mailto": bool(_MAIL.fullmatch(rest)), "tel": bool(_PHONE.fullmatch(rest))}
    if not good.get(scheme.lower(), False):
        hint = "Give an address that begins with https://, mailto: or tel:, without spaces."
        raise wrong("“{value}” is no link that can be shown here", hint, value=value[:80])
    return value


def _website(value: Text) -> Text:
    if not _link(value).lower().startswith("https:"):
        raise wrong("“{value}” is no website", "Begin it with https://.", value=value[:80])
    return value


def _mail(value: Text) -> Text:
    if not _MAIL.fullmatch(value):
        raise wrong("“{value}” is no e-mail address", "Write it like desk@example.org.", value=value[:80])
    return value


def _phone(value: Text) -> Text:
    if not _PHONE.fullmatch(value) or not 3 <= len(re.sub(r"\D", "", value)) <= 15:
        raise wrong("“{value}” is no phone number", 'Write it like "+44 20 7946 0123", in quotes.', value=value[:40])
    return value


def _emergency(value: Text) -> Text:
    if not re.fullmatch(r"\d{2,6}", value):
        raise wrong("“{value}” is no emergency number", 'Give its digits in quotes, such as "999".', value=value[:40])
    return value


def _country(value: Text) -> Text:
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise wrong("“{value}” is no country", "Give its two capital letters, such as GB.", value=value[:40])
    return value


def _hours(value: Text) -> Text:
    match = _HOURS.fullmatch(value)
    if not match or match[2] >= match[3] or match[3] > "24:00":
        raise wrong("“{value}” are no opening hours", "Write them like Mo-Fr 08:00-18:00 or Sa,Su 09:00-12:30.", value=value[:60])
    return value


def _language(value: Text) -> Text:
    if value not in LANGUAGES:
        raise wrong(
            "“{value}” is no language that is known here", "Give one of {known}.".format(known=", ".join(LANGUAGES)), value=value[:40]
        )
    return value


def _page(value: Text) -> Text:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_-]*)*\.md", value):
        hint = "Write it as it stands in content/, such as causes.md or stretches/low-lunge.md."
        raise wrong("“{value}” is no page", hint, value=value[:80])
    return value


def _ink(value: Text) -> Text:
    given = colour.read(value)
    if given is None:
        raise wrong("“{value}” is no colour", 'Write it in quotes, like "#0f524b".', value=value[:40])
    ratio = colour.least(given, colour.LIGHT)
    if ratio < colour.NEEDED:
        better = colour.hexadecimal(colour.fitted(given, colour.LIGHT, colour.BLACK))
        told = "“{value}” has a contrast of {ratio} to 1 with the page; text needs {needed}"
        raise wrong(told, f"The nearest that can be read is “{better}”.", value=str(value), ratio=f"{ratio:.1f}", needed=colour.NEEDED)
    return value


def _path(value: Text) -> Text:
    steps = value.split("/")
    if re.search(r'[\\:?#<>"%]', value) or any(step in {"", ".", ".."} or step.startswith(".") for step in steps):
        raise wrong("“{value}” is no file of content/", "Write it like assets/logo.svg, inside content/.", value=value[:80])
    return value


Line = Annotated[Text, AfterValidator(_line(100))]
Name = Annotated[Text, AfterValidator(_line(80))]
Paragraph = Annotated[Text, AfterValidator(_line(1000))]
Link = Annotated[Text, AfterValidator(_line(500)), AfterValidator(_link)]
Website = Annotated[Text, AfterValidator(_line(500)), AfterValidator(_website)]
Mail = Annotated[Text, AfterValidator(_line(200)), AfterValidator(_mail)]
Phone = Annotated[Text, AfterValidator(_phone)]
Country = Annotated[Text, AfterValidator(_country)]
Emergency = Annotated[Text, AfterValidator(_emergency)]
Hours = Annotated[Text, AfterValidator(_hours)]
LanguageTag = Annotated[Text, AfterValidator(_language)]
PagePath = Annotated[Text, AfterValidator(_line(200)), AfterValidator(_page)]
FilePath = Annotated[Text, AfterValidator(_line(200)), AfterValidator(_path)]
Ink = Annotated[Text, AfterValidator(_ink)]


class Colours(BaseModel):
    """``primary`` is the ink of headings and fills buttons, under white letters; ``links`` is the ink of links."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    primary: Ink
    links: Ink | None = None


class Brand(BaseModel):
    """A clinic. ``disclaimer`` is added to the handbook's own; ``report`` is where a wrong instruction is reported."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: Name
    logo: FilePath | None = None
    colours: Colours | None = None
    phone: Phone | None = None
    email: Mail | None = None
    website: Website | None = None
    booking: Link | None = None
    address: tuple[Line, ...] = Field(default=(), max_length=8)
    opening_hours: tuple[Hours, ...] = Field(default=(), max_length=14)
    country: Country | None = None
    emergency: Emergency | None = None
    languages: tuple[LanguageTag, ...] = Field(default=(), max_length=40)
    disclaimer: Paragraph | None = None
    report: Link | None = None
    leave_out: tuple[PagePath, ...] = Field(default=(), max_length=1000)

    @property
    def emergency_number(self) -> str | None:
        """The number given, else that of the country."""
        return str(self.emergency) if self.emergency else EMERGENCY.get(str(self.country))


def plain(value: Any) -> StrictStr | None:
    """A text without its place, for attributes and JSON."""
    return None if value is None else str(value)
