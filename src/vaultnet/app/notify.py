"""Notify: one notification on the desktop, through what the system has for it.

It says how many people there are to meet, and no name: a desktop may be locked, or shown to others.
"""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode

TITLE = "vaultnet"

_TOAST = """\
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$texts = $toast.GetElementsByTagName('text')
[void]$texts.Item(0).AppendChild($toast.CreateTextNode('{title}'))
[void]$texts.Item(1).AppendChild($toast.CreateTextNode('{text}'))
$app = '{{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}}\\WindowsPowerShell\\v1.0\\powershell.exe'
$notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app)
$notifier.Show([Windows.UI.Notifications.ToastNotification]::new($toast))
"""


def notify(text: str) -> bool:
    """Show a text of ours as a notification; return whether the system took it. Never raises."""
    try:
        return subprocess.run(command(text), capture_output=True, check=False, timeout=20).returncode == 0  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False


def command(text: str, platform: str = sys.platform) -> tuple[str, ...]:
    """Return the command that shows a text."""
    if platform == "darwin":
        said, title = (json.dumps(each, ensure_ascii=False) for each in (text, TITLE))  # AppleScript quotes like JSON
        return ("osascript", "-e", f"display notification {said} with title {title}")
    if platform == "win32":
        script = _TOAST.format(title=TITLE, text=text.replace("'", "''"))
        encoded = b64encode(script.encode("utf-16-le")).decode()
        return ("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)
    return ("notify-send", f"--app-name={TITLE}", "--", TITLE, text)
