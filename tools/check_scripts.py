"""Check the browser's scripts with Node: types (JSDoc, tsc), lint and layout (Biome), and their tests (node --test).

Without Node or npm it says so in capitals and gives exit code 0, so that `make test` runs everywhere; `--need` makes that
an error, for a machine that is meant to have them. What Node needs is installed once, by the lock file. That file knows Biome's
programs for Linux only: elsewhere its program is asked for by version, and where that fails Biome is left out as loudly.
"""

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "tools" / "scripts"
MODULES = ROOT / ".cache" / "scripts"


def main() -> int:
    """Run every check; all of them, whatever the first one found."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return _not_checked("there is no Node.js with npm on this machine (nodejs.org, version 20 or later)")
    if not _installed(npm):
        return _not_checked("npm could not install TypeScript and Biome (is there a network?)")
    tools = MODULES / "node_modules"
    biome = tools / "@biomejs/biome/bin/biome"
    checks: list[list[str | Path]] = [
        [node, tools / "typescript/bin/tsc", "--project", HERE / "tsconfig.json"],
        [node, tools / "typescript/bin/tsc", "--project", HERE / "tsconfig.worker.json"],
        [node, "--test", *sorted((ROOT / "tests" / "scripts").glob("*.test.js"))],
    ]
    left_out = 0
    if _biome_runs(node, npm, biome):
        checks.append([node, biome, "check", "--error-on-warnings", "--colors=off", "--config-path", ROOT])
    else:
        left_out = _not_checked(f"Biome has no program for this machine ({sys.platform}, {platform.machine()})", "NO LINT, NO LAYOUT")
    failed = [check for check in checks if subprocess.run(check, cwd=ROOT, check=False).returncode]
    print(f"Scripts: {len(checks) - len(failed)} of {len(checks)} checks passed.")
    return 1 if failed else left_out


def _installed(npm: str) -> bool:
    """Whether what the lock file names lies in the cache; nothing is fetched while the lock file stays the same."""
    lock = (HERE / "package-lock.json").read_bytes()
    mark = MODULES / "lock.sha256"
    wanted = hashlib.sha256(lock).hexdigest()
    if mark.is_file() and mark.read_text("utf-8") == wanted:
        return True
    MODULES.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, MODULES / name)
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=MODULES, check=False, env={**os.environ, "NPM_CONFIG_UPDATE_NOTIFIER": "false"}).returncode:
        return False
    mark.write_text(wanted, "utf-8")
    return True


def _biome_runs(node: str, npm: str, biome: Path) -> bool:
    """Whether Biome starts; its program for another system than Linux is fetched by version where it is missing."""

    def starts() -> bool:
        return subprocess.run([node, biome, "--version"], capture_output=True, check=False, cwd=MODULES).returncode == 0

    if starts():
        return True
    version = json.loads((HERE / "package.json").read_text("utf-8"))["devDependencies"]["@biomejs/biome"]
    system = {"darwin": "darwin", "win32": "win32"}.get(sys.platform, "linux")
    cpu = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x64"
    command = [npm, "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run([*command, f"@biomejs/cli-{system}-{cpu}@{version}"], cwd=MODULES, check=False)
    return starts()


def _not_checked(reason: str, what: str = "NO TYPES, NO LINT, NO TESTS OF THEIRS") -> int:
    print(
        "*" * 100,
        f"THE BROWSER'S SCRIPTS WERE NOT CHECKED: {what}.",
        reason,
        "*" * 100,
        sep="\n",
        file=sys.stderr,
    )
    return 1 if "--need" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
