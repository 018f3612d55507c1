"""Channel labels: sign and word of every channel, as contacts are written into notes, to be read back so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.channel import Channel
    from vaultnet.model.message import Message


class ChannelLabel(NamedTuple):
    """How a channel is written down."""

    sign: str
    word: Message


CHANNEL_LABELS: Final[Mapping[Channel, ChannelLabel]] = {
    "coffee": ChannelLabel("☕", message("coffee")),
    "meal": ChannelLabel("🍽️", message("lunch")),
    "visit": ChannelLabel("🏠", message("visit")),
    "fair": ChannelLabel("🎪", message("at the fair")),
    "event": ChannelLabel("🎟️", message("at an event")),
    "in_person": ChannelLabel("🤝", message("met in person")),
    "video": ChannelLabel("📹", message("video call")),
    "call": ChannelLabel("📞", message("call")),
    "meeting": ChannelLabel("👥", message("meeting")),
    "message": ChannelLabel("✉️", message("message")),
    "email": ChannelLabel("📧", message("mail")),
    "letter": ChannelLabel("📮", message("letter")),
    "wishes": ChannelLabel("🎂", message("wishes")),
    "linkedin": ChannelLabel("💼", message("LinkedIn")),
    "contact": ChannelLabel("👋", message("contact")),
    "mention": ChannelLabel("👋", message("mentioned")),
}
"""Every channel has its label. All words are read back as their channel (spec 2.1)."""
