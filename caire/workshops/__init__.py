"""Half-days in person: where and when they are held, who comes, who waits."""
