"""Table profiles: programs whose tables are known, by the columns that give them away (imports.md 2.2, 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.importers.rows import column_key
from vaultnet.importers.table_fields import field_for, numberless

if TYPE_CHECKING:
    from collections.abc import Mapping


class Profile(NamedTuple):
    """A program that exports tables."""

    name: str
    signature: frozenset[str]
    """Keys of columns that are all there, and together in no other program's tables."""

    fields: Mapping[str, str]
    """Key of a column → field, where it is not what the names in anybody's table mean; empty: left out."""

    month_first: bool = False
    """Whether it writes `11/18/2026`, where no value proves the order."""

    def field_for(self, key: str) -> str:
        """Return the field of a column."""
        for each in (key, numberless(key)):
            if each in self.fields:
                return self.fields[each]
        return field_for(key)


def _profile(program: str, signature: str, /, *, month_first: bool = False, **fields: str) -> Profile:
    """Return a profile; under each field (`out`: none) the columns, parted by commas."""
    table = {
        column_key(column): "" if field == "out" else field
        for field, columns in fields.items()
        for column in columns.split(",")
    }
    return Profile(program, frozenset(map(column_key, signature.split(","))), table, month_first)


PROFILES: Final = (
    _profile(
        "evaboot",
        "Linkedin URL Public,Linkedin URL Unique ID",
        sales_nav="Linkedin URL Unique ID,Sales Navigator URL",
        sector="Company Industry",
        out="Profile Industry,Company Linkedin URL Unique ID,Company Location,Company Domain",
    ),
    _profile(
        "phantombuster",
        "profileUrl,vmid",
        name="fullName",
        role="title",
        sales_nav="profileUrl,vmid",
        out="name,companyLocation,companyUrl,regularCompanyUrl",
    ),
    _profile(
        "apollo",
        "Person Linkedin Url,Apollo Contact Id",
        month_first=True,
        role="Title",
        uid="Apollo Contact Id",
        out="Corporate Phone,Company Phone,Company Name for Emails,Company City",
    ),
    _profile(
        "hubspot",
        "Record ID",
        month_first=True,
        uid="Record ID",
        out="Associated Company IDs",
    ),
    _profile(
        "salesforce",
        "Account Name,Mailing Country",
        role="Title",
        uid="Contact ID",
        out="Salutation,Account Owner",
    ),
    _profile(
        "pipedrive",
        "Person - Name",
        uid="Person - ID",
        out="Organization - ID",
    ),
    _profile(
        "google",
        "First Name,Last Name,File As,Labels",
        phonetic_given="Phonetic First Name",
        phonetic_family="Phonetic Last Name",
        out="File As,Name Prefix,Name Suffix",
    ),
    _profile(
        "google_old",
        "Name,Given Name,Family Name,Yomi Name",
        phonetic_given="Given Name Yomi",
        phonetic_family="Family Name Yomi",
        out="Name Prefix,Name Suffix,Occupation,Location,Language",
    ),
    _profile(
        "outlook",
        "First Name,Title,Suffix,E-mail Address",
        out="Title,Suffix,Location,Language",
    ),
    _profile(
        "outlook_it",
        "Nome,Cognome,Titolo,Suffisso",
        out="Titolo,Suffisso,Luogo,Lingua",
    ),
    _profile(
        "thunderbird",
        "Display Name,Primary Email",
        city="Work City,Home City",
    ),
)
"""The first whose signature is there is taken."""


def profile_of(keys: tuple[str, ...]) -> Profile | None:
    """Return the program that made the table, as the keys of its columns tell; None: nobody known."""
    return next((profile for profile in PROFILES if profile.signature <= set(keys)), None)
