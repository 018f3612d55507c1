"""Every check of the project, by one word: `python tools/check.py`.

python tools/check.py            format, lint, types, import contracts, translations, tests
python tools/check.py fix        put the format and what the linter can mend in order
python tools/check.py static     everything but the tests (for CI, which runs the README's test command)
python tools/check.py lowest     the tests against the oldest allowed version of every dependency, in a new
                                 virtual environment of its own
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent

STATIC = (
    ("format", "ruff", "format", "--check", "--quiet", "."),
    ("lint", "ruff", "check", "--quiet", "."),
    ("types", "mypy"),
    ("import contracts", "lint-imports", "--no-cache"),
    ("translations", "python", "tools/translations.py", "--check"),
    ("settings page", "python", "tools/settings_doc.py", "--check"),
)
TESTS = ("tests", "pytest")
FIX = (
    ("format", "ruff", "format", "."),
    ("lint", "ruff", "check", "--fix", "."),
    ("translations", "python", "tools/translations.py"),
    ("settings page", "python", "tools/settings_doc.py"),
)


def main(words: list[str]) -> int:
    """Run what the word asks for; return the exit code."""
    if words == ["lowest"]:
        return lowest()
    checks = {(): (*STATIC, TESTS), ("fix",): FIX, ("static",): STATIC}.get(tuple(words))
    if checks is None:
        print(__doc__)
        return 2
    failed = [name for name, *command in checks if not passes(name, command)]
    print(f"failed: {', '.join(failed)}" if failed else "all good")
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run one check with this environment's own tools, and say whether it passed."""
    print(f"-- {name}", flush=True)
    program = SCRIPTS / command[0]
    return subprocess.run([program, *command[1:]], cwd=ROOT, check=False).returncode == 0


def lowest() -> int:
    """Install the lower bound of every dependency beside this checkout, and run the tests there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    bounds = [re.sub(r">=", "==", each) for each in project["dependencies"] if "sys_platform" not in each]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = Path(folder, SCRIPTS.name, "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[dev]", *bounds], check=True)
        return subprocess.run([python, "-m", "pytest"], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
