from __future__ import annotations

import pytest

from vaultnet.network.past_years import STILL, UNKNOWN, Years, without_years, years_in


@pytest.mark.parametrize(
    ("text", "years", "name"),
    [
        ("Acme (2015-2019)", (2015, 2019), "Acme"),
        ("Acme 2015–2019", (2015, 2019), "Acme"),
        ("Acme, 2015 - 2019", (2015, 2019), "Acme"),
        ("Acme (dal 2015 al 2019)", (2015, 2019), "Acme"),
        ("Acme from 2015 to 2019", (2015, 2019), "Acme"),
        ("Acme (Bologna, 2015-2019)", (2015, 2019), "Acme"),
        ("Acme since 2015", (2015, STILL), "Acme"),
        ("Fiat dal 2010", (2010, STILL), "Fiat"),
        ("Acme (2015-)", (2015, STILL), "Acme"),
        ("Acme (2015 - oggi)", (2015, STILL), "Acme"),
        ("Acme (until 2019)", (2019, 2019), "Acme"),
        ("Acme", UNKNOWN, "Acme"),
        ("20th Century Foods (2001)", (2001, 2001), "20th Century Foods"),
        ("Studio 2000", (2000, 2000), "Studio 2000"),
        ("2015-2019", (2015, 2019), "2015-2019"),
    ],
)
def test_years_stand_behind_a_name(text: str, years: tuple[int, int], name: str) -> None:
    assert years_in(text) == years
    assert without_years(text) == name


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ((2010, 2016), (2014, 2019), True),
        ((2010, 2016), (2016, 2019), True),
        ((2001, 2004), (2006, 2010), False),
        ((2015, STILL), (2020, 2021), True),
        (UNKNOWN, (2001, 2004), False),
        (UNKNOWN, UNKNOWN, False),
    ],
)
def test_spans_overlap_where_they_share_a_year(one: tuple[int, int], other: tuple[int, int], overlap: bool) -> None:
    assert Years(*one).overlap(Years(*other)) is overlap
    assert Years(*other).overlap(Years(*one)) is overlap
