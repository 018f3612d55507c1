"""vaultnet: keep a professional network alive from plain notes."""

__version__ = "0.1.0"
