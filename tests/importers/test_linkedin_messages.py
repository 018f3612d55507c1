"""Each era and rule of LinkedIn's messages.csv (imports.md 1.2–1.4) in a test."""

from __future__ import annotations

from datetime import date

import pytest

from foreign import MINE, OPTIONS, days, made, told
from vaultnet.importers import linkedin

NOW = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS\n"
)
WITH_DRAFTS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)
NINE = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
OLD_CONNECTIONS = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
PIERO, ANNA, BO = (f"https://www.linkedin.com/in/{slug}" for slug in ("piero-sala", "anna-rossi", "bo-lind"))


def message(sender: str, url: str, to: str, to_urls: str, when: str = "2026-02-01 08:00:00 UTC", **more: str) -> str:
    folder, content, tail = more.get("folder", "INBOX"), more.get("content", "SECRET"), more.get("tail", "")
    return f'"c1","","{sender}","{url}","{to}","{to_urls}","{when}","SECRET","{content}","{folder}","{tail}"\n'


TO_ANNA = message("Piero Sala", PIERO, "Anna Rossi", ANNA)
FROM_ANNA = message("Anna Rossi", ANNA, "Piero Sala", PIERO)


def test_one_contact_a_day_and_direction() -> None:
    text = NOW + TO_ANNA * 3 + FROM_ANNA + message("Anna Rossi", ANNA, "Piero Sala", PIERO, "2026-02-03 09:00:00 UTC")
    (anna,) = told(made(text), options=MINE).people
    assert days(anna) == [("2026-02-01", "in", False), ("2026-02-01", "out", False), ("2026-02-03", "in", False)]
    assert {each.channel for each in anna.contacts} == {"linkedin"}
    assert (anna.name, anna.linkedin, anna.is_new_person) == ("Anna Rossi", "anna-rossi", False)


def test_who_is_a_connection_keeps_the_row_of_the_connections() -> None:
    connections = CONNECTIONS + f"Anna,Rossi,{ANNA},,Ditta,CEO,18 Nov 2022"
    (anna,) = told(made(NOW + TO_ANNA, "m"), made(connections, "c"), options=MINE).people
    assert (anna.place, anna.company, anna.is_new_person, len(anna.contacts)) == ("c:2", "Ditta", True, 1)


def test_nothing_of_a_text_is_kept() -> None:
    text = NOW + TO_ANNA + message("Anna Rossi", ANNA, "Piero Sala", PIERO, "SECRET day") + "SECRET,SECRET\n"
    found = told(made(text), options=MINE)
    assert "SECRET" not in repr(found)
    assert found.left_out == {"bad_day": 1, "no_address": 1}


def test_every_field_quoted_and_texts_of_several_lines() -> None:
    header = ",".join(f'"{name}"' for name in NOW.strip().split(",")) + "\n"
    text = header + message("Piero Sala", PIERO, "Anna Rossi", ANNA, content='Ciao,\nana ""quoted""\n\nfine') * 2
    assert days(told(text, options=MINE).people[0]) == [("2026-02-01", "out", False)]


def test_a_moment_falls_on_the_owners_day() -> None:
    late = NOW + message("Piero Sala", PIERO, "Anna Rossi", ANNA, "2026-02-01 23:30:00 UTC")
    assert days(told(late, options=MINE).people[0])[0][0] == "2026-02-02"
    assert days(told(late, options=MINE._replace(timezone="America/New_York")).people[0])[0][0] == "2026-02-01"
    assert days(told(late, options=MINE._replace(timezone="No/Where")).people[0])[0][0] == "2026-02-01"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (message("Piero Sala", PIERO, "Anna Rossi", ANNA, folder="SPAM"), "spam"),
        (
            message("Acme", ANNA, "Piero Sala", PIERO, content="<p class=''spinmail-quill''>".replace("''", '""')),
            "sponsored",
        ),
        (message("Acme", ANNA, "Piero Sala", PIERO, content="Hello %FIRSTNAME%, buy"), "sponsored"),
        (message("LinkedIn Member", "", "Piero Sala", PIERO), "no_address"),
        (message("Piero Sala", PIERO, "LinkedIn Member", ""), "no_address"),
        (message("Piero Sala", PIERO, "Piero Sala", PIERO), "no_address"),
    ],
)
def test_what_is_no_contact_is_left_out_and_counted(row: str, reason: str) -> None:
    found = told(NOW + row * 2, options=MINE)
    assert (found.people, found.left_out) == ((), {reason: 2})


@pytest.mark.parametrize("flags", ["Yes,No", "No,Yes", "true,false", "YES,"])
def test_drafts_are_left_out(flags: str) -> None:
    row = f'c1,,Piero Sala,{PIERO},Anna Rossi,{ANNA},2026-02-01 08:00:00 UTC,,"x",INBOX,'
    found = told(WITH_DRAFTS + row + flags + "\n" + row + "No,No\n", options=MINE)
    assert (len(found.people[0].contacts), found.left_out) == (1, {"draft": 1})


