"""Passkeys in a real browser, with Chromium's virtual authenticator."""

from base64 import b64decode

import pytest

pytestmark = pytest.mark.browser

EMAIL = "nadia@exemple.fr"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def site(own_site):
    """A site with a name: browsers tie passkeys to names, not to addresses."""
    own_site.environment["CAIRE_URL"] = own_site.url = f"http://localhost:{own_site.port}"
    own_site.restart()
    return own_site


@pytest.fixture
def page(visitor, site):
    return visitor(base_url=site.url)


@pytest.fixture
def authenticator(page):
    """What stands for the finger and the telephone."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    identity = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return lambda: session.send("WebAuthn.getCredentials", identity)["credentials"]


@pytest.fixture
def key(page, smtp, authenticator):
    """A key added by somebody who signed in with a code."""
    page.goto("/compte/")
    page.get_by_label("Votre adresse e-mail").fill(EMAIL)
    page.get_by_role("button", name="Recevoir un code").click()
    page.get_by_label("Le code reçu").fill(smtp.code_for(EMAIL))
    page.get_by_role("button", name="Continuer").click()
    page.goto("/compte/cles/")
    page.get_by_label("Nom de la clé").fill("Mon téléphone")
    page.get_by_role("button", name="Ajouter une clé").click()
    page.get_by_text("pas encore utilisée").wait_for()
    return authenticator


def leave(page):
    page.goto("/quitter/")
    page.get_by_role("main").get_by_role("button", name="Quitter").click()
    page.get_by_role("heading", name="C’est fait").wait_for()


def sign_in_with_key(page):
    page.goto("/compte/")
    page.get_by_role("button", name="Me connecter avec ma clé").click()


def test_a_key_signs_in_without_a_code(page, key, smtp):
    leave(page)
    smtp.messages.clear()

    sign_in_with_key(page)
    page.wait_for_url("**/mon-espace/")
    page.goto("/compte/")

    assert page.get_by_role("main").get_by_text(EMAIL).is_visible()
    assert smtp.messages == []
    page.goto("/compte/cles/")
    assert "utilisée le" in page.get_by_role("listitem").filter(has_text="Mon téléphone").inner_text()


def test_the_key_knows_a_random_reference_and_no_number_of_ours(page, key, site):
    (credential,) = key()

    (ref,) = site.rows("SELECT ref FROM people_person")[0]
    assert credential["rpId"] == "localhost"
    assert len(credential["userHandle"]) == 24
    assert str(ref).replace("-", "") == b64decode(credential["userHandle"]).hex()


def test_a_key_that_was_removed_opens_nothing_and_the_page_says_what_to_do(page, key):
    page.get_by_role("button", name="Retirer Mon téléphone").click()
    page.get_by_text("Aucune pour l’instant.").wait_for()
    leave(page)

    sign_in_with_key(page)

    page.get_by_text("Cette clé n’ouvre aucun compte ici. Demandez plutôt un code par e-mail.").wait_for()


def test_the_pages_of_keys_are_accessible(page, key, axe):
    found = axe(page)
    leave(page)
    page.goto("/compte/")

    assert found + axe(page) == []
