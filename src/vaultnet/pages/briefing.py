"""Briefing: all that any page needs to know, gathered once."""

from __future__ import annotations

from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from vaultnet.languages.rendering import Rendering, file_stem
from vaultnet.model.prospect import NO_PROSPECTS
from vaultnet.network.kept import Kept
from vaultnet.notes.keys import folded
from vaultnet.pages.markdown import escaped, is_fit_target, link_text, markdown_link, wikilink
from vaultnet.pictures.chart import chart_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from vaultnet.languages.voice import Voice
    from vaultnet.model.candidate import Candidate
    from vaultnet.model.message import Blank, Link, Message
    from vaultnet.model.network import Network
    from vaultnet.model.person import Company
    from vaultnet.model.problem import Problem
    from vaultnet.model.prospect import Prospects
    from vaultnet.model.settings import Settings
    from vaultnet.model.source import Source
    from vaultnet.model.suggestion import Agenda
    from vaultnet.network.asked import Asked
    from vaultnet.pictures.chart import Chart


_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


class Check(NamedTuple):
    """What reading the vault brought to light, beyond what the notes themselves say."""

    problems: tuple[Problem, ...] = ()
    """Of the vault, the settings and the pages; the notes' own stand in the network."""

    conflict_copies: tuple[str, ...] = ()
    """Paths of copies that a sync program made, in order."""


class _Parts(NamedTuple):
    """What a briefing is made of."""

    network: Network
    agenda: Agenda
    settings: Settings
    voice: Voice
    targets: Mapping[str, str]
    """What a wikilink to a note has to say, by path (`markdown.link_targets`): every note that exists, and no other."""

    quotes: Mapping[Source, str] = MappingProxyType({})
    """The user's own words at the sources that `sources_to_quote` asks for, as plain text."""

    check: Check = Check()
    words_of: tuple[str, ...] | None = None
    """Paths of the notes whose words count, beside what they say of people: those that are quoted, and those that tell
    the language. None: the words of any note may count."""

    told: str = ""
    """Name of the facts that all of this is made of; empty: they have none."""
    prospects: Prospects = NO_PROSPECTS
    candidates: tuple[Candidate, ...] = ()
    """People from imports who have no note, as their table has them."""

    before: Kept | None = None
    """What the last pages were made of, as `network_from` has it; it changes nothing but the time."""


class Briefing(_Parts):  # what is looked up once is kept beside the parts
    """All that any page needs to know."""

    @cached_property
    def kept(self) -> Kept:
        """Return where pages find what holds since the last time, and leave the same for the next."""
        return self.before or Kept(is_once=True)

    def each(
        self, stage: str, items: Mapping[_Key, _Item], make: Callable[[_Item, Briefing], _Made]
    ) -> Mapping[_Key, _Made]:
        """Return what a page makes of each item, asking a briefing for nothing but its network and notes to link to.

        As the last time, where all of it is the same.
        """

        def maker(told: Network, _: Asked) -> Callable[[_Item], _Made]:
            asked = self._replace(network=told)
            asked.company_paths = self.company_paths
            return lambda item: make(item, asked)

        of = (self.voice, self.settings, self.targets, self.company_paths)
        return self.kept.asking(f"page: {stage}", of, items, self.network, maker)

    @cached_property
    def company_paths(self) -> Mapping[str, str]:
        """Return the notes of companies by name, file name and alias, folded; a name that two bear is left out."""
        companies = self.network.companies
        return self.kept.made("page: companies", companies, lambda: _paths_by_name(companies.values()))

    @cached_property
    def chart(self) -> Chart:
        """Return what the pictures show, and the pages say of them in words."""
        return chart_from(self.network, self.prospects)

    @cached_property
    def rendering(self) -> Rendering:
        """Return the way of pages: the user's text escaped, links as wikilinks."""
        return Rendering(escaped, partial(_linked, self.targets, self.settings.pages_folder))

    def say(self, what: Message) -> str:
        """Return the sentence as Markdown in the reader's language."""
        return self.voice.say(what, self.rendering)

    def show(self, value: Blank) -> str:
        """Return a text, day, link or list as Markdown in the reader's language."""
        return self.voice.blank(value, self.rendering)

    def page_link(self, title: Message) -> str:
        """Return a link to another page of ours, by its title."""
        name = self.voice.say(title)
        return wikilink(f"{self.settings.pages_folder}/{name}", name)

    def link(self, link: Link) -> str:
        """Return a link to a note that exists, else its text; a name that no wikilink can hold gets a Markdown link."""
        return self.rendering.link(link)


def _paths_by_name(companies: Iterable[Company]) -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for company in companies:
        for name in (company.name, file_stem(company.path), *company.aliases):
            found.setdefault(folded(name), set()).add(company.path)
    return {name: min(paths) for name, paths in found.items() if len(paths) == 1}


def _linked(targets: Mapping[str, str], pages_folder: str, link: Link) -> str:
    """Return a link on a page in this folder."""
    text = link.text or file_stem(link.path)
    target = targets.get(link.path)
    if target is None or not link_text(text):
        return escaped(text)
    if is_fit_target(target):
        return wikilink(target, text)
    if any("\ud800" <= sign <= "\udfff" for sign in link.path):
        return escaped(text)
    return markdown_link(link.path, text, "../" * (pages_folder.strip("/").count("/") + 1))
