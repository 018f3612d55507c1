"""New jobs: who has changed company or role of late, as an import found it (spec 3, `why_now`; spec 4, moved)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.network.past_years import without_years
from vaultnet.network.spellings import company_name

if TYPE_CHECKING:
    from datetime import date

    from vaultnet.model.person import Person

NEWS_DAYS: Final = 90
"""So long a new job is news."""


class NewJob(NamedTuple):
    """A change in somebody's work."""

    day: int
    """On which an import found it (proleptic ordinal)."""

    before: str
    """Company they have left; empty: they have not, or it is not known."""

    now: str
    """Company where they are; empty: not known."""

    is_moved: bool
    """They are at another company, and not only in another role."""


def new_job(person: Person, today: date) -> NewJob | None:
    """Return a change of the last 90 days; None without one.

    An import that had written the company itself has put the old one among the past ones, of which it is the last. One
    that the user had written still stands there, and the new one only beside the day.
    """
    if not person.new_job_day or not 0 <= today.toordinal() - person.new_job_day <= NEWS_DAYS:
        return None
    there = (person.company.text or person.company.target) if person.company else ""
    if not person.new_job:
        return NewJob(person.new_job_day, "", there, is_moved=False)
    if there and company_name(there) != company_name(person.new_job):
        return NewJob(person.new_job_day, there, person.new_job, is_moved=True)
    past = [each.text for each in person.interests if each.kind == "past_company"]
    return NewJob(person.new_job_day, without_years(past[-1]) if past else "", person.new_job, is_moved=True)
