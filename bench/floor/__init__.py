"""The floor: the least that Django can do on the same server and the same database."""
