"""Two machines that show one vault: each has its own copy and its own state; notes and pages travel between them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from boxed_page import DAY, box, page_with, ticked
from vaultnet.app.answer import Patience
from vaultnet.app.reading import read_rules
from vaultnet.app.ticks import take_ticks
from vaultnet.vault.mark import digest_of, fingerprint, parts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    import pytest

    from vaultnet.app.reading import Rules
    from vaultnet.app.ticks import Ticked
    from vaultnet.model.answer import Code

PAGE = "Vaultnet/Who to meet.md"
AT_ONCE = Patience(quiet_seconds=0, wait_seconds=0)


class Machine:
    """A copy of a vault, and the state of the vaultnet beside it."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, rules: Rules | None = None) -> None:
        self.root = folder / "vault"
        self.state = folder / "state"
        self.root.mkdir(parents=True)
        self._patch = patch
        self._rules = rules._replace(root=str(self.root)) if rules else None

    def write(self, path: str, data: bytes) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def notes(self) -> dict[str, bytes]:
        return {path: data for path, data in self.files().items() if not path.startswith("Vaultnet/")}

    def files(self) -> dict[str, bytes]:
        return {file.relative_to(self.root).as_posix(): file.read_bytes() for file in sorted(self.root.rglob("*.md"))}

    def use(self) -> None:
        """Be the machine on which all that follows happens."""
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
            self._patch.setenv(name, str(self.state))

    def answer(self, today: date = DAY, patience: Patience = AT_ONCE) -> Ticked:
        """Write what is ticked into the notes, and the pages without it."""
        self.use()
        self._rules = self._rules or read_rules(str(self.root))
        taken = take_ticks(self._rules, self.notes(), today, patience)
        for path, untick in taken.untick.items():
            file = self.root / path
            if file.exists() and (made := untick(file.read_bytes())) is not None:
                clean = next((each for each in made if fingerprint(parts(each)[0]) == digest_of(each)), made[-1])
                file.write_bytes(clean)
        return taken


def send(source: Machine, target: Machine, known: dict[str, bytes], paths: Iterable[str]) -> int:
    """Bring files to the other machine as a sync program does; return how many conflicts there were.

    `known` is what both had last. What only one has changed goes over; what both have changed alike is no conflict.
    """
    conflicts = 0
    for path in paths:
        ours, theirs = (source.root / path).read_bytes(), (target.root / path).read_bytes()
        if theirs == known[path]:
            (target.root / path).write_bytes(ours)
            known[path] = ours
        elif ours == theirs:
            known[path] = ours
        elif ours != known[path]:
            conflicts += 1
    return conflicts


def ticked_vault(machines: Iterable[Machine], people: int, codes: tuple[Code, ...]) -> dict[str, bytes]:
    """Give all machines the same notes, and a page on which every box is ticked; return the files."""
    notes = {f"People/Person {number}.md": f"Number {number}\n\n## Log\n".encode() for number in range(people)}
    lines = [box(path, code) for path in notes for code in codes]
    page = page_with(lines)
    for line in lines:
        page = page.replace(line.encode(), ticked(line, "boats" if "call" in line else "").encode())
    files = {**notes, PAGE: page}
    for machine in machines:
        for path, data in files.items():
            machine.write(path, data)
        os.utime(machine.root / PAGE)
    return files
