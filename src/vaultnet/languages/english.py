"""English: the words people write in their notes."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.english_lines import ENGLISH_LINES
from vaultnet.languages.words import Words, each, pairs, phrases

_WRITTEN: Final = "mail, email, e-mail, message, letter, text, dm, whatsapp, sms, telegram, postcard, card, ✉, 💬, 📧"
"""Things written, before the word that says by whom or to whom."""

ENGLISH: Final = Words(
    code="en",
    lines=ENGLISH_LINES,
    fields={
        **each("name", "name, fullname, displayname, fn"),
        **each("first_name", "firstname, givenname, n.gn, name.first"),
        **each("last_name", "lastname, surname, familyname, n.fn, name.last"),
        **each("aliases", "aliases, alias, nickname, nicknames, shortname"),
        **each("title", "title"),
        **each("type", "type, kind, fileclass, filerole"),
        **each("categories", "categories, category"),
        **each(
            "company",
            "company, org, organization, organisation, organizations, organisations, orgs, employer, "
            "companies, account, work, workplace",
        ),
        **each("role", "role, jobtitle, position, occupation, job"),
        **each("city", "city, town, basedin, lives, adr.locality"),
        **each("location", "location, loc, place, places, prmlocation, where, venue, destination, destinations"),
        **each("country", "country, nation, adr.country"),
        **each("address", "address"),
        **each("email", "email, emails, mail, emailaddress, emailwork, emailhome"),
        **each("phone", "phone, phones, mobile, cell, cellphone, phonenumber, tel, telephone, telcell, telwork"),
        **each("linkedin", "linkedin, linkedinurl, linkedinprofile"),
        **each("website", "website, url, site, web, homepage, domain"),
        **each("birthday", "birthday, birthdate, born, birth, bday, dob, dateofbirth, prmbirthday"),
        **each("anniversary", "anniversary, weddinganniversary"),
        **each("interests", "interests, interest, topics, hobbies, hobby, passions, likes, expertise, skills"),
        **each("languages", "languages, language, speaks, spokenlanguages"),
        **each("sector", "sector, sectors, industry, field"),
        **each("schools", "schools, school, university, education, almamater, studies"),
        **each(
            "past_companies",
            "pastcompanies, pastcompany, previouscompanies, previouscompany, formercompanies, "
            "formeremployers, previous, workedat, pastemployers",
        ),
        **each("associations", "associations, association, clubs, club, memberships, memberof, chamber"),
        **each("events", "events, fairs, tradeshows, conferences"),
        **each("home_town", "hometown, birthplace, placeofbirth, from, nativeof"),
        **each("needs", "needs, need, lookingfor, seeks, wants"),
        **each("offers", "offers, offer, canhelpwith, provides"),
        **each("introduced_by", "introducedby, via, knownthrough, metthrough, firstmetthrough, referredby"),
        **each(
            "knows",
            "knows, connections, friends, family, spouse, partner, relatedto, relatives, wife, husband, children, child, "
            "sons, son, daughters, daughter, parents, father, mother, siblings, brothers, brother, sisters, sister, "
            "cousins, cousin, uncle, aunt, nephew, niece, inlaws",
        ),
        **each("met", "met, metdate, datemet, firstmet, howwemet, meton, metat"),
        **each("connected_on", "connectedon, connected, linkedinsince"),
        **each(
            "last_contact",
            "lastcontact, lastcontacted, lastcontactdate, datelastcontacted, lastinteraction, "
            "prmlastcontacted, contacted, lasttouch, lastchat, lastchatted, lasthowdy",
        ),
        **each("last_met", "lastmet, lastseen, lastmeeting, lastmetinperson, lastcoffee"),
        **each("last_call", "lastcall, lastspoke, lastspoken, lastspokeon"),
        **each("last_message", "lastmessage, lastmessaged"),
        **each("last_email", "lastemail, lastmail, lastemailed"),
        **each("tier", "tier, circle, prmtier, importance, strategictier, ring"),
        **each(
            "cadence",
            "cadence, frequency, contactfrequency, keepintouch, stayintouch, contactinterval, "
            "contactintervaldays, customfrequencydays, prmcadence, every, rhythm, howdyinterval",
        ),
        **each("meet_every", "meetevery, meetingcadence"),
        **each("next_step", "nextstep, nextaction, next, nextsteps"),
        **each(
            "next_step_date",
            "nextstepdate, nextcontact, nextfollowup, followup, followupdate, nextcontactdue, nextstepon, nextstepdue",
        ),
        **each("snooze_until", "snoozeuntil, snooze, snoozed, prmsnoozeuntil, notbefore"),
        **each("decision_maker", "decisionmaker, decisionmakers, decisor"),
        **each("buying_role", "buyingrole, buyerrole"),
        **each("stage", "stage, pipelinestage, phase"),
        **each("status", "status"),
        **each("archived", "archived, archive"),
        **each("deceased", "deceased, dead, died, diedon"),
        **each("do_not_contact", "donotcontact, dnc, nocontact"),
        **each("source", "source, leadsource"),
        **each("timezone", "timezone, tz"),
        **each("new_job", "newjob, jobchange, jobchanged"),
        **each("me", "me, self, owner, vaultowner"),
        **each("date", "date, dates, day, days, meetingdate, when, on, period"),
        **each("start", "start, startdate, begin, begins, departure, departuredate"),
        **each("end", "end, enddate, until, to, return, returndate"),
        **each(
            "attendees",
            "people, attendees, participants, with, guests, who, persons, person, organizer, invitees, present",
        ),
        **each("channel", "channel, contacttype, interactiontype, medium"),
        **each("tags", "tags, tag, keywords"),
    },
    kinds={
        **each("person", "person, people, contact, contacts, crm-contact, human, persons"),
        **each(
            "company",
            "company, companies, organization, organizations, organisation, organisations, account, "
            "accounts, customer, customers, business, client, prospect, supplier",
        ),
        **each("meeting", "meeting, meetings, call, calls, 1on1, 1-on-1, one-on-one, interaction, interactions"),
        **each("daily", "daily, daily-note, dailynote, journal, daily note"),
        **each("trip", "trip, trips, travel, journey"),
        **each("fair", "fair, fairs, trade-show, tradeshow, trade show, expo"),
        **each("market", "market, markets"),
        **each("owner", "me, self, owner"),
    },
    folders={
        **each("person", "people, persons, person, contacts, contact, crm"),
        **each("company", "companies, company, organizations, organisations, accounts, customers"),
        **each("meeting", "meetings, calls, interactions, 1on1s, 1-1s"),
        **each("market", "markets"),
        **each("trip", "trips, travel"),
        **each("fair", "fairs, trade shows"),
    },
    template_folders=phrases("templates, template, _templates"),
    index_names=phrases("index, _index, readme, moc, template, home, overview, dashboard"),
    channels={
        **each("coffee", "coffee, coffees, coffee break with, tea with, espresso, cappuccino, had coffee, ☕"),
        **each(
            "meal",
            "lunch, lunch break with, lunches, lunched, dinner, dinners, dined, breakfast, breakfasts, brunch, brunches, drinks, drink with, drink, beer, beers, supper, "
            "aperitif, had lunch, had dinner, 🍽, 🍴, 🍕, 🍷, 🍺, 🍻, 🥂, 🍾",
        ),
        **each(
            "visit",
            "visit, visits, visited, visited the booth, visited the stand, visited our booth, visited our stand, came to the booth, came to the stand, visited us, visited our, site visit, factory tour, plant tour, company visit, factory visit, managed to visit, "
            "went to visit, came to visit",
        ),
        **each(
            "fair",
            "fair, the fair, fairs, trade show, trade shows, trade fair, trade fairs, tradeshow, tradeshows, expo, expos, exhibition, exhibitions, prowein, anuga, gulfood, cosmoprof, automechanika, interpack, hannover messe, bauma, fakuma, at the stand, our stand, "
            "their stand, his stand, her stand, at the booth, our booth, their booth, his booth, her booth, fair with, fair in, fair day, book fair, "
            "wine fair, food fair, art fair, job fair, spring fair, autumn fair",
        ),
        **each(
            "event",
            "event, events, conference, conferences, congress, summit, workshop, seminar, wedding, party, reception, gala",
        ),
        **each(
            "in_person",
            "opera with, theatre with, theater with, concert with, cinema with, museum with, tennis with, padel with, hike with, run with, bike ride with, sailing with, skiing with, evening with, weekend with, day out with, shopping with, barbecue with, bbq with, picnic with, taxi with, cab with, train with, drive with, match with, sauna with, shared a cab with, shared a taxi with, sat next to, sat with, "
            "met, met with, picked up, met up, met up with, meet up, meetup, in person, face to face, face-to-face, saw, seen, ran into, bumped into, walk, "
            "walked with, walk with, f2f, sat down with, went for a walk, hike, golf, handshake, shook hands, great to see, good to see, nice to see, lovely to see, "
            "nice to meet, great to meet, good to meet, managed to see, managed to meet, got to see, got to meet, went to see, "
            "came to see, came by, dropped by, stopped by, dropped in, 🤝",
        ),
        **each(
            "video",
            "video call, video calls, vc with, videocall, video-call, video chat, video meeting, video conference, videoconference, video with, video, "
            "zoom, zoom call, zoomed, teams, teams call, teams meeting, ms teams, microsoft teams, teams with, google meet, gmeet, skype, skyped, "
            "facetime, facetimed, webex, met online, online meeting, virtual meeting, virtual coffee, virtual lunch, virtual drinks, virtual event, "
            "online event, online conference, virtual conference, met virtually, virtual fair, online fair, remote meeting, 📹, 🎥",
        ),
        **each(
            "call",
            "picked up the phone, answered the phone, call, calls, called, phone, phoned, phone call, telephoned, rang, spoke, spoken, talked, talk with, talk to, talk, had a talk, "
            "voice call, voice calls, conference call, rang up, dialled in, dialed in, 📞, ☎, 📱",
        ),
        **each(
            "meeting",
            "meeting, meetings, mtg, mtgs, 1:1, 1-1, 1on1, 1-on-1, one-on-one, one on one, catch-up, catch-ups, catch up, catch ups, catchup, catchups, caught up, sync, sync with, "
            "check-in, standup, stand-up, interview, interviewed, 👥",
        ),
        **each(
            "message",
            "message, messages, messaged, texted, text message, sms, whatsapp, whatsapped, telegram, signal, on signal, via signal, "
            "dm, dms, dm'd, chat, chats, chatted, chatting, pinged, txt, msg, msgs, wa, ig dm, text from, text to, imessage, slack, on slack, via slack, wechat, 💬, ✉ message",
        ),
        **each(
            "email",
            "email, emails, emailed, e-mail, e-mails, e-mailed, mail, mails, mailed, wrote, written, replied, reply, answered, "
            "newsletter, ✉, 📧, 📨, 📩",
        ),
        **each("letter", "letter, letters, postcard, thank-you card, thank you card, 📮"),
        **each(
            "wishes",
            "wishes, wished, congratulations, congratulated, congrats, birthday wishes, christmas wishes, happy birthday, "
            "christmas card, greeting card, birthday card, condolences, 🎂, 🎁",
        ),
        **each("linkedin", "linkedin, inmail"),
        **each(
            "contact",
            "introduced me to, introduced me, introduced us, introduced, put me in touch with, fwd, fwd to, sent, forwarded, heard from, got in touch, reached out",
        ),
    },
    wrote_in=phrases(
        "wrote me, wrote to me, wrote us, wrote to us, wrote back, texted me, texted back, texted us, emailed me, emailed us, emailed back, "
        "messaged me, messaged us, replied, replied to me, replied to us, replied to my, replied to our, answered me, answered my, answered our, "
        "she wrote, he wrote, they wrote, received, got a message, got a mail, got an email, got a reply, got a letter, got a text, heard from, heard back, wishes from, "
        "congratulations from, sent me, sent us, written to me, reply from, answer from, wished me, congratulated me, forwarded me, invited me, "
        "his email, her email, his message, her message, his reply, her reply, his answer, her answer, linkedin message from"
    )
    | pairs(_WRITTEN, "from"),
    wrote_out=phrases(
        "wrote to, i wrote, we wrote, i sent, we sent, sent, emailed, texted, messaged, "
        "wished, i replied, we replied, replied to, answered, wishes to, sent to, forwarded, i emailed, "
        "i texted, i answered, congratulations to, congratulated, my email, my message, reached out"
    )
    | pairs(_WRITTEN, "to"),
    cancelled=phrases(
        "cancelled, canceled, called off, cxl, cxld, canc, ❌, 🚫, postponed, rescheduled, moved the, moved our, moved my, pushed the, pushed our, moved to, pushed to, pushed back, didn't happen, did not happen, "
        "didn't take place, did not take place, fell through, not held, never happened, was off, is off, called it off, put off, skipped, "
        "no longer happening, had to cancel, cancelling, cancels"
    ),
    negations=phrases(
        "didn't, did not, didnt, couldn't, could not, couldnt, haven't, have not, hasn't, has not, hadn't, wasn't, was not, weren't, isn't, "
        "is not, don't, do not, doesn't, does not, not yet, not, never, missed, skip, skipped, unable to, failed to, tried to, trying to, no, without, "
        "instead of, nobody, no one, wouldn't, cannot, can't, no answer to, no reply to, no response to, except, apart from, minus, zero, not with, forgot to, forgot, almost, nearly"
    ),
    talked_about=phrases(
        "heard, heard that, according to, about, talked about, spoke about, spoken about, asked about, told me about, heard about, mentioned, mentions, regarding, re, "
        "discussed, concerning, on behalf of, recommended, recommends, suggested, introduction to, intro to, asked for, praised, "
        "knows, works with, worked with, works for, worked for, friend of, colleague of, friends of, colleagues of, wife of, husband of, "
        "brother of, sister of, son of, daughter of, cousin of, boss of, assistant of, successor of, thanks to, via, through, "
        "introduced by, suggested by, recommended by, referred by, on the advice of, together for, news of, news about, article about, "
        "hello to, regards to, regards from, greetings from, greetings to, looking for, compared to, named, called after, replaces, "
        "replaced by, reports to, says that, said that, says, that, whether, used to work with, idea from, idea of"
    ),
    companions=phrases(
        "with, w, and, &, +, plus, together with, along with, also, joined by, in the company of, accompanied by, incl, including"
    ),
    log_headings=phrases(
        "log, logs, contacts, contact, contact log, interactions, interaction, interaction log, "
        "recent interactions, meetings, history, contact history, timeline, touchpoints, journal, "
        "comments, conversations, conversation, conversation log, notes from meetings, encounters, contact notes, "
        "recent contacts, last contact, last contacts, communication log, communications, activity log, crm log, logbook"
    ),
    todo_headings=phrases(
        "idea, to call, to do, todo, to-do, to-dos, tasks, follow-up, follow up, followup, follow ups, "
        "follow-ups, to contact, to write, to meet, to see, next, next steps, next step, action items, "
        "actions, action points, planned, plans, ideas, wishlist, waiting, waiting for, someday, agenda, "
        "reach out, to reach out, people to call, people to meet, ask, backlog"
    ),
    attendee_headings=phrases("attendees, participants, people, present, attending, who, guests"),
    interest_headings=phrases("interests, interest, hobbies, passions, likes, topics, in common"),
    online=phrases(
        "online, remote, zoom, teams, google meet, meet, skype, video, phone, virtual, web, call, webex, facetime, tbd"
    ),
    theirs=phrases("waiting for, wait for, awaiting, expecting, from, get from, chase"),
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sep", "sept"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("monday", "mon"),
        ("tuesday", "tue", "tues"),
        ("wednesday", "wed"),
        ("thursday", "thu", "thur", "thurs"),
        ("friday", "fri"),
        ("saturday", "sat"),
        ("sunday", "sun"),
    ),
    statuses={
        **each("archived", "archived, archive, inactive, dormant, closed, retired contact"),
        **each("deceased", "deceased, dead, died, passed away, rip, †"),
        **each(
            "do_not_contact",
            "do not contact, do_not_contact, do-not-contact, donotcontact, dnc, never, "
            "no contact, blocked, opted out, unsubscribed",
        ),
    },
    cadences={
        "daily": 1,
        "every day": 1,
        "weekly": 7,
        "every week": 7,
        "biweekly": 14,
        "fortnightly": 14,
        "bi-weekly": 14,
        "twice a month": 15,
        "every three weeks": 21,
        "every four weeks": 28,
        "every six weeks": 42,
        "every other month": 60,
        "bi-monthly": 60,
        "once a quarter": 90,
        "every four months": 120,
        "every two weeks": 14,
        "every other week": 14,
        "monthly": 30,
        "every month": 30,
        "bimonthly": 60,
        "every two months": 60,
        "quarterly": 90,
        "every quarter": 90,
        "every three months": 90,
        "half-yearly": 180,
        "halfyearly": 180,
        "half yearly": 180,
        "twice a year": 180,
        "biannual": 180,
        "biannually": 180,
        "semiannual": 180,
        "semiannually": 180,
        "every six months": 180,
        "yearly": 365,
        "annually": 365,
        "annual": 365,
        "every year": 365,
        "once a year": 365,
        "once a month": 30,
        "once a week": 7,
    },
    units={
        "d": 1,
        "day": 1,
        "days": 1,
        "w": 7,
        "wk": 7,
        "week": 7,
        "weeks": 7,
        "m": 30,
        "mo": 30,
        "month": 30,
        "months": 30,
        "q": 90,
        "quarter": 90,
        "quarters": 90,
        "y": 365,
        "yr": 365,
        "year": 365,
        "years": 365,
    },
    yes=phrases("yes, true, y, x, 1, on, ✓, ✅"),
    no=phrases("no, false, n, 0, off, never, not yet"),
    countries={
        "uk": "GB",
        "great britain": "GB",
        "england": "GB",
        "scotland": "GB",
        "wales": "GB",
        "northern ireland": "GB",
        "britain": "GB",
        "usa": "US",
        "u.s.a.": "US",
        "u.s.": "US",
        "us": "US",
        "united states of america": "US",
        "america": "US",
        "the us": "US",
        "the united states": "US",
        "holland": "NL",
        "the netherlands": "NL",
        "czech republic": "CZ",
        "south korea": "KR",
        "republic of korea": "KR",
        "slovak republic": "SK",
        "russian federation": "RU",
        "korea": "KR",
        "north korea": "KP",
        "east timor": "TL",
        "ger": "DE",
        "saudi": "SA",
        "russia": "RU",
        "emirates": "AE",
        "uae": "AE",
        "u.a.e.": "AE",
        "the emirates": "AE",
        "dubai": "AE",
        "abu dhabi": "AE",
        "macedonia": "MK",
        "ivory coast": "CI",
        "burma": "MM",
        "turkey": "TR",
        "republic of ireland": "IE",
        "eire": "IE",
        "vatican": "VA",
        "hong kong": "HK",
        "macau": "MO",
        "taiwan": "TW",
        "viet nam": "VN",
        "people's republic of china": "CN",
        "prc": "CN",
        "ksa": "SA",
        "cape verde": "CV",
        "swaziland": "SZ",
        "bosnia": "BA",
        "congo": "CG",
        "drc": "CD",
        "dr congo": "CD",
        "democratic republic of the congo": "CD",
        "macao": "MO",
        "trinidad": "TT",
        "palestine": "PS",
        "syria": "SY",
        "iran": "IR",
        "moldova": "MD",
        "laos": "LA",
        "tanzania": "TZ",
    },
    sensitive=phrases(
        "health, illness, illnesses, disease, diseases, cancer, tumour, tumor, diabetes, depression, anxiety, "
        "burnout, autism, adhd, epilepsy, asthma, allergies, coeliac, celiac, coeliac disease, celiac disease, hiv, "
        "aids, dementia, alzheimer, parkinson, infertility, disability, disabilities, pregnancy, therapy, "
        "psychotherapy, chemotherapy, medication, "
        "religion, religions, church, catholic, catholics, catholicism, christian, christians, christianity, "
        "protestant, protestantism, evangelical, bible, islam, muslim, muslims, mosque, judaism, jewish, synagogue, "
        "buddhism, buddhist, hinduism, hindu, sikhism, faith, prayer, atheism, freemasonry, politics, political, "
        "political party, politician, democratic party, republican party, labour party, conservative party, elections, "
        "communism, "
        "socialism, conservatism, trade union, trade unions, union, unions, labor union, labour union, "
        "sexuality, sexual orientation, ethnicity, mental health, addiction, alcoholism"
    ),
    common=phrases("the, and, with, about, was, for, from, we, she, they, call, lunch, dinner, meeting, notes, coffee"),
)
