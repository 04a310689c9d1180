"""The part of SARIF 2.1.0 that ``bothsides check`` writes, as closed models made by hand from the OASIS standard.

Sections are those of "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS Standard, 27 March 2020. It is a subset:
a property that is not named here is refused, though the standard may know it.

The published JSON schema is not kept here. The licence in the repository of the standard names the IPR policy of OASIS (RF on RAND
terms) and says nothing of handing the file on. No maintained package of the Python index ships it either, so there is none to pin as a
test's dependency: of those that were looked into, sarif-tools 3.0.5, sarif-pydantic 0.6.2 and simple-sarif 1.0.2 hold no schema, and
sarif-om, which has classes made from it, had its last release in 2019.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Uri = Annotated[str, Field(pattern=r"^(?:[A-Za-z0-9._~/:@!$&'()*+,;=?#-]|%[0-9A-Fa-f]{2})*$")]
Level = Literal["none", "note", "warning", "error"]
Count = Annotated[int, Field(strict=True, ge=1)]


class Closed(BaseModel):
    """An object with these properties and no others."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Message(Closed):
    """3.11: a message of plain text, which says something."""

    text: str = Field(min_length=1)


class MultiformatMessageString(Closed):
    """3.12: the same text as plain text and as Markdown."""

    text: str = Field(min_length=1)
    markdown: str = ""


class Region(Closed):
    """3.30: lines and columns count from 1, and the end lies behind the last character."""

    startLine: Count  # noqa: N815  the standard's names
    startColumn: Count  # noqa: N815
    endLine: Count  # noqa: N815
    endColumn: Count  # noqa: N815

    @model_validator(mode="after")
    def _in_order(self) -> Region:
        if (self.startLine, self.startColumn) > (self.endLine, self.endColumn):
            raise ValueError("a region ends before it begins")
        return self


class ArtifactLocation(Closed):
    """3.4."""

    uri: Uri


class PhysicalLocation(Closed):
    """3.29."""

    artifactLocation: ArtifactLocation  # noqa: N815
    region: Region


class Location(Closed):
    """3.28."""

    id: Annotated[int, Field(ge=-1)] = -1
    physicalLocation: PhysicalLocation  # noqa: N815
    message: Message | None = None


class ArtifactContent(Closed):
    """3.3."""

    text: str


class Replacement(Closed):
    """3.57."""

    deletedRegion: Region  # noqa: N815
    insertedContent: ArtifactContent  # noqa: N815


class ArtifactChange(Closed):
    """3.56."""

    artifactLocation: ArtifactLocation  # noqa: N815
    replacements: list[Replacement] = Field(min_length=1)


class Fix(Closed):
    """3.55."""

    description: Message
    artifactChanges: list[ArtifactChange] = Field(min_length=1)  # noqa: N815


class Result(Closed):
    """3.27."""

    ruleId: str = Field(min_length=1)  # noqa: N815
    ruleIndex: Annotated[int, Field(ge=0)]  # noqa: N815
    level: Level
    message: Message
    locations: list[Location] = Field(min_length=1)
    relatedLocations: list[Location] = []  # noqa: N815
    fixes: list[Fix] = []


class ReportingConfiguration(Closed):
    """3.50."""

    level: Level


class ReportingDescriptor(Closed):
    """3.49."""

    id: str = Field(min_length=1)
    shortDescription: MultiformatMessageString  # noqa: N815
    help: MultiformatMessageString | None = None
    defaultConfiguration: ReportingConfiguration  # noqa: N815


class ToolComponent(Closed):
    """3.19."""

    name: str = Field(min_length=1)
    version: str = Field(min_length=1)
    rules: list[ReportingDescriptor]


class Tool(Closed):
    """3.18."""

    driver: ToolComponent


class Run(Closed):
    """3.14."""

    tool: Tool
    columnKind: Literal["utf16CodeUnits", "unicodeCodePoints"]  # noqa: N815
    results: list[Result]

    @model_validator(mode="after")
    def _names_its_rules(self) -> Run:
        ids = [rule.id for rule in self.tool.driver.rules]
        if len(set(ids)) < len(ids):
            raise ValueError("a rule is described twice")
        for result in self.results:
            if ids[result.ruleIndex : result.ruleIndex + 1] != [result.ruleId]:
                raise ValueError(f"{result.ruleId} is not rule {result.ruleIndex}")
        return self


class Log(Closed):
    """3.13."""

    schema_: Uri = Field(alias="$schema")
    version: Literal["2.1.0"]
    runs: list[Run]
