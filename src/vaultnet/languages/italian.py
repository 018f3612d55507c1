"""Italiano: the words people write in their notes."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.italian_lines import ITALIAN_LINES
from vaultnet.languages.words import Words, each, pairs, phrases

_WRITTEN: Final = "mail, email, e-mail, messaggio, lettera, cartolina, whatsapp, sms, telegram, pec, vocale, auguri, complimenti, ✉, 💬, 📧"
"""Things written, before the word that says by whom or to whom."""

ITALIAN: Final = Words(
    code="it",
    lines=ITALIAN_LINES,
    fields={
        **each("name", "nome, nomecompleto, nomeecognome, nominativo"),
        **each("first_name", "nomeproprio"),
        **each("last_name", "cognome"),
        **each("aliases", "soprannome, soprannomi, detto, dettaanche"),
        **each("title", "titolo"),
        **each("type", "tipo, genere"),
        **each("categories", "categorie, categoria"),
        **each("company", "azienda, organizzazione, ente, società, societa, ditta, impresa, datoredilavoro, cliente"),
        **each("role", "ruolo, mansione, professione, qualifica, posizione, incarico"),
        **each("city", "città, citta, comune, residenza, sede"),
        **each("location", "luogo, luoghi, località, localita, posto, dove, destinazione, destinazioni"),
        **each("country", "paese, nazione, statoestero"),
        **each("address", "indirizzo"),
        **each("email", "posta, postaelettronica, indirizzoemail"),
        **each("phone", "telefono, telefoni, cellulare, cell, numero, numeroditelefono"),
        **each("website", "sito, sitoweb, dominio"),
        **each("birthday", "compleanno, datadinascita, nato, nata, nascita, natoil, natail"),
        **each("anniversary", "anniversario"),
        **each("interests", "interessi, interesse, hobby, passioni, passione, argomenti, competenze"),
        **each("languages", "lingue, lingua, parla"),
        **each("sector", "settore, settori, comparto"),
        **each("schools", "scuole, scuola, università, universita, studi, formazione, ateneo"),
        **each(
            "past_companies",
            "aziendeprecedenti, aziendaprecedente, exaziende, exazienda, precedenti, precedente, lavoriprecedenti",
        ),
        **each("associations", "associazioni, associazione, circolo, circoli, socio, sociodi"),
        **each("events", "fiere, eventi, saloni, convegni"),
        **each(
            "home_town",
            "cittànatale, cittanatale, paesenatale, luogodinascita, origine, originariodi, "
            "originariadi, cittàdorigine, cittadorigine",
        ),
        **each("needs", "cerca, bisogni, bisogno, cercando, necessità, necessita"),
        **each("offers", "offre, offerta, puòaiutarecon, puoaiutarecon"),
        **each("introduced_by", "presentatoda, presentatada, presentato, tramite, chipresentato, conosciutotramite"),
        **each(
            "knows",
            "conosce, amici, famiglia, coniuge, parenti, parente, moglie, marito, compagno, compagna, figli, figlio, "
            "figlia, figlie, genitori, padre, madre, fratelli, fratello, sorelle, sorella, cugini, cugino, cugina, zio, "
            "zia, nipote, nipoti, suocero, suocera, genero, nuora, cognato, cognata",
        ),
        **each("met", "conosciuto, conosciuta, comeconosciuto, conosciutoil, conosciutail, primoincontro"),
        **each("connected_on", "collegatoil, connessoil, collegatodal"),
        **each("last_contact", "ultimocontatto, dataultimocontatto"),
        **each("last_met", "ultimoincontro, vistoil, vistail, ultimavisita, ultimocaffè, ultimocaffe"),
        **each("last_call", "ultimachiamata, sentitoil, sentitail, ultimatelefonata"),
        **each("last_message", "ultimomessaggio"),
        **each("last_email", "ultimamail, ultimaemail"),
        **each("tier", "fascia, cerchia, importanza, livello"),
        **each("cadence", "frequenza, cadenza, ogni, ritmo, frequenzacontatto"),
        **each("meet_every", "incontrareogni, vedersiogni"),
        **each("next_step", "prossimopasso, prossimaazione, prossimipassi"),
        **each(
            "next_step_date",
            "prossimocontatto, dataprossimocontatto, richiamareil, darichiamare, dataprossimopasso, prossimopassoil",
        ),
        **each("snooze_until", "rimandaal, rimandatoal, nonprimadel, sospesofinoal"),
        **each("decision_maker", "decisore, decisori, chidecide, decide"),
        **each("buying_role", "ruoloacquisto, ruolodacquisto, ruoloacquisti"),
        **each("stage", "fase, stadio"),
        **each("status", "stato"),
        **each("archived", "archiviato, archiviata"),
        **each("deceased", "deceduto, deceduta, defunto, defunta, morto, morta"),
        **each("do_not_contact", "noncontattare"),
        **each("source", "fonte, provenienza"),
        **each("timezone", "fuso, fusoorario"),
        **each("new_job", "nuovolavoro, cambiolavoro"),
        **each("me", "io, sonoio, titolare"),
        **each("date", "data, giorno, giorni, quando, periodo"),
        **each("start", "inizio, datainizio, dal, partenza, datapartenza"),
        **each("end", "fine, datafine, al, ritorno, dataritorno, rientro"),
        **each("attendees", "partecipanti, presenti, con, persone, invitati, ospiti, partecipa"),
        **each("channel", "canale, tipocontatto, modalità, modalita"),
        **each("tags", "etichette"),
    },
    kinds={
        **each("person", "persona, persone, contatto, contatti"),
        **each(
            "company",
            "azienda, aziende, organizzazione, organizzazioni, cliente, clienti, ente, società, fornitore, ditta",
        ),
        **each("meeting", "riunione, riunioni, incontro, incontri, chiamata, chiamate, telefonata"),
        **each("daily", "giornaliera, nota giornaliera, nota-giornaliera, diario"),
        **each("trip", "viaggio, viaggi, trasferta"),
        **each("fair", "fiera, fiere, salone"),
        **each("market", "mercato, mercati"),
        **each("owner", "io, titolare"),
    },
    folders={
        **each("person", "persone, contatti, rubrica, conoscenze"),
        **each("company", "aziende, clienti, organizzazioni, enti"),
        **each("meeting", "riunioni, incontri, chiamate"),
        **each("market", "mercati"),
        **each("trip", "viaggi, trasferte"),
        **each("fair", "fiere"),
    },
    template_folders=phrases("modelli, modello"),
    index_names=phrases("indice, modello, panoramica, mappa"),
    channels={
        **each(
            "coffee",
            "caffè, pausa caffè con, preso un caffè, preso caffè, preso il caffè, bevuto un caffè, caffettino, cappuccino, caffettini",
        ),
        **each(
            "meal",
            "pranzo, pausa pranzo con, pranzi, pranzetto, pranzato, cena, cene, cenetta, cenato, aperitivo, aperitivi, apericena, colazione, colazioni, merenda, birra, "
            "brindisi, brindato, spritz, pizza con, pizzata",
        ),
        **each(
            "visit",
            "visita, visite, visitato, visitata, visitati, visitate, sopralluogo, sopralluoghi, visita in azienda, "
            "passato a prendere, passata a prendere, passato a trovare, passata a trovare, passati a trovare, andato a trovare, andata a trovare, andati a trovare, "
            "venuto a trovarci, venuta a trovarci, venuti a trovarci, venuto a trovarmi, venuta a trovarmi, passato da, passata da",
        ),
        **each(
            "fair",
            "fiera, fiere, salone, saloni, cibus, tuttofood, marmomac, eima, lineapelle, allo stand, dallo stand, nello stand, nostro stand, loro stand, suo stand, stand di, stand con, vinitaly",
        ),
        **each(
            "event",
            "evento, eventi, conferenza, conferenze, convegno, convegni, congresso, congressi, seminario, matrimonio, "
            "festa, inaugurazione, workshop",
        ),
        **each(
            "in_person",
            "opera con, teatro con, concerto con, cinema con, museo con, mostra con, tennis con, padel con, golf con, gita con, passeggiata con, serata con, weekend con, giornata con, mattinata con, grigliata con, taxi con, in macchina con, in auto con, in treno con, in barca con, allo stadio con, partita a tennis con, uscito con, uscita con, usciti con, seduto accanto a, seduta accanto a, "
            "incontrato, incontrata, incontrati, incontrate, ho incontrato, incontro, incontri, visto, vista, visti, viste, ho visto, "
            "ci siamo visti, ci siamo viste, ci siamo incontrati, ci siamo incontrate, rivisto, rivista, rivisti, riviste, di persona, "
            "parlato di persona, in presenza, dal vivo, faccia a faccia, conosciuto, conosciuta, conosciuti, conosciute, "
            "accompagnato, accompagnata, accompagnati, è passato in ufficio, è passata in ufficio, è passato a salutare, è passata a salutare, è passato da noi, è passata da noi, è passato allo stand, è passata allo stand, sono passati da noi, sono passati allo stand, è venuto, è venuta, sono venuti, sono venute, incrociato, incrociata, incrociati, passeggiata, gita, stretta di mano, riuscito a vedere, riuscita a vedere, "
            "riuscito a incontrare, bello rivedere, piacere rivedere, bello vedere, passato in ufficio, passata in ufficio, "
            "passato a salutare, passata a salutare",
        ),
        **each(
            "video",
            "videochiamata, videochiamate, vc con, video chiamata, video call, videocall, videoconferenza, video riunione, "
            "videoriunione, in collegamento, in video, su zoom, su teams, su meet, in teams, teams con, call su zoom, call su teams, caffè virtuale, "
            "aperitivo virtuale, pranzo virtuale, evento online, incontro online, incontro virtuale, incontrati online, conosciuti online, "
            "conosciuto online, conosciuta online, riunione online, fiera virtuale, evento virtuale, convegno online, visita virtuale, "
            "riunione da remoto, riunione a distanza",
        ),
        **each(
            "call",
            "tel, telef, chiamata, chiamate, chiamato, chiamati, telefonata, telefonate, telefonato, telefonatina, "
            "sentito al telefono, sentita al telefono, sentiti al telefono, al telefono, sentito, sentita, sentiti, sentite, ho sentito, "
            "ci siamo sentiti, ci siamo sentite, parlato, richiamato, richiamata, squillo, ho chiamato, mi ha chiamato, ci ha chiamato, "
            "mi ha telefonato, mi chiama, riuscito a parlare, riuscita a parlare, due chiacchiere, fatto due chiacchiere, chiacchierata, "
            "quattro chiacchiere, fatto quattro chiacchiere, chiacchierato, call, calls",
        ),
        **each("meeting", "riunione, riunioni, colloquio, colloqui, a quattr'occhi, allineamento"),
        **each(
            "message",
            "messaggio, messaggi, messaggiato, whatsapp, sms, telegram, chat, messaggino, messaggini, vocale, vocali, "
            "messaggio vocale, ✉ messaggio",
        ),
        **each(
            "email",
            "mail, e-mail, email, scritto, scritta, scritti, scritte, risposto, risposti, risposta, mi scrive, ci scrive, mi risponde, ci risponde, posta, pec",
        ),
        **each("letter", "lettera, lettere, cartolina, biglietto di auguri, biglietto di ringraziamento"),
        **each(
            "wishes",
            "auguri, complimenti, congratulazioni, felicitazioni, condoglianze, auguri di natale, buon compleanno",
        ),
        **each("linkedin", "linkedin"),
        **each(
            "contact",
            "mi ha presentato, mi presenta, ci ha presentato, mi ha messo in contatto con, mandato, mandata, mandati, mandate, inviato, inviata, inviati, inviate, inoltrato, inoltrata, inoltrati, inoltrate",
        ),
    },
    wrote_in=phrases(
        "mi ha scritto, mi ha risposto, mi hanno scritto, mi hanno risposto, mi scrive, mi risponde, mi ha mandato, mi ha inviato, mi ha inoltrato, "
        "ci ha scritto, ci ha risposto, ci ha mandato, ci ha inviato, ci scrive, ci risponde, mail di, email di, messaggio di, whatsapp di, lettera di, vocale di, ricevuto, ricevuta, ricevuti, "
        "ricevute, risposta da, risposta di, ha risposto, ha scritto, ha mandato, ha inviato, auguri di buon compleanno da, arrivata mail, arrivata la mail, arrivato messaggio, "
        "arrivata una mail, arrivata lettera, arrivata la lettera, arrivato un messaggio, risponde, scrive, mi ha fatto gli auguri, sua mail, suo messaggio, sua risposta"
    )
    | pairs(_WRITTEN, "da, dal, dalla, dall', dai, dalle"),
    wrote_out=phrases(
        "scritto a, scritto ad, scritto al, scritto alla, ho scritto, abbiamo scritto, mandato, mandata, mandati, mandate, ho mandato, ho inviato, ho inoltrato, inviato, inviata, inviati, inviate, "
        "inoltrato, inoltrata, inoltrati, inoltrate, risposto a, risposto ad, risposto alla, risposto al, ho risposto, abbiamo risposto, "
        "messaggio per, mail per, gli ho scritto, le ho scritto, gli ho mandato, le ho mandato, gli ho risposto, le ho risposto, fatto gli auguri, "
        "mandato gli auguri, mia mail, mio messaggio"
    )
    | pairs(_WRITTEN, "a, ad, al, alla, all', ai, alle"),
    cancelled=phrases(
        "annull, rinv, rimand, annullato, annullata, annullati, annullate, annulla, rimandato, rimandata, rimandati, rimandate, rimanda, rinviato, rinviata, rinviati, rinviate, rinvia, saltare, saltato, saltata, "
        "saltati, saltate, è saltato, è saltata, spostato, spostata, spostato a, spostata a, disdetto, disdetta, disdice, non si è fatto, non si è fatta, niente di fatto, "
        "non si è tenuto, non si è tenuta, non c'è stato, non c'è stata, non ci siamo visti, non ci siamo viste, non ci siamo sentiti, "
        "non ci siamo sentite, non ci siamo incontrati, non ci siamo incontrate, non se ne è fatto nulla, ha dovuto annullare, ha dovuto rimandare, "
        "ha dovuto disdire, slittato, slittata, soppresso, soppressa"
    ),
    negations=phrases(
        "nessuna risposta a, nessuna risposta alla, nessuna risposta alle, non risponde a, non risponde alla, non risponde alle, non, mai, senza, niente, nessun, nessuna, nessuno, zero, ho provato a, provato a, cercato di, tentato di, dimenticato di, "
        "dimenticata, al posto di, invece di, invece del, invece della, al posto del, al posto della, tranne, eccetto, quasi, perso, persa"
    ),
    talked_about=phrases(
        "secondo, parlato di, parlare di, parlato con lui di, parlato con lei di, di cui, a proposito di, riguardo a, riguardo, circa, su, mi ha parlato di, "
        "ci ha parlato di, chiesto di, chiesto notizie di, ha citato, citato, citata, nominato, nominata, ha nominato, consigliato, consigliata, mi ha consigliato, "
        "suggerito, suggerita, raccomandato, raccomandata, conosce, lavora con, lavora per, lavorava con, amico di, amica di, amici di, collega di, colleghi di, moglie di, marito di, fratello di, "
        "sorella di, figlio di, figlia di, cugino di, cugina di, capo di, socio di, socia di, assistente di, presentazione a, presentazione di, parlando di, notizie di, saluti a, saluti da, "
        "saluti di, salutami, saluta, grazie a, tramite, attraverso, presentato da, presentata da, su consiglio di, su suggerimento di, segnalato da, segnalata da, per conto di, "
        "detto che, dice che, che, articolo su, il posto di, sostituisce, sostituito da, sostituita da, riporta a, rispetto a, contatto di, numero di, al posto di, invece di, idea di"
    ),
    companions=phrases(
        "con, e, ed, insieme a, insieme ad, insieme con, assieme a, assieme ad, anche, più, c'era, c'erano, in compagnia di, accompagnato da, accompagnata da, c'è, compreso, compresa"
    ),
    log_headings=phrases(
        "diario, contatti, contatto, incontri, incontro, storico, cronologia, registro, diario contatti, "
        "interazioni, conversazioni, riunioni, storia, diario dei contatti, storico contatti, storico dei contatti, "
        "storico interazioni, log contatti, log dei contatti, registro contatti, registro dei contatti, "
        "registro interazioni, contatti recenti, ultimo contatto, ultimi contatti, interazioni recenti, comunicazioni"
    ),
    todo_headings=phrases(
        "idea, da chiamare, da sentire, da fare, da contattare, da scrivere, da incontrare, da vedere, "
        "da richiamare, prossimi passi, prossimo passo, in attesa, attività, compiti, cose da fare, "
        "idee, in programma, programma, ordine del giorno, azioni, promemoria, da invitare"
    ),
    attendee_headings=phrases("partecipanti, presenti, persone, invitati, con"),
    interest_headings=phrases("interessi, passioni, hobby, argomenti, in comune"),
    online=phrases(
        "online, da remoto, remoto, in remoto, videochiamata, telefono, al telefono, a distanza, virtuale, da definire"
    ),
    theirs=phrases(
        "aspetto, aspetto da, aspetto da parte di, aspettare, aspetto risposta da, aspetto risposta di, aspetto notizie da, aspetto notizie di, attendo, attendo da, attendere, in attesa di, in attesa da, "
        "in attesa di risposta da, da ricevere da, ricevere da, sollecitare, sollecito a, sollecita"
    ),
    months=(
        ("gennaio", "gen"),
        ("febbraio", "feb"),
        ("marzo", "mar"),
        ("aprile", "apr"),
        ("maggio", "mag"),
        ("giugno", "giu"),
        ("luglio", "lug"),
        ("agosto", "ago"),
        ("settembre", "set", "sett"),
        ("ottobre", "ott"),
        ("novembre", "nov"),
        ("dicembre", "dic"),
    ),
    weekdays=(
        ("lunedì", "lun", "lunedi"),
        ("martedì", "mar", "martedi"),
        ("mercoledì", "mer", "mercoledi"),
        ("giovedì", "gio", "giovedi"),
        ("venerdì", "ven", "venerdi"),
        ("sabato", "sab"),
        ("domenica", "dom"),
    ),
    statuses={
        **each("archived", "archiviato, archiviata, inattivo, inattiva, chiuso, chiusa"),
        **each("deceased", "deceduto, deceduta, defunto, defunta, morto, morta, scomparso, scomparsa"),
        **each("do_not_contact", "non contattare, non_contattare, non-contattare, mai, bloccato, bloccata"),
    },
    cadences={
        "giornaliera": 1,
        "ogni giorno": 1,
        "settimanale": 7,
        "settimanalmente": 7,
        "ogni settimana": 7,
        "quindicinale": 14,
        "ogni quindici giorni": 15,
        "due volte al mese": 15,
        "2 volte al mese": 15,
        "ogni tre settimane": 21,
        "ogni quattro settimane": 28,
        "tutti i mesi": 30,
        "tutte le settimane": 7,
        "una volta a settimana": 7,
        "ogni sei settimane": 42,
        "tre volte l'anno": 120,
        "bisettimanale": 14,
        "ogni due settimane": 14,
        "mensile": 30,
        "mensilmente": 30,
        "ogni mese": 30,
        "una volta al mese": 30,
        "bimestrale": 60,
        "ogni due mesi": 60,
        "trimestrale": 90,
        "ogni tre mesi": 90,
        "ogni trimestre": 90,
        "quadrimestrale": 120,
        "ogni quattro mesi": 120,
        "semestrale": 180,
        "ogni sei mesi": 180,
        "ogni semestre": 180,
        "due volte l'anno": 180,
        "annuale": 365,
        "annualmente": 365,
        "ogni anno": 365,
        "una volta l'anno": 365,
        "una volta all'anno": 365,
        "una volta alla settimana": 7,
    },
    units={
        "g": 1,
        "gg": 1,
        "giorno": 1,
        "giorni": 1,
        "sett": 7,
        "settimana": 7,
        "settimane": 7,
        "mese": 30,
        "mesi": 30,
        "trimestre": 90,
        "trimestri": 90,
        "anno": 365,
        "anni": 365,
        "s": 7,
        "a": 365,
    },
    yes=phrases("sì, si, vero, s"),
    no=phrases("no, falso, mai, non ancora"),
    countries={
        "olanda": "NL",
        "gran bretagna": "GB",
        "inghilterra": "GB",
        "scozia": "GB",
        "galles": "GB",
        "irlanda del nord": "GB",
        "usa": "US",
        "stati uniti d'america": "US",
        "america": "US",
        "emirati": "AE",
        "emirati arabi": "AE",
        "gli emirati": "AE",
        "eau": "AE",
        "rep. ceca": "CZ",
        "rep. dominicana": "DO",
        "corea": "KR",
        "corea del sud": "KR",
        "sud africa": "ZA",
        "repubblica slovacca": "SK",
        "federazione russa": "RU",
        "repubblica ceca": "CZ",
        "cechia": "CZ",
        "bosnia": "BA",
        "bosnia erzegovina": "BA",
        "palestina": "PS",
        "repubblica democratica del congo": "CD",
        "macedonia": "MK",
        "birmania": "MM",
        "costa d'avorio": "CI",
        "vaticano": "VA",
        "città del vaticano": "VA",
        "capo verde": "CV",
        "cina popolare": "CN",
        "hong kong": "HK",
        "taiwan": "TW",
        "turchia": "TR",
        "regno unito": "GB",
        "paesi bassi": "NL",
        "bielorussia": "BY",
        "moldavia": "MD",
    },
    sensitive=phrases(
        "salute, malattia, malattie, tumore, tumori, cancro, diabete, depressione, ansia, burnout, autismo, epilessia, "
        "asma, allergie, celiachia, celiaco, celiaca, hiv, aids, demenza, alzheimer, parkinson, disabilità, "
        "gravidanza, terapia, psicoterapia, chemioterapia, farmaci, "
        "religione, religioni, chiesa, parrocchia, cattolico, cattolica, cattolici, cattolicesimo, cristiano, "
        "cristiana, cristianesimo, protestante, evangelico, evangelica, bibbia, islam, musulmano, musulmana, moschea, "
        "ebraismo, ebreo, ebrea, ebraico, ebraica, sinagoga, induismo, massoneria, "
        "buddismo, buddista, fede, preghiera, ateismo, politica, politico, politici, partito, partiti, "
        "elezioni, comunismo, socialismo, fratelli d'italia, forza italia, lega nord, movimento 5 stelle, sindacato, "
        "sindacati, sindacale, cgil, cisl, uil, ugl, fiom, orientamento sessuale, etnia, salute mentale, dipendenze, alcolismo"
    ),
    common=phrases(
        "il, con, di, che, per, della, abbiamo, una, sono, nel, incontro, telefonata, pranzo, riunione, persone"
    ),
)
