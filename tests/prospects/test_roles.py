from __future__ import annotations

import pytest

from builders import a_person
from vaultnet.prospects.roles import buying_role_of, titled

DECIDERS = """
owner|Owner & CEO|Co-Owner|CEO|Chief Executive Officer|Managing Director|General Manager|Founder|co-founder
President|Managing Partner|Chairwoman|Director General|MD|titolare|Titolare e responsabile acquisti
contitolare|amministratore delegato|Amministratrice unica|AD|direttore generale|Direttrice Generale
presidente|fondatrice|imprenditore|legale rappresentante|Geschäftsführer|Geschäftsführerin|Geschaeftsfuehrer
geschäftsführender Gesellschafter|Inhaber|Inhaberin|Mitinhaber|Vorstand|Vorstandsvorsitzende|Eigentümer
Gründer|GF|Geschäftsleitung|gérant|Gérante|cogérant|PDG|directeur général|Directrice générale
Président-directeur général|dirigeante|propriétaire|fondateur|patronne|chef d'entreprise|dueño|Dueña
propietaria|director general|directora general|consejero delegado|administradora única|gerente
Gerente general|director ejecutivo|fundador
"""
BUYERS = """
head of purchasing|Purchasing Manager|buyer|Senior Buyer|procurement manager|Head of Procurement
sourcing specialist|import manager|Category Manager|wine buyer|purchasing director|responsabile acquisti
ufficio acquisti|direttore acquisti|compratrice|addetta agli approvvigionamenti|responsabile import
Einkaufsleiter|Einkaufsleiterin|Leiter Einkauf|Leiterin Einkauf|Einkäufer|Chefeinkäuferin|Zentraleinkauf
Beschaffung|Importleiter|Strategischer Einkauf|Leiter des Einkaufs|acheteur|Acheteuse|responsable achats
directrice des achats|chef des achats|service approvisionnements|responsable import|compras|jefe de compras
Jefa de Compras|gerente de compras|directora de compras|comprador|responsable de importaciones
"""
CONTACTS = """
engineer|sales manager|export manager|Vice President Sales|product owner|Process Owner|assistant to the CEO
PA to the owner|Braumeisterin|ex direttore vendite, ora consulente|addetto ad analisi|vicepresidente vendite
assistente del titolare|amministratore di sistema|Assistentin der Geschäftsführung
Sekretärin der Geschäftsleitung|assistante de direction|secrétaire du PDG|gerente de ventas
administrador de sistemas|asistente de dirección|chef de cuisine|agente|former owner|media buyer
responsabile qualità|directeur commercial|
"""


def listed(text: str) -> list[str]:
    return text.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("title", listed(DECIDERS))
def test_whoever_runs_the_company_decides(title: str) -> None:
    assert titled(title) == "decision_maker"


@pytest.mark.parametrize("title", listed(BUYERS))
def test_whoever_buys_is_a_buyer(title: str) -> None:
    assert titled(title) == "buyer"


@pytest.mark.parametrize("title", listed(CONTACTS))
def test_everybody_else_is_a_contact(title: str) -> None:
    assert titled(title) == "contact"


@pytest.mark.parametrize(
    ("fields", "role"),
    [
        ({"role": "engineer", "decision_maker": True}, "decision_maker"),
        ({"role": "engineer", "buying_role": "decision maker"}, "decision_maker"),
        ({"role": "engineer", "buying_role": "Decisore"}, "decision_maker"),
        ({"role": "CEO", "buying_role": "buyer"}, "buyer"),
        ({"role": "CEO", "buying_role": "champion"}, "contact"),
        ({"role": "engineer", "buying_role": "acquisti"}, "buyer"),
        ({"role": "CEO", "buying_role": " "}, "decision_maker"),
        ({"role": "CEO", "buying_role": "influencer", "decision_maker": True}, "decision_maker"),
        ({"role": "CEO", "decision_maker": False}, "contact"),
        ({"role": "buyer", "decision_maker": False}, "buyer"),
        ({}, "contact"),
    ],
)
def test_what_the_note_says_of_buying_goes_before_the_title(fields: dict[str, object], role: str) -> None:
    assert buying_role_of(a_person("Ada", **fields)) == role
