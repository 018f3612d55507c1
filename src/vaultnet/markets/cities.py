"""Cities: those that keep another time than their country's main zone, or that prove it.

Only countries where the clock differs from place to place are here; everywhere else the country's zone will do.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from vaultnet.notes.keys import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

CITIES: Final[Mapping[str, Mapping[str, str]]] = {
    "AU": {
        "Australia/Brisbane": "Brisbane, Gold Coast, Cairns, Townsville, Queensland",
        "Australia/Adelaide": "Adelaide, Barossa, Barossa Valley, McLaren Vale, South Australia",
        "Australia/Perth": "Perth, Fremantle, Margaret River, Western Australia",
        "Australia/Darwin": "Darwin, Alice Springs",
        "Australia/Hobart": "Hobart, Launceston, Tasmania",
    },
    "BR": {
        "America/Manaus": "Manaus",
        "America/Cuiaba": "Cuiabá",
        "America/Campo_Grande": "Campo Grande",
        "America/Porto_Velho": "Porto Velho",
        "America/Rio_Branco": "Rio Branco",
    },
    "CA": {
        "America/Vancouver": "Vancouver, Victoria, Kelowna, Burnaby, Surrey, Okanagan, British Columbia, BC",
        "America/Edmonton": "Calgary, Edmonton, Alberta",
        "America/Regina": "Regina, Saskatoon, Saskatchewan",
        "America/Winnipeg": "Winnipeg, Manitoba",
        "America/Halifax": "Halifax, Moncton, Fredericton, Charlottetown, Nova Scotia",
        "America/St_Johns": "St. John's, Saint John's, Newfoundland",
    },
    "CD": {"Africa/Lubumbashi": "Lubumbashi, Kolwezi, Goma, Bukavu, Kisangani"},
    "CL": {"America/Punta_Arenas": "Punta Arenas"},
    "EC": {"Pacific/Galapagos": "Galápagos"},
    "ES": {"Atlantic/Canary": "Las Palmas, Las Palmas de Gran Canaria, Tenerife, Santa Cruz de Tenerife, Canarias"},
    "ID": {
        "Asia/Makassar": "Denpasar, Bali, Makassar, Balikpapan, Manado, Lombok",
        "Asia/Jayapura": "Jayapura, Ambon",
    },
    "MN": {"Asia/Hovd": "Khovd, Hovd"},
    "MX": {
        "America/Tijuana": "Tijuana, Mexicali, Ensenada, Valle de Guadalupe",
        "America/Hermosillo": "Hermosillo",
        "America/Mazatlan": "Mazatlán, Culiacán, La Paz, Los Cabos",
        "America/Ciudad_Juarez": "Ciudad Juárez",
        "America/Cancun": "Cancún, Playa del Carmen",
    },
    "NZ": {"Pacific/Chatham": "Waitangi"},
    "PF": {"Pacific/Marquesas": "Nuku Hiva"},
    "PG": {"Pacific/Bougainville": "Buka, Arawa"},
    "PT": {
        "Atlantic/Azores": "Ponta Delgada, Angra do Heroísmo, Açores, Azores, Azzorre",
        "Atlantic/Madeira": "Funchal, Madeira",
    },
    "RU": {
        "Europe/Kaliningrad": "Kaliningrad",
        "Europe/Samara": "Samara, Togliatti, Tolyatti, Izhevsk",
        "Asia/Yekaterinburg": "Yekaterinburg, Ekaterinburg, Chelyabinsk, Perm, Ufa, Tyumen",
        "Asia/Omsk": "Omsk",
        "Asia/Novosibirsk": "Novosibirsk",
        "Asia/Krasnoyarsk": "Krasnoyarsk, Krasnojarsk",
        "Asia/Irkutsk": "Irkutsk",
        "Asia/Yakutsk": "Yakutsk",
        "Asia/Vladivostok": "Vladivostok, Khabarovsk",
    },
    "US": {
        "America/Chicago": (
            "Chicago, Houston, Dallas, Austin, San Antonio, Fort Worth, Minneapolis, Saint Paul, Milwaukee, Madison, "
            "St. Louis, Saint Louis, Kansas City, New Orleans, Nashville, Memphis, Oklahoma City, Tulsa, Omaha, "
            "Des Moines, Birmingham, Texas, Illinois, Wisconsin, Minnesota, Iowa, Missouri"
        ),
        "America/Denver": "Denver, Boulder, Salt Lake City, Albuquerque, Santa Fe, Boise, Colorado, Utah",
        "America/Phoenix": "Phoenix, Tucson, Scottsdale, Tempe, Mesa, Arizona",
        "America/Los_Angeles": (
            "Los Angeles, San Francisco, San Diego, San Jose, Sacramento, Oakland, Palo Alto, Mountain View, Fresno, "
            "Santa Barbara, Santa Rosa, Napa, Napa Valley, Sonoma, Healdsburg, Lodi, Paso Robles, Long Beach, Irvine, "
            "Seattle, Spokane, Walla Walla, Portland, Las Vegas, Reno, California, Oregon, Nevada"
        ),
        "America/Anchorage": "Anchorage, Fairbanks, Alaska",
        "Pacific/Honolulu": "Honolulu, Hawaii",
    },
}
"""By country and zone: the usual names of the cities, and of the regions that people write for one."""


def zone_of_city(city: str, country: str) -> str:
    """Return the zone of a city that keeps its own time; empty for every other city.

    The city is read without case and accents, and without the state behind a comma: `Napa, CA` is `Napa`.
    """
    if country not in CITIES or not city:
        return ""
    return _zones_by_city(country).get(folded(city.partition(",")[0]), "")


@cache
def _zones_by_city(country: str) -> Mapping[str, str]:
    return {folded(name): zone for zone, names in CITIES[country].items() for name in names.split(", ")}
