"""Language: in which language the owner of a vault writes."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias

from vaultnet.languages import WORDS
from vaultnet.vault.read import read_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.model.facts import Facts

SAMPLE: Final = 60
"""So many notes about people, and as many dated ones, tell the language; they are spread over the whole vault."""

Counts: TypeAlias = tuple[int, ...]
"""Words of each language, in the order of `WORDS`."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def vault_language(root: str, sample: Sequence[str], known: dict[str, Counts] | None = None) -> str:
    """Return the language in which most of a sample's words are that only one of ours has; empty: there are none.

    The names of the folders count as words, too. `known`: what was counted before in notes that are as they were; what
    is counted now is added. Source: spec 6.
    """
    known = {} if known is None else known
    for path in sample:
        if path not in known:
            with suppress(OSError):
                known[path] = _counted(root, path)
    counts = [sum(numbers) for numbers in zip(*(known[path] for path in sample if path in known), strict=True)]
    best = Counter(dict(zip((words.code for words in WORDS), counts, strict=False))).most_common(2)
    if not best or not best[0][1] or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]


def _counted(root: str, path: str) -> Counts:
    """Return how many words that only one language has stand in a note and its path."""
    found = Counter(_WORD.findall(read_note(root, path).decode("utf-8", "ignore").casefold()))
    folders = _WORD.findall(path.casefold())
    return tuple(
        sum(found.get(word, 0) for word in words.common) + sum(word in words.folders for word in folders)
        for words in WORDS
    )


def sample_of(facts: Sequence[Facts]) -> Iterator[str]:
    """Yield the paths of the notes that tell the language, spread evenly over the vault."""
    for notes in ([each.path for each in facts if each.person], [each.path for each in facts if each.day]):
        step = max(1, len(notes) // SAMPLE)
        yield from notes[::step]
