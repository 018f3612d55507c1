"""Write the pages that the tests expect, out of the small vault in `tests/small_vault.py`.

python tools/golden_pages.py      then read the difference before you commit it: every changed line must be meant
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from small_vault import golden_pages  # noqa: E402  the tests are no package


def main() -> None:
    """Write each page into `tests/golden/LANGUAGE/`."""
    for path, text in golden_pages().items():
        place = ROOT / "tests" / "golden" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
        print(place.relative_to(ROOT))


if __name__ == "__main__":
    main()
