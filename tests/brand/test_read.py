"""``extra.clinic``: every problem at once, each at its own line and column of mkdocs.yml."""

from pathlib import Path

import pytest

from bothsides.brand import Brand, load_brand

GOOD = """\
site_name: The handbook  # with tags that only MkDocs knows
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
copyright: !ENV [COPYRIGHT, none]
extra:
  clinic:
    name: Clínica São João & Sons
    phone: "+351 (0)21 000 0000"
    email: desk@example.org
    website: https://example.org/
    booking: https://example.org/book?when=today#form
    address: [1 North Street, Anytown]
    opening_hours: [Mo-Fr 08:00-18:00, "Sa,Su 09:00-12:30"]
    country: PT
    languages: [en, pt]
    disclaimer: We are closed on public holidays.
    report: mailto:desk@example.org
"""


def brand_of(folder: Path, text: str) -> tuple[Brand | None, list[str]]:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    brand, problems = load_brand(folder / "mkdocs.yml", folder, folder / "content")
    return brand, [str(p) for p in problems]


def clinic(folder: Path, *lines: str) -> tuple[Brand | None, list[str]]:
    return brand_of(folder, "extra:\n  clinic:\n" + "".join(f"    {line}\n" for line in lines))


def test_a_clinic_is_read_beside_tags_that_only_mkdocs_knows(tmp_path: Path) -> None:
    brand, told = brand_of(tmp_path, GOOD)
    assert told == []
    assert brand is not None
    assert brand.name == "Clínica São João & Sons"
    assert brand.emergency_number == "112"
    assert brand.name.place().line == 8


def test_a_site_without_a_clinic_has_none_and_no_problem(tmp_path: Path) -> None:
    assert brand_of(tmp_path, "site_name: x\n") == (None, [])
    assert brand_of(tmp_path, "site_name: x\nextra:\n  base: handbook\n") == (None, [])
    assert brand_of(tmp_path, "extra: text\n") == (None, [])


@pytest.mark.parametrize(
    "line",
    [
        'phone: "999"',
        'phone: "(020) 7946-0123"',
        "phone: +49 30 123456",
        "website: https://xn--mnchen-3ya.example/a_b/~c?d=e&f=%20",
        "website: HTTPS://EXAMPLE.ORG",
        "booking: tel:+44 20 7946 0123",
        "booking: mailto:book@example.org",
        'emergency: "000"',
        'colours: {primary: "#14524c"}',
        'colours: {primary: "#045", links: "#0b5c54"}',
        "opening_hours: [Su 00:00-24:00]",
        "leave_out: [causes.md, stretches/low-lunge.md]",
        "address: [بناية ١, شارع الشمال]",
    ],
)
def test_what_clinics_type_is_taken(tmp_path: Path, line: str) -> None:
    brand, told = clinic(tmp_path, "name: x", line)
    assert told == []
    assert brand is not None


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("website: http://example.org", 14, "“http://example.org” is not encrypted. Begin it with https://."),
        ("website: javascript:alert(1)", 14, "“javascript:alert(1)” is no link that can be shown here."),
        ("website: mailto:a@example.org", 14, "“mailto:a@example.org” is no website."),
        ("booking: data:text/html;base64,PHNjcmlwdD4=", 14, "is no link that can be shown here"),
        ("booking: //example.org/book", 14, "is no link that can be shown here"),
        ("booking: https://user:secret@example.org/", 14, "is no link that can be shown here"),
        ('booking: "https://example.org/\\" onclick=\\"alert(1)"', 14, "is no link that can be shown here"),
        ("report: file:///etc/passwd", 13, "is no link that can be shown here"),
        ('report: "java\\tscript:alert(1)"', 13, "a character that cannot be seen"),
        ("email: desk at example", 12, "“desk at example” is no e-mail address. Write it like desk@example.org."),
        ("phone: call us", 12, "“call us” is no phone number"),
        ("phone: 12", 12, "“phone” cannot be a number; it is a text"),
        ("emergency: 112", 16, "“emergency” cannot be a number; it is a text. Put it in "),
        ('emergency: "one one two"', 16, "is no emergency number"),
        ("country: Portugal", 14, "“Portugal” is no country. Give its two capital letters, such as GB."),
        ("country: BR", 14, "The emergency number of “BR” is not known here. Give it as emergency:"),
        ("languages: [en, xx]", 21, "“xx” is no language that is known here."),
        ("opening_hours: [8 to 6]", 21, "are no opening hours. Write them like Mo-Fr 08:00-18:00"),
        ("opening_hours: [Mo 18:00-08:00]", 21, "are no opening hours"),
        ("opening_hours: [Mo 08:00-25:00]", 21, "are no opening hours"),
        (
            'colours: {primary: "#ffcc00"}',
            24,
            "has a contrast of 1.3 to 1 with the page; text needs 4.5. The nearest that can be read is “#",
        ),
        ('colours: {primary: "red"}', 24, "“red” is no colour"),
        ('colours: {primary: "#fff;} body {display: none"}', 24, "is no colour"),
        ('colours: {primary: "#14524c", back: "#fff"}', 35, "There is no key “back” here"),
        ("logo: ../../etc/passwd.svg", 11, "is no file of content/"),
        ("logo: https://example.org/logo.svg", 11, "is no file of content/"),
        ("logo: /etc/logo.png", 11, "is no file of content/"),
        ('logo: "a\\\\b.svg"', 11, "is no file of content/"),
        ("logo: assets/none.svg", 11, "The logo “assets/none.svg” is not there. Put the file at content/assets/none.svg."),
        ("logo: assets/logo.gif", 11, "is of no kind that is known here"),
        ("leave_out: [../safety.md]", 17, "is no page"),
        ("leave_out: [Causes]", 17, "is no page. Write it as it stands in content/"),
        ('disclaimer: "two\\nlines"', 17, "This text runs over several lines"),
        ('disclaimer: "turned \\u202e round"', 17, "a character that cannot be seen"),
        ("disclaimer: run {{ config }}", 17, "Macros are not run here"),
        (f"disclaimer: {'a' * 1001}", 17, "This text has 1001 characters; there is room for 1000. Shorten it."),
        ("address: [" + ", ".join("abcdefghi") + "]", 14, "Leave some out."),
        ("fone: x", 5, "There is no key “fone” here. Did you mean “phone”?"),
    ],
)
def test_what_cannot_be_shown_is_refused_at_its_place(tmp_path: Path, line: str, column: int, message: str) -> None:
    _, told = clinic(tmp_path, "name: x", line)
    assert len(told) == 1, told
    assert told[0].startswith(f"mkdocs.yml:4:{column}: ")
    assert message in told[0]


