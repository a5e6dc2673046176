from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller

from tests.support.site import free_port


class Server:
    """A real SMTP server: keeps what it accepts, answers as told, and calls a hook before it answers."""

    def __init__(self):
        self.accepted = []
        self.recipient_answers = {}
        self.data_answer = ""
        self.before_accepting = self.after_accepting = lambda: None
        self.port = free_port()
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address in self.recipient_answers:
            return self.recipient_answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.before_accepting()
        if self.data_answer:
            return self.data_answer
        self.accepted.append(message_from_bytes(envelope.content, policy=policy.default))
        self.after_accepting()
        return "250 accepted"

    def stop(self):
        """Answer nobody any more."""
        if self.controller.server is not None:
            self.controller.stop()


@pytest.fixture
def server(settings):
    server = Server()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield server
    server.stop()


@pytest.fixture
def now():
    return datetime(2026, 11, 22, 12, tzinfo=UTC)
