"""Nicknames: given names that are one, in Italian and English; each line a name and what it becomes."""

from __future__ import annotations

from functools import cache
from typing import Final

NICKNAMES: Final = """
giuseppe: beppe, pino, peppe, peppino, bepi
francesco: franco, checco, ciccio
francesca: franca
giovanni: gianni, nino, vanni
luigi: gigi, gino
alessandro: ale, sandro, alex
alessandra: ale, sandra
antonio: tonino, toni, tony
domenico: mimmo
salvatore: toto, turi
vincenzo: enzo
lorenzo: enzo, renzo
elisabetta: betta, lisa
maria teresa: maite
federica: fede
federico: fede
roberto: robi, roby, bob
andrea: andy
daniele: dani
daniela: dani
stefano: ste
matteo: teo
michele: mike
nicola: nico
niccolo: nico
valentina: vale
caterina: rina, cate
giacomo: mino
umberto: berto
alberto: berto
william: bill, will, billy
robert: bob, rob, bobby
richard: rick, dick, rich
james: jim, jamie, jimmy
michael: mike, mick
thomas: tom, tommy
edward: ed, eddie, ted
charles: charlie, chuck
alexander: alex, sandy, xander
joseph: joe
john: jack, johnny
david: dave
daniel: dan, danny
matthew: matt
anthony: tony
andrew: andy, drew
christopher: chris
benjamin: ben
nicholas: nick
peter: pete
samuel: sam
stephen: steve
steven: steve
timothy: tim
gregory: greg
kenneth: ken
lawrence: larry
elizabeth: liz, beth, betty, lisa
katherine: kate, kathy, katie
catherine: kate, cathy, katie
margaret: maggie, peggy, meg
jennifer: jen, jenny
rebecca: becky
susan: sue, susie
patricia: pat, patty
christina: chris, tina
alexandra: alex, sandra
deborah: debbie, deb
victoria: vicky
hans: johannes
max: maximilian
jurgen: juergen
klaus: nikolaus
fritz: friedrich
sepp: josef
"""


@cache
def names_of() -> dict[str, frozenset[str]]:
    """Return for every given name (folded) the names that may be meant by it, itself included."""
    found: dict[str, set[str]] = {}
    for line in NICKNAMES.split("\n"):
        name, _, short = line.partition(":")
        for each in filter(None, (name.strip(), *(part.strip() for part in short.split(",")))):
            found.setdefault(each, {each}).add(name.strip())
    return {name: frozenset(names) for name, names in found.items()}


def may_be_one(one: str, other: str) -> bool:
    """Return whether two given names (folded) may be one: `beppe` and `giuseppe`, `alex` and `alessandro`."""
    table = names_of()
    return not table.get(one, frozenset((one,))).isdisjoint(table.get(other, frozenset((other,))))
