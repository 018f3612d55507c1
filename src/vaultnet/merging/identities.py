"""Identities: what makes two accounts of somebody accounts of one person (imports.md 5.1). A name never does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import email_of, is_role_box, mobile_of, profile_slug
from vaultnet.languages.mail_providers import MAIL_PROVIDERS
from vaultnet.network.spellings import company_name, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SLUG: Final = "in:"
MAIL: Final = "mail:"
PHONE: Final = "tel:"
UID: Final = "uid:"
ROW: Final = "row:"


def identities_of(
    linkedin: str, emails: Iterable[str], phones: Iterable[str], uid: str, region: str
) -> tuple[str, ...]:
    """Return what a person is known by, the surest first: profile, entry in the source, own e-mail, mobile number.

    `region` (ISO code) is where numbers without a country code are dialled. Role boxes, lines that are no mobile ones,
    and numbers that cannot be are nobody's.
    """
    slug = profile_slug(linkedin) if linkedin else ""
    mails = (email_of(each) for each in emails)
    numbers = (mobile_of(each, region) for each in phones)
    found = [SLUG + slug] * bool(slug) + [UID + uid] * bool(uid)
    found += [MAIL + mail for mail in mails if mail and not is_role_box(mail)]
    found += [PHONE + number for number in numbers if number]
    return tuple(dict.fromkeys(found))


def row_identity(source: str, name: str, company: str) -> str:
    """Return what somebody is known by who has nothing better, within one source; empty without a name."""
    plain = plain_name(name)
    return f"{ROW}{source}:{plain}:{company_name(company) if company else ''}" if plain else ""


def work_domains(emails: Iterable[str]) -> Iterator[str]:
    """Yield the domains of addresses that say where somebody works."""
    for address in emails:
        domain = address.rpartition("@")[2].lower()
        if domain and domain not in MAIL_PROVIDERS:
            yield domain
