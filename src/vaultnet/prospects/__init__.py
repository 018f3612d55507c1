"""Prospects: markets, companies, who decides there, the stage, and the next move."""
