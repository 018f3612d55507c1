"""Network picture: the network as an image and as a canvas, and its place on the pages with the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.model.message import Country, Link, counted, message
from vaultnet.model.page import Page
from vaultnet.notes.keys import collated
from vaultnet.pages.frame import fitting
from vaultnet.pages.markdown import bullets, escaped, folded
from vaultnet.pages.titles import CANVAS, IMAGE
from vaultnet.pictures.canvas import CanvasTexts, canvas
from vaultnet.pictures.chart import EDGE, OTHERS, key_of
from vaultnet.pictures.svg import SvgTexts, svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vaultnet.languages.voice import Voice
    from vaultnet.model.message import Blank, Message
    from vaultnet.pages.briefing import Briefing
    from vaultnet.pictures.chart import Chart, Spot

RINGS: Final = (
    message("Very close"),
    message("Close"),
    message("Less close"),
    message("Farther away"),
)
"""The rings of the picture, the innermost first."""

SIGNS: Final[Mapping[str, Message]] = {
    "in_time": message("in time"),
    "late": message("late"),
    "very_late": message("very late"),
    "no_rhythm": message("no rhythm"),
    "prospect": message("company abroad"),
}
"""What the signs mean, in the order of the legend; the keys are those of `Lateness`, and the kind of a prospect."""

TITLE: Final = message("Your network")
CLOSENESS: Final = message("The nearer to the middle, the closer you are.")
LINES: Final = message("Lines lead to companies abroad.")

MOST_NAMES: Final = 24
"""So many people of a ring are named in words."""

MOST_NAMES_BYTES: Final = 2_500
MOST_WAYS: Final = 24


def network_image(briefing: Briefing) -> Page:
    """Return the image `network.svg`; what it shows stands in it in words, too."""
    of = (briefing.chart, briefing.voice)
    return Page("network_image", IMAGE, briefing.kept.made("image", of, lambda: _image(*of)))


def _image(chart: Chart, voice: Voice) -> str:
    say = voice.say
    names: dict[str, str] = {sector.code: voice.blank(Country(sector.code)) for sector in chart.sectors if sector.code}
    if OTHERS in names:
        names[OTHERS] = say(message("elsewhere"))
    texts = SvgTexts(
        title=say(TITLE),
        description=" ".join(map(say, (CLOSENESS, LINES, *_in_short(chart)))),
        you=say(message("you")),
        countries=names,
        signs={kind: say(told) for kind, told in SIGNS.items()},
        remarks=(say(CLOSENESS), say(LINES)),
    )
    return svg(chart, texts)


def network_canvas(briefing: Briefing) -> Page:
    """Return the canvas `Network.canvas`, whose cards the user may move."""
    text = briefing.kept.made("canvas", (briefing.chart, briefing.voice), lambda: _canvas(briefing))
    return Page("network_canvas", CANVAS, text, (*briefing.network.people, *briefing.network.companies))


def _canvas(briefing: Briefing) -> str:
    names = {spot.key: escaped(spot.name) for spot in briefing.chart.spots if not spot.path}
    texts = CanvasTexts(briefing.say(message("you")), names, "\n".join(_legend(briefing)))
    return canvas(briefing.chart, texts)


def picture_of_people(briefing: Briefing) -> list[str]:
    """Return the image, folded, with the same in words: who stands in which ring."""
    rings = {ring: (ring, _in_ring(ring, briefing.chart)) for ring in range(EDGE)}
    rows = briefing.each("rings", rings, _ring_row).values()
    return _picture([row for row in rows if row], briefing) if briefing.network.people else []


def picture_of_ways(briefing: Briefing) -> list[str]:
    """Return the image, folded, with the same in words: which ways lead to companies abroad."""
    rows = list(_way_rows(briefing.chart, briefing))
    return _picture(rows, briefing) if rows else []


def _picture(rows: Sequence[str], briefing: Briefing) -> list[str]:
    image = f"![[{briefing.settings.pages_folder}/{IMAGE}|700]]"
    in_words = briefing.say(message("The same in words:"))
    title = briefing.say(message("Your network in a picture"))
    return folded(title, [image, "", in_words, "", *bullets(rows)])


def _legend(briefing: Briefing) -> Iterator[str]:
    """Yield the lines of the card that explains the canvas."""
    yield f"**{briefing.say(TITLE)}**"
    yield ""
    yield f"{briefing.say(CLOSENESS)} {briefing.say(LINES)}"
    yield briefing.say(message("Green: in time. Orange: late. Red: very late. No colour: no rhythm. Purple: abroad."))
    yield briefing.say(message("Cards that you move, resize or colour stay as you leave them."))


def _in_short(chart: Chart) -> Iterator[Message]:
    """Yield the picture in a few sentences, for whoever cannot see it."""
    people = [spot for spot in chart.spots if spot.kind == "person"]
    yield counted("One person.", "{count} people.", len(people))
    for ring, title in enumerate(RINGS):
        names = [spot.name for spot in _by_name(_in_ring(ring, chart))]
        if names:
            yield message("{ring}: {names}.", ring=title, names=_named(names))
    late = [spot.name for spot in people if spot.lateness in ("late", "very_late")]
    if late:
        yield message("{ring}: {names}.", ring=message("Late"), names=_named(late))
    companies = [spot.name for spot in chart.spots if spot.kind == "prospect"]
    if companies:
        yield message("{ring}: {names}.", ring=message("Companies abroad"), names=_named(companies))


def _named(names: Sequence[str]) -> tuple[Blank, ...]:
    """Return the first names of a list, and how many more there are."""
    more = len(names) - MOST_NAMES
    first: tuple[Blank, ...] = tuple(names[:MOST_NAMES])
    return (*first, counted("{count} more", "{count} more", more)) if more > 0 else first


def _in_ring(ring: int, chart: Chart) -> tuple[Spot, ...]:
    """Return the people of a ring."""
    return tuple(spot for spot in chart.spots if spot.ring == ring and spot.kind == "person")


def _by_name(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: (collated(spot.name), spot.path))


def _ring_row(of_ring: tuple[int, tuple[Spot, ...]], briefing: Briefing) -> str:
    """Return who stands in a ring, each with how late the next contact is; empty: nobody."""
    ring, people = of_ring[0], _by_name(of_ring[1])
    told = fitting((_person(spot, briefing) for spot in people[:MOST_NAMES]), MOST_NAMES_BYTES)
    more = len(people) - len(told)
    if more > 0:
        told.append(briefing.say(counted("{count} more", "{count} more", more)))
    return f"**{briefing.say(RINGS[ring])}**: {briefing.voice.listed(told)}" if told else ""


def _person(spot: Spot, briefing: Briefing) -> str:
    name = briefing.link(Link(spot.path, spot.name))
    return f"{name} ({briefing.say(SIGNS[spot.lateness])})" if spot.lateness in ("late", "very_late") else name


def _way_rows(chart: Chart, briefing: Briefing) -> Iterator[str]:
    """Yield a row a company, those to which a way is drawn."""
    prospects = (each for market in briefing.prospects.markets for each in market.prospects if each.paths)
    hops = {key_of(each.path, each.name, "="): each.paths[0].hops for each in prospects}
    companies = [spot for spot in chart.spots if spot.kind == "prospect" and spot.is_on_way]
    for company in companies[:MOST_WAYS]:
        way = (*(Link(hop.path, hop.name) for hop in hops[company.key]), Link(company.path, company.name))
        names = [briefing.link(each) for each in way]
        yield " → ".join((briefing.say(message("you")), *names))
    more = len(companies) - MOST_WAYS
    if more > 0:
        yield briefing.say(counted("and {count} more", "and {count} more", more))
