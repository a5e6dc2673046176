"""A try on the assistant of one's institution: offered where there is one, with its warning, and nowhere else."""

import pytest

from caire.courses import services
from caire.courses.tests import examples, folders
from caire.learn import booklets

pytestmark = pytest.mark.django_db

UNIT = "/cours/essai/u1/"
BLOCK = "::: assistant\nRefaites cet essai-ci {name}.\n:::\n"


@pytest.fixture
def published(tmp_path, settings):
    """Publish a course whose text names the test, so that no page of another one is kept in memory."""

    def publish(name, address):
        settings.ASSISTANT_NAME, settings.ASSISTANT_URL = "Assistant Campus", address
        return services.publish(
            folders.write_body(tmp_path, BLOCK.format(name=name), {"ids.yml": folders.IDS}), examples.NOON
        )

    return publish


def test_where_an_institution_has_one_it_is_offered_with_a_warning(client, published):
    published("ici", "https://assistant.campus.example/")

    page = client.get(UNIT).content.decode()

    assert "Refaites cet essai-ci ici." in page
    assert '<a class="button-quiet" href="https://assistant.campus.example/" rel="external noreferrer">' in page
    assert "Ouvrir Assistant Campus" in page
    assert "n’y mettez ni nom, ni donnée personnelle" in page.replace("\u00a0", " ")


def test_where_there_is_none_nothing_is_said_of_it(client, published):
    course = published("ailleurs", "")

    assert "Refaites cet essai-ci" not in client.get(UNIT).content.decode()
    assert "Refaites cet essai-ci" not in str(booklets.values(course, course.modules[0]))
