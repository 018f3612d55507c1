"""Where contact is found, and what never counts: one line for each clause of spec 2.1, 2.2 and 2.3."""

from __future__ import annotations

from datetime import date

import pytest

from vaultnet.model.settings import Settings
from vaultnet.model.vault_config import VaultConfig
from vaultnet.notes.parse import parse
from vaultnet.people.conventions import conventions_from
from vaultnet.people.facts import facts_of

CONVENTIONS, _ = conventions_from(Settings(), VaultConfig())


def found(path: str, text: str) -> list[tuple[str, str]]:
    """Return what a note tells of Anna: channel and day."""
    facts = facts_of(parse(path, text.encode()), CONVENTIONS)
    return [
        (mention.channel, date.fromordinal(mention.day).isoformat())
        for mention in facts.mentions
        if (mention.own and path.endswith("Anna.md")) or "Anna" in mention.targets
    ]


@pytest.mark.parametrize(
    ("text", "channel", "day"),
    [
        ("## 2026-09-12 caffè\n", "coffee", "2026-09-12"),
        ("### 12 settembre 2026: cena\n", "meal", "2026-09-12"),
        ("## Dinner, 12 September 2026\n", "meal", "2026-09-12"),
        ("- 2026-09-12: pranzo, parlato di vela\n", "meal", "2026-09-12"),
        ("- [[2026-09-12]] visita in azienda\n", "visit", "2026-09-12"),
        ("- 12/09/2026 telefonata\n", "call", "2026-09-12"),
        ("- 03/04/2026 telefonata\n", "call", "2026-04-03"),
        ("| 2026-09-12 | call | prices |\n", "call", "2026-09-12"),
        ("- [x] chiamata ✅ 2026-09-12\n", "call", "2026-09-12"),
        ("## Diario\n- 2026-09-12: tutto bene\n", "contact", "2026-09-12"),
        ("## Log\n- 2026-09-12: all fine\n", "contact", "2026-09-12"),
        ("## Storico\n- 2026-09-12: tutto bene\n", "contact", "2026-09-12"),
        ("- 2026-09-12: all fine\n", "mention", "2026-09-12"),
        ("## Contact log\n- 2026-09-12: all fine\n", "contact", "2026-09-12"),
        ("## Contact\n- 2026-09-12: all fine\n", "contact", "2026-09-12"),
        ("## Storico contatti\n- 2026-09-12: tutto bene\n", "contact", "2026-09-12"),
        ("- 20260912 lunch\n", "meal", "2026-09-12"),
        ("- 12/9/26 telefonata\n", "call", "2026-09-12"),
        ("- lunch on 12 September 2026\n", "meal", "2026-09-12"),
        ("- Met at the fair on 2026-09-12, talked prices\n", "in_person", "2026-09-12"),
        ("- caffè a Milano (12/9/2026)\n", "coffee", "2026-09-12"),
        ("- [[20260912]] lunch\n", "meal", "2026-09-12"),
        ("- [[2026_09_12]] lunch\n", "meal", "2026-09-12"),
        ("| 20260912 | call | prices |\n", "call", "2026-09-12"),
        ("| sab 12/09/2026 | call | prices |\n", "call", "2026-09-12"),
        ("| [[Daily/2026-09-12]] | call | prices |\n", "call", "2026-09-12"),
        ("| 📅 2026-09-12 | call | prices |\n", "call", "2026-09-12"),
        ("- 2026-09-12: call\n  - new site\n  - postponed to May\n", "call", "2026-09-12"),
        ("## Calls\n- 2026-09-12: all fine\n", "call", "2026-09-12"),
        ("- 2026-09-12: di persona a Milano\n", "in_person", "2026-09-12"),
        ("- 2026-09-12: allo stand\n", "fair", "2026-09-12"),
        ("- 2026-09-12: al telefono\n", "call", "2026-09-12"),
        ("- 2026-09-12: visto a Bologna\n", "in_person", "2026-09-12"),
        ("- 2026-09-12: online\n", "video", "2026-09-12"),
        ("- 2026-09-12: by post\n", "letter", "2026-09-12"),
        ("- 2026-09-12: lunch [channel:: call]\n", "call", "2026-09-12"),
        ("---\nlast_contact: 2026-09-12\n---\n", "contact", "2026-09-12"),
        ("---\nlast_met: 2026-09-12\n---\n", "in_person", "2026-09-12"),
        ("---\nvisto_il: 2026-09-12\n---\n", "in_person", "2026-09-12"),
        ("---\nlast_call: 2026-09-12\n---\n", "call", "2026-09-12"),
    ],
)
def test_a_persons_own_note(text: str, channel: str, day: str) -> None:
    if text.startswith("|"):
        text = f"| Date | How | What |\n|---|---|---|\n{text}"
    assert found("People/Anna.md", text) == [(channel, day)]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("- lunch with [[Anna]]\n", "meal"),
        ("Lunch with [[Anna]].\n", "meal"),
        ("## Lunch with [[Anna]]\n", "meal"),
        ("| Who | How |\n|---|---|\n| [[Anna]] | lunch |\n", "meal"),
        ("- [x] lunch with [[Anna]]\n", "meal"),
        ("- [[Anna]]\n", "mention"),
        ("- called [[Anna]] to arrange coffee\n", "call"),
        ("- Best wishes to [[Anna]]\n", "wishes"),
        ("- [[Anna]] wishes to have lunch\n", "mention"),
        ("- pausa caffè con [[Anna]]\n", "coffee"),
        ("- lunch break with [[Anna]]\n", "meal"),
        ("- mi scrive [[Anna]]\n", "email"),
        ("- inoltrata mail ad [[Anna]]\n", "email"),
        ("## Pranzo\n- [[Anna]]\n", "meal"),
        ("## Pranzo\n- telefonata con [[Anna]]\n", "call"),
        ("## ProWein, allo stand\n- [[Anna]]\n", "fair"),
        ("## Terzo giorno di fiera\n- [[Anna]]\n", "fair"),
        ("## Day two of the trade show\n- [[Anna]]\n", "fair"),
        ("## Appunti dal convegno\n- [[Anna]]\n", "event"),
        ("## Calls\n- [[Anna]]\n", "call"),
        ("## Al telefono\n- [[Anna]]\n", "call"),
        ("## Di persona\n- [[Anna]]\n", "in_person"),
        ("- At the booth: [[Anna]]\n", "fair"),
        ("- [[Anna]] (in person)\n", "in_person"),
        ("- lunch with [[Anna]] [tipo:: call]\n", "call"),
    ],
)
def test_a_daily_note(text: str, channel: str) -> None:
    assert found("2026-09-12.md", text) == [(channel, "2026-09-12")]


