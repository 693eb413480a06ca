"""What was read for a body, in every form: suggestions with their quotes, for a person to accept, reject or correct."""
