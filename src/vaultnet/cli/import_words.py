"""Import words: what was left out of an import and what was wrong with its file, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.import_plan import Why
    from vaultnet.model.message import Message

SOURCES: Final[Mapping[str, Message]] = {
    "linkedin": message("LinkedIn's archive"),
    "csv": message("A table"),
    "vcard": message("Contact cards"),
    "calendar": message("A calendar"),
    "mail": message("Mail"),
    "whatsapp": message("A WhatsApp chat"),
    "candidates": message("Candidates"),
}

WHYS: Final[Mapping[Why, Message]] = {
    "name_company": message("same name, same company"),
    "name": message("same name"),
    "similar": message("a similar name, and something else in common"),
    "address": message("same address or number, another name"),
}

PROBLEMS: Final[Mapping[str, Message]] = {
    "bad_row": message("a row that cannot be read"),
    "ragged": message("a row with more cells than columns"),
    "open_quote": message("quotes around a value that never end"),
    "too_long": message("a field that is too long"),
    "bad_card": message("a card that cannot be read"),
    "bad_event": message("an event that cannot be read"),
    "bad_rule": message("a repetition that cannot be read"),
    "bad_day": message("a date that cannot be"),
    "too_many": message("more than is kept of one import: the rest was left out"),
    "too_large": message("a file that is too large"),
    "too_many_files": message("more files than are looked at"),
    "bomb": message("a file that was made to burst"),
    "nested_zip": message("a zip in a zip: open it yourself first"),
    "damaged": message("a file that is damaged"),
    "encrypted": message("a file with a password"),
    "unknown_compression": message("a file that is packed in an unusual way: open the zip yourself first"),
    "unknown_header": message("columns that are not known: say what they are with --map"),
    "unknown_field": message("a field that does not exist in --map"),
    "order_of_days": message("dates of which nobody can say which number is the month: day first was assumed"),
    "serial_days": message("dates that are numbers: format that column as a date in the spreadsheet first"),
    "no_owner": message("it does not say who you are: say so with --me"),
    "no_own_address": message("it does not say which address is yours: say so with --me"),
    "unknown_me": message("it does not say which of the names is yours: say so with --me"),
}
"""By the code of a problem; another one is shown as it is."""


def left_out(reason: str, count: int) -> Message:
    """Return what was passed over, and how often."""
    sentences = {
        "hidden": counted("{count} row without a name: hidden by its member", "{count} rows without a name: hidden by "
                          "their members", count),
        "draft": counted("{count} draft, never sent", "{count} drafts, never sent", count),
        "spam": counted("{count} message among the spam", "{count} messages among the spam", count),
        "sponsored": counted("{count} sponsored message", "{count} sponsored messages", count),
        "list": counted("{count} message to a list", "{count} messages to lists", count),
        "coach": counted("{count} message with a machine", "{count} messages with a machine", count),
        "invitation": counted("{count} invitation: no contact yet", "{count} invitations: no contact yet", count),
        "not_accepted": counted("{count} skill or event that was not accepted", "{count} skills and events that were "
                                "not accepted", count),
        "no_address": counted("{count} entry without an address", "{count} entries without an address", count),
        "no_name": counted("{count} row without a name", "{count} rows without a name", count),
        "unknown_name": counted("{count} message to a name that is not unique", "{count} messages to names that are "
                                "not unique", count),
        "group": counted("{count} message among several", "{count} messages among several", count),
        "double": counted("{count} row that stands there twice", "{count} rows that stand there twice", count),
        "automatic": counted("{count} message that a machine wrote", "{count} messages that machines wrote", count),
        "circular": counted("{count} message to more than 15 people", "{count} messages to more than 15 people", count),
        "to_oneself": counted("{count} message to yourself", "{count} messages to yourself", count),
        "no_day": counted("{count} entry without a date that can be", "{count} entries without a date that can be",
                          count),
        "cancelled": counted("{count} meeting called off", "{count} meetings called off", count),
        "declined": counted("{count} meeting that you declined", "{count} meetings that you declined", count),
        "no_attendees": counted("{count} event without other people", "{count} events without other people", count),
        "long_series": counted("{count} meeting that repeats too often: its first day counts",
                               "{count} meetings that repeat too often: their first day counts", count),
        "notice": counted("{count} notice of the app itself", "{count} notices of the app itself", count),
        "media": counted("{count} picture, voice message or file", "{count} pictures, voice messages and files", count),
        "missed_call": counted("{count} call that nobody answered", "{count} calls that nobody answered", count),
        "unknown_sender": counted("{count} message from a number without a name", "{count} messages from numbers "
                                  "without a name", count),
        "empty": counted("{count} empty card", "{count} empty cards", count),
        "all_day": counted("{count} event of whole days", "{count} events of whole days", count),
        "far_ahead": counted("{count} event far ahead", "{count} events far ahead", count),
        "other_file": counted("{count} other file of the archive", "{count} other files of the archive", count),
        "other_sheet": counted("{count} other sheet of the workbook", "{count} other sheets of the workbook", count),
        "owner": counted("{count} entry about yourself", "{count} entries about yourself", count),
        "remark": counted("{count} remark under the table", "{count} remarks under the table", count),
        "bad_row": counted("{count} row that cannot be read", "{count} rows that cannot be read", count),
        "too_long": counted("{count} row with a field that is too long", "{count} rows with a field that is too long",
                            count),
        "bad_day": counted("{count} date that cannot be", "{count} dates that cannot be", count),
        "no_owner": counted("{count} message of which nobody can say who wrote it", "{count} messages of which nobody "
                            "can say who wrote them", count),
        "forgotten": counted("{count} person whom you had forgotten", "{count} people whom you had forgotten", count),
        "unknown_address": counted("{count} address of somebody you have no note about", "{count} addresses of people "
                                   "you have no note about", count),
        "not_to_contact": counted("{count} person who is to be left alone, as your note or the file says",
                                  "{count} people who are to be left alone, as your notes or the file say", count),
    }  # fmt: skip
    return sentences.get(reason) or message("{count}: {reason}", count=count, reason=reason.replace("_", " "))
