"""What stands in the way of a session, in words, and at which field of its form it is said."""

from collections.abc import Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caire.people.models import Institution
from caire.workshops import queries
from caire.workshops.models import Session
from caire.workshops.rules import Reason, WorkshopError

FIELDS = {
    Reason.MORE_THAN_ROOM: "seats",
    Reason.FEWER_THAN_REGISTERED: "seats",
    Reason.ROOM_TAKEN: "room",
    Reason.TRAINER_TAKEN: "trainers",
    Reason.NOT_A_TRAINER: "trainers",
}


def told(error: WorkshopError, institution: Institution, trainers: Mapping[int, str]) -> str:
    """Return what is wrong, in one sentence or two; `trainers` are their names."""
    who = trainers.get(error.number, "")
    match error.reason:
        case Reason.MORE_THAN_ROOM | Reason.FEWER_THAN_REGISTERED:
            return _about_seats(error.reason, int(error.about))
        case Reason.ROOM_TAKEN:
            told = _("La salle est prise : %(session)s. Changez de salle ou d’heure.")
            return told % {"session": _named(error.about, institution)}
        case Reason.TRAINER_TAKEN:
            told = _("%(who)s anime déjà à ce moment : %(session)s.")
            return told % {"who": who, "session": _named(error.about, institution)}
    return {
        Reason.NOT_A_TRAINER: _("%(who)s ne peut pas animer ce niveau à cette date.") % {"who": who},
        Reason.PAST: _("Cette demi-journée est déjà passée : choisissez une date à venir."),
        Reason.FORM_USED: _("Ce formulaire a déjà servi ailleurs : recommencez une nouvelle séance."),
    }.get(error.reason, _("Cette séance est annulée : elle ne change plus."))


def _about_seats(reason: Reason, count: int) -> str:
    if reason is Reason.MORE_THAN_ROOM:
        told = ngettext("La salle n’a que %(count)d place.", "La salle n’a que %(count)d places.", count)
    else:
        told = ngettext(
            "%(count)d personne a déjà une place : gardez-en au moins autant.",
            "%(count)d personnes ont déjà une place : gardez-en au moins autant.",
            count,
        )
    return told % {"count": count}


def _named(key: str, institution: Institution) -> str:
    """Name a session; of another institution, nothing is told but that it is there."""
    found = queries.session_of(institution, key)
    return named(found) if found else _("une séance d’un autre organisme")


def named(session: Session) -> str:
    """Name a session by its level, its place and when it begins there."""
    begins = queries.starts_at(session).astimezone(session.room.venue.zone)
    return _("niveau %(level)d, %(room)s, %(day)s à %(hour)s") % {
        "level": session.level,
        "room": session.room.name,
        "day": date_format(begins, "l j F Y"),
        "hour": date_format(begins, "H:i"),
    }
