"""Levels and the rule of each: what a person must have done, as data evaluated in one place."""
