import pytest

from vaultnet.notes.days import MONTHS
from vaultnet.people.birthday import birthday_of, is_only_a_year


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1980-05-12", (1980, 5, 12)),
        ("1980-5-2", (1980, 5, 2)),
        ("1980/05/12", (1980, 5, 12)),
        ("19800512", (1980, 5, 12)),
        ("1980-05-12T00:00:00", (1980, 5, 12)),
        ("[[1980-05-12]]", (1980, 5, 12)),
        ("--05-12", (0, 5, 12)),
        ("--0512", (0, 5, 12)),
        ("05-12", (0, 5, 12)),
        ("25-12", (0, 12, 25)),
        ("12/05", (0, 5, 12)),
        ("12.5.", (0, 5, 12)),
        ("12/05/1980", (1980, 5, 12)),
        ("05/25/1980", (1980, 5, 25)),
        ("12-05-1980", (1980, 5, 12)),
        ("12.05.80", (1980, 5, 12)),
        ("12/05/08", (2008, 5, 12)),
        ("12 May 1980", (1980, 5, 12)),
        ("12th of May", (0, 5, 12)),
        ("May 12", (0, 5, 12)),
        ("May 12, 1980", (1980, 5, 12)),
        ("12 maggio", (0, 5, 12)),
        ("1º maggio 1980", (1980, 5, 1)),
        ("12 mag 1980", (1980, 5, 12)),
        ("1980-05-12 (Rome)", (1980, 5, 12)),
        ("12-May-1980", (1980, 5, 12)),
        ("12 May (1980)", (1980, 5, 12)),
        ("Monday 12 May 1980", (1980, 5, 12)),
        ("Mon, May 12, 1980", (1980, 5, 12)),
        ("lunedì 12/05/1980", (1980, 5, 12)),
        ("il 12 maggio", (0, 5, 12)),
        ("l'8 maggio 1980", (1980, 5, 8)),
        ("nata il 12 maggio 1980", (1980, 5, 12)),
    ],
)
def test_a_birthday_is_read_in_every_form(text: str, birthday: tuple[int, int, int]) -> None:
    assert birthday_of(text, MONTHS, day_first=True) == birthday


def test_the_order_of_two_numbers_follows_the_vault() -> None:
    assert birthday_of("03/04", MONTHS, day_first=True) == (0, 4, 3)
    assert birthday_of("03/04", MONTHS, day_first=False) == (0, 3, 4)


def test_two_numbers_with_a_hyphen_are_month_and_day_in_every_vault() -> None:
    assert birthday_of("03-04", MONTHS, day_first=True) == (0, 3, 4)
    assert birthday_of("03-04", MONTHS, day_first=False) == (0, 3, 4)


@pytest.mark.parametrize("text", ["1604-05-12", "0000-05-12", "XXXX-05-12", "????-05-12"])
def test_a_year_that_stands_for_none_is_not_known(text: str) -> None:
    assert birthday_of(text, MONTHS, day_first=True) == (0, 5, 12)


def test_29_february_is_a_birthday_without_a_year_and_in_leap_years_only() -> None:
    assert birthday_of("02-29", MONTHS, day_first=True) == (0, 2, 29)
    assert birthday_of("1980-02-29", MONTHS, day_first=True) == (1980, 2, 29)
    assert birthday_of("1981-02-29", MONTHS, day_first=True) is None


@pytest.mark.parametrize("text", ["1980", "ca. 1980", "1980-??-??"])
def test_a_year_alone_is_no_birthday_and_nothing_wrong(text: str) -> None:
    assert birthday_of(text, MONTHS, day_first=True) is None
    assert is_only_a_year(text)


@pytest.mark.parametrize("text", ["", "soon", "1980-13-01", "31/04", "3080-05-12", "12 Brumaire", "in Rome"])
def test_what_is_no_day_of_the_year_is_no_birthday(text: str) -> None:
    assert birthday_of(text, MONTHS, day_first=True) is None
    assert not is_only_a_year(text)
