import subprocess
import sys

import pytest

from caire.courses.compiler import compile_course
from caire.courses.compiler.model import Callout, Figure, Room, Simulation, Trainer
from caire.courses.questions import Estimate, Fill, Gap, Highlight, Label, Option, Order, Part, Range, State, Write
from caire.courses.tests import folders

FACT = "- id: {0}\n  claim: Un fait.\n  source: S\n  date: 2026-01-01\n  review_before: 2030-01-01\n"


def unit_of(tmp_path, body, files=None):
    return compile_course(folders.write_body(tmp_path, body, files), folders.TODAY).units[0]


def block_of(tmp_path, body, files=None):
    return unit_of(tmp_path, body, files).sections[0].blocks[1]


def test_text_becomes_html(tmp_path):
    block = block_of(tmp_path, "Du **gras**, de l’*italique*, du `code`.\n\n1. un\n2. deux\n")

    assert block.html == (
        "<p>Du <strong>gras</strong>, de l’<em>italique</em>, du <code>code</code>.</p>\n"
        "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>"
    )


def test_a_table_scrolls_by_itself_and_heads_its_columns(tmp_path):
    block = block_of(tmp_path, "| | Mot |\n|---|--:|\n| un | deux |\n")

    assert block.html == (
        '<section class="table-scroll" tabindex="0" aria-label="Tableau : Mot"><table>\n'
        '<thead>\n<tr>\n<td></td>\n<th scope="col" class="align-right">Mot</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td>un</td>\n<td class="align-right">deux</td>\n</tr>\n</tbody>\n'
        "</table></section>"
    )


def test_intermediate_titles_have_anchors(tmp_path):
    block = block_of(
        tmp_path,
        "### L’énergie, *enfin*\n\n### Autre {#choisi}\n\nUn [lien](#choisi), un [autre](u1#l-energie-enfin).\n",
    )

    assert block.html == (
        '<h3 id="l-energie-enfin">L’énergie, <em>enfin</em></h3>\n<h3 id="choisi">Autre</h3>\n'
        '<p>Un <a href="#choisi">lien</a>, un <a href="../u1/#l-energie-enfin">autre</a>.</p>'
    )


def test_blocks_without_id_get_one_that_no_author_can_write(tmp_path):
    unit = unit_of(tmp_path, "Du texte.\n\n::: key\nÀ retenir.\n:::\n\n::: key {#nommee}\nAutre chose.\n:::\n")

    assert [block.id for block in unit.blocks] == ["question", "exercer--2", "exercer--3", "nommee"]


def test_callouts_and_notes_keep_their_kind(tmp_path):
    body = (
        '::: example {title="Un titre"}\nTexte un.\n:::\n\n::: warning\nTexte deux.\n:::\n\n'
        "::: trainer\nTexte trois.\n:::\n\n::: room {minutes=10 mode=pairs}\nTexte quatre.\n:::\n"
    )

    assert unit_of(tmp_path, body).blocks[1:] == (
        Callout(id="exercer--2", kind="example", title="Un titre", html="<p>Texte un.</p>"),
        Callout(id="exercer--3", kind="warning", title="", html="<p>Texte deux.</p>"),
        Trainer(id="exercer--4", html="<p>Texte trois.</p>"),
        Room(id="exercer--5", minutes=10, mode="pairs", html="<p>Texte quatre.</p>"),
    )


def test_a_figure_knows_its_size(tmp_path):
    body = '::: figure {src=images/a.svg alt="Deux flèches" credit="CAIRE"}\n:::\n'

    assert block_of(tmp_path, body, {"images/a.svg": folders.SVG}) == Figure(
        id="exercer--2", src="images/a.svg", alt="Deux flèches", credit="CAIRE", html="", width=40, height=30
    )


def test_a_simulation_carries_its_equivalent(tmp_path):
    body = (
        '::: simulation {#machine module=simulations/a.js tag=caire-a title="La machine" seed=7 minutes=4 optional}\n'
        "Le texte.\n:::\n"
    )

    assert block_of(tmp_path, body, {"simulations/a.js": "export {};"}) == Simulation(
        id="machine",
        module="simulations/a.js",
        tag="caire-a",
        title="La machine",
        seed=7,
        minutes=4,
        equivalent="<p>Le texte.</p>",
        optional=True,
    )


def test_the_numbers_of_an_estimate_are_written_in_one_way(tmp_path):
    body = (
        '::: estimate {#part objective=decrire min=-1,0 max=1 step=0.50 unit="g"}\nCombien\u00a0?\n\n'
        "- {#bas range=-1..0 state=close} Moins\n  > C’est plus haut.\n"
        "- {#haut range=0.5..1.0 state=right}\n  > Oui, c’est cela.\n:::\n"
    )

    assert block_of(tmp_path, body).question == Estimate(
        id="part",
        prompt="<p>Combien\u00a0?</p>",
        objective="decrire",
        min="-1",
        max="1",
        step="0.5",
        unit="g",
        ranges=(
            Range("bas", "-1", "0", State.CLOSE, "Moins", "<p>C’est plus haut.</p>"),
            Range("haut", "0.5", "1", State.RIGHT, "0.5–1\u00a0g", "<p>Oui, c’est cela.</p>"),
        ),
    )