def test_other_folders_count() -> None:
    text = NOW + "".join(message("Anna Rossi", ANNA, "Piero Sala", PIERO, folder=each) for each in ("ARCHIVE", "", "X"))
    assert len(told(text, options=MINE).people[0].contacts) == 1


def test_among_several_is_weak_and_counted() -> None:
    group = message("Piero Sala", PIERO, "Anna Rossi, Bo Lind", f"{ANNA},{BO}")
    answer = message("Bo Lind", BO, "Piero Sala, Anna Rossi", f"{PIERO},{ANNA}", "2026-02-02 08:00:00 UTC")
    found = told(NOW + group + answer, options=MINE)
    assert {each.name or each.linkedin: days(each) for each in found.people} == {
        "anna-rossi": [("2026-02-01", "out", True)],
        "Bo Lind": [("2026-02-01", "out", True), ("2026-02-02", "in", True)],
    }
    assert found.left_out == {"group": 2}


def test_a_whole_contact_takes_the_place_of_a_weak_one_of_that_day() -> None:
    group = message("Piero Sala", PIERO, "Anna Rossi, Bo Lind", f"{ANNA},{BO}")
    anna, _ = told(NOW + group + TO_ANNA, options=MINE).people
    assert days(anna) == [("2026-02-01", "out", False)]


def test_names_with_commas_split_no_recipients() -> None:
    text = NOW + message("Piero Sala", PIERO, "Anna Rossi, Ph.D.", ANNA)
    found = told(text, options=MINE)
    assert (len(found.people), found.left_out) == (1, {})


def test_eras_with_nine_columns_find_recipients_by_a_name_that_one_connection_has() -> None:
    connections = (
        OLD_CONNECTIONS + "Anna,Rossi,,Ditta,CEO,18 Nov 2022\nBo,Lind,,A,B,1 Jan 2021\nBo,Lind,,C,D,1 Jan 2021\n"
    )
    rows = [
        f'c1,,Piero Sala,{PIERO},Anna Rossi,2022-02-01 08:00:00 UTC,,"x",INBOX',
        f'c1,,Anna Rossi,{ANNA},Piero Sala,2022-02-02 08:00:00 UTC,,"x",INBOX',
        f'c2,,Piero Sala,{PIERO},Bo Lind,2022-02-01 08:00:00 UTC,,"x",INBOX',
        f'c3,,Piero Sala,{PIERO},Nobody Known,2022-02-01 08:00:00 UTC,,"x",INBOX',
    ]
    found = told(made(connections, "c"), made(NINE + "\n".join(rows), "m"), options=MINE)
    anna, *others = found.people
    assert (anna.linkedin, days(anna)) == ("anna-rossi", [("2022-02-01", "out", False), ("2022-02-02", "in", False)])
    assert [each.contacts for each in others] == [(), ()]
    assert found.left_out == {"unknown_name": 2}


def test_eras_with_nine_columns_know_groups_by_their_names() -> None:
    connections = OLD_CONNECTIONS + 'Anna,Rossi,,Ditta,CEO,18 Nov 2022\n"Bo","Lind, Ph.D.",,A,B,1 Jan 2021\n'
    rows = [
        f'c1,,Piero Sala,{PIERO},"Anna Rossi, Somebody Else",2022-02-01 08:00:00 UTC,,"x",INBOX',
        f'c2,,Piero Sala,{PIERO},"Bo Lind, Ph.D.",2022-02-02 08:00:00 UTC,,"x",INBOX',
        f'c1,,Anna Rossi,{ANNA},"Piero Sala, Somebody Else",2022-02-03 08:00:00 UTC,,"x",INBOX',
    ]
    found = told(made(connections, "c"), made(NINE + "\n".join(rows), "m"), options=MINE)
    anna, bo = found.people
    assert (days(anna), days(bo)) == (
        [("2022-02-01", "out", True), ("2022-02-03", "in", True)],
        [("2022-02-02", "out", False)],
    )
    assert found.left_out == {"group": 2}


def test_an_owner_who_never_wrote_is_known_by_name_in_eras_with_nine_columns() -> None:
    row = f'c1,,Anna Rossi,{ANNA},Piero Sala,2022-02-02 08:00:00 UTC,,"x",INBOX\n'
    found = told(made(NINE + row, "m"), options=OPTIONS._replace(me="Piero Sala"))
    assert [days(each) for each in found.people] == [[("2022-02-02", "in", False)]]
    assert (found.owner.name, found.owner.linkedin, found.left_out) == ("Piero Sala", "", {})
    assert told(made(NINE + row, "m")).left_out == {"no_owner": 1}


