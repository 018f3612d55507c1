"""What every importer keeps to, whatever its format: each test runs over all of `IMPORTERS`."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from foreign import OPTIONS
from foreign_samples import CANARY, SAMPLES
from vaultnet.importers.find import IMPORTERS, imported
from vaultnet.model.draft import Imported
from vaultnet.model.foreign import foreign_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.importers.find import Importer
    from vaultnet.model.foreign import ForeignFile

OWNER = OPTIONS._replace(me="Piero Sala", own_emails=("piero@sala.it",))
HOSTILE = (
    b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\0", b":", b"\\", b"=", b"%", b"<", b"{{", b"[[", b"../",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc3", b"PK\x03\x04", b"BEGIN:VCARD\r\n", b"BEGIN:VEVENT\r\n",
    b"END:", b"From ", b"99999999999999999999", b"-1", b"0000-00-00", b"%C3%B2%", b"A" * 3000, b'"' * 999,
    b"\n" * 500, b"," * 500,
)  # fmt: skip
TRIED = 150
TRIED_AT_NIGHT = 20_000

every_importer = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.source)


def read(importer: Importer, files: Sequence[ForeignFile]) -> Imported:
    """Return what the importer tells of those files that it knows."""
    return importer.drafts_of(tuple(file for file in files if importer.is_mine(file)), OWNER)


def without_places(found: Imported) -> Imported:
    """Return the same with no place named."""
    return found._replace(
        people=tuple(each._replace(place="") for each in found.people),
        companies=tuple(each._replace(place="") for each in found.companies),
        problems=tuple(each._replace(place="") for each in found.problems),
    )


def in_pieces(file: ForeignFile, size: int) -> ForeignFile:
    """Return the file whose bytes come a few at a time."""
    data = file.data()
    pieces = tuple(data[start : start + size] for start in range(0, len(data), size))
    return file._replace(pieces=lambda: pieces)


def bent(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes after some accidents or attacks."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.randint(0, 40))
        match chance.randint(0, 4):
            case 0:
                data = data[:start] + chance.choice(HOSTILE) + data[start:]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:end] + data[start:]
            case 3:
                data = data[:start] + bytes(chance.randrange(256) for _ in range(end - start)) + data[end:]
            case _:
                data = data[:start]
    return data


def bent_files(source: str, times: int) -> Iterator[tuple[ForeignFile, ...]]:
    """Yield the sample of a source, bent in another way each time; the same ways on every machine."""
    chance = random.Random(f"{source} 2026")  # noqa: S311  # no secret
    for _ in range(times):
        yield tuple(foreign_file(file.name, bent(file.data(), chance)) for file in SAMPLES[source])


def test_every_importer_has_its_own_name_and_a_sample() -> None:
    assert {importer.source for importer in IMPORTERS} <= SAMPLES.keys()
    assert len({importer.source for importer in IMPORTERS}) == len(IMPORTERS)


@every_importer
def test_a_file_is_found_by_what_stands_in_it(importer: Importer) -> None:
    found = imported(SAMPLES[importer.source], OWNER)
    assert found is not None
    assert (found.source, found.people != (), "other_file" in found.left_out) == (importer.source, True, False)


@every_importer
def test_a_file_under_another_name_tells_the_same(importer: Importer) -> None:
    sample = SAMPLES[importer.source]
    told = read(importer, sample)
    for name in ("", "x", "Connections.csv", "a.vcf", "b.ics", "c.mbox", "_chat.txt", "d.xlsx"):
        again = read(importer, [file._replace(name=name) for file in sample])
        assert without_places(again) == without_places(told)


@every_importer
def test_the_same_file_tells_the_same_however_its_bytes_arrive(importer: Importer) -> None:
    sample = SAMPLES[importer.source]
    told = read(importer, sample)
    assert repr(read(importer, sample)) == repr(told)
    for size in (1, 7, 64):
        assert read(importer, [in_pieces(file, size) for file in sample]) == told


@every_importer
def test_what_somebody_wrote_is_nowhere_in_what_is_told(importer: Importer) -> None:
    assert CANARY not in repr(read(importer, SAMPLES[importer.source]))


@every_importer
def test_a_file_cut_anywhere_never_raises(importer: Importer) -> None:
    tried = 0
    for file in SAMPLES[importer.source]:
        data = file.data()
        for end in range(0, len(data), max(1, len(data) // 100)):
            cut = foreign_file(file.name, data[:end])
            importer.is_mine(cut)
            found = importer.drafts_of((cut,), OWNER)
            assert isinstance(found, Imported)
            assert CANARY not in repr(found)
            tried += 1
    assert tried >= 100


@every_importer
def test_files_of_other_kinds_never_raise(importer: Importer) -> None:
    for source, files in SAMPLES.items():
        found = importer.drafts_of(files, OWNER)
        assert (found.source, CANARY in repr(found)) == (importer.source, False), source


@every_importer
def test_nothing_hostile_raises(importer: Importer) -> None:
    assert tried_and_sound(importer, TRIED) == TRIED


@pytest.mark.nightly
@pytest.mark.timeout(3000)
@every_importer
def test_nothing_hostile_raises_however_often(importer: Importer) -> None:
    assert tried_and_sound(importer, TRIED_AT_NIGHT) == TRIED_AT_NIGHT


def tried_and_sound(importer: Importer, times: int) -> int:
    """Return how many bent samples were read; each must tell something sound."""
    tried = 0
    for files in bent_files(importer.source, times):
        for file in files:
            importer.is_mine(file)
        assert_sound(importer.drafts_of(files, OWNER))
        tried += 1
    return tried


def assert_sound(found: Imported) -> None:
    """Check what merging may rely on."""
    for draft in found.people:
        assert draft.contacts == tuple(sorted(set(draft.contacts)))
        assert all(0 < each.day < 3_652_060 for each in draft.contacts)
        assert all(each == each.lower() and "@" in each and " " not in each for each in draft.emails)
        assert not set(draft.linkedin) & set("/?#:@ \n")
        assert all(text == text.strip() for text in (draft.name, draft.company, draft.role, draft.city, draft.country))
        assert 0 <= draft.connected_day < 3_652_060
        assert draft.name.isprintable()
    assert all(count > 0 for count in found.left_out.values())
    repr(found).encode()  # no half letters, which no file could hold
