"""Lines of a chat: the stamp, who wrote, and whether it was a message, a call or a notice (imports.md 4.4)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel

Stamp = tuple[int, int, int]
"""The three numbers of a date as they stand; which is the day and which the month, the whole chat says."""

_LONGEST: Final = 400
"""Units: signs of a line that are looked at."""

_SIGNS: Final = str.maketrans(
    {
        "\u202f": " ",
        "\u00a0": " ",
        **dict.fromkeys("\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    }
)
"""Signs that direct text are dropped; narrow and hard blanks are blanks."""

_STAMP: Final = re.compile(
    r"\[?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?:,| à| alle(?: ore)?| um| at| a las)?,? {1,3}"
    r"\d{1,2}[.:h]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.? ?m\.?)?(?:\] ?| [-–] |: )",
    re.IGNORECASE | re.ASCII,
)
_GROUP: Final = (
    "created group", "created this group", "joined using", "joined the group", "left the group", "added you",
    "changed the group", "changed the subject", "this group's", "ha creato il gruppo", "hai creato il gruppo",
    "ti ha aggiunto", "e entrato", "e entrata", "ha abbandonato", "ha cambiato l'oggetto", "ha cambiato l’oggetto",
    "immagine del gruppo", "descrizione del gruppo",
)  # fmt: skip
"""Notices that only a group has."""

_NOTICES: Final = (
    *_GROUP, "end-to-end", "security code", "changed their phone number", "changed to a new number", "is a contact",
    "disappearing messages", "blocked this contact", "message was deleted", "deleted this message",
    "waiting for this message", "codice di sicurezza", "ha cambiato numero", "ha cambiato il numero",
    "messaggi effimeri", "bloccato questo contatto", "messaggio e stato eliminato", "eliminato questo messaggio",
    "in attesa del messaggio",
)  # fmt: skip
"""What WhatsApp itself says, as the whole of a message."""

_MEDIA: Final = re.compile(
    r"<media (?:omitted|omessi)>|(?:[\w-]+ ){1,3}(?:omitted|omess[oa])|<(?:attached|allegato): [^>]*>"
    r"|.*\((?:file attached|file allegato)\)"
)
_MISSED: Final = re.compile(r"missed|pers[ao]\b|no answer|nessuna risposta|call back|richiamare|senza risposta")
_CALL: Final = re.compile(
    r"(?:(voice call|chiamata vocale)|video call|videochiamata|chiamata persa|missed (?:\w+ ){0,2}call)\b"
)
_LASTED: Final = re.compile(r"[.,]? ?\d{1,3} ?(?:s|sec|min|m|h|hr|hrs|ora|ore|hours?|minut[ei]|second[io]s?)\b")
_LONGEST_NOTICE: Final = 200


class ChatLine(NamedTuple):
    """A line with a stamp."""

    stamp: Stamp
    sender: str = ""
    """As written; empty: WhatsApp itself."""

    channel: Channel | None = None
    """None: it is no contact, `reason` says why."""

    reason: str = ""
    is_of_group: bool = False


def chat_line(text: str) -> ChatLine | None:
    """Return the line read; None when it has no stamp: it goes on with the message above. Its words are not kept."""
    plain = text[:_LONGEST]
    plain = plain.strip() if plain.isascii() else plain.translate(_SIGNS).strip()
    found = _STAMP.match(plain)
    if not found:
        return None
    stamp = int(found[1]), int(found[3]), int(found[4])
    rest = plain[found.end() :]
    sender, sign, said = rest.partition(": ")
    sender = sender.strip()
    if not sign or _is_of_notice(sender):
        sender, said = "", rest
    words = folded(said[:_LONGEST_NOTICE])
    is_own = not sender or (_is_marked(text) and _has(words, _NOTICES))
    if is_own:
        reason = "missed_call" if _CALL.match(words) else "notice"
        return ChatLine(stamp, reason=reason, is_of_group=_has(words, _GROUP))
    channel, reason = _channel(words)
    return ChatLine(stamp, sender, channel, reason)


@lru_cache(maxsize=4096)  # the same people write again and again
def _is_of_notice(sender: str) -> bool:
    """Return whether what stands before a colon is the beginning of a notice: `Anna created group “Fair: 2026”`."""
    return _has(folded(sender), _NOTICES)


def _channel(words: str) -> tuple[Channel | None, str]:
    """Return how somebody was in touch; or None, and why it does not count."""
    if _MEDIA.fullmatch(words):
        return None, "media"
    call = _CALL.match(words)
    if call and _MISSED.search(words, 0, call.end() + 30):
        return None, "missed_call"
    if call and _LASTED.match(words, call.end()):
        return ("call" if call[1] else "video"), ""
    return "message", ""


def _has(words: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in words for phrase in phrases)


def _is_marked(text: str) -> bool:
    """Return whether WhatsApp marked the words as its own, as it does on iPhones."""
    return ": \u200e" in text or ": \u200f" in text