def test_a_file_that_is_no_yaml_is_left_to_mkdocs_to_complain_of(tmp_path: Path) -> None:
    assert clinic(tmp_path, "name: x", "phone: *nothing") == (None, [])


def test_every_problem_comes_at_once(tmp_path: Path) -> None:
    _, told = clinic(tmp_path, "nme: x", "website: http://a.example", "phone: none", "emergency: 911")
    assert len(told) == 5  # the four, and the name that is missing
    assert [t.split(":")[1] for t in told if "missing" not in t] == ["3", "4", "5", "6"]


def test_an_environment_variable_is_followed_and_a_default_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINIC_PHONE", "+44 20 7946 0123")
    monkeypatch.delenv("CLINIC_NAME", raising=False)
    brand, told = clinic(tmp_path, "name: !ENV [CLINIC_NAME, North Street]", "phone: !ENV CLINIC_PHONE")
    assert told == []
    assert brand is not None
    assert (brand.name, brand.phone) == ("North Street", "+44 20 7946 0123")


def test_an_environment_variable_that_is_not_set_is_named_where_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLINIC_PHONE", raising=False)
    _, told = clinic(tmp_path, "name: x", "phone: !ENV CLINIC_PHONE")
    hint = "Set it where the site is built, or give a default: !ENV [NAME, default]."
    assert told == [f"mkdocs.yml:4:12: bad-value: The environment has no “CLINIC_PHONE”. {hint}"]


def test_what_comes_from_the_environment_is_checked_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOOK", "javascript:alert(1)")
    _, told = clinic(tmp_path, "name: x", "booking: !ENV BOOK")
    assert len(told) == 1
    assert told[0].startswith("mkdocs.yml:4:14: bad-value: ")


def test_a_python_tag_inside_the_clinic_is_refused(tmp_path: Path) -> None:
    _, told = clinic(tmp_path, "name: !!python/object/apply:os.system [id]")
    assert told
    assert all(t.startswith("mkdocs.yml:3:") for t in told)


def test_an_empty_clinic_is_told(tmp_path: Path) -> None:
    assert brand_of(tmp_path, "extra:\n  clinic:\n")[1] == [
        "mkdocs.yml:2:10: wrong-type: “clinic” is empty. Give at least “name: …”, or take it out."
    ]


def test_a_bomb_of_aliases_is_refused_before_it_grows(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefghijkl", "bcdefghijklm", strict=True)
    )
    _, told = brand_of(tmp_path, bomb + "extra:\n  clinic:\n    name: x\n    address: *m\n")
    assert any("yaml-alias" in t for t in told)


def test_a_bomb_of_brackets_does_not_crash(tmp_path: Path) -> None:
    assert brand_of(tmp_path, "extra: {clinic: " + "[" * 50_000) == (None, [])


def test_a_clinic_may_stand_in_the_file_that_is_inherited(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("extra:\n  clinic:\n    name: x\n    phone: no\n", "utf-8")
    _, told = brand_of(tmp_path, "INHERIT: base.yml\n")
    assert [t.split(": ")[0] for t in told] == ["base.yml:4:12"]
