"""English: the words people write in their notes."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.words import Words


def _each(code: str, words: str) -> dict[str, str]:
    """Return the words, separated by commas, each with the code."""
    return dict.fromkeys((word.strip() for word in words.split(",")), code)


def _set(words: str) -> frozenset[str]:
    """Return the words and phrases, separated by commas."""
    return frozenset(word.strip() for word in words.split(","))


ENGLISH: Final = Words(
    code="en",
    fields={
        **_each("name", "name, fullname, displayname, fn"),
        **_each("first_name", "firstname, givenname, n.gn, name.first"),
        **_each("last_name", "lastname, surname, familyname, n.fn, name.last"),
        **_each("aliases", "aliases, alias, nickname, nicknames, shortname"),
        **_each("title", "title"),
        **_each("type", "type, kind, fileclass, filerole"),
        **_each("categories", "categories, category"),
        **_each("company", "company, org, organization, organisation, organizations, organisations, orgs, employer, "
                           "companies, account, work, workplace"),
        **_each("role", "role, jobtitle, position, occupation, job"),
        **_each("city", "city, town, basedin, lives, adr.locality"),
        **_each("location", "location, loc, place, prmlocation"),
        **_each("country", "country, nation, adr.country"),
        **_each("address", "address"),
        **_each("email", "email, emails, mail, emailaddress, emailwork, emailhome"),
        **_each("phone", "phone, phones, mobile, cell, cellphone, phonenumber, tel, telephone, telcell, telwork"),
        **_each("linkedin", "linkedin, linkedinurl, linkedinprofile"),
        **_each("website", "website, url, site, web, homepage, domain"),
        **_each("birthday", "birthday, birthdate, born, birth, bday, dob, dateofbirth, prmbirthday"),
        **_each("interests", "interests, interest, topics, hobbies, hobby, passions, likes, expertise, skills"),
        **_each("languages", "languages, language, speaks, spokenlanguages"),
        **_each("sector", "sector, sectors, industry, field"),
        **_each("schools", "schools, school, university, education, almamater, studies"),
        **_each("past_companies", "pastcompanies, pastcompany, previouscompanies, previouscompany, formercompanies, "
                                  "formeremployers, previous, workedat, pastemployers"),
        **_each("associations", "associations, association, clubs, club, memberships, memberof, chamber"),
        **_each("events", "events, fairs, tradeshows, conferences"),
        **_each("home_town", "hometown, birthplace, placeofbirth, from, nativeof"),
        **_each("needs", "needs, need, lookingfor, seeks, wants"),
        **_each("offers", "offers, offer, canhelpwith, provides"),
        **_each("introduced_by", "introducedby, via, knownthrough, metthrough, firstmetthrough, referredby"),
        **_each("knows", "knows, connections, friends, family, spouse, partner, relatedto"),
        **_each("met", "met, metdate, datemet, firstmet, howwemet, meton, metat"),
        **_each("connected_on", "connectedon, connected, linkedinsince"),
        **_each("last_contact", "lastcontact, lastcontacted, lastcontactdate, datelastcontacted, lastinteraction, "
                                "prmlastcontacted, contacted, lasttouch, lastchat, lastchatted, lasthowdy"),
        **_each("last_met", "lastmet, lastseen, lastmeeting, lastmetinperson, lastcoffee"),
        **_each("last_call", "lastcall, lastspoke, lastspoken, lastspokeon"),
        **_each("last_message", "lastmessage, lastmessaged"),
        **_each("last_email", "lastemail, lastmail, lastemailed"),
        **_each("tier", "tier, circle, prmtier, importance, strategictier, ring"),
        **_each("cadence", "cadence, frequency, contactfrequency, keepintouch, stayintouch, contactinterval, "
                           "contactintervaldays, customfrequencydays, prmcadence, every, rhythm, howdyinterval"),
        **_each("meet_every", "meetevery, meetingcadence"),
        **_each("next_step", "nextstep, nextaction, next, nextsteps"),
        **_each("next_step_date", "nextstepdate, nextcontact, nextfollowup, followup, followupdate, nextcontactdue, "
                                  "nextstepon, nextstepdue"),
        **_each("snooze_until", "snoozeuntil, snooze, snoozed, prmsnoozeuntil, notbefore"),
        **_each("decision_maker", "decisionmaker, decisor"),
        **_each("buying_role", "buyingrole, buyerrole"),
        **_each("stage", "stage, pipelinestage, phase"),
        **_each("status", "status, state"),
        **_each("archived", "archived, archive"),
        **_each("deceased", "deceased, dead, died, diedon"),
        **_each("do_not_contact", "donotcontact, dnc, nocontact"),
        **_each("source", "source, leadsource"),
        **_each("timezone", "timezone, tz"),
        **_each("me", "me, self, owner, vaultowner"),
        **_each("date", "date, day, meetingdate, when, on"),
        **_each("start", "start, startdate, begin, from"),
        **_each("end", "end, enddate, until, to"),
        **_each("attendees", "people, attendees, participants, with, guests, who, persons, person, organizer, "
                             "invitees, present"),
        **_each("channel", "channel, contacttype, interactiontype, medium"),
        **_each("tags", "tags, tag, keywords"),
    },
    kinds={
        **_each("person", "person, people, contact, contacts, crm-contact, human, persons"),
        **_each("company", "company, companies, organization, organizations, organisation, organisations, account, "
                           "accounts, customer, customers, business, client, prospect, supplier"),
        **_each("meeting", "meeting, meetings, call, calls, 1on1, 1-on-1, one-on-one, interaction, interactions"),
        **_each("daily", "daily, daily-note, dailynote, journal, daily note"),
        **_each("trip", "trip, trips, travel, journey"),
        **_each("fair", "fair, fairs, trade-show, tradeshow, trade show, expo"),
        **_each("market", "market, markets"),
        **_each("owner", "me, self, owner"),
    },
    folders={
        **_each("person", "people, persons, person, contacts, contact, crm"),
        **_each("company", "companies, company, organizations, organisations, accounts, customers"),
        **_each("meeting", "meetings, calls, interactions, 1on1s, 1-1s"),
        **_each("market", "markets"),
        **_each("trip", "trips, travel"),
        **_each("fair", "fairs, trade shows"),
    },
    template_folders=_set("templates, template, _templates"),
    index_names=_set("index, _index, readme, moc, template, home, overview, dashboard"),
    channels={
        **_each("coffee", "coffee, coffees, espresso, cappuccino, ☕, ☕️"),
        **_each("meal", "lunch, lunches, lunched, dinner, dinners, dined, breakfast, brunch, drinks, drink, beer, "
                        "beers, supper, aperitif, 🍽, 🍽️, 🍕, 🍷, 🍺, 🥂"),
        **_each("visit", "visit, visits, visited, site visit, factory tour, company visit"),
        **_each("fair", "fair, fairs, trade show, trade fair, tradeshow, expo, exhibition, stand, booth"),
        **_each("event", "event, events, conference, conferences, congress, summit, workshop, seminar, wedding, party, "
                         "reception, gala"),
        **_each("in_person", "met, met up, meet up, meetup, in person, face to face, face-to-face, saw, seen, "
                             "ran into, bumped into, walk, walked, hike, golf, handshake, 🤝"),
        **_each("video", "video call, video calls, videocall, video-call, video chat, video, zoom, zoomed, teams, "
                         "google meet, gmeet, skype, facetime, webex, webinar, 📹, 🎥, 💻"),
        **_each("call", "call, calls, called, phone, phoned, phone call, telephoned, rang, spoke, spoken, talked, "
                        "talk, voice call, voicemail, 📞, ☎, ☎️, 📱"),
        **_each("meeting", "meeting, meetings, 1:1, 1-1, 1on1, 1-on-1, one-on-one, catch-up, catch up, catchup, "
                           "caught up, sync, standup, stand-up, interview, 👥"),
        **_each("message", "message, messages, messaged, texted, text message, sms, whatsapp, whatsapped, telegram, "
                           "signal, dm, dms, dm'd, chat, chats, chatted, chatting, imessage, slack, wechat, 💬"),
        **_each("email", "email, emails, emailed, e-mail, e-mails, mail, mails, mailed, wrote, write, written, replied, "
                         "reply, answered, newsletter, ✉, ✉️, 📧, 📨, 📩"),
        **_each("letter", "letter, letters, postcard, card, 📮"),
        **_each("wishes", "wishes, congratulations, congratulated, congrats, birthday wishes, christmas wishes, "
                          "happy birthday, condolences, 🎂, 🎉, 🎁"),
        **_each("linkedin", "linkedin, inmail"),
    },
    wrote_in=_set("wrote me, wrote to me, texted me, emailed me, messaged me, replied, replied to me, answered me, "
                  "mail from, email from, e-mail from, message from, letter from, received, got a message, got a mail, "
                  "got an email, got a reply, heard from, wishes from, sent me, written to me, reply from, answer from"),
    wrote_out=_set("wrote to, i wrote, sent, emailed, texted, messaged, mail to, email to, e-mail to, message to, "
                   "letter to, wished, i replied, replied to, answered, wishes to, dm to, sent to"),
    cancelled=_set("cancelled, canceled, called off, postponed, rescheduled, no show, no-show, didn't happen, "
                   "did not happen, didn't show, did not show, didn't show up, stood me up, didn't come, "
                   "didn't take place, didn't make it, fell through, not held, never happened, no answer, "
                   "didn't answer, did not answer, didn't pick up"),
    negations=_set("didn't, did not, didnt, couldn't, could not, haven't, have not, hasn't, wasn't, was not, "
                   "not yet, never, missed, unable to, failed to, tried to, should, must, need to, have to, want to, "
                   "wanted to, plan to, planning to, going to, will, would, todo, to do, no"),
    talked_about=_set("about, talked about, spoke about, spoken about, asked about, told me about, mentioned, regarding, "
                      "re, re:, discussed, concerning, on behalf of, recommended, suggested, introduction to, "
                      "intro to, asked for, praised, knows, works with, worked with, friend of, colleague of"),
    companions=_set("with, and, &, +, plus, together with, along with, also, joined by"),
    log_headings=_set("log, logs, contacts, contact, contact log, interactions, interaction, interaction log, "
                      "recent interactions, meetings, history, contact history, timeline, touchpoints, journal, "
                      "comments, conversations, notes from meetings, encounters"),
    todo_headings=_set("to call, to do, todo, to-do, to-dos, tasks, follow-up, follow up, followup, follow ups, "
                       "follow-ups, to contact, to write, to meet, to see, next, next steps, next step, action items, "
                       "actions, action points, planned, plans, ideas, wishlist, waiting, waiting for, someday, agenda, "
                       "reach out, to reach out, people to call, people to meet, ask, backlog"),
    attendee_headings=_set("attendees, participants, people, present, attending, who, guests"),
    interest_headings=_set("interests, interest, hobbies, passions, likes, topics, in common"),
    online=_set("online, remote, zoom, teams, google meet, meet, skype, video, phone, virtual, web, call, webex, "
                "facetime, tbd"),
    theirs=_set("waiting for, wait for, awaiting, expecting, from, get from, chase"),
    months=(
        ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("monday", "mon"), ("tuesday", "tue", "tues"), ("wednesday", "wed"), ("thursday", "thu", "thur", "thurs"),
        ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
    ),
    statuses={
        **_each("archived", "archived, archive, inactive, dormant, closed, retired contact"),
        **_each("deceased", "deceased, dead, died, passed away, rip, †"),
        **_each("do_not_contact", "do not contact, do_not_contact, do-not-contact, donotcontact, dnc, never, "
                                  "no contact, blocked, opted out, unsubscribed"),
    },
    cadences={
        "daily": 1, "every day": 1, "weekly": 7, "every week": 7, "biweekly": 14, "fortnightly": 14,
        "every two weeks": 14, "every other week": 14, "monthly": 30, "every month": 30, "bimonthly": 60,
        "every two months": 60, "quarterly": 90, "every quarter": 90, "every three months": 90, "half-yearly": 180,
        "halfyearly": 180, "half yearly": 180, "twice a year": 180, "biannual": 180, "biannually": 180,
        "semiannual": 180, "semiannually": 180, "every six months": 180, "yearly": 365, "annually": 365, "annual": 365,
        "every year": 365, "once a year": 365, "once a month": 30, "once a week": 7,
    },
    units={
        "d": 1, "day": 1, "days": 1, "w": 7, "wk": 7, "week": 7, "weeks": 7, "m": 30, "mo": 30, "month": 30,
        "months": 30, "q": 90, "quarter": 90, "quarters": 90, "y": 365, "yr": 365, "year": 365, "years": 365,
    },
    yes=_set("yes, true, y, x, 1, on, ✓, ✅"),
    no=_set("no, false, n, 0, off, never, not yet"),
    countries={
        "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
        "britain": "GB", "usa": "US", "u.s.a.": "US", "u.s.": "US", "us": "US", "united states of america": "US",
        "america": "US", "the us": "US", "the united states": "US", "holland": "NL", "the netherlands": "NL",
        "czech republic": "CZ", "south korea": "KR", "korea": "KR", "north korea": "KP", "russia": "RU",
        "emirates": "AE", "uae": "AE", "u.a.e.": "AE", "the emirates": "AE", "dubai": "AE", "abu dhabi": "AE",
        "macedonia": "MK", "ivory coast": "CI", "burma": "MM", "turkey": "TR", "republic of ireland": "IE", "eire": "IE",
        "vatican": "VA", "hong kong": "HK", "macau": "MO", "taiwan": "TW", "viet nam": "VN", "people's republic of china": "CN",
        "prc": "CN", "ksa": "SA", "cape verde": "CV", "swaziland": "SZ", "bosnia": "BA", "congo": "CG", "drc": "CD",
        "palestine": "PS", "syria": "SY", "iran": "IR", "moldova": "MD", "laos": "LA", "tanzania": "TZ",
    },
    sensitive=_set("health, illness, disease, cancer, diabetes, depression, disability, pregnancy, therapy, medication, "
                   "religion, church, catholic, catholicism, christian, christianity, islam, muslim, judaism, jewish, "
                   "buddhism, hinduism, faith, prayer, atheism, politics, political party, elections, communism, "
                   "socialism, conservatism, trade union, trade unions, union, unions, labor union, labour union, "
                   "sexuality, sexual orientation, ethnicity, mental health, addiction, alcoholism"),
    common=_set("the, and, with, about, was, for, from, we, she, they, call, lunch, dinner, meeting, notes, coffee"),
)
