"""Form: how a file of ours is told from the user's, by its ending; all of them are written by one protocol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vaultnet.digest import blake2b
from vaultnet.model.page import GENERATOR
from vaultnet.vault.kept import kept
from vaultnet.vault.kept_canvas import canvas_in, kept_canvas
from vaultnet.vault.mark import HEAD_BYTES, fingerprint, format_of, is_ours, parts, with_digest
from vaultnet.vault.mark import digest_of as digest_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vaultnet.model.page import Page

_SVG_MARK: Final = re.compile(
    rb"<!-- generator: %b, format: (\d{1,9})(?:, digest: ([0-9a-z-]+))? -->" % GENERATOR.encode()
)


class Form(NamedTuple):
    """What can be done with files of one ending."""

    data: Callable[[Page], bytes]
    """What we write where nothing is."""

    is_ours: Callable[[bytes], bool]
    """Whether vaultnet wrote the file, so that it may be written over."""

    format_of: Callable[[bytes], int]
    kept: Callable[[Page, bytes, bytes], bytes]
    """What we write in the place of a file of ours: the page, what stands there, and the copy of what we wrote last."""

    digest_of: Callable[[bytes], str]
    """What tells a file that is as we left it; empty: somebody has worked in it since."""


def form_of(file_name: str) -> Form:
    """Return the form of a file; Markdown where its ending is no other."""
    return FORMS.get(file_name.rpartition(".")[2], MARKDOWN)


def _kept_page(page: Page, old: bytes, copy: bytes) -> bytes:
    return kept(with_digest(page.text), old, copy)


def _page_digest(data: bytes) -> str:
    digest = digest_in(data)
    return digest if fingerprint(parts(data)[0]) == digest else ""


def _canvas_is_ours(data: bytes) -> bool:
    return canvas_in(data) is not None


def _canvas_format(data: bytes) -> int:
    number = (canvas_in(data) or {}).get("format")
    return number if isinstance(number, int) else 0


def _kept_canvas(page: Page, old: bytes, _copy: bytes) -> bytes:
    return kept_canvas(page.text.encode(), old, frozenset(page.may_stay))


def _image(page: Page) -> bytes:
    """Return an image with the digest of what we wrote in its mark."""
    data = page.text.encode()
    found = _SVG_MARK.search(data, 0, HEAD_BYTES)
    if not found:
        return data
    digest = f", digest: {fingerprint(data)}".encode()
    return data[: found.end(1)] + digest + data[found.end(1) :]


def _image_is_ours(data: bytes) -> bool:
    """Return whether an image is as we wrote it: one that the user has drawn in is theirs."""
    return bool(_image_digest(data))


def _image_digest(data: bytes) -> str:
    found = _SVG_MARK.search(data, 0, HEAD_BYTES)
    if not found or not found[2]:
        return ""
    plain = data[: found.end(1)] + data[found.end(2) :]
    digest = found[2].decode()
    return digest if fingerprint(plain) == digest else ""


def _image_format(data: bytes) -> int:
    found = _SVG_MARK.search(data, 0, HEAD_BYTES)
    return int(found[1]) if found else 0


MARKDOWN: Final = Form(lambda page: with_digest(page.text), is_ours, format_of, _kept_page, _page_digest)

FORMS: Final[Mapping[str, Form]] = {
    "canvas": Form(
        lambda page: page.text.encode(),
        _canvas_is_ours,
        _canvas_format,
        _kept_canvas,
        lambda data: blake2b(data, digest_size=12).hexdigest(),  # whatever the user does there may stay
    ),
    "svg": Form(_image, _image_is_ours, _image_format, lambda page, _old, _copy: _image(page), _image_digest),
}
"""By ending."""
