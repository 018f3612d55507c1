"""Role words: job titles in five languages, and what they say of somebody's part in buying (spec 4).

Words are folded: lower case, without accents. `einkauf*` is any word that begins so, `*einkaufer` any that ends so; `=x`
is the whole title; words in capitals count only in capitals (`AD` is a director, `ad` is Italian for `to`).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from vaultnet.languages.words import phrases


class RoleWords(NamedTuple):
    """The words of one language."""

    code: str
    """ISO 639-1."""

    deciders: frozenset[str]
    """Who decides about the whole company."""

    buyers: frozenset[str]
    """Who buys for it."""

    neither: frozenset[str] = frozenset()
    """Phrases with such a word in them that say something else."""

    buying_roles: frozenset[str] = frozenset()
    """Values of the field `buying_role` that say: decides."""


ENGLISH_ROLES: Final = RoleWords(
    code="en",
    deciders=phrases(
        "owner, owners, co-owner, coowner, business owner, ceo, chief executive, chief executive officer, managing director, "
        "executive director, director general, general director, general manager, group managing director, president, founder, "
        "co-founder, cofounder, proprietor, proprietress, managing partner, managing owner, chairman, chairwoman, chairperson, "
        "MD, GM, =principal, =md"
    ),
    buyers=phrases(
        "purchasing, purchaser, purchases, buyer, buyers, buying, procurement, sourcing, import manager, import director, "
        "head of import, head of imports, imports manager, importer, category manager, category director, category lead, "
        "supply manager, category management, CPO, chief procurement officer"
    ),
    neither=phrases(
        "vice president, vice-president, product owner, process owner, data owner, system owner, service owner, "
        "assistant to, assistant of, ceo assistant, president s assistant, ceo s assistant, pa to, secretary to, secretary of, office of the, former, ex, past president, "
        "retired, media buying, media buyer"
    ),
    buying_roles=phrases(
        "decision maker, decision-maker, decisionmaker, decider, economic buyer, decides, final decision, budget holder, "
        "signs, approver"
    ),
)

ITALIAN_ROLES: Final = RoleWords(
    code="it",
    deciders=phrases(
        "titolare, contitolare, proprietario, proprietaria, comproprietario, comproprietaria, amministratore, amministratrice, "
        "amministratore delegato, amministratrice delegata, amministratore unico, amministratrice unica, direttore generale, "
        "direttrice generale, direzione generale, presidente, fondatore, fondatrice, cofondatore, cofondatrice, imprenditore, "
        "imprenditrice, legale rappresentante, socio unico, socia unica, socio fondatore, socia fondatrice, padrone, padrona, "
        "AD, DG, =ad, =dg"
    ),
    buyers=phrases(
        "acquisti, acquisto, compratore, compratrice, buyer, approvvigionamenti, approvvigionamento, import manager, "
        "responsabile import, responsabile importazioni, responsabile delle importazioni, importatore, importatrice, "
        "category manager, responsabile di categoria, responsabile categoria"
    ),
    neither=phrases(
        "vicepresidente, vice presidente, amministratore di sistema, amministratrice di sistema, amministratore di rete, "
        "assistente del, assistente della, assistente di, assistente dell, assistente al, assistente alla, assistente all, "
        "assistente ad, assistente direzione, segretaria ad, segretaria di, segretario di, segretaria del, segretaria della, segretario del, "
        "segreteria del, ex, gia"
    ),
    buying_roles=phrases("decisore, decisora, decide, chi decide, firma"),
)

GERMAN_ROLES: Final = RoleWords(
    code="de",
    deciders=phrases(
        "geschaftsfuhr*, geschaeftsfuehr*, geschaftsleit*, geschaeftsleit*, inhaber*, firmeninhaber*, mitinhaber*, eigentumer*, "
        "eigentuemer*, vorstand*, grunder*, gruender*, unternehmer*, firmenchef*, generaldirektor*, geschaftsinhaber*, "
        "hauptgeschaftsfuhr*, prokurist und inhaber, GF, =chefin"
    ),
    buyers=phrases(
        "einkauf*, einkaeuf*, *einkauf, *einkaufer, *einkauferin, *einkaeufer, *einkaeuferin, *einkaufsleiter, "
        "*einkaufsleiterin, *einkaufsleitung, beschaffung*, importleiter*, importmanager*, *beschaffung, leiter import, "
        "leiterin import, leitung import, warengruppenmanager*, category managerin"
    ),
    neither=phrases(
        "assistent der, assistentin der, assistenz, assistentin, assistent des, referent der, referentin der, sekretariat, sekretarin der, sekretar der, ehemalige*"
    ),
    buying_roles=phrases("entscheider, entscheiderin, entscheidungstrager, entscheidet"),
)

FRENCH_ROLES: Final = RoleWords(
    code="fr",
    deciders=phrases(
        "pdg, p d g, gerant, gerante, cogerant, cogerante, co-gerant, co-gerante, directeur general, directrice generale, "
        "direction generale, president, presidente, president-directeur general, dirigeant, dirigeante, proprietaire, "
        "fondateur, fondatrice, cofondateur, cofondatrice, patron, patronne, chef d entreprise, cheffe d entreprise, DG, =dg"
    ),
    buyers=phrases(
        "achat, achats, acheteur, acheteuse, acheteurs, approvisionnement, approvisionnements, responsable import, "
        "responsable importation, directeur import, directrice import, chef de categorie, category manager"
    ),
    neither=phrases(
        "assistant du, assistante du, assistant de, assistante de, assistante direction, assistant direction, secretaire du, vice-president, vice president, ancien, ancienne"
    ),
    buying_roles=phrases("decideur, decideuse, decisionnaire"),
)

SPANISH_ROLES: Final = RoleWords(
    code="es",
    deciders=phrases(
        "dueno, duena, propietario, propietaria, copropietario, copropietaria, director general, directora general, "
        "direccion general, consejero delegado, consejera delegada, administrador, administradora, administrador unico, "
        "administradora unica, gerente general, director gerente, directora gerente, presidente, presidenta, fundador, "
        "fundadora, cofundador, cofundadora, director ejecutivo, directora ejecutiva, socio director, socia directora, "
        "empresario, empresaria, =gerente"
    ),
    buyers=phrases(
        "compras, compra, comprador, compradora, aprovisionamiento, aprovisionamientos, abastecimiento, suministros, "
        "responsable de importacion, responsable de importaciones, jefe de importacion, jefa de importacion, "
        "director de importacion, importador, importadora, category manager"
    ),
    neither=phrases(
        "administrador de sistemas, administradora de sistemas, asistente de, asistente del, secretaria de, vicepresidente, vicepresidenta, ex"
    ),
    buying_roles=phrases("decisor, decisora, decide, quien decide"),
)

ROLES: Final[tuple[RoleWords, ...]] = (ENGLISH_ROLES, ITALIAN_ROLES, GERMAN_ROLES, FRENCH_ROLES, SPANISH_ROLES)
"""Every language whose job titles are read. To add one: its table, and its name here."""
