"""A session, as whoever organises it writes it: when, where, for how many, with whom."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caire.people.models import Institution
from caire.people.models.institutions import LEVELS
from caire.workshops import queries, rules
from caire.workshops.forms.objections import FIELDS, told
from caire.workshops.forms.venues import MOST_PEOPLE
from caire.workshops.models import Session
from caire.workshops.rules import Plan, PlanError, Reason, Span

NUMBER = {
    "required": gettext_lazy("Écrivez un nombre, comme 24."),
    "invalid": gettext_lazy("Écrivez un nombre, comme 24."),
    "min_value": gettext_lazy("Il en faut au moins une."),
    "max_value": gettext_lazy("C’est trop : 2 000 au plus."),
}
YEARS = timedelta(days=2 * 366)  # ahead: beyond, it is a slip of the pen
FIRST_YEAR = 2020
# What a session, its form and its plan call by the same name, and hold as it is.
AS_WRITTEN = ("level", "seats", "minimum", "language", "regime", "is_public", "bring", "referent")


class SlotForm(forms.Form):
    """One half-day, in the time of its place."""

    day = forms.DateField(
        label=gettext_lazy("Date"),
        required=False,
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Cette date ne se lit pas. Écrivez-la ainsi : 30/11/2026.")},
    )
    start = forms.TimeField(
        label=gettext_lazy("Début"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("Cette heure ne se lit pas. Écrivez-la ainsi : 09:00.")},
    )
    end = forms.TimeField(
        label=gettext_lazy("Fin"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("Cette heure ne se lit pas. Écrivez-la ainsi : 12:30.")},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    @property
    def is_open(self) -> bool:
        """Whether something is written in it."""
        return any(self[name].value() for name in self.fields)

    def clean_day(self) -> date | None:
        """Refuse a year that nobody means."""
        day: date | None = self.cleaned_data["day"]
        if day and not (day.year >= FIRST_YEAR and day <= self.today + YEARS):
            raise forms.ValidationError(_("Vérifiez l’année."))
        return day

    def clean(self) -> dict[str, Any]:
        """Ask for all three, or for none; the end comes after the start."""
        given = super().clean() or self.cleaned_data
        missing = {
            "day": _("Choisissez la date."),
            "start": _("Dites à quelle heure elle commence."),
            "end": _("Dites à quelle heure elle finit."),
        }
        if self.is_open:
            for name in missing.keys() - self.errors.keys():
                if given.get(name) is None:
                    self.add_error(name, missing[name])
        if given.get("start") and given.get("end") and given["end"] <= given["start"]:
            self.add_error("end", _("La fin vient avant le début."))
        return given

    def span(self, zone: ZoneInfo) -> Span | None:
        """Return when it is, in UTC; nothing for one that is empty or wrong."""
        given = self.cleaned_data
        if self.errors or not given.get("day"):
            return None
        begins, ends = (datetime.combine(given["day"], given[name], zone).astimezone(UTC) for name in ("start", "end"))
        return Span(begins, ends)


class SessionForm(forms.Form):
    """A session of one half-day to four."""

    SLOTS = 4

    key = forms.UUIDField(widget=forms.HiddenInput)
    level = forms.TypedChoiceField(label=gettext_lazy("Niveau"), coerce=int)
    room = forms.TypedChoiceField(
        label=gettext_lazy("Salle"),
        coerce=int,
        error_messages={
            "required": gettext_lazy("Choisissez une salle."),
            "invalid_choice": gettext_lazy("Cette salle n’est plus là : choisissez-en une autre."),
        },
    )
    seats = forms.IntegerField(label=gettext_lazy("Places"), min_value=1, max_value=MOST_PEOPLE, error_messages=NUMBER)
    minimum = forms.IntegerField(
        label=gettext_lazy("Minimum"),
        help_text=gettext_lazy("Le nombre de personnes à partir duquel la séance vaut d’être tenue."),
        min_value=1,
        max_value=MOST_PEOPLE,
        initial=1,
        error_messages=NUMBER,
    )
    trainers = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Qui anime"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Une de ces personnes n’anime plus chez vous.")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Langue"), choices=[("fr", gettext_lazy("français")), ("en", gettext_lazy("anglais"))]
    )
    regime = forms.ChoiceField(
        label=gettext_lazy("Cadre"),
        help_text=gettext_lazy("Il décide de la feuille de présence, de l’attestation et de la durée de conservation."),
        choices=Session.Regime.choices,
        initial=Session.Regime.MOOC_PUBLIC,
    )
    is_public = forms.BooleanField(
        label=gettext_lazy("Annoncer cette séance à tout le monde"),
        help_text=gettext_lazy("Sinon, seules les personnes qui ont son adresse la trouvent."),
        required=False,
        initial=True,
    )
    bring = forms.CharField(
        label=gettext_lazy("À apporter"),
        help_text=gettext_lazy("Facultatif."),
        max_length=300,
        required=False,
        error_messages={"max_length": gettext_lazy("C’est un peu long : 300 signes au plus.")},
    )
    referent = forms.CharField(
        label=gettext_lazy("Contact pour une question"),
        help_text=gettext_lazy("Un nom, un numéro ou une adresse que tout le monde pourra lire. Facultatif."),
        max_length=200,
        required=False,
        error_messages={"max_length": gettext_lazy("C’est un peu long : 200 signes au plus.")},
    )

    def __init__(
        self, data: Any = None, *, institution: Institution, today: date, like: Session | None = None, days: int = 0
    ) -> None:
        """Make the form of a new session, or of one that is `like` another one, so many days later."""
        super().__init__(data, initial=_told(like) if like else None)
        self.institution, self.like = institution, like
        self.known = queries.trainers(institution, today)
        self.zones: dict[int, ZoneInfo] = {}
        self._offer()
        given = [_slot(span, like.room.venue.zone, days) for span in queries.spans(like)] if like else []
        given += [{}] * (self.SLOTS - len(given))
        self.slots = [
            SlotForm(data, prefix=f"slot-{number}", initial=one, today=today)
            for number, one in enumerate(given, start=1)
        ]

    def _offer(self) -> None:
        self._choose("level", [(level, _("Niveau %d") % level) for level in LEVELS])
        rooms: list[tuple[str, Any]] = []
        for venue in queries.venues(self.institution):
            offered = [
                (room.pk, _("%(room)s (%(count)d places)") % {"room": room.name, "count": room.capacity})
                for room in venue.rooms.all()
            ]
            self.zones.update({room.pk: venue.zone for room in venue.rooms.all()})
            rooms.append((str(venue), offered))
        self._choose("room", [("", _("Choisir…")), *rooms])
        self._choose("trainers", [(one.person_id, _of_levels(one)) for one in self.known])
        if self.like:
            leading = {person.pk for person in self.like.trainers.all()}
            self.initial["trainers"] = [one.person_id for one in self.known if one.ids & leading]

    def _choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = choices

    def is_valid(self) -> bool:
        """Say whether the session can be planned, half-days included."""
        return all([super().is_valid(), *(slot.is_valid() for slot in self.slots)])

    def clean(self) -> dict[str, Any]:
        """Ask for a half-day at least, none over another, and no minimum above the seats."""
        given = super().clean() or self.cleaned_data
        if given.get("seats") and given.get("minimum") and given["minimum"] > given["seats"]:
            self.add_error("minimum", _("Le minimum dépasse le nombre de places."))
        if not any(slot.is_open for slot in self.slots):
            self.slots[0].add_error("day", _("Choisissez la date."))
        placed = [(slot, span) for slot in self.slots if slot.is_valid() and (span := slot.span(self._zone()))]
        for place in rules.overlaps([span for _slot, span in placed]):
            placed[place][0].add_error("start", _("Cette demi-journée en recouvre une autre."))
        for slot, span in placed:
            if span.ends_at <= span.starts_at:  # the night when the hour changes
                slot.add_error("end", _("La fin vient avant le début."))
        return given

    def plan(self) -> Plan:
        """Return what the session is to be."""
        given = self.cleaned_data
        spans = [span for slot in self.slots if (span := slot.span(self._zone()))]
        return Plan(
            **{name: given[name] for name in AS_WRITTEN},
            room_id=given["room"],
            spans=tuple(sorted(spans, key=lambda span: span.starts_at)),
            trainers=tuple(given["trainers"]),
        )

    def refuse(self, error: PlanError) -> None:
        """Say what stands in the way, each at its field."""
        names = {one.person_id: one.name for one in self.known}
        for one in error.objections:
            words = told(one, self.institution, names)
            if one.reason is Reason.PAST:
                self._refuse_slot(one.about, words)
            else:
                self.add_error(FIELDS.get(one.reason), words)

    def _refuse_slot(self, starts_at: str, words: str) -> None:
        for slot in self.slots:
            span = slot.span(self._zone())
            if span and span.starts_at.isoformat() == starts_at:
                slot.add_error("day", words)

    def _zone(self) -> ZoneInfo:
        return self.zones.get(self._room_id(), ZoneInfo("Europe/Paris"))

    def _room_id(self) -> int:
        """Return the room that was chosen, also when it is refused."""
        sent = str(self["room"].value() or "")
        return int(sent) if sent.isascii() and sent.isdigit() else 0


def _of_levels(trainer: queries.Trainer) -> str:
    levels: Sequence[int] = sorted(trainer.levels)
    return _("%(who)s (niveaux : %(levels)s)") % {
        "who": trainer.name or _("sans adresse"),
        "levels": ", ".join(map(str, levels)) or _("aucun"),
    }


def _told(session: Session) -> dict[str, Any]:
    return {name: getattr(session, name) for name in AS_WRITTEN} | {"room": session.room_id}


def _slot(span: Span, zone: ZoneInfo, days: int) -> dict[str, Any]:
    begins, ends = span.starts_at.astimezone(zone), span.ends_at.astimezone(zone)
    return {"day": begins.date() + timedelta(days=days), "start": begins.time(), "end": ends.time()}
