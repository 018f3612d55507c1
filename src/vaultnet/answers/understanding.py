"""Understanding: what a ticked box means: whose it is, what is said, and of which day.

Whose it is, the id tells, then the link; never the place on the page. The id is not looked up but checked: it is the
hash of the person that the line links to, of what the line says, and of the day of the page. Where id and link do not
say the same, or could mean two people, nothing is done.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.answers.until import until_of
from vaultnet.languages.box_labels import BOX_LABELS
from vaultnet.languages.rendering import file_stem
from vaultnet.languages.voice import SPOKEN, Voice
from vaultnet.model.answer import Answer, Code, KeepPromise, LogLine, SetField, box_id, kept_code
from vaultnet.model.channel import CHANNELS
from vaultnet.model.message import message
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vaultnet.answers.note_names import NoteNames
    from vaultnet.answers.ticks import Tick
    from vaultnet.model.answer import Edit
    from vaultnet.model.message import Message
    from vaultnet.people.conventions import Conventions

NOBODY: Final = message("there is no note of that name any more")
SEVERAL: Final = message("two notes could be meant")
OTHER: Final = message("its mark and its link do not belong together")
WHAT: Final = message("it is not clear what it says")
WHEN: Final = message("it is not clear until when")

PAGE_DAYS: Final = 400
"""A page is no older than this."""

CHANGED_DAYS: Final = 30
"""Where the user has changed what a line says, its page is no older than this."""

LOOKED_UP_DAYS: Final = 3
"""Where nothing but the id tells whose a line is, its page is no older than this."""

NOT_NOW_DAYS: Final = 30
LABELLED: Final = {
    folded(Voice(language, date.min).say(label.word)): code for language in SPOKEN for code, label in BOX_LABELS.items()
}
"""Words of all boxes in all languages, folded."""

_SIGN: Final = re.compile(r"^[^\w]+")
_DAY_FIRST: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[\s:,]*")


class Desk(NamedTuple):
    """What a tick is judged by."""

    names: NoteNames
    today: date
    changed: date
    """Day on which the page was last changed."""

    language: str
    """Of the page."""

    conventions: Conventions
    tasks: Callable[[str], Sequence[str]]
    """Gives the texts of the tasks of a note, open or done."""


class _Meant(NamedTuple):
    """Whose box was ticked, and what it says."""

    path: str
    code: str
    day: date | None
    """Of the page; None: its id does not tell."""


def understood(tick: Tick, desk: Desk) -> Answer | Message:
    """Return the answer that a tick is, or why it is none."""
    meant = _meant(tick, desk)
    if not isinstance(meant, _Meant):
        return meant
    day = _day(tick, meant.day, desk)
    edit = _edit(tick, meant.code, day, desk)
    return Answer(meant.path, (edit,), tick.id) if isinstance(edit, LogLine | SetField | KeepPromise) else edit


def code_of(label: str) -> Code | None:
    """Return what a box says by its words, in either language; None when they are not ours."""
    words = folded(_SIGN.sub("", label))
    return LABELLED.get(words) or LABELLED.get(words.partition(":")[0].strip())


def _meant(tick: Tick, desk: Desk) -> _Meant | Message:
    """Return whose box was ticked, and what it says."""
    linked = [desk.names.meant(target) for target in tick.targets]
    paths, said = linked[0] if linked else (), code_of(tick.label)
    if tick.id and (by_id := _checked(tick.id, paths, said, desk) or _promise(tick.id, linked, desk)):
        return by_id
    others = [each for each in _looked_up(tick.id, said, desk) if each.path not in paths] if tick.id else []
    if not linked:
        named = [each for each in others if folded(file_stem(each.path)) in folded(tick.line)]
        return named[0] if len(named) == 1 else NOBODY
    if others and paths:
        return OTHER
    if len(paths) != 1:
        return SEVERAL if paths else NOBODY
    return _Meant(paths[0], said, None) if said else WHAT


def _checked(identity: str, paths: Sequence[str], said: Code | None, desk: Desk) -> _Meant | None:
    """Return whose of these people the id is, and what it says, by trying.

    Where the words are known only they are tried; a channel may be one that the user has changed into another.
    """
    found = list(_tried(identity, paths, (said,) if said else (), _days(desk.today, PAGE_DAYS)))
    if not found and (said is None or said in CHANNELS):
        others = CHANNELS if said else tuple(BOX_LABELS)
        found = list(_tried(identity, paths, others, _days(desk.today, CHANGED_DAYS)))
    if len({each.path for each in found}) != 1:
        return None
    return found[0]._replace(code=said or found[0].code)


def _promise(identity: str, linked: Iterable[Sequence[str]], desk: Desk) -> _Meant | None:
    """Return the promise that an id is of, among the tasks of the notes that the line links to."""
    for path in dict.fromkeys(path for paths in linked for path in paths):
        codes = [kept_code(text) for text in dict.fromkeys(desk.tasks(path))]
        found = next(_tried(identity, (path,), codes, _days(desk.today, PAGE_DAYS)), None)
        if found:
            return found
    return None


def _looked_up(identity: str, said: Code | None, desk: Desk) -> list[_Meant]:
    """Return the notes of all that the id may be of, on a page of these days."""
    codes = [said] if said else list(BOX_LABELS)
    found = _tried(identity, desk.names.paths, codes, _days(desk.today, LOOKED_UP_DAYS))
    return list({each.path: each for each in found}.values())


def _tried(identity: str, paths: Iterable[str], codes: Iterable[str], days: Sequence[date]) -> Iterator[_Meant]:
    codes = tuple(codes)
    for path in paths:
        for day in days:
            for code in codes:
                if box_id(path, code, day) == identity:
                    yield _Meant(path, code, day)


def _days(today: date, number: int) -> list[date]:
    """Return so many days back from tomorrow, which somewhere it is already."""
    return [date.fromordinal(today.toordinal() + 1 - back) for back in range(min(number, today.toordinal()))]


def _day(tick: Tick, page_day: date | None, desk: Desk) -> date:
    """Return the day of a tick: what a plugin wrote beside it, else that of its page.

    A page that is older than yesterday says little: then it is the day on which its file was last changed.
    """
    if tick.done:
        return min(tick.done, desk.today)
    if page_day is None:
        return desk.today
    if (desk.today - page_day).days <= 1:
        return page_day
    return min(max(desk.changed, page_day), desk.today)


def _edit(tick: Tick, code: str, day: date, desk: Desk) -> Edit | Message:
    """Return what is to be done."""
    if code in CHANNELS:
        written = _DAY_FIRST.match(tick.text)
        own = _own_day(written[1]) if written else None
        text = tick.text[written.end() :] if written and own else tick.text
        return LogLine(own or day, code, text, desk.language)
    if code.startswith(kept_code("")):
        return KeepPromise(code.removeprefix(kept_code("")), day)
    if code == "later":
        until = until_of(tick.text, day, desk.conventions) or until_of(
            tick.label.partition(":")[2], day, desk.conventions
        )
        return SetField("snooze_until", until.isoformat()) if until else WHEN
    if code == "not_now":
        return SetField("snooze_until", (day + timedelta(days=NOT_NOW_DAYS)).isoformat())
    field, value = _FIELDS[code]
    return SetField(field, value)


def _own_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_FIELDS: Final = {
    "never": ("status", "do_not_contact"),
    "met": ("met", "yes"),
    "not_met": ("met", "no"),
    "met_unknown": ("met", "unknown"),
    "tier_a": ("tier", "A"),
    "tier_b": ("tier", "B"),
    "tier_c": ("tier", "C"),
    "tier_d": ("tier", "D"),
    "no_rhythm": ("cadence", "none"),
}
