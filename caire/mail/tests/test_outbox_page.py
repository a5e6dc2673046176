import pytest

from caire.mail import services

PAGE = "/demonstration/courrier/"


@pytest.fixture
def code(db, now):
    return services.queue("a@exemple.fr", "123456 est votre code", "Voici : 123456", key="code", now=now, is_code=True)


def test_in_demonstration_codes_are_read_on_the_page(client, settings, code):
    settings.DEMO = True

    response = client.get(PAGE)

    assert response.status_code == 200
    assert [message.text for message in response.context["messages_sent"]] == ["Voici : 123456"]
    assert "no-store" in response["Cache-Control"]


def test_elsewhere_there_is_no_such_page(client, settings, code):
    settings.DEMO = False

    assert client.get(PAGE).status_code == 404


@pytest.mark.parametrize("origin", [{"REMOTE_ADDR": "192.0.2.7"}, {"HTTP_X_FORWARDED_FOR": "192.0.2.7"}])
def test_nobody_else_reads_it(client, settings, code, origin):
    settings.DEMO = True

    assert client.get(PAGE, **origin).status_code == 404
