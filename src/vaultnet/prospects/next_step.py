"""Next step: the next move towards a prospect, with whom to ask and for what; never an offer (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.model.message import Link, message

if TYPE_CHECKING:
    from vaultnet.model.message import Message
    from vaultnet.model.person import Person
    from vaultnet.model.prospect import BuyingRole, Hop, Stage, WarmPath


def next_step_of(
    stage: Stage, company: Link, target: Person | None, path: WarmPath | None, bridge: Person | None
) -> Message:
    """Return the next move after the stage.

    1: look for a way to somebody there. 2: ask for an introduction. 3: write. 4: propose a call. 5: propose to meet.
    6: ask what they need. 7: agree on what comes next. A path through a name without a note begins with writing it.
    """
    if target is None:
        return _find_somebody(company, bridge)
    who = Link(target.path, target.name)
    if stage <= 2:  # noqa: PLR2004  # spec 4's number
        return _towards(who, company, path, bridge)
    if stage == 3:  # noqa: PLR2004
        return _write(who, path)
    if stage == 4:  # noqa: PLR2004
        return message("Propose a short call to {person}.", person=who)
    if stage == 5:  # noqa: PLR2004
        return message("Propose to meet {person} in person: a coffee when you are there, or at a fair.", person=who)
    if stage == 6:  # noqa: PLR2004
        return message("Ask {person} what they need most now, and what you could do about it together.", person=who)
    return message("Agree with {person} on what comes next, and on the day.", person=who)


def decision_question(missing: tuple[BuyingRole, ...], target: Person) -> Message | None:
    """Return what to ask somebody who is reached, where it is not known who decides or who buys; else None."""
    who = Link(target.path, target.name)
    if "decision_maker" in missing:
        return message("Ask {person} who decides.", person=who)
    if "buyer" in missing:
        return message("Ask {person} who is in charge of purchasing.", person=who)
    return None


def _find_somebody(company: Link, bridge: Person | None) -> Message:
    if bridge is None:
        return message("Find out who decides at {company}.", company=company)
    return message("Ask {person} whether they know who decides at {company}.", person=_link(bridge), company=company)


def _towards(who: Link, company: Link, path: WarmPath | None, bridge: Person | None) -> Message:
    """Return the step that leads to somebody not yet in touch."""
    if path is None:
        if bridge is None:
            return message(
                "Look for somebody who knows {person}, or anybody at {company}.", person=who, company=company
            )
        return message("Ask {bridge} whether they know {person}.", bridge=_link(bridge), person=who)
    if path.is_direct:
        return message("Write to {person}: a greeting, and what you have in common.", person=who)
    nameless = next((hop for hop in path.hops[:-1] if not hop.path), None)
    if nameless:
        return message(
            "Write a note for {name}: the way to {person} leads through them.", name=nameless.name, person=who
        )
    first, *between = path.hops[:-1]
    if not between:
        return message("Ask {introducer} for an introduction to {person}.", introducer=_hop(first), person=who)
    return message(
        "Ask {introducer} to bring you together with {second}, who can introduce you to {person}.",
        introducer=_hop(first),
        second=_hop(between[0]),
        person=who,
    )


def _write(who: Link, path: WarmPath | None) -> Message:
    if path is not None and not path.is_direct and path.hops[0].path:
        return message(
            "Write to {person}, with greetings from {introducer}.", person=who, introducer=_hop(path.hops[0])
        )
    return message("Write to {person}: a greeting, and what you have in common.", person=who)


def _link(person: Person) -> Link:
    return Link(person.path, person.name)


def _hop(hop: Hop) -> Link:
    return Link(hop.path, hop.name)
