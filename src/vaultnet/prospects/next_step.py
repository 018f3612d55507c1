"""Next step: the next move towards a prospect, with whom to ask and for what; never an offer (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Link, message

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import Hop, Insider, Stage, WarmPath


def next_step_of(
    stage: Stage,
    company: Link,
    target: Insider | None,
    path: WarmPath | None,
    bridge: Person | None,
    *,
    has_ground: bool,
) -> Message:
    """Return the next move after the stage.

    1: look for a way to somebody there. 2: ask for an introduction. 3: write. 4: propose a call. 5: propose to meet.
    6: ask what they need; somebody who neither decides nor buys is asked who does. 7: agree on what comes next. A path
    through a name without a note begins with writing it. `has_ground`: there is something in common to write about.
    """
    if target is None:
        return _find_somebody(company, bridge)
    if stage <= 2:  # noqa: PLR2004  # spec 4's number
        return _towards(target.person, company, path, bridge, has_ground=has_ground)
    return _with(stage, target, company, path, has_ground=has_ground)


def _with(stage: Stage, target: Insider, company: Link, path: WarmPath | None, *, has_ground: bool) -> Message:
    """Return the step with somebody to whom a way is open."""
    who = Link(target.person.path, target.person.name)
    match stage:
        case 3:
            return _write(who, path, has_ground=has_ground)
        case 4:
            return message("Propose a short call to {person}.", person=who)
        case 5:
            return message("Propose to meet {person} in person: a coffee when you are there, or at a fair.", person=who)
        case 6 if target.buying_role == "contact":
            return message(
                "Ask {person} who decides at {company}, and to bring you together.", person=who, company=company
            )
        case 6:
            return message("Ask {person} what they need most now, and what you could do about it together.", person=who)
        case _:
            return message("Agree with {person} on what comes next, and on the day.", person=who)


def _find_somebody(company: Link, bridge: Person | None) -> Message:
    if bridge is None:
        return message("Find out who decides at {company}.", company=company)
    return message("Ask {person} whether they know who decides at {company}.", person=_link(bridge), company=company)


def _towards(
    person: Person, company: Link, path: WarmPath | None, bridge: Person | None, *, has_ground: bool
) -> Message:
    """Return the step that leads to somebody not yet in touch."""
    who = _link(person)
    if path is None:
        if bridge is None:
            return message(
                "Look for somebody who knows {person}, or anybody at {company}.", person=who, company=company
            )
        return message("Ask {bridge} whether they know {person}.", bridge=_link(bridge), person=who)
    if path.is_direct:
        return _write(who, path, has_ground=has_ground)
    nameless = next((hop for hop in path.hops[:-1] if not hop.path), None)
    if nameless:
        return message(
            "Write a note for {name}: the way to {person} leads through them.", name=nameless.name, person=who
        )
    first, *between = path.hops[:-1]
    if not between:
        return message("Ask {introducer} for an introduction to {person}.", introducer=_hop(first), person=who)
    return message(
        "Ask {introducer} to put you back in touch with {second}, who can introduce you to {person}.",
        introducer=_hop(first),
        second=_hop(between[0]),
        person=who,
    )


def _write(who: Link, path: WarmPath | None, *, has_ground: bool) -> Message:
    if path is not None and not path.is_direct and path.hops[0].path:
        return message(
            "Write to {person}, with greetings from {introducer}.", person=who, introducer=_hop(path.hops[0])
        )
    if has_ground:
        return message("Write to {person}: a greeting, and what you have in common.", person=who)
    return message("Write to {person}: a greeting and a sincere question; no common point is known yet.", person=who)


def _link(person: Person) -> Link:
    return Link(person.path, person.name)


def _hop(hop: Hop) -> Link:
    return Link(hop.path, hop.name)
