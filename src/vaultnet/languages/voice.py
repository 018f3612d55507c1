"""Voice: says messages, days and lists in the reader's language.

The sentences come from gettext catalogues in `locale/` (English needs none), names of months, weekdays and countries
from CLDR through Babel, which is imported only when the first of them is said.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.catalogue import catalogue_of
from vaultnet.languages.countries import country_name
from vaultnet.languages.rendering import PLAIN
from vaultnet.languages.spoken import language_code, language_name
from vaultnet.model.message import Country, Day, Either, Language, Link, Message, message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vaultnet.languages.rendering import Rendering
    from vaultnet.model.message import Blank

SPOKEN: Final = ("en", "it")
"""Languages that we write."""

CLDR_NAMES: Final = {"en": "en_001", "it": "it"}
"""`8 Oct`, as most of the English-writing world has it, and not `Oct 8`."""

BLANK: Final = re.compile(r"(\b\w+ )?\{(\w+)\}")
"""A blank, and the word right before it."""

ELIDED: Final[Mapping[str, Mapping[str, str]]] = {
    "it": {"il ": "l’", "al ": "all’", "dal ": "dall’", "del ": "dell’", "nel ": "nell’", "Il ": "L’", "Dal ": "Dall’"}
}
"""Articles that lose their vowel before the eighth and the eleventh, *otto* and *undici*: *l’8 ottobre*."""

EUPHONIC: Final[Mapping[str, Mapping[str, str]]] = {"it": {"a ": "ad ", "A ": "Ad ", "e ": "ed "}}
"""Words that take a *d* before their own vowel, where no *d* follows it: *ad Anna*, *ed Elena*, but *a Ada*."""

MARKUP: Final = re.compile(r"(?:\[\[(?:[^\]|]*\|)?|[*_“])+")
"""What may stand on a page before the text of a name."""

VOWEL_DAYS: Final = (8, 11)
GROUPED_FROM: Final = 10_000
"""Numbers from here on are written in groups of three digits; years never reach it."""


class Voice(NamedTuple):
    """The reader's language, on the reader's day."""

    language: str
    """`en` or `it`; any other is spoken as English."""

    today: date
    """Days of another year than this one's are said with their year."""

    @property
    def spoken(self) -> str:
        """Return the language that is spoken: `en` or `it`."""
        return _spoken(self.language)

    def say(self, what: Message, rendering: Rendering = PLAIN) -> str:
        """Return the sentence in the reader's language, its blanks filled the way of the rendering."""
        catalogue = catalogue_of(self.language)
        if what.plural:
            sentence = catalogue.ngettext(what.text, what.plural, what.number)
        else:
            sentence = catalogue.gettext(what.text)
        if not what.blanks:
            return sentence
        first, *rest = _parted(sentence)
        said = [first]
        for before, name, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            value = what.blanks[name]
            said += (self._elided(before or "", value), self.blank(value, rendering), text)
        return "".join(said)

    def _elided(self, before: str, value: Blank) -> str:
        """Return the word before a blank as it is said there: *l’8 ottobre*, *ad Anna*."""
        elided = ELIDED.get(self.language, {})
        day = value.day if isinstance(value, Day) else value
        if isinstance(day, date):
            return elided[before] if before in elided and day.day in VOWEL_DAYS else before
        return self._euphonic(before, self.blank(value)) if before and not isinstance(value, int) else before

    def _euphonic(self, before: str, text: str) -> str:
        """Return the word before a text, with a *d* where the text begins with its vowel."""
        longer = EUPHONIC.get(self.language, {}).get(before)
        if longer is None:
            return before
        shown = unicodedata.normalize("NFKD", MARKUP.sub("", text, count=1)).lower()
        return longer if shown[:1] == before[0].lower() and shown[1:2] != "d" else before

    def blank(self, value: Blank, rendering: Rendering = PLAIN) -> str:  # noqa: PLR0911  one return a type
        """Return what fills a blank; a tuple as a list, *a, b and c*."""
        if isinstance(value, str):
            return rendering.text(value)
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Day):
            said = self.day(value.day)
            return rendering.link(Link(value.path, said)) if value.path else said
        if isinstance(value, Link):
            return rendering.link(value)
        if isinstance(value, Language):
            return rendering.link(Link(value.path, self.language_name(value.text)))
        if isinstance(value, Country):
            return country_name(value.code, self.spoken)
        if isinstance(value, Message):
            return self.say(value, rendering)
        if isinstance(value, Either):
            return self.listed([self.blank(each, rendering) for each in value.items], _OR)
        return self.listed([self.blank(each, rendering) for each in value])

    def language_name(self, text: str) -> str:
        """Return the name of a language that people speak, in the reader's; as it was written where it is not known."""
        code = language_code(text)
        return language_name(code, self.spoken) if code else text

    def listed(self, items: Sequence[str], joint: Message | None = None) -> str:
        """Return the items as one list: *a*, *a and b*, *a, b and c*; they are taken as they stand."""
        if len(items) < 2:  # noqa: PLR2004  two is when a list begins
            return "".join(items)
        parts = {"rest": ", ".join(items[:-1]), "last": items[-1]}
        sentence = catalogue_of(self.language).gettext((joint or _AND).text)
        return BLANK.sub(lambda found: self._euphonic(found[1] or "", parts[found[2]]) + parts[found[2]], sentence)

    def number(self, value: int) -> str:
        """Return a whole number with the language's digit groups from ten thousand on."""
        return str(value) if abs(value) < GROUPED_FROM else f"{value:,}".replace(",", _calendar(self.language).group)

    def day(self, day: date) -> str:
        """Return the day in short: `8 Oct`, `8 ott`; with the year when that is not today's."""
        calendar = _calendar(self.language)
        pattern = calendar.day if day.year == self.today.year else calendar.day_of_a_year
        return pattern % {"d": day.day, "MMM": calendar.short_months[day.month], "y": day.year}

    def long_day(self, day: date) -> str:
        """Return the day in full: `Thursday, 8 October 2026`, `giovedì 8 ottobre 2026`."""
        calendar = _calendar(self.language)
        weekday, month = calendar.weekdays[day.weekday()], calendar.months[day.month]
        return calendar.long_day % {"EEEE": weekday, "d": day.day, "MMMM": month, "y": day.year}

    def month(self, day: date) -> str:
        """Return the month of a day with its year: `October 2026`, `ottobre 2026`."""
        return f"{_calendar(self.language).months[day.month]} {day.year}"

    def weekday(self, weekday: int) -> str:
        """Return the name of a weekday; Monday is 0."""
        return _calendar(self.language).weekdays[weekday]


