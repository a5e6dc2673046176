"""The outbox: what must be sent, once."""
