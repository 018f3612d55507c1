"""Table fields: what the columns of anybody's table are called, and what each means (imports.md 2.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vaultnet.importers.rows import column_key

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER: Final = re.compile(r"(?<=[a-z)]) ?\d{1,2}(?= |\Z)")


def _aliases(**fields: str) -> Mapping[str, str]:
    """Return key of a column → field, from the names of each field parted by commas."""
    return {column_key(name): field for field, names in fields.items() for name in names.split(",")}


ALIASES: Final[Mapping[str, str]] = _aliases(
    name="name, full name, fullname, nome completo, nome e cognome, nominativo, display name, contact, contact "
    "name, contatto, nome contatto, referente, persona, nom complet, nombre completo, vollständiger name, "
    "ansprechpartner, person name",
    turned_name="cognome e nome, cognome nome, last name first name",
    given="first name, given name, firstname, nome, nome di battesimo, vorname, prénom, nombre, first, fname",
    middle="middle name, middlename, additional name, secondo nome",
    family="last name, lastname, surname, family name, cognome, nachname, familienname, apellidos, apellido, nom, "
    "last, lname",
    nickname="nickname, nick name, soprannome, spitzname",
    maiden="maiden name, cognome da nubile, geburtsname",
    email="email, e-mail, mail, email address, e-mail address, emailaddress, indirizzo e-mail, indirizzo email, "
    "indirizzo mail, posta elettronica, primary email, secondary email, work email, business email, personal "
    "email, e-mail n - value, e-mail n address, indirizzo e-mail n, email n, e-mail-adresse, adresse e-mail, "
    "correo electrónico, person email, person email work, person email home, person email other, emails, email "
    "aziendale, e-mail lavoro",
    phone="phone, phone number, telephone, tel, telefono, numero di telefono, cellulare, cell, mobile, mobile phone, "
    "mobile number, work phone, work direct phone, direct phone, home phone, home phone n, business phone, "
    "business phone n, primary phone, other phone, phone n - value, person phone, person phone work, person "
    "phone mobile, telefono fisso, telefono mobile, telefono cellulare, telefono di lavoro, telefono ufficio, "
    "telefono di casa, telefono abitazione, handy, telefon, téléphone, teléfono, phones, phone n, telefono n",
    linkedin="linkedin, linkedin url, linkedin url public, person linkedin url, linkedin profile, "
    "linkedin profile url, "
    "linkedinprofileurl, defaultprofileurl, profilo linkedin, url linkedin, link linkedin, contact linkedin "
    "url, linkedin link",
    url="url, profile url, profileurl, link, links, profilo, profile",
    company="company, company name, companyname, organization, organisation, organization name, organisation name, "
    "organization n - name, azienda, nome azienda, società, ditta, impresa, ragione sociale, account name, "
    "account, employer, cliente, firma, unternehmen, entreprise, société, empresa, associated company, azienda "
    "cliente",
    role="position, job title, jobtitle, current job, current position, ruolo, qualifica, posizione, mansione, "
    "incarico, funzione, organization title, organization n - title, role, poste, cargo, job, occupation",
    title="title, titolo",
    country="country, country/region, country region, paese, nazione, stato estero, company country, mailing country, "
    "business country, business country/region, home country/region, work country, home country, address n - "
    "country, nazione/regione, nazione/regione di lavoro, land, pays, país, company country/region, paese "
    "azienda, country name",
    city="city, città, località, comune, town, mailing city, business city, home city, work city, company city, "
    "address n - city, città di lavoro, stadt, ville, ciudad",
    location="location, company location, luogo, sede, headquarters, hq",
    website="website, web site, website url, web page, web page n, sito, sito web, sito internet, homepage, pagina "
    "web, website n - value, company website, company website url, company domain, domain, webseite, site web, "
    "sitio web, www",
    birthday="birthday, birth date, birthdate, date of birth, compleanno, data di nascita, nato il, geburtstag, "
    "anniversaire, date de naissance, cumpleaños, fecha de nacimiento",
    birth_year="birth year",
    birth_month="birth month",
    birth_day="birth day",
    note="notes, note, annotazioni, commenti, comments, osservazioni, appunti, bemerkungen, notizen, remarques, "
    "notas, memo",
    tags="labels, label, group membership, categories, category, categorie, categoria, lists, list, tags, tag, "
    "etichette, gruppo, gruppi, groups, group, kategorien",
    interests="interests, interest, interessi, hobby, hobbies, skills, competenze, temi, topics, top skills (with "
    "endorsements)",
    school="school, education, scuola, università, university, formazione",
    languages="languages, language, lingue, lingua, sprachen, langues",
    last_contact="last contacted, last contact, last contact date, last contacted date, ultimo contatto, data ultimo "
    "contatto, last activity date, last touch, letzter kontakt, dernier contact",
    connected="connected on, collegato il, data di collegamento",
    sector="sector, industry, settore, company industry, account industry, branche, secteur, settore merceologico",
    stage="stage, lifecycle stage, stato, fase, contact stage, deal stage, phase, lead stage, pipeline stage",
    status="lead status, status, contact status",
)
"""Key of a column (`column_key`; `n` stands for any number) → field, for tables of which no profile knows more."""

FIELDS: Final = frozenset(ALIASES.values()) - {"url", "title"}
"""What `--map` may name."""


def field_for(key: str) -> str:
    """Return the field of a column by its key, whatever number it has; empty when its name is not known."""
    return ALIASES.get(key) or ALIASES.get(numberless(key), "")


def numberless(key: str) -> str:
    """Return the key with `n` for its number: `e mail 2 address` and `e mail 3 address` are one."""
    return _NUMBER.sub(" n", key)


def field_named(word: str) -> str:
    """Return the field that the user means by a word of `--map`, ours or that of any column; empty: none."""
    key = column_key(word)
    field = key.replace(" ", "_") if key.replace(" ", "_") in FIELDS else field_for(key)
    return {"url": "linkedin", "title": "role"}.get(field, field)
