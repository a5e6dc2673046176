import struct

import pytest

from caire.courses.compiler import images, scripts, yaml_values
from caire.courses.tests import folders

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 300, 200)
VP8 = b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 300, 200)
VP8L = b"RIFF\0\0\0\0WEBPVP8L" + bytes(4) + b"\x2f" + ((200 - 1) << 14 | (300 - 1)).to_bytes(4, "little") + bytes(9)
VP8X = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (299).to_bytes(3, "little") + (199).to_bytes(3, "little")


def svg(inside="", box="0 0 300 200"):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'.encode()


@pytest.mark.parametrize(
    ("path", "content", "size"),
    [
        ("a.svg", svg(), (300, 200)),
        ("a.svg", svg(box="0,0,300.4,199.6"), (300, 200)),
        ("a.svg", svg(box="0 0 300"), None),
        ("a.svg", svg(box="0 0 deux cents"), None),
        ("a.svg", b"<svg", None),
        ("a.svg", b"<html/>", None),
        ("a.png", PNG, (300, 200)),
        ("a.png", PNG[:20], None),
        ("a.png", b"GIF89a", None),
        ("a.webp", VP8, (300, 200)),
        ("a.webp", VP8L, (300, 200)),
        ("a.webp", VP8X, (300, 200)),
        ("a.webp", VP8X[:20], None),
        ("a.webp", b"RIFF\0\0\0\0WAVE" + bytes(30), None),
    ],
)
def test_the_size_of_an_image_is_read_from_its_head(path, content, size):
    assert images.size(path, content) == size


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<a href='javascript:alert(1)'/>",
        "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='data:text/html,x'/>",
        "<rect OnLoad='x'/>",
        "<foreignObject/>",
        "<image href='#a'/>",
        "<style>@import 'https://exemple.fr/a.css';</style>",
        "<style>a{fill:URL( 'https://exemple.fr')}</style>",
        "<rect style='fill:url(//exemple.fr/a)'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
    ],
)
def test_an_svg_that_acts_or_reaches_out_is_refused(inside):
    assert len(list(images.svg_faults(svg(inside)))) == 1


def test_an_ordinary_svg_is_accepted():
    inside = "<defs><g id='a'/></defs><use href='#a' fill='url(#a)'/><style>a{fill:url(#a)}</style><title>Oui</title>"

    assert list(images.svg_faults(svg(inside))) == []


def test_an_svg_that_grows_without_end_is_not_read():
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'

    assert list(images.svg_faults(bomb)) == [
        "ce SVG est illisible, ou déclare un DOCTYPE\u00a0: exportez-le en SVG simple"
    ]


CODE = """\
// import "./commentaire.js" https://exemple.fr
/* https://exemple.fr
   import "./autre.js" */
import { a } from "./a.js"; export * from './b.js';
import "./c.js";
const later = () => import(`./d.js`);
const data = new URL("./e.json", import.meta.url);
const words = "// https://ici.fr n’est pas un commentaire";
import dehors from "../../dehors.js";
import nu from "lit";
const svg = "http://www.w3.org/2000/svg";
const from = "lit";
"""


def test_what_a_module_loads_is_read_from_its_code():
    found = [(one.line, one.path) for one in scripts.imports("simulations/dossier/m.js", CODE)]

    assert found == [
        (4, "simulations/dossier/a.js"),
        (4, "simulations/dossier/b.js"),
        (5, "simulations/dossier/c.js"),
        (6, "simulations/dossier/d.js"),
        (7, "simulations/dossier/e.json"),
        (9, ""),
        (10, ""),
    ]


def test_addresses_in_comments_and_namespaces_are_no_addresses():
    assert list(scripts.addresses(CODE)) == [(8, "https://ici.fr")]


def test_a_module_weighs_what_it_needs_and_nothing_twice():
    files = {
        "simulations/a.js": b'import "./b.js"; import "./c.js";',
        "simulations/b.js": b'import "./a.js"; import "./c.js"; import "./absent.js";',
        "simulations/c.js": b"",
        "simulations/d.js": b"",
    }

    assert scripts.closure("simulations/a.js", files.get).keys() == {
        "simulations/a.js",
        "simulations/b.js",
        "simulations/c.js",
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('a: 1\nb: "1', 2, "YAML illisible\u00a0: un guillemet n’est pas fermé."),
        ("a: 1\nb: [1", 2, "YAML illisible\u00a0: il manque une virgule, un crochet ou une accolade."),
        ("a: 1\nb: c: d", 2, "YAML illisible\u00a0: un deux-points de trop\u00a0; mettez le texte entre guillemets."),
        ("a: &x 1\nb: *x", 2, "YAML illisible\u00a0: les alias (*nom) sont refusés."),
        ("a: 1\na: 2", 2, "la clé «\u00a0a\u00a0» est écrite deux fois."),
        ("a: 2026-13-45", 1, "valeur illisible\u00a0: «\u00a02026-13-45\u00a0»."),
        ("? [a]\n: b", 1, "une clé doit être un mot."),
        ("[" * 1500, 1, "YAML illisible\u00a0: vérifiez l’indentation et les guillemets."),
        ("a: !!python/object:os.system x", 1, "valeur illisible\u00a0: «\u00a0x\u00a0»."),
    ],
)
def test_unreadable_yaml_says_where_and_why(text, line, message):
    with pytest.raises(yaml_values.YamlError) as refused:
        yaml_values.load(text)

    assert (refused.value.line, refused.value.message) == (line, message)


def test_facts_that_cannot_be_read_are_not_missing_from_the_texts(tmp_path):
    folder = folders.write_body(tmp_path, "Un fait [@a].\n", {"facts.yml": "fait: pas une liste\n"})

    assert folders.problems(folder) == [
        "essai/facts.yml:1: une liste de faits est attendue\u00a0: «\u00a0- id: …\u00a0»."
    ]


def test_a_file_that_a_simulation_does_not_need_weighs_nothing(tmp_path):
    heavy = {"simulations/a.js": "export {};", "simulations/b.js": f"export default '{'x' * 300_000}';"}
    block = "::: simulation {#a module=simulations/MOD.js tag=caire-a title=A seed=1 minutes=1}\nDu texte.\n:::\n"

    light = folders.problems(folders.write_body(tmp_path / "a", block.replace("MOD", "a"), heavy))
    loaded = folders.messages(folders.write_body(tmp_path / "b", block.replace("MOD", "b"), heavy))

    assert (light, loaded) == (
        [],
        ["la simulation pèse 301 ko avec ce qu’elle charge (300 ko au plus)\u00a0: allégez-la."],
    )
