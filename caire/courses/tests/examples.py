"""A small course with every kind of block, for the tests of the apps above."""

from datetime import UTC, date, datetime
from hashlib import sha256

from caire.courses import services
from caire.courses.compiler.glossary import Term
from caire.courses.compiler.model import (
    Callout,
    Course,
    Fact,
    Figure,
    Module,
    Objective,
    Prose,
    QuestionBlock,
    Room,
    Section,
    Simulation,
    Trainer,
    Unit,
)
from caire.courses.questions import (
    Cards,
    Check,
    Declare,
    Discover,
    Estimate,
    Fill,
    Gap,
    Highlight,
    Item,
    Label,
    Match,
    Option,
    Order,
    Part,
    Question,
    Range,
    Sort,
    State,
    Write,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
YES_NO = (
    Option("oui", "<p>Oui</p>", "<p>Parce que oui.</p>", right=True),
    Option("non", "<p>Non</p>", "<p>Presque.</p>"),
)
TARGETS = (Label("regle", "Règle écrite"), Label("appris", "Appris"))
ITEMS = (
    Item("minuterie", "Une minuterie", "<p>Un compte à rebours.</p>", "regle"),
    Item("spam", "Un filtre anti-spam", "<p>Des exemples.</p>", "appris"),
)
STEPS = (
    Item("un", "Lire", "<p>D’abord.</p>"),
    Item("deux", "Compter", "<p>Ensuite.</p>"),
    Item("trois", "Tirer", "<p>Enfin.</p>"),
)
BANDS = (
    Range("bas", "0", "30", State.WRONG, "Moins de 35", "<p>Plus que cela.</p>"),
    Range("juste", "35", "55", State.RIGHT, "De 35 à 55", "<p>45 dans cette étude.</p>"),
    Range("haut", "60", "100", State.CLOSE, "Plus de 55", "<p>Un peu moins.</p>"),
)

QUESTIONS: tuple[Question, ...] = (
    Discover(id="decouvrir", prompt="<p>Que pensez-vous ?</p>", options=YES_NO, confidence=True),
    Check(id="q1", prompt="<p>Est-ce vrai ?</p>", options=YES_NO, confidence=True, explanation="<p>L’idée.</p>"),
    Check(id="plusieurs", prompt="<p>Lesquels ?</p>", options=YES_NO, multiple=True),
    Declare(id="opinion", prompt="<p>Et vous ?</p>", options=YES_NO),
    Estimate(id="part", prompt="<p>Quelle part ?</p>", min="0", max="100", step="5", unit="%", ranges=BANDS),
    Sort(id="tri", prompt="<p>Rangez.</p>", items=ITEMS, targets=TARGETS),
    Match(id="paires", prompt="<p>Reliez.</p>", items=ITEMS, targets=TARGETS),
    Order(id="etapes", prompt="<p>Ordonnez.</p>", items=STEPS),
    Fill(
        id="phrase",
        prompt="<p>Complétez.</p>",
        parts=(Part("<p>Une ", "mot"), Part(" puis un ", "choix"), Part(".</p>")),
        gaps=(Gap("mot", "Le mot", ("probabilité",), "<p>Un nombre.</p>"), Gap("choix", "Le choix", options=YES_NO)),
    ),
    Highlight(
        id="a-verifier",
        prompt="<p>Que vérifier ?</p>",
        options=YES_NO,
        multiple=True,
        parts=(Part("<p>Ce ", "oui"), Part(" et ce ", "non"), Part(".</p>")),
    ),
    Write(id="ma-phrase", prompt="<p>Une phrase.</p>", limit=100, explanation="<p>Un exemple.</p>", optional=True),
    Cards(id="cartes", prompt="<p>Retournez.</p>", options=YES_NO, multiple=True, optional=True),
)

SECRET = Check(
    id="secret",
    prompt="<p>Question du test ?</p>",
    options=(
        Option("cle", "<p>Option un</p>", "<p>RETOUR-CONFIDENTIEL</p>", right=True, misconception="idee-cachee"),
        Option("leurre", "<p>Option deux</p>", "<p>AUTRE-RETOUR-CONFIDENTIEL</p>"),
    ),
    explanation="<p>EXPLICATION-CONFIDENTIELLE</p>",
    summative=True,
    optional=True,
)

MODULE = b"customElements.define('caire-essai', class extends HTMLElement {});"
IMAGE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>Essai</title></svg>'


def unit(unit_id: str, questions: tuple[Question, ...]) -> Unit:
    """Return a unit with one of each block and these questions."""
    return Unit(
        id=unit_id,
        title=f"Unité {unit_id}",
        minutes=11,
        summary="Savoir essayer.",
        competences=("A3",),
        objectives=(Objective("decrire", "A3.N1", "Décrire.", {}),),
        sections=(
            Section(
                "explorer",
                "Explorer",
                "explore",
                (
                    Prose(id="explorer--1", html="<p>Bonjour.</p>"),
                    Simulation(
                        id="machine",
                        module="simulations/essai.js",
                        tag="caire-essai",
                        title="La machine",
                        seed=7,
                        minutes=4,
                        equivalent="<p>Équivalent en texte.</p>",
                    ),
                    Figure(
                        id="image", src="images/essai.svg", alt="Un essai", credit="CAIRE", html="", width=4, height=3
                    ),
                    Callout(id="explorer--2", kind="key", title="", html="<p>À retenir.</p>"),
                    Trainer(id="explorer--3", html="<p>NOTE-DE-FORMATEUR</p>"),
                    Room(id="explorer--4", minutes=10, mode="pairs", html="<p>RYTHME-EN-SALLE</p>"),
                ),
            ),
            Section(
                "exercer",
                "S’exercer",
                "practise",
                tuple(QuestionBlock(id=question.id, question=question) for question in questions),
            ),
        ),
        word_count=10,
        facts=("fait",),
    )


def course(*units: Unit) -> Course:
    """Return a course of these units; by default one with every kind of question, and one with a single question."""
    assets = {"simulations/essai.js": MODULE, "images/essai.svg": IMAGE}
    return Course(
        id="niveau-1",
        title="Cours d’essai",
        level=1,
        language="fr",
        licence="CC-BY-SA-4.0",
        audiences=("tout public",),
        hours_online=4,
        hours_room=3.5,
        modules=(Module("m1", "Module", "Résumé.", units or (unit("u1", QUESTIONS), unit("u2", QUESTIONS[1:2]))),),
        facts=(
            Fact(
                id="fait", claim="Un fait.", source="Une source", date=date(2026, 1, 1), review_before=date(2027, 6, 1)
            ),
        ),
        glossary=(Term(id="essai", term="essai", definition="Ce que l’on tente.", unit="u1", sources=("fait",)),),
        renamed={},
        asset_digests={path: sha256(content).hexdigest() for path, content in assets.items()},
        assets=assets,
    )


def publish(published: Course | None = None) -> Course:
    """Make a course what everybody reads, and return it."""
    published = published or course()
    services.make_current(published, NOON)
    return published
