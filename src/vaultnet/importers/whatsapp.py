"""WhatsApp: on which days people wrote, from the chats that the app exports (imports.md 4.4). Words are never kept."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from vaultnet.importers.byte_lines import byte_lines
from vaultnet.importers.evidence import Evidence, Somebody
from vaultnet.importers.names import cleaned
from vaultnet.importers.whatsapp_lines import chat_line
from vaultnet.model.draft import DraftContact, Imported, ImportProblem
from vaultnet.model.foreign import foreign_file
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from vaultnet.importers.whatsapp_lines import Stamp
    from vaultnet.model.channel import Channel, Direction
    from vaultnet.model.foreign import ForeignFile, ImportOptions

MOST_LINES: Final = 400_000
"""Lines of a chat that are read; the app itself exports 40,000 messages at most."""

MOST_SENDERS: Final = 2000
"""People of one chat; a group has 1,024 at most."""

_YEARS: Final = range(2009, 2100)
"""WhatsApp began in 2009."""

_CENTURY: Final = 2000
_SHORT_YEAR: Final = 100
_MONTHS: Final = 12
_BEGINNING: Final = 1600
"""Units: bytes of a line that are looked at."""

_PHONE: Final = re.compile(r"\+?[\d\s().\-\u2011]{7,24}")
_TITLE: Final = re.compile(
    r"(?:whatsapp chat (?:with|-)|chat whatsapp con) +(.{1,80}?)(?:\.txt|\.zip)?$", re.IGNORECASE
)
"""How the app names what it exports; a chat in which one alone wrote names the other nowhere else."""

_ME: Final = ("you", "tu", "io")


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file begins with the stamp of a chat, and somebody writes in what can be seen of it."""
    lines = map(chat_line, _lines(foreign_file(file.name, file.head())))
    first = next(lines, None)
    return first is not None and (bool(first.sender) or any(line and line.sender for line in lines))


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:
    """Return who wrote on which days, and who was written to. In a group everybody's messages are weak.

    Days and months stand in the order that the whole chat proves, else in the user's. Left out and counted: notices,
    media, missed calls. Who is the owner is known by name, else by the name of the chat; else directions are not told.
    """
    evidence = Evidence()
    left_out: Counter[str] = Counter()
    problems: list[ImportProblem] = []
    for file in files:
        chat = _Chat(file)
        left_out.update(chat.left_out)
        if chat.is_cut:
            problems.append(ImportProblem(file.name, "too_large"))
        me = chat.owner({folded(name) for name in (*_ME, options.me, *options.own_names) if name})
        if not me and len(chat.days) > 1:
            problems.append(ImportProblem(file.name, "unknown_me", tuple(sorted(chat.days))[:3]))
        left_out["no_day"] += _tell(chat, me, options, evidence)
    if evidence.is_full:
        problems.append(ImportProblem("", "too_many"))
    return Imported("whatsapp", people=evidence.drafts(), left_out=+left_out, problems=tuple(problems))


def _lines(file: ForeignFile) -> Iterator[str]:
    """Give what begins each line, blank ones left out."""
    return (line[:_BEGINNING].decode("utf-8", "replace") for line in filter(None, byte_lines(file)))


class _Chat:
    """One chat: who took part, and who wrote or called on which dates."""

    def __init__(self, file: ForeignFile) -> None:
        self.file = file
        self.days: dict[str, set[tuple[Stamp, Channel]]] = {}
        self.left_out: Counter[str] = Counter()
        self.has_group_notice = False
        title = _TITLE.search(file.name) or _TITLE.search(file.archive)
        self.partner = title[1] if title else ""
        lines = _lines(file)
        for line in filter(None, map(chat_line, islice(lines, MOST_LINES))):
            self.has_group_notice = self.has_group_notice or line.is_of_group
            if line.sender and line.sender not in self.days and not self._takes_in(line.sender):
                self.left_out["unknown_sender"] += 1
            elif line.channel:
                self.days[line.sender].add((line.stamp, line.channel))
            else:
                self.left_out[line.reason] += 1
        self.is_cut = next(lines, None) is not None

    def _takes_in(self, sender: str) -> bool:
        """Take in somebody new; return whether they are: not a number in no address book, under a name of its own."""
        if len(self.days) >= MOST_SENDERS or sender.startswith("~") or not _name(sender):
            return False
        self.days[sender] = set()
        return True

    def owner(self, names: Container[str]) -> str:
        """Return the sender who is the owner: by name, else the one of two after whom the chat is not named."""
        for sender in self.days:
            if folded(sender) in names:
                return sender
        others = [sender for sender in self.days if folded(sender) != folded(self.partner)]
        return others[0] if len(self.days) == len(("me", "them")) and len(others) == 1 else ""

    def is_day_first(self) -> bool | None:
        """Return whether the day stands before the month, as any date of the chat proves; None: none does."""
        pairs = [stamp[:2] for days in self.days.values() for stamp, _ in days if stamp[0] < _SHORT_YEAR]
        if any(first > _MONTHS for first, _ in pairs):
            return True
        return False if any(second > _MONTHS for _, second in pairs) else None


def _tell(chat: _Chat, me: str, options: ImportOptions, evidence: Evidence) -> int:
    """Note all days of a chat; return how many dates were none, or lie ahead.

    What the owner wrote went to the other one; in a group it went to nobody.
    """
    proved = chat.is_day_first()
    others = [sender for sender in chat.days if sender != me]
    is_group = chat.has_group_notice or len(others) > (1 if me else 2)
    to = "" if is_group else next(iter(others), chat.partner)
    bad = 0
    for sender, days in chat.days.items():
        whom = to if sender == me else sender
        is_known = bool(me) or sender == chat.partner
        for stamp, channel in sorted(days):
            day = _day(stamp, day_first=options.day_first if proved is None else proved)
            if not 0 < day <= options.today.toordinal():
                bad += 1
            elif whom:
                way: Direction = "" if not is_known or channel != "message" else "out" if sender == me else "in"
                evidence.add(_somebody(whom), chat.file.place(1), DraftContact(day, channel, way, is_group))
    return bad


def _somebody(sender: str) -> Somebody:
    """Return whom the phone calls so: a number, or the name in its address book."""
    if _PHONE.fullmatch(sender):
        number = " ".join(sender.replace("\u2011", "-").split())
        return Somebody("".join(sign for sign in number if sign in "+0123456789"), phone=number)
    name = _name(sender)
    return Somebody(folded(name), name)


def _name(sender: str) -> str:
    """Return what the phone calls somebody; emoji alone stay, as they are all there is. Empty: nothing to be seen."""
    return cleaned(sender) or "".join(filter(str.isprintable, sender)).strip()


def _day(stamp: Stamp, *, day_first: bool) -> int:
    """Return the day of a stamp (proleptic ordinal); 0 when there is no such day."""
    if stamp[0] >= _SHORT_YEAR:
        year, month, day = stamp
    else:
        day, month = stamp[:2] if day_first else (stamp[1], stamp[0])
        year = stamp[2] + (_CENTURY if stamp[2] < _SHORT_YEAR else 0)
    try:
        return date(year, month, day).toordinal() if year in _YEARS else 0
    except ValueError:
        return 0
