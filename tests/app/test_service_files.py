from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from vaultnet.app import notify
from vaultnet.app.service import install, is_installed, program_for, service_for, system_of, uninstall
from vaultnet.app.service_files import launchd_plist, systemd_unit, task_xml
from vaultnet.errors import ServiceError

if TYPE_CHECKING:
    from pathlib import Path

ODD = '/home/anna/My notes, 100% $HOME "quoted" Zoë\'s'


def test_the_unit_passes_the_systems_own_check(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd here")
    unit = tmp_path / "vaultnet-test.service"
    unit.write_text(systemd_unit((sys.executable, "-m", "vaultnet", "--vault", ODD, "watch")))
    done = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_keeps_every_letter_of_a_path() -> None:
    line = next(each for each in systemd_unit(("python", ODD)).splitlines() if each.startswith("ExecStart="))

    assert line == r"""ExecStart="python" "/home/anna/My notes, 100%% $$HOME \"quoted\" Zoë's" """.rstrip()


def test_the_agent_of_launchd_keeps_every_letter_of_a_path() -> None:
    agent = plistlib.loads(launchd_plist("vaultnet-1", ("python", ODD)).encode())

    assert agent["ProgramArguments"] == ["python", ODD]
    assert agent["RunAtLoad"]
    assert agent["KeepAlive"] == {"SuccessfulExit": False}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("C:\\Notes", "C:\\Notes"),
        ("C:\\My notes\\", '"C:\\My notes\\\\"'),
        ('a "b" c', '"a \\"b\\" c"'),
        ('a\\"b', '"a\\\\\\"b"'),
        ("", '""'),
    ],
)
def test_the_task_of_windows_takes_words_apart_as_they_were(word: str, said: str) -> None:
    task = ET.fromstring(task_xml("DESK\\Zoë & Co", ("C:\\py<3>.exe", word)).encode("utf-16"))  # noqa: S314  # ours
    texts = {each.tag.rpartition("}")[2]: each.text for each in task.iter()}

    assert texts["Arguments"] == said
    assert texts["Command"] == "C:\\py<3>.exe"
    assert texts["UserId"] == "DESK\\Zoë & Co"


@pytest.mark.parametrize(("platform", "system"), [("linux", "systemd"), ("darwin", "launchd"), ("win32", "windows")])
def test_each_system_has_its_own_way(platform: str, system: str) -> None:
    assert system_of(platform) == system


def test_every_vault_has_a_service_of_its_own() -> None:
    one, two = (service_for(root, "systemd", program_for(root)) for root in ("/a", "/b"))

    assert one.name != two.name
    assert service_for("/a", "launchd", program_for("/a")).file.suffix == ".plist"
    assert service_for("/a", "windows", program_for("/a")).encoding == "utf-16"
    assert program_for("/a", ("--notify",))[-4:] == ("/a", "--quiet", "watch", "--notify")


def test_what_the_system_refuses_is_told_and_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    service = service_for("/a", "systemd", program_for("/a"))
    with pytest.raises(ServiceError):
        install(service)

    assert service.file.read_text() == service.text
    assert not is_installed(service)
    assert uninstall(service)
    assert not service.file.exists()
    assert not uninstall(service)


def test_a_service_that_the_system_takes_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = tmp_path / "calls"
    systemctl = tmp_path / "systemctl"
    systemctl.write_text(f'#!/bin/sh\necho "$@" >> {calls}\n')
    systemctl.chmod(0o755)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    service = service_for("/a", "systemd", program_for("/a"))
    install(service)

    assert is_installed(service)
    assert calls.read_text().splitlines() == [
        "--user daemon-reload",
        f"--user enable {service.name}",
        f"--user restart {service.name}",
        f"--user --quiet is-enabled {service.name}",
    ]


def test_a_notification_says_its_text_in_every_systems_way() -> None:
    text = '3 people to meet today: "l\'Anna"'

    assert notify.command(text, "linux")[-1] == text
    assert notify.command(text, "darwin")[2] == (
        'display notification "3 people to meet today: \\"l\'Anna\\"" with title "vaultnet"'
    )
    assert notify.command(text, "win32")[0] == "powershell.exe"


def test_without_a_desktop_a_notification_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    assert not notify.notify("3 people to meet today.")
