"""Status: whether somebody is to appear at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded
from vaultnet.people.fields import plain, says_nothing, says_yes

if TYPE_CHECKING:
    from vaultnet.model.person import Status
    from vaultnet.people.fields import Reading

GRAVEST_FIRST: Final[tuple[Status, ...]] = ("deceased", "do_not_contact", "archived")
"""Where a note says several, the first of these."""

TAGS: Final[dict[str, Status]] = {
    **dict.fromkeys(("deceased", "deceduto", "deceduta", "defunto", "defunta"), "deceased"),
    **dict.fromkeys(("do-not-contact", "donotcontact", "do_not_contact", "dnc", "non-contattare"), "do_not_contact"),
    **dict.fromkeys(("archived", "archiviato", "archiviata"), "archived"),
}
"""Tags that mean nothing else; the softer words (`inactive`, `closed`) count in the field only."""


def status_of(reading: Reading) -> Status:
    """Return the status of a person: from `status`, from a field of the status's own, from a tag.

    `archived: true`, `deceased: 2024-05-07` and `deceased: yes` hold, `archived: false` does not; an empty field says
    nothing. Other words in `status` are stages or free text, and leave somebody active. Source: spec 1.4.
    """
    tags = (tag.text.removeprefix("status/").removeprefix("stato/") for tag in reading.note.tags)
    said = [TAGS[tag] for tag in tags if tag in TAGS]
    if "status" in reading.named:
        statuses = reading.conventions.statuses
        words = [folded(plain(value)).strip("#") for value in reading.named["status"].values]
        said += [statuses[word] for word in words if word in statuses]
    for status in GRAVEST_FIRST:
        if status in said or (status in reading.named and _holds(reading, status)):
            return status
    return "active"


def free_status(reading: Reading) -> str:
    """Return the text of `status` where it says something else: a stage."""
    field = reading.named.get("status")
    if field is None:
        return ""
    value = plain(field.values[0])
    return "" if folded(value) in reading.conventions.statuses else value


def _holds(reading: Reading, status: Status) -> bool:
    """Return whether the field of that name says that it is so: yes, a date, anything but no and nothing."""
    value = reading.named[status].values[0]
    return says_yes(value, reading.conventions) is not False and not says_nothing(value.text)
