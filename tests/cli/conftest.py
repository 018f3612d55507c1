from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from answers import Answer
from vaultnet.cli.main import exit_code

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

NOTES = {
    "People/Ada Rossi.md": "---\nme: true\ncity: Verona\ncountry: IT\ninterests: [sailing, jazz]\n---\n",
    "People/Anna Keller.md": (
        "---\ncompany: Weinkontor\nrole: buyer\ncity: Hamburg\ncountry: DE\ncadence: 30\ninterests: [sailing]\n---\n"
        "## Log\n- 2026-09-01 coffee, about the regatta\n- 2026-10-08 call\n"
    ),
    "People/Luca Neri.md": "---\ntier: B\ninterests: [jazz]\n---\n- 2026-11-23 lunch\n",
    "People/Luca Ferri.md": "---\nemail: luca@ferri.example\nfavourite_colour: blue\n---\n",
    "People/Ugo Verdi.md": "---\nstatus: archived\n---\n",
    "People/Broken.md": "---\ncompany: [Acme\nrole: x: y\n---\n",
    "Daily/2026-10-20.md": "- mail to [[Anna Keller]]\n- [[Zoe Blum]]\n",
    "Daily/2026-11-21.md": "- [[Zoe Blum]] again\n",
}
"""A small vault in English."""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = tmp_path / "Notes"
    for path, text in NOTES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


@pytest.fixture
def run(vault: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command on the vault on 24 November 2026."""

    def ran(*words: str) -> Answer:
        code = exit_code(["--vault", str(vault), "--today", "2026-11-24", *words])
        return Answer(code, *capsys.readouterr())

    return ran
