"""The addresses of what comes before the half-day."""

from django.urls import path

from caire.deliberation import views

app_name = "deliberation"

urlpatterns = [
    path("debat/<slug:course>/", views.debate, name="debate"),
    path("debat/<slug:course>/voter/", views.vote, name="vote"),
    path("debat/<slug:course>/question/", views.suggest, name="suggest"),
    path("debat/<slug:course>/retirer/<int:pk>/", views.withdraw, name="withdraw"),
]
