"""Standing: what the notes say of a company's stage, and whether it is a prospect at all (spec 4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from vaultnet.languages.stage_words import CUSTOMER, LOST, NO_PROSPECT, STAGES
from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.circle import Workplace
    from vaultnet.model.network import Network
    from vaultnet.model.person import Company
    from vaultnet.model.prospect import Stage

NUMBER: Final = re.compile(r"\b([1-7])\b")
CLOSED: Final = CUSTOMER | LOST | NO_PROSPECT


def is_open(workplace: Workplace, network: Network) -> bool:
    """Return whether a company may be a prospect: no note calls it a customer, lost, or a supplier.

    The company's own notes decide, by `stage`, `status`, `type` or tags; without one, what its people's notes say.
    """
    if workplace.company:
        return not any(_closes(word) for word in _words(workplace.company))
    return not any(_closes(network.people[path].stage) for path in workplace.people)


def said_stage(workplace: Workplace, network: Network) -> Stage | None:
    """Return the stage that notes give: the company's, else the furthest of its people's; None: none does."""
    if workplace.company:
        stage = stage_named(workplace.company.stage)
        if stage:
            return stage
    said = [stage for path in workplace.people if (stage := stage_named(network.people[path].stage))]
    return max(said, default=None)


def stage_named(text: str) -> Stage | None:
    """Return the stage that a text names, as a number from 1 to 7 or a word; None: none."""
    plain = folded(text)
    number = NUMBER.search(plain)
    if number:
        return cast("Stage", int(number.group(1)))
    code = STAGES.get(plain.replace("_", " "))
    return cast("Stage", int(code)) if code else None


def _words(company: Company) -> Iterable[str]:
    return (company.stage, *company.standing, *company.tags)


def _closes(word: str) -> bool:
    """Return whether a word says that a company is no prospect; of a nested tag, its last part."""
    plain = folded(word).replace("_", " ")
    return plain in CLOSED or plain.rpartition("/")[2] in CLOSED
