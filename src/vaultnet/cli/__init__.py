"""Cli: one command a file; options in, use case called, lines out."""
