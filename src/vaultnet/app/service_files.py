"""Service files: what tells a system to start `watch` at login, as text. Nothing is written here."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

RESTART_SECONDS: Final = 30
"""A `watch` that failed is started again after so long."""

LOCKED: Final = 15
"""Exit code of a `watch` that found another one at work: it need not be started again."""


def systemd_unit(program: Sequence[str]) -> str:
    """Return the user unit for systemd that runs a program. It passes `systemd-analyze verify`."""
    return f"""\
[Unit]
Description=vaultnet keeps its pages up to date
StartLimitIntervalSec=0

[Service]
Type=exec
ExecStart={" ".join(map(_systemd_word, program))}
Restart=on-failure
RestartSec={RESTART_SECONDS}
RestartPreventExitStatus={LOCKED}
Nice=10
NoNewPrivileges=yes
RestrictAddressFamilies=AF_UNIX

[Install]
WantedBy=default.target
"""


def launchd_plist(label: str, program: Sequence[str]) -> str:
    """Return the agent for launchd that runs a program."""
    agent = {
        "Label": label,
        "ProgramArguments": list(program),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": RESTART_SECONDS,
        "ProcessType": "Background",
        "LowPriorityIO": True,
    }
    return plistlib.dumps(agent, sort_keys=False).decode()


def task_xml(user: str, program: Sequence[str]) -> str:
    """Return the task for the Windows Task Scheduler that runs a program when this user logs on."""
    command, *words = program
    arguments = " ".join(map(_windows_word, words))
    return f"""\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>vaultnet keeps its pages up to date</Description></RegistrationInfo>
  <Triggers><LogonTrigger><Enabled>true</Enabled><UserId>{escape(user)}</UserId></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{escape(user)}</UserId><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{escape(command)}</Command><Arguments>{escape(arguments)}</Arguments></Exec>
  </Actions>
</Task>
"""


def _systemd_word(word: str) -> str:
    """Return a word of a command as a unit has to say it: in quotes, `%` and `$` doubled."""
    word = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$").replace("\n", "\\n")
    return f'"{word}"'


def _windows_word(word: str) -> str:
    """Return a word of a command line as Windows programs take theirs apart."""
    if word and not set(word) & set(' \t"'):
        return word
    quoted, slashes = "", 0
    for letter in word:
        if letter == '"':
            quoted += "\\" * (slashes + 1)
        slashes = slashes + 1 if letter == "\\" else 0
        quoted += letter
    return f'"{quoted}{chr(92) * slashes}"'
