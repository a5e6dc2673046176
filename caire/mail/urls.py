"""The address of the outbox in demonstration."""

from django.urls import path

from caire.mail import views

app_name = "mail"

urlpatterns = [path("demonstration/courrier/", views.outbox, name="outbox")]
