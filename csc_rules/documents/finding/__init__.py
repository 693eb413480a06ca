"""What a text says of each point that the law asks: which law, which document, how it is meant, and what it weighs."""
