"""One zip of a site, the same bytes each time."""

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bothsides.cli import main
from bothsides.pack import EARLIEST, PackError, moment, pack

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<p>x</p>", "utf-8")
    (folder / "assets/a.css").write_text("p {}", "utf-8")
    return folder


def test_a_zip_holds_every_file_with_its_checksum(site: Path, tmp_path: Path) -> None:
    packed = pack(site, tmp_path / "out.zip", 1_700_000_000)
    with zipfile.ZipFile(packed.path) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {"handbook/index.html", "handbook/assets/a.css", "handbook/READ-ME-FIRST.txt", "handbook/SHA256SUMS"} == set(names)
        for line in archive.read("handbook/SHA256SUMS").decode().splitlines():
            digest, name = line.split("  ")
            assert hashlib.sha256(archive.read(f"handbook/{name}")).hexdigest() == digest
        assert {info.date_time for info in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}
    assert (tmp_path / "out.zip.sha256").read_text("utf-8") == f"{hashlib.sha256(packed.path.read_bytes()).hexdigest()}  out.zip\n"


def test_the_bytes_do_not_depend_on_when_and_how_files_were_written(site: Path, tmp_path: Path) -> None:
    first = pack(site, tmp_path / "a.zip", 1_700_000_000)
    os.utime(site / "index.html", (0, 0))
    (site / "index.html").chmod(0o600)
    assert pack(site, tmp_path / "b.zip", 1_700_000_000).sha256 == first.sha256
    assert pack(site, tmp_path / "c.zip", 1_700_000_060).sha256 != first.sha256


def test_packing_a_packed_site_changes_nothing(site: Path, tmp_path: Path) -> None:
    first = pack(site, tmp_path / "a.zip", 1_700_000_000)
    with zipfile.ZipFile(first.path) as archive:
        archive.extractall(tmp_path / "again")
    assert pack(tmp_path / "again/handbook", tmp_path / "b.zip", 1_700_000_000).sha256 == first.sha256


def test_what_is_no_site_is_refused_and_nothing_written(site: Path, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"there is no index\.html in it"):
        pack(site / "assets", tmp_path / "out.zip", EARLIEST)
    with pytest.raises(PackError, match="lies inside the site"):
        pack(site, site / "out.zip", EARLIEST)
    (site / "secret").symlink_to("/etc/hostname")
    with pytest.raises(PackError, match="secret is a link"):
        pack(site, tmp_path / "out.zip", EARLIEST)
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_wrong_use_is_one_line(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "--site", str(site), "-o", str(tmp_path / "no/out.zip")]) == 2
    assert main(["pack", "-f", str(tmp_path / "mkdocs.yml"), "-o", str(tmp_path / "out.zip")]) == 2
    assert main(["pack", "--site", str(tmp_path / "none"), "-o", str(tmp_path / "out.zip")]) == 2
    assert capsys.readouterr().err.count("\n") == 3


def test_everything_is_dated_by_the_commit_or_by_whoever_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert moment(tmp_path) == EARLIEST
    env = {**os.environ, "GIT_COMMITTER_DATE": "1700000000 +0000", "GIT_AUTHOR_DATE": "1600000000 +0000", "GIT_CONFIG_GLOBAL": os.devnull}
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    for command in (["init", "-q"], [*who, "commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, env=env)
    assert moment(tmp_path) == 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert moment(tmp_path) == 1_600_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert moment(tmp_path) == EARLIEST


@pytest.mark.xdist_group("builds")
def test_two_builds_of_one_commit_are_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for seed in ("1", "2"):
        env = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": "1700000000",
            "PYTHONPATH": str(ROOT / "hooks"),
            "TZ": f"UTC-{seed}",
        }
        out = tmp_path / f"{seed}.zip"
        command = [sys.executable, "-m", "bothsides", "pack", "-f", str(ROOT / "mkdocs.yml"), "-o", str(out)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        digests.append(done.stdout.split()[0])
        assert hashlib.sha256(out.read_bytes()).hexdigest() == digests[-1]
    assert digests[0] == digests[1]
