"""The analysis of items: what finished tests say about each question of the bank.

Pure functions of arrays, by numpy and girth: loaded by the command line and by a process of the regular work, never by
one that answers pages, which may read `words` alone. `sheets` holds the answers, `classical` and `rasch` compute,
`report` decides what may be told, `tables` writes it; `simulation` makes respondents whose parameters are known, and
`recovery` measures how well they are found again.
"""
