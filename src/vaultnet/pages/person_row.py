"""Person row: somebody on *Who to meet*, from the name to the next small step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.languages.rendering import file_stem
from vaultnet.model.message import Country, Day, Link, message
from vaultnet.notes.keys import folded
from vaultnet.pages.boxes import boxes_of
from vaultnet.pages.channel_text import CHANNELS
from vaultnet.pages.proof import days_of, with_proof

if TYPE_CHECKING:
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.person import Person
    from vaultnet.model.suggestion import Suggestion
    from vaultnet.pages.briefing import Briefing


def person_row(suggestion: Suggestion, briefing: Briefing) -> list[str]:
    """Return the lines of one person: heading, each reason with its proof, last time, next small step, boxes."""
    person, days = suggestion.person, days_of(suggestion.tie)
    lines = [f"### {person_line(person, briefing)}"]
    lines += [f"- {with_proof(each.text, each.sources, days, person.path, briefing)}" for each in suggestion.evidence]
    last = last_time(suggestion, briefing)
    if last:
        lines.append(f"- {last}")
    step = briefing.say(message("Next small step"))
    lines.append(f"- *{step}*: {briefing.say(suggestion.next_step)} {briefing.say(suggestion.opener)}")
    return [*lines, *boxes_of(suggestion, briefing), ""]


def person_line(person: Person, briefing: Briefing) -> str:
    """Return `[[Anna Keller]] · head of purchasing, [[Weinkontor Hamburg]], Hamburg`, as much of it as is known."""
    about = [briefing.show(person.role)] if person.role else []
    about += [company] if (company := company_of(person, briefing)) else []
    if person.city:
        about.append(briefing.show(person.city))
    elif person.country:
        about.append(briefing.show(Country(person.country)))
    name = briefing.link(Link(person.path, person.name))
    return " · ".join((name, ", ".join(each for each in about if each))) if any(about) else name


def company_of(person: Person, briefing: Briefing) -> str:
    """Return the person's company as Markdown, a link where the vault has a note about it; empty without one."""
    if person.company is None:
        return ""
    target = file_stem(person.company.target or person.company.text)
    return briefing.link(Link(briefing.company_paths.get(folded(target), ""), person.company.text))


def last_time(suggestion: Suggestion, briefing: Briefing) -> str:
    """Return the last contact with the user's own words, day and channel; else the last line that names them."""
    tie = suggestion.tie
    last = tie.last_contact or tie.last_mention
    if last is None:
        return ""
    label = briefing.say(message("Last time") if tie.last_contact else message("Last named"))
    day = briefing.show(Day(last.day, last.sources[0].path))
    quote = quote_of(last, suggestion.person, briefing)
    if last.rung == "noted":
        return f"*{label}*: “{quote}” ({day})" if quote else f"*{label}*: {day}"
    channel = briefing.say(CHANNELS[last.channel])
    return f"*{label}*: “{quote}” ({day}, {channel})" if quote else f"*{label}*: {day} ({channel})"


def quote_of(interaction: Interaction, person: Person, briefing: Briefing) -> str:
    """Return the user's own words about a contact as Markdown; empty when no line says more than the person's name."""
    names = {folded(name) for name in (person.name, *person.aliases, file_stem(person.path))}
    for source in interaction.sources:
        words = briefing.quotes.get(source, "")
        if folded(words).strip(" .,;:-–") not in names and (quote := briefing.show(words)):
            return quote
    return ""
