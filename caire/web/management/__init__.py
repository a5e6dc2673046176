"""The command line of `web`."""
