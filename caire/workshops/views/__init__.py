"""Pages of half-days: those that anybody reads, and those of who organises them."""