def test_the_title_of_a_dated_note_says_how_where_nothing_nearer_does() -> None:
    assert found("2026-09-12 Pranzo da Gino.md", "- [[Anna]]\n") == [("meal", "2026-09-12")]
    assert found("2026-09-12 Pranzo da Gino.md", "- call with [[Anna]]\n") == [("call", "2026-09-12")]


@pytest.mark.parametrize(
    "key", ["people", "attendees", "participants", "with", "partecipanti", "presenti", "con", "Partecipanti"]
)
def test_the_attendees_of_a_meeting_note_by_field(key: str) -> None:
    text = f"---\n{key}: ['[[Anna]]', '[[Bruno]]']\n---\n"
    assert found("Meetings/2026-09-12 Budget.md", text) == [("meeting", "2026-09-12")]


@pytest.mark.parametrize("name", ["Attendees", "Participants", "Partecipanti", "Presenti"])
@pytest.mark.parametrize("form", ["## {}\n- [[Anna]]\n", "{}: [[Anna]], [[Bruno]]\n", "**{}:** [[Anna]]\n"])
def test_the_attendees_of_a_meeting_note_in_its_text(name: str, form: str) -> None:
    assert found("Meetings/2026-09-12 Budget.md", form.format(name)) == [("meeting", "2026-09-12")]


def test_the_date_of_a_meeting_note_is_its_field_else_in_its_name() -> None:
    text = "---\ndate: 2026-09-10\nattendees: '[[Anna]]'\n---\n"
    assert found("Meetings/2026-09-12 Budget.md", text) == [("meeting", "2026-09-10")]


