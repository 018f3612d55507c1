"""Reasons: one file each."""
