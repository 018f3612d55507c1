"""Answer commands: what is typed in a terminal about somebody, made into answers and written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.answers.command_words import log_words
from vaultnet.answers.on_day import day_said
from vaultnet.answers.until import MOST_DAYS, later_day, until_of
from vaultnet.app.answer import answer
from vaultnet.app.explain import other_called
from vaultnet.errors import AmbiguousNameError, NoNoteError, NotUnderstoodError
from vaultnet.languages.rendering import file_stem
from vaultnet.model.answer import Answer, LogLine, SetField
from vaultnet.model.message import message
from vaultnet.network.names import matching
from vaultnet.network.spellings import plain_name
from vaultnet.notes.days import day_in_name
from vaultnet.pages.markdown import is_fit_target, markdown_link, wikilink
from vaultnet.people.field_days import FIRST_DAY
from vaultnet.vault.temporary import new_token

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from vaultnet.app.answer import Answered
    from vaultnet.app.reading import Rules
    from vaultnet.model.person import Person
    from vaultnet.pages.briefing import Briefing
    from vaultnet.people.conventions import Conventions

NOT_NOW_DAYS: Final = 30
"""So long somebody rests who is not to be offered now."""


class Told(NamedTuple):
    """What became of what was said of some people."""

    people: tuple[Person, ...]
    answered: Answered


def log(rules: Rules, briefing: Briefing, words: Sequence[str], on: str, place: str) -> tuple[Told, ...]:
    """Write a contact into the note of each person, or one line that links them all into the note `place`.

    Without `on` it was today, or on the day that the name of that note gives.

    Raises: NotUnderstoodError, NobodyError, AmbiguousNameError, NoNoteError; then nothing was written.
    """
    network, conventions = briefing.network, rules.conventions
    said = log_words(words, network, conventions)
    if said is None:
        raise NotUnderstoodError(
            message("No word says how: {text}", text=" ".join(words)),
            message("Say who, then how: coffee, lunch, visit, fair, call, video, meeting, message, mail, letter …"),
        )
    people = _each_once(other_called(name, network) for name in said.names)
    path = note_called(place, briefing, conventions) if place else ""
    day = _day(on, network.today, conventions) or day_in_name(file_stem(path)) or network.today
    _refuse_slips(day, network.today)
    line = LogLine(day, said.channel, said.text, briefing.voice.language, word=said.word)
    if path:
        link = ", ".join(_link(person, path, briefing) for person in people)
        return _answered(rules, ((people, Answer(path, (line._replace(link=link),))),))
    return _answered(rules, (((person,), Answer(person.path, (line,))) for person in people))


def snooze(rules: Rules, briefing: Briefing, words: Sequence[str]) -> tuple[Told, ...]:
    """Hide somebody until a day: the last words say when, those before them who.

    Raises: NotUnderstoodError, NobodyError, AmbiguousNameError; then nothing was written.
    """
    network, conventions = briefing.network, rules.conventions
    how = message("Say who, then until when: 2 weeks, 10 Dec, 2026-12-10, Monday.")
    for start in range(len(words)):
        text, name = " ".join(words[start:]), " ".join(words[:start])
        day = later_day(text, network.today, conventions) or day_said(text, network.today, conventions)
        if day and name:
            person = other_called(name, network)
            _refuse_unless_ahead(text, day, network.today, person)
            return _set(rules, person, "snooze_until", day.isoformat())
        if day and not matching(network, words[0]):
            raise NotUnderstoodError(message("No name was given."), how)
    raise NotUnderstoodError(message("No words say until when: {text}", text=" ".join(words)), how)


def _refuse_unless_ahead(text: str, day: date, today: date, person: Person) -> None:
    """Take a day to which nobody can be put off for a misunderstanding. Raises: NotUnderstoodError."""
    if day <= today:
        what = message("“{text}” is not ahead.", text=text)
        raise NotUnderstoodError(what, message("Say a day that is still to come: 2 weeks, 10 Dec, 2026-12-10, Monday."))
    if (day - today).days > MOST_DAYS:
        what = message("“{text}” is more than ten years ahead.", text=text)
        raise NotUnderstoodError(
            what, message("Say an earlier day; or never: vaultnet skip {name} --never", name=person.name)
        )


def skip(rules: Rules, briefing: Briefing, name: str, *, never: bool) -> tuple[Told, ...]:
    """Have somebody rest for thirty days; or have them offered never again.

    Raises: NobodyError, AmbiguousNameError.
    """
    person = other_called(name, briefing.network)
    if never:
        return _set(rules, person, "status", "do_not_contact")
    until = briefing.network.today + timedelta(days=NOT_NOW_DAYS)
    return _set(rules, person, "snooze_until", until.isoformat())


def note_called(text: str, briefing: Briefing, conventions: Conventions) -> str:
    """Return the path of the note that a text means: a path, a name, words of one, or the day of a daily note.

    Raises: NoNoteError, AmbiguousNameError.
    """
    wanted = plain_name(text.removesuffix(".md"))
    day = day_said(text, briefing.network.today, conventions)
    stems = {path: file_stem(path) for path in sorted(briefing.targets)}
    ways = (
        [path for path in stems if path == text or plain_name(path.removesuffix(".md")) == wanted],
        [path for path, stem in stems.items() if plain_name(stem) == wanted],
        [path for path, stem in stems.items() if day and _day_of(stem, conventions) == day],
        [path for path, stem in stems.items() if set(wanted.split()) <= set(plain_name(stem).split())],
    )
    found = next((each for each in ways if each), [])
    if not found:
        raise NoNoteError(text)
    if len(found) > 1:
        raise AmbiguousNameError(text, tuple(found[:MOST_OFFERED]))
    return found[0]


MOST_OFFERED: Final = 10


def _link(person: Person, path: str, briefing: Briefing) -> str:
    """Return a link to somebody's note from the note at a path, as every editor follows it."""
    target = briefing.targets.get(person.path, "")
    if is_fit_target(target):
        return wikilink(target, person.name)
    return markdown_link(person.path, person.name, "../" * path.count("/"))


