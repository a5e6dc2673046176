"""How far each person is: a fold over the learning record."""
