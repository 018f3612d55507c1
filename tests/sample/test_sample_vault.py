from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "sample_vault"
VAULTNET = Path(sys.executable).parent / "vaultnet"
MARK = b"generator: vaultnet"
PICTURES = {"Vaultnet/Network.canvas", "Vaultnet/network.svg"}


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what stands in every file, by its path from the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def pages_of(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return our pages and pictures."""
    pages = {path for path, data in files.items() if path.startswith("Vaultnet/") and MARK in data[:200]}
    return {path: files[path] for path in pages | (PICTURES & files.keys())}


def build(folder: Path) -> None:
    home = str(folder.parent / "home")
    env = {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    env |= {"APPDATA": home, "LOCALAPPDATA": home}
    subprocess.run([VAULTNET, "--vault", folder, "--today", "2026-11-24", "build"], env=env, check=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the sample vault without its pages."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "Notes"))
    for page in pages_of(files_of(folder)):
        (folder / page).unlink()
    return folder


def test_the_committed_pages_are_those_that_the_notes_make_and_nothing_else_changes(copy: Path) -> None:
    assert len(pages_of(files_of(SAMPLE))) == 7
    build(copy)
    assert files_of(copy) == files_of(SAMPLE)


def test_a_second_build_touches_no_file(copy: Path) -> None:
    build(copy)
    before = {path: path.stat().st_mtime_ns for path in copy.rglob("*")}
    build(copy)
    assert {path: path.stat().st_mtime_ns for path in copy.rglob("*")} == before


def test_the_oddities_of_real_vaults_are_still_in_it() -> None:
    files = files_of(SAMPLE)
    assert files["Persone/Caterina Lazzari.md"].count(b"\r\n") == files["Persone/Caterina Lazzari.md"].count(b"\n")
    assert files["Persone/Emanuele Toffoli.md"].startswith(b"\xef\xbb\xbf---\n")
    assert not files["Persone/Valentina Gobbo.md"].startswith(b"---")
    assert b"Conflicted copy" in next(path for path in files if "Giulio Mazzon (" in path).encode()
    assert b"compleanno: 1985-02-30" in files["Persone/Sofia Brunetti.md"]
    assert b"azienda: [[Cantina Col Bianco]]\n" in files["Persone/Enrico Moretto.md"]
    assert {"Inbox/@Luca Tessari.md", "Persone/Zoë Marchand.md", "Persone/Łukasz Wrona.md"} <= files.keys()
    assert {"Persone/Marco Bassi.md", "Persone/Fornitori/Marco Bassi.md"} <= files.keys()
