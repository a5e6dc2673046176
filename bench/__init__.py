"""Measurements of speed, weight and memory (`make bench`): public addresses of a real server, production settings.

Each part is a module with a `measure` function; `python -m bench pages` runs one alone.
"""
