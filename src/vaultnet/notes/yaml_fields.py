"""YamlFields: the one handler that python-frontmatter reads YAML through; values stay the text that was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml
from frontmatter import parse as parse_frontmatter
from frontmatter.default_handlers import YAMLHandler
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)

from vaultnet.model.note import Field, Value
from vaultnet.notes.finding import Finding
from vaultnet.notes.salvage import split_links

if TYPE_CHECKING:
    from collections.abc import Callable

_Event: TypeAlias = Any
"""An event or mark of libyaml, or of the pure parser; they share names, and no type."""

HAS_LIBYAML: Final = yaml.__with_libyaml__
"""Whether PyYAML was built with libyaml, as its wheels are; without it, reading is ten times slower."""

LIMIT_DEPTH: Final = 10
LIMIT_EVENTS: Final = 5000
_FIRST_LINE: Final = 2
_STARTS: Final = (MappingStartEvent, SequenceStartEvent)
_ENDS: Final = (MappingEndEvent, SequenceEndEvent)
_TOO_DEEP: Final = "exceeded maximum nesting depth"
"""What newer versions of libyaml say themselves, of a thousand levels."""

_NULL: Final = frozenset(("", "~", "null", "Null", "NULL"))
_LINK: Final = re.compile(r"\[\[[^\[\]]+\]\]")
_OTHER_BREAKS: Final = re.compile("[\x85\u2028\u2029]")


def typed_fields(text: str, start: int, end: int) -> tuple[dict[str, Field] | None, tuple[Finding, ...]]:
    """Return the fields of the frontmatter between the indices of the text, by key as typed, and what was wrong.

    None: it is no mapping, or, with a problem, it could not be read.
    """
    handler = YamlFields(start, end)
    try:
        parse_frontmatter(text[:end], handler=handler)
    except YamlRefusedError as refusal:
        return None, (refusal.finding,)
    if not handler.duplicates:
        return handler.fields, ()
    return handler.fields, tuple(Finding(line, "duplicate_key", (key,)) for key, line in handler.duplicates)


class YamlRefusedError(Exception):
    """The YAML is broken, or more than a note's head ever is; the caller salvages its lines."""

    def __init__(self, finding: Finding) -> None:
        """Keep what was wrong, and on which line of the file."""
        super().__init__(finding.code)
        self.finding = finding


