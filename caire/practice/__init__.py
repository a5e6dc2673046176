"""What a person does in a lesson: answers, simulations done, places kept, reported problems."""
