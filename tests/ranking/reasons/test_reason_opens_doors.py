from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import TODAY, a_person, built, mention, network_of, person_note, reference
from vaultnet.languages.voice import Voice
from vaultnet.model.prospect import Door
from vaultnet.model.settings import Points, Settings
from vaultnet.model.source import Source
from vaultnet.prospects.doors import with_doors
from vaultnet.prospects.find import prospects_from
from vaultnet.ranking.rank import agenda_from
from vaultnet.ranking.reasons.opens_doors import opens_doors
from vaultnet.ranking.why import explanation

if TYPE_CHECKING:
    from vaultnet.model.facts import Facts
    from vaultnet.model.network import Network
    from vaultnet.model.person import Person

ADA, BO, KLAUS = a_person("Ada"), a_person("Bo"), a_person("Klaus")
EN = Voice("en", TODAY)
PROOF = (Source("Daily/a.md", 3), Source("People/Klaus.md", 4))


def door(company: str = "Acme", strength: float = 0.5, first: str = ADA.path) -> Door:
    return Door(company, "", "DE", KLAUS.path, strength, first, PROOF)


def told(person: Person, *doors: Door, settings: Settings | None = None) -> tuple[float, str]:
    network = network_of([ADA, BO, KLAUS], doors={person.path: doors})
    (found,) = opens_doors(person, network, settings or Settings())
    assert found.sources == PROOF
    return found.points, EN.say(found.text)


def test_whoever_opens_no_door_has_no_such_reason() -> None:
    assert opens_doors(ADA, network_of([ADA]), Settings()) == ()


@pytest.mark.parametrize(("strength", "points"), [(0.5, 6.0), (0.0123, 0.1476), (1.0, 12.0)])
def test_the_points_are_twelve_times_the_strength_of_the_path(strength: float, points: float) -> None:
    assert told(ADA, door(strength=strength))[0] == points


def test_the_twelve_is_a_setting() -> None:
    assert told(ADA, door(), settings=Settings(points=Points(opens_doors_most=20)))[0] == 10.0


def test_the_strongest_door_is_told_and_the_others_counted() -> None:
    assert told(ADA, door())[1] == "A door to Acme (Germany): they lead to Klaus."
    assert told(ADA, door(), door("Beta", 0.3))[1] == (
        "A door to Acme (Germany), where they lead to Klaus, and to 1 company more."
    )
    assert told(ADA, door(), door("Beta", 0.3), door("C", 0.2))[1].endswith("and to 2 companies more.")


def test_the_target_is_told_who_can_introduce_the_owner() -> None:
    assert told(KLAUS, door())[1] == "Your way into Acme (Germany): Ada can introduce you."
    assert told(KLAUS, door(first=""))[1] == "Your way into Acme (Germany)."


# Through the program -------------------------------------------------------------------------------------------------

COFFEE = mention(100, own=True, channel="coffee", line=9)
HELPER = a_person("Helper", knows=(reference("Target", line=5),), cadence_days=30, cadence_line=3)
TARGET = a_person("Target", company=reference("Acme", linked=False, line=4), country="DE")


def network(*more: Facts, helper: Person = HELPER, target: Person = TARGET) -> Network:
    made = built(person_note(helper, COFFEE), person_note(target), *more)
    return with_doors(made, prospects_from(made, Settings()))


def reasons(name: str, found: Network) -> list[str]:
    return [each.reason for each in explanation(f"People/{name}.md", found, Settings()).evidence]


def test_it_counts_beside_another_reason_and_its_lines_are_those_of_the_path() -> None:
    found = network()
    assert reasons("Helper", found) == ["overdue", "opens_doors"]
    (evidence,) = [
        each for each in explanation("People/Helper.md", found, Settings()).evidence if each.reason == "opens_doors"
    ]
    assert evidence.sources == (Source("People/Helper.md", 9), Source("People/Helper.md", 5))


def test_alone_it_brings_nobody_onto_the_page() -> None:
    resting = HELPER._replace(cadence_days=0, cadence_line=0, meet_every_days=400)
    assert "People/Helper.md" in agenda_from(network(helper=resting), Settings()).hidden["no_reason"]


def test_in_the_first_meeting_lane_it_is_enough() -> None:
    found = network()
    agenda = agenda_from(found, Settings())
    (first,) = agenda.lanes["first_meeting"]
    assert first.person.name == "Target"
    assert "opens_doors" in [each.reason for each in first.evidence]


def test_customers_are_no_doors() -> None:
    assert reasons("Helper", network(target=TARGET._replace(stage="customer"))) == ["overdue"]


def test_only_the_best_path_of_a_prospect_is_a_door() -> None:
    weaker = person_note(
        a_person("Weaker", knows=(reference("Target"),), cadence_days=30, cadence_line=3),
        mention(800, own=True, channel="coffee"),
    )
    found = network(weaker)
    assert "opens_doors" in reasons("Helper", found)
    assert "opens_doors" not in reasons("Weaker", found)


def test_two_prospects_behind_one_person_are_two_doors() -> None:
    helper = HELPER._replace(knows=(reference("Target"), reference("Other")))
    other = person_note(a_person("Other", company=reference("Beta", linked=False), country="FR"))
    made = network(other, helper=helper)
    assert [each.company for each in made.doors["People/Helper.md"]] == ["Acme", "Beta"]
