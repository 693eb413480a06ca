"""Results as Word documents: real headings, repeated header rows, language and title set, the same bytes each time."""
