import pytest

from caire.courses.tests import examples
from caire.learn.tests.test_unit_page import answer
from caire.people.models import Account
from caire.practice.models import Problem

pytestmark = pytest.mark.django_db

COURSE = "/cours/niveau-1/"
PUBLIC = ["/", "/programme/", f"{COURSE}sources/", f"{COURSE}sources/m1/", f"{COURSE}glossaire/"]


@pytest.fixture(autouse=True)
def course():
    return examples.publish()


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_are_shared_and_show_nobody(client, path):
    response = client.get(path)

    assert (response.status_code, response["Cache-Control"]) == (200, "public, max-age=300")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("path", PUBLIC)
def test_asking_again_for_a_public_page_costs_no_query(client, path, django_assert_num_queries):
    etag = client.get(path)["ETag"]

    with django_assert_num_queries(0):
        assert client.get(path, headers={"If-None-Match": etag}).status_code == 304


def test_a_publication_changes_the_public_pages(client):
    etag = client.get("/programme/")["ETag"]
    examples.publish(examples.course(examples.unit("u9", examples.QUESTIONS[:1])))

    assert client.get("/programme/", headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("units", [1, 3])
def test_the_course_map_costs_the_same_whatever_the_number_of_units(client, units, django_assert_num_queries):
    examples.publish(examples.course(*(examples.unit(f"u{n}", examples.QUESTIONS[1:2]) for n in range(units))))
    client.force_login(Account.objects.create_user("ana@example.org"))
    for n in range(units):
        answer(client, "q1", page=f"/cours/niveau-1/u{n}/", chosen="oui")
    client.get("/cours/niveau-1/")

    with django_assert_num_queries(3):
        client.get("/cours/niveau-1/")


def test_the_map_says_where_one_is(client):
    answer(client, "q1", page="/cours/niveau-1/u2/", chosen="oui")

    html = client.get("/cours/niveau-1/").content.decode()

    assert "En cours : 1 sur 2" in html
    assert html.count("Reprendre ici") == 1


def test_my_space_says_what_is_left_in_words(client):
    answer(client, "q1", page="/cours/niveau-1/u2/", chosen="non")
    answer(client, "machine-done", page="/cours/niveau-1/u2/")

    html = client.get("/mon-espace/").content.decode()

    assert "Il vous reste 15 unités à terminer." in html
    assert "réponse à reprendre" in html
    assert "expérience faite (déclarée par votre navigateur)" in html


def test_a_bet_made_before_learning_is_told_without_right_or_wrong(client):
    answer(client, "decouvrir", chosen="non")

    html = client.get("/mon-espace/").content.decode()

    assert ("réponse gardée" in html, "réponse à reprendre" in html) == (True, False)


def test_my_space_of_nobody_invites_and_stores_nothing(client):
    response = client.get("/mon-espace/")

    assert "Rien n’est encore enregistré" in response.content.decode()
    assert not response.cookies


def test_a_problem_is_kept_for_the_authors_without_a_name(client, course):
    path = f"/signaler/{course.digest}/u1/q1/"
    client.get(path)
    response = client.post(
        path, {"key": "7d3c0d0e-0000-4000-8000-000000000001", "kind": "content", "text": "Une date."}
    )

    assert "transmis aux auteurs" in response.content.decode()
    assert list(Problem.objects.values_list("release", "unit", "block", "kind", "text")) == [
        (course.digest, "u1", "q1", "content", "Une date.")
    ]


def test_an_empty_report_says_what_is_missing_and_keeps_what_was_written(client, course):
    response = client.post(f"/signaler/{course.digest}/u1/q1/", {"key": "x", "text": "Une date."})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Choisissez ce qui décrit le mieux le problème." in html
    assert "Une date.</textarea>" in html


@pytest.mark.parametrize("path", ["/en/", "/en/programme/", "/en/cours/niveau-1/", "/en/mon-espace/"])
def test_english_pages_have_an_address_of_their_own(client, path):
    assert '<html lang="en">' in client.get(path).content.decode()
