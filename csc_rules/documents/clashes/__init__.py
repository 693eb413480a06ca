"""What the files of a case say that cannot all be so."""
