"""Persons, their devices and accounts, and what they may do with their own data."""
