"""HTTP in and out: what a lesson sends, the charter, the reviews by mail."""
