"""Mail providers: companies that give anybody an address; it says nothing about where somebody works."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.words import phrases

MAIL_PROVIDERS: Final = phrases(
    "gmail.com, googlemail.com, outlook.com, outlook.it, hotmail.com, hotmail.it, hotmail.de, hotmail.fr, "
    "hotmail.co.uk, live.com, live.it, msn.com, yahoo.com, yahoo.it, yahoo.de, yahoo.fr, yahoo.es, yahoo.co.uk, "
    "ymail.com, icloud.com, me.com, mac.com, aol.com, libero.it, virgilio.it, tiscali.it, tin.it, alice.it, tim.it, "
    "inwind.it, iol.it, email.it, fastwebnet.it, vodafone.it, legalmail.it, pec.it, arubapec.it, gmx.de, gmx.net, "
    "gmx.com, gmx.at, gmx.ch, web.de, t-online.de, freenet.de, posteo.de, mailbox.org, proton.me, protonmail.com, "
    "pm.me, orange.fr, wanadoo.fr, free.fr, sfr.fr, laposte.net, telefonica.net, bluewin.ch, hispeed.ch, seznam.cz, "
    "wp.pl, o2.pl, onet.pl, interia.pl, mail.ru, yandex.ru, yandex.com, qq.com, 163.com, 126.com, comcast.net, "
    "verizon.net, att.net, btinternet.com, btopenworld.com, sky.com, zoho.com, fastmail.com, hey.com, tutanota.com"
)
"""Domains under which anybody may have an address."""
