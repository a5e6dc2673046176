"""The addresses of one's account, codes, histories and data."""

from django.urls import path

from caire.people.views import account, histories, leaving, own_data, passkeys, resuming

app_name = "people"

urlpatterns = [
    path("compte/", account.account, name="account"),
    path("compte/code/", account.code, name="code"),
    path("compte/code/renvoyer/", account.resend, name="resend"),
    path("compte/cle/options/", passkeys.request_options, name="passkey_request"),
    path("compte/cle/", passkeys.sign_in, name="passkey_sign_in"),
    path("compte/cles/", passkeys.keys, name="passkeys"),
    path("compte/cles/options/", passkeys.creation_options, name="passkey_creation"),
    path("compte/cles/ajouter/", passkeys.add, name="passkey_add"),
    path("compte/cles/<int:pk>/retirer/", passkeys.remove, name="passkey_remove"),
    path("compte/code-de-reprise/", resuming.resume_code, name="resume_code"),
    path("compte/est-ce-bien-vous/", histories.is_it_you, name="is_it_you"),
    path("compte/historique/", histories.histories, name="histories"),
    path("reprendre/", resuming.resume, name="resume"),
    path("quitter/", leaving.leave, name="leave"),
    path("mes-donnees/", own_data.data, name="data"),
    path("mes-donnees/donnees.json", own_data.data_json, name="data_json"),
    path("mes-donnees/lisible/", own_data.data_readable, name="data_readable"),
    path("mes-donnees/effacer/", own_data.erase, name="erase"),
]
