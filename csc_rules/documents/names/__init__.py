"""Bodies named in a text: by the register of the day, by cues, by places and by what the text itself defines."""
