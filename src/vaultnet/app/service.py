"""Service: `watch` started at every login by the system, installed and taken away again."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from getpass import getuser
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from vaultnet.app.service_files import launchd_plist, systemd_unit, task_xml
from vaultnet.errors import ServiceError
from vaultnet.vault.system_error import reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

System: TypeAlias = Literal["systemd", "launchd", "windows"]


class Service(NamedTuple):
    """How one system is told to start one program at login."""

    name: str
    file: Path
    """What is written,"""

    text: str
    """and what stands in it."""

    encoding: str
    to_install: tuple[tuple[str, ...], ...]
    """Commands to run once the file is there."""

    to_uninstall: tuple[tuple[str, ...], ...]
    """Commands to run before the file goes; they may fail when nothing is installed."""

    to_ask: tuple[str, ...]
    """A command that succeeds while the system knows the service."""


def system_of(platform: str = sys.platform) -> System:
    """Return which system starts programs at login here."""
    return "windows" if platform == "win32" else "launchd" if platform == "darwin" else "systemd"


def program_for(root: str, words: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the command that watches a vault with the vaultnet that is running now; `words` go to `watch`."""
    python = sys.executable
    without_window = Path(python).with_name("pythonw.exe")
    if sys.platform == "win32" and without_window.exists():
        python = str(without_window)
    return (python, "-m", "vaultnet", "--vault", root, "--quiet", "watch", *words)


def service_for(root: str, system: System, program: Sequence[str]) -> Service:
    """Return the service that watches a vault. Every vault has its own, named by a number that its path gives."""
    name = f"vaultnet-{blake2b(os.fsencode(root), digest_size=4).hexdigest()}"
    match system:
        case "systemd":
            return _systemd(name, program)
        case "launchd":
            return _launchd(name, program)
        case "windows":
            return _windows(name, program)


def install(service: Service) -> None:
    """Write the file, and have the system start the service now and at every login.

    Raises: ServiceError; the file then stays, so that the system can be asked by hand.
    """
    try:
        service.file.parent.mkdir(parents=True, exist_ok=True)
        service.file.write_text(service.text, encoding=service.encoding)
    except OSError as error:
        raise ServiceError(service.name, reason_of(error)) from error
    for command in service.to_install:
        done = _run(command)
        if done.returncode:
            raise ServiceError(service.name, (done.stderr or done.stdout).strip().partition("\n")[0])


def uninstall(service: Service) -> bool:
    """Stop the service and take its file away; return whether there was one."""
    was_there = service.file.exists()
    for command in service.to_uninstall:
        with suppress(ServiceError):
            _run(command)
    service.file.unlink(missing_ok=True)
    return was_there


def is_installed(service: Service) -> bool:
    """Return whether the file is there and the system knows the service."""
    try:
        return service.file.exists() and _run(service.to_ask).returncode == 0
    except ServiceError:
        return False


def _systemd(name: str, program: Sequence[str]) -> Service:
    """Return a user unit."""
    unit = f"{name}.service"
    systemctl = ("systemctl", "--user")
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return Service(
        name=unit,
        file=config / "systemd" / "user" / unit,
        text=systemd_unit(program),
        encoding="utf-8",
        to_install=((*systemctl, "daemon-reload"), (*systemctl, "enable", unit), (*systemctl, "restart", unit)),
        to_uninstall=((*systemctl, "disable", "--now", unit),),
        to_ask=(*systemctl, "--quiet", "is-enabled", unit),
    )


def _launchd(name: str, program: Sequence[str]) -> Service:
    """Return an agent of this account."""
    file = Path.home() / "Library" / "LaunchAgents" / f"{name}.plist"
    domain = f"gui/{os.getuid() if sys.platform != 'win32' else 0}"
    return Service(
        name=name,
        file=file,
        text=launchd_plist(name, program),
        encoding="utf-8",
        to_install=(("launchctl", "bootstrap", domain, str(file)),),
        to_uninstall=(("launchctl", "bootout", f"{domain}/{name}"),),
        to_ask=("launchctl", "print", f"{domain}/{name}"),
    )


def _windows(name: str, program: Sequence[str]) -> Service:
    """Return a task of this account."""
    base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    file = base / "vaultnet" / f"{name}.xml"
    return Service(
        name=name,
        file=file,
        text=task_xml(getuser(), program),
        encoding="utf-16",
        to_install=(
            ("schtasks", "/Create", "/TN", name, "/XML", str(file), "/F"),
            ("schtasks", "/Run", "/TN", name),
        ),
        to_uninstall=(("schtasks", "/End", "/TN", name), ("schtasks", "/Delete", "/TN", name, "/F")),
        to_ask=("schtasks", "/Query", "/TN", name),
    )


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of the system. Raises: ServiceError when the system has none of that name."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603  # ours
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServiceError(command[0], type(error).__name__) from error