def test_two_senders_of_one_name_are_no_connection_of_that_name() -> None:
    connections = OLD_CONNECTIONS + "Anna,Rossi,,Ditta,CEO,18 Nov 2022\n"
    rows = [
        f'c1,,Anna Rossi,{url},Piero Sala,2022-02-02 08:00:00 UTC,,"x",INBOX'
        for url in (ANNA, "https://www.linkedin.com/in/another-anna")
    ]
    found = told(made(connections, "c"), made(NINE + "\n".join(rows), "m"), options=MINE)
    assert [(each.linkedin, len(each.contacts)) for each in found.people] == [
        ("", 0), ("anna-rossi", 1), ("another-anna", 1),
    ]  # fmt: skip


def test_ten_columns_and_columns_in_any_order() -> None:
    header = "FROM,CONVERSATION ID,SENDER PROFILE URL,DATE,TO,RECIPIENT PROFILE URLS,SUBJECT,CONTENT,FOLDER,EXTRA\n"
    text = header + f"Anna Rossi,c,{ANNA},2026-02-01 08:00:00 UTC,Piero Sala,{PIERO},,x,,\n"
    assert days(told(text, options=MINE).people[0]) == [("2026-02-01", "in", False)]


@pytest.mark.parametrize(
    "name",
    ["guide_messages.csv", "learning_coach_messages.csv", "learning_role_play_messages.csv", "coach_messages.csv"],
)
def test_coaches_have_the_header_of_messages_and_are_nobody(name: str) -> None:
    rows = message("LinkedIn Coach", "", "Piero Sala", PIERO) * 8
    assert told(made(NOW + rows, name), options=MINE).left_out == {"coach": 8}
    assert told(made(NOW, name), options=MINE).people == ()
    assert told(made(NOW + rows, "renamed.csv"), options=MINE).left_out == {"no_address": 8}
    assert not linkedin.is_mine(made("No conversations found", "LearningCoachMessages.csv"))


PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\n"
    "Piero,Sala,,,,x,,,,\n"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


@pytest.mark.parametrize(
    "other",
    [
        PROFILE,
        INVITATIONS + f'Piero Sala,Bo Lind,"1/29/26, 2:37 PM",hi,OUTGOING,{PIERO},{BO}\n',
        INVITATIONS + f'Bo Lind,Piero Sala,"1/29/26, 2:37 PM",hi,INCOMING,{BO},{PIERO}\n',
    ],
)
def test_the_owner_is_found_by_profile_or_invitations(other: str) -> None:
    found = told(made(NOW + TO_ANNA + FROM_ANNA, "m"), made(other, "p"))
    assert (found.owner.name, found.owner.linkedin) == ("Piero Sala", "piero-sala")
    assert [(each.linkedin, len(each.contacts)) for each in found.people] == [("anna-rossi", 2)]


@pytest.mark.parametrize("me", ["Piero Sala", "piero-sala", PIERO, "it.linkedin.com/in/Piero-Sala/"])
def test_the_owner_may_be_said(me: str) -> None:
    found = told(NOW + TO_ANNA + FROM_ANNA, options=OPTIONS._replace(me=me))
    assert (found.owner.linkedin, [each.linkedin for each in found.people]) == ("piero-sala", ["anna-rossi"])


def test_who_takes_part_in_every_talk_with_different_people_is_the_owner() -> None:
    found = told(NOW + TO_ANNA + message("Bo Lind", BO, "Piero Sala", PIERO))
    assert (found.owner.linkedin, found.left_out) == ("piero-sala", {})


def test_an_owner_that_nothing_tells_is_asked_for_and_no_direction_is_guessed() -> None:
    found = told(made(NOW + TO_ANNA + FROM_ANNA, "m.csv"))
    assert (found.people, found.left_out) == ((), {"no_owner": 2})
    assert [(each.place, each.code) for each in found.problems] == [("m.csv", "no_owner")]


def test_a_namesake_of_the_owner_stays_somebody() -> None:
    namesake = message("Piero Sala", "https://www.linkedin.com/in/another-piero", "Piero Sala", PIERO)
    found = told(made(NOW + TO_ANNA + FROM_ANNA + namesake, "m"), made(PROFILE, "p"))
    assert [each.linkedin for each in found.people] == ["anna-rossi", "another-piero"]


def test_messages_saved_by_an_italian_excel_are_read() -> None:
    text = (NOW + TO_ANNA).replace(",", ";").replace("2026-02-01 08:00:00 UTC", "01/02/2026 08:00").encode("cp1252")
    assert str(date.fromordinal(told(text, options=MINE).people[0].contacts[0].day)) == "2026-02-01"
