"""Printed lines made into passages by sense: headings, paragraphs, items, contents, and what stands on every page."""
