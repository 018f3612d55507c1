"""Identity: the forms by which an address tells that two entries are one person (imports.md 5.1)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote_to_bytes

ROLE_BOXES: Final = frozenset((
    "acquisti", "admin", "administration", "amministrazione", "assistenza", "booking", "careers", "clienti",
    "commerciale", "contabilita", "contact", "contacto", "contacts", "contatti", "customerservice", "direzione",
    "enquiries", "estero", "export", "fatture", "hello", "help", "hr", "info", "inquiries", "invoice",
    "invoices", "jobs", "kontakt", "logistica", "magazzino", "mail", "marketing", "news", "newsletter", "donotreply",
    "noreply", "office", "ordini", "orders", "postmaster", "press", "produzione", "purchasing", "qualita",
    "reception", "sales", "segreteria", "service", "spedizioni", "stampa", "support", "supporto", "team",
    "ufficio", "vendite", "vertrieb", "webmaster", "welcome",
))  # fmt: skip
"""Boxes that several people read: an address like `info@` never says who somebody is."""

PROFILE: Final = "https://www.linkedin.com/in/"
"""Address of a profile, but for its slug."""

_BARE_SLUG: Final = re.compile(r"[^\W_][\w%.-]{2,99}")
_PROFILE: Final = re.compile(r"(?<![\w-])linkedin\.com/(?:mwlite/)?in/([^/?#\s,;|<>\"]+)", re.IGNORECASE)
_LEAD: Final = re.compile(r"(?<![\w-])linkedin\.com/sales/(?:lead|people)/([\w-]{1,200})", re.IGNORECASE)
_MEMBER: Final = re.compile(r"\burn:li:(?:member|person|fsd_profile):([\w-]{1,200})")
_OPAQUE: Final = re.compile(r"AC[ow]AA[\w-]{10,}\Z")
_ADDRESS: Final = re.compile(r"[^\s@<>\"(),;:]{1,64}@[^\s@<>\"(),;:]{1,255}\Z")
_DOMAIN: Final = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")
_NO_LETTER: Final = re.compile(r"[^a-z]")
_LONGEST_SLUG: Final = 200
_ROUNDS: Final = 5
"""Addresses that travelled are encoded twice or thrice; more is no address."""


def slug_of(address: str) -> str:
    """Return the slug of a LinkedIn profile: decoded until stable, NFC, casefolded; empty when it is none.

    Any sub-domain, no scheme, `mwlite/`, tails like `/it` or `?trk=` are fine. `ACoAA…` behind `/in/` opens a profile
    but is another kind of name (see `member_of`), and companies and Sales Navigator have no slug of a person.
    """
    found = _PROFILE.search(address)
    if not found or _OPAQUE.match(found[1]):
        return ""
    text = found[1]
    for _ in range(_ROUNDS):
        decoded = _decoded(text)
        if decoded == text:
            break
        text = decoded
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).strip("/ ")
    is_clean = plain.isprintable() and not any(sign in plain for sign in "/?#:@ ")
    return plain if is_clean and len(plain) <= _LONGEST_SLUG else ""


def profile_slug(text: str) -> str:
    """Return the slug of a profile, as `slug_of` does; a slug without the address around it will do, too."""
    bare = unicodedata.normalize("NFC", text).strip("/ ")
    return slug_of(bare) or (slug_of(f"{PROFILE}{bare}") if _BARE_SLUG.fullmatch(bare) else "")


def profile_address(slug: str) -> str:
    """Return the address of a profile; empty without one."""
    return f"{PROFILE}{quote(slug, safe='').replace('~', '%7E')}" if slug else ""


def member_of(address: str) -> str:
    """Return LinkedIn's other name of a person, to be matched only with its like; empty when there is none.

    `sales_nav:ACwAA…` from a Sales Navigator address or an opaque profile address, `urn:li:member:123` from a URN.
    """
    if found := _MEMBER.search(address):
        return found[0]
    if found := _LEAD.search(address):
        return f"sales_nav:{found[1]}"
    found = _PROFILE.search(address)
    return f"sales_nav:{found[1]}" if found and _OPAQUE.match(found[1]) else ""


def email_of(text: str) -> str:
    """Return the e-mail address in its normal form; empty when it is none.

    NFC, lower case, without `mailto:` and angle brackets; the domain as DNS has it (`xn--…`).
    """
    address = text.strip().removeprefix("<").removesuffix(">").strip()
    if address[:7].lower() == "mailto:":
        address = address[7:].partition("?")[0].strip()
    address = unicodedata.normalize("NFC", address).lower()
    if not _ADDRESS.match(address) or not address.isprintable():
        return ""
    local, _, domain = address.partition("@")
    if not domain.isascii():
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return f"{local}@{domain}" if _DOMAIN.fullmatch(domain) else ""


def loose_email_of(email: str) -> str:
    """Return the weaker form of a normal address, which only proposes: no `+tag`, and no dots in Google's mail."""
    local, _, domain = email.partition("@")
    local = local.partition("+")[0] or local
    return f"{local.replace('.', '')}@gmail.com" if domain in {"gmail.com", "googlemail.com"} else f"{local}@{domain}"


def is_role_box(email: str) -> bool:
    """Return whether several people may read the box, or nobody: `info@`, `sales.de@`, `export2@`, `no-reply@`."""
    local = email.partition("@")[0]
    return _NO_LETTER.split(local, maxsplit=1)[0] in ROLE_BOXES or _NO_LETTER.sub("", local) in ROLE_BOXES


@lru_cache(maxsize=65_536)  # the same numbers come in table after table
def mobile_of(text: str, region: str, *, may_be_fixed: bool = False) -> str:
    """Return a mobile number in E.164; empty when it is a fixed line, which may be a switchboard, or no number.

    `region` (ISO code) is where a number without a country code is dialled. `may_be_fixed`: where a country does not
    tell the two apart (North America), the number will do.
    """
    import phonenumbers  # noqa: PLC0415  # 60 ms that only somebody with a number is worth

    kinds = phonenumbers.PhoneNumberType
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return ""
    kind = phonenumbers.number_type(number)  # of a valid number; of any other it is unknown
    is_mobile = kind == kinds.MOBILE or (may_be_fixed and kind == kinds.FIXED_LINE_OR_MOBILE)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if is_mobile else ""


def _decoded(text: str) -> str:
    """Return the text with its `%C3%B2` read as UTF-8, or as Windows wrote it."""
    if "%" not in text:
        return text
    data = unquote_to_bytes(text.encode("utf-8", "replace"))  # a text may hold halves of characters
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
