"""What the ES modules of simulations load and reach, read without running them."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# A comment, or a text whose content must not be taken for one. Template texts may span lines.
LEXEME = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`""", re.DOTALL
)
IMPORT = re.compile(
    r"""(?:\bimport\s*|\bimport\s*\(\s*|\bfrom\s*|\bnew\s+URL\s*\(\s*)(?P<quote>["'`])(?P<path>[^"'`\n]+)(?P=quote)"""
)
OUTSIDE = re.compile(r"""(?:https?|wss?):(?://|\\/\\/)[^\s"'`)]*""", re.IGNORECASE)
NAMESPACE = re.compile(r"http://www\.w3\.org/(?:2000/svg|1999/xhtml|1999/xlink|1998/Math/MathML)")


@dataclass(frozen=True, slots=True)
class Import:
    """A path that a module loads, as written and from the course folder (empty when it leads elsewhere)."""

    line: int
    written: str
    path: str


def without_comments(code: str) -> str:
    """Return the code with its comments blanked: lines keep their numbers."""

    def blank(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", found[0]) if found["comment"] else found[0]

    return LEXEME.sub(blank, code)


def imports(path: str, code: str) -> Iterator[Import]:
    """Yield what the module at `path` loads by a literal path."""
    bare = without_comments(code)
    for found in IMPORT.finditer(bare):
        written = found["path"]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
        is_inside = written.startswith(("./", "../")) and target.startswith("simulations/")
        yield Import(bare.count("\n", 0, found.start()) + 1, written, target if is_inside else "")


def addresses(code: str) -> Iterator[tuple[int, str]]:
    """Yield the outside addresses that a module writes, with their lines; namespaces are names, not addresses."""
    bare = without_comments(code)
    for found in OUTSIDE.finditer(bare):
        if not NAMESPACE.match(found[0]):
            yield bare.count("\n", 0, found.start()) + 1, found[0]


def texts(code: str) -> Iterator[tuple[int, str]]:
    """Yield the texts that a module writes, with their lines; what it computes inside them is left out."""
    for found in LEXEME.finditer(code):
        if not found["comment"]:
            written = re.sub(r"\$\{[^{}]*\}", "…", found[0][1:-1]).partition("${")[0]
            yield code.count("\n", 0, found.start()) + 1, written.replace("\\'", "'")


def closure(path: str, read: Callable[[str], bytes | None]) -> dict[str, bytes]:
    """Return the files that a module needs by path, itself included; those that `read` does not find are left out."""
    needed: dict[str, bytes] = {}
    waiting = [path]
    while waiting:
        one = waiting.pop()
        content = None if one in needed else read(one)
        if content is None:
            continue
        needed[one] = content
        if one.endswith(".js"):
            waiting += [found.path for found in imports(one, content.decode(errors="replace"))]
    return needed
