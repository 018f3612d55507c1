"""Each header profile of imports.md 2.2 and 3.2 in a test, with the columns that the program writes."""

from __future__ import annotations

from datetime import date

import pytest

from foreign import OPTIONS, days, person, told

EVABOOT = (
    "First Name,Last Name,Full Name,Current Job,Profile Headline,Profile Summary,Profile Industry,Job "
    "Description,Email,"
    "Email Status,Phone,Linkedin URL Public,Linkedin URL Unique ID,Matches Filters,Sales Navigator URL,Location,"
    "Connections,Education,Top Skills (with endorsements),Languages,Company Name,Company Domain,Company Website URL,"
    "Company Linkedin URL Unique ID,Company Location,Company Country,Company Industry,Company Year Founded\n"
)


def test_evaboot() -> None:
    draft = person(
        EVABOOT
        + 'Anna,Rossi,Anna Rossi,Export Manager ,"I sell\nwood, a lot",long,Furniture,"two\nlines",a@rossi.it,safe,'
        "+39 347 1234567,https://www.linkedin.com/in/anna-rossi,https://www.linkedin.com/in/ACwAAB1234567890abc,YES,"
        '"https://www.linkedin.com/sales/lead/ACwAAB1234567890abc,NAME_SEARCH,x1","Milan, Lombardy, Italy",500,Bocconi,'
        '"Negotiation (12), Wood (3)","Italian, English",Rossi & Figli,rossi.it,https://rossi.it,'
        "https://www.linkedin.com/company/1,Milan,Italy,Wood,0\n"
    )
    assert told(EVABOOT + "Anna,Rossi" + "," * 26).profile == "evaboot"
    assert (draft.name, draft.role, draft.company) == ("Anna Rossi", "Export Manager", "Rossi & Figli")
    assert (draft.linkedin, draft.uid) == ("anna-rossi", "sales_nav:ACwAAB1234567890abc")
    assert (draft.city, draft.country, draft.website) == ("Milan", "Italy", "https://rossi.it")
    assert (draft.interests, draft.languages, draft.schools) == (
        ("Negotiation", "Wood"),
        ("Italian", "English"),
        ("Bocconi",),
    )
    assert (draft.sector, draft.phones, draft.emails) == (("Wood",), ("+39 347 1234567",), ("a@rossi.it",))


def test_an_opaque_address_never_takes_the_place_of_the_public_one() -> None:
    header = "First Name,Last Name,Linkedin URL Unique ID,Linkedin URL Public\n"
    opaque, public = "https://www.linkedin.com/in/ACwAAB1234567890abc", "https://www.linkedin.com/in/anna-rossi"
    assert person(f"{header}Anna,Rossi,{opaque},{public}\n").linkedin == "anna-rossi"
    only = person(f"{header}Anna,Rossi,{opaque},{opaque}\n")
    assert (only.linkedin, only.uid) == ("", "sales_nav:ACwAAB1234567890abc")


