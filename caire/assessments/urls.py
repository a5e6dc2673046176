"""The addresses of the tests."""

from django.urls import path

from caire.assessments import views

app_name = "assessments"

urlpatterns = [
    path("test/<slug:course>/", views.tests, name="tests"),
    path("test/<slug:course>/<slug:name>/commencer/", views.start, name="start"),
    path("test/<slug:course>/<slug:name>/<int:place>/", views.question, name="question"),
    path("test/<slug:course>/<slug:name>/fin/", views.finish, name="finish"),
    path("test/<slug:course>/<slug:name>/resultats/", views.results, name="results"),
]
