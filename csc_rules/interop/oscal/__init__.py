"""OSCAL, the language of NIST for catalogs of what is asked and for the results of looking whether it was done."""
