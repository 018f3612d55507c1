"""Occasions: a past contact as a noun, such as “your coffee of 8 October”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Day, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.interaction import Interaction
    from vaultnet.model.message import Message


def occasion(interaction: Interaction) -> Message:
    """Return the contact as a noun with its day, which leads to the note that tells of it.

    It is written so that it can stand behind a colon or a dash in any language.
    """
    day = Day(interaction.day, interaction.sources[0].path)
    return OCCASIONS[interaction.channel]._replace(blanks={"day": day})


OCCASIONS: Final[Mapping[Channel, Message]] = {
    "coffee": message("your coffee of {day}"),
    "meal": message("your meal of {day}"),
    "visit": message("the visit of {day}"),
    "fair": message("the fair of {day}"),
    "event": message("the event of {day}"),
    "in_person": message("your meeting of {day}"),
    "video": message("your video call of {day}"),
    "call": message("your call of {day}"),
    "meeting": message("your conversation of {day}"),
    "message": message("the message of {day}"),
    "email": message("the e-mail of {day}"),
    "letter": message("the letter of {day}"),
    "wishes": message("the good wishes of {day}"),
    "linkedin": message("the LinkedIn message of {day}"),
    "contact": message("your contact of {day}"),
    "mention": message("the note of {day}"),
}
"""The noun of every channel, its day still missing."""
