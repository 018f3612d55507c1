"""Person lines: the dated lines of somebody's own note (spec 2.2, 1)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vaultnet.model.channel import RUNG_OF
from vaultnet.model.facts import Mention
from vaultnet.model.problem import Problem
from vaultnet.people.above import NOTHING_ABOVE, Above, heading_of
from vaultnet.people.channels import channel_of, direction_of
from vaultnet.people.daily_lines import words_of_heading
from vaultnet.people.dated import Dated, day_of_block, day_of_link, may_have_day
from vaultnet.people.explicit import explicit_channel
from vaultnet.people.field_days import FIRST_DAY
from vaultnet.people.given_day import given_day
from vaultnet.people.line import line_of
from vaultnet.people.parts import NO_HIT, companions_of, own_part
from vaultnet.people.quick import quick_mentions

if TYPE_CHECKING:
    from vaultnet.model.channel import Channel
    from vaultnet.model.note import Block, Note
    from vaultnet.people.conventions import Conventions
    from vaultnet.people.line import Line
    from vaultnet.people.parts import Part

DONE = ("x", "X")


def person_mentions(note: Note, conventions: Conventions) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Return the contacts that the dated lines of somebody's own note tell of, and the dates that cannot be.

    A date begins the line, heading or paragraph, is a cell of a table, the `✅` of a ticked task, or stands behind the
    contact word of an item: `- lunch in Milan on 12 September 2026`. What stands undated beneath belongs to the same
    contact: it may say how, and who was there too.
    """
    mentions: list[Mention] = []
    problems: list[Problem] = []
    above: list[Above] = []
    lexicon = conventions.lexicon
    parents = {block.parent for block in note.blocks}
    for index, block in enumerate(note.blocks):
        over = above[block.parent] if block.parent >= 0 else NOTHING_ABOVE
        above.append(over)
        plain = (
            ()
            if over.is_barred or block.kind != "item" or index in parents
            else quick_mentions(block, conventions, lexicon)
        )
        if plain:
            mentions += plain
            continue
        if block.kind == "task" and block.mark not in DONE:
            above[index] = over._replace(is_barred=True)
            continue
        is_barred = over.is_barred and block.kind != "task"
        dated = None if is_barred else _day_of(block, over, conventions)
        if dated is not None:
            found = _dated_mentions(note, index, dated, over, conventions)
            if found is None:
                above[index] = _of_heading(block, over, conventions) if block.kind == "heading" else over
            elif dated.day:
                mentions += found
                if index in parents:
                    above[index] = _under(note, index, dated, over, found, conventions)
            else:
                problems.append(Problem(note.path, block.line, dated.code, (dated.text,)))
                above[index] = over._replace(is_barred=True)
        elif block.kind == "heading":
            is_title = index == 0 and block.level == 1  # a name, and no words about contact
            above[index] = over if is_title else _of_heading(block, over, conventions)
        elif not is_barred:
            mentions += _beneath(block, over, conventions)
    return tuple(mentions), tuple(problems)


def _day_of(block: Block, over: Above, conventions: Conventions) -> Dated | None:
    """Return the day that a block gives itself, or that an item gives its contact word; None: neither."""
    dated = day_of_block(block, conventions)
    if dated is not None or block.kind != "item" or over.day or not may_have_day(block.text):
        return dated
    line = line_of(block.text, block.links, conventions.lexicon)
    hit = own_part(line).hit
    day = given_day(block.text, line.tokens[line.marks[hit].at], 0, conventions) if hit != NO_HIT else 0
    return Dated(day, 0, "", is_loose=True) if day >= FIRST_DAY else None


def _beneath(block: Block, over: Above, conventions: Conventions) -> list[Mention]:
    """Return the mentions of other people in an undated block under a dated one."""
    if not (over.day and block.links):
        return []
    line = line_of(block.text, block.links, conventions.lexicon, ticked=block.kind == "task")
    return _others(block, line, over.day, over.channel or "mention", conventions)


