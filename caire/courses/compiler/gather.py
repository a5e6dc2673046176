"""First phase: read every file of a course folder once, and of its private bank, and refuse what is no text.

Later phases get these values and never touch the disk.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from caire.courses.compiler.problems import Problem

TEXT_LIMIT = 60_000
FILE_LIMIT = 2_000_000
PATH_LIMIT = 200  # the width of its column: a test compares the two
TEXT = re.compile(r".+\.md|course\.yml|facts\.yml|glossary\.yml|ids\.yml|(facts|items)/[^/]+\.yml")
PLAIN = ".clair.md"  # how the name of a unit in plain language ends, beside the ordinary one that ends in `.md`
PRIVATE = "banque privée"  # stands for the folder of the private bank in the paths of its files
IMAGE_TYPES = {".svg", ".png", ".webp"}
SIMULATION_TYPES = {".js", ".json", ".css", ".txt", ".svg"}
# Signs that change the order in which a line is read: a text must not show one thing and say another.
BIDIRECTIONAL = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a course by path: texts decoded, files as bytes. `unread` are the texts that could not be read.

    `plain` are the paths of units whose text is the one in plain language.
    """

    name: str
    texts: Mapping[str, str]
    files: Mapping[str, bytes]
    unread: frozenset[str]
    problems: tuple[Problem, ...]
    plain: frozenset[str] = frozenset()

    def units(self) -> list[str]:
        """Return the paths of the files that look like units; those in plain language stand beside them."""
        return sorted(path for path in self.texts.keys() | self.unread if path.endswith(".md") and not is_plain(path))

    def siblings(self) -> dict[str, str]:
        """Return the path of each unit in plain language by that of its ordinary unit, which may not exist."""
        return {path.removesuffix(PLAIN) + ".md": path for path in sorted(self.texts) if is_plain(path)}

    def in_plain(self) -> "Folder":
        """Return the same course in plain language: a text stands under the path of its ordinary unit."""
        told = {path: self.texts[sibling] for path, sibling in self.siblings().items() if path in self.texts}
        return replace(self, texts={**self.texts, **told}, problems=(), plain=frozenset(told))

    def facts(self) -> list[str]:
        """Return the paths of the files of facts."""
        return sorted(path for path in self.texts if re.fullmatch(rf"({PRIVATE}/)?facts\.yml|facts/[^/]+\.yml", path))

    def items(self) -> list[str]:
        """Return the paths of the files of items, those of the private bank last."""
        found = self.texts.keys() | self.unread
        private = {path for path in found if is_private(path)} - {f"{PRIVATE}/facts.yml"}
        return [*sorted(path for path in found if re.fullmatch(r"items/[^/]+\.yml", path)), *sorted(private)]


def gather(folder: Path, bank: Path | None = None) -> Folder:
    """Read the folder of a course, and the one of the same name in the private `bank`.

    What is wrong with a file is a problem, never an exception.
    """
    texts: dict[str, str] = {}
    files: dict[str, bytes] = {}
    unread: set[str] = set()
    problems: list[Problem] = []
    private = _private(bank / folder.name) if bank else ()
    for root, path, file in (*_walk(folder), *private):
        is_asset = path.startswith(("simulations/", "images/"))
        is_text = not is_asset and (is_private(path) or bool(TEXT.fullmatch(path)))
        found = _bytes(root, path, file, TEXT_LIMIT if is_text else FILE_LIMIT) if is_text or is_asset else b""
        if isinstance(found, Problem):
            problems.append(found)
            unread.add(path)
        elif is_text:
            texts[path] = _text(found)
            problems += _signs(path, found)
        elif is_asset:
            files[path] = found
    if "course.yml" not in texts and "course.yml" not in unread:
        problems.append(Problem("course.yml", 1, "le fichier « course.yml » manque : c’est lui qui décrit le cours."))
    return Folder(folder.name, texts, files, frozenset(unread), tuple(problems))


def is_plain(path: str) -> bool:
    """Say whether a file is a unit in plain language."""
    return path.endswith(PLAIN)


def is_private(path: str) -> bool:
    """Say whether a file comes from the private bank."""
    return path.startswith(f"{PRIVATE}/")


def _walk(folder: Path) -> Iterator[tuple[Path, str, Path]]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        hidden = any(part.startswith((".", "_")) or part == "node_modules" for part in path.split("/"))
        if file.is_file() and not hidden and _is_wanted(path):
            yield folder, path, file


def _private(folder: Path) -> Iterator[tuple[Path, str, Path]]:
    for file in sorted(folder.glob("[!._]*.yml")):
        if file.is_file():
            yield folder, f"{PRIVATE}/{file.name}", file


def _is_wanted(path: str) -> bool:
    name = path.rsplit("/", 1)[-1]
    if path.startswith("simulations/"):
        return not name.endswith((".test.js", ".md"))
    return name != "README.md" and not is_private(path)


def _bytes(folder: Path, path: str, file: Path, limit: int) -> bytes | Problem:
    if len(path) > PATH_LIMIT:
        return Problem(path, 1, f"chemin trop long ({len(path)} signes, {PATH_LIMIT} au plus) : raccourcissez-le.")
    if not file.resolve().is_relative_to(folder.resolve()):
        return Problem(path, 1, "ce lien mène hors du dossier du cours : copiez le fichier à sa place.")
    try:
        size = file.stat().st_size
        if size > limit:
            return Problem(
                path, 1, f"fichier trop lourd ({size // 1000} ko, {limit // 1000} ko au plus) : découpez-le."
            )
        return file.read_bytes()
    except OSError as error:
        return Problem(path, 1, f"fichier illisible ({error.strerror}).")


def _text(content: bytes) -> str:
    text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(" " if _is_unwanted(sign) else sign for sign in text)


def _signs(path: str, content: bytes) -> Iterator[Problem]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        yield Problem(path, line, "ce fichier n’est pas en UTF-8 : enregistrez-le dans ce codage.")
        return
    for number, line_text in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if "\t" in line_text:
            yield Problem(path, number, "tabulation : remplacez-la par des espaces.")
        unwanted = next((sign for sign in line_text if sign != "\t" and _is_unwanted(sign)), None)
        if unwanted:
            yield Problem(path, number, f"signe invisible interdit (U+{ord(unwanted):04X}) : supprimez-le.")


def _is_unwanted(sign: str) -> bool:
    return (unicodedata.category(sign) == "Cc" and sign != "\n") or sign in BIDIRECTIONAL or sign == "\ufeff"
