"""The `people` app."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.people import personal_data
from caire.web import ticks


class PeopleConfig(AppConfig):
    """Persons, accounts, and one's own data."""

    name = "caire.people"
    label = "people"
    verbose_name = _("personnes")

    def ready(self) -> None:
        """Answer for the personal data of this app and of the sign-in libraries; schedule retention."""
        from caire.people import audience, limits, queries  # noqa: PLC0415 - models are not loaded before ready()
        from caire.people.services import own_data, retention, signing_in  # noqa: PLC0415 - same

        personal_data.register(
            "people", export=queries.export, erase=own_data.erase_own, covers=("account", "mfa", "admin")
        )
        hour, day = timedelta(hours=1), timedelta(days=1)
        ticks.register("people.forget_old_codes", timedelta(minutes=5), signing_in.forget_old)
        ticks.register("people.forget_old_limits", hour, limits.forget_old)
        ticks.register("people.forget_unclaimed", hour, retention.forget_unclaimed)
        ticks.register("people.warn_unused", hour, retention.warn_unused)
        ticks.register("people.forget_unused", hour, retention.forget_unused)
        ticks.register("people.clear_sessions", day, retention.clear_sessions)
        ticks.register("people.close_days", timedelta(minutes=5), audience.close_days)
