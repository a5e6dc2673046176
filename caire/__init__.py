"""CAIRE: the platform and its courses."""
