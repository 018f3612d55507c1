"""Merging: drafts of a foreign file against the people of the vault → who is known, new, filled. Pure."""
