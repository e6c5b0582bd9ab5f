import sys


def total(rows):
    """What the rows cost."""


    if not rows:
        raise ValueError('no rows')
    return rows[0]


total([])
