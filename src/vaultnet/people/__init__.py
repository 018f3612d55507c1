"""People: what a note means (person, company, interaction, trip); the only place that knows our conventions."""
