"""Every reason, by the name it bears in the settings (`weight_NAME`) and in JSON.

To add one: write `reasons/NAME.py` with a function `NAME(person, network, settings)` that returns its evidence, and its
line below. A reason knows nothing of the other reasons, of lanes and of who is hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from vaultnet.ranking.reasons.birthday import birthday
from vaultnet.ranking.reasons.common_ground import common_ground
from vaultnet.ranking.reasons.drift import drift
from vaultnet.ranking.reasons.face_to_face import face_to_face
from vaultnet.ranking.reasons.opens_doors import opens_doors
from vaultnet.ranking.reasons.overdue import overdue
from vaultnet.ranking.reasons.promise import promise
from vaultnet.ranking.reasons.reply_owed import reply_owed
from vaultnet.ranking.reasons.same_place import same_place
from vaultnet.ranking.reasons.why_now import why_now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vaultnet.model.network import Network
    from vaultnet.model.person import Person
    from vaultnet.model.settings import Settings
    from vaultnet.model.suggestion import Evidence

Reason: TypeAlias = "Callable[[Person, Network, Settings], tuple[Evidence, ...]]"
"""What a reason is: the evidence that it holds for one person, or nothing."""

REASONS: Final[Mapping[str, Reason]] = {
    "overdue": overdue,
    "face_to_face": face_to_face,
    "drift": drift,
    "same_place": same_place,
    "why_now": why_now,
    "promise": promise,
    "birthday": birthday,
    "reply_owed": reply_owed,
    "common_ground": common_ground,
    "opens_doors": opens_doors,
}
"""In the order of spec 3; those that only count beside another stand last."""

BESIDE_OTHERS: Final = ("common_ground", "opens_doors")
"""Reasons that count only beside another one, or for a first meeting."""

ALWAYS: Final = frozenset({"promise", "birthday", "reply_owed", "same_place"})
"""Reasons that count even right after a contact, or before a planned one."""
