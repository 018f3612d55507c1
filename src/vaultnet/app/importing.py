"""Importing: a foreign file and the vault → what an import would do. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from vaultnet.app.candidate_table import read_table
from vaultnet.app.foreign_files import foreign_files
from vaultnet.app.language import sample_of, vault_language
from vaultnet.app.reading import reading_of
from vaultnet.errors import UnreadableFileError
from vaultnet.importers.find import imported
from vaultnet.importers.identity import PROFILE, profile_slug
from vaultnet.merging.contacts import DAYS_OF_THEM
from vaultnet.merging.mappings import header_key, with_mapping
from vaultnet.merging.plan import Standing, Terms, planned
from vaultnet.merging.table import candidates_from
from vaultnet.model.candidate import table_path
from vaultnet.model.foreign import ImportOptions
from vaultnet.model.message import message
from vaultnet.network.build import network_from
from vaultnet.network.home import home_country
from vaultnet.network.known_again import who_comes
from vaultnet.vault.cache import open_cache
from vaultnet.vault.forgotten import is_forgotten, read_forgotten
from vaultnet.vault.ledger import read_ledger
from vaultnet.vault.scan import scan_files, scan_from
from vaultnet.vault.state import state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from vaultnet.app.reading import Reading, Rules
    from vaultnet.model.candidate import Candidates
    from vaultnet.model.draft import Draft, Imported, ImportProblem
    from vaultnet.model.import_plan import Create, ImportPlan
    from vaultnet.model.ledger import Ledger
    from vaultnet.model.network import Network
    from vaultnet.vault.forgotten import Forgotten


class Wish(NamedTuple):
    """What the user wants of an import."""

    create: Create = "contacted"
    since: date | None = None
    """First day from which contacts become lines; None: two years."""

    me: str = ""
    mapping: Mapping[str, str] = {}  # read only
    """Column → field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vault:
    """A vault as an import needs to know it."""

    rules: Rules
    reading: Reading
    network: Network
    language: str
    table: Candidates
    table_data: bytes
    """What the table was read from; empty: there is none."""

    ledger: Ledger
    today: date
    home: str

    @property
    def table_path(self) -> str:
        """Return where the candidates are in the vault."""
        return table_path(self.rules.settings.pages_folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """A plan, and what it was made of."""

    vault: Vault
    plan: ImportPlan
    name: str
    """Base name of the file."""

    problems: tuple[ImportProblem, ...] = field(default=())
    """Of opening the file, then of reading it."""


def read_vault(rules: Rules, today: date, chosen: str | None, system: str) -> Vault:
    """Return a vault with its candidates, in the language of its notes.

    Raises: UnreadableVaultError. UnreadableFileError when there is a table that cannot be read.
    """
    files = scan_files(rules.root, rules.left_out)
    cache = open_cache(rules.root, rules.stamp, files.begun_ns)
    reading = reading_of(rules, scan_from(rules.root, files), cache)
    cache.close()
    network = network_from(reading.facts, rules.settings, today)
    data = read_table(rules.root, rules.settings)
    wanted = chosen or rules.settings.language
    return Vault(
        rules=rules,
        reading=reading,
        network=network,
        language=wanted or vault_language(rules.root, tuple(sample_of(reading.facts))) or system,
        table=candidates_from(data, day_first=rules.settings.day_first),
        table_data=data,
        ledger=read_ledger(state_of(rules.root).folder),
        today=today,
        home=home_country(network, rules.settings),
    )


def import_of(path: Path, vault: Vault, wish: Wish) -> Import:
    """Return what an import of a file, folder or archive would do.

    Columns are read as the user wants, else as they wanted the last time a table had this header.

    Raises: UnreadableFileError: it cannot be opened, or nobody knows what stands in it.
    """
    opened = foreign_files(path)
    ledger = vault.ledger
    options = _options(vault, wish)
    found = imported(opened.files, options)
    if found is None:
        raise UnreadableFileError(
            str(path), message("nothing in it is known: no archive, table, cards, calendar, mail")
        )
    remembered = ledger.mappings.get(header_key(found.header)) if found.header and not wish.mapping else None
    if remembered:
        found = imported(opened.files, options._replace(mapping=remembered)) or found
    if wish.mapping and found.header:
        ledger = with_mapping(ledger, found.header, wish.mapping)
    vault = replace(vault, home=home_country(vault.network, vault.rules.settings, found.owner.country))
    plan = plan_for(vault, found, wish, ledger)
    return Import(vault=vault, plan=plan, name=opened.name, problems=(*opened.problems, *found.problems))


def plan_for(vault: Vault, found: Imported, wish: Wish, ledger: Ledger) -> ImportPlan:
    """Return what an import of all that a file tells would do."""
    since = wish.since.toordinal() if wish.since else vault.today.toordinal() - DAYS_OF_THEM
    forgotten = read_forgotten(state_of(vault.rules.root).folder)
    terms = Terms(vault.today.toordinal(), since, vault.home, wish.create, _is_forgotten(forgotten, vault.home))
    return planned(found, Standing(vault.network, vault.table, ledger), terms)


def _is_forgotten(forgotten: Forgotten, home: str) -> Callable[[Draft], bool]:
    """Return the question whether somebody was forgotten here."""
    return lambda draft: bool(forgotten.people) and is_forgotten(forgotten, who_comes(draft, home))


def _options(vault: Vault, wish: Wish) -> ImportOptions:
    """Return what an importer may know besides the file."""
    owner, settings = vault.network.owner, vault.rules.settings
    slug = profile_slug(owner.linkedin) if owner and owner.linkedin else ""
    emails = owner.emails if owner else ()
    return ImportOptions(
        today=vault.today,
        me=wish.me or (f"{PROFILE}{slug}" if slug else ""),
        own_emails=tuple(each.lower() for each in (*emails, *([wish.me] if "@" in wish.me else []))),
        own_names=(owner.name, *owner.aliases) if owner else (),
        timezone=settings.timezone or "Europe/Rome",
        day_first=settings.day_first,
        home_country=vault.home,
        mapping=wish.mapping,
    )
