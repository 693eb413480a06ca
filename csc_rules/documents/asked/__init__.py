"""What the law asks of a body: which law binds it, point by point, and which duties have arisen."""
