"""Pictures: what is drawn of a network, where it stands, and how it looks; pure, like all that pages are made of."""
