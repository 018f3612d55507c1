"""Invitations: to whom the page offers a personal text, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.interest_names import interest_name
from vaultnet.languages.invitations import invitation
from vaultnet.languages.rendering import file_stem, one_line
from vaultnet.languages.spoken import language_code, language_name
from vaultnet.markets.letter_language import letter_language
from vaultnet.model.message import message
from vaultnet.network.common import worth_saying
from vaultnet.pages.markdown import escaped_whole, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vaultnet.model.message import Blank
    from vaultnet.model.network import SharedTopic, Topic
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Prospect
    from vaultnet.pages.briefing import Briefing

LAST_STAGE: Final = 3
"""Up to this move nothing has been said yet; behind it nobody needs an invitation."""

ENOUGH: Final = 2
"""After so many messages in a row without an answer nobody is invited, too."""


class Invitation(NamedTuple):
    """A text for one person."""

    language: str
    text: str


def invitations(briefing: Briefing) -> Mapping[str, Invitation]:
    """Return the texts that the page offers, by path of the person; at most `invitations_per_month`, best path first.

    For people in move 1 to 3 with whom the owner has something in common that not everybody has. Of paths equally
    strong the one with more in common comes first, then the order of the page.

    Source: spec 4.
    """
    wanted = [each for each in _prospects(briefing) if _is_wanted(each, briefing)]
    wanted.sort(key=lambda each: _rank(each, briefing))
    found: dict[str, Invitation] = {}
    for each in wanted:
        if len(found) >= briefing.settings.invitations_per_month:
            break
        made = _invitation(each, briefing)
        if each.target is not None and made is not None:
            found.setdefault(each.target.path, made)
    return found


def invitation_lines(target: Person | None, invited: Mapping[str, Invitation], briefing: Briefing) -> list[str]:
    """Return the text for a person, folded, under a title that says whom it is for; nothing where none is offered."""
    if target is None or target.path not in invited:
        return []
    offered = invited[target.path]
    blanks: dict[str, Blank] = {
        "person": target.name,
        "language": language_name(offered.language, briefing.voice.spoken),
        "count": len(offered.text),
    }
    if target.connected_day:
        title = message("A first message to {person}, in {language} ({count} characters)", **blanks)
    else:
        title = message("An invitation for {person}, in {language} ({count} characters)", **blanks)
    text = escaped_whole(offered.text).replace(r" \: ", " : ")  # as French has it, and it means nothing
    return folded(briefing.say(title), [text])


def _prospects(briefing: Briefing) -> Iterator[Prospect]:
    return (each for market in briefing.prospects.markets for each in market.prospects)


def _is_wanted(prospect: Prospect, briefing: Briefing) -> bool:
    """Tell whether there is somebody to invite, with common ground, who does not want to be left alone."""
    target = prospect.target
    if target is None or prospect.stage > LAST_STAGE or briefing.network.owner is None:
        return False
    if target.snooze_day > briefing.network.today.toordinal():
        return False
    tie = briefing.network.ties.get(target.path)
    return (tie is None or tie.unanswered < ENOUGH) and bool(_points(prospect, briefing))


def _points(prospect: Prospect, briefing: Briefing) -> list[SharedTopic]:
    """Return what an invitation may be built on, the strongest first: what not everybody has.

    Somebody whom both know may be named once they have introduced the two; before that, they are asked first.
    """
    introduced = prospect.stage == LAST_STAGE
    telling = worth_saying(prospect.shared, briefing.settings.points)
    return [each for each in telling if introduced or each.topic.kind != "acquaintance"]


def _rank(prospect: Prospect, briefing: Briefing) -> tuple[float, float]:
    strength = prospect.paths[0].strength if prospect.paths else 0.0
    return -strength, -round(sum(each.points for each in _points(prospect, briefing)), 4)


def _invitation(prospect: Prospect, briefing: Briefing) -> Invitation | None:
    """Return the text built on the strongest shared point that can be said; None where none fits."""
    target, owner = prospect.target, briefing.network.owner
    if target is None or owner is None:
        return None
    language = letter_language(target, prospect.country)
    for topic, said in _sayable(_points(prospect, briefing), language):
        text = invitation(language, topic.kind, said, one_line(target.name), one_line(owner.name))
        if text:
            return Invitation(language, text)
    return None


def _sayable(points: Sequence[SharedTopic], language: str) -> Iterator[tuple[Topic, str]]:
    """Yield the shared topics with their name in the language: those first that have one there."""
    named = [(each.topic, _name(each.topic, language)) for each in points]
    yield from ((topic, name) for topic, name in named if name)
    yield from ((topic, one_line(topic.label)) for topic, name in named if not name)


def _name(topic: Topic, language: str) -> str:
    """Return what a topic is called in a language; empty where that is not known.

    Schools, companies, associations, fairs, towns and people keep their names.
    """
    if topic.kind in {"interest", "sector"}:
        names = (topic.label, topic.key, topic.key.rpartition("/")[2], file_stem(topic.path))
        return interest_name(names, language)
    if topic.kind == "language":
        code = language_code(topic.label)
        return language_name(code, language) if code else ""
    return one_line(topic.label)
