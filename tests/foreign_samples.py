"""One small sample for every importer, with a text in it that must never come out: `CANARY`."""

from __future__ import annotations

from typing import Final

from foreign import made
from workbooks import workbook

CANARY: Final = "SECRET"
"""Stands where somebody wrote to somebody: no importer keeps it."""

_PIERO, _ANNA = "https://www.linkedin.com/in/piero-sala", "https://www.linkedin.com/in/anna-rossi"

CONNECTIONS: Final = f"""Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Anna,"Rossi, MBA",{_ANNA},anna@rossi.it,Rossi & Figli,Export Manager,18 Nov 2022
Niccolò,Lind,https://www.linkedin.com/in/niccol%C3%B2-lind,,,,19 Nov 2022
,,,,,,20 Nov 2022
"""

MESSAGES: Final = f"""CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT
c1,Anna Rossi,{_ANNA},Piero Sala,{_PIERO},2026-02-01 08:00:00 UTC,{CANARY},"{CANARY}
{CANARY}"
c1,Piero Sala,{_PIERO},Anna Rossi,{_ANNA},2026-02-02 08:00:00 UTC,{CANARY},{CANARY}
"""

TABLE: Final = """Nome;Azienda;Paese;E-mail;Cellulare;Ultimo contatto
Anna Rossi;Rossi & Figli;Italia;anna@rossi.it;+39 347 1234567;18/11/2026
Niccolò Lind;"Lind; AB";Svezia;;;
;Acme GmbH;Germania;info@acme.de;;
"""

CARD: Final = """BEGIN:VCARD
VERSION:3.0
FN:Anna Rossi
N:Rossi;Anna;;Dott.ssa;
EMAIL;TYPE=WORK:anna@rossi.it
TEL;TYPE=CELL:+39 347 1234567
BDAY:1980-04-12
UID:1234
END:VCARD
"""

CALENDAR: Final = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1@x
DTSTAMP:20260101T080000Z
DTSTART:20260201T080000Z
DTEND:20260201T090000Z
SUMMARY:{CANARY}
DESCRIPTION:{CANARY}
ORGANIZER;CN=Piero Sala:mailto:piero@sala.it
ATTENDEE;CN=Anna Rossi;PARTSTAT=ACCEPTED:mailto:anna@rossi.it
ATTENDEE;CN=Piero Sala;PARTSTAT=ACCEPTED:mailto:piero@sala.it
END:VEVENT
END:VCALENDAR
"""

MAILBOX: Final = f"""From piero@sala.it Sun Feb  1 08:00:00 2026
From: Piero Sala <piero@sala.it>
To: Anna Rossi <anna@rossi.it>
Date: Sun, 1 Feb 2026 08:00:00 +0000
Message-ID: <1@sala.it>
Subject: {CANARY}

{CANARY}

"""

CHAT: Final = f"""01/02/26, 08:00 - I messaggi e le chiamate sono crittografati end-to-end.
01/02/26, 08:01 - Anna Rossi: {CANARY}
01/02/26, 08:02 - Piero Sala: {CANARY}
{CANARY}
"""

SAMPLES: Final = {
    "linkedin": (made(CONNECTIONS, "Connections.csv"), made(MESSAGES, "messages.csv")),
    "vcard": (made(CARD.replace("\n", "\r\n"), "contacts.vcf"),),
    "calendar": (made(CALENDAR.replace("\n", "\r\n"), "calendar.ics"),),
    "mail": (made(MAILBOX, "sent.mbox"),),
    "whatsapp": (made(CHAT, "_chat.txt"),),
    "csv": (
        made(TABLE, "lista.csv"),
        made(workbook([["Nome", "E-mail"], ["Bo Lind", "bo@lind.se"]]), "lista.xlsx"),
    ),
}
"""Source of the importer → its files."""