OPTIONS = (Option("a", "A", "<p>Le bon choix.</p>", True), Option("b", "B", "<p>Le mauvais choix.</p>"))


def test_a_text_with_gaps_is_cut_at_its_gaps(tmp_path):
    body = (
        "::: fill {#phrase objective=decrire}\nLa consigne.\n\nUn **[[mot]]** et un [[choix]].\n\n"
        '- {#mot accept="un | deux" label="Le mot"}\n  > Un mot attendu.\n'
        '- {#choix label="Le choix"}\n  - [x] {#a} A\n    > Le bon choix.\n'
        "  - [ ] {#b} B\n    > Le mauvais choix.\n:::\n"
    )

    assert block_of(tmp_path, body).question == Fill(
        id="phrase",
        prompt="<p>La consigne.</p>",
        objective="decrire",
        parts=(Part("<p>Un <strong>", "mot"), Part("</strong> et un ", "choix"), Part(".</p>")),
        gaps=(
            Gap("mot", "Le mot", ("un", "deux"), "<p>Un mot attendu.</p>"),
            Gap("choix", "Le choix", options=OPTIONS),
        ),
    )


def test_passages_keep_their_place_and_their_words(tmp_path):
    body = (
        "::: highlight {#passages objective=decrire summative}\nRelevez.\n\n[[a: Un *mot*]], [[b: deux]].\n\n"
        "- [ ] {#a}\n  > Rien à relever.\n- [x] {#b}\n  > Bien à relever.\n:::\n"
    )

    assert block_of(tmp_path, body).question == Highlight(
        id="passages",
        prompt="<p>Relevez.</p>",
        objective="decrire",
        summative=True,
        multiple=True,
        parts=(Part("<p>", "a"), Part(", ", "b"), Part(".</p>")),
        options=(
            Option("a", "Un <em>mot</em>", "<p>Rien à relever.</p>"),
            Option("b", "deux", "<p>Bien à relever.</p>", True),
        ),
    )


def test_a_text_to_write_has_a_limit(tmp_path):
    question = block_of(
        tmp_path, "::: write {#texte}\nÉcrivez.\n\n- {#repere} Un repère.\n---\nPar exemple.\n:::\n"
    ).question

    assert question == Write(
        id="texte",
        prompt="<p>Écrivez.</p>",
        limit=500,
        hints=(Label("repere", "Un repère."),),
        explanation="<p>Par exemple.</p>",
    )


@pytest.mark.parametrize(
    ("ticks", "attribute", "multiple"), [("x  ", "", False), ("xx ", "", True), ("x  ", " multiple", True)]
)
def test_several_right_options_make_boxes(tmp_path, ticks, attribute, multiple):
    body = (
        f"::: check {{#choix objective=decrire{attribute}}}\nLesquels\u00a0?\n\n"
        f"- [{ticks[0]}] {{#a}} A\n  > Un premier choix.\n"
        f"- [{ticks[1]}] {{#b}} B\n  > Un deuxième choix.\n- [{ticks[2]}] {{#c}} C\n  > Un troisième choix.\n"
        "---\nVoilà.\n:::\n"
    )

    assert block_of(tmp_path, body).question.multiple is multiple


def test_steps_are_kept_in_the_right_order(tmp_path):
    steps = "1. {#un} Un\n   > On commence ici.\n2. {#deux} Deux\n   > On finit là.\n"

    question = block_of(tmp_path, f"::: order {{#etapes objective=decrire}}\nOrdonnez.\n\n{steps}:::\n").question

    assert isinstance(question, Order)
    assert [item.id for item in question.items] == ["un", "deux"]


def test_sources_cited_for_trainers_come_after_those_of_learners(tmp_path):
    body = "::: trainer\nUne note [@b].\n:::\n\nUn texte [@a], encore [@a].\n"

    unit = unit_of(tmp_path, body, {"facts.yml": FACT.format("a") + FACT.format("b")})

    assert (unit.facts, unit.trainer_facts) == (("a",), ("b",))
    assert unit.blocks[1].html.count('aria-label="Source 2"') == 1
    assert [name in unit.blocks[2].html for name in ('id="cite-a-1"', 'id="cite-a-2"')] == [True, True]


def test_words_for_trainers_are_not_counted(tmp_path):
    bare = unit_of(tmp_path / "a", "")

    more = unit_of(tmp_path / "b", "Trois mots ici.\n\n::: trainer\nQuatre mots de plus.\n:::\n")

    assert more.word_count == bare.word_count + 3


def test_the_compiler_and_the_questions_need_no_django():
    code = (
        "import sys, pkgutil, importlib, caire.courses.compiler, caire.courses.questions\n"
        "for package in (caire.courses.compiler, caire.courses.questions):\n"
        "    for found in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(found.name)\n"
        "print([name for name in sys.modules if name.startswith('django')])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
