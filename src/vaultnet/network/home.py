"""Home: the country that the owner works from (spec 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import country_code

if TYPE_CHECKING:
    from vaultnet.model.network import Network
    from vaultnet.model.settings import Settings

DEFAULT_HOME: Final = "IT"


def home_country(network: Network, settings: Settings, else_told: str = "") -> str:
    """Return the ISO code of the country that the owner works from: the settings', else the owner's, else Italy.

    `else_told`: what an import tells of it, where neither does.
    """
    told = country_code(settings.home_country) if settings.home_country else ""
    return told or (network.owner.country if network.owner else "") or country_code(else_told) or DEFAULT_HOME
