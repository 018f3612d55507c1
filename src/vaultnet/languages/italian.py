"""Italiano: the words people write in their notes."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.words import Words


def _each(code: str, words: str) -> dict[str, str]:
    """Return the words, separated by commas, each with the code."""
    return dict.fromkeys((word.strip() for word in words.split(",")), code)


def _set(words: str) -> frozenset[str]:
    """Return the words and phrases, separated by commas."""
    return frozenset(word.strip() for word in words.split(","))


ITALIAN: Final = Words(
    code="it",
    fields={
        **_each("name", "nome, nomecompleto, nomeecognome, nominativo"),
        **_each("first_name", "nomeproprio"),
        **_each("last_name", "cognome"),
        **_each("aliases", "soprannome, soprannomi, detto, dettaanche"),
        **_each("title", "titolo"),
        **_each("type", "tipo, genere"),
        **_each("categories", "categorie, categoria"),
        **_each("company", "azienda, organizzazione, ente, società, societa, ditta, impresa, datoredilavoro, cliente"),
        **_each("role", "ruolo, mansione, professione, qualifica, posizione, incarico"),
        **_each("city", "città, citta, comune, residenza, sede"),
        **_each("location", "luogo, località, localita, posto"),
        **_each("country", "paese, nazione, stato estero, statoestero"),
        **_each("address", "indirizzo"),
        **_each("email", "posta, postaelettronica, indirizzoemail"),
        **_each("phone", "telefono, telefoni, cellulare, cell, numero, numeroditelefono"),
        **_each("website", "sito, sitoweb, dominio"),
        **_each("birthday", "compleanno, datadinascita, nato, nata, nascita, natoil, natail"),
        **_each("interests", "interessi, interesse, hobby, passioni, passione, argomenti, competenze"),
        **_each("languages", "lingue, lingua, parla"),
        **_each("sector", "settore, settori, comparto"),
        **_each("schools", "scuole, scuola, università, universita, studi, formazione, ateneo"),
        **_each("past_companies", "aziendeprecedenti, aziendaprecedente, exaziende, exazienda, precedenti, precedente, "
                                  "lavoriprecedenti"),
        **_each("associations", "associazioni, associazione, circolo, circoli, socio, sociodi"),
        **_each("events", "fiere, eventi, saloni, convegni"),
        **_each("home_town", "cittànatale, cittanatale, paesenatale, luogodinascita, origine, originariodi, "
                             "originariadi, cittàdorigine, cittadorigine"),
        **_each("needs", "cerca, bisogni, bisogno, cercando, necessità, necessita"),
        **_each("offers", "offre, offerta, puòaiutarecon, puoaiutarecon"),
        **_each("introduced_by", "presentatoda, presentatada, presentato, tramite, chipresentato, conosciutotramite"),
        **_each("knows", "conosce, amici, famiglia, coniuge, parenti"),
        **_each("met", "conosciuto, conosciuta, comeconosciuto, conosciutoil, conosciutail, primoincontro"),
        **_each("connected_on", "collegatoil, connessoil, collegatodal"),
        **_each("last_contact", "ultimocontatto, dataultimocontatto"),
        **_each("last_met", "ultimoincontro, vistoil, vistail, ultimavisita, ultimocaffè, ultimocaffe"),
        **_each("last_call", "ultimachiamata, sentitoil, sentitail, ultimatelefonata"),
        **_each("last_message", "ultimomessaggio"),
        **_each("last_email", "ultimamail, ultimaemail"),
        **_each("tier", "fascia, cerchia, importanza, livello"),
        **_each("cadence", "frequenza, cadenza, ogni, ritmo, frequenzacontatto"),
        **_each("meet_every", "incontrareogni, vedersiogni"),
        **_each("next_step", "prossimopasso, prossimaazione, prossimipassi"),
        **_each("next_step_date", "prossimocontatto, dataprossimocontatto, richiamareil, darichiamare, "
                                  "dataprossimopasso, prossimopassoil"),
        **_each("snooze_until", "rimandaal, rimandato al, rimandatoal, nonprimadel, sospesofinoal"),
        **_each("decision_maker", "decisore, chidecide, decide"),
        **_each("buying_role", "ruoloacquisto, ruolodacquisto, ruoloacquisti"),
        **_each("stage", "fase, stadio"),
        **_each("status", "stato"),
        **_each("archived", "archiviato, archiviata"),
        **_each("deceased", "deceduto, deceduta, defunto, defunta, morto, morta"),
        **_each("do_not_contact", "noncontattare"),
        **_each("source", "fonte, provenienza"),
        **_each("timezone", "fuso, fusoorario"),
        **_each("me", "io, sonoio, titolare"),
        **_each("date", "data, giorno, quando"),
        **_each("start", "inizio, datainizio, dal"),
        **_each("end", "fine, datafine, al"),
        **_each("attendees", "partecipanti, presenti, con, persone, invitati, ospiti, partecipa"),
        **_each("channel", "canale, tipocontatto, modalità, modalita"),
        **_each("tags", "etichette"),
    },
    kinds={
        **_each("person", "persona, persone, contatto, contatti"),
        **_each("company", "azienda, aziende, organizzazione, organizzazioni, cliente, clienti, ente, società, "
                           "fornitore, ditta"),
        **_each("meeting", "riunione, riunioni, incontro, incontri, chiamata, chiamate, telefonata"),
        **_each("daily", "giornaliera, nota giornaliera, nota-giornaliera, diario"),
        **_each("trip", "viaggio, viaggi, trasferta"),
        **_each("fair", "fiera, fiere, salone"),
        **_each("market", "mercato, mercati"),
        **_each("owner", "io, titolare"),
    },
    folders={
        **_each("person", "persone, contatti, rubrica, conoscenze"),
        **_each("company", "aziende, clienti, organizzazioni, enti"),
        **_each("meeting", "riunioni, incontri, chiamate"),
        **_each("market", "mercati"),
        **_each("trip", "viaggi, trasferte"),
        **_each("fair", "fiere"),
    },
    template_folders=_set("modelli, modello"),
    index_names=_set("indice, modello, panoramica, mappa"),
    channels={
        **_each("coffee", "caffè, caffe, caffé, caffettino, cappuccino"),
        **_each("meal", "pranzo, pranzi, pranzato, cena, cene, cenato, aperitivo, aperitivi, apericena, colazione, "
                        "merenda, birra, brindisi, spritz"),
        **_each("visit", "visita, visite, visitato, visitata, visitati, visitate, sopralluogo, sopralluoghi, "
                         "visita in azienda, passato a trovare, passata a trovare, andato a trovare, andata a trovare"),
        **_each("fair", "fiera, fiere, salone, allo stand, stand"),
        **_each("event", "evento, eventi, conferenza, conferenze, convegno, convegni, congresso, seminario, matrimonio, "
                         "festa, inaugurazione, workshop"),
        **_each("in_person", "incontrato, incontrata, incontrati, incontrate, incontro, incontri, visto, vista, visti, "
                             "viste, ci siamo visti, ci siamo viste, rivisto, rivista, di persona, dal vivo, "
                             "faccia a faccia, conosciuto, conosciuta, conosciuti, incrociato, incrociata, passeggiata, "
                             "gita, stretta di mano"),
        **_each("video", "videochiamata, videochiamate, video chiamata, video call, videocall, videoconferenza, "
                         "video riunione, videoriunione, in video, su zoom, su teams, su meet"),
        **_each("call", "chiamata, chiamate, chiamato, chiamati, telefonata, telefonate, telefonato, "
                        "sentito al telefono, sentita al telefono, sentiti al telefono, al telefono, sentito, sentita, "
                        "sentiti, sentite, ci siamo sentiti, ci siamo sentite, parlato, parlata, richiamato, "
                        "richiamata, squillo, vocale"),
        **_each("meeting", "riunione, riunioni, colloquio, colloqui, a quattr'occhi"),
        **_each("message", "messaggio, messaggi, messaggiato, whatsapp, sms, telegram, chat, messaggino, "
                           "messaggini"),
        **_each("email", "mail, e-mail, email, scritto, scritta, scritti, risposto, risposta, posta, pec"),
        **_each("letter", "lettera, lettere, cartolina, biglietto"),
        **_each("wishes", "auguri, complimenti, congratulazioni, felicitazioni, condoglianze"),
        **_each("linkedin", "linkedin"),
    },
    wrote_in=_set("mi ha scritto, mi ha risposto, mi hanno scritto, mi scrive, mi ha mandato, mi ha inviato, ci ha scritto, "
                  "mail da, email da, e-mail da, messaggio da, lettera da, mail di, messaggio di, ricevuto, ricevuta, "
                  "risposta da, risposta di, ha risposto, ha scritto, auguri da, arrivata mail, arrivato messaggio"),
    wrote_out=_set("scritto a, scritto ad, ho scritto, mandato, mandata, inviato, inviata, mail a, email a, e-mail a, "
                   "messaggio a, lettera a, risposto a, ho risposto, auguri a, messaggio per, mail per, gli ho scritto, "
                   "le ho scritto"),
    cancelled=_set("annullato, annullata, annullati, annullate, rimandato, rimandata, rinviato, rinviata, saltato, saltata, "
                   "spostato a, spostata a, disdetto, disdetta, non si è presentato, non si è presentata, non è venuto, "
                   "non è venuta, non ha risposto, non risponde, non ci siamo visti, non ci siamo viste, "
                   "non ci siamo sentiti, non ci siamo incontrati, non si è fatto, non si è fatta, mai arrivato, "
                   "bidone, nessuna risposta, niente di fatto"),
    negations=_set("non, mai, senza, niente, devo, dovrei, dobbiamo, vorrei, voglio, vorremmo, pensavo di, "
                   "ho provato a, provato a, cercato di, da fare, bisogna, prossimo, prossima, fisso, fissare, "
                   "organizzare, proporre"),
    talked_about=_set("parlato di, parlare di, di cui, a proposito di, riguardo a, su, mi ha parlato di, chiesto di, "
                      "ha citato, citato, nominato, ha nominato, consigliato, mi ha consigliato, suggerito, "
                      "conosce, lavora con, amico di, amica di, collega di, presentazione a, parlando di"),
    companions=_set("con, e, ed, insieme a, assieme a, anche, più, c'era, c'erano"),
    log_headings=_set("diario, contatti, contatto, incontri, incontro, storico, cronologia, registro, diario contatti, "
                      "interazioni, conversazioni, riunioni, storia"),
    todo_headings=_set("da chiamare, da sentire, da fare, da contattare, da scrivere, da incontrare, da vedere, "
                       "da richiamare, prossimi passi, prossimo passo, in attesa, attività, compiti, cose da fare, "
                       "idee, in programma, programma, ordine del giorno, azioni, promemoria, da invitare"),
    attendee_headings=_set("partecipanti, presenti, persone, invitati, con"),
    interest_headings=_set("interessi, passioni, hobby, argomenti, in comune"),
    online=_set("online, da remoto, remoto, in remoto, videochiamata, telefono, al telefono, a distanza, virtuale, da definire"),
    theirs=_set("aspetto, aspetto da, aspettare, attendo, attendo da, in attesa di, in attesa da, da ricevere da, "
                "sollecitare"),
    months=(
        ("gennaio", "gen"), ("febbraio", "feb"), ("marzo", "mar"), ("aprile", "apr"), ("maggio", "mag"),
        ("giugno", "giu"), ("luglio", "lug"), ("agosto", "ago"), ("settembre", "set", "sett"), ("ottobre", "ott"),
        ("novembre", "nov"), ("dicembre", "dic"),
    ),
    weekdays=(
        ("lunedì", "lun", "lunedi"), ("martedì", "mar", "martedi"), ("mercoledì", "mer", "mercoledi"),
        ("giovedì", "gio", "giovedi"), ("venerdì", "ven", "venerdi"), ("sabato", "sab"), ("domenica", "dom"),
    ),
    statuses={
        **_each("archived", "archiviato, archiviata, inattivo, inattiva, chiuso, chiusa"),
        **_each("deceased", "deceduto, deceduta, defunto, defunta, morto, morta, scomparso, scomparsa"),
        **_each("do_not_contact", "non contattare, non_contattare, non-contattare, mai, bloccato, bloccata"),
    },
    cadences={
        "giornaliera": 1, "ogni giorno": 1, "settimanale": 7, "settimanalmente": 7, "ogni settimana": 7,
        "quindicinale": 14, "bisettimanale": 14, "ogni due settimane": 14, "mensile": 30, "mensilmente": 30,
        "ogni mese": 30, "una volta al mese": 30, "bimestrale": 60, "ogni due mesi": 60, "trimestrale": 90,
        "ogni tre mesi": 90, "ogni trimestre": 90, "quadrimestrale": 120, "ogni quattro mesi": 120, "semestrale": 180,
        "ogni sei mesi": 180, "ogni semestre": 180, "due volte l'anno": 180, "annuale": 365, "annualmente": 365,
        "ogni anno": 365, "una volta l'anno": 365, "una volta all'anno": 365, "una volta alla settimana": 7,
    },
    units={
        "g": 1, "gg": 1, "giorno": 1, "giorni": 1, "sett": 7, "settimana": 7, "settimane": 7, "mese": 30, "mesi": 30,
        "trimestre": 90, "trimestri": 90, "anno": 365, "anni": 365, "s": 7, "a": 365,
    },
    yes=_set("sì, si, vero, s"),
    no=_set("no, falso, mai, non ancora"),
    countries={
        "olanda": "NL", "gran bretagna": "GB", "inghilterra": "GB", "scozia": "GB", "galles": "GB",
        "irlanda del nord": "GB", "usa": "US", "stati uniti d'america": "US", "america": "US", "emirati": "AE",
        "emirati arabi": "AE", "gli emirati": "AE", "corea": "KR", "corea del sud": "KR", "repubblica ceca": "CZ",
        "cechia": "CZ", "bosnia": "BA", "macedonia": "MK", "birmania": "MM", "costa d'avorio": "CI", "vaticano": "VA",
        "città del vaticano": "VA", "capo verde": "CV", "cina popolare": "CN", "hong kong": "HK", "taiwan": "TW",
        "turchia": "TR", "regno unito": "GB", "paesi bassi": "NL", "bielorussia": "BY", "moldavia": "MD",
    },
    sensitive=_set("salute, malattia, malattie, tumore, cancro, diabete, depressione, disabilità, gravidanza, terapia, "
                   "religione, chiesa, cattolico, cattolica, cattolicesimo, cristianesimo, islam, musulmano, ebraismo, "
                   "buddismo, fede, preghiera, ateismo, politica, partito, elezioni, comunismo, socialismo, sindacato, "
                   "sindacati, orientamento sessuale, etnia, salute mentale, dipendenze, alcolismo"),
    common=_set("il, con, di, che, per, della, abbiamo, una, sono, nel, incontro, telefonata, pranzo, riunione, persone"),
)
