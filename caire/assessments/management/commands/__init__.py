"""The command line of `assessments`."""