def test_phantombuster() -> None:
    header = (
        "profileUrl,fullName,firstName,lastName,companyName,title,companyId,companyUrl,regularCompanyUrl,summary,"
        "titleDescription,industry,companyLocation,location,durationInRole,connectionDegree,profileImageUrl,"
        "sharedConnectionsCount,name,vmid,linkedInProfileUrl,isPremium,isOpenLink,query,timestamp,defaultProfileUrl\n"
    )
    found = told(
        header
        + '"https://www.linkedin.com/sales/lead/ACwAAB1234567890abc,NAME_SEARCH,z",Anna Rossi,Anna,Rossi,Ditta,CEO,1,'
        'https://www.linkedin.com/sales/company/1,,long,,Wood,Rome,"Milan, Italy",2 years,2nd,,3,the list,'
        "ACwAAB1234567890abc,https://www.linkedin.com/in/anna-rossi/,false,false,q,2026-01-01T00:00:00Z,"
        "https://www.linkedin.com/in/ACwAAB1234567890abc\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.role, draft.company) == ("phantombuster", "Anna Rossi", "CEO", "Ditta")
    assert (draft.linkedin, draft.uid) == ("anna-rossi", "sales_nav:ACwAAB1234567890abc")
    assert (draft.city, draft.country, draft.sector) == ("Milan", "Italy", ("Wood",))


def test_apollo() -> None:
    header = (
        "First Name,Last Name,Title,Company Name,Company Name for Emails,Email,Email Status,Seniority,Departments,"
        "Contact Owner,Work Direct Phone,Home Phone,Mobile Phone,Corporate Phone,Other Phone,Stage,Lists,"
        "Last Contacted,"
        "Account Owner,# Employees,Industry,Keywords,Person Linkedin Url,Website,Company Linkedin Url,City,"
        "State,Country,"
        "Company Address,Company City,Company State,Company Country,Company Phone,Apollo Contact Id,Apollo Account Id\n"
    )
    found = told(
        header + "Anna,Rossi,Buyer,Acme GmbH,Acme,a@acme.de,Verified,,,me,'+49 170 1234567,,,'+49 89 1,,Replied,"
        '"Fair, Wood",11/08/2026,me,50,Furniture,"wood, trees",http://www.linkedin.com/in/anna-rossi,https://acme.de,'
        "http://www.linkedin.com/company/acme,Munich,Bavaria,Germany,Street 1,Berlin,,Austria,'+49 89 2,6450ab,77\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.role, draft.company) == ("apollo", "Anna Rossi", "Buyer", "Acme GmbH")
    assert (draft.uid, draft.linkedin) == ("apollo:6450ab", "anna-rossi")
    assert draft.phones == ("+49 170 1234567",), "those of the company are a switchboard"
    assert (draft.city, draft.country, draft.tags) == ("Munich", "Germany", ("Fair", "Wood"))
    assert (draft.sector, draft.stage) == (("Furniture",), "Replied")
    assert days(draft) == [("2026-11-08", "", False)]
    assert [each.channel for each in draft.contacts] == ["contact"]
    assert dict(found.unmapped)["Company City"] == 1


def test_hubspot() -> None:
    found = told(
        "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Website URL,Country/Region,"
        "LinkedIn URL,"
        "Lifecycle Stage,Lead Status,Contact owner,Create Date,Associated Company\n"
        "501,Anna,Rossi,a@acme.de,+49 170 1234567,Buyer,,https://acme.de,Germany,"
        "https://www.linkedin.com/in/anna-rossi,"
        "Opportunity,Open,me,2026-01-05,Acme GmbH\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.uid, draft.company, draft.country) == (
        "hubspot",
        "hubspot:501",
        "Acme GmbH",
        "Germany",
    )
    assert (draft.stage, draft.contacts) == ("Opportunity", ())


def test_companies_of_hubspot_are_companies() -> None:
    found = told(
        "Record ID,Company name,Phone Number,Country/Region,Industry,Lifecycle Stage\n7,Acme,+4989123456,DE,Wood,Lead\n"
    )
    (company,) = found.companies
    assert (found.people, company.name, company.country, company.sector) == ((), "Acme", "DE", "Wood")
    assert (company.stage, company.phone) == ("Lead", "+4989123456")


def test_salesforce_with_semicolons_cp1252_and_a_footer() -> None:
    text = (
        "Salutation;First Name;Last Name;Title;Mailing Street;Mailing City;Mailing State/Province;Mailing "
        "Zip/Postal Code;"
        "Mailing Country;Phone;Mobile;Fax;Email;Account Owner;Account Name;Lead Source\n"
        "Mr.;Jürgen;Müller;Einkäufer;Weg 1;München;;80331;Germany;+49 89 123456;+49 170 1234567;;j@acme.de;"
        "me;Acme GmbH;Fair\n"
        "\n\nContacts Report\nCopyright (c) 2000-2026 salesforce.com, inc.\nGenerated By: me  1/1/2026\n"
    )
    found = told(text.encode("cp1252"))
    (draft,) = found.people
    assert (found.profile, draft.name, draft.role, draft.company) == (
        "salesforce",
        "Jürgen Müller",
        "Einkäufer",
        "Acme GmbH",
    )
    assert (draft.city, draft.country) == ("München", "Germany")
    assert found.left_out == {"remark": 3}


def test_pipedrive() -> None:
    found = told(
        "Person - Name,Organization - Name,Person - Email,Person - Phone\nAnna Rossi,Acme,a@acme.de,+49 89 123456\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.company, draft.emails) == (
        "pipedrive",
        "Anna Rossi",
        "Acme",
        ("a@acme.de",),
    )


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name "
    "Prefix,Name Suffix,"
    "Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - City,Address 1 - Country,Website 1 - Label,Website 1 - Value,"
    "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
)


def test_google_now() -> None:
    found = told(
        GOOGLE
        + "小明,,王,Xiaoming,,Wang,Dr.,,Ming,,Acme,CEO,, --04-12,likes wood,,* myContacts ::: Fiera ::: * starred,"
        "* Work,W@Acme.cn ::: w2@acme.cn,Home,w3@acme.cn,Mobile,+86 138 0013 8000 ::: +86 10 12345678,,Beijing,CN,"
        "Profile,https://www.linkedin.com/in/wang,Anniversary,2020-01-01,Food,tea\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.aliases) == ("google", "小明 王", ("Ming", "Xiaoming Wang"))
    assert (draft.birthday, draft.tags, draft.note) == ((0, 4, 12), ("Fiera",), "likes wood")
    assert draft.emails == ("w@acme.cn", "w2@acme.cn", "w3@acme.cn")
    assert draft.phones == ("+86 138 0013 8000", "+86 10 12345678")
    assert (draft.city, draft.country, draft.linkedin) == ("Beijing", "CN", "wang")
    assert dict(found.unmapped)["Custom Field 1 - Value"] == 1


def test_google_before_2024() -> None:
    found = told(
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,"
        "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
        "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Group Membership,E-mail 1 - Type,"
        "E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,"
        "Organization 1 - Title,"
        "Website 1 - Type,Website 1 - Value\n"
        "Anna M. Rossi,Anna,,Rossi,,,,,Dott.ssa,,,,,Bianchi,1980-05-12,,,,,,,Sailing,,,,hi,* myContacts ::: "
        "Clienti,* Work,"
        "a@rossi.it,Mobile,347 1234567,,Rossi & Figli,CEO,,rossi.it\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.aliases) == ("google_old", "Anna Rossi", ("Anna Bianchi",))
    assert (draft.birthday, draft.interests, draft.tags) == ((1980, 5, 12), ("Sailing",), ("Clienti",))
    assert (draft.company, draft.role, draft.website) == ("Rossi & Figli", "CEO", "rossi.it")


OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,"
    "Language,Notes,"
    "E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Home Fax,"
    "Business Phone,Business City,Business Country/Region,Company,Job Title,Department,Categories\n"
)


def test_outlook_in_english_where_a_title_is_how_somebody_is_addressed() -> None:
    found = told(
        OUTLOOK + "Anna,,Rossi,Dr.,,A.R.,http://rossi.it,Unspecified,0/0/00,0/0/00,,,,a@rossi.it,a2@rossi.it,,,,,"
        "+39 347 1234567,,,Milano,Italy,Rossi & Figli,CEO,,Fair;Wood\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.role, draft.birthday) == ("outlook", "Anna Rossi", "CEO", None)
    assert (draft.emails, draft.tags) == (("a@rossi.it", "a2@rossi.it"), ("Fair", "Wood"))
    assert (draft.city, draft.country, draft.website) == ("Milano", "Italy", "http://rossi.it")
    assert found.problems == ()


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_outlook_in_italian_in_cp1252(delimiter: str) -> None:
    text = (
        "Nome,Secondo Nome,Cognome,Titolo,Suffisso,Società,Reparto,Qualifica,Indirizzo E-mail,Indirizzo E-mail 2,"
        "Telefono di Lavoro,Telefono Mobile,Città di lavoro,Nazione/Regione di lavoro,Compleanno,"
        "Anniversario,Categorie,"
        "Note,Pagina Web,Coniuge,Nome del Responsabile\n"
        "Niccolò,,Rossi,Dott.,,Rossi & Figli,Estero,Responsabile,n@rossi.it,n2@rossi.it,02 1234567,347 "
        "1234567,Forlì,Italia,"
        "25/04/1980,0/0/00,Fiera,ciao,rossi.it,,\n"
    )
    found = told(text.replace(",", delimiter).encode("cp1252"))
    (draft,) = found.people
    assert (found.profile, draft.name, draft.role, draft.company) == (
        "outlook_it", "Niccolò Rossi", "Responsabile", "Rossi & Figli",
    )  # fmt: skip
    assert (draft.city, draft.country, draft.birthday) == ("Forlì", "Italia", (1980, 4, 25))
    assert (draft.phones, draft.note, draft.tags) == (("02 1234567", "347 1234567"), "ciao", ("Fiera",))
    assert ("Reparto", 1) in found.unmapped


@pytest.mark.parametrize("organization", ["Organization", "Organisation"])
def test_thunderbird_with_a_comma_at_the_end(organization: str) -> None:
    found = told(
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
        f"Fax Number,Mobile Number,Home City,Work City,Work Country,Job Title,Department,{organization},Web Page 1,"
        "Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\n"
        "Anna,Rossi,Anna R.,Annina,a@rossi.it,a2@rossi.it,,02 1234567,,,347 1234567,,Milano,Italy,CEO,,Rossi & Figli,"
        "https://rossi.it,,,04,12,blue,hi,\n"
    )
    (draft,) = found.people
    assert (found.profile, draft.name, draft.aliases, draft.birthday) == (
        "thunderbird", "Anna Rossi", ("Annina",), (0, 4, 12),
    )  # fmt: skip
    assert (draft.city, draft.company, draft.role, draft.note) == ("Milano", "Rossi & Figli", "CEO", "hi")
    assert ("Custom 1", 1) in found.unmapped


@pytest.mark.parametrize(
    "header",
    ["Name,Given Name,Family Name,Yomi Name,Phone", "Display Name,First Name,Last Name,Primary Email,Phone"],
)
def test_a_whole_name_stands_in_where_a_row_has_no_halves(header: str) -> None:
    whole, halves = told(f"{header}\nAnna Rossi,,,,347 1234567\nB. L.,Bo,Lind,,347 1234568\n").people
    assert (whole.name, halves.name) == ("Anna Rossi", "Bo Lind")


def test_the_owners_own_list_in_italian() -> None:
    found = told(
        "Azienda;Paese;Referente;Ruolo;E-mail;Cellulare;Stato;Ultimo contatto;Colore\r\n"
        "Acme GmbH;Germania;Klaus Meyer;Acquisti;k.meyer@acme.de;+49 170 1234567;trattativa;18/11/2026;blu\r\n"
        "Beta SA;Francia;;;info@beta.fr;;;;\r\n"
        ";;;;;;;;rosso\r\n"
    )
    (klaus,) = found.people
    (beta,) = found.companies
    assert (found.source, found.profile) == ("csv", "")
    assert (klaus.name, klaus.company, klaus.country, klaus.stage) == (
        "Klaus Meyer", "Acme GmbH", "Germania", "trattativa",
    )  # fmt: skip
    assert days(klaus) == [("2026-11-18", "", False)]
    assert (beta.name, beta.country, beta.email) == ("Beta SA", "Francia", "info@beta.fr")
    assert (found.left_out, found.unmapped) == ({"no_name": 1}, (("Colore", 2),))


def test_nobody_was_in_touch_tomorrow() -> None:
    text = "Nome;Email;Ultimo contatto\nAnna Rossi;a@rossi.it;{}\n"
    assert days(person(text.format("24/11/2026"))) == [("2026-11-24", "", False)]
    assert days(person(text.format("25/11/2026"))) == []
    assert OPTIONS.today == date(2026, 11, 24)
