"""PDF made from a Typst page and values: tagged (PDF/UA-1), in the site's letters, without any network."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.template.loader import get_template
from django.utils.translation import get_language

FONTS = Path(__file__).parent / "static" / "web" / "fonts"
FRAME = "web/pdf.typ"


def render(template: str, values: Mapping[str, Any], *before: str) -> bytes:
    """Return the PDF of a page `<app>/<name>.typ`, which reads `values` after the frame `web/pdf.typ` and other pages.

    Values need a `title`. They reach Typst as JSON, never as code: what a person wrote can only be shown.
    """
    import typst  # noqa: PLC0415 - 37 MB that most processes never need

    source = "".join(_source(name) for name in (FRAME, *before, template))
    given = {"language": get_language() or "fr", **values}
    made: bytes = typst.compile(  # type: ignore[misc]
        source.encode(),
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"values": json.dumps(given, ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    return made


def _source(template: str) -> str:
    origin = get_template(template).origin  # type: ignore[attr-defined]
    return Path(origin.name).read_text(encoding="utf-8")
