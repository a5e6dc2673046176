"""The pages by which people keep, take up, join, take away and erase their history."""
