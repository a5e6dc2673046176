"""Checks of images and simulations: there, light, described, and reaching for nothing outside the course."""

import re
from collections.abc import Iterator

from caire.courses.compiler import images, scripts
from caire.courses.compiler.gather import IMAGE_TYPES, SIMULATION_TYPES
from caire.courses.compiler.problems import Problem
from caire.courses.compiler.prose import Sentence
from caire.courses.compiler.source import BlockSource
from caire.courses.compiler.sources import Sources

IMAGE_LIMIT = 150_000
SIMULATION_LIMIT = 300_000
NO_ALTERNATIVE = re.compile(
    r"((une?|l’|la|le|à venir|à compléter|image|photo|figure|schéma|illustration|dessin|graphique|texte|alternatif)"
    r"[\s.…:]*)+|.*\.(svg|png|webp)",
    re.IGNORECASE,
)


def check(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the files of a course and with the blocks that show them."""
    for path, content in sources.folder.files.items():
        if path.startswith("images/"):
            yield from (Problem(path, 1, f"{message}.") for message in _image(path, content))
        else:
            yield from (Problem(path, line, f"{message}.") for line, message in _script(path, content, sources))
    for unit in sources.units.values():
        for block in unit.blocks():
            if block.kind == "figure":
                yield from (Problem(unit.path, block.line, message) for message in _figure(block, sources))
            if block.kind == "simulation":
                yield from (Problem(unit.path, block.line, message) for message in _simulation(block, sources))


def _figure(block: BlockSource, sources: Sources) -> Iterator[str]:
    src, alt = block.attributes.text("src"), block.attributes.text("alt").strip()
    if src and src not in sources.folder.files and src not in sources.folder.unread:
        yield f"l’image « {src} » n’existe pas : ajoutez-la au dossier du cours."
    if alt and (NO_ALTERNATIVE.fullmatch(alt) or len(Sentence(1, alt).words) < 2):
        yield f"« {alt} » ne décrit pas l’image : dites en une phrase ce qu’elle montre."


def _simulation(block: BlockSource, sources: Sources) -> Iterator[str]:
    module, files = block.attributes.text("module"), sources.folder.files
    if module and module not in files and module not in sources.folder.unread:
        yield f"le module « {module} » n’existe pas : ajoutez-le au dossier du cours."
    weight = sum(map(len, scripts.closure(module, files.get).values()))
    if weight > SIMULATION_LIMIT:
        yield (
            f"la simulation pèse {-(-weight // 1000)} ko avec ce qu’elle charge "
            f"({SIMULATION_LIMIT // 1000} ko au plus) : allégez-la."
        )


def _image(path: str, content: bytes) -> Iterator[str]:
    if _suffix(path) not in IMAGE_TYPES:
        yield f"type d’image refusé : utilisez {', '.join(sorted(IMAGE_TYPES))}"
        return
    if len(content) > IMAGE_LIMIT:
        yield f"l’image pèse {-(-len(content) // 1000)} ko ({IMAGE_LIMIT // 1000} ko au plus) : allégez-la"
    faults = list(dict.fromkeys(images.svg_faults(content))) if path.endswith(".svg") else []
    yield from faults
    if not faults and images.size(path, content) is None:
        yield "les dimensions de l’image sont illisibles (un SVG doit avoir un attribut « viewBox »)"


def _script(path: str, content: bytes, sources: Sources) -> Iterator[tuple[int, str]]:
    if _suffix(path) not in SIMULATION_TYPES:
        yield 1, f"type de fichier refusé dans « simulations » : utilisez {', '.join(sorted(SIMULATION_TYPES))}"
    if not path.endswith(".js"):
        return
    code = content.decode(errors="replace")
    for line, address in scripts.addresses(code):
        yield line, f"adresse externe « {address[:60]} » : une simulation ne demande rien au réseau"
    for found in scripts.imports(path, code):
        if not found.path:
            yield found.line, f"« {found.written} » sort du dossier « simulations » : importez un fichier par « ./ »"
        elif found.path not in sources.folder.files:
            yield found.line, f"le fichier importé « {found.written} » n’existe pas"


def _suffix(path: str) -> str:
    return f".{path.rpartition('.')[2]}"
