"""`python -m vaultnet`: the command line."""

from vaultnet.cli.main import run

run()
