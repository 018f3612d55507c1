"""Taming: what a foreign file says, made harmless before anything else is done with it (spec 5, escaping).

It will stand in properties, in a table and on pages. What might mean anything to an editor or a plugin of it (links,
embeds, code, HTML, templates, addresses) becomes its wide twin, as in the text of our links; addresses and numbers that
hold anything but their own signs are dropped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.importers.identity import PROFILE, email_of, slug_of
from vaultnet.pages.markdown import link_text

if TYPE_CHECKING:
    from vaultnet.model.draft import Draft, DraftCompany

_MAIL: Final = re.compile(r"[^\W_](?:[\w.+'-]*[^\W_])?@[^\W_](?:[\w.-]*[^\W_])?")
_PHONE: Final = re.compile(r"[+(]?[0-9][0-9 ()./-]{3,28}")
_SITE: Final = re.compile(r"(?:https?://)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,24}(?:/[\w./-]*)?", re.IGNORECASE)
_SPACES: Final = re.compile(r"[\s\u00a0]+")
MOST_OF_A_LIST: Final = 20


def tamed(draft: Draft) -> Draft:
    """Return a draft whose texts mean nothing but themselves; `note` is escaped where it is shown."""
    return draft._replace(
        name=link_text(draft.name),
        given=link_text(draft.given),
        family=link_text(draft.family),
        aliases=_texts(draft.aliases),
        linkedin=slug_of(f"{PROFILE}{draft.linkedin}") if draft.linkedin else "",
        emails=tuple(each for each in map(email_of, draft.emails) if _MAIL.fullmatch(each))[:MOST_OF_A_LIST],
        phones=tuple(each for each in map(_number, draft.phones) if each)[:MOST_OF_A_LIST],
        company=link_text(draft.company),
        role=link_text(draft.role),
        city=link_text(draft.city),
        country=link_text(draft.country),
        website=site_of(draft.website),
        stage=link_text(draft.stage),
        sector=_texts(draft.sector),
        interests=_texts(draft.interests),
        schools=_texts(draft.schools),
        languages=_texts(draft.languages),
        past_companies=_texts(draft.past_companies),
        events=_texts(draft.events),
        knows=_texts(draft.knows),
        tags=_texts(draft.tags),
    )


def tamed_company(draft: DraftCompany) -> DraftCompany:
    """Return the same of a company; `note` too is escaped where it is shown."""
    return draft._replace(
        name=link_text(draft.name),
        country=link_text(draft.country),
        city=link_text(draft.city),
        sector=link_text(draft.sector),
        website=site_of(draft.website),
        stage=link_text(draft.stage),
        email=draft.email if _MAIL.fullmatch(email_of(draft.email)) else "",
        phone=_number(draft.phone),
    )


def site_of(text: str) -> str:
    """Return the address of a website if it is one of plain signs, `https` or `http`; else nothing."""
    plain = text.strip()
    return plain if _SITE.fullmatch(plain) else ""


def _number(text: str) -> str:
    """Return a phone number of digits and what people put between them; else nothing."""
    plain = _SPACES.sub(" ", text).strip()
    return plain if _PHONE.fullmatch(plain) else ""


def _texts(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(link_text, texts))))[:MOST_OF_A_LIST]
