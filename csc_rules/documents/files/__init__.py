"""Which document a file is, whose it is, and what its title says of it."""
