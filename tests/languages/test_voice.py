from __future__ import annotations

from datetime import date

import pytest

from vaultnet.languages.rendering import PLAIN, Rendering, one_line
from vaultnet.languages.voice import Voice
from vaultnet.model.message import Country, Day, Language, Link, Message, counted, message

TODAY = date(2026, 11, 24)
EN, IT = Voice("en", TODAY), Voice("it", TODAY)
MARKED = Rendering(lambda text: f"<{text}>", lambda link: f"[{link.path}|{link.text}]")


def test_a_day_is_short_and_has_its_year_when_it_is_another_one() -> None:
    assert (EN.day(date(2026, 10, 8)), IT.day(date(2026, 10, 8))) == ("8 Oct", "8 ott")
    assert (EN.day(date(2025, 5, 7)), IT.day(date(2025, 5, 7))) == ("7 May 2025", "7 mag 2025")
    assert EN.day(date(2027, 1, 1)) == "1 Jan 2027"


def test_a_long_day_is_told_in_full() -> None:
    assert EN.long_day(date(2026, 10, 8)) == "Thursday, 8 October 2026"
    assert IT.long_day(date(2026, 10, 8)) == "giovedì 8 ottobre 2026"


def test_a_list_is_said_with_and_before_the_last() -> None:
    assert [EN.listed(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert IT.listed(["a", "b", "c"]) == "a, b e c"


def test_items_that_look_like_blanks_are_said_as_they_stand() -> None:
    assert EN.listed(["{last}", "{rest}"]) == "{last} and {rest}"


def test_every_type_of_blank_is_said_in_the_readers_language() -> None:
    what = message(
        "{a} {b} {c} {d} {e} {f} {g} {h}",
        a="text",
        b=7,
        c=date(2026, 10, 8),
        d=Day(date(2026, 3, 2)),
        e=Link("People/Anna.md", ""),
        f=Country("DE"),
        g=counted("one note", "{count} notes", 2),
        h=("x", Link("", "y"), 3),
    )
    assert EN.say(what) == "text 7 8 Oct 2 Mar Anna Germany 2 notes x, y and 3"
    assert IT.say(what) == "text 7 8 ott 2 mar Anna Germania 2 note x, y e 3"


def test_a_rendering_decides_how_texts_and_links_look() -> None:
    what = message(
        "{a} · {b} · {c} · {d}",
        a="te*xt",
        b=Link("P.md", "Anna"),
        c=Day(date(2026, 10, 8), "D.md"),
        d=message("{inner}", inner="x"),
    )
    assert EN.say(what, MARKED) == "<te*xt> · [P.md|Anna] · [D.md|8 Oct] · <x>"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (9_999, "9999 days"), (80_000, "80,000 days")]
)
def test_a_count_decides_between_one_and_many(count: int, said: str) -> None:
    assert EN.say(counted("{count} day", "{count} days", count)) == said


def test_large_numbers_have_the_digit_groups_of_the_language() -> None:
    assert IT.say(counted("{count} day", "{count} days", 80_000)) == "80.000 giorni"


@pytest.mark.parametrize(
    ("day", "said"), [(7, "entro il 7 ott"), (8, "entro l’8 ott"), (11, "entro l’11 ott"), (18, "entro il 18 ott")]
)
@pytest.mark.parametrize("path", ["", "D.md"])
def test_the_italian_article_is_elided_before_8_and_11(day: int, said: str, path: str) -> None:
    what = message("due {day}", day=Day(date(2026, 10, day), path))
    assert IT.say(what, Rendering(str, lambda link: link.text)) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("Anna", "ad Anna"), ("Àlex", "ad Àlex"), ("Bea", "a Bea"), ("Elena", "a Elena"), ("Ada", "a Ada"), ("", "a ")],
)
@pytest.mark.parametrize("link", [False, True])
def test_the_italian_preposition_takes_a_d_before_its_own_vowel(name: str, said: str, link: bool) -> None:
    who = Link("P.md", name) if link and name else name
    asked = message("Ask {person} to introduce you.", person=who)
    assert IT.say(asked, Rendering(str, lambda link: link.text)) == f"Chiedi {said} di presentarti."
    promised = message("To {names}: “{text}”", names=(who, "Bo"), text="x")
    assert IT.say(promised) == f"A{said[1:]} e Bo: “x”"


def test_the_italian_and_takes_a_d_before_its_own_vowel_however_the_name_is_marked_up() -> None:
    pairs = ["Elena", "[[Elena]]", "[[P/Anna|Elena]]", "**Èva**", "Anna", "Edda", "[[Elena|Anna]]"]
    said = [IT.listed(["Bo", each]).split()[1] for each in pairs]
    assert said == ["ed", "ed", "ed", "ed", "e", "e", "e"]
    assert EN.listed(["Bo", "Elena"]) == "Bo and Elena"


@pytest.mark.parametrize("written", ["francese", "French (B2)", "fr", "français"])
def test_languages_that_people_speak_are_named_in_the_readers(written: str) -> None:
    assert (EN.blank(Language(written)), IT.blank(Language(written))) == ("French", "francese")
    assert EN.blank(Language(written, "L/Francese.md"), MARKED) == "[L/Francese.md|French]"
    assert EN.blank(Language("Klingonese"), MARKED) == "[|Klingonese]"


def test_a_number_of_8_elides_nothing() -> None:
    assert IT.say(message("due {day}", day=8)) == "entro il 8"


def test_blanks_of_the_users_are_never_filled() -> None:
    assert EN.say(message("{a} {b}", a="{b}", b="x")) == "{b} x"


def test_another_language_is_spoken_as_english() -> None:
    strange = Voice("de", TODAY)
    assert strange.say(Message("Nothing was changed.")) == "Nothing was changed."
    assert strange.day(date(2026, 10, 8)) == "8 Oct"
    assert strange.say(message("{c}", c=Country("IT"))) == "Italy"


def test_a_terminal_is_shown_one_line_without_unseen_characters() -> None:
    assert one_line("a\x1b[31m\u202eb\n\n c\u2028d \u200f") == "a [31m b c d"
    assert EN.say(message("{a}", a="x\ny")) == "x y"
    assert PLAIN.link(Link("People/Anna Keller.MD", "")) == "Anna Keller"
