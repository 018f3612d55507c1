from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from answers import Run

NOTES = {
    "People/Marco Bianchi.md": (
        "---\ncountry: IT\nknows: ['[[Klaus Weber]]', Zoe Stein]\n---\n## Log\n- 2026-11-10 coffee\n"
    ),
    "People/Klaus Weber.md": "---\ncompany: Müller GmbH\nrole: Einkaufsleiter\ncountry: DE\n---\n",
    "People/Petra Lang.md": "---\ncompany: MULLER\ncountry: DE\nknows: Zoe Stein\nstage: met\n---\n",
    "Companies/Old Client.md": "---\ntype: company\ncountry: DE\nstatus: customer\n---\n",
    "Companies/Lone.md": "---\ntype: company\ncountry: FR\n---\n",
}


@pytest.fixture(autouse=True)
def _abroad(vault: Path) -> None:
    for path, text in NOTES.items():
        (vault / path).parent.mkdir(parents=True, exist_ok=True)
        (vault / path).write_text(text)


def test_path_gives_the_ways_with_the_documented_keys(run: Run) -> None:
    answer = run("path", "Klaus", "--json").json
    assert list(answer) == ["schema", "target", "paths"]
    assert answer["target"] == {"name": "Klaus Weber", "path": "People/Klaus Weber.md"}
    (path,) = answer["paths"]
    assert list(path) == ["strength", "to", "via", "evidence", "weakest", "asked", "without_note"]
    assert path["via"] == ["Marco Bianchi"]
    first, second = path["evidence"]
    assert (first["from"], first["to"], first["kind"], first["day"]) == (None, "Marco Bianchi", "tie", "2026-11-10")
    assert first["sources"] == [{"path": "People/Marco Bianchi.md", "line": 6}]
    assert (second["from"], second["kind"], second["strength"]) == ("Marco Bianchi", "knows", 0.8)
    assert path["weakest"] == {"from": None, "to": "Marco Bianchi", "strength": first["strength"]}
    assert path["strength"] == pytest.approx(first["strength"] * 0.8, abs=1e-4)


def test_path_into_a_company_is_the_best_over_its_people(run: Run) -> None:
    answer = run("path", "Muller GmbH", "--json").json
    assert answer["target"] == {"name": "Müller GmbH", "path": None}
    assert [(path["to"]["name"], path["via"]) for path in answer["paths"]] == [("Klaus Weber", ["Marco Bianchi"])]


def test_a_direct_path_leads_through_nobody(run: Run) -> None:
    (path,) = run("path", "Anna Keller", "--json").json["paths"]
    assert path["via"] == []
    assert path["weakest"]["to"] == "Anna Keller"


def test_a_name_without_a_note_is_told_to_be_written(run: Run) -> None:
    answer = run("path", "Petra Lang")
    assert answer.out.splitlines()[-1] == "    write a note for Zoe Stein"
    (path,) = run("path", "Zoe Stein", "--json").json["paths"]
    assert (path["via"], path["to"]) == (["Marco Bianchi"], {"name": "Zoe Stein", "path": None})


def test_no_path_is_said(run: Run) -> None:
    answer = run("path", "Luca Ferri")
    assert answer.code == 0
    assert answer.out == "Luca Ferri\n  No path is known: nobody whom you have spoken with leads there.\n"
    assert run("path", "Ugo Verdi", "--json").json["paths"] == []


def test_whom_nobody_is_called_and_who_may_be_several_is_an_error(run: Run) -> None:
    assert run("path", "Nobody At All").code == 16
    assert run("path", "Luca").code == 17


def test_prospects_gives_the_markets_with_the_documented_keys(run: Run) -> None:
    answer = run("prospects", "--json").json
    assert list(answer) == ["schema", "home", "markets"]
    assert answer["home"] == "IT"
    assert [market["country"] for market in answer["markets"]] == ["DE", "FR"]
    german = answer["markets"][0]
    assert {"country", "companies", "who_knows", "facts"} <= german.keys()
    assert [company["name"] for company in german["companies"]] == ["Weinkontor", "Müller GmbH"]
    muller = german["companies"][1]
    assert {"name", "path", "stage", "deciders", "buyers", "paths", "shared", "next_step"} <= muller.keys()
    assert (muller["path"], muller["stage"], muller["deciders"]) == (None, 6, [])
    assert muller["buyers"] == [{"name": "Klaus Weber", "path": "People/Klaus Weber.md", "role": "Einkaufsleiter"}]
    assert german["who_knows"] == [{"name": "Anna Keller", "path": "People/Anna Keller.md", "role": "buyer"}]


def test_one_market_by_code_or_name(run: Run) -> None:
    for name in ("FR", "fr", "Francia", "France"):
        assert [market["country"] for market in run("prospects", "--market", name, "--json").json["markets"]] == ["FR"]
    assert run("prospects", "--market", "ES", "--json").json["markets"] == []
    assert run("prospects", "--market", "Nowhereland").code == 2


def test_prospects_are_told_as_text(run: Run) -> None:
    lines = run("prospects", "--market", "DE").out.splitlines()
    assert lines[0] == "Germany: 2 companies"
    assert lines[1] == "  Weinkontor (6/7): Anna Keller"
    assert lines[-1].startswith("    → ")
    assert "Old Client" not in "\n".join(lines)


def test_a_customer_has_a_path_all_the_same(run: Run) -> None:
    assert run("path", "Old Client").out.startswith("Old Client\n  No path is known")
