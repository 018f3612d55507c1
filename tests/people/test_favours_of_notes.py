from __future__ import annotations

import pytest

from builders import day
from vaultnet.model.facts import Favour
from written_vault import facts_written

DAY = day("2026-11-01")
OWN = "---\ntype: person\n---\n"

ASKED = [
    "chiesto a [[Marco]] una presentazione a [[Klaus]]",
    "chiesta a [[Marco]] la presentazione per [[Klaus]]",
    "richiesta a [[Marco]] di un'introduzione a [[Klaus]]",
    "[[Marco]]: chiesta presentazione per [[Klaus]]",
    "caffè con [[Marco]], gli ho chiesto di presentarmi [[Klaus]]",
    "asked [[Marco]] for an introduction to [[Klaus]]",
    "asked [[Marco]] for an intro",
    "asked [[Marco]] to introduce me to [[Klaus]]",
    "call with [[Marco]], asked him for an introduction to [[Klaus]]",
    "[x] chiedere a [[Marco]] una presentazione",
    "[x] ask [[Marco]] for an introduction to [[Klaus]]",
]
GIVEN = [
    "presentato [[Ada]] a [[Bo]]",
    "ho presentato [[Ada]] a [[Bo]]",
    "messo in contatto [[Ada]] con [[Bo]]",
    "presentati [[Ada]] e [[Bo]]",
    "introduced [[Ada]] to [[Bo]]",
    "I introduced [[Ada]] to [[Bo]] over lunch",
    "connected [[Ada]] with [[Bo]]",
    "made an introduction between [[Ada]] and [[Bo]]",
    "[x] presentare [[Ada]] a [[Bo]] ✅ 2026-11-01",
]
NEITHER = [
    "[[Marco]] mi ha chiesto una presentazione a [[Klaus]]",
    "[[Marco]] ha chiesto una presentazione a [[Klaus]]",
    "[[Marco]] asked me for an introduction to [[Klaus]]",
    "[[Marco]] asked for an introduction",
    "non ho chiesto a [[Marco]] la presentazione",
    "didn't ask [[Marco]] for the introduction",
    "[[Marco]] introduced me to [[Bo]]",
    "[[Marco]] mi ha presentato [[Bo]]",
    "[[Marco]] ha presentato [[Ada]] a [[Bo]]",
    "presentata da [[Marco]] a [[Bo]]",
    "introduced by [[Marco]] to [[Bo]]",
    "[[Bo]] non si è presentato, e nemmeno [[Ada]]",
    "mail a [[Ada]], presentata da un'amica di [[Bo]]",
    "[ ] presentare [[Ada]] a [[Bo]]",
    "[ ] chiedere a [[Marco]] una presentazione",
    "presentazione del nuovo forno con [[Marco]]",
    "asked [[Marco]] about the weather",
    "presentato [[Ada]]",
]


@pytest.mark.parametrize("line", ASKED)
def test_who_was_asked_for_an_introduction(line: str) -> None:
    assert told(line) == (Favour(1, DAY, "asked", own=False, targets=("Marco",)),)


@pytest.mark.parametrize(
    "line",
    ["presentato [[Ada]] a Bo", "ho presentato [[Ada|la mia Ada]] a Bo Berg", "introduced [[Ada]] to Bo",
     "presentato Bo a [[Ada]]"],
)  # fmt: skip
def test_one_of_the_two_may_have_no_link(line: str) -> None:
    assert told(line) == (Favour(1, DAY, "given", own=False, targets=("Ada",)),)


@pytest.mark.parametrize("line", GIVEN)
def test_who_was_introduced_to_whom(line: str) -> None:
    assert told(line) == (Favour(1, DAY, "given", own=False, targets=("Ada", "Bo")),)


@pytest.mark.parametrize(
    "line",
    [
        "introduced Marco to Giulia Verdi",
        "call, introduced him to Giulia",
        "chiamata, presentato Marco a Giulia",
        "l'ho presentato a Giulia Verdi",
        "gli ho presentato Giulia",
        "messo in contatto Marco con Giulia",
    ],
)
def test_in_somebodys_own_note_an_introduction_needs_no_link(line: str) -> None:
    assert told_of_them(line) == (Favour(5, DAY, "given", own=True, targets=()),)


@pytest.mark.parametrize(
    "line",
    [
        "introduced the new line to Bruno",
        "presentato il catalogo a Bruno",
        "presentato a Marco il progetto",
        "he introduced himself to Giulia",
        "mi ha presentato a Giulia",
        "Marco introduced me to Giulia",
        "[ ] presentare Marco a Giulia",
    ],
)
def test_what_is_shown_to_somebody_is_no_introduction(line: str) -> None:
    assert told_of_them(line) == ()


@pytest.mark.parametrize("line", NEITHER)
def test_what_others_did_and_what_did_not_happen_is_no_favour(line: str) -> None:
    assert told(line) == ()


@pytest.mark.parametrize(
    ("line", "kind", "own", "targets"),
    [
        ("2026-10-01: chiesto presentazione a [[Klaus]]", "asked", True, ()),
        ("2026-10-01: chiesta una presentazione", "asked", True, ()),
        ("2026-10-01 coffee, asked for an introduction to [[Klaus]]", "asked", True, ()),
        ("2026-10-01: chiesto a [[Marco]] di presentarmi", "asked", False, ("Marco",)),
        ("2026-10-01: presentato a [[Bo]]", "given", True, ("Bo",)),
        ("2026-10-01: gli ho presentato [[Bo]]", "given", True, ("Bo",)),
        ("2026-10-01: introduced [[Ada]] to [[Bo]]", "given", False, ("Ada", "Bo")),
    ],
)
def test_in_somebodys_own_note_it_is_them(line: str, kind: str, own: bool, targets: tuple[str, ...]) -> None:
    (favour,) = own_favours(line)
    assert (favour.kind, favour.own, favour.targets, favour.day) == (kind, own, targets, day("2026-10-01"))


def test_a_line_without_a_day_is_no_favour() -> None:
    (facts,) = facts_written({"Ideas.md": "- asked [[Marco]] for an introduction to [[Klaus]]\n"})
    assert facts.favours == ()


def told(line: str) -> tuple[Favour, ...]:
    (facts,) = facts_written({"2026-11-01.md": f"- {line}\n"})
    return facts.favours


def told_of_them(line: str) -> tuple[Favour, ...]:
    return own_favours(f"2026-11-01: {line}")


def own_favours(line: str) -> tuple[Favour, ...]:
    (facts,) = facts_written({"People/Ada Own.md": f"{OWN}## Log\n- {line}\n"})
    return facts.favours
