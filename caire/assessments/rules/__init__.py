"""Decisions about tests, as pure functions: how a form is drawn, what may be started, what results say."""
