"""Style: the colours of the picture, by day and by night."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT: Final[Mapping[str, str]] = {
    "paper": "#fdfcfa", "ink": "#26282c", "soft": "#6b7079", "ring": "#e6e3dc", "knows": "#cfd3da",
    "way": "#7a55c7", "owner": "#26282c", "in_time": "#2f9e6e", "late": "#e39a26", "very_late": "#cf3f3a",
    "no_rhythm": "#8a929e",
}  # fmt: skip
DARK: Final[Mapping[str, str]] = {
    "paper": "#1f2024", "ink": "#e4e5e8", "soft": "#a0a5ae", "ring": "#34363c", "knows": "#474b54",
    "way": "#a88bf0", "owner": "#e4e5e8", "in_time": "#4cc38a", "late": "#f0b04a", "very_late": "#f2726c",
    "no_rhythm": "#8d95a3",
}  # fmt: skip


def _sheet(colours: Mapping[str, str]) -> str:
    """Return the rules that give everything its colour."""
    return "".join(
        (
            f".paper{{fill:{colours['paper']}}}",
            f".ring{{stroke:{colours['ring']}}}",
            f".border{{stroke:{colours['ring']}}}",
            f".knows{{stroke:{colours['knows']}}}",
            f".way,.tie{{stroke:{colours['way']}}}",
            f".owner{{fill:{colours['owner']}}}",
            f".in_time{{fill:{colours['in_time']}}}",
            f".late{{fill:{colours['late']}}}",
            f".very_late{{fill:{colours['very_late']}}}",
            f".no_rhythm,.unnoted{{fill:{colours['paper']};stroke:{colours['no_rhythm']}}}",
            f".prospect{{fill:{colours['way']}}}",
            f"text{{fill:{colours['ink']};stroke:{colours['paper']}}}",
            f".small,.legend{{fill:{colours['ink']}}}",
            f".country{{fill:{colours['soft']}}}",
        )
    )


STYLE: Final = (
    'text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;'
    "paint-order:stroke;stroke-width:4px;stroke-linejoin:round}"
    ".name{font-size:17px}.small{font-size:14px}.legend{font-size:19px}"
    ".country{font-size:16px;font-weight:600;letter-spacing:.03em}.other{font-style:italic}"
    ".ring,.border{fill:none}.border{stroke-dasharray:3 5}.knows{stroke-width:1}"
    ".way{stroke-width:2;opacity:.8}.tie{stroke-width:1.5;opacity:.3}"
    ".no_rhythm,.unnoted{stroke-width:2.5}.unnoted{stroke-dasharray:2 2}"
    ".narrow{display:none}@media (max-width:540px){.wide{display:none}.narrow{display:inline}"
    ".name{font-size:27px}.small,.country{font-size:24px}.legend{font-size:22px}.way{stroke-width:3}}"
    f"{_sheet(LIGHT)}@media (prefers-color-scheme:dark){{{_sheet(DARK)}}}"
)
"""The whole style sheet. The width is that at which the image is shown."""
