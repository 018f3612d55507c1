"""Market lines: the facts of a country on a day, as list items."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from vaultnet.languages.currencies import currency_name
from vaultnet.languages.holiday_names import holiday_name
from vaultnet.languages.spoken import language_name
from vaultnet.model.message import Day, Link, message
from vaultnet.pages.frame import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from vaultnet.model.market_facts import Clock, MarketFacts, PublicHoliday, Trade
    from vaultnet.model.message import Blank, Message
    from vaultnet.pages.briefing import Briefing

TRADE: Final[Mapping[Trade, Message]] = {
    "eu": message("European Union"),
    "efta": message("EFTA, outside the EU’s customs union"),
    "customs_union": message("customs union with the EU"),
    "third_country": message("outside the EU and its customs union"),
}

USUAL_WEEKEND: Final = (5, 6)
MOST_HOLIDAYS: Final = 6
NOON: Final = 12 * 60
NEXT: Final = 1
"""Days between two that follow each other."""


def market_lines(facts: MarketFacts, last: date, briefing: Briefing) -> list[str]:
    """Return the facts: when to call today, speech, money, customs, dialling code, holidays up to the day `last`."""
    lines = [f"- {capital(_time(clock, briefing))}" for clock in facts.clocks[:1]]
    lines += [f"  - {briefing.show(clock.place)}: {_time(clock, briefing)}" for clock in facts.clocks[1:]]
    return [*lines, f"- {capital(' · '.join(_about(facts, briefing)))}", f"- {_days_off(facts, last, briefing)}"]


def _time(clock: Clock, briefing: Briefing) -> str:
    """Return what time it is there at noon, and when to call on the day."""
    there = message("12:00 for you is {time} there", time=time_of(NOON + clock.ahead))
    said = briefing.say(there if clock.ahead else message("same time as yours"))
    return f"{said} · {briefing.say(_window(clock))}"


def _window(clock: Clock) -> Message:
    """Return when both sides are at work today."""
    if clock.closed == "weekend":
        return message("**do not call today**: it is the weekend there")
    if clock.closed == "holiday":
        return message("**do not call today**: it is a public holiday there")
    if clock.yours is None:
        first, end = map(time_of, clock.their_day)
        return message("**no shared office hours today**: their 9:00 to 18:00 is {first} to {end} for you",
                       first=first, end=end)  # fmt: skip
    first, end = map(time_of, clock.yours)
    return message("**call today from {first} to {end}**", first=first, end=end)


def time_of(minutes: int) -> str:
    """Return minutes after midnight as a time of day: `9:00`, `13:30`; past midnight they begin anew."""
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def _about(facts: MarketFacts, briefing: Briefing) -> Iterator[str]:
    """Yield languages, money, customs and dialling code, as far as the country has them."""
    language = briefing.voice.spoken
    if facts.languages:
        yield briefing.show(tuple(language_name(code, language) for code in facts.languages))
    if facts.currencies:
        yield briefing.show(tuple(currency_name(code, language) for code in facts.currencies))
    yield briefing.say(TRADE[facts.trade])
    if facts.dialling_code:
        yield briefing.say(message("dial +{code}", code=facts.dialling_code))


def _days_off(facts: MarketFacts, last: date, briefing: Briefing) -> str:
    """Return the public holidays, and the weekend where it is not Saturday and Sunday."""
    runs = runs_of(facts.holidays)
    if runs:
        told = [_run(run, briefing) for run in runs[:MOST_HOLIDAYS]]
        label = briefing.say(message("Public holidays"))
        said = f"{label}: {', '.join(told)}"
    else:
        said = briefing.say(message("No public holiday up to {day}", day=last))
    if facts.weekend in {(), USUAL_WEEKEND}:
        return said
    days: tuple[Blank, ...] = tuple(briefing.voice.weekday(day) for day in facts.weekend)
    weekend = briefing.say(message("weekend: {days}", days=days))
    return f"{said} · {weekend}"


def runs_of(holidays: Sequence[PublicHoliday]) -> list[list[PublicHoliday]]:
    """Return the holidays with those of one name on days that follow each other put together."""
    runs = [[each] for each in holidays[:1]]
    for before, each in pairwise(holidays):
        follows = each.day.toordinal() - before.day.toordinal() == NEXT
        if follows and (each.name, each.trip) == (before.name, before.trip):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _run(run: Sequence[PublicHoliday], briefing: Briefing) -> str:
    """Return `26 Nov (Thanksgiving Day)`, with what is to be known about it; the day alone where nothing is."""
    first, end = run[0], run[-1]
    name = briefing.show(holiday_name(first.name, briefing.voice.spoken))
    days = briefing.show(Day(first.day))
    if len(run) > 1:
        days = briefing.say(message("{first} to {last}", first=Day(first.day), last=Day(end.day)))
    remarks = [name] if name else []
    if any(each.is_estimated for each in run):
        remarks.append(briefing.say(message("day not certain yet")))
    if first.trip:
        trip = Link(first.trip, briefing.network.titles.get(first.trip, ""))
        remarks.append(briefing.say(message("during {trip}", trip=trip)))
    return f"{days} ({', '.join(remarks)})" if remarks else days
