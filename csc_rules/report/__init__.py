"""Results as text: one module per format. Every writer is a pure function, the same result gives the same text."""
