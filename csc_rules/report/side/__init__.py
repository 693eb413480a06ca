"""Results that are read side by side, as tables of cells with provisions, in every format alike."""