def _dated_mentions(
    note: Note, index: int, dated: Dated, over: Above, conventions: Conventions
) -> list[Mention] | None:
    """Return the mentions of a dated block; None: its date dates nothing."""
    block = note.blocks[index]
    lexicon = conventions.lexicon
    line = line_of(block.text, block.links, lexicon, start=dated.end, ticked=block.kind == "task")
    part = own_part(line)
    if dated.is_loose and part.hit == NO_HIT:
        return None
    if part.role == "none" or not dated.day or _is_struck(block, dated) or _is_off_beneath(note, index, conventions):
        return []
    explicit = explicit_channel(block.text, conventions) if "::" in block.text else None
    channel = explicit or _channel(note, index, line, part, over, conventions)
    direction = direction_of(line.tokens, line.marks, lexicon) if RUNG_OF[channel] == "written" else ""
    own = Mention(block.line, dated.day, channel, direction, own=True, targets=())
    if not block.links:
        return [own]
    return [own, *_others(block, line, dated.day, channel, conventions, start=dated.end)]


def _channel(note: Note, index: int, line: Line, part: Part, over: Above, conventions: Conventions) -> Channel:
    """Return how a dated line was: its own words, those beneath, those above, else what a log heading says."""
    if part.hit != NO_HIT:
        return channel_of(line.tokens, line.marks, part.hit)
    beneath = _channel_beneath(note, index, conventions)
    if beneath is not None:
        return beneath
    if over.channel is not None:
        return over.channel
    return "contact" if over.is_log else "mention"


def _is_struck(block: Block, dated: Dated) -> bool:
    """Return whether all behind the date is struck through: it was blanked, and no other text ends with a blank."""
    return block.text[-1:] == " " and not block.text[dated.end :].strip(" :|-–—")


def _is_off_beneath(note: Note, index: int, conventions: Conventions) -> bool:
    """Return whether what stands first under a dated block says that it did not happen: `  - annullato`."""
    below = note.blocks[index + 1] if index + 1 < len(note.blocks) else None
    if below is None or below.parent != index or below.kind == "task" or below.links:
        return False
    return line_of(below.text, (), conventions.lexicon).judged.gone


def _channel_beneath(note: Note, index: int, conventions: Conventions) -> Channel | None:
    """Return the channel that the undated blocks under a dated one say; None: they do not."""
    under = {index}
    for place in range(index + 1, len(note.blocks)):
        block = note.blocks[place]
        if block.parent not in under:
            if block.parent < index:
                break
            continue
        if (block.kind == "task" and block.mark not in DONE) or day_of_block(block, conventions) is not None:
            continue
        under.add(place)
        line = line_of(block.text, block.links, conventions.lexicon)
        part = own_part(line)
        if part.hit != NO_HIT:
            return channel_of(line.tokens, line.marks, part.hit)
    return None


def _others(  # what one line says, and when
    block: Block, line: Line, day: int, channel: Channel, conventions: Conventions, *, start: int = 0
) -> list[Mention]:
    """Return the mentions of other people that a dated line links to: those who took part together, the rest alone."""
    together: list[str] = []
    told: list[str] = []
    links = [link for link in block.links if link.start >= start]
    for link, part in zip(links, companions_of(line), strict=True):
        if part.role == "none" or day_of_link(link.target, conventions):
            continue
        (together if part.role == "part" else told).append(link.target)
    found = []
    if together:
        found.append(Mention(block.line, day, channel, "", own=False, targets=tuple(together)))
    if told:
        found.append(Mention(block.line, day, "mention", "", own=False, targets=tuple(told)))
    return found


def _under(  # what one dated block gives those beneath
    note: Note, index: int, dated: Dated, over: Above, found: list[Mention], conventions: Conventions
) -> Above:
    """Return what a dated block gives the blocks beneath it."""
    block = note.blocks[index]
    base = _of_heading(block, over, conventions) if block.kind == "heading" else over
    return base._replace(day=dated.day, source=index, channel=found[0].channel if found else None, is_barred=not found)


def _of_heading(block: Block, over: Above, conventions: Conventions) -> Above:
    """Return what a heading gives the blocks beneath it."""
    return _below(words_of_heading(block), over, conventions)


@lru_cache(maxsize=1024)
def _below(words: str, over: Above, conventions: Conventions) -> Above:
    """Return what the words of a heading give; the same few headings come again in note after note."""
    heading = heading_of(words, conventions)
    return Above(
        day=over.day,
        source=over.source,
        channel=heading.channel or over.channel,
        is_barred=heading.is_barred or over.is_barred,
        is_log=heading.is_log or over.is_log,
    )
