"""Companies: those of a file that are new and may be buyers abroad. One that is merely followed is no prospect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.merging.choosing import is_abroad
from vaultnet.merging.taming import tamed_company
from vaultnet.model.import_plan import NewCompany
from vaultnet.network.spellings import company_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.draft import DraftCompany
    from vaultnet.model.import_plan import Create
    from vaultnet.model.network import Network


def companies_of(drafts: Iterable[DraftCompany], network: Network, create: Create, home: str) -> tuple[NewCompany, ...]:
    """Return the companies that get a note: abroad, named by no note yet, each once; none with `create` none."""
    if create == "none":
        return ()
    known = {
        company_name(name)
        for company in network.companies.values()
        for name in (company.name, company.path.rpartition("/")[2].removesuffix(".md"), *company.aliases)
    }
    found: dict[str, NewCompany] = {}
    for draft in map(tamed_company, drafts):
        key = company_name(draft.name)
        if key and key not in known and not draft.is_followed and is_abroad(draft.name, draft.country, home):
            found.setdefault(key, NewCompany(draft))
    return tuple(found.values())
