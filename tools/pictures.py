"""Pictures of the sample vault's pages for the documents, as a phone and a desk show them.

    python tools/pictures.py             those that the documents show, into docs/pictures/ (needs Debian's chromium)
    python tools/pictures.py FOLDER      every page in both languages, by day and by night, into another folder

The pages are built from a copy of the sample vault, and drawn the way an editor of notes draws Markdown: properties and
comments hidden, wikilinks as links, callouts and tasks as boxes.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-24"
WIDTHS = {"phone": 390, "desktop": 900}
HEIGHTS = {"phone": 1900, "desktop": 1500}
STYLE = """
  body { font: 16px/1.55 "DejaVu Sans", "Noto Color Emoji", sans-serif; color: #222; margin: 0 auto; padding: 20px;
         max-width: 760px; background: #fff; overflow-wrap: anywhere; }
  h1 { font-size: 1.5em } h2 { font-size: 1.25em; border-bottom: 1px solid #ddd; margin-top: 1.6em }
  h3 { font-size: 1.05em; margin-bottom: .3em } ul { padding-left: 1.2em; margin-top: .3em } li { margin: .15em 0 }
  a { color: #6c4ad0; text-decoration: none } code { background: #f2f2f2; padding: 0 .25em; border-radius: 3px }
  .callout { border-left: 4px solid #4a7bd0; background: #f3f6fc; padding: .4em 1em; margin: .8em 0 }
  .warning { border-color: #d08a2a; background: #fdf6ea } hr { border: 0; border-top: 1px solid #ddd }
  img { max-width: 100% } .task { list-style: none; margin-left: -1.2em }
"""
DARK = """
  body { background: #1e1e1e; color: #dcddde } a { color: #a68af9 } h2, hr { border-color: #444 }
  code { background: #333 } .callout { background: #262b35 } .warning { background: #332b1e }
"""
CALLOUT = re.compile(r"\[!(\w+)\][-+]? ?(.*)")
EMBED = re.compile(r"!\[\[([^\]|]+)(?:\|[^\]]*)?\]\]")
WIKILINK = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")


def page_as_html(text: str, *, dark: bool = False) -> str:
    """Return a page as a web page, to stand in the folder of the pages."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    body = re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)
    body = EMBED.sub(lambda found: f"![picture](<../{found[1]}>)", body)
    body = WIKILINK.sub(lambda found: f"[{found[2] or found[1]}](<#>)", body)
    drawn = MarkdownIt("commonmark").enable("table").render(_boxes(body))
    drawn = drawn.replace("<li>[ ] ", "<li class=task><input type=checkbox> ")
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}{DARK if dark else ''}</style>{drawn}"


def _boxes(body: str) -> str:
    """Return the Markdown with callouts as HTML boxes."""
    lines: list[str] = []
    inside = False
    for line in body.split("\n"):
        quoted = line.startswith(">")
        title = CALLOUT.match(line[1:].strip()) if quoted else None
        if title:
            lines += [f'<div class="callout {html.escape(title[1])}">', "", f"**{title[2]}**", ""]
            inside = True
        elif quoted and inside:
            lines.append(line[1:].removeprefix(" "))
        else:
            if inside:
                lines += ["", "</div>", ""]
            inside = False
            lines.append(line)
    return "\n".join(lines)


def draw(source: Path, picture: Path, width: int, height: int, *, dark: bool = False) -> None:
    """Take a picture of a web page; `dark`: as a browser shows it whose user likes dark colours."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                *(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
                *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
                f"--blink-settings=preferredColorScheme={0 if dark else 1}",
                *("--hide-scrollbars", "--force-device-scale-factor=1", f"--user-data-dir={profile}"),
                *(f"--window-size={width},{height}", f"--screenshot={picture}", source.as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


class Shot(NamedTuple):
    """A picture for the documents."""

    name: str
    page: str
    width: int
    height: int
    dark: bool = False
    begin: str = ""
    """Words of the page from which on it is shown; empty: from its beginning."""


SHOTS = (
    Shot("who-to-meet", "Who to meet", 900, 980),
    Shot("who-to-meet-phone", "Who to meet", 390, 1500),
    Shot("export-prospects", "Export prospects", 900, 980),
    Shot("export-prospects-phone", "Export prospects", 390, 1500, dark=True),
    Shot("network", "Who to meet", 700, 900, begin="> [!note]- Your network"),
    Shot("network-dark", "Export prospects", 700, 900, dark=True, begin="> [!note]- Your network"),
    Shot("network-phone", "Who to meet", 390, 760, begin="> [!note]- Your network"),
    Shot("network-phone-dark", "Export prospects", 390, 760, dark=True, begin="> [!note]- Your network"),
)
BIG = Shot("network-500-people", "Who to meet", 640, 760, begin="> [!note]- Your network")
"""Of a vault of five hundred invented people."""


def built(vault: Path, language: str) -> Path:
    """Build the pages of a vault in a language; return their folder."""
    program = Path(sys.executable).parent / "vaultnet"
    build = [str(program), "--vault", str(vault), "--today", TODAY, "--language", language, "build"]
    homes = dict.fromkeys(("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(vault.parent / "home"))
    subprocess.run(build, check=True, capture_output=True, env={**os.environ, **homes})
    return vault / "Vaultnet"


def take(shot: Shot, pages: Path, picture: Path) -> None:
    """Take one picture of a page."""
    text = (pages / f"{shot.page}.md").read_text(encoding="utf-8")
    source = pages / "page.html"
    source.write_text(page_as_html(text[text.index(shot.begin) :], dark=shot.dark), encoding="utf-8")
    draw(source, picture, shot.width, shot.height, dark=shot.dark)
    print(picture)


def for_documents(folder: Path) -> None:
    """Take the pictures that the documents show."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        pages = built(Path(shutil.copytree(ROOT / "sample_vault", Path(scratch, "Notes"))), "en")
        for shot in SHOTS:
            take(shot, pages, folder / f"{shot.name}.png")
        big = Path(scratch, "Big")
        subprocess.run([sys.executable, ROOT / "benchmarks" / "generate.py", big, "1700", "7"], check=True)
        take(BIG, built(big, "en"), folder / f"{BIG.name}.png")


def everything(folder: Path) -> None:
    """Draw every page in both languages at both widths, by day and by night."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for language in ("en", "it"):
            pages = built(Path(shutil.copytree(ROOT / "sample_vault", Path(scratch, language))), language)
            for page in sorted(page for page in pages.glob("*.md") if _is_of(page, language)):
                for shape, width in WIDTHS.items():
                    for dark in (False, True):
                        name = f"{page.stem.lower().replace(' ', '-')}-{shape}{'-dark' if dark else ''}"
                        take(Shot(name, page.stem, width, HEIGHTS[shape], dark), pages, folder / f"{name}.png")


def _is_of(page: Path, language: str) -> bool:
    """Return whether a page is one in this language: the committed ones, in Italian, stand in the same folder."""
    english = {"Who to meet", "Last contact", "Shared interests", "Vault check", "Export prospects"}
    return page.stem != "Settings" and (page.stem in english) == (language == "en")


if __name__ == "__main__":
    if sys.argv[1:]:
        everything(Path(sys.argv[1]))
    else:
        for_documents(ROOT / "docs" / "pictures")