_AND: Final = message("{rest} and {last}")
_OR: Final = message("{rest} or {last}")


class _Calendar(NamedTuple):
    """Names and patterns of CLDR; the patterns are filled with `%`."""

    day: str
    day_of_a_year: str
    long_day: str
    short_months: Mapping[int, str]
    months: Mapping[int, str]
    weekdays: Mapping[int, str]
    group: str


def _spoken(language: str) -> str:
    return language if language in SPOKEN else "en"


@cache
def _parted(sentence: str) -> Sequence[str]:
    """Return a sentence of ours in parts: a text, then by turns the word before a blank, its name, the next text."""
    return BLANK.split(sentence)


@cache
def _calendar(language: str) -> _Calendar:
    from babel.core import Locale  # noqa: PLC0415  30 ms that a command without days does not need

    cldr = Locale.parse(CLDR_NAMES[_spoken(language)])
    return _Calendar(
        day=cldr.datetime_skeletons["MMMd"].format,
        day_of_a_year=cldr.datetime_skeletons["yMMMd"].format,
        long_day=cldr.date_formats["full"].format,
        short_months=cldr.months["format"]["abbreviated"],
        months=cldr.months["format"]["wide"],
        weekdays=cldr.days["format"]["wide"],
        group=cldr.number_symbols["latn"]["group"],
    )
