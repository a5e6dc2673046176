"""Coming to a half-day: found, asked for, told by mail, given back, with or without an account, a script or a mouse."""

import pytest
from playwright.sync_api import expect

from tests.journeys import accounts, halfdays
from tests.journeys.keyboard import press, reach

LUCIE = "lucie-attend@exemple.fr"


def test_somebody_without_an_account_reserves_a_seat_and_gives_it_back(device, live_site):
    address = halfdays.made(live_site, city="Laval")
    page = device()
    page.goto("/seances/?ville=Laval")
    page.locator(f"a[href='{address}']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Une demi-journée à Laval")

    halfdays.register(page, page.url, "Karim Haddad")

    expect(page.get_by_role("heading", name="Votre place est réservée")).to_be_visible()
    expect(page.get_by_text("Vous n’avez pas laissé d’adresse")).to_be_visible()
    expect(page.get_by_text("23 places libres")).to_be_visible()
    page.get_by_role("button", name="Je ne viendrai pas").click()
    expect(page.get_by_role("button", name="Réserver ma place")).to_be_visible()
    expect(page.get_by_text("24 places libres")).to_be_visible()


def test_who_waits_is_told_by_mail_when_a_seat_frees(visitor, live_site, smtp):
    address = halfdays.made(live_site, seats=1)
    first, second = visitor(), visitor()
    halfdays.register(first, address, "Fatou Diop")
    accounts.sign_in(second, smtp, LUCIE)
    halfdays.register(second, address, "Lucie Martin")
    expect(second.get_by_role("heading", name="Vous attendez une place")).to_be_visible()
    assert "au rang 1" in halfdays.told(smtp, LUCIE, "liste d’attente")

    first.get_by_role("button", name="Je ne viendrai pas").click()

    assert "Lucie Martin" in halfdays.told(smtp, LUCIE, "Une place s’est libérée")
    second.reload()
    expect(second.get_by_role("heading", name="Votre place est réservée")).to_be_visible()


@pytest.mark.once
def test_a_keyboard_alone_is_enough(page_desktop, live_site):
    page = page_desktop
    page.goto(halfdays.made(live_site))

    reach(page, page.get_by_label("Votre nom"))
    page.keyboard.type("Nadia Belkacem")
    press(page, page.get_by_role("button", name="Réserver ma place"))

    expect(page.get_by_text("Nadia Belkacem, on vous attend.")).to_be_visible()


@pytest.mark.once
def test_without_scripts_a_seat_is_reserved_all_the_same(visitor, live_site):
    page = visitor(java_script_enabled=False)

    halfdays.register(page, halfdays.made(live_site), "Rémi Costa")

    expect(page.get_by_text("Rémi Costa, on vous attend.")).to_be_visible()


@pytest.mark.once
def test_a_calendar_takes_the_session(visitor, live_site):
    page = visitor()
    halfdays.register(page, halfdays.made(live_site), "Omar Sy-Traoré")

    with page.expect_download() as download:
        page.get_by_role("link", name="Ajouter à mon agenda").click()

    text = download.value.path().read_text(encoding="utf-8")
    assert (text.count("BEGIN:VEVENT"), "TZID=Europe/Paris" in text) == (1, True)
