"""The encoder's pack: what in a rule file is idle, untested or hard to check against the provision."""