def _day(text: str, today: date, conventions: Conventions) -> date | None:
    """Return the day of an option; None where it is not given.

    Raises: NotUnderstoodError.
    """
    day = day_said(text, today, conventions) if text else None
    if not text or day:
        return day
    ahead = None if text[0].isdigit() else until_of(text, today, conventions)
    if ahead:
        todo = message("log writes what has been. For what is planned, say the date: --on {day}", day=ahead.isoformat())
        raise NotUnderstoodError(message("“{text}” is still ahead.", text=text), todo)
    what = message("“{text}” is no day.", text=text)
    raise NotUnderstoodError(what, message("Say it as 2026-11-24, 24 Nov, 3 days ago, yesterday or Monday."))


def _refuse_slips(day: date, today: date) -> None:
    """Take a day on which no contact is counted, and one that nobody plans for, for a slip of the pen.

    Raises: NotUnderstoodError.
    """
    if day.toordinal() < FIRST_DAY:
        what = message("{day} is before 1990, and no contact is counted from then.", day=day.isoformat())
        raise NotUnderstoodError(
            what, message("Check the year. If it is right, write of it in the note, in a sentence.")
        )
    if (day - today).days > MOST_DAYS:
        raise NotUnderstoodError(
            message("“{text}” is more than ten years ahead.", text=day.isoformat()), message("Check the year.")
        )


def _day_of(stem: str, conventions: Conventions) -> date | None:
    """Return the day whose daily note bears this name."""
    return next((day for day in (pattern.day_of(stem) for pattern in conventions.daily_patterns) if day), None)


def _set(rules: Rules, person: Person, field: str, value: str) -> tuple[Told, ...]:
    return _answered(rules, (((person,), Answer(person.path, (SetField(field, value),))),))


def _answered(rules: Rules, said: Iterable[tuple[Sequence[Person], Answer]]) -> tuple[Told, ...]:
    """Write the answers, and return what became of each."""
    each = [(tuple(people), given) for people, given in said]
    run = new_token() if len(each) > 1 else ""
    done = answer(rules.root, [given for _, given in each], rules.conventions, run=run)
    return tuple(Told(people, became) for (people, _), became in zip(each, done, strict=True))


def _each_once(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple({person.path: person for person in people}.values())
