"""Mail: who wrote to whom on which days, from the heads of mbox files, Maildir folders and single messages.

Bodies are never read and subjects never kept (imports.md 4.3).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from vaultnet.importers.evidence import Evidence
from vaultnet.importers.mail_addresses import addresses
from vaultnet.importers.mail_heads import heads, is_mail
from vaultnet.importers.mail_judging import day_of, reason_against
from vaultnet.importers.own_addresses import own_addresses
from vaultnet.importers.zones import Zones
from vaultnet.model.draft import DraftContact, Imported, ImportProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vaultnet.importers.evidence import Somebody
    from vaultnet.importers.mail_heads import MailHead
    from vaultnet.importers.own_addresses import OwnAddresses
    from vaultnet.model.foreign import ForeignFile, ImportOptions

_DRAFT_FLAG: Final = re.compile(r":2,[A-Z]*D")
"""How Maildir marks a draft: behind the name of its file."""


def is_mine(file: ForeignFile) -> bool:
    """Return whether the file is a mailbox, or one message."""
    return is_mail(file.head())


def drafts_of(files: Sequence[ForeignFile], options: ImportOptions) -> Imported:
    """Return the correspondents with the days on which they wrote (`in`) or were written to (`out`).

    Copies are weak. Left out and counted: lists, machines, circulars, drafts, spam, mail to oneself, and mail whose
    day or sender nobody knows. Without an own address nobody can tell who wrote to whom: then nothing is read.
    """
    own = own_addresses(options)
    if not own:
        own.add(_box_of(files))
    if not own:
        return Imported("mail", problems=(ImportProblem(files[0].name if files else "", "no_own_address"),))
    zone = Zones(options.timezone).own
    today = options.today.toordinal()
    evidence = Evidence()
    left_out: Counter[str] = Counter()
    for file, number, head in _messages(files):
        found = _told(head, own)
        if isinstance(found, str):
            left_out[found] += 1
            continue
        day = day_of(head, zone, today)
        if not day:
            left_out["no_day"] += 1
            continue
        for somebody, contact in found:
            evidence.add(somebody, file.place(number), contact._replace(day=day))
    problems = (ImportProblem("", "too_many"),) if evidence.is_full else ()
    return Imported("mail", people=evidence.drafts(), left_out=left_out, problems=problems)


def _messages(files: Iterable[ForeignFile]) -> Iterator[tuple[ForeignFile, int, MailHead]]:
    """Give each message with its file and its number there."""
    for file in files:
        is_draft = bool(_DRAFT_FLAG.search(file.name))
        for number, head in enumerate(heads(file), 1):
            yield file, number, head._replace(fields={**head.fields, "x-unsent": "1"}) if is_draft else head


def _told(head: MailHead, own: OwnAddresses) -> list[tuple[Somebody, DraftContact]] | str:
    """Return with whom a message tells of contact, the day still to be said; or why it does not."""
    senders = addresses(head.of("from"))
    if not senders:
        return "no_address"
    to, copies = addresses(head.of("to")), addresses(head.of("cc")) + addresses(head.of("bcc"))
    if reason := reason_against(head, senders[0].email, len(to) + len(copies)):
        return reason
    if senders[0].email not in own:
        is_copy = not _has_own(to, own) and _has_own(copies, own)
        return [(senders[0], DraftContact(0, "email", "in", is_copy))]
    sent = [(somebody, DraftContact(0, "email", "out")) for somebody in to]
    sent += [(somebody, DraftContact(0, "email", "out", is_weak=True)) for somebody in copies]
    return [(somebody, contact) for somebody, contact in sent if somebody.email not in own] or "to_oneself"


def _has_own(group: Iterable[Somebody], own: OwnAddresses) -> bool:
    return any(somebody.email in own for somebody in group)


def _box_of(files: Iterable[ForeignFile]) -> str:
    """Return the address whose mail this is, as most messages say (`Delivered-To`); or nothing."""
    boxes: Counter[str] = Counter()
    for _, _, head in _messages(files):
        boxes.update({somebody.email for somebody in addresses(head.of("delivered-to"))})
    return min(boxes, key=lambda email: (-boxes[email], email), default="")
