"""Output: results as one JSON document or as lines on stdout; talk on stderr."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vaultnet.cli.call import Call

SCHEMA = 1
"""Version of the JSON that commands answer with."""


def show(lines: Iterable[str]) -> None:
    """Print lines of a result."""
    click.echo("\n".join(lines))


def show_json(**answer: Any) -> None:  # noqa: ANN401  # any JSON
    """Print a result as one JSON document."""
    click.echo(json.dumps({"schema": SCHEMA, **answer}, ensure_ascii=False, indent=2))


def talk(call: Call, text: str) -> None:
    """Say something that is no result, unless the user wants quiet."""
    if not call.is_quiet:
        click.echo(text, err=True)
