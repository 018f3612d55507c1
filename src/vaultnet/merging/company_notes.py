"""Company notes: the note about a company from a file that has none yet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code, country_name
from vaultnet.merging.own_words import with_own_words
from vaultnet.notes.field_value import scalar
from vaultnet.notes.file_name import file_name, free_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from vaultnet.model.draft import DraftCompany

KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "it": {
        "type": "tipo", "country": "paese", "city": "città", "sector": "settore", "website": "sito", "stage": "fase",
        "phone": "telefono",
    },
}  # fmt: skip
"""How we write our fields in languages other than English."""

COMPANY: Final[Mapping[str, str]] = {"en": "company", "it": "azienda"}
FOLDERS: Final[Mapping[str, str]] = {"en": "Companies", "it": "Aziende"}


def company_folder(paths: Iterable[str], language: str) -> str:
    """Return where notes about companies go: where the most of them are."""
    counts = Counter(path.rpartition("/")[0] for path in paths)
    return min(counts, key=lambda folder: (-counts[folder], folder), default=FOLDERS[language])


def company_note(draft: DraftCompany, folder: str, taken: Collection[str], language: str) -> tuple[str, bytes]:
    """Return path and text of a note about a company; `taken` are the names of the notes of the vault."""
    title = free_name((file_name(draft.name), file_name(f"{draft.name} ({draft.city or draft.country})")), taken)
    code = country_code(draft.country)
    keys = KEYS.get(language, {})
    values = {
        "type": COMPANY[language],
        "country": country_name(code, language) if code else draft.country,
        "city": draft.city,
        "sector": draft.sector,
        "website": draft.website,
        "stage": draft.stage,
        "email": draft.email,
        "phone": draft.phone,
    }
    lines = [f"{keys.get(name, name)}: {scalar(value)}" for name, value in values.items() if value]
    if title != draft.name:
        lines.insert(1, f"aliases: [{scalar(draft.name)}]")
    data = "\n".join(("---", *lines, "---", "")).encode("utf-8", "replace")
    return f"{folder}/{title}.md".lstrip("/"), with_own_words(data, draft.note, language)
