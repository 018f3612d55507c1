"""Own addresses: by which e-mail addresses the owner is known, so that direction is known too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.importers.identity import email_of, loose_email_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.model.foreign import ImportOptions


class OwnAddresses:
    """The owner's addresses. `anna+news@gmail.com` is `anna@gmail.com`: nobody else gets its mail."""

    def __init__(self, emails: Iterable[str]) -> None:
        self._emails = {loose_email_of(email) for email in map(email_of, emails) if email}

    def __contains__(self, email: str) -> bool:
        """Whether the address, in its normal form, is the owner's."""
        return loose_email_of(email) in self._emails

    def __bool__(self) -> bool:
        """Whether any is known."""
        return bool(self._emails)

    def add(self, text: str) -> str:
        """Take one more, and return it in its normal form; what is no address changes nothing, and gives nothing."""
        email = email_of(text)
        if email:
            self._emails.add(loose_email_of(email))
        return email


def own_addresses(options: ImportOptions) -> OwnAddresses:
    """Return the addresses that the options name."""
    return OwnAddresses((*options.own_emails, options.me))
