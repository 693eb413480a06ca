"""From files to evidence: Word, PDF, web pages, text → passages → what they say of each duty → what a person accepts.

Nothing here is a verdict. A passage bears on a duty, touches it or does not; a person decides what goes into a record.
"""
