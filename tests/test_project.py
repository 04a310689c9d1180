"""A project is loaded once, and says everything that is wrong in it at once."""

from pathlib import Path

from bothsides.project import load_project


def told(root: Path) -> list[str]:
    return [str(p) for p in load_project(root, root / "content").problems]


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_handbook_has_no_problem(copy: Path) -> None:
    assert told(copy) == []


def test_every_kind_of_unknown_id_names_the_nearest(copy: Path) -> None:
    change(copy, "stretches/half-kneeling.yml", "iliopsoas: right", "iliopsas: right")
    change(copy, "stretches/low-lunge.yml", "easier: [", "easier: [half-kneling, ")
    change(copy, "content/programmes/in-bed.md", "stretch: knee-drops", "stretch: knee-drop")
    change(copy, "content/muscles.yml", "page: hip-flexors/psoas-major.md", "page: hip-flexors/psoas-mayor.md")
    messages = "\n".join(told(copy))
    for line in (
        "No muscle has the id “iliopsas”. Did you mean “iliopsoas”?",
        "No stretch has the id “half-kneling”. Did you mean “half-kneeling”?",
        "No stretch has the id “knee-drop”. Did you mean “knee-drops”?",
        "No page has the id “hip-flexors/psoas-mayor.md”. Did you mean “hip-flexors/psoas-major.md”?",
    ):
        assert line in messages


def test_a_source_that_nobody_cites_is_told(copy: Path) -> None:
    path = copy / "content/references.yml"
    text = path.read_text("utf-8")
    entry = text[text.index("- id: owen-2020") :].split("\n- id:")[0]
    path.write_text(text + "\n" + entry.replace("owen-2020", "nobody-2020") + "\n", "utf-8")
    assert any("uncited-reference: No page cites “nobody-2020”" in line for line in told(copy))


def test_a_programme_stays_within_the_limits_of_its_stretches(copy: Path) -> None:
    path = copy / "content/programmes/in-bed.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    row = next(n for n, line in enumerate(lines) if line.strip().startswith("hold:"))
    lines[row] = lines[row][: lines[row].index("hold:")] + "hold: 290\n"
    path.write_text("".join(lines), "utf-8")
    found = [line for line in told(copy) if "dose-outside-limits" in line]
    assert len(found) == 1
    assert found[0].startswith(f"content/programmes/in-bed.md:{row}:")


def test_a_text_whose_left_side_reads_otherwise_is_refused(copy: Path) -> None:
    change(copy, "stretches/half-kneeling.yml", "Ease your hips back.", "Turn to the left now.")
    found = [line for line in told(copy) if "mirror-reads-otherwise" in line]
    assert len(found) == 1
    assert "“left” would become “right” and be read as “at once”" in found[0]


def test_problems_of_many_files_come_at_once_and_in_order(copy: Path) -> None:
    change(copy, "stretches/half-kneeling.yml", "hold: 20 to 30", "hold: 0")
    change(copy, "stretches/bed-edge.yml", "laterality: unilateral", "laterality: one")
    (copy / "stretches/zz.yml").write_text("", "utf-8")
    places = [line.split(":")[0] for line in told(copy)]
    assert places == sorted(places)
    assert {"stretches/half-kneeling.yml", "stretches/bed-edge.yml", "stretches/zz.yml"} <= set(places)


def test_a_project_without_folders_says_so(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert any("missing-folder" in line for line in told(tmp_path))
