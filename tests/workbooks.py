"""Workbooks made in a test: the smallest xlsx that Excel itself would open, from rows of texts, numbers and days."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, TypeAlias
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell: TypeAlias = "str | int | float | bool | date"

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STYLES = f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def workbook(rows: Sequence[Sequence[Cell]], **sheets: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook whose first sheet has the rows; `sheets`: further ones, hidden where the name begins so."""
    return packed({"Foglio1": _sheet(rows), **{name: _sheet(each) for name, each in sheets.items()}})


def packed(sheets: Mapping[str, str], level: int = 6) -> bytes:
    """Return a workbook of these sheets, given as XML."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(f"{_OFFICE}/officeDocument", ["xl/workbook.xml"]))
        names = "".join(
            f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" state="{_state(name)}"/>'
            for number, name in enumerate(sheets, 1)
        )
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>'
        )
        paths = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
        archive.writestr("xl/_rels/workbook.xml.rels", _relations(f"{_OFFICE}/worksheet", paths, f"{_OFFICE}/styles"))
        archive.writestr("xl/styles.xml", _STYLES)
        for path, xml in zip(paths, sheets.values(), strict=True):
            archive.writestr(f"xl/{path}", xml)
    return data.getvalue()


def _state(name: str) -> str:
    return "hidden" if name.startswith("hidden") else "visible"


def sheet(inside: str) -> str:
    """Return a sheet with this XML as its rows."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{inside}</sheetData></worksheet>'


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    return sheet("".join(f'<row r="{number}">{"".join(map(_cell, row))}</row>' for number, row in enumerate(rows, 1)))


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return f'<c t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return f'<c s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def _relations(kind: str, paths: Sequence[str], styles: str = "") -> str:
    each = "".join(f'<Relationship Id="rId{n}" Type="{kind}" Target="{path}"/>' for n, path in enumerate(paths, 1))
    more = f'<Relationship Id="rIdS" Type="{styles}" Target="styles.xml"/>' if styles else ""
    return f'<Relationships xmlns="{_PACKAGE}">{each}{more}</Relationships>'
