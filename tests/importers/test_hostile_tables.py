"""Tables and archives made to take time or memory: none takes five seconds or 200 MB (reliability.md, T10)."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from foreign import MINE, made
from foreign_samples import CONNECTIONS, MESSAGES, TABLE
from timing import seconds_of
from vaultnet.importers.find import imported
from workbooks import packed, sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vaultnet.model.draft import Imported

FULL: Final = 50 * 1024 * 1024
"""What a member of a zip may have."""

SMALL: Final = 1024 * 1024
SECONDS: Final = 5
MEGABYTES: Final = 200

CHAIN: Final = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n"
NINE: Final = "c,Anna,https://www.linkedin.com/in/anna,{},2026-02-01 08:00:00 UTC,x\n"


def filled(start: str, unit: str, size: int) -> bytes:
    """Return the start and then the unit again and again."""
    data = unit.encode()
    return start.encode() + data * ((size - len(start)) // len(data))


def numbered(start: str, row: str, size: int) -> bytes:
    """Return the start and rows that are all different."""
    rows, length, number = [start], len(start), 0
    while length < size:
        rows.append(row.replace("#", f"{number:x}"))
        length += len(rows[-1])
        number += 1
    return "".join(rows).encode()


def noise(size: int) -> bytes:
    return TABLE.encode() + random.Random(7).randbytes(min(size, 8_000_000))  # noqa: S311  # no secret


HOSTILE: Final[dict[str, Callable[[int], bytes]]] = {
    "a field of sixteen megabytes": lambda size: filled("Nome;Email\nAnna;", "x", min(size, 16_000_000)),
    "one line": lambda size: filled("Nome;Email ", "Anna Rossi;a@rossi.it ", size),
    "a field beyond the limit in every row": lambda size: filled("Nome;Email\n", "Anna;" + "x" * 131_073 + "\n", size),
    "a quote that never closes": lambda size: filled('Nome;Email\n"', "Anna;a@rossi.it\n", size),
    "a quote in every row": lambda size: filled("Nome;Email\n", 'Anna;"a@rossi.it\n', size),
    "three quotes in every row": lambda size: filled("Nome;Email\n", '"""\n', size),
    "nothing but quotes": lambda size: filled("Nome;Email\n", '"', size),
    "nothing but ends of lines": lambda size: filled("Nome;Email\n", "\n", size),
    "nothing but returns": lambda size: filled("Nome;Email\n", "\r", size),
    "nothing but delimiters": lambda size: filled("Nome;Email\n", ";", size),
    "NULs": lambda size: filled("Nome;Email\n", "\0", size),
    "ragged rows": lambda size: filled("Nome;Email\n", "a;b;c;d\n", size),
    "rows of one value": lambda size: filled("Nome;Email\n", "a\n", size),
    "a hundred thousand columns": lambda size: (
        filled("Nome;Email", ";Email", size // 2) + b"\n" + filled("", "a;\n", size // 2)
    ),
    "a thousand columns": lambda size: (";".join(["Nome", "Email"] * 500) + "\n").encode() + filled("", "a;b\n", size),
    "people and people": lambda size: numbered("Nome;Email\n", "Anna #;a#@rossi.it\n", size),
    "addresses in a cell": lambda size: numbered("Nome;Email\n", "Anna;" + "a#@b.it " * 500 + "\n", size),
    "skills in a cell": lambda size: filled("Nome;Email;Skills\n", f"Anna;a@b.it;x{' ' * 9000}y (1)\n", size),
    "brackets in a name": lambda size: filled("Nome;Email\n", f"{'(' * 900};a@b.it\n", size),
    "wrong bytes": noise,
    "wrong bytes in UTF-16": lambda size: b"\xff\xfe" + noise(size),
    "half letters": lambda size: b"Nome;Email\n" + b"\xc3;\xed\xa0\x80\n" * (size // 6),
    "letters of four bytes": lambda size: filled("Nome;Email\n", f"{'😀' * 200}Anna;a@b.it\n", size),
    "connections": lambda size: numbered(CONNECTIONS, "A,B#,https://www.linkedin.com/in/a#,,,,1 Jan 2020\n", size),
    "hidden connections": lambda size: filled(CONNECTIONS, ",,,,,,1 Jan 2020\n", size),
    "messages": lambda size: filled(MESSAGES, MESSAGES.partition("\n")[2], size),
    "senders": lambda size: numbered(
        MESSAGES,
        "c,A#,https://www.linkedin.com/in/a#,P,https://www.linkedin.com/in/p,2026-02-01 08:00:00 UTC,,x\n",
        size,
    ),
    "groups": lambda size: numbered(
        MESSAGES.partition("\n")[0] + "\n",
        'c,P,https://www.linkedin.com/in/piero-sala,x,"'
        + ",".join(f"https://www.linkedin.com/in/a#-{n}" for n in range(14))
        + '",2026-02-01 08:00:00 UTC,,x\n',
        size,
    ),
    "groups by name": lambda size: numbered(CHAIN, NINE.format('"' + "a#, " * 200 + '"'), size),
    "empty messages": lambda size: filled(MESSAGES, ",,,,,,,\n", size),
    "a bomb of a workbook": lambda size: packed({"a": sheet("<row>" + " " * size + "</row>")}),
    "a workbook of empty rows": lambda size: packed({"a": sheet("<row/>" * (size // 6))}, level=1),
    "a workbook of many cells": lambda size: packed(
        {
            "a": sheet(
                '<row><c t="inlineStr"><is><t>Nome</t></is></c><c t="inlineStr"><is><t>Email</t></is></c></row>'
                + "".join(f"<row><c><v>{n}</v></c><c><v>{n}</v></c></row>" for n in range(size // 60))
            )
        }
    ),
}

CHILD = """
import json, re, sys, time
from datetime import date
from pathlib import Path
from vaultnet.app.foreign_files import foreign_files
from vaultnet.importers.find import imported
from vaultnet.model.foreign import ImportOptions
start = time.process_time()
files = foreign_files(Path(sys.argv[1])).files
found = imported(files, ImportOptions(date(2026, 11, 24), me="piero-sala"))
seconds = time.process_time() - start
people, left_out = (len(found.people), dict(found.left_out)) if found else (0, {})
status = Path("/proc/self/status")  # what resource tells would be this test's own memory, too
peak = int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) // 1024 if status.exists() else 0
print(json.dumps({"seconds": seconds, "megabytes": peak, "people": people, "left_out": left_out}))
"""


@pytest.mark.parametrize("attack", HOSTILE)
def test_a_small_attack_takes_no_time_and_never_raises(attack: str) -> None:
    file = made(HOSTILE[attack](SMALL // 16))
    found: list[Imported | None] = []  # None: no importer knows it
    assert seconds_of(lambda: found.append(imported((file,), MINE)), SECONDS / 5) < SECONDS / 5
    assert all(each is None or each.source in {"linkedin", "csv"} for each in found)


@pytest.mark.nightly
@pytest.mark.timeout(600)
@pytest.mark.parametrize("attack", HOSTILE)
def test_an_attack_of_fifty_megabytes_takes_little_time_and_memory(attack: str, tmp_path: Path) -> None:
    path = tmp_path / "attack"
    path.write_bytes(HOSTILE[attack](FULL))
    used = json.loads(subprocess.check_output([sys.executable, "-c", CHILD, str(path)]))
    print(f"{attack}: {used}")  # noqa: T201  # the figures of the report
    assert used["seconds"] <= SECONDS
    assert used["megabytes"] <= MEGABYTES


def test_a_bomb_in_an_archive_costs_itself_alone(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("messages.csv", bytes(48 * SMALL))
        archive.writestr("../../Connections.csv", CONNECTIONS)
    path = tmp_path / "Basic_LinkedInDataExport_11-20-2026.zip"
    path.write_bytes(data.getvalue())
    used = json.loads(subprocess.check_output([sys.executable, "-c", CHILD, str(path)]))
    assert (used["people"], used["left_out"]) == (2, {"hidden": 1})
    assert used["megabytes"] <= MEGABYTES / 2
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
