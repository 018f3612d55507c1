from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from vaultnet.pages.markdown import escaped, is_fit_target, link_targets, link_text, markdown_link, wikilink

if TYPE_CHECKING:
    from markdown_it.token import Token

HOSTILE = [
    *("<% tp.file.title %>", "{{title}}", "[[Link]]", "![[Embed]]", "[text](https://x.example)", "![](x.png)"),
    *(
        "key:: value",
        "[key:: value]",
        "%%comment%%",
        "```js",
        "``code``",
        "`= this.file.name`",
        "`$= dv.x`",
        "==mark==",
    ),
    *("<!-- comment -->", "<script>alert(1)</script>", "<iframe src=x>", "javascript:alert(1)", "JavaScript: x"),
    *("# heading", "#tag", "- item", "* item", "+ item", "1. item", "1) item", "> quote", "---", "***", "___", "==="),
    *("| a | b |", "\\", "\\|", "^block-id", "[^1]", "[^1]: note", "[ref]: /url", "- [ ] task 📅 2026-01-01", "~~x~~"),
    *("&lt;b&gt;", "&#60;", "$x$", "$$", "https://x.example", "www.x.example", "a@b.example", "@user", ":smile:"),
    *("**bold**", "__bold__", "*em*", "_em_", "a\nb", "a\r\n\r\n# b", "a\u2028b", "\u202eabc", "\t\tcode", "    code"),
    *(
        "::",
        ":",
        "](",
        "![",
        "[[",
        "]]",
        "`",
        "!",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "-",
        "--",
        ".",
        "=",
        "$",
        "%",
        "&",
        "|",
    ),
]
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12) | st.sampled_from(" abAB.0_ "), max_size=6).map(
    "".join
)

POSITIONS = {
    "list item": "- {}\n",
    "list item behind a link": "- [[A]]: {}\n",
    "heading": "### {}\n",
    "table cell": "| a | b |\n| --- | --- |\n| {} | c |\n",
    "paragraph": "{}\n",
    "quote": "> {}\n",
    "folded callout": "> [!note]- Title\n> - {}\n",
    "bold": "**{}**: x\n",
    "in quotes": "- “{}” (8 Oct)\n",
}
FORBIDDEN = ["<%", "{{", "[[", "](", "![", "::", "%%", "```", "`=", "$=", "==", "<!--", "javascript:"]
UNWANTED = {"html_block", "html_inline", "link_open", "image", "code_inline", "code_block", "fence", "hr", "s_open"}
PRESETS = [MarkdownIt("commonmark", {"html": True}).enable("table"), MarkdownIt("default", {"html": True})]


def inline_tokens(tokens: list[Token]) -> list[Token]:
    return [inside for token in tokens for inside in (token, *(token.children or ()))]


def shown(tokens: list[Token]) -> str:
    return "".join(token.content for token in inline_tokens(tokens) if token.type in {"text", "text_special"})


def assert_harmless(text: str) -> None:
    made = escaped(text)
    for sign in FORBIDDEN:
        assert sign not in made.lower(), (sign, made)
    for position, frame in POSITIONS.items():
        plain = frame.format("x")
        for markdown in PRESETS:
            tokens = inline_tokens(markdown.parse(frame.format(made)))
            kinds = {token.type for token in tokens}
            assert not kinds & UNWANTED, (position, made, kinds & UNWANTED)
            blocks = [token.type for token in tokens if token.block and token.type != "inline"]
            wanted = [t.type for t in inline_tokens(markdown.parse(plain)) if t.block and t.type != "inline"]
            if made:
                assert blocks == wanted, (position, made)
            marks = [token.type for token in tokens if token.type in {"em_open", "strong_open"}]
            assert marks == (["strong_open"] if position == "bold" and made else []) or not made, (position, made)
            if made:
                assert shown(markdown.parse(frame.format(made))).replace("\u00a0", " ") == shown(
                    markdown.parse(plain)
                ).replace("x", expected(text), 1).replace("\u00a0", " "), (position, made)


