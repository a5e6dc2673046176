"""What a page must know of an image before it loads: its size; and what an SVG may not hold."""

import re
from collections.abc import Iterator
from struct import unpack
from xml.etree import ElementTree

SVG_FORBIDDEN = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "image"}
PNG = b"\x89PNG\r\n\x1a\n"


def size(path: str, content: bytes) -> tuple[int, int] | None:
    """Return width and height of an SVG (its `viewBox`), PNG or WebP file, None when it cannot be read."""
    measure = {"svg": _svg_size, "png": _png_size, "webp": _webp_size}.get(path.rpartition(".")[2])
    found = measure(content) if measure else None
    return found if found and min(found) >= 1 else None


def svg_faults(content: bytes) -> Iterator[str]:
    """Yield what an SVG holds and should not: scripts, event handlers, foreign markup, outside references."""
    root = _svg(content)
    if root is None:
        yield "ce SVG est illisible, ou déclare un DOCTYPE : exportez-le en SVG simple"
        return
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in SVG_FORBIDDEN:
            yield f"élément « {name} » interdit dans un SVG : retirez-le"
        if name == "style" and _reaches_out(element.text or ""):
            yield "référence externe dans le style du SVG : retirez-la"
        for attribute, value in element.attrib.items():
            yield from _attribute_faults(attribute.rpartition("}")[2], value)


def _attribute_faults(name: str, value: str) -> Iterator[str]:
    if name.lower().startswith("on"):
        yield f"gestionnaire d’événement « {name} » interdit dans un SVG : retirez-le"
    elif name == "href" and not value.startswith("#"):
        yield f"référence externe « {value[:40]} » dans le SVG : seules les références « #… » sont permises"
    elif _reaches_out(value):
        yield f"référence externe « {value[:40]} » dans le SVG : retirez-la"


def _reaches_out(value: str) -> bool:
    return bool(re.search(r"@import|url\(\s*['\"]?(?!#)|javascript:|data:", value, re.IGNORECASE))


def _svg(content: bytes) -> ElementTree.Element | None:
    # No document type means no entity, hence no entity that grows without end.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content:
        return None
    try:
        root = ElementTree.fromstring(content)  # noqa: S314
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    return root if str(root.tag).rpartition("}")[2] == "svg" else None


def _png_size(content: bytes) -> tuple[int, int] | None:
    return unpack(">II", content[16:24]) if content.startswith(PNG) and len(content) >= 24 else None


def _svg_size(content: bytes) -> tuple[int, int] | None:
    root = _svg(content)
    try:
        box = [float(number) for number in re.split(r"[\s,]+", (root.get("viewBox") if root is not None else "") or "")]
    except ValueError:
        return None
    return (round(box[2]), round(box[3])) if len(box) == 4 and min(box[2:]) >= 1 else None


def _webp_size(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or len(content) < 30:
        return None
    match content[12:16]:
        case b"VP8X":
            return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(content[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = unpack("<HH", content[26:30])
            return width & 0x3FFF, height & 0x3FFF
    return None
