"""The addresses to which a lesson sends what people do; the digest is that of the release before their eyes."""

from django.urls import path

from caire.practice.views import charters, lessons, reminders

app_name = "practice"

urlpatterns = [
    path("repondre/<slug:digest>/<slug:unit>/<slug:block>/", lessons.answer, name="answer"),
    path("experience/<slug:digest>/<slug:unit>/<slug:block>/", lessons.simulated, name="simulated"),
    path("signaler/<slug:digest>/<slug:unit>/<slug:block>/", lessons.report, name="report"),
    path("repere/<slug:course>/<slug:unit>/", lessons.place, name="place"),
    path("charte/<slug:course>/", charters.charter, name="charter"),
    path("charte/<slug:course>/texte/", charters.as_text, name="charter_text"),
    path("charte/<slug:course>/pdf/", charters.as_pdf, name="charter_pdf"),
    path("rappels/<slug:course>/", reminders.reminders, name="reminders"),
    path("rappel/<slug:token>/arreter/", reminders.stop, name="reminder_stop"),
    path("rappel/<slug:token>/<slug:question>/", reminders.answer, name="reminder_answer"),
]
