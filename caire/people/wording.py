"""Why something was refused, in the reader's words."""

from datetime import timedelta

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from caire.people.rules import CODE_PAUSE, LENGTH, Reason, RuleError, Slip

SENTENCES = {
    Reason.NO_TRY_LEFT: _("Ce code a été essayé cinq fois : il ne fonctionne plus. Demandez-en un nouveau."),
    Reason.CODE_EXPIRED: _(
        "Ce code n’est plus valable : il sert une fois, pendant 15 minutes. Demandez-en un nouveau."
    ),
    Reason.DISABLED: _("Ce compte est désactivé. Écrivez-nous si vous pensez que c’est une erreur."),
    Reason.TWO_ACCOUNTS: _("Ces deux historiques ont chacun leur compte : ils ne peuvent pas être réunis."),
    Reason.JOINED: _("Cet historique a été réuni à un compte. Demandez un code par e-mail à l’adresse de ce compte."),
    Reason.WRONG_CODE: _("Nous ne connaissons pas ce code. L’avez-vous remplacé par un plus récent ?"),
}
OTHER_WAYS = _("Si vous en avez, une clé d’accès ou un code de reprise ouvre aussi votre progression.")
CHANGED = _("Ce n’est plus possible : la situation a changé entre-temps. Rechargez la page.")
UNKNOWN_SIGN = _("Un signe ne fait partie d’aucun code : il n’y a que des chiffres et des lettres sans accent, sauf U.")
MISTYPED = _("Un signe a été mal recopié, ou deux signes sont inversés. Comparez groupe par groupe.")


def refusal(error: RuleError) -> str:
    """Say why, and what to do now."""
    if error.reason == Reason.TOO_OFTEN:
        return gettext("Trop de demandes d’affilée. Réessayez dans %(wait)s.") % {"wait": duration(error.wait)}
    if error.tries_left:
        return ngettext(
            "Ce n’est pas encore le bon code. Il vous reste %(count)d essai.",
            "Ce n’est pas encore le bon code. Il vous reste %(count)d essais.",
            error.tries_left,
        ) % {"count": error.tries_left}
    return str(SENTENCES.get(error.reason, CHANGED))


def no_entry(error: RuleError) -> str:
    """Say why an address or its code opens nothing now and, when that lasts, how else to come in."""
    lasts = error.reason == Reason.TOO_OFTEN and error.wait > CODE_PAUSE
    return f"{refusal(error)} {OTHER_WAYS}" if lasts else refusal(error)


def slip(found: Slip, typed: str) -> str:
    """Say what is visibly wrong with a resume code."""
    if found in {Slip.TOO_SHORT, Slip.TOO_LONG}:
        return gettext("Le code compte %(wanted)d signes, vous en avez tapé %(typed)d.") % {
            "wanted": LENGTH,
            "typed": len(typed),
        }
    return str(UNKNOWN_SIGN if found == Slip.UNKNOWN_SIGN else MISTYPED)


def duration(wait: timedelta) -> str:
    """Say how long to wait, rounded up.

    >>> duration(timedelta(seconds=61))
    '2 minutes'
    """
    seconds = max(1, -(-wait // timedelta(seconds=1)))
    if seconds < 60:
        return ngettext("%(count)d seconde", "%(count)d secondes", seconds) % {"count": seconds}
    minutes = -(-seconds // 60)
    if minutes < 60:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    hours = -(-minutes // 60)
    return ngettext("%(count)d heure", "%(count)d heures", hours) % {"count": hours}
