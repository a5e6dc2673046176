import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caire.courses.compiler import CompileError, compile_course, markdown
from caire.courses.compiler.markdown import Html
from caire.courses.tests import folders

ALLOWED = {
    *(
        "p",
        "strong",
        "em",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h3",
        "hr",
        "br",
        "a",
        "sup",
        "div",
        "section",
    ),
    *("table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h4", "h5", "h6"),
}
ATTRIBUTES = {"href", "id", "class", "aria-label", "role", "tabindex", "scope", "start"}
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<SVG/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    '[x](#a"onclick=alert(1))',
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '!["><script>alert(1)</script>](x)',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "`<script>alert(1)</script>`",
    "```<script>\n<script>alert(1)</script>\n```",
    '[@a"><script>]',
    '[@"onclick=x]',
    "### <script>alert(1)</script>",
    '### x {#a"onclick=alert(1)}',
    "| a |\n|---|\n| <script> |",
    "<!-- <script> -->",
    "<![CDATA[ <script> ]]>",
    "<?php echo 1 ?>",
    "<style>body{}</style>",
    "<iframe src=x>",
    "::: key\n<script>alert(1)</script>\n:::",
    "[[<script>: x]]",
]


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]


def rendered(text):
    return read(Html({})(markdown.parse(text, gaps=True)).replace("\0", ""))


def read(html):
    reader = Reader()
    reader.feed(html)
    return reader


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_renderer_writes_only_its_own_markup(payload):
    found = rendered(payload)

    assert found.tags <= ALLOWED
    assert found.attributes <= ATTRIBUTES
    assert [link for link in found.links if not re.match(r"#|\.\./[a-z0-9-]+/", link)] == []


@given(text=st.text(alphabet=st.sampled_from(list("<>\"'&/!-[]()#@{}=:`*_|\\\n aonx;\0")), max_size=80))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_the_renderer_write_anything_else(text):
    found = rendered(text)

    assert found.tags <= ALLOWED
    assert found.attributes <= ATTRIBUTES


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if not one.startswith("`")])
def test_hostile_markup_is_a_problem_not_a_course(tmp_path, payload):
    folder = folders.write_body(tmp_path, payload)

    with pytest.raises(CompileError):
        compile_course(folder, folders.TODAY)


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if one.startswith("`")])
def test_code_is_shown_as_text(tmp_path, payload):
    folder = folders.write_body(tmp_path, payload)

    html = compile_course(folder, folders.TODAY).units[0].sections[0].blocks[1].html

    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


HUGE = {
    "nested quotes": "> " * 10_000 + "x",
    "nested lists": "\n".join(" " * (2 * depth) + "- x" for depth in range(200)),
    "open brackets": "[" * 20_000,
    "open links": "[a](" * 5_000,
    "open emphasis": "*a **b " * 5_000,
    "open code": "`" * 1 + "`a" * 10_000,
    "open braces": "::: key {" * 5_000,
    "many fences": "::: key\n" * 5_000,
    "many gaps": "::: fill {#f objective=decrire}\n" + "[[a" * 5_000 + "]]\n:::",
    "long word": "a" * 50_000,
    "attributes": "::: key {" + "a=b " * 10_000 + "}\nx\n:::",
    "entities": "&#0;&#x202e;&amp;" * 2_000,
    "quotes": "« " * 15_000,
    "points": ". " * 20_000,
    "table": "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + ("|x" * 1_000 + "|\n") * 20,
}


@pytest.mark.parametrize("body", HUGE.values(), ids=HUGE)
def test_a_monstrous_text_is_read_to_its_end(tmp_path, body):
    folder = folders.write_body(tmp_path, body)

    try:
        course = compile_course(folder, folders.TODAY)
    except CompileError:
        return

    assert {tag for block in course.units[0].sections[0].blocks[1:] for tag in read(block.html).tags} <= ALLOWED


@pytest.mark.parametrize("name", ["nested quotes", "nested lists"])
def test_what_is_too_deep_to_be_kept_is_refused(tmp_path, name):
    folder = folders.write_body(tmp_path, HUGE[name])

    assert "trop de niveaux imbriqués : simplifiez cette liste ou cette citation." in folders.messages(folder)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 1000, b"\xff\xfe" + "é".encode("utf-16"), b"---\n---\n", b"x" * 1_000_000, b"\n" * 50_000],
    ids=["empty", "nul", "utf-16", "no front matter", "one megabyte", "blank"],
)
@pytest.mark.parametrize("path", ["m1/u1.md", "course.yml", "facts.yml", "ids.yml"])
def test_a_file_of_anything_never_crashes(tmp_path, path, content):
    folder = folders.write(tmp_path, {path: content})

    found = folders.problems(folder)

    assert found != [] or path in {"facts.yml", "ids.yml"}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tmp_path):
    text = (folders.UNIT + folders.QUESTION).replace("\n", "\r\n")
    plain = compile_course(folders.write(tmp_path / "a"), folders.TODAY)

    course = compile_course(folders.write(tmp_path / "b", {"m1/u1.md": b"\xef\xbb\xbf" + text.encode()}), folders.TODAY)

    assert course.digest == plain.digest


def test_a_link_that_leaves_the_folder_is_refused(tmp_path):
    (tmp_path / "secret.svg").write_text(folders.SVG)
    folder = folders.write(tmp_path, {"images/a.svg": folders.SVG})
    (folder / "images" / "b.svg").symlink_to(tmp_path / "secret.svg")

    assert folders.problems(folder) == [
        "essai/images/b.svg:1: ce lien mène hors du dossier du cours\u00a0: copiez le fichier à sa place."
    ]
