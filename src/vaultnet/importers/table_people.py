"""Table people: one row of a table → the person or the company it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import email_of, is_role_box, member_of, slug_of
from vaultnet.importers.names import PersonName, name_of, name_of_halves
from vaultnet.importers.places import place_in
from vaultnet.importers.stamps import MONTHS, day_of
from vaultnet.model.draft import Draft, DraftCompany, DraftContact
from vaultnet.people.birthday import birthday_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vaultnet.model.foreign import ImportOptions

_SEVERAL: Final = re.compile(r":::|[;,\n]")
_ADDRESSES: Final = re.compile(r":::|[;,\s]+")
_NUMBERS: Final = re.compile(r":::|[;\n]|, ")
_COUNT: Final = re.compile(r"\(\d+\)\Z")
_GUARD: Final = re.compile(r"'(?=[=+@-])")
_OPAQUE: Final = re.compile(r"AC[ow]AA[\w-]{10,}\Z")
_FEWEST_DIGITS: Final = 5
_MOST: Final = 50
"""Values taken from one cell."""

_LONGEST: Final = 1000
_LONGEST_NOTE: Final = 20_000
"""Units: characters."""

_OTHER_NAMES: Final = frozenset(("nickname", "maiden", "phonetic_given", "phonetic_family"))
_SYSTEM_GROUP: Final = "* "

Values = dict[str, list[str]]
"""Field → values, in the order of the columns, without empty ones."""


def values_of(cells: Sequence[str], fields: Sequence[str]) -> Values:
    """Return what a row holds, by field. The `'` by which spreadsheets keep a text from being a formula goes."""
    values: Values = {}
    for field, cell in zip(fields, cells, strict=False):
        if field and (text := cell[:_LONGEST_NOTE].strip()):
            values.setdefault(field, []).append(_GUARD.sub("", text, count=1) if text[0] == "'" else text)
    return values


def draft_from(values: Values, place: str, program: str, orders: Mapping[str, bool], options: ImportOptions) -> Draft:
    """Return the person of the row. `orders`: for each field with days whether its column writes the day first."""
    name = _name(values)
    city, country = _where(values)
    return Draft(
        place,
        *name,
        aliases=_aliases(values, name),
        linkedin=next(filter(None, map(slug_of, values.get("linkedin", ()))), ""),
        emails=_each(values, "email", _ADDRESSES, email_of),
        phones=_each(values, "phone", _NUMBERS, _phone),
        uid=_uid(values, program),
        company=_first(values, "company"),
        role=_first(values, "role"),
        city=city,
        country=country,
        website=_first(values, "website"),
        birthday=_birthday(values, day_first=orders.get("birthday", options.day_first)),
        stage=_stage(values),
        sector=_each(values, "sector", _SEVERAL, str.strip),
        interests=_each(values, "interests", _SEVERAL, _uncounted),
        schools=_each(values, "school", _SEVERAL, str.strip),
        languages=_each(values, "languages", _SEVERAL, _uncounted),
        tags=_each(values, "tags", _SEVERAL, _group),
        note="\n".join(values.get("note", ())),
        connected_day=_day(values, "connected", orders, options),
        contacts=_contacts(values, orders, options),
    )


def company_from(values: Values, place: str) -> DraftCompany:
    """Return the company of the row."""
    city, country = _where(values)
    return DraftCompany(
        place,
        _first(values, "company"),
        country,
        city,
        _first(values, "sector"),
        _first(values, "website"),
        stage=_stage(values),
        email=_first(values, "email"),
        phone=_first(values, "phone"),
        note="\n".join(values.get("note", ())),
    )


def is_about_a_company(draft: Draft) -> bool:
    """Return whether nobody in particular is meant: a company, at most with a box that several read."""
    is_personal = any(not is_role_box(each) for each in draft.emails)
    is_somebody = draft.name or draft.linkedin or draft.uid.startswith("sales_nav:") or is_personal
    return bool(draft.company and not is_somebody)


def _stage(values: Values) -> str:
    """Return how far business is, as a table for selling says it."""
    return _first(values, "stage") or _first(values, "status")


def _first(values: Mapping[str, Sequence[str]], field: str) -> str:
    found = values.get(field)
    return found[0][:_LONGEST].rstrip() if found else ""


def _each(values: Values, field: str, between: re.Pattern[str], form: Callable[[str], str]) -> tuple[str, ...]:
    """Return all that the cells of a field hold, in its form, each once."""
    if field not in values:
        return ()
    parts = (part for cell in values[field] for part in between.split(cell, maxsplit=_MOST)[:_MOST])
    return tuple(dict.fromkeys(filter(None, map(form, parts))))


def _name(values: Values) -> PersonName:
    """Return the name by its halves; where there are none, from one field."""
    if "given" in values or "family" in values:
        return name_of_halves(_first(values, "given"), _first(values, "family"), _first(values, "middle"))
    if turned := _first(values, "turned_name"):
        name = name_of(turned)
        words = name.name.split()
        is_plain = not name.given and len(words) == len(("family", "given"))
        return PersonName(f"{words[1]} {words[0]}", words[1], words[0]) if is_plain else name
    return name_of(_first(values, "name"))


def _aliases(values: Values, name: PersonName) -> tuple[str, ...]:
    """Return the other names: nickname, name before marriage, name in letters that others can read."""
    if not _OTHER_NAMES & values.keys():
        return ()
    maiden = _first(values, "maiden")
    phonetic = name_of_halves(_first(values, "phonetic_given"), _first(values, "phonetic_family")).name
    before = name_of_halves(name.given, maiden).name if maiden and name.given else ""
    found = (name_of(_first(values, "nickname")).name, before, phonetic)
    return tuple(dict.fromkeys(each for each in found if each and each != name.name))


def _uid(values: Values, program: str) -> str:
    """Return Sales Navigator's name of the person, else that of the program that wrote the table."""
    for value in (*values.get("sales_nav", ()), *values.get("linkedin", ())):
        if found := member_of(value) or (f"sales_nav:{value}" if _OPAQUE.match(value) else ""):
            return found
    return f"{program}:{_first(values, 'uid')}" if program and "uid" in values else ""


