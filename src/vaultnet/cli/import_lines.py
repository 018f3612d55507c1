"""Import lines: what an import would do, or has done, as lines of a terminal and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vaultnet.cli.import_words import PROBLEMS, SOURCES, WHYS, left_out
from vaultnet.cli.output import Line
from vaultnet.merging.telling import told_by, words_of
from vaultnet.model.message import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vaultnet.app.import_apply import Applied
    from vaultnet.app.importing import Import
    from vaultnet.languages.voice import Voice
    from vaultnet.model.draft import Draft
    from vaultnet.model.import_plan import Conflict, ImportPlan, News, PossibleDuplicate, Proposal
    from vaultnet.model.message import Message

MOST_ROWS: Final = 20
"""So many of each kind are listed, the others counted; `--json` lists all."""

SAMPLES: Final = 3
HEAD: Final = "bold"


def import_record(made: Import, *, applied: bool) -> dict[str, Any]:
    """Return an import as JSON (spec 8)."""
    plan = made.plan
    return {
        "source": plan.imported.source,
        "new": plan.new,
        "known": plan.known,
        "filled": plan.filled,
        "conflicts": [each._asdict() for each in plan.conflicts],
        "possible_duplicates": [each._asdict() for each in plan.duplicates],
        "hidden": plan.left_out.get("hidden", 0),
        "unmapped": [{"column": name, "values": count} for name, count in plan.imported.unmapped],
        "contacts": plan.contacts,
        "applied": applied,
    }


def import_lines(made: Import, voice: Voice) -> Iterator[Line]:
    """Yield what an import would do."""
    plan = made.plan
    kind = SOURCES.get(plan.imported.source)
    profile = f" ({plan.imported.profile})" if plan.imported.profile else ""
    yield Line(f"{voice.blank(made.name)}: {voice.say(kind) if kind else plan.imported.source}{profile}", HEAD)
    yield from _mapping(plan, voice)
    for sentence in _counts(made):
        yield Line(f"  {voice.say(sentence)}")
    yield from _section(message("News"), (_news(each, voice) for each in plan.news), voice)
    yield from _section(
        message("Conflicts: your notes stay as they are"), (_conflict(each, voice) for each in plan.conflicts), voice
    )
    yield from _section(
        message("Not written, for these notes have their own"),
        (_proposal(each, voice) for each in plan.proposals),
        voice,
    )
    yield from _own_note(plan, voice)
    yield from _section(
        message("Possibly the same person: they wait, and nobody is merged"),
        (_duplicate(each, voice) for each in plan.duplicates),
        voice,
    )
    passed = (voice.say(left_out(reason, count)) for reason, count in plan.left_out.items() if count)
    yield from _section(message("Left out"), passed, voice)
    yield from _section(message("Not understood"), _problems(made, voice), voice)


def done_lines(made: Import, applied: Applied, voice: Voice) -> Iterator[Line]:
    """Yield what an import has done."""
    if not applied.refused and _does_nothing(made):
        yield dry_line(made, voice)
        return
    yield Line(
        voice.say(
            message(
                "Done: {made}, {changed}. `vaultnet undo` takes all of it back.",
                made=counted("one new note", "{count} new notes", len(applied.made)),
                changed=counted("one note added to", "{count} notes added to", len(applied.changed)),
            )
        ),
        "green",
    )
    yield from refused_lines(applied, voice)


def refused_lines(applied: Applied, voice: Voice) -> Iterator[Line]:
    """Yield what could not be written, with the reasons."""
    refused = (
        f"{voice.blank(path)}: {voice.blank(outcome.reason)}" for path, outcome in applied.refused if outcome.reason
    )
    yield from _section(message("Not written: run the same import again later"), refused, voice)


def dry_line(made: Import, voice: Voice) -> Line:
    """Return that nothing was written, and how to go on."""
    if _does_nothing(made):
        is_known = made.plan.known or made.plan.waiting
        said = message("All of this is known: there is nothing to write.")
        return Line(voice.say(said if is_known else message("There is nothing to write.")))
    return Line(voice.say(message("Nothing was written. The same command with --apply does it.")), "yellow")


def _does_nothing(made: Import) -> bool:
    """Return whether an import writes nothing into the vault."""
    return not made.plan.changes_vault and made.plan.table == made.vault.table


def _counts(made: Import) -> Iterator[Message]:
    """Yield the numbers of an import."""
    plan = made.plan
    yield counted("{count} person is new", "{count} people are new", plan.new)
    if plan.notes:
        yield counted("{count} of them gets a note", "{count} of them get a note", len(plan.notes))
    if plan.waiting:
        yield counted(
            "{count} of them waits among the candidates: {place}",
            "{count} of them wait among the candidates: {place}",
            plan.waiting,
            place=made.vault.table_path,
        )
    if plan.companies:
        yield counted("{count} company abroad gets a note", "{count} companies abroad get a note", len(plan.companies))
    yield counted("{count} person is known already", "{count} people are known already", plan.known)
    if plan.filled:
        yield counted("{count} empty field is filled", "{count} empty fields are filled", plan.filled)
    if plan.contacts:
        yield counted("{count} contact becomes a line", "{count} contacts become lines", plan.contacts)
    if plan.unlogged:
        yield counted(
            "{count} contact is too old, or among several, and becomes no line",
            "{count} contacts are too old, or among several, and become no lines",
            plan.unlogged,
        )
    words = sum(bool(each.draft.note) for each in plan.notes)
    if words:
        yield counted(
            "{count} of the new notes holds what you had written about them there",
            "{count} of the new notes hold what you had written about them there",
            words,
        )
    rows = plan.table.rows
    words = sum(bool(row.note) for row in rows[len(rows) - plan.waiting :])
    if words:
        yield counted(
            "what you had written about {count} of those who wait stands in their row",
            "what you had written about {count} of those who wait stands in their rows",
            words,
        )


def _mapping(plan: ImportPlan, voice: Voice) -> Iterator[Line]:
    """Yield how the columns of a table are read, with the first of its people."""
    found = plan.imported
    if not found.mapping:
        return
    read = [f"{voice.blank(column)} → {field}" for column, field in found.mapping if field]
    yield from _section(message("Columns"), read, voice)
    unused = (f"{voice.blank(column)} ({count})" for column, count in found.unmapped)
    yield from _section(message('Columns that are not used: `--map "Column=field"` uses one'), unused, voice)
    yield from _section(message("The first rows"), (_sample(each, voice) for each in found.people[:SAMPLES]), voice)


def _sample(draft: Draft, voice: Voice) -> str:
    texts = (draft.name, draft.role, draft.company, draft.city, draft.country, *draft.emails[:1], *draft.phones[:1])
    return " · ".join(voice.blank(each) for each in texts if each)


def _news(each: News, voice: Voice) -> str:
    return f"{voice.blank(each.name)}: {voice.blank(each.before)} → {voice.blank(each.now)}"


def _conflict(each: Conflict, voice: Voice) -> str:
    return voice.say(
        message(
            "{path}: {field} is “{mine}”, the file says “{theirs}” ({place})",
            path=each.path,
            field=each.field,
            mine=each.mine,
            theirs=each.theirs,
            place=each.place,
        )
    )


def _proposal(each: Proposal, voice: Voice) -> str:
    return f"{voice.blank(each.path)}: {each.field}: {voice.blank(', '.join(each.words))}"


def _own_note(plan: ImportPlan, voice: Voice) -> Iterator[Line]:
    """Yield what becomes of the owner's own note, field by field: all of common ground hangs on it."""
    if plan.maybe_own:
        said = message("{path} may be your own note: write `me: true` into it, and import again", path=plan.maybe_own)
        yield Line(voice.say(said), "yellow")
    if plan.own:
        draft = plan.own.draft
        several = {"email": draft.emails, **words_of(draft)}
        title = message("You get a note of your own: what you share with others is known by it")
        rows = [*told_by(draft).items(), *((field, ", ".join(words)) for field, words in several.items() if words)]
    else:
        change = next((each for each in plan.changes if each.path == plan.own_path), None)
        title = message("Into your own note: {path}", path=plan.own_path)
        rows = [(each.field, each.now) for each in (*change.filled, *change.followed)] if change else []
        rows += [*change.added, *((each.field, ", ".join(each.words)) for each in change.words)] if change else []
    yield from _section(title, (f"{field}: {voice.blank(text)}" for field, text in rows), voice)


def _duplicate(each: PossibleDuplicate, voice: Voice) -> str:
    who = voice.blank(" · ".join(filter(None, (each.name, each.company, each.place))))
    return f"{who} = {voice.blank(each.path or each.other)}? ({voice.say(WHYS[each.why])})"


def _problems(made: Import, voice: Voice) -> Iterator[str]:
    for each in made.problems:
        said = voice.say(PROBLEMS[each.code]) if each.code in PROBLEMS else each.code.replace("_", " ")
        details = voice.blank(", ".join(filter(None, each.details)))
        yield f"{voice.blank(each.place)}: {said}{f' ({details})' if details else ''}"


def _section(title: Message, rows: Iterable[str], voice: Voice) -> Iterator[Line]:
    """Yield a title and the rows below it, as many as are worth reading; nothing without rows."""
    listed = list(rows)
    if not listed:
        return
    yield Line(voice.say(title), HEAD)
    yield from (Line(f"  {row}") for row in listed[:MOST_ROWS])
    left = len(listed) - MOST_ROWS
    if left > 0:
        more = counted("and {count} more", "and {count} more", left)
        yield Line(f"  {voice.say(more)}")
