"""Identities: what makes two accounts of somebody accounts of one person (imports.md 5.1). A name never does."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize
from urllib.parse import quote

from vaultnet.importers.identity import email_of, is_role_box, slug_of
from vaultnet.languages.mail_providers import MAIL_PROVIDERS
from vaultnet.network.spellings import company_name, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SLUG: Final = "in:"
MAIL: Final = "mail:"
PHONE: Final = "tel:"
UID: Final = "uid:"
ROW: Final = "row:"

PROFILE: Final = "https://www.linkedin.com/in/"
_BARE_SLUG: Final = re.compile(r"[^\W_][\w%.-]{2,99}")


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


def profile_slug(text: str) -> str:
    """Return the slug of a profile, as `slug_of` does; a slug without the address around it will do, too."""
    bare = normalize("NFC", text).strip("/ ")
    return slug_of(bare) or (slug_of(f"{PROFILE}{bare}") if _BARE_SLUG.fullmatch(bare) else "")


def profile_address(slug: str) -> str:
    """Return the address of a profile; empty without one."""
    return f"{PROFILE}{quote(slug, safe='').replace('~', '%7E')}" if slug else ""


@lru_cache(maxsize=65_536)  # the same numbers come in table after table
def mobile_of(text: str, region: str) -> str:
    """Return a mobile number in E.164; empty when it is a fixed line, which may be a switchboard, or no number."""
    import phonenumbers  # noqa: PLC0415  # 60 ms that only a file with numbers is worth

    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return ""
    is_mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE  # which is then a valid one
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if is_mobile else ""


def work_domains(emails: Iterable[str]) -> Iterator[str]:
    """Yield the domains of addresses that say where somebody works."""
    for address in emails:
        domain = address.rpartition("@")[2].lower()
        if domain and domain not in MAIL_PROVIDERS:
            yield domain
