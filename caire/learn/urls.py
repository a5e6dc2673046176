"""The addresses that a learner reads."""

from django.urls import path

from caire.learn.views import attesting, pages, reminding

app_name = "learn"

urlpatterns = [
    path("", pages.home, name="home"),
    path("programme/", pages.programme, name="programme"),
    path("cours/<slug:course>/", pages.course_map, name="course"),
    path("cours/<slug:course>/sources/", pages.sources, name="sources"),
    path("cours/<slug:course>/sources/<slug:module>/", pages.sources_of, name="sources_of"),
    path("cours/<slug:course>/glossaire/", pages.glossary, name="glossary"),
    path("revision/<slug:course>/<slug:name>/", pages.review, name="review"),
    path("rappel/<slug:token>/", reminding.reminder, name="reminder"),
    path("cours/<slug:course>/<slug:unit>/", pages.unit, name="unit"),
    path("livret/<slug:course>/<slug:module>/", pages.booklet, name="booklet"),
    path("attestation/<slug:course>/", attesting.attestation, name="attestation"),
    path("mon-espace/", pages.me, name="me"),
]
