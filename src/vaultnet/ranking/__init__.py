"""Ranking: who to meet, why, and in which order."""
