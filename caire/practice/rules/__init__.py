"""Decisions about practice, as pure functions: which acts are one, what reviews ask and when they come."""
