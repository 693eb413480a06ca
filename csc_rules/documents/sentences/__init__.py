"""Sentences as they stand: what was noticed in each, what it stands under, and how it is meant."""
