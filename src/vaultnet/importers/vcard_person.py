"""Person: one card → a draft of a person or a company, or a group of people (imports.md 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers import vcard_values as values
from vaultnet.importers.content_lines import unescaped
from vaultnet.importers.names import PersonName, cleaned, name_of, name_of_halves
from vaultnet.importers.vcard_days import day_of
from vaultnet.model.draft import Draft, DraftCompany, ImportProblem
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.importers.content_entry import Entry

_ADDRESSES: Final = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP", "X-LINKEDIN", "X-LINKEDIN-URL")
_ANNIVERSARIES: Final = ("ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY")
_RELATED: Final = ("X-ABRELATEDNAMES", "RELATED", "X-SPOUSE", "X-ASSISTANT", "X-MANAGER", "X-EVOLUTION-SPOUSE")
_KINDS: Final = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBERS: Final = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")

_MOST_DAYS: Final = 5


class CardGroup(NamedTuple):
    """A group of people: its name, and the UIDs of its members."""

    name: str
    members: tuple[str, ...]


def meant_by(card: Entry) -> Draft | DraftCompany | CardGroup | None:
    """Return what the card is about; None: it says nothing of anybody."""
    kind = card.first(*_KINDS).casefold()
    name = _name(card)
    if kind == "group":
        return CardGroup(unescaped(card.first("FN", "N")), tuple(map(_uid, values.texts(card.of(*_MEMBERS)))))
    company = values.component(card.of("ORG")[0], 0) if card.of("ORG") else ""
    if kind == "org" or card.first("X-ABSHOWAS").casefold() == "company" or _is_firm(card, company):
        return _company(card, company)
    draft = _person(card, name, company)
    is_somebody = draft.name or draft.emails or draft.phones or draft.linkedin
    return draft if is_somebody else None


def problems_of(card: Entry) -> tuple[ImportProblem, ...]:
    """Return the days that could not be read, with their text as it stands: the user may know what it means."""
    lines = card.of("BDAY", *_ANNIVERSARIES)[:_MOST_DAYS]
    bad = (unescaped(line.value)[:80] for line in lines if line.value.strip() and day_of(line) is None)
    return tuple(ImportProblem(card.place, "bad_day", (text,)) for text in bad)


def _person(card: Entry, name: PersonName, company: str) -> Draft:
    addresses = card.of(*_ADDRESSES)
    city, country = values.city_and_country(card.of("ADR"))
    uid = card.first("UID")
    return Draft(
        card.place,
        name=name.name,
        given=name.given,
        family=name.family,
        aliases=_aliases(card, name),
        linkedin=values.linkedin(addresses),
        emails=values.emails(card.of("EMAIL")),
        phones=values.phones(card.of("TEL")),
        uid=f"vcard:{_uid(uid)}" if uid else "",
        company=company,
        role=card.first("TITLE", "ROLE"),
        city=city,
        country=country,
        website=values.website(card.of("URL")),
        birthday=next(filter(None, map(day_of, card.of("BDAY"))), None),
        anniversary=_anniversary(card),
        interests=values.categories(card.of("CATEGORIES")),
        languages=values.texts(card.of("LANG")),
        knows=tuple(text for text in values.texts(card.of(*_RELATED)) if ":" not in text),
        note="\n".join(values.texts(card.of("NOTE"))),
    )


def _company(card: Entry, company: str) -> DraftCompany | None:
    city, country = values.city_and_country(card.of("ADR"))
    name = company or card.first("FN")
    return DraftCompany(card.place, name, country, city, website=values.website(card.of("URL"))) if name else None


def _is_firm(card: Entry, company: str) -> bool:
    """Return whether a card without kind is a firm's: its name of a person is there and empty, and FN is the firm."""
    structured = card.of("N")
    is_nobody = bool(structured) and not any(line.value.strip("; ") for line in structured)
    full = card.first("FN")
    return bool(company) and is_nobody and (not full or folded(full) == folded(company))


def _name(card: Entry) -> PersonName:
    """Return the name: FN, with the halves of N; where FN is turned round, has a comma or is an address, N alone.

    Who has only a firm, an address or a number has no name, and stays.
    """
    full = _full_name(card.first("FN"))
    structured = next((line for line in card.of("N") if line.value.strip("; ")), None)
    if structured:
        halves = name_of_halves(*(values.component(structured, place) for place in (1, 0, 2)))
        is_turned = folded(full.name) == folded(f"{halves.family} {halves.given}")
        if halves.given and halves.family and full.name and not is_turned and "," not in full.name:
            return PersonName(full.name, halves.given, halves.family)
        if halves.name:
            return halves
    return full if full.name else name_of(next(iter(values.listed(card.of("NICKNAME"))), ""))


def _full_name(text: str) -> PersonName:
    """Return the name of FN, which is one value: two whole names with a comma between them are not turned round."""
    if "@" in text:
        return PersonName("")
    before, _, after = (part.strip() for part in cleaned(text).partition(","))
    return PersonName(cleaned(text)) if " " in before and " " in after else name_of(text)


def _aliases(card: Entry, name: PersonName) -> tuple[str, ...]:
    """Return nicknames, the name as it sounds (Latin letters, in Asian phones), and the name before marriage."""
    sound = " ".join(map(card.first, ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME"))).strip()
    maiden = card.first("X-MAIDENNAME")
    found = [*values.listed(card.of("NICKNAME")), sound, f"{name.given} {maiden}" if maiden and name.given else ""]
    return tuple(dict.fromkeys(alias for alias in map(cleaned, found) if alias and alias != name.name))


def _anniversary(card: Entry) -> tuple[int, int, int] | None:
    """Return the anniversary, under any of the names that phones and programs give it."""
    labels = {line.group: unescaped(line.value) for line in card.of("X-ABLABEL") if line.group}
    dates = [line for line in card.of("X-ABDATE") if values.label_of(line, labels) == "anniversary"]
    return next(filter(None, map(day_of, (*card.of(*_ANNIVERSARIES), *dates))), None)


def _uid(text: str) -> str:
    """Return the UID, which is written with and without `urn:uuid:`."""
    return text[9:] if text[:9].lower() == "urn:uuid:" else text
