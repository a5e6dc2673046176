"""The learning record: one line per thing that a person did; only added to."""
