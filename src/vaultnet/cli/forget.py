"""`vaultnet forget NAME`: a person taken out of all that vaultnet keeps."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from vaultnet.cli.help import Command
from vaultnet.cli.output import Line, show, show_json, talk
from vaultnet.cli.session import briefing_for, rules_of
from vaultnet.model.message import message

if TYPE_CHECKING:
    from vaultnet.app.traces import Traces
    from vaultnet.cli.call import Call
    from vaultnet.languages.voice import Voice

YES: Final = frozenset(("y", "yes", "s", "si", "sì"))
"""What says yes, in every language of ours."""


@click.command(cls=Command, epilog="Example: vaultnet forget Anna Keller")
@click.argument("name", nargs=-1, required=True)
@click.option("--yes", "is_sure", is_flag=True, help="Do not ask.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON; with --yes, forget them too.")
@click.pass_obj
def forget(call: Call, name: tuple[str, ...], *, is_sure: bool, as_json: bool) -> None:
    """Forget a person: show every place that holds them, ask, then take them out of all that vaultnet keeps.

    Their note goes to the vault's trash. Notes of yours that name them stay as they are. No import brings them back.
    """
    from vaultnet.app.explain import other_called  # noqa: PLC0415  # --help needs none of it
    from vaultnet.app.forget import forget_person, somebody_forgotten  # noqa: PLC0415  # the same
    from vaultnet.app.traces import read_traces  # noqa: PLC0415  # the same
    from vaultnet.cli.trace_lines import trace_lines, trace_record  # noqa: PLC0415  # the same
    from vaultnet.network.names import matching  # noqa: PLC0415  # the same

    rules = rules_of(call)
    briefing = briefing_for(call, rules)
    voice = briefing.voice
    full = " ".join(name)
    gone = None if matching(briefing.network, full) else somebody_forgotten(rules.root, full)
    person = gone or other_called(full, briefing.network)  # whose vault would it be without its owner?
    traces = read_traces(rules, briefing, person)
    if not as_json:
        show(trace_lines(traces, voice))
    sure = is_sure or (not as_json and _is_wanted(traces, voice))
    if sure:
        forget_person(rules, briefing, traces, (call.chosen_language, call.language))
    if as_json:
        show_json(**trace_record(traces), forgotten=sure)
    elif sure:
        done = message("{name} is forgotten. {path} lies in the vault's trash.", name=person.name, path=person.path)
        done = done if person.path else message("{name} is forgotten.", name=person.name)
        show([Line(voice.say(done), "green")])
    else:
        talk(call, voice.say(message("Nothing was changed.")))


def _is_wanted(traces: Traces, voice: Voice) -> bool:
    """Ask, and return whether the answer is yes; where nobody can answer, it is no."""
    person = traces.person
    question = message("Forget {name}, and move {path} to the vault's trash? [y/N]", name=person.name, path=person.path)
    question = question if person.path else message("Take away what is left of {name}? [y/N]", name=person.name)
    click.echo(f"{voice.say(question)} ", nl=False, err=True)
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        click.echo(err=True)
    return answer.strip().casefold() in YES
