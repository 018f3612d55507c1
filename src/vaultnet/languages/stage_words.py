"""Stage words: what notes write in `stage` or `status`, and what it says of a prospect (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.words import each, phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

STAGES: Final[Mapping[str, str]] = {
    **each("1", "found, identified, target, targeted, trovato, trovata, individuato, individuata"),
    **each(
        "2",
        "path known, a path is known, la strada c'e, path, path found, warm path, percorso noto, percorso, percorso trovato, strada, strada nota, "
        "strada trovata, contatto trovato",
    ),
    **each(
        "3",
        "introduced, connected, introduction made, presentato, presentata, presentati, presentazione fatta, collegato, "
        "collegata, collegati, connesso, connessa, connessi, presentati o collegati, introduced or connected",
    ),
    **each(
        "4",
        "talking, you write to each other, vi scrivete, in conversation, conversation, in touch, writing, corresponding, in contatto, in dialogo, dialogo, "
        "conversazione, ci scriviamo, si parla, parliamo",
    ),
    **each(
        "5",
        "spoken, you have spoken, spoke, called, call done, sentito, sentita, sentiti, parlato, parlati, vi siete parlati, ci siamo sentiti, chiamato, chiamata",
    ),
    **each(
        "6",
        "met, you have met, met in person, visited, incontrato, incontrata, incontrati, visto, vista, visti, vi siete visti, visitato, visitata",
    ),
    **each(
        "7",
        "business, negotiation, negotiating, in negotiation, proposal, offer, quote, quoted, order, deal, opportunity, "
        "affari, trattativa, in trattativa, negoziazione, offerta, preventivo, ordine, opportunita",
    ),
}
"""Words, folded → number of the move."""

CUSTOMER: Final = phrases(
    "customer, customers, client, clients, active customer, existing customer, key account, won, closed won, closed-won, "
    "cliente, clienti, cliente attivo, cliente attiva, cliente acquisito, acquisito, vinto, vinta, kunde, bestandskunde"
)
"""Folded words for a company that buys already."""

LOST: Final = phrases(
    "lost, closed lost, closed-lost, former customer, ex customer, dead, not now, rejected, disqualified, perso, persa, persi, "
    "ex cliente, ex-cliente, chiuso perso, scartato, scartata, non ora, verloren"
)
"""Folded words for a company that is no longer wooed."""

NO_PROSPECT: Final = phrases(
    "supplier, suppliers, vendor, competitor, competitors, agent, agents, partner, partners, institution, association, "
    "chamber of commerce, fornitore, fornitrice, fornitori, concorrente, concorrenti, agente, agenti, agenzia, ente, "
    "istituzione, associazione, camera di commercio"
)
"""Folded words for a company with which the owner has other business."""
