"""Lines: people and suggestions as plain text for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.cli.output import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.languages.voice import Voice
    from vaultnet.model.person import Person
    from vaultnet.model.source import Source
    from vaultnet.model.suggestion import Evidence, Suggestion


MOST_PLACES: Final = 3
"""So many places prove one reason; more would hide it."""


def decimal(number: float, voice: Voice) -> str:
    """Return a number with one to four decimals, as the language writes it: what is printed adds up."""
    whole, _, decimals = f"{number:.4f}".partition(".")
    text = f"{whole}.{decimals.rstrip('0') or '0'}"
    return text.replace(".", ",") if voice.language == "it" else text


def who_is(person: Person, voice: Voice) -> str:
    """Return a person's name with role, company and city, as far as they are known."""
    known = [each for each in (person.role, person.company.text if person.company else "", person.city) if each]
    return voice.blank(f"{person.name} · {', '.join(known)}" if known else person.name)


def suggestion_lines(suggestion: Suggestion, voice: Voice) -> Iterator[Line]:
    """Yield a suggestion: who, why, the next small step, and how to begin."""
    yield Line(f"  {who_is(suggestion.person, voice)}", "bold")
    for evidence in suggestion.evidence:
        yield Line(f"    {voice.say(evidence.text)}")
    yield Line(f"    → {voice.say(suggestion.next_step)} {voice.say(suggestion.opener)}", "green")


def evidence_line(evidence: Evidence, voice: Voice) -> str:
    """Return a reason with its points and the places that prove it."""
    return f"{decimal(evidence.points, voice)}  {voice.say(evidence.text)} [{places(evidence.sources, voice)}]"


def places(sources: Iterable[Source], voice: Voice) -> str:
    """Return places of the vault, as editors and terminals know them: `path:line`."""
    several = tuple(sources)
    shown = [place(source.path, source.line, voice) for source in several[:MOST_PLACES]]
    return ", ".join([*shown, "…"] if len(several) > MOST_PLACES else shown)


def place(path: str, line: int, voice: Voice) -> str:
    """Return one place of the vault; line 0 is the whole note."""
    return f"{voice.blank(path)}:{line}" if line else voice.blank(path)
