"""What a person accepts, rejects or corrects: from suggestions to evidence and facts of a record."""