@pytest.mark.parametrize(
    ("place", "channel"),
    [
        ("city: Milano", "in_person"),
        ("location: Via Roma 1, Torino", "in_person"),
        ("location: Acme", "in_person"),
        ("location: Zoom", "meeting"),
        ("location: online", "meeting"),
        ("location: https://meet.example.com/x", "meeting"),
        ("location: ''", "meeting"),
    ],
)
def test_a_meeting_in_a_place_is_in_person(place: str, channel: str) -> None:
    text = f"---\nattendees: '[[Anna]]'\n{place}\n---\n"
    assert found("Meetings/2026-09-12 Budget.md", text) == [(channel, "2026-09-12")]


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] call [[Anna]]\n",
        "- [-] lunch with [[Anna]]\n",
        "> lunch with [[Anna]]\n",
        "```\nlunch with [[Anna]]\n```\n",
        "- `lunch with [[Anna]]`\n",
        "%% lunch with [[Anna]] %%\n",
        "<!-- lunch with [[Anna]] -->\n",
        "- lunch ![[Anna]]\n",
        "- ~~lunch with [[Anna]]~~\n",
        "## To call\n- [[Anna]]\n",
        "## Da chiamare\n- [[Anna]]\n",
        "## Da sentire\n- [[Anna]]\n",
        "## Follow-up\n- [[Anna]]\n",
        "## Da vedere in fiera\n- [[Anna]]\n",
        "## Domani\n- pranzo con [[Anna]]\n",
        "- non ci siamo visti con [[Anna]]\n",
        "- pranzo con [[Anna]] annullato\n",
        "- pranzo con [[Anna]] rimandato\n",
        "- lunch with [[Anna]] cancelled\n",
        "- lunch with [[Anna]] postponed\n",
        "- lunch with [[Anna]], no show\n",
        "- didn't meet [[Anna]]\n",
        "- Cancelled: lunch with [[Anna]]\n",
        "- Annullato: pranzo con [[Anna]]\n",
        "- RIMANDATO - pranzo con [[Anna]]\n",
        "- (cancelled) lunch with [[Anna]]\n",
        "- [[Anna]] (no show) lunch\n",
        "- mail a [[Anna]]? No\n",
        "- pranzo con [[Anna]]?\n",
        "- Next week: lunch with [[Anna]]\n",
    ],
)
def test_what_never_counts(text: str) -> None:
    assert found("2026-09-12.md", text) == []


@pytest.mark.parametrize(
    "line",
    [
        "2026-09-12: annullato: pranzo",
        "2026-09-12 ~~pranzo~~",
        "2026-09-12: lunch\n  - cancelled, she is ill",
        "2026-09-12: pranzo\n  - rimandato",
        "20269999 lunch",
    ],
)
def test_what_never_counts_in_a_persons_own_note(line: str) -> None:
    assert found("People/Anna.md", f"## Log\n- {line}\n") == []


def test_what_was_done_instead_of_something_called_off_counts() -> None:
    assert found("2026-09-12.md", "- Annullato: pranzo con [[Bruno]], chiamato [[Anna]]\n")[-1][0] == "call"
    assert found("2026-09-12.md", "- Rimandato - chiamato [[Anna]] per dirglielo\n")[0][0] == "call"


@pytest.mark.parametrize(
    "text",
    [
        "- Bruno's meeting with [[Anna]] went well\n",
        "- [[Bruno]]'s lunch with [[Anna]]\n",
        "- call between [[Bruno]] and [[Anna]]\n",
        "- incontro tra [[Bruno]] e [[Anna]]\n",
        "- met [[Anna]] in 2019\n",
        "- [[Anna]], conosciuta anni fa in fiera\n",
        "- the assistant of [[Anna]] called\n",
        "- [[Anna]]'s assistant called\n",
        "- mi ha chiamato la segretaria di [[Anna]]\n",
        "- lunch with Bruno, talked about [[Anna]]\n",
        "- [[Anna]] accepted my invitation on LinkedIn\n",
        "- [[Anna]] ha messo mi piace al post su LinkedIn\n",
        "- new LinkedIn connection: [[Anna]]\n",
    ],
)
def test_what_is_no_more_than_a_mention(text: str) -> None:
    assert found("2026-09-12.md", text) == [("mention", "2026-09-12")]


@pytest.mark.parametrize("text", ["- today's lunch with [[Anna]]\n", "- it's lunch with [[Anna]]\n"])
def test_an_ending_of_time_is_no_owner(text: str) -> None:
    assert found("2026-09-12.md", text) == [("meal", "2026-09-12")]


@pytest.mark.parametrize("day", ["2026-02-30", "31/04/2026", "1980-01-01"])
def test_an_impossible_or_old_date_is_a_problem(day: str) -> None:
    facts = facts_of(parse("People/Anna.md", f"- {day}: lunch\n".encode()), CONVENTIONS)
    assert facts.mentions == ()
    assert [problem.code for problem in facts.problems] in (["bad_date"], ["old_date"])


@pytest.mark.parametrize(
    "line",
    [
        "- call about the contract that expires on 2026-12-31",
        "- call: contract expires 2026-12-31",
        "- works at Acme since 2020-01-01",
        "- to call by 2026-12-01",
        "- lunch cancelled on 2026-09-12",
        "- born on 12/09/1995 in Milan",
    ],
)
def test_a_date_that_is_not_that_of_the_contact_word_dates_nothing(line: str) -> None:
    assert found("People/Anna.md", f"{line}\n") == []


