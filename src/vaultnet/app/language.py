"""Language: in which language the owner of a vault writes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from vaultnet.languages import WORDS
from vaultnet.vault.read import read_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vaultnet.model.facts import Facts

SAMPLE: Final = 60
"""So many notes about people, and as many dated ones, tell the language; they are spread over the whole vault."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def vault_language(root: str, facts: Sequence[Facts]) -> str:
    """Return the language in which most of the words are that only one of ours has; empty when there are none.

    The names of the folders count as words, too. Source: spec 6.
    """
    counts: Counter[str] = Counter()
    for path in sample_of(facts):
        try:
            text = read_note(root, path).decode("utf-8", "ignore").casefold()
        except OSError:
            continue
        found = Counter(_WORD.findall(text))
        folders = _WORD.findall(path.casefold())
        for words in WORDS:
            counts[words.code] += sum(found.get(word, 0) for word in words.common)
            counts[words.code] += sum(word in words.folders for word in folders)
    best = counts.most_common(2)
    if not best or not best[0][1] or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    return best[0][0]


def sample_of(facts: Sequence[Facts]) -> Iterator[str]:
    """Yield the paths of the notes that tell the language, spread evenly over the vault."""
    for notes in ([each.path for each in facts if each.person], [each.path for each in facts if each.day]):
        step = max(1, len(notes) // SAMPLE)
        yield from notes[::step]
