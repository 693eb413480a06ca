"""Which document a sentence is about, where a body has several and others have theirs."""
