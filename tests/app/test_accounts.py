"""The list for Sales Navigator: name and website, commas, at most 1,000, and nothing that a spreadsheet computes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from made_prospects import a_market, a_prospect
from vaultnet.app.accounts import MOST, account_rows, accounts_csv, write_accounts
from vaultnet.errors import FileThereError, NotWrittenError
from vaultnet.model.person import Company

if TYPE_CHECKING:
    from pathlib import Path

    from vaultnet.model.prospect import Prospect


def company(name: str, website: str = "") -> Prospect:
    return a_prospect(name, company=Company(f"Companies/{name}.md", name, website=website))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_each_company_is_a_row_of_name_and_website_in_the_order_of_the_page() -> None:
    rows = account_rows([a_market(company("Weinkontor", "weinkontor.example"), a_prospect("Zeta", company=None))])
    assert accounts_csv(rows) == "Account Name,Website\r\nWeinkontor,weinkontor.example\r\nZeta,\r\n"


def test_a_name_with_a_comma_quotes_or_lines_stays_one_cell() -> None:
    text = accounts_csv(account_rows([a_market(company('Ab "Vin", Söhne\n& Co.', "x.example"))]))
    assert read(text)[1] == ['Ab "Vin", Söhne & Co.', "x.example"]


@pytest.mark.parametrize("evil", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"])
def test_no_cell_begins_like_a_formula(evil: str) -> None:
    text = accounts_csv(account_rows([a_market(company(evil, evil))]))
    assert all(cell[:1] == "'" for cell in read(text)[1])


def test_a_company_in_two_markets_is_listed_once() -> None:
    assert len(account_rows([a_market(company("Acme")), a_market(company("ACME"), country="FR")])) == 1


def test_there_are_at_most_a_thousand_rows() -> None:
    assert len(account_rows([a_market(*(company(f"Company {number}") for number in range(1_200)))])) == MOST


def test_a_new_file_is_written_and_an_old_one_never(tmp_path: Path) -> None:
    place = tmp_path / "lists" / "accounts.csv"
    assert write_accounts(str(place), [a_market(company("Łódź Cider"))]) == 1
    assert place.read_bytes() == "Account Name,Website\r\nŁódź Cider,\r\n".encode()
    with pytest.raises(FileThereError):
        write_accounts(str(place), [a_market()])
    assert "Łódź" in place.read_text("utf-8")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWrittenError):
        write_accounts(str(tmp_path / "file" / "accounts.csv"), [a_market()])


def test_a_link_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    (tmp_path / "accounts.csv").symlink_to(target)
    with pytest.raises(FileThereError):
        write_accounts(str(tmp_path / "accounts.csv"), [a_market()])
    assert target.read_text() == "mine"
