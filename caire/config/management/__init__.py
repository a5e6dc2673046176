"""The command line of the whole installation: what needs to know every app."""
