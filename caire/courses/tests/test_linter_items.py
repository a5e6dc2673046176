"""Every mistake that an item can hold, with the line and the message that its author reads."""

import pytest

from caire.courses.compiler.items import BLOOM, ITEM
from caire.courses.tests import banks, folders

CHOICE, SEVERAL, ORDER, SORT = banks.CHOICE, banks.SEVERAL, banks.ORDER, banks.SORT
KEYS = ", ".join(ITEM)

SCHEMA = [
    (CHOICE, "  bloom: analyser\n", "", 1, "un item : il manque « bloom »."),
    (CHOICE, "analyser", "lire", 4, f"un item : « bloom » doit être l’un de ces mots : {', '.join(BLOOM)}."),
    (CHOICE, "-0.5", "3.1", 5, "un item : « difficulte » doit être un nombre entre -3 et 3."),
    (CHOICE, "-0.5", "facile", 5, "un item : « difficulte » doit être un nombre entre -3 et 3."),
    (
        CHOICE,
        "qcm_unique",
        "qcm",
        6,
        "un item : « type » doit être l’un de ces mots : qcm_unique, qcm_multiple, ordre, appariement.",
    ),
    (
        CHOICE,
        "formative",
        "test",
        7,
        "un item : « banque » doit être l’un de ces mots : formative, ancre, test_A, test_B, rattrapage, salle.",
    ),
    (
        CHOICE,
        "banque: formative",
        "banque: formative\n  auteur: Zoé",
        8,
        f"un item : clé inconnue « auteur » (clés possibles : {KEYS}, options).",
    ),
    (
        CHOICE,
        "banque: formative",
        "banque: formative\n  confiance: oui",
        8,
        "un item : « confiance » doit être true ou false.",
    ),
    (
        CHOICE,
        "banque: formative",
        "banque: formative\n  chiffres: exacts",
        8,
        "un item : « chiffres » doit être l’un de ces mots : fictifs.",
    ),
    (CHOICE, CHOICE[CHOICE.index("  explication") :], "", 1, "un item : il manque « explication »."),
    (
        CHOICE,
        '    retour: "Chaque mot est tiré au sort entre plusieurs suites."\n',
        "",
        14,
        "une option : il manque « retour ».",
    ),
    (CHOICE, "Chaque mot est tiré au sort entre plusieurs suites.", "", 17, "une option : « retour » est vide."),
    (CHOICE, "cle: A", "cle: la première", 10, "une option : « cle » s’écrit comme A ou c1."),
    (SORT, "categorie: c2, ", "", 15, "une paire : il manque « categorie »."),
    (CHOICE, "CAIRE-N1-A3-001", "CAIRE-N1-A3-1", 1, "un item : « id » s’écrit comme CAIRE-N1-A1-101."),
    (CHOICE, CHOICE, "items: []", 1, "une liste d’items est attendue : « - id: … »."),
]
SENSE = [
    (CHOICE, "N1-A3-001", "N2-A3-001", 1, "l’item est de niveau 2, et le cours de niveau 1 : corrigez « id »."),
    (CHOICE, "unite: u1", "unite: u9", 2, "l’unité « u9 » n’existe pas dans ce cours."),
    (
        CHOICE,
        "competence: A3",
        "competence: B1",
        3,
        "la compétence « B1 » n’est pas parmi celles de l’unité « u1 » (A3).",
    ),
    (
        CHOICE,
        "conception: panne",
        "conception: magie",
        12,
        "l’idée fausse « magie » n’est nommée par aucun objectif de l’unité « u1 ».",
    ),
    (
        CHOICE,
        "correct: true",
        "correct: true\n    conception: panne",
        17,
        "une bonne réponse ne porte pas d’idée fausse : retirez « conception ».",
    ),
    (CHOICE, "    correct: true\n", "", 10, "« qcm_unique » attend une bonne réponse et une seule (trouvé : 0)."),
    (
        CHOICE,
        "conception: panne",
        "correct: true",
        10,
        "« qcm_unique » attend une bonne réponse et une seule (trouvé : 2).",
    ),
    (
        SEVERAL,
        'est là", correct: true',
        'est là"',
        12,
        "« qcm_multiple » attend au moins deux bonnes réponses et une mauvaise (bonnes : 1).",
    ),
    (
        SEVERAL,
        'est ferme"',
        'est ferme", correct: true',
        12,
        "« qcm_multiple » attend au moins deux bonnes réponses et une mauvaise (bonnes : 3).",
    ),
    (
        CHOICE,
        CHOICE[CHOICE.index("  - cle: A") : CHOICE.index("  - cle: B")],
        "",
        10,
        "« qcm_unique » attend de 3 à 4 options (trouvé : 2).",
    ),
    (
        ORDER,
        '  - {cle: C, texte: "Décider", retour: "Tout est sur la table."}\n',
        "",
        10,
        "« ordre » attend de 3 à 5 éléments (trouvé : 2).",
    ),
    (
        SORT,
        '  - {cle: C, texte: "Une sonnette", categorie: c1, retour: "Elle suit un bouton."}\n',
        "",
        14,
        "« appariement » attend de 3 à 6 paires (trouvé : 2).",
    ),
    (SORT, "categorie: c2", "categorie: c3", 15, "la catégorie « c3 » n’existe pas (catégories : c1, c2)."),
    (CHOICE, "cle: C", "cle: a", 18, "la clé « a » sert déjà dans cet item, à la ligne 10."),
    (
        CHOICE,
        "Il retient vos essais",
        "Le réseau est en panne",
        19,
        "ce texte est déjà celui de la ligne 11 : changez l’un des deux.",
    ),
    (
        CHOICE,
        "formative",
        "formative\n  jumeau_de: CAIRE-N1-A3-002",
        8,
        "« jumeau_de » n’a de sens que dans la banque « salle » : retirez-le.",
    ),
    (
        SORT,
        "  jumeau_de: CAIRE-N1-A3-001\n",
        "",
        7,
        "un item de salle dit de quel item il est le jumeau (« jumeau_de »).",
    ),
    (
        SORT,
        "jumeau_de: CAIRE-N1-A3-001",
        "jumeau_de: CAIRE-N1-A3-404",
        8,
        "l’item « CAIRE-N1-A3-404 » n’existe pas : corrigez « jumeau_de ».",
    ),
    (
        SORT,
        "jumeau_de: CAIRE-N1-A3-001",
        "jumeau_de: CAIRE-N1-A3-004",
        8,
        "l’item « CAIRE-N1-A3-004 » est lui aussi de salle : prenez pour jumeau un item d’une autre banque.",
    ),
    (SEVERAL, "[essai]", "[absent]", 9, "le fait « absent » n’existe pas : décrivez-le dans « facts.yml »."),
]


@pytest.mark.parametrize(("item", "old", "new", "line", "message"), SCHEMA + SENSE)
def test_a_mistake_has_its_line_and_its_message(tmp_path, item, old, new, line, message):
    folder, before = banks.write_broken(tmp_path, item, old, new)

    assert banks.problems(folder) == [f"essai/items/u1.yml:{before + line}: {message}"]


def test_an_item_has_a_number_of_its_own(tmp_path):
    folder = banks.write(tmp_path, SEVERAL + ORDER.replace("A3-003", "A3-002"))

    line = SEVERAL.count("\n") + 1
    assert banks.problems(folder) == [
        f"essai/items/u1.yml:{line}: l’item « CAIRE-N1-A3-002 » existe déjà (items/u1.yml:1) : "
        "donnez un autre numéro à l’un des deux."
    ]


def test_no_unit_takes_the_place_of_the_bank(tmp_path):
    unit = banks.UNIT.replace("id: u1", "id: items")

    assert banks.problems(folders.write(tmp_path, {"m1/u1.md": unit})) == [
        "essai/m1/u1.md:2: l’identifiant « items » est réservé : choisissez-en un autre."
    ]
