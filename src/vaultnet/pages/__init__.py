"""Pages: one page a file, all from one Briefing."""
