"""The command line of `workshops`."""
