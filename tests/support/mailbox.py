"""A real SMTP server that keeps what it receives."""

import logging
import re
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

from tests.support.site import free_port


class Mailbox:
    """What arrived, oldest first, in `messages`."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refusal = ""
        self.port = free_port()
        logging.getLogger("mail.log").setLevel(logging.WARNING)
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refusal:
            return self.refusal
        message = message_from_bytes(envelope.content, policy=policy.default)
        message["X-Delivered-To"] = ", ".join(envelope.rcpt_tos)
        self.messages.append(message)  # type: ignore[arg-type]
        return "250 Message accepted for delivery"

    def wait_for(self, address: str, patience: float = 30) -> EmailMessage:
        """Return the newest message for an address, waiting for it when needed."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            found = [message for message in self.messages if address in message["X-Delivered-To"]]
            if found:
                return found[-1]
            time.sleep(0.1)
        raise AssertionError(f"no message for {address}; received: {[message['To'] for message in self.messages]}")

    def code_for(self, address: str) -> str:
        """Return the one-time code of the newest message for an address."""
        text = self.text(self.wait_for(address))
        found = re.search(r"^\s*([A-Z0-9]{3,4}[-\s]?[A-Z0-9]{3,4})\s*$", text, re.MULTILINE)
        if not found:
            raise AssertionError(f"no code in: {text}")
        return found[1].strip()

    @staticmethod
    def text(message: EmailMessage) -> str:
        """Return the plain text of a message."""
        part = message.get_body(preferencelist=("plain",))
        return str(part.get_content()) if part else ""

    def close(self) -> None:
        """Stop the server."""
        self._controller.stop()
