"""Settings note: the text of a new `Vaultnet/Settings.md`, every setting in it with its default and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message
from vaultnet.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Message

SENTENCES: Final[Mapping[str, Message]] = {
    "me": message("your own note, as a link; empty: the note that says `me: true`."),
    "language": message("language of the pages, `en` or `it`; empty: the one your notes are written in."),
    "home_country": message("where you sell from; empty: the country in your own note, else Italy."),
    "target_markets": message("countries you want to enter, the most important first."),
    "people_per_day": message("how many people are offered a day."),
    "minutes_per_day": message("how many minutes a day you want to give: the list is trimmed to them."),
    "invitations_per_month": message("how many personal invitations are offered a month."),
    "tier_a": message("days between two contacts with people of tier A."),
    "tier_b": message("the same for tier B."),
    "tier_c": message("the same for tier C."),
    "tier_d": message("the same for tier D."),
    "person_folders": message("more folders whose notes are people."),
    "person_tags": message("more tags that say person."),
    "company_folders": message("more folders whose notes are companies."),
    "company_tags": message("more tags that say company."),
    "meeting_folders": message("more folders whose notes are meetings."),
    "meeting_tags": message("more tags that say meeting."),
    "daily_format": message("how daily notes are named, such as `YYYY-MM-DD`; empty: as your editor says."),
    "exclude": message("folders and notes that are not read."),
    "timezone": message("whose day is today, such as `Europe/Rome`; empty: this machine's."),
    "synonyms": message("topics that are one, a line each: `sailing = vela`."),
    "channel_words": message("more words for a kind of contact, a line each: `coffee = spritz`."),
    "fields": message("more names for a property, a line each: `company = ditta`."),
    "sensitive_topics": message("more topics that are never shown, beside health, religion, politics and unions."),
    "day_first": message("`03/04/2026` is 3 April; `false`: 4 March."),
    "mentions": message("count full names in dated notes that are not links, too."),
    "pages_folder": message("the folder of the pages."),
}
"""The settings of the note, in its order; all of them stand in the documentation."""


def settings_note(voice: Voice) -> str:
    """Return the text of a new settings note in the reader's language."""
    return "\n".join(_lines(voice)) + "\n"


def _lines(voice: Voice) -> Iterator[str]:
    """Yield the properties, then a sentence for each."""
    yield "---"
    for name in SENTENCES:
        yield f"{name}: {_typed(getattr(Settings(), name))}".rstrip()
    yield "---"
    yield voice.say(
        message(
            "The properties above are vaultnet's settings. "
            "Any of them may be changed or deleted: without it, its default holds."
        )
    )
    yield ""
    for name, sentence in SENTENCES.items():
        yield f"- `{name}`: {voice.say(sentence)}"
    yield ""
    yield voice.say(
        message("`weight_` and the name of a reason weighs that reason: `weight_birthday: 0` switches birthdays off.")
    )


def _typed(value: object) -> str:
    """Return a default as one types it in a property; empty for what has none."""
    if isinstance(value, bool):
        return str(value).lower()
    return "[]" if value == () else str(value)
