"""HTML blocks: where CommonMark's seven kinds begin, and what ends them. Nothing in them is evidence."""

from __future__ import annotations

import re
from typing import Final

_HTML_TAGS: Final = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|"
    "main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|"
    "thead|title|tr|track|ul"
)
_KINDS: Final = (
    (
        re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_HTML_TAGS})(?=[\s>]|/>|$)", re.IGNORECASE), re.compile(r"^[ ]*$")),
)
_ANY_TAG: Final = re.compile(
    r"(?:<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?>"
    r"|</[A-Za-z][A-Za-z0-9-]*\s*>)\s*$"
)
_BLANK: Final = re.compile(r"^[ ]*$")


def end_of_html(text: str, *, in_paragraph: bool) -> re.Pattern[str] | None:
    """Return what to search for in the lines from this one on, as the end of the HTML block that begins here.

    None: no HTML block begins here. A lone tag of no known name cannot interrupt a paragraph.
    """
    for begin, end in _KINDS:
        if begin.match(text):
            return end
    return _BLANK if not in_paragraph and _ANY_TAG.match(text) else None
