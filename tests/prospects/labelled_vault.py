"""The labelled vault: forty-odd targets, and what is to be found of each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.model.settings import Settings
from vaultnet.prospects.find import prospects_from
from written_vault import network_written, notes_in

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.prospect import Prospects

TITAN = 20


class Target(NamedTuple):
    """What is to be found of one target."""

    name: str
    via: tuple[str, ...] | None
    """Whom the best path leads through; empty: direct; None: there is no path."""

    weakest: int | None
    """Index of the weakest hop; None without a path."""

    stage: int
    why: str


TARGETS = (
    Target("Klaus Weber", (), 0, 6, "met"),
    Target("Ute Lang", (), 0, 5, "spoken on the telephone"),
    Target("Otto Brandt", ("Marco Ferri",), 1, 2, "Marco knows him"),
    Target("Lena Vogt", ("Ada Conti",), 1, 3, "introduced by Ada"),
    Target("Hans Maurer", ("Marco Ferri",), 1, 2, "named in a line of Marco's own note"),
    Target("Two Hops", ("Ada Conti",), 1, 2, "Ada knows them; through Marco is longer and weaker"),
    Target("Linus Bare", None, None, 1, "known to a connection that was never spoken with"),
    Target("Wanda Stumm", None, None, 1, "known to somebody who only ever wrote"),
    Target("Arno Past", None, None, 1, "known to somebody archived"),
    Target("Dora Still", None, None, 1, "known to somebody deceased"),
    Target("Nora Quiet", None, None, 1, "known to somebody not to be contacted"),
    Target("Second Gone", None, None, 1, "Marco knows Elio, who is archived, and knows them"),
    Target("Ilse Kern", ("Marco Ferri",), 1, 2, "Marco himself, not Marco and Carla, who never spoke with the owner"),
    Target("Cyrill Loop", ("Ada Conti",), 1, 2, "a note that names itself, and is named back"),
    Target("Loop Target", ("Loop One", "Loop Three"), 0, 2, "a circle of three: the strong friend, then the weak one"),
    Target("Far Target", None, None, 1, "behind somebody never spoken with"),
    Target("Hub Target", ("Irma Costa",), 0, 2, "a hub of two meetings, one of twelve people"),
    Target("Tired Path", ("Tina Moro",), 1, 2, "Sergio was asked three times: weaker Tina goes before him"),
    Target("Given Back", ("Ugo Conti",), 1, 2, "Ugo was asked, and given an introduction since"),
    Target("Old Linked", ("Old Friend",), 0, 3, "a coffee of ten years ago beats a bare connection"),
    Target("Only Linked", (), 0, 3, "a bare connection, and nothing else"),
    Target("Both Linked", ("Tina Moro",), 1, 3, "a connection, and somebody who had coffee"),
    Target("Zoe Knower", ("Marco Ferri", "Zoe Blum"), 1, 2, "through a name without a note"),
    Target("Rita Knower", ("Rita Moretti",), 0, 2, "a name without a note whom the owner had coffee with"),
    Target("Same Line", ("Tina Moro",), 1, 2, "named in one line"),
    Target("Old Line", ("Tina Moro",), 1, 2, "named in one line fourteen years ago: a third is left"),
    Target("Same Day", ("Tina Moro",), 1, 2, "named on one day, in different lines"),
    Target("School Friend", ("Marco Ferri",), 1, 2, "same school"),
    Target("Club Friend", ("Ada Conti",), 1, 2, "same association"),
    Target("Fair Friend", ("Bruno Galli",), 1, 2, "same fair, same year"),
    Target("Other Fair", None, None, 1, "same fair, another year"),
    Target("Past Together", ("Bruno Galli",), 1, 2, "once colleagues in the same years"),
    Target("Past Unknown", ("Bruno Galli",), 1, 2, "once colleagues, nobody says when"),
    Target("Past Apart", None, None, 1, "once at one company, in other years"),
    Target("Colleague One", ("Colleague Two",), 0, 5, "colleagues under two spellings of one company"),
    Target("Colleague Two", (), 0, 5, "spoken"),
    Target("Kraft One", ("Bruno Galli",), 0, 3, "decides; her company is written in three ways"),
    Target("Kraft Two", ("Tina Moro",), 1, 3, "the same company, with its legal form"),
    Target("Kraft Three", None, None, 3, "the same company, by a link; no colleague was ever spoken with"),
    Target("Path Homonym", ("Anna Rossi",), 0, 2, "the one of two namesakes that the link means"),
    Target("Vague Homonym", None, None, 1, "a name that two people bear joins nobody"),
    Target("By Alias", ("Tina Moro",), 1, 3, "introduced by Tina"),
    Target("Wrote Both", (), 0, 4, "both have written"),
    Target("Wrote Me", (), 0, 3, "wrote to the owner"),
    Target("Wrote Out", (), 0, 2, "was written to, and has not answered"),
    Target("Planned Only", None, None, 1, "a coffee that is still ahead is no contact"),
    Target("Task Only", None, None, 1, "an open task joins nobody"),
    Target("Said Number", ("Tina Moro",), 1, 4, "the note says stage 4"),
    Target("Said Word", ("Tina Moro",), 1, 6, "the company's note says met"),
    Target("Said Business", ("Tina Moro",), 1, 7, "the company's note says business"),
    Target("Titan Friend", (), 0, 6, "met"),
    Target("Titan Target", ("Titan Friend",), 1, 6, "a large company: colleagues need not know each other"),
)


@cache
def labelled_network() -> Network:
    """Return the network of the labelled vault; Titan N.V. gets twenty people more, so that it is large."""
    return network_written(labelled_notes())


@cache
def labelled_prospects() -> Prospects:
    """Return its prospects."""
    return prospects_from(labelled_network(), Settings())


@cache
def labelled_notes() -> dict[str, str]:
    """Return the text of its notes by path."""
    notes = notes_in(Path(__file__).with_name("labelled.txt").read_text(encoding="utf-8"))
    crowd = "---\ncompany: Titan N.V.\ncountry: Netherlands\n---\n"
    return notes | {f"People/NL/Titan {number:02}.md": crowd for number in range(TITAN)}
