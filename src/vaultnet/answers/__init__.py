"""Answers: ticks on the pages and words of commands → what is to be written into which note. Pure."""
