"""A big invented vault, the same byte for byte for the same arguments.

    generate.py FOLDER [NOTES] [SEED]

Of the notes 30 % are people (with a log of up to forty dated lines), 5 % companies, 20 % daily notes, 25 % meetings and
20 % are about something else, with code in them. Some are odd on purpose: CRLF, a BOM, broken YAML, an impossible date,
no frontmatter at all.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

LAST_DAY = date(2026, 11, 24)
FIRST_NAMES = (
    "Ada Bruno Chiara Dario Elena Fabio Greta Hugo Ilaria Jonas Karin Łukasz Marta Nino Olga Paolo Zoë".split()
)
LAST_NAMES = "Alberti Bellini Castelli Dorn Ekström Fabbri Gallo Hofer Iversen Kowal Lenz Moretti Nardi Ørsted".split()
FIRMS = "Alto Borea Cedro Delta Estro Faro Giada Iride Lume Meta Nova Onda Prisma Quota Sole Terra".split()
FORMS = "S.r.l. S.p.A. GmbH Ltd SAS B.V.".split()
PLACES = "Milano,Italia Torino,Italia Hamburg,Germania Lyon,Francia Kraków,Polonia London,UK Austin,USA".split()
TOPICS = "vela vino sci jazz scacchi corsa cucina fotografia teatro montagna ciclismo robotica design storia".split()
SHADES = ("", "antico ", "moderno ", "amatoriale ", "locale ", "raro ", "invernale ", "digitale ")
CHANNELS = "call,coffee,lunch,email,chat,video call,pranzo,telefonata,caffè,mail,visita,messaggio".split(",")
SENTENCES = (
    "abbiamo parlato del progetto e della nuova sede",
    "the roadmap was clearer than expected",
    "dei vini del Collio e di una regata a Kiel",
    "deadline moved, families, school holidays",
    "manca ancora qualche dato, ma la direzione è buona",
)


class Vault:
    """A vault in the making: its dice, its people and the folder it is written to."""

    def __init__(self, folder: Path, notes: int, seed: int) -> None:
        self.folder = folder
        self.dice = random.Random(seed)  # noqa: S311  # an invented vault guards no secret
        self.people = [self.new_name(number) for number in range(notes * 30 // 100)]
        self.weights = list(accumulate((1 + rank) ** -0.85 for rank in range(len(self.people))))
        self.firms = [f"{FIRMS[n % 16]} {n} {FORMS[n % 6]}" for n in range(max(3, notes // 20))]
        self.topics = [shade + topic for shade in SHADES for topic in TOPICS]

    def new_name(self, number: int) -> str:
        """Return a name that nobody else in the vault bears."""
        return f"{self.dice.choice(FIRST_NAMES)} {self.dice.choice(LAST_NAMES)} {number}"

    def some(self, count: int) -> list[str]:
        """Return a few people, the well known more often."""
        return list(dict.fromkeys(self.dice.choices(self.people, cum_weights=self.weights, k=count)))

    def day(self, days: int) -> date:
        """Return a day of the last `days`, recent ones more often."""
        return LAST_DAY - timedelta(days=int(self.dice.random() ** 2 * days))

    def prose(self, sentences: int) -> str:
        """Return a paragraph."""
        return ". ".join(self.dice.choices(SENTENCES, k=sentences)).capitalize() + ".\n"

    def put(self, path: str, text: str, oddity: str = "") -> None:
        """Write a note."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        if oddity == "crlf":
            data = data.replace(b"\n", b"\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + data if oddity == "bom" else data)


def person(vault: Vault, number: int) -> None:
    """Write the note of one person."""
    dice, name = vault.dice, vault.people[number]
    city, country = dice.choice(PLACES).split(",")
    interests = ", ".join(dict.fromkeys(dice.choices(vault.topics, k=dice.randrange(8))))
    odd = dice.choices(["", "crlf", "bom", "broken", "bare", "date"], [950, 20, 10, 5, 10, 5])[0]
    head = [
        "type: person",
        f'company: "[[{dice.choice(vault.firms)}]]"',
        f"role: {dice.choice(['head of purchasing', 'CEO', 'titolare', 'buyer', 'designer'])}",
        f"city: {city}",
        f"country: {country}",
        f"interests: [{interests}]",
        f"tags: [person, {dice.choice(['cliente', 'amico', 'fiera'])}]",
    ]
    head += dice.sample(
        [
            f"email: p{number}@example.com",
            f"cadence: {dice.choice(['monthly', 'trimestrale', '90', '2w'])}",
            f"tier: {dice.choice('ABCD')}",
            f"birthday: 19{dice.randrange(50, 99)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
            f'introduced_by: "[[{vault.some(1)[0]}]]"',
            f"last_contact: {'2026-02-30' if odd == 'date' else vault.day(1400)}",
        ],
        k=3,
    )
    if odd == "broken":
        head.insert(2, 'note: "unterminated: [x')
    text = "" if odd == "bare" else "---\n" + "\n".join(head) + "\n---\n"
    text += f"# {name}\n\n{vault.prose(4)}\n## Log\n\n"
    for _ in range(int(dice.random() ** 1.7 * 41)):
        other = f" con [[{vault.some(1)[0]}]]" if dice.random() < 0.35 else ""
        text += f"- {vault.day(1400)}: {dice.choice(CHANNELS)}{other}, {dice.choice(SENTENCES)}\n"
    text += f"\n## Tasks\n\n- [ ] {dice.choice(SENTENCES)} 📅 {vault.day(300)}\n\n{vault.prose(9)}"
    vault.put(f"Persone/{name}.md", text, odd)


def daily(vault: Vault, number: int) -> None:
    """Write one daily note."""
    dice, day = vault.dice, LAST_DAY - timedelta(days=number)
    text = f"---\ntags: [daily]\n---\n# {day}\n\n## Log\n\n"
    for hour in range(8, 8 + dice.randrange(3, 14)):
        link = f" {dice.choice(CHANNELS)} con [[{vault.some(1)[0]}]]" if dice.random() < 0.4 else ""
        text += f"- {hour:02}:30{link} {dice.choice(SENTENCES)}\n"
    vault.put(f"Diario/{day.year}/{day}.md", text + "\n" + vault.prose(6))


def meeting(vault: Vault, number: int) -> None:
    """Write the note of one meeting."""
    dice, day, present = vault.dice, vault.day(3900), vault.some(vault.dice.randrange(2, 8))
    text = f"---\ntype: meeting\ndate: {day}\nattendees:\n" + "".join(f'  - "[[{name}]]"\n' for name in present)
    text += f"---\n# {day} {dice.choice(CHANNELS)}\n\n{vault.prose(3)}\n## Notes\n\n"
    text += "".join(f"- [[{dice.choice(present)}]]: {dice.choice(SENTENCES)}\n" for _ in range(dice.randrange(2, 10)))
    vault.put(f"Riunioni/{day.year}/{day} {number}.md", text + "\n" + vault.prose(7))


def other(vault: Vault, number: int) -> None:
    """Write a note about something else, with code that only looks like links."""
    dice = vault.dice
    code = "```bash\n" + 'if [[ -f x ]]; then echo "[[nobody]]"; fi\n' * dice.randrange(2, 9) + "```\n\n"
    table = "| a | b |\n|---|---|\n" + "| uno | 2 |\n" * dice.randrange(2, 9)
    vault.put(f"Note/{number % 40}/nota {number}.md", f"# Nota {number}\n\n{vault.prose(5)}\n{code}{table}")


def main(folder: str, notes: int = 10_000, seed: int = 7) -> None:
    """Write the vault."""
    vault = Vault(Path(folder), notes, seed)
    for number in range(len(vault.people)):
        person(vault, number)
    for firm in vault.firms:
        vault.put(f"Aziende/{firm}.md", f"---\ntype: company\nsector: vino\n---\n# {firm}\n\n{vault.prose(6)}")
    dailies = min(notes // 5, 4000)
    for number in range(dailies):
        daily(vault, number)
    others = notes // 5
    for number in range(notes - len(vault.people) - len(vault.firms) - dailies - others):
        meeting(vault, number)
    for number in range(others):
        other(vault, number)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
