"""A place and its rooms, as whoever organises writes them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from caire.workshops.models import Room, Venue
from caire.workshops.rules import PlanError, Reason, RoomPlan, VenuePlan, WorkshopError

ZONES = [
    ("Europe/Paris", gettext_lazy("France hexagonale (Paris)")),
    ("America/Guadeloupe", gettext_lazy("Guadeloupe, Saint-Martin, Saint-Barthélemy")),
    ("America/Martinique", gettext_lazy("Martinique")),
    ("America/Cayenne", gettext_lazy("Guyane")),
    ("Indian/Reunion", gettext_lazy("La Réunion")),
    ("Indian/Mayotte", gettext_lazy("Mayotte")),
    ("Pacific/Noumea", gettext_lazy("Nouvelle-Calédonie")),
    ("Pacific/Tahiti", gettext_lazy("Polynésie française (Tahiti)")),
]
MOST_PEOPLE = 2000  # in a room
# What a place, its form and its plan call by the same name, and hold as it is.
AS_WRITTEN = ("name", "address", "city", "access", "accessibility", "time_zone")


class RoomForm(forms.Form):
    """One room; without a name and without a number, none."""

    id = forms.IntegerField(required=False, max_value=2**31, widget=forms.HiddenInput)
    name = forms.CharField(
        label=gettext_lazy("Nom de la salle"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": gettext_lazy("Ce nom est trop long : 80 signes au plus.")},
    )
    capacity = forms.IntegerField(
        label=gettext_lazy("Nombre de places"),
        min_value=1,
        max_value=MOST_PEOPLE,
        required=False,
        error_messages={
            "invalid": gettext_lazy("Écrivez un nombre, comme 24."),
            "min_value": gettext_lazy("Une salle a au moins une place."),
            "max_value": gettext_lazy("C’est trop pour une salle : 2 000 places au plus."),
        },
    )

    @property
    def is_open(self) -> bool:
        """Whether something is written in it, or wrong with it."""
        return bool(self.errors or self["name"].value() or self["capacity"].value())

    def clean(self) -> dict[str, Any]:
        """Ask for both, or for neither."""
        given = super().clean() or self.cleaned_data
        if given.get("capacity") and not given.get("name") and "name" not in self.errors:
            self.add_error("name", _("Donnez un nom à cette salle."))
        if given.get("name") and not given.get("capacity") and "capacity" not in self.errors:
            self.add_error("capacity", _("Dites combien de personnes la salle peut accueillir."))
        return given


class VenueForm(forms.Form):
    """A place, with one room at least."""

    ROOMS = 8

    name = forms.CharField(
        label=gettext_lazy("Nom du lieu"),
        max_length=120,
        error_messages={
            "required": gettext_lazy("Donnez un nom à ce lieu, tel qu’on le connaît."),
            "max_length": gettext_lazy("Ce nom est trop long : 120 signes au plus."),
        },
    )
    address = forms.CharField(
        label=gettext_lazy("Adresse"),
        help_text=gettext_lazy("Numéro et rue, comme sur une enveloppe."),
        max_length=200,
        error_messages={
            "required": gettext_lazy("Écrivez l’adresse : c’est elle que l’on suit pour venir."),
            "max_length": gettext_lazy("Cette adresse est trop longue : 200 signes au plus."),
        },
    )
    city = forms.CharField(
        label=gettext_lazy("Ville"),
        max_length=80,
        error_messages={
            "required": gettext_lazy("Écrivez la ville : on cherche les séances par ville."),
            "max_length": gettext_lazy("Ce nom est trop long : 80 signes au plus."),
        },
    )
    access = forms.CharField(
        label=gettext_lazy("Comment venir"),
        help_text=gettext_lazy("Arrêt le plus proche, entrée, étage, à qui s’annoncer. Facultatif."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": gettext_lazy("C’est un peu long : 1 000 signes au plus.")},
    )
    accessibility = forms.CharField(
        label=gettext_lazy("Accessibilité"),
        help_text=gettext_lazy("Plain-pied, ascenseur, boucle magnétique, place réservée, ce qui manque. Facultatif."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": gettext_lazy("C’est un peu long : 1 000 signes au plus.")},
    )
    time_zone = forms.ChoiceField(
        label=gettext_lazy("L’heure de quel endroit ?"),
        help_text=gettext_lazy("Les heures des séances s’écrivent et se lisent à l’heure du lieu."),
        choices=ZONES,
        initial="Europe/Paris",
    )

    def __init__(self, data: Any = None, *, venue: Venue | None = None) -> None:
        super().__init__(data, initial=_told(venue) if venue else None)
        here = [{"id": room.pk, "name": room.name, "capacity": room.capacity} for room in _rooms(venue)]
        self.rooms = [
            RoomForm(data, prefix=f"room-{number}", initial=here[number - 1] if number <= len(here) else None)
            for number in range(1, self.ROOMS + 1)
        ]

    def is_valid(self) -> bool:
        """Say whether the place and its rooms can be kept, rooms included."""
        return all([super().is_valid(), *(room.is_valid() for room in self.rooms)])

    def clean(self) -> dict[str, Any]:
        """Ask for a room at least, and for a name of its own for each."""
        given = super().clean() or self.cleaned_data
        names: set[str] = set()
        for room in self.rooms:
            name = str(room.cleaned_data.get("name") or "") if room.is_valid() else ""
            if name and name.casefold() in names:
                room.add_error("name", _("Deux salles portent ce nom : changez-en un."))
            names.add(name.casefold())
        if not any(room.is_open for room in self.rooms):
            self.rooms[0].add_error("name", _("Donnez au moins une salle."))
        return given

    def plan(self) -> VenuePlan:
        """Return what the place is to be."""
        given = self.cleaned_data
        rooms = (room.cleaned_data for room in self.rooms)
        return VenuePlan(
            **{name: given[name] for name in AS_WRITTEN},
            rooms=tuple(
                RoomPlan(room_id=room["id"], name=room["name"], capacity=room["capacity"])
                for room in rooms
                if room["name"]
            ),
        )

    def refuse(self, error: PlanError) -> None:
        """Say what stands in the way, each at its field."""
        for one in error.objections:
            if one.reason is Reason.NAME_TAKEN:
                self.add_error("name", _("Un de vos lieux porte déjà ce nom."))
            elif one.reason is Reason.ZONE_USED:
                self.add_error("time_zone", _("Des séances à venir changeraient d’heure : gardez celle-ci."))
            else:
                self._refuse_room(one)

    def _refuse_room(self, error: WorkshopError) -> None:
        given = {str(room.cleaned_data.get("id")): room for room in self.rooms}
        if error.reason is Reason.ROOM_TOO_SMALL:
            told = ngettext(
                "Une séance à venir y compte %(count)d place : gardez-en autant, ou réduisez d’abord la séance.",
                "Une séance à venir y compte %(count)d places : gardez-en autant, ou réduisez d’abord la séance.",
                error.number,
            )
            given[error.about].add_error("capacity", told % {"count": error.number})
        else:
            room = given.get(error.about, self.rooms[0])
            room.add_error("name", _("Des séances ont lieu dans cette salle : elle ne peut pas être retirée."))


def _rooms(venue: Venue | None) -> Iterable[Room]:
    return venue.rooms.all() if venue else ()


def _told(venue: Venue) -> dict[str, Any]:
    return {name: getattr(venue, name) for name in AS_WRITTEN}
