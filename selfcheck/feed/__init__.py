"""The verified policy: fetched, checked by its signatures, kept, and used offline."""
