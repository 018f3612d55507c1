"""Person: everything that one note says of somebody (spec 1.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.model.person import Person, Reference
from vaultnet.notes.days import MONTHS
from vaultnet.notes.references import reference_of
from vaultnet.people.birthday import birthday_of, is_only_a_year
from vaultnet.people.cadence import cadence_days
from vaultnet.people.contact_fields import met_before
from vaultnet.people.field_days import day_of_value, first_day, readable_day
from vaultnet.people.fields import (
    DIGIT,
    first,
    links_of,
    names,
    pieces,
    references,
    report,
    says_nothing,
    says_yes,
    text,
)
from vaultnet.people.interests import interests_of
from vaultnet.people.new_job import new_job_of
from vaultnet.people.place import place_of
from vaultnet.people.status import free_status, status_of
from vaultnet.people.tier import tier_of
from vaultnet.people.titles import aliases_of, name_of, title_shows

if TYPE_CHECKING:
    from vaultnet.people.fields import Reading

EMAIL: Final = re.compile(r"[^\s<>()\[\],;:\"'@]{1,64}@[^\s<>()\[\],;:\"'@?.]{1,63}\.[^\s<>()\[\],;:\"'@?]{1,190}")
MARKDOWN_LINK: Final = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")


def person_of(reading: Reading, *, is_owner: bool = False) -> Person:
    """Return the person that a note is about. A field that is not understood becomes a problem, and stays empty."""
    named = reading.named
    name = name_of(reading)
    city, country = place_of(reading)
    birthday, birthday_line = _birthday(reading) if "birthday" in named else (None, 0)
    tier, tier_line = tier_of(reading)
    cadence, cadence_line = _rhythm(reading, "cadence") if "cadence" in named else (0, 0)
    next_step, next_step_line, next_step_day = next_step_of(reading)
    new_job, new_job_day, new_job_line = new_job_of(reading) if "new_job" in named else ("", 0, 0)
    return Person(
        path=reading.note.path,
        name=name,
        aliases=aliases_of(reading, name) if "aliases" in named else (),
        company=company_named(reading) if "company" in named else None,
        role=text(reading, "role") or ("" if "title" not in named or title_shows(reading) else text(reading, "title")),
        city=city,
        country=country,
        emails=_emails(reading) if "email" in named else (),
        phones=_phones(reading) if "phone" in named else (),
        linkedin=address_of(reading, "linkedin") if "linkedin" in named else "",
        birthday=birthday,
        birthday_line=birthday_line,
        interests=interests_of(reading),
        needs=references(reading, "needs") if "needs" in named else (),
        offers=references(reading, "offers") if "offers" in named else (),
        introduced_by=names(reading, "introduced_by") if "introduced_by" in named else (),
        knows=names(reading, "knows") if "knows" in named else (),
        connected_day=first_day(reading, "connected_on") if "connected_on" in named else 0,
        tier=tier,
        tier_line=tier_line,
        cadence_days=cadence,
        cadence_line=cadence_line,
        meet_every_days=_rhythm(reading, "meet_every")[0] if "meet_every" in named else 0,
        next_step=next_step,
        next_step_line=next_step_line,
        next_step_day=next_step_day,
        snooze_day=first_day(reading, "snooze_until") if "snooze_until" in named else 0,
        decision_maker=_decides(reading) if "decision_maker" in named else None,
        buying_role=text(reading, "buying_role"),
        stage=text(reading, "stage") or free_status(reading),
        status=status_of(reading),
        source=text(reading, "source"),
        timezone=text(reading, "timezone"),
        is_owner=is_owner,
        never_met=met_before(reading) == "no",
        new_job=new_job,
        new_job_day=new_job_day,
        new_job_line=new_job_line,
        met_before=met_before(reading),
    )


def company_named(reading: Reading) -> Reference | None:
    """Return the company that a note names: the first link, else the first value as written, commas included."""
    field = reading.named["company"]
    for value in field.values:
        linked = links_of(value) if "[" in value.text else ()
        if linked:
            return linked[0]
    value = field.values[0]
    return None if says_nothing(value.text) else reference_of(value)


def address_of(reading: Reading, name: str) -> str:
    """Return the web address in a field, out of a Markdown link or angle brackets."""
    value = first(reading, name)
    if value is None:
        return ""
    match = MARKDOWN_LINK.search(value.text)
    return match[1] if match else value.text.strip("<> ")


def next_step_of(reading: Reading) -> tuple[str, int, int]:
    """Return the next step, its line, and its day (ordinal, 0: none).

    The day stands in a field of its own or in the text of the step. A step that is only a date has no text, and a
    "date" field that holds words (`follow_up: send the catalogue`) is the step.
    """
    named = reading.named
    if "next_step" not in named and "next_step_date" not in named:
        return "", 0, 0
    step = first(reading, "next_step")
    when = first(reading, "next_step_date")
    day = 0
    if when:
        if DIGIT.search(when.text) or step:
            day = day_of_value(reading, when)
        elif not says_nothing(when.text) and says_yes(when, reading.conventions) is None:
            step = when
    if step is None:
        return "", when.line if when and day else 0, day
    if not day:
        day = readable_day(step, reading.conventions)
    words = text(reading, "next_step") or step.text
    is_date = bool(day) and not any(sign.isalpha() for sign in words)
    return "" if is_date else words, step.line, day


def _birthday(reading: Reading) -> tuple[tuple[int, int, int] | None, int]:
    """Return the birthday and its line; of several values the first that gives one."""
    conventions = reading.conventions
    values = reading.named["birthday"].values
    for value in values:
        birthday = birthday_of(value.text, MONTHS, day_first=conventions.day_first)
        if birthday:
            return birthday, value.line
    for value in values:
        if not is_only_a_year(value.text) and not says_nothing(value.text):
            report(reading, value.line, "bad_date", value.text)
    return None, 0


def _rhythm(reading: Reading, name: str) -> tuple[int, int]:
    """Return the days of a rhythm (0: the note says that there is none) and its line; or zeros and a problem."""
    field = reading.named[name]
    value = field.values[0]
    days = cadence_days(value.text, reading.conventions)
    if days is None:
        if not says_nothing(value.text):
            report(reading, value.line, "bad_value", field.key, value.text)
        return 0, 0
    return days, value.line


def _decides(reading: Reading) -> bool | None:
    """Return whether a note says that they decide, or do not; a text that says neither (None) becomes a problem."""
    field = reading.named["decision_maker"]
    value = field.values[0]
    answer = says_yes(value, reading.conventions)
    if answer is None and not says_nothing(value.text):
        report(reading, value.line, "bad_value", field.key, value.text)
    return answer


def _emails(reading: Reading) -> tuple[str, ...]:
    """Return the e-mail addresses in a field, each once, in order; out of `mailto:` links and lists too."""
    found: dict[str, None] = {}
    for value in reading.named["email"].values:
        if "@" in value.text:
            found.update((address.rstrip("."), None) for address in EMAIL.findall(value.text.replace("mailto:", " ")))
    return tuple(found)


def _phones(reading: Reading) -> tuple[str, ...]:
    """Return the phone numbers in a field as written, each once, in order."""
    numbers = (piece.text.removeprefix("tel:").strip() for piece in pieces(reading.named["phone"]))
    return tuple(dict.fromkeys(number for number in numbers if DIGIT.search(number)))