@pytest.mark.parametrize(
    ("line", "channel", "day"),
    [
        ("- lunch with [[Anna]] on 10 September 2026", "meal", "2026-09-10"),
        ("- lunch with [[Anna]] (10/9/26)", "meal", "2026-09-10"),
        ("- pranzo con [[Anna]] il 12/10/2026", "meal", "2026-10-12"),
        ("- call with [[Anna]] about the fair on 12 October 2026", "call", "2026-09-12"),
        ("- called [[Anna]] to arrange lunch on 12 October 2026", "call", "2026-09-12"),
        ("- called [[Anna]], 12 October 2026 is the fair", "call", "2026-09-12"),
        ("- phoned [[Anna]] on the invoice 2026-03-01", "call", "2026-09-12"),
    ],
)
def test_the_own_day_of_a_line_in_a_daily_note_goes_before_that_of_the_note(line: str, channel: str, day: str) -> None:
    assert found("2026-09-12.md", f"{line}\n") == [(channel, day)]


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("lunch with [[Anna]], [[Bruno]] cancelled", "meal"),
        ("lunch with [[Anna]]; [[Bruno]] had to cancel", "meal"),
        ("lunch with [[Anna]], but [[Bruno]] cancelled", "meal"),
        ("lunch with [[Anna]] ([[Bruno]] cancelled)", "meal"),
        ("pranzo con [[Anna]], [[Bruno]] ha disdetto", "meal"),
        ("call with [[Anna]] about the cancelled order", "call"),
        ("call with [[Anna]] re the postponed delivery", "call"),
        ("mail to [[Anna]] re cancelled order", "email"),
        ("call con [[Anna]] sull'ordine annullato", "call"),
        ("call con [[Anna]] per l'ordine annullato", "call"),
        ("chiamata con [[Anna]] sulla consegna rimandata", "call"),
    ],
)
def test_somebody_elses_absence_or_a_cancelled_thing_undoes_nothing(line: str, channel: str) -> None:
    assert found("2026-09-12.md", f"- {line}\n") == [(channel, "2026-09-12")]


@pytest.mark.parametrize(
    "line",
    [
        "lunch with [[Anna]] and [[Bruno]], cancelled",
        "lunch with [[Bruno]], [[Anna]] cancelled",
        "lunch with [[Anna]], [[Bruno]] and [[Carla]] cancelled",
        "pranzo con [[Anna]], [[Bruno]] annullato",
        "pranzo con [[Anna]] per il suo compleanno annullato",
        "call con [[Anna]] sui prezzi annullata",
        "call with [[Anna]] about prices cancelled",
        "the cancelled lunch with [[Anna]]",
        "lunch (cancelled) with [[Anna]]",
        "lunch - cancelled - with [[Bruno]] and [[Anna]]",
        "pranzo (annullato) con [[Anna]]",
        "dinner: [[Anna]], [[Bruno]] (cancelled)",
        "I had to skip lunch with [[Anna]]",
        "ho dovuto saltare il pranzo con [[Anna]]",
    ],
)
def test_what_was_called_off_counts_for_nobody(line: str) -> None:
    assert found("2026-09-12.md", f"- {line}\n") == []


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("[[Anna]] came for lunch", "meal"),
        ("[[Anna]] venuta a pranzo", "meal"),
        ("[[Anna]] è venuta a pranzo", "in_person"),
        ("[[Anna]] stopped by for coffee", "coffee"),
        ("[[Anna]] è passata per un caffè", "coffee"),
        ("[[Anna]] went to lunch", "mention"),
        ("[[Anna]] came to the office to sell coffee", "mention"),
    ],
)
def test_who_came_for_it_took_part(line: str, channel: str) -> None:
    assert found("2026-09-12.md", f"- {line}\n") == [(channel, "2026-09-12")]


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
def test_what_html_strikes_out_never_counts(tag: str) -> None:
    text = f"- <{tag}>lunch with [[Anna]]</{tag}>\n- <{tag}>coffee</{tag}> call with [[Anna]]\n"
    assert found("2026-09-12.md", text) == [("call", "2026-09-12")]
    assert found("People/Anna.md", f"- 2026-09-12: <{tag}>lunch</{tag}>\n") == []
    assert found("2026-09-12.md", f"- <{tag}>lunch with [[Anna]]\n") == [("meal", "2026-09-12")]
