"""Judging mail: which messages tell of two people who wrote to each other, and on which day (imports.md 4.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import mktime_tz, parsedate_tz
from typing import TYPE_CHECKING, Final

from vaultnet.importers.mail_addresses import decoded_words
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from datetime import tzinfo

    from vaultnet.importers.mail_heads import MailHead

MOST_RECIPIENTS: Final = 15
"""Above it a mail is a circular."""

_BULK: Final = frozenset(("bulk", "list", "junk"))
_ROBOTS: Final = re.compile(r"(?:no|do[-_.]?not|non)[-_.]?(?:reply|risp)|mailer[-_.]?daemon|postmaster$")
_LABELS: Final = {
    **dict.fromkeys(
        (
            "draft", "drafts", "bozza", "bozze", "entwurf", "entwurfe", "brouillon", "brouillons", "borrador",
            "borradores", "rascunho", "rascunhos", "concepten", "kladder", "utkast", "luonnokset", "wersje robocze",
        ),
        "draft",
    ),
    **dict.fromkeys(
        (
            "spam", "junk", "junk e-mail", "posta indesiderata", "indesiderata", "courrier indesirable", "indesirables",
            "correo no deseado", "no deseado", "junk-e-mail", "lixo eletronico", "ongewenst", "ongewenste e-mail",
        ),
        "spam",
    ),
}  # fmt: skip
_YEARS_FROM: Final = 1990
_LONGEST_LABELS: Final = 1000
"""Units: signs."""


def reason_against(head: MailHead, sender: str, recipients: int) -> str:
    """Return why a message is no contact of two people; empty: it is one.

    `draft`, `spam`, `list`, `automatic` (a machine wrote it), `circular` (to more than `MOST_RECIPIENTS`).
    """
    if reason := _unsent_or_unwanted(head):
        return reason
    if head.of("list-id") or head.of("list-unsubscribe"):
        return "list"
    submitted = head.of("auto-submitted").lower()
    is_bulk = (submitted and not submitted.startswith("no")) or head.of("precedence").lower() in _BULK
    if is_bulk or _ROBOTS.search(sender.partition("@")[0]):
        return "automatic"
    return "circular" if recipients > MOST_RECIPIENTS else ""


def _unsent_or_unwanted(head: MailHead) -> str:
    """Return `draft` or `spam`, as Gmail's labels (in the user's language) or a field of the program says."""
    for label in decoded_words(head.of("x-gmail-labels")[:_LONGEST_LABELS]).split(","):
        if reason := _LABELS.get(folded(label.strip().strip('"'))):
            return reason
    if head.of("x-unsent") == "1" or head.of("x-mozilla-draft-info"):
        return "draft"
    return "spam" if head.of("x-spam-flag").upper().startswith("YES") else ""


def day_of(head: MailHead, zone: tzinfo, today: int) -> int:
    """Return the day on which a message was sent, where the owner is (proleptic ordinal); 0: nobody knows.

    A `Date` that is none, or lies ahead, gives way to the date of the `From ` line.
    """
    for text in (head.of("date"), head.envelope_date):
        day = _day(text[:100], zone)
        if 0 < day <= today + 1:
            return min(day, today)
    return 0


def _day(text: str, zone: tzinfo) -> int:
    try:
        parts = parsedate_tz(text)
        if parts is None:
            return 0
        moment = datetime.fromtimestamp(mktime_tz(parts), UTC).astimezone(zone)
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return 0  # the library knows many dates, and falls over some that are none
    return moment.toordinal() if moment.year >= _YEARS_FROM else 0
