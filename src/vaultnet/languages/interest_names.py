"""Interest names: the most frequent interests in the languages of the invitations.

A text in German about *barca a vela* would not be German. What is not in the table is said as the notes have it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from vaultnet.languages.countries import plain_name

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("it", "en", "de", "fr", "es")

NAMES: Final = """
barca a vela, vela | sailing | Segeln | la voile, voile | la vela
sci | skiing | Skifahren, Ski | le ski, ski | el esquí, esquí
sci di fondo | cross-country skiing | Langlauf | le ski de fond, ski de fond | el esquí de fondo, esquí de fondo
sci alpinismo, scialpinismo | ski touring | Skitouren | le ski de randonnée | el esquí de montaña
canto corale, coro, cantare in un coro | choir singing, choir | Chorgesang, Chor | le chant choral, chorale | el canto coral, coro
camminate, trekking, escursionismo | hiking, trekking | Wandern | la randonnée, randonnée | el senderismo, senderismo
montagna | the mountains, mountains | die Berge, Berge | la montagne, montagne | la montaña
alpinismo | mountaineering | Bergsteigen | l’alpinisme, alpinisme | el alpinismo
arrampicata | climbing | Klettern | l’escalade, escalade | la escalada, escalada
ciclismo, bicicletta, bici | cycling | Radfahren | le vélo, cyclisme | el ciclismo
corsa, running, maratona | running, marathon | Laufen | la course à pied, course à pied | correr
nuoto | swimming | Schwimmen | la natation, natation | la natación, natación
tennis | tennis | Tennis | le tennis | el tenis, tenis
golf | golf | Golf | le golf | el golf
calcio | football, soccer | Fußball | le football | el fútbol, fútbol
rugby | rugby | Rugby | le rugby | el rugby
pallavolo, volley | volleyball | Volleyball | le volley | el voleibol
pallacanestro, basket | basketball | Basketball | le basket | el baloncesto
equitazione, cavalli | riding, horse riding, horses | Reiten, Pferde | l’équitation, équitation | la equitación
pesca | fishing | Angeln | la pêche, pêche | la pesca
canottaggio | rowing | Rudern | l’aviron, aviron | el remo
yoga | yoga | Yoga | le yoga | el yoga
danza, ballo | dance, dancing | Tanzen | la danse, danse | el baile, baile
musica | music | Musik | la musique, musique | la música, música
musica classica | classical music | klassische Musik | la musique classique | la música clásica
opera, lirica | opera | die Oper, Oper | l’opéra, opéra | la ópera, ópera
jazz | jazz | Jazz | le jazz | el jazz
pianoforte | piano | Klavier | le piano | el piano
chitarra | guitar | Gitarre | la guitare, guitare | la guitarra
teatro | theatre, theater | Theater | le théâtre, théâtre | el teatro
cinema | cinema, film, movies | Film, Kino | le cinéma, cinéma | el cine, cine
fotografia | photography | Fotografie | la photographie, photo | la fotografía, fotografía
pittura | painting | Malerei | la peinture, peinture | la pintura, pintura
arte, arte contemporanea | art, contemporary art | Kunst | l’art, art | el arte
architettura | architecture | Architektur | l’architecture, architecture | la arquitectura
lettura, libri | reading, books | Lesen, Bücher | la lecture, lecture | la lectura, lectura
storia | history | Geschichte | l’histoire, histoire | la historia
scacchi | chess | Schach | les échecs, échecs | el ajedrez, ajedrez
cucina | cooking | Kochen | la cuisine, cuisine | la cocina, cocina
vino | wine | Wein | le vin, vin | el vino
birra, birra artigianale | beer, craft beer | Bier | la bière, bière | la cerveza, cerveza
sidro | cider | Apfelwein, Cidre | le cidre, cidre | la sidra, sidra
caffè | coffee | Kaffee | le café | el café
fermentazione | fermentation | Fermentation | la fermentation | la fermentación
orto, giardinaggio | gardening | Gärtnern, Garten | le jardinage, jardin | la jardinería
apicoltura, api | beekeeping, bees | Imkerei | l’apiculture, apiculture | la apicultura
cani | dogs | Hunde | les chiens, chiens | los perros, perros
viaggi | travel, travelling | Reisen | les voyages, voyages | viajar, viajes
moto, motociclette | motorcycles, motorcycling | Motorräder, Motorrad | la moto | las motos
moto d'epoca | vintage motorcycles, classic motorcycles | Motorrad-Oldtimer | les motos anciennes | las motos clásicas
auto d'epoca | classic cars, vintage cars | Oldtimer | les voitures anciennes | los coches clásicos
packaging sostenibile, imballaggi sostenibili | sustainable packaging | nachhaltige Verpackungen | les emballages durables | los envases sostenibles
sostenibilità | sustainability | Nachhaltigkeit | le développement durable | la sostenibilidad
design | design | Design | le design | el diseño
volontariato | volunteering | ehrenamtliche Arbeit | le bénévolat, bénévolat | el voluntariado
astronomia | astronomy | Astronomie | l’astronomie, astronomie | la astronomía
programmazione | programming | Programmieren | la programmation | la programación
intelligenza artificiale | artificial intelligence | künstliche Intelligenz | l’intelligence artificielle | la inteligencia artificial
robotica | robotics | Robotik | la robotique | la robótica
"""
"""A line an interest: Italian | English | German | French | Spanish; the first of several is the one that is said."""


def interest_name(names: tuple[str, ...], language: str) -> str:
    """Return what an interest is called in a language, by any of its names; empty when the table knows none of them.

    Case and accents do not matter.
    """
    table = _by_name()
    row = next((table[plain] for plain in map(plain_name, names) if plain in table), None)
    return row[LANGUAGES.index(language)] if row and language in LANGUAGES else ""


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in NAMES.strip().splitlines():
        cells = [[name.strip() for name in cell.split(",")] for cell in line.split("|")]
        said = tuple(cell[0] for cell in cells)
        for cell in cells:
            for name in cell:
                found.setdefault(plain_name(name), said)
    return found
