"""HTTP in and out: the pages that a learner reads."""
