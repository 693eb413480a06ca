"""Days and periods that a text states, in every form they are written in."""
