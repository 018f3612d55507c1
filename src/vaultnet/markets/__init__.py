"""Markets: the facts of a country on a day, for whoever wants to call there; pure, and loaded late."""
