"""What a body did: the record as a value, and one reader for each file format that can hold it."""
