"""The pages that a learner reads. No models: they only show."""
