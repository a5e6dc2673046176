"""Before the half-day: a question for the room, and a vote. What is thought here is never tied to who thinks it."""
