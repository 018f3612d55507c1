"""Box labels: what stands beside the boxes of a page, from which an answer is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.languages.channel_labels import CHANNEL_LABELS
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vaultnet.model.answer import Code
    from vaultnet.model.message import Message


class BoxLabel(NamedTuple):
    """Sign and words of a box."""

    sign: str
    word: Message
    what: Message | None = None
    """What stands behind a colon, and may be changed by the user; None: nothing."""


BOX_LABELS: Final[Mapping[Code, BoxLabel]] = {
    **{channel: BoxLabel(label.sign, label.word) for channel, label in CHANNEL_LABELS.items()},
    "later": BoxLabel("💤", message("later"), message("2 weeks")),
    "not_now": BoxLabel("🌙", message("not now")),
    "never": BoxLabel("🚫", message("never")),
    "met": BoxLabel("🤝", message("have you met? yes")),
    "not_met": BoxLabel("🤝", message("have you met? no")),
    "met_unknown": BoxLabel("🤝", message("have you met? don’t know")),
    "tier_a": BoxLabel("🔁", message("tier A")),
    "tier_b": BoxLabel("🔁", message("tier B")),
    "tier_c": BoxLabel("🔁", message("tier C")),
    "tier_d": BoxLabel("🔁", message("tier D")),
    "no_rhythm": BoxLabel("🔁", message("leave it")),
}
"""Every code that a box may have, but that of a promise kept, whose words are the promise."""
