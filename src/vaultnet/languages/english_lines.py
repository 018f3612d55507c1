"""English: what decides whether a line about people tells of contact."""

from __future__ import annotations

from typing import Final

from vaultnet.languages.line_words import LineWords
from vaultnet.languages.words import each, phrases

ENGLISH_LINES: Final = LineWords(
    verbs=phrases(
        "sat down with, visited the booth, visited the stand, visited our booth, visited our stand, came to the booth, came to the stand, lunched, dined, visited, met, met up, met up with, meet up, meetup, saw, seen, met with, picked up, visited us, visited our, ran into, bumped into, walked with, "
        "shared a cab with, shared a taxi with, sat next to, sat with, zoomed, picked up the phone, answered the phone, called, phoned, telephoned, rang, spoke, spoken, talked, caught up, messaged, texted, whatsapped, "
        "dm'd, chatted, emailed, e-mailed, mailed, wrote, written, replied, answered, congratulated, sent, forwarded, "
        "introduced me to, introduced me, introduced us, introduced, pinged, fwd, fwd to, rang up, dialled in, dialed in, great to see, good to see, nice to see, lovely to see, nice to meet, great to meet, good to meet, "
        "managed to see, managed to meet, managed to visit, got to see, got to meet, went to see, went to visit, "
        "came to see, came to visit, came by, dropped by, stopped by, dropped in, called in on, had a talk, "
        "shook hands, had coffee, had lunch, had dinner, wished"
    ),
    seeing=phrases("saw, seen, met, met with, picked up"),
    vague=phrases(
        "spoke, spoken, talked, talk with, talk to, chatted, caught up, catch-up, catch up, catchup, meeting, meetings, "
        "interview, sync, wrote, written, replied, answered, message, messages, sent, forwarded, interviewed, congratulated, chat, chats, chatted, chatting, mtg, mtgs, fwd, introduced me to, introduced me, introduced us, introduced"
    ),
    manners={
        **each(
            "coffee",
            "over tea, over a tea, for tea, for a tea, over coffee, over a coffee, for coffee, for a coffee, at coffee",
        ),
        **each(
            "meal",
            "at the pub, at the restaurant, at a restaurant, at the bar, over lunch, over a lunch, over dinner, over breakfast, over drinks, over a beer, at lunch, at dinner, at breakfast, for lunch, "
            "for dinner, for drinks, for a drink, to lunch, to dinner",
        ),
        **each(
            "fair",
            "at the fair, at a fair, at the trade show, at the trade fair, at the show, at our stand, at our booth, "
            "at their stand, at their booth, at the stand, at the booth, at his stand, at her stand, at his booth, at her booth",
        ),
        **each(
            "event",
            "at the conference, at a conference, at the event, at an event, at the congress, at the summit, "
            "at the workshop, at the wedding, at the party, at the seminar",
        ),
        **each(
            "in_person",
            "in person, face to face, face-to-face, in the flesh, in their office, in her kitchen, in his kitchen, at their office, at our office, "
            "at her office, at his office, at the office",
        ),
        **each(
            "video",
            "on zoom, via zoom, over zoom, by zoom, on teams, via teams, over teams, on skype, via skype, over skype, on google meet, "
            "via google meet, on facetime, over facetime, by video, on video, over video, via video, on webex, online, virtually",
        ),
        **each(
            "call",
            "by phone, by telephone, on the phone, over the phone, via phone, dialled in, dialed in, dialling in, dialing in",
        ),
        **each(
            "message",
            "on whatsapp, via whatsapp, by whatsapp, over whatsapp, on telegram, via telegram, on signal, via signal, by text, by sms, via sms, "
            "on slack, via slack, by message, on wechat, via wechat, on instagram, via instagram",
        ),
        **each("email", "by email, via email, by e-mail, via e-mail, by mail, over email"),
        **each("letter", "by letter, by post"),
        **each("linkedin", "on linkedin, via linkedin, over linkedin, through linkedin"),
    },
    proper=phrases("fair, teams, signal, slack"),
    leading=phrases("video, walk, talk, sync, drink, party, reception, hike, golf, stand, booth, zoom, saw, seen, wa"),
    plans={
        **each(
            "call",
            "to call, calling, phoning, ringing, to calling, to phoning, to phone, to ring, to telephone, to call back, call back, call him, call her, call them, to talk, to talk to, "
            "to talk with, to speak, to speak to, to speak with, ring, to catch up, catch up with",
        ),
        **each(
            "in_person",
            "to meet, meet, to meeting, to see, to seeing, to meet up, to meet with, meet with, to get together, get together",
        ),
        **each("visit", "to visit, to visiting"),
        **each(
            "email",
            "emailing, e-mailing, writing to, to email, to e-mail, to mail, to write, to writing, to emailing, to write to, write to, write, to reply, reply to, to answer, to respond",
        ),
        **each(
            "message", "texting, messaging, to text, to message, to dm, to whatsapp, to send, send, to forward, to chat"
        ),
        **each(
            "contact",
            "to contact, contact, reach out, reach out to, to reach out, to reach, get in touch, to get in touch, "
            "follow up with, to follow up, ping, to ping, ask, to ask, tell, to tell, inform, to inform, remind, to remind",
        ),
        **each("coffee", "to have coffee, have coffee with, invite for coffee"),
        **each("meal", "to have lunch, to have dinner, to dine"),
    },
    aims=phrases(
        "was to be, was meant to, were meant to, was supposed to, should, must, owe, owes, wants a, want a, wanted a, wants an, needs a, worth, worth a, need to, needs to, have to, has to, want to, wants to, wanted to, plan to, plans to, planning to, planning a, planned, "
        "going to, will, would, won't, would like to, i'll, we'll, he'll, she'll, they'll, it'll, i'd, we'd, todo, to do, "
        "next, upcoming, propose, proposed, suggest a, suggested a, suggest, arrange, arranged, arranging, to arrange, organise, organize, "
        "to organise, to organize, "
        "schedule, scheduled, to schedule, scheduling, set up, to set up, setting up, fix, fixed, to fix, book, booked, to book, "
        "invited to, invite to, invited for, invite for, invite, invited, looking forward to, hope to, hoping to, hopes to, let's, "
        "asked for a, asked for, ask for, can we, could we, shall we, maybe, perhaps, remember to, remind, reminder, don't forget, "
        "promised, offered, agreed to, agreed on, to confirm, confirmed, confirm, waiting for, wait for, before the, request, requested, "
        "in case of, if, idea, thanks to the, wishes to have, wishes to meet, wishes to see, wishes to visit, wishes to talk, wishes to speak, wishes to call, wishes to come, wishes to join, wishes to buy, would love to, ought to, supposed to, about to, might, may, can, could, prepare, prepare for, "
        "preparing, prepared, to prepare, prep for, prepping, ready for, tickets for, ticket for, save the date"
    ),
    arranging=phrases(
        "propose, proposed, suggest a, suggested a, suggest, arrange, arranged, arranging, to arrange, organise, organize, to organise, to organize, "
        "schedule, scheduled, to schedule, scheduling, set up, to set up, setting up, fix, fixed, to fix, book, booked, to book, invited to, invite to, "
        "invited for, invite for, invite, invited, asked for a, asked for, ask for, to confirm, confirmed, confirm, prepare, prepare for, preparing, "
        "prepared, to prepare, prep for, tickets for, ticket for, save the date, planned, plan to, request, requested"
    ),
    motions=phrases(
        "went, drove, flew, came, travelled, traveled, managed, got, able, stopped, dropped, cycled, walked, popped"
    ),
    times=phrases(
        "after, before, during, after the, after a, after my, after our, before my, before our, during the, ahead of the, on the way to the"
    ),
    idle=phrases(
        "connected, connection, connections, connect, invitation, invitations, like, likes, liked, follow, follows, followed, following, profile, "
        "post, posts, posted, page, request"
    ),
    near=phrases(
        "no, next, upcoming, if, book, fix, without, zero, can, could, may, prepare, ask for, before the, fixed, thanks to the"
    ),
    later=phrases(
        "tomorrow, someday, some day, one day, soon, next week, next month, next year, next time, next monday, next tuesday, next wednesday, "
        "next thursday, next friday, next saturday, next sunday, for monday, for tuesday, for wednesday, for thursday, for friday, "
        "for saturday, for sunday, for tomorrow, for next week, in two weeks, in a week, in a month, in the coming weeks, "
        "to be scheduled, to be confirmed, to be fixed, to be arranged, tbc, tbd, to confirm, later this week, later this month, next quarter, "
        "next spring, next summer, next autumn, next fall, next winter, still to be, in spring, is due"
    ),
    past=phrases(
        "last week, last month, last year, last time, last spring, last summer, last autumn, last fall, last winter, last quarter, weeks ago, "
        "months ago, years ago, days ago, week ago, month ago, year ago, a while ago, a while back, years back, back in, in the past, back then"
    ),
    in_year=phrases("in, since"),
    conditions=phrases("if, unless, should"),
    between=phrases("between"),
    not_owners=phrases(
        "it's, let's, that's, there's, here's, what's, who's, how's, where's, when's, he's, she's, today's, yesterday's, tonight's, tomorrow's, "
        "morning's, afternoon's, evening's, week's, month's, year's, monday's, tuesday's, wednesday's, thursday's, friday's, saturday's, sunday's, "
        "new year's, mother's, father's, one's"
    ),
    unanswered=phrases(
        "no answer, no ans, didn't answer, did not answer, didn't pick up, did not pick up, no reply, didn't reply, did not reply, "
        "unanswered, no response, didn't respond, went unanswered, couldn't reach, could not reach, not reachable, unreachable, "
        "line busy, busy signal, wrong number, no luck, straight to voicemail"
    ),
    voicemail=phrases(
        "voicemail, left a message, left message, left voicemail, left a voicemail, answering machine, voice message, voice note"
    ),
    absent=phrases(
        "no show, no-show, didn't show, did not show, didn't show up, did not show up, stood me up, stood us up, didn't come, did not come, "
        "couldn't make it, could not make it, didn't make it, wasn't there, was not there, not there, couldn't come, could not come, "
        "was absent, absent, didn't attend, did not attend, couldn't attend, never showed up, never came, never turned up, "
        "didn't turn up, sent apologies, excused, apologies, apologies from, n/a, couldn't join, could not join, didn't join, did not join, off sick, out sick"
    ),
    joined=phrases(
        "joined, joined us, came along, came too, was there, was there too, were there, too, as well, also there, dropped by, dropped in, present"
    ),
    idioms=phrases(
        "met the deadline, met the deadlines, met deadline, met our deadline, met a deadline, met the target, met the targets, met our target, met our targets, met targets, "
        "met the requirements, met requirements, met the criteria, met the demand, met the need, met the needs, met the standard, "
        "met the standards, met expectations, met the budget, met the conditions, met resistance, met with resistance, met with success, met with silence, met the goal, met the goals, "
        "met a problem, met some problems, "
        "meeting room, meeting rooms, meeting minutes, meeting notes, meeting agenda, meeting invite, meeting request, meeting point, "
        "call for papers, call for tenders, call for tender, call for bids, call for proposals, call for action, call to action, "
        "call center, call centre, call option, call it a day, on call, roll call, so called, what they call, "
        "stand by, stand out, stand up for, stand for, as we stand, where we stand, visit card, visiting card, visiting cards, business card, "
        "business cards, visit report, site visit report, saw that, saw how, saw what, saw why, saw no, as seen, seen that, seen as, seen from, "
        "fair enough, fair price, fair prices, fair trade coffee, fair trade, fair share, fair deal, fair play, fair use, fair value, fair point, fair amount, fair bit, "
        "fair chance, fair comment, fair competition, fair conditions, fair terms, fair offer, to be fair, only fair, not fair, seems fair, date fair, fair game, fair market value, fair wage, fair wages, "
        "bought coffee, buys coffee, sells coffee, sell coffee, ordered coffee, ordered lunch, likes coffee, loves coffee, drinks coffee, bought lunch, makes coffee, imports coffee, exports coffee, drinks machine, drinks industry, drinks company, soft drinks, energy drinks, drinks market, drinks fridge, drinks distributor, drinks sector, "
        "coffee machine, coffee machines, coffee price, coffee prices, coffee market, coffee supplier, coffee suppliers, coffee bean, coffee beans, "
        "coffee shop, coffee shops, coffee roaster, coffee roasters, coffee roastery, coffee maker, coffee cups, coffee cup, coffee table, coffee capsules, coffee grinder, "
        "coffee grinders, coffee industry, coffee business, coffee company, coffee importer, coffee importers, coffee exporter, coffee brand, coffee bar, "
        "coffee break, coffee order, coffee sample, coffee samples, coffee trade, coffee trader, green coffee, coffee sector, coffee chain, coffee festival, coffee lover, coffee pods, coffee packaging, "
        "lunch menu, lunch break, lunch box, lunch time, dinner set, dinner table, dinner party menu, breakfast cereals, breakfast buffet, dinner plates, "
        "event manager, events manager, event planner, event agency, events agency, event management, event organiser, event organizer, event venue, event calendar, event budget, "
        "in any event, in the event, in the event of, in the event that, event log, events team, event marketing, conference room, conference rooms, conference call number, "
        "third party, party to, parties to, working party, reception desk, front reception, workshop manager, repair workshop, exhibition space, exhibition catalogue, "
        "email address, email addresses, e-mail address, mail address, mail server, email newsletter, mailing list, email template, email list, "
        "phone number, phone numbers, whatsapp number, mobile phone, phone bill, phone case, phone book, message board, letter of intent, letter of credit, "
        "letters of credit, cover letter, letter head, gift card, credit card, sim card, score card, card reader, interview questions, interview article, "
        "zoom in, zoom out, zoom lens, zoom level, video game, video games, video clip, video surveillance, video marketing, video camera, promo video, "
        "walk through, walked through, walked me through, walk me through, walk in, walk away, walked away, talk show, small talk, "
        "spoke at, spoke highly, strictly spoken, written off, write off, wrote off, written by, written in, written offer, written contract, written down, wrote down, wrote up, written up, "
        "sent for, phone tag, tel aviv, judgement call, judgment call, close call, wake-up call, call sheet, call list, seen from afar, saw from afar, dead letter, dinner jacket, best wishes from the ceo, teams are, teams is, their teams, two teams, sales teams, "
        "not bad, not a bad, wasn't a bad, no problem, no worries, no doubt, no idea, no longer, no more than, no less than, not only, no need, "
        "will power, in the fair copy, visited website, visited the website, visited the site, visited their website, site visited, visits to the website, website visits, web visits, "
        "call volume, call volumes, margin call, cold calls, cold call list, conference call system, email campaign, mail campaign, mail order, e-mail marketing, email marketing, "
        "seen in the press, seen on tv, saw on tv, saw on linkedin, seen on linkedin, saw online, seen online, saw an article, saw a post, saw her post, saw his post, saw their post, saw the post, "
        "met at the time, have met before, met before, may be, can be, could be, meeting of the board, board meeting, annual meeting, shareholders meeting, shareholder meeting, sales meeting in"
    ),
    lists=phrases("and, &, +, plus, also"),
    light=phrases(
        "a, an, the, my, our, his, her, their, your, at, in, on, to, with, and, for, of, by, from, again, today, yesterday, quick, short, long, nice, "
        "good, great, lovely, first, second, brief, together, then, also, finally, morning, evening, afternoon, night, tonight, last, this, old, new, friend, dear, "
        "both, just, very, mr, mrs, ms, dr, ing, prof, via, over, around, near, later, late, early, spontaneous, informal"
    ),
    bound=phrases("for, of, from, by, about, via, on, over"),
    articles=phrases(
        "a, an, the, my, our, his, her, their, your, some, any, this, that, these, those, many, few, several, two, three, no, its"
    ),
    clauses=phrases("but, because, although, though, instead, however, so, then, while, since, where"),
    subordinate=phrases("that, how, what, why, whether, if, when, it"),
    ourselves=phrases("me, us, we, i, myself, ourselves"),
    auxiliaries=phrases(
        "has, have, had, he, she, they, it, was, were, is, been, got, unfortunately, sadly, again, later, then, just, last, minute, "
        "at, the, to, sorry, again, twice, suddenly, both, also, finally, who, all, though, actually, today, i, we"
    ),
)
