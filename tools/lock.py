"""Write requirements/site.txt and requirements/test.txt: pinned, hashed, for every system and Python from 3.11 on."""

import subprocess
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETS = {"site": ["build"], "test": ["build", "test"]}


def main() -> None:
    """Resolve with uv, installed for this run only; no line names a registry."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = next(p for p in (Path(folder, "bin/python"), Path(folder, "Scripts/python.exe")) if p.exists())
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv>=0.6"], check=True)
        for name, groups in SETS.items():
            command = [str(python), "-m", "uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
            command += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "--quiet", "--upgrade"]
            command += [part for group in groups for part in ("--group", group)]
            subprocess.run([*command, "-o", f"requirements/{name}.txt"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
