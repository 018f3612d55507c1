"""Common lines: what two people have in common, as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vaultnet.cli.lines import decimal, places
from vaultnet.cli.output import Line
from vaultnet.model.message import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.languages.voice import Voice
    from vaultnet.model.network import SharedTopic
    from vaultnet.model.person import Person


def common_lines(one: Person, two: Person, shared: Sequence[SharedTopic], voice: Voice) -> Iterator[Line]:
    """Yield one line a shared topic."""
    yield Line(voice.say(message("{one} and {two}", one=one.name, two=two.name)), "bold")
    for each in shared:
        label = voice.blank(each.topic.mention)
        written = places((*each.mine, *each.theirs), voice)
        yield Line(f"  {decimal(each.points, voice)}  {label} ({each.df}) [{written}]")
    if not shared:
        yield Line("  " + voice.say(message("nothing that your notes tell of")))