def _where(values: Values) -> tuple[str, str]:
    """Return city and country, as written."""
    city, country = _first(values, "city"), _first(values, "country")
    if "location" not in values:
        return city, country
    there = place_in(_first(values, "location"))
    return city or there.city, country or there.country


def _birthday(values: Values, *, day_first: bool) -> tuple[int, int, int] | None:
    if not ("birthday" in values or "birth_day" in values):
        return None
    parts = [_first(values, field) for field in ("birth_year", "birth_month", "birth_day")]
    text = "-".join((parts[0] or "0000", *parts[1:])) if parts[1] and parts[2] else _first(values, "birthday")
    return birthday_of(text, MONTHS, day_first=day_first)


def _day(values: Values, field: str, orders: Mapping[str, bool], options: ImportOptions) -> int:
    return day_of(_first(values, field), day_first=orders.get(field, options.day_first)) if field in values else 0


def _contacts(values: Values, orders: Mapping[str, bool], options: ImportOptions) -> tuple[DraftContact, ...]:
    """Return the last contact that the table tells of; nobody was in touch tomorrow."""
    day = _day(values, "last_contact", orders, options)
    return (DraftContact(day, "contact"),) if 0 < day <= options.today.toordinal() else ()


def _phone(text: str) -> str:
    number = text.strip()
    return number if sum(map(str.isdigit, number)) >= _FEWEST_DIGITS else ""


def _uncounted(text: str) -> str:
    """Return a skill without the number of those who endorsed it."""
    return _COUNT.sub("", text.strip()).strip()


def _group(text: str) -> str:
    """Return a label; those that Google makes itself (`* myContacts`) are none of the user's."""
    return "" if text.strip().startswith(_SYSTEM_GROUP) else text.strip()
