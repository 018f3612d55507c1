"""Vault: the only place that touches the vault on disk."""
