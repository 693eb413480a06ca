"""LegalRuleML 1.0, the OASIS standard for legal rules in XML, in its compact serialization."""
