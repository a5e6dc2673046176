"""The `mail` app."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from caire.web import ticks


class MailConfig(AppConfig):
    """The outbox and its courier."""

    name = "caire.mail"
    label = "mail"
    verbose_name = _("courrier")

    def ready(self) -> None:
        """Deliver and wipe regularly."""
        from caire.mail import checks, services  # noqa: F401, PLC0415 - models are not loaded before ready()

        ticks.register("mail.deliver", timedelta(seconds=5), services.deliver)
        ticks.register("mail.wipe", timedelta(minutes=1), services.wipe)
