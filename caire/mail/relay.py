"""Handing one message to the relay, and what its refusals mean."""

import smtplib
from datetime import UTC
from email.utils import format_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from caire.mail import rules
from caire.mail.models import Message


class RefusedError(Exception):
    """The relay will never take this message: the address does not exist, or the message is not acceptable."""


class LaterError(Exception):
    """The relay cannot take this message now; the next one may pass."""


class AwayError(Exception):
    """The relay itself does not answer, or does not accept us: nothing will pass for a while."""


def is_set() -> bool:
    """Say whether this installation has a relay. Without one, messages wait in the outbox, where they can be read."""
    return bool(settings.EMAIL_HOST)


class Relay:
    """A connection to the relay, opened for the first message and closed after the last."""

    def __init__(self) -> None:
        self._connection = get_connection()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def hand(self, message: Message) -> None:
        """Hand a message over. Returns once accepted; raises RefusedError, LaterError or AwayError."""
        try:
            self._connection.send_messages([envelope(message)])
        except smtplib.SMTPRecipientsRefused as error:
            self._judge(*next(iter(error.recipients.values())))
        except smtplib.SMTPDataError as error:
            self._judge(error.smtp_code, error.smtp_error)
        except ValueError as error:  # a header that no relay would take
            raise RefusedError(str(error)) from error
        except (OSError, smtplib.SMTPException) as error:
            raise AwayError(f"{type(error).__name__}: {error}") from error

    def _judge(self, code: int, answer: bytes | str) -> None:
        said = f"{code} {answer.decode(errors='replace') if isinstance(answer, bytes) else answer}"
        raise RefusedError(said) if rules.is_final(code) else LaterError(said)


def envelope(message: Message) -> EmailMessage:
    """Return the message as the relay receives it: the same headers at every attempt."""
    headers = {
        "Message-ID": f"<{message.ref}@{urlsplit(settings.BASE_URL).hostname}>",
        "Date": format_datetime(message.made_at.astimezone(UTC)),
        "Auto-Submitted": "auto-generated",
    }
    if message.unsubscribe:  # RFC 8058: a mailbox shows a button, and posts to this address by itself
        headers |= {
            "List-Unsubscribe": f"<{message.unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return EmailMessage(message.subject, message.text, to=[message.to], headers=headers)
