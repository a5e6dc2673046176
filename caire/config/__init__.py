"""Settings, addresses and doors (WSGI, ASGI): the only place that knows every app."""
