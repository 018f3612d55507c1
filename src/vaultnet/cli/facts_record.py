"""Facts record: what is to be known of a market on a day, as JSON (spec 8, `prospects`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from vaultnet.model.market_facts import Clock, Hours, MarketFacts

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def facts_json(facts: MarketFacts) -> dict[str, Any]:
    """Return the facts of a market: codes and not names, times as `HH:MM`, what is not known as null or empty."""
    return {
        "languages": list(facts.languages),
        "currencies": list(facts.currencies),
        "trade": facts.trade,
        "trade_as_of": facts.trade_as_of,
        "dialling_code": f"+{facts.dialling_code}" if facts.dialling_code else None,
        "weekend": [WEEKDAYS[day] for day in facts.weekend],
        "holidays": [
            {
                "date": each.day.isoformat(),
                "name": each.name,
                "estimated": each.is_estimated,
                "trip": each.trip or None,
            }
            for each in facts.holidays
        ],
        "clocks": [_clock(each) for each in facts.clocks],
    }


def _clock(clock: Clock) -> dict[str, Any]:
    """Return one clock; `call` is the owner's time, `call_there` the same by their clock."""
    return {
        "place": clock.place or None,
        "timezone": clock.zone,
        "minutes_ahead": clock.ahead,
        "closed": clock.closed or None,
        "call": _hours(clock.yours),
        "call_there": _hours(clock.theirs),
        "their_office_hours": _hours(clock.their_day),
    }


def _hours(hours: Hours | None) -> dict[str, str] | None:
    return {"from": _time(hours.begin), "to": _time(hours.end)} if hours else None


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
