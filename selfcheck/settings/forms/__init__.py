"""What is made of the table for those who manage computers; no program needs it to run.

    python -m selfcheck.settings.forms TOP

writes everything below the project's folder TOP; a test compares it with what is there.
"""
