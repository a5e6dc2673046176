"""The addresses of half-days: those of everybody, then those of who organises them."""

from django.urls import path

from caire.workshops.views import attending, organising, planning

app_name = "workshops"

SESSION = "organiser/<slug:institution>/seances/<uuid:key>"

urlpatterns = [
    path("seances/", attending.sessions, name="sessions"),
    path("seances/<uuid:key>/", attending.session, name="session"),
    path("seances/<uuid:key>/inscription/", attending.enrol, name="register"),
    path("seances/<uuid:key>/desistement/", attending.leave, name="leave"),
    path("seances/<uuid:key>/agenda.ics", attending.as_calendar, name="calendar"),
    path("organiser/<slug:institution>/", organising.organise, name="organise"),
    path("organiser/<slug:institution>/lieux/nouveau/", planning.new_venue, name="organise_new_venue"),
    path("organiser/<slug:institution>/lieux/<int:venue_id>/", planning.venue, name="organise_venue"),
    path("organiser/<slug:institution>/seances/nouvelle/", planning.new_session, name="organise_new_session"),
    path(f"{SESSION}/", organising.session, name="organise_session"),
    path(f"{SESSION}/liste/", organising.printed_list, name="organise_list"),
    path(f"{SESSION}/modifier/", planning.change, name="organise_change"),
    path(f"{SESSION}/dupliquer/", planning.duplicate, name="organise_duplicate"),
    path(f"{SESSION}/ouvrir/", organising.open_registrations, name="organise_open"),
    path(f"{SESSION}/annuler/", organising.call_off, name="organise_call_off"),
]
