"""Italiano: what decides whether a line about people tells of contact."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.line_words import LineWords
from vaultnet.languages.words import each, phrases


def _endings(stems: str, endings: str) -> str:
    """Return every stem with every ending, as a list with commas."""
    return ", ".join(f"{stem.strip()}{ending.strip()}" for stem in stems.split(",") for ending in endings.split(","))


_OBJECTS: Final = "lo, la, li, le, gli, ci, ti, mi, vi"
"""Pronouns that an infinitive may end in: `chiamarla`."""

ITALIAN_LINES: Final = LineWords(
    verbs=phrases(
        "seduto accanto a, seduta accanto a, uscito con, uscita con, usciti con, mi ha presentato, mi presenta, ci ha presentato, mi ha messo in contatto con, preso un caffè, preso caffè, preso il caffè, bevuto un caffè, pranzato, cenato, visitato, visitata, visitati, visitate, incontrato, incontrata, incontrati, incontrate, visto, vista, visti, viste, "
        "ci siamo visti, ci siamo viste, ci siamo incontrati, ci siamo incontrate, rivisto, rivista, rivisti, riviste, conosciuto, conosciuta, conosciuti, conosciute, "
        "incrociato, incrociata, incrociati, chiamato, chiamata al telefono, chiamati, chiamate al telefono, telefonato, richiamato, richiamata, sentito, sentita, sentiti, sentite, "
        "ci siamo sentiti, ci siamo sentite, sentito al telefono, sentita al telefono, sentiti al telefono, sentite al telefono, accompagnato, accompagnata, accompagnati, è passato in ufficio, è passata in ufficio, è passato a salutare, è passata a salutare, è passato da noi, è passata da noi, è passato allo stand, è passata allo stand, sono passati da noi, sono passati allo stand, è venuto, è venuta, sono venuti, sono venute, parlato, messaggiato, scritto, scritta, scritti, risposto, mandato, mandata, mandati, mandate, inviato, "
        "inviata, inviati, inviate, inoltrato, inoltrata, inoltrati, inoltrate, mi scrive, ci scrive, mi risponde, ci risponde, passato a prendere, passata a prendere, passato a trovare, passata a trovare, passati a trovare, andato a trovare, andata a trovare, andati a trovare, "
        "venuto a trovarci, venuta a trovarci, venuti a trovarci, venuto a trovarmi, venuta a trovarmi, riuscito a vedere, riuscita a vedere, riuscito a incontrare, "
        "riuscito a parlare, riuscita a parlare, bello rivedere, piacere rivedere, bello vedere, fatto due chiacchiere, due chiacchiere, quattro chiacchiere, fatto quattro chiacchiere, incontriamo, "
        "chiacchierato, ho incontrato, ho visto, ho sentito, ho chiamato, mi ha chiamato, mi ha telefonato, mi chiama, ci ha chiamato, l'ho chiamato, l'ho chiamata, passato da, passata da, "
        "passato in ufficio, passata in ufficio, passato a salutare, passata a salutare, brindato"
    ),
    seeing=phrases(
        "visto, vista, visti, viste, ho visto, rivisto, rivista, rivisti, riviste, incontrato, incontrata, incontrati, incontrate, ho incontrato, sentito, sentita, sentiti, sentite, ho sentito, "
        "conosciuto, conosciuta, incrociato, incrociata, accompagnato, accompagnata, accompagnati, è venuto, è venuta, sono venuti, sono venute"
    ),
    vague=phrases(
        "parlato, sentito, sentita, sentiti, sentite, ho sentito, ci siamo sentiti, ci siamo sentite, riunione, riunioni, colloquio, colloqui, scritto, scritta, scritti, risposto, risposta, "
        "mandato, mandata, mandati, mandate, inviato, inviata, inviati, inviate, inoltrato, inoltrata, inoltrati, inoltrate, mi scrive, ci scrive, mi risponde, ci risponde, riuscito a parlare, riuscita a parlare, "
        "due chiacchiere, fatto due chiacchiere, quattro chiacchiere, fatto quattro chiacchiere, chiacchierato, messaggio, messaggi, incontrato, incontrata, incontrati, incontrate, incontro, mi ha presentato, mi presenta, ci ha presentato, mi ha messo in contatto con, chat"
    ),
    manners={
        **each("coffee", "davanti a un caffè, davanti al caffè, per un caffè, al bar, per il caffè"),
        **each(
            "meal",
            "al ristorante, in trattoria, in pizzeria, a pranzo, a cena, a colazione, per pranzo, per cena, all'aperitivo, durante il pranzo, durante la cena, davanti a una birra",
        ),
        **each(
            "fair",
            "in fiera, alla fiera, allo stand, al nostro stand, al loro stand, al suo stand, al salone, nello stand",
        ),
        **each(
            "event",
            "al convegno, all'evento, alla conferenza, al congresso, al matrimonio, alla festa, all'inaugurazione, al seminario, al workshop, a un evento, a un convegno",
        ),
        **each(
            "in_person",
            "di persona, dal vivo, faccia a faccia, in presenza, in ufficio, nel suo ufficio, nel loro ufficio, nel nostro ufficio, nel mio ufficio, nei suoi uffici, "
            "nella sua sede, nella loro sede, nella nostra sede, in azienda da noi, presso la loro sede, presso la nostra sede, presso loro sede, presso di noi, c/o loro sede, c/o nostra sede, c/o loro, c/o noi, c/o cliente, dal cliente, in sede, in sala, in mensa, in corridoio, alla macchinetta, davanti alla macchinetta, "
            "alla macchinetta del caffè, davanti alla macchinetta del caffè",
        ),
        **each("visit", "in azienda, in visita"),
        **each(
            "video",
            "su zoom, via zoom, su teams, via teams, in teams, su meet, su google meet, via meet, su skype, via skype, in videochiamata, in video, in videoconferenza, da remoto, online, "
            "in remoto, virtuale, a distanza, in collegamento, collegato da remoto, collegata da remoto, collegati da remoto",
        ),
        **each("call", "al telefono, per telefono, telefonicamente, a voce"),
        **each(
            "message",
            "su whatsapp, via whatsapp, per whatsapp, con whatsapp, su telegram, via telegram, via sms, per sms, in chat, via chat, su instagram, su ig, via wa, su wa",
        ),
        **each(
            "email",
            "via mail, per mail, via email, per email, via e-mail, per e-mail, via pec, per pec, per posta elettronica",
        ),
        **each("letter", "per lettera, per posta"),
        **each("linkedin", "su linkedin, via linkedin, tramite linkedin"),
    },
    leading=phrases("birra, vocale, festa, gita, passeggiata, posta, vista, viste, rivista, mostra"),
    plans={
        **each(
            "call",
            "chiamare, telefonare, richiamare, sentire, risentire, parlare, chiama, richiama, telefona a, sentirsi, risentirsi, risentirci, parlargli, parlarle, parlarci, "
            + _endings("chiamar, richiamar, sentir, risentir", _OBJECTS)
            + ", "
            + _endings("telefonar", "gli, le, ci"),
        ),
        **each(
            "in_person",
            "incontrare, vedere, rivedere, incontrarsi, vedersi, rivedersi, vediamoci, ci vediamo, incontriamoci, "
            + _endings("incontrar, veder, riveder", _OBJECTS),
        ),
        **each(
            "visit",
            "visitare, passare a trovare, andare a trovare, passare da, andare da, "
            + _endings("visitar, trovar", _OBJECTS),
        ),
        **each(
            "email",
            "scrivere, scrivere a, scrivi a, rispondere a, rispondere, "
            + _endings("scriver, risponder", "gli, le, ci"),
        ),
        **each("message", "mandare, inviare, inoltrare, manda, invia, " + _endings("mandar, inviar", _OBJECTS)),
        **each(
            "contact",
            "contattare, ricontattare, avvisare, informare, dire a, chiedere a, chiedi a, sollecitare, ringraziare, invitare, ricordare a, "
            + _endings("contattar, ricontattar, invitar, ringraziar", _OBJECTS),
        ),
        **each("coffee", "prendere un caffè, prendere il caffè, offrire un caffè"),
        **each("meal", "pranzare, cenare, andare a pranzo, andare a cena, portare a pranzo, portare a cena"),
    },
    aims=phrases(
        "dovevo, doveva, dovevamo, dovevano, avrei dovuto, sarei dovuto, devo, dovrei, dobbiamo, dovremmo, deve, devono, dovrà, vorrei, vorremmo, voglio, vogliamo, vuole, vogliono, vorrebbe, pensavo di, penso di, pensiamo di, "
        "da fare, bisogna, prossimo, prossima, prossimi, prossime, fisso, fissare, fissato, fissata, fissati, fissiamo, organizzare, organizziamo, proporre, proposto, proposta di, "
        "propongo, programmare, programmato, programmata, invitato a, invitata a, invitati a, invitare a, invito a, invito per, invitato, invitata, invitato per, confermato, confermata, confermare, "
        "prenotato, prenotare, in programma, previsto, prevista, può, possono, poteva, potrebbe, potremmo, potrei, sarà, saremo, saranno, verrà, andrà, andremo, verranno, ci sarà, ci saranno, faremo, farò, vedremo, vedrò, sentirò, chiamerò, incontrerò, "
        "ci vedremo, mi piacerebbe, magari, forse, chissà se, grazie alla, grazie al, grazie all', spero di, speriamo di, speriamo in, promesso, promesso di, promette, ricordarsi di, ricordare di, ricordati di, "
        "non dimenticare, in attesa di, in attesa della, in attesa del, aspetto, aspettiamo, se, per organizzare, per fissare, per concordare, da organizzare, da fissare, preparare, preparato, preparata, "
        "preparo, preparazione, verso il, in vista, richiesta di, richiesto, chiesto un, chiesto una, chiede un, chiede una, rimanere d'accordo per, d'accordo per, accordo per, appuntamento per, appuntamento, idea, biglietti per, biglietto per"
    ),
    arranging=phrases(
        "fisso, fissare, fissato, fissata, fissati, fissiamo, organizzare, organizziamo, proporre, proposto, proposta di, propongo, programmare, programmato, "
        "programmata, invitato a, invitata a, invitati a, invitare a, invito a, invito per, invitato, invitata, invitato per, confermato, confermata, confermare, "
        "prenotato, prenotare, preparare, preparato, preparata, preparo, preparazione, richiesta di, richiesto, chiesto un, chiesto una, biglietti per, biglietto per, "
        "per organizzare, per fissare, per concordare"
    ),
    motions=phrases(
        "andato, andata, andati, passato, passata, passati, riuscito, riuscita, riusciti, venuto, venuta, venuti, corso, corsa, salito, salita, sceso, scesa"
    ),
    times=phrases(
        "dopo, prima di, durante, dopo la, dopo il, dopo lo, dopo l', dopo un, dopo una, prima della, prima del, prima dell', durante la, durante il"
    ),
    idle=phrases(
        "collegato, collegata, collegati, collegamento, collegamenti, connesso, connessa, connessi, connessione, invito, mi piace, segue, seguito, seguita, profilo, "
        "post, pagina, richiesta"
    ),
    near=phrases(
        "se, mai, niente, senza, nessun, nessuna, nessuno, zero, prossimo, prossima, prossimi, prossime, invito a, invito per, previsto, prevista, verso il, aspetto, preparo, appuntamento, richiesto, forse, magari, grazie alla, grazie al, grazie all'"
    ),
    later=phrases(
        "domani, dopodomani, la prossima settimana, settimana prossima, il mese prossimo, mese prossimo, prossimo mese, l'anno prossimo, prossimamente, "
        "lunedì prossimo, martedì prossimo, mercoledì prossimo, giovedì prossimo, venerdì prossimo, sabato prossimo, domenica prossima, "
        "per lunedì, per martedì, per mercoledì, per giovedì, per venerdì, per sabato, per domenica, per domani, tra due settimane, fra due settimane, "
        "tra una settimana, fra una settimana, tra un mese, fra un mese, la settimana prossima, nelle prossime settimane, nei prossimi giorni, prossima volta, "
        "da fissare, da organizzare, da confermare, da programmare, da definire, da fare, da concordare, da rifare, da recuperare, da rimettere in agenda, prima o poi, un giorno, quando torna, in primavera, a settembre prossimo, da decidere"
    ),
    past=phrases(
        "anno scorso, scorso anno, mese scorso, scorso mese, settimana scorsa, scorsa settimana, volta scorsa, scorsa volta, ultima volta, estate scorsa, "
        "inverno scorso, autunno scorso, primavera scorsa, anni fa, anno fa, mesi fa, mese fa, settimane fa, settimana fa, giorni fa, tempo fa, a suo tempo"
    ),
    in_year=phrases("nel, dal"),
    conditions=phrases("se, qualora"),
    between=phrases("tra, fra"),
    unanswered=phrases(
        "chiamata persa, chiamate perse, non ha risposto, non risponde, no risp, non risp, nessuna risposta, senza risposta, non mi ha risposto, non mi risponde, ancora nessuna risposta, "
        "non raggiungibile, irraggiungibile, occupato, non prende, squilla a vuoto, a vuoto, segreteria"
    ),
    voicemail=phrases(
        "lasciato un messaggio, lasciato messaggio, messaggio in segreteria, messaggio vocale, nota vocale, in segreteria"
    ),
    absent=phrases(
        "non può venire, non viene, non verrà, non riesce a venire, non si è presentato, non si è presentata, non si sono presentati, non è venuto, non è venuta, non sono venuti, non c'era, non c'erano, "
        "non è arrivato, non è arrivata, non ha potuto, non è potuto venire, non è potuta venire, non è riuscito a venire, non è riuscita a venire, "
        "mai arrivato, mai arrivata, assente, assenti, ha dato buca, mi ha dato buca, ci ha dato buca, bidone, mi ha tirato pacco, "
        "assenti giustificati, assente giustificato, assente giustificata, scusati, non ce l'ha fatta, non ha partecipato, non si è fatto vedere, non si è fatta vedere, non si è visto, non si è vista, manca, mancava, mancavano"
    ),
    joined=phrases(
        "ci ha raggiunto, ci ha raggiunti, ci ha raggiunte, si è unito, si è unita, si sono uniti, è passato, è passata, è arrivato, è arrivata, c'era anche, "
        "c'era, anche lui, anche lei, presente, presenti, pure"
    ),
    idioms=phrases(
        "vista da lontano, visto da lontano, visti da lontano, è venuto a mancare, è venuta a mancare, visto che, vista la, visto il, visti i, viste le, visto lo, vista l', visto l', vista che, in vista di, in vista della, in vista del, in vista dell', in vista dei, "
        "punto di vista, punti di vista, dal punto di vista, a prima vista, di vista, vista mare, in bella vista, ben visto, mal visto, mai visto prima, visto e considerato, visto si stampi, mai visto niente, "
        "visto d'ingresso, il visto, visto turistico, visto di lavoro, visto per la, visto per gli, visto per il, rivista di settore, la rivista, rivista specializzata, una rivista, rivista online, "
        "incontrato un problema, incontrato problemi, incontrato difficoltà, incontrato una difficoltà, incontrato ostacoli, incontrato resistenza, incontrato qualche difficoltà, "
        "incontrato il favore, incontrato interesse, punto d'incontro, punto di incontro, incontro sportivo, incontro di boxe, incontro di calcio, domanda e offerta si incontrano, "
        "sentito dire, ho sentito dire, sentito che, ho sentito che, sentito parlare di, ho sentito parlare di, sentito parlare, sentito odore, "
        "parlato chiaro, si è parlato, si parla, parlato in pubblico, parlato al convegno, "
        "chiamata alle armi, chiamata per progetti, chiamata da centralino, cosiddetto chiamato, così chiamato, chiamato in causa, chiamata in causa, "
        "far vedere, fatto vedere, fatta vedere, faccio vedere, fa vedere, fammi vedere, si vede, niente da vedere, da vedere, vedere se, nulla a che vedere, a che vedere, "
        "far sentire, sentire la mancanza, sentirsi male, sentirsi bene, per così dire, "
        "sala riunioni, sale riunioni, sala riunione, sala conferenze, verbale della riunione, centro congressi, biglietto da visita, biglietti da visita, biglietto aereo, biglietto del treno, "
        "biglietto di ingresso, visita medica, visite mediche, visita fiscale, visita oculistica, visita di controllo, visita guidata virtuale, visite al sito, "
        "macchina da caffè, macchina del caffè, macchine da caffè, macchina per il caffè, macchinetta del caffè, prezzo del caffè, prezzi del caffè, capsule di caffè, caffè verde, caffè in grani, "
        "caffè macinato, torrefazione del caffè, mercato del caffè, settore del caffè, fornitore di caffè, fornitura di caffè, produttore di caffè, importatore di caffè, importatori di caffè, pausa caffè, "
        "tazza da caffè, tazzine da caffè, tazzine da caffe, vende caffè, esporta caffè, importa caffè, chicchi di caffè, campioni di caffè, campione di caffè, caffè tostato, confezioni di caffè, "
        "pausa pranzo, buono pasto, buoni pranzo, sala da pranzo, ora di pranzo, prezzo della cena, bere birra, birra artigianale, produce birra, birra alla spina, "
        "in ogni evento, eventi avversi, organizza eventi, organizzazione di eventi, agenzia di eventi, organizzatore di eventi, organizzatrice di eventi, si occupa di eventi, ufficio eventi, "
        "ente fiera, catalogo della fiera, calendario fiere, calendario delle fiere, regolamento della fiera, costo dello stand, stand da, progetto dello stand, allestimento dello stand, allestimento stand, prenotare lo stand, "
        "prenotato lo stand, preventivo stand, preventivo per lo stand, salone di bellezza, salone da parrucchiere, salone delle feste, "
        "indirizzo mail, indirizzo email, indirizzo e-mail, indirizzo di posta, casella di posta, mail server, ufficio posta, la posta, posta in gioco, numero di telefono, numero whatsapp, "
        "lettera di credito, lettere di credito, lettera di intenti, lettera d'intenti, lettera di presentazione, alla lettera, lettera di vettura, contratto scritto, scritto sul contratto, scritto nel contratto, testo scritto, "
        "per iscritto, messaggio chiave, messaggio pubblicitario, messaggio promozionale, in risposta a un bando, "
        "festa nazionale, giorno di festa, la festa del, festa della donna, festa della mamma, in festa, chat bot, gruppo whatsapp, "
        "non male, non è male, niente male, senza fretta, non solo, nient'altro, non è stato un, non è stata una, non era un, non era male, senza impegno, senza problemi, nessun problema, non c'è problema, niente di che, "
        "se ne parla, riunione di condominio, riunione di famiglia, colloquio di lavoro, colloqui di lavoro, conosciuto come, conosciuta come, conosciuto per, conosciuta per, conosciuti per, ben conosciuto, molto conosciuto, "
        "più conosciuto, poco conosciuto, parole incrociate, mandato a monte, mandato in, mandato all'aria, mandato di, mandato a quel paese, mandato in onda, andato a trovare un, "
        "video promozionale, un video, il video, video aziendale, video tutorial, i video, su video, visto un video, visto il video, fuori posto, in presenza di un, in presenza di problemi"
    ),
    lists=phrases("e, ed, più, anche, pure, poi"),
    light=phrases(
        "il, lo, la, i, gli, le, l, un, una, uno, di, a, da, in, con, su, per, tra, fra, al, allo, alla, all, ai, agli, alle, del, dello, della, dell, dei, degli, delle, dal, dalla, "
        "nel, nella, sul, sulla, e, ed, poi, ieri, oggi, stamattina, stasera, sera, mattina, pomeriggio, bel, bella, bello, buon, buona, lungo, lunga, breve, veloce, rapido, rapida, primo, prima, secondo, ancora, "
        "di nuovo, finalmente, insieme, assieme, mio, mia, miei, nostro, nostra, suo, sua, loro, amico, amica, signor, signora, dott, dottor, dottoressa, ing, avv, sig, sigra, anche, presso, centro, lavoro, solito, solita, piacevole, "
        "ottimo, ottima, ottimi, ho, abbiamo, ci, si, mi, lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica, stato, stata, fatto, fatta"
    ),
    bound=phrases("di, per, del, dello, della, dell, dei, degli, delle, su, sul, sulla, dal, dalla"),
    articles=phrases(
        "il, lo, la, i, gli, le, l, un, una, uno, del, dello, della, dell, dei, degli, delle, mio, mia, suo, sua, nostro, nostra, loro, questo, questa, qualche, alcuni, alcune, due, tre, molti, molte, tanti, tante, troppi, pochi"
    ),
    clauses=phrases("ma, però, perché, mentre, invece, quindi, siccome, dove, quando"),
    subordinate=phrases("che, come, quanto, quando, se, cosa, perché, dire, parlare"),
    ourselves=phrases("me, noi, mi, ci, io, abbiamo, ho, siamo"),
    auxiliaries=phrases(
        "ha, hanno, ho, abbiamo, è, sono, era, stato, stata, stati, state, si, poi, purtroppo, lui, lei, loro, di, nuovo, ancora, all, ultimo, ultima, momento, minuto, due, volte, infine, "
        "dovuto, tutto, tutti, anche, subito, ci, mi, alla, fine, a, causa, viene, venne, già, oggi"
    ),
)
