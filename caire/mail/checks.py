"""What `check --deploy` says about mail."""

from typing import Any

from django.conf import settings
from django.core import checks

from caire.mail import relay


@checks.register(checks.Tags.security, deploy=True)
def relay_is_set(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Warn when nobody could receive a code."""
    if relay.is_set() or settings.DEMO:
        return []
    return [checks.Warning("Aucun courrier ne part d’ici.", hint="Donnez CAIRE_SMTP.", id="mail.W001")]