class YamlFields(YAMLHandler):
    """Reads one note's head into `fields`: key as typed → its values with their lines; built from libyaml's events.

    `fields` stays None when the head is no mapping. No scalar is resolved but null: `NO`, `0171`, `12:30` and
    `2026-02-30` are the text typed. Unquoted `[[Ada]]` is that text again; nested maps are joined with `.`.

    Raises: YamlRefusedError, out of `load`.
    Source: spec 1.2, reliability.md 5.1.
    """

    def __init__(self, start: int, end: int) -> None:
        """Keep where the YAML stands in the text that `frontmatter.parse` will be given."""
        super().__init__()
        self.fields: dict[str, Field] | None = None
        self.duplicates: list[tuple[str, int]] = []
        self._bounds = start, end
        self._yaml = ""
        self._next: Callable[[], _Event] = _no_event
        self._counted = False
        self._left = LIMIT_EVENTS

    def split(self, text: str) -> tuple[str, str]:
        """Return the YAML between our own bounds, which are Obsidian's, and no body: we read that elsewhere."""
        start, end = self._bounds
        return text[start:end], ""

    def load(self, fm: str, **_options: object) -> dict[str, Any]:
        """Fill `fields` from the events of libyaml, and return them, as python-frontmatter expects."""
        self._yaml = fm
        self._counted = bool(_OTHER_BREAKS.search(fm))
        parser = (yaml.CBaseLoader if HAS_LIBYAML else yaml.BaseLoader)(fm)
        self._next = parser.get_event
        try:
            self._document()
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = self._line(mark) if mark else _FIRST_LINE
            if error.problem == _TOO_DEEP:
                raise YamlRefusedError(Finding(line, "yaml_too_deep")) from error
            raise YamlRefusedError(Finding(line, "bad_yaml", (error.problem or "",))) from error
        except YAMLError as error:
            raise YamlRefusedError(Finding(_FIRST_LINE, "bad_yaml", (str(getattr(error, "reason", "")),))) from error
        finally:
            parser.dispose()
        return self.fields or {}

    def _document(self) -> None:
        """Fill `fields` from the first document, if it is a mapping; look at the rest for errors alone."""
        event = self._next()  # the stream begins
        event = self._next()  # the document begins, or the stream ends
        event = self._next() if event.__class__ is DocumentStartEvent else None
        if event is None:
            self.fields = {}
        elif event.__class__ is MappingStartEvent:
            self.fields = {}
            self._mapping(event, "", 1, repeated=False)
            while event is not None:
                event = self._next()
                self._check(event)

    def _mapping(self, start: _Event, prefix: str, depth: int, *, repeated: bool) -> None:
        """Put the fields of a mapping; `repeated`: it stands in a list, so its fields gather values."""
        self._check(start, depth)
        following = self._next
        while True:
            event = following()
            if event.__class__ is MappingEndEvent:
                return
            line = self._line(event.start_mark)
            key = prefix + (event.value if event.__class__ is ScalarEvent else self._as_typed(event, depth + 1))
            if event.anchor:
                self._check(event)
            values = self._node(following(), key, depth, repeated=repeated)
            if values is not None:
                self._put(Field(key, values, line), repeated=repeated)

    def _node(self, event: _Event, key: str, depth: int, *, repeated: bool) -> tuple[Value, ...] | None:
        """Return the values of a node; None: a nested mapping, whose fields are put under their own keys."""
        self._left -= 1
        if event.__class__ is ScalarEvent:
            text = event.value
            if event.anchor or self._left < 0:
                self._check(event)
            if (text in _NULL and event.implicit[0]) or not text.strip():
                return ()
            return split_links(text.strip(), self._line(event.start_mark))
        if event.__class__ is SequenceStartEvent:
            return self._sequence(event, key, depth + 1)
        if event.__class__ is MappingStartEvent and not self._is_template(event):
            self._mapping(event, key + ".", depth + 1, repeated=repeated)
            return None
        return (Value(self._as_typed(event, depth + 1), self._line(event.start_mark)),)

    def _sequence(self, start: _Event, key: str, depth: int) -> tuple[Value, ...] | None:
        """Return the values of a list, of lists in it too; an unquoted `[[Ada]]` is the text it looks like.

        None: it holds mappings and nothing else.
        """
        if start.flow_style and _LINK.match(self._yaml, start.start_mark.index):
            return (Value(self._as_typed(start, depth), self._line(start.start_mark)),)
        self._check(start, depth)
        values: list[Value] = []
        has_nested = False
        event = self._next()
        while event.__class__ is not SequenceEndEvent:
            found = self._node(event, key, depth, repeated=True)
            has_nested = has_nested or found is None
            values += found or ()
            event = self._next()
        return None if has_nested and not values else tuple(values)

    def _as_typed(self, start: _Event, depth: int) -> str:
        """Return a whole node as it was typed: a link, a template such as `{{date}}`, or a key that is no scalar."""
        event = start
        level = 0
        while True:
            self._check(event, depth + level)
            level += (event.__class__ in _STARTS) - (event.__class__ in _ENDS)
            if level == 0:
                return " ".join(self._yaml[start.start_mark.index : event.end_mark.index].split())
            event = self._next()

    def _is_template(self, start: _Event) -> bool:
        """Return whether the mapping is `{{…}}`, which only a template means."""
        return bool(start.flow_style) and self._yaml.startswith("{{", start.start_mark.index)

    def _put(self, field: Field, *, repeated: bool) -> None:
        """Keep a field; the last of a key wins, except in a list of mappings, whose values gather."""
        fields = self.fields if self.fields is not None else {}
        before = fields.get(field.key)
        if before is not None:
            if repeated:
                field = before._replace(values=before.values + field.values)
            else:
                self.duplicates.append((field.key, field.line))
                del fields[field.key]
        fields[field.key] = field

    def _check(self, event: _Event, depth: int = 0) -> None:
        """Refuse anchors and aliases, too deep nesting, and too many events."""
        self._left -= 1
        if event is None:
            return
        if event.__class__ is AliasEvent or getattr(event, "anchor", None):
            raise YamlRefusedError(Finding(self._line(event.start_mark), "yaml_aliases"))
        if depth > LIMIT_DEPTH:
            raise YamlRefusedError(Finding(self._line(event.start_mark), "yaml_too_deep"))
        if self._left < 0:
            raise YamlRefusedError(Finding(self._line(event.start_mark), "yaml_too_many"))

    def _line(self, mark: _Event) -> int:
        """Return the line in the file; libyaml also counts breaks that no editor knows."""
        if self._counted:
            return _FIRST_LINE + self._yaml.count("\n", 0, mark.index)
        return _FIRST_LINE + int(mark.line)


def _no_event() -> _Event:
    """Return None: there is no parser yet."""
    return None
