"""A large archive: every row counted, in one stream, with little memory (issue 6)."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from vaultnet.app.foreign_files import foreign_files
from vaultnet.importers.find import imported
from vaultnet.model.foreign import ImportOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "Complete_LinkedInDataExport_11-20-2026.zip"
URL = "https://www.linkedin.com/in/"
FIRST = datetime(2016, 1, 1, 9, 0)  # noqa: DTZ001  # written as UTC below

CHILD = """
import json, re, sys, time
from datetime import date
from pathlib import Path
from vaultnet.app.foreign_files import foreign_files
from vaultnet.importers.find import imported
from vaultnet.model.foreign import ImportOptions
start = time.process_time()
found = imported(foreign_files(Path(sys.argv[1])).files, ImportOptions(date(2026, 11, 24)))
seconds = time.process_time() - start
status = Path("/proc/self/status")
peak = int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) // 1024 if status.exists() else 0
contacts = sum(len(each.contacts) for each in found.people)
print(json.dumps([len(found.people), contacts, found.left_out, [*found.problems], seconds, peak]))
"""


def connections(number: int) -> Iterator[str]:
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for each in range(number):
        yield f"Niccolò,De Luca {each},{URL}p-{each},,Ditta {each % 500},Export Manager,{1 + each % 28:02d} Nov 2022\n"
        if each % 50 == 0:
            yield ",,,,,,07 Jun 2026\n"


def messages(number: int, people: int) -> Iterator[str]:
    """Yield a message a row: each day and direction of a person differs; one of twenty is a draft."""
    names = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER,IS MESSAGE DRAFT"
    yield names + "\n"
    for each in range(number):
        moment = FIRST + timedelta(days=each // people)
        them, me = f'"De Luca, {each % people}","{URL}p-{each % people}"', f'"Piero Sala","{URL}piero-sala"'
        first, second = (me, them) if each % 2 else (them, me)
        text = f"Ciao,\nil testo {each} {'di più righe ' * (each % 30)}"
        flag = "Yes" if each % 20 == 0 else "No"
        yield f'"c{each % people}",{first},{second},"{moment} UTC","{text}","INBOX","{flag}"\n'


def archive(path: Path, people: int, number: int) -> Path:
    with zipfile.ZipFile(path / NAME, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for name, rows in (
            ("Connections.csv", connections(people)),
            ("messages.csv", messages(number, 6 * people // 10)),
        ):
            with made.open(name, "w", force_zip64=True) as stream:
                for row in rows:
                    stream.write(row.encode())
    return path / NAME


def test_every_row_of_an_archive_is_counted(tmp_path: Path) -> None:
    opened = foreign_files(archive(tmp_path, 300, 2000))
    found = imported(opened.files, ImportOptions(datetime(2026, 11, 24)))  # noqa: DTZ001  # only its day counts
    assert found is not None
    assert (opened.problems, found.problems) == ((), ())
    assert len(found.people) == 300
    assert sum(len(each.contacts) for each in found.people) == 1900
    assert found.left_out == {"hidden": 6, "draft": 100}


@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_thirty_thousand_connections_and_two_hundred_thousand_messages_take_little(tmp_path: Path) -> None:
    path = archive(tmp_path, 30_000, 200_000)
    with zipfile.ZipFile(path) as made:
        assert made.getinfo("messages.csv").file_size > 50 * 1024 * 1024
    people, contacts, left_out, problems, seconds, megabytes = json.loads(
        subprocess.check_output([sys.executable, "-c", CHILD, str(path)])
    )
    print(f"{seconds:.1f} s, {megabytes} MB")  # noqa: T201  # the figures of the report
    assert (people, contacts, left_out, problems) == (30_000, 190_000, {"hidden": 600, "draft": 10_000}, [])
    assert seconds < 20
    assert megabytes < 200
