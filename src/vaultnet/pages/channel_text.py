"""Channel text: the name of each channel, as it stands in brackets behind a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.message import Message

CHANNELS: Final[Mapping[Channel, Message]] = {
    "coffee": message("coffee"),
    "meal": message("a meal"),
    "visit": message("a visit"),
    "fair": message("at a fair"),
    "event": message("at an event"),
    "in_person": message("in person"),
    "video": message("video call"),
    "call": message("call"),
    "meeting": message("meeting"),
    "message": message("message"),
    "email": message("e-mail"),
    "letter": message("letter"),
    "wishes": message("good wishes"),
    "linkedin": message("on LinkedIn"),
    "contact": message("contact"),
    "mention": message("named in a note"),
}
"""Every channel has its name."""
