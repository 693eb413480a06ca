"""Rules that read rule files: the encoder's ask whether a file says what it means, the drafter's what the law lacks.

A rule is a folder in ``encoder`` or ``drafter``: its code in ``__init__.py`` under the name ``RULE``, its page beside
it. Nothing else has to be told of it.
"""
