"""What templates of one's own data may use."""