def expected(text: str) -> str:
    unseen = {"\u200e", "\u200f", "\u061c", "\u2028", "\u2029", "\ufeff"}
    unseen |= {chr(sign) for sign in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    line = "".join(" " if sign in unseen or unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)
    return " ".join(unicodedata.normalize("NFC", line).split()).rstrip(": ")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_user_wrote_never_means_markdown(text: str) -> None:
    assert_harmless(text)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_whatever_a_user_wrote_comes_back_as_plain_words(text: str) -> None:
    assert_harmless(text[:150])


@pytest.mark.nightly
@given(TEXTS)
@settings(max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
def test_twenty_thousand_hostile_texts_come_back_as_plain_words(text: str) -> None:
    assert_harmless(text[:150])


@pytest.mark.parametrize(
    "text",
    ["Anna-Maria D'Amico", "Dr. Rossi, ing.", "12:30", "a word (an aside)", "“mando le note”", "3,5 kg?", "L’Aquila"],
)
def test_common_names_and_sentences_stay_readable_in_the_source(text: str) -> None:
    assert escaped(text) == text


def test_a_long_text_is_cut_at_a_word() -> None:
    cut = escaped("parola " * 100)
    assert len(cut) <= 200
    assert cut.endswith("parola…")


def test_a_long_word_is_cut_too() -> None:
    assert escaped("x" * 5_000) == "x" * 199 + "…"


def test_a_link_is_its_name_alone_where_the_text_says_no_more() -> None:
    assert wikilink("Anna Keller", "Anna Keller") == "[[Anna Keller]]"
    assert wikilink("People/Anna Keller", "Anna Keller") == "[[People/Anna Keller|Anna Keller]]"


@pytest.mark.parametrize("text", HOSTILE)
def test_the_text_of_a_wikilink_cannot_end_it_nor_mean_anything(text: str) -> None:
    made = wikilink("Anna Keller", text)
    assert made.count("[[") == made.count("]]") == 1
    assert made.startswith("[[Anna Keller")
    assert made.endswith("]]")
    inside = made.removeprefix("[[Anna Keller").removeprefix("|").removesuffix("]]")
    assert not set(inside) & set("[]|\\`<>*{}$%^~=")
    for sign in FORBIDDEN:
        assert sign not in inside.lower()
    for markdown in PRESETS:
        kinds = {token.type for token in inline_tokens(markdown.parse(f"- {made}: x\n"))}
        assert not kinds & (UNWANTED | {"em_open", "strong_open"})


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_whatever_the_text_a_wikilink_stays_one_link(text: str) -> None:
    inside = link_text(text[:150])
    assert not set(inside) & set("[]|\\`<>*{}$%^~=\n")
    assert "::" not in inside
    for markdown in PRESETS:
        kinds = {token.type for token in inline_tokens(markdown.parse(f"- [[Anna Keller|{inside}]]: x\n"))}
        assert not kinds & (UNWANTED | {"em_open", "strong_open"}), inside


def test_a_name_that_a_wikilink_cannot_hold_is_known() -> None:
    assert is_fit_target("People/Anna Keller")
    assert is_fit_target("@Anna Keller")
    assert is_fit_target("2026-10-08")
    for name in (
        "C# people",
        "a^b",
        "a[b",
        "a]b",
        "a|b",
        "a\\b",
        "a`b",
        "<% x",
        "{{x",
        "a::b",
        "_a_",
        "a*b",
        "a\nb",
        " a",
    ):
        assert not is_fit_target(name), name


def test_such_a_name_gets_a_markdown_link_from_the_pages_folder() -> None:
    made = markdown_link("People/C# (Anna).md", "C# (Anna)", "../")
    assert made == r"[C\# (Anna)](../People/C%23%20%28Anna%29.md)"
    tokens = inline_tokens(PRESETS[0].parse(made))
    assert [token.attrs.get("href") for token in tokens if token.type == "link_open"] == [
        "../People/C%23%20%28Anna%29.md"
    ]


def test_a_link_is_the_files_name_where_no_other_note_bears_it() -> None:
    assert link_targets(["A/Anna.md", "B/anna.md", "B/Otto.MD", "Diario/2026-10-08.md"]) == {
        "A/Anna.md": "A/Anna",
        "B/anna.md": "B/anna",
        "B/Otto.MD": "Otto",
        "Diario/2026-10-08.md": "2026-10-08",
    }
