# English: the source of all other languages.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

ok = OK
back = Back
done = Done
more = More
skip = Skip
yes = Yes
no = No
save = Save
saved = Saved
undo = Undo
fix = Fix
remove = Remove
keep = Keep
same_before = Same as the one before
fixed_by_center = Set by your center
unreviewed = Translation not checked

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

err =
    .nothing_saved = Not saved. Nothing was kept. Try again.
    .phone_full = Not saved. The phone is full. Free some space.
    .storage = The phone's storage does not answer. Nothing new is kept. Restart the phone.
    .key_store = The phone's key box does not answer. Nothing is lost. Restart the phone.
    .newer_data = Made by a newer version. Kept. Update first.
    .damaged = A part was damaged. It is kept aside. Go to the center.
    .read_only = This folder cannot be written. Nothing was changed. Allow writing or name another folder.
    .no_folder = There is no such folder. Nothing was made. Check the name.
    .in_use = Another program uses this data now. Close it, then try again.
    .no_random = The phone gives no random numbers. Nothing was kept. Restart the phone.
    .not_sealed = It could not be sealed, so it was not kept. Try again.
    .bundle = The center's keys on this phone do not check. Nothing is saved. Go to the center.
    .not_enrolled = This phone belongs to no center yet. Scan the code first.
    .pending = Not ready yet. Sync at the center, or scan again.
    .not_active = This phone must be set up again. Sealed letters are kept and still go out.
    .locked = The phone is locked. Give the PIN.
    .no_shift = No shift is open. Start one first.
    .shift_open = A shift is open. End it first.
    .refused = This does not go now. Nothing was changed.
    .faults =
        { $n ->
            [one] One entry needs another look. Nothing was saved.
           *[other] { $n } entries need another look. Nothing was saved.
        }
    .too_long =
        { $over ->
            [one] Too much for one by { $over } byte. Split it. Nothing was saved.
           *[other] Too much for one by { $over } bytes. Split it. Nothing was saved.
        }
    .not_json = This is not JSON. Nothing was saved.
    .unknown_kind = There is no kind { $kind }. Nothing was saved.
    .withdrawn = This was taken back. It stays so.
    .not_here = This is not among this shift's entries. Only they can be changed.
    .old_undo = Too late to undo. Take it back instead.

## The first screen.

welcome =
    .scan = Scan the code
    .type = Type the code

## Joining a center.

enroll =
    .point = Point at the square
    .nocam = No camera. Type the code.
    .line = Look at this line again
    .wait = One moment
    .same = Same six digits on both?
    .expired = The code is old. Ask for a new one.
    .other = Another center. Ask for your code.
    .off = Join the center's Wi-Fi
    .refused = Not accepted. Ask at the center.
    .digits = Same six digits on both? { $digits }
    .done = Joined. Set the PINs now.
    .not_a_code = This is not a center's code. Scan it again.
    .line_n = Look at line { $n } again.
    .used = This code was used already. Ask for a new one.
    .unknown = The center does not know this code. Ask for a new one.
    .other_key = Somebody else answered, not the center. Nothing was sent. Ask at the center.
    .offline = Center not reached. Join the center's Wi-Fi.
    .differs = The digits differed. This code is spent. Ask for a new one.
    .wipe_first = Letters for another center are here. Send them, or empty everything first.
    .clock = The phone's clock is wrong. Set it, then scan a new code.
    .no_key_class = This phone has no safe place for keys. It cannot join.

## PINs and the lock.

pin =
    .yours = Your PIN
    .another = Another one
    .again = Now you
    .once_more = Once more, from memory
    .second = A second PIN, for when you are forced
    .second_does = It ends the shift and opens an empty phone
    .differs = Not the same. Look once more.
    .later = Later
    .wrong = Not this PIN. Nothing was changed. Try again.
    .wait =
        { $n ->
            [one] Wait { $n } second, then try again.
           *[other] Wait { $n } seconds, then try again.
        }
    .digits =
        { $n ->
            [one] A PIN here has { $n } digit or more, 16 at most.
           *[other] A PIN here has { $n } digits or more, 16 at most.
        }
    .too_close = Too near the first PIN. Take another one.
    .missing = No PIN was given. Name a file descriptor or a variable.

lock =
    .clear = Clear
    .wait = One moment

## Between shifts, and the start of one.

home =
    .empty = Nothing here. That is right.
    .start = Start shift
    .pending = Not ready yet. Scan again.
    .letter = Something waits to be sent
    .no_letter = Nothing waits

start =
    .where = Where
    .with = With
    .langs = Languages
    .back =
        { $n ->
            [one] { $n } day back
           *[other] { $n } days back
        }
    .today = Today
    .go = Go

## An open shift.

sh =
    .person = Person
    .no = Said no
    .give = Hand out
    .slip = Slip
    .happened = Something happened
    .group = Group
    .bag = Bag
    .warn = Warnings
    .waiting =
        { $n ->
            [one] { $n } letter waits
           *[other] { $n } letters wait
        }
    .covered = Covered. Hold to see.
    .long = Long shift. End it?
    .ram_only = Not kept for reading on this phone

## A contact.

c =
    .who = Who
    .other = Other
    .last_met = Last met?
    .never = Never
    .before_year = Before this year
    .this_year = Earlier this year
    .this_month = This month
    .not_asked = Save, not asked
    .same = Same as last
    .talked = Talked
    .enough = Enough?
    .injects = Injects
    .before = Had all this from us this year?
    .with_card = Card
    .u18 = Under 18: help first
    .too_big = Too much for one. Split it.
    .a11y_saves = { $word }. Saves.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

since =
    .m2 = Since February
    .m3 = Since March
    .m4 = Since April
    .m5 = Since May
    .m6 = Since June
    .m7 = Since July
    .m8 = Since August
    .m9 = Since September
    .m10 = Since October
    .m11 = Since November
    .m12 = Since December

before =
    .m2 = Before February
    .m3 = Before March
    .m4 = Before April
    .m5 = Before May
    .m6 = Before June
    .m7 = Before July
    .m8 = Before August
    .m9 = Before September
    .m10 = Before October
    .m11 = Before November
    .m12 = Before December

had =
    .m2 = Had all this from us since February?
    .m3 = Had all this from us since March?
    .m4 = Had all this from us since April?
    .m5 = Had all this from us since May?
    .m6 = Had all this from us since June?
    .m7 = Had all this from us since July?
    .m8 = Had all this from us since August?
    .m9 = Had all this from us since September?
    .m10 = Had all this from us since October?
    .m11 = Had all this from us since November?
    .m12 = Had all this from us since December?

## Handing out, and the bag.

g =
    .for_others = For others
    .how_many = How many

b =
    .left = Left
    .low = Low
    .none = None left
    .count = Count again
    .got = Got
    .back = Gave back
    .lost = Lost
    .taken = Taken from me
    .why = Why is it different?

## A slip, and what became of it.

s =
    .say = Say or write this
    .days =
        { $n ->
            [one] { $n } day
           *[other] { $n } days
        }
    .written = Written down
    .together = Go together?
    .code = Code
    .what = What happened?
    .turned = Turned away
    .why = Why?
    .waited = How long was the wait?
    .unknown = Not known yet. Kept.
    .ask = Not known here. Ask at the desk.

## Something happened.

i =
    .safe = Are you safe now?
    .need = What do you need?
    .record = May I write this down, without your name?
    .stats = May we count it?
    .warn = May we warn others?
    .speak = May we speak about it, without you?
    .police = May we give police a paper, without you?
    .police_not = Not offered: a State person did it
    .code = With this code you can take it back at the center
    .thanks = Thank you for telling
    .stop = Stop. Nothing is kept.
    .in_time = Today is in time

## Groups, needs, events at the center.

gr =
    .total = How many people
    .sw = Of them sex workers
    .first = First time

n =
    .ask = What do people ask for?
    .top = Most of all

ev =
    .what = What happened at the center

## Warnings and cards.

a =
    .none = No warnings
    .do = What to do

k =
    .agreement = Agreement
    .rights = Rights
    .help = Help numbers
    .places = Places
    .show = Show to someone
    .locks = Locks everything else
    .call_list = The phone's call list keeps the number
    .none = No cards yet

## Entries, and the end of a shift.

e =
    .none = No entries this shift
    .removed = Removed

end =
    .police = Police?
    .safe = All well?
    .sharps = Used needles taken in
    .zero = Nothing today. That counts too.
    .close = End shift

## Letters on their way.

y =
    .none = All letters are safe
    .waits = wait
    .sealed = nobody can open them here
    .at_center = at the center, not opened yet
    .safe = the center opened it
    .refused = refused
    .damaged = damaged, kept
    .round = Round { $k } of { $n }
    .how = Goes by itself at the center
    .now = Send now
    .stop = Stop
    .away = Center not reached. Nothing is lost.

## What this phone holds.

h =
    .has = It holds
    .hasnt = It does not hold
    .sealed = Sealed letters, blank ones among them
    .copies = Copies of sent ones, 14 days
    .cannot = Nobody can open them here
    .bag = What is left in the bag
    .cards = Warnings, cards, numbers
    .shift = This shift, gone at its end
    .way = The way to the center, and your own choices
    .aside = A damaged part, kept aside
    .names = names
    .faces = faces
    .phones = phone numbers
    .addresses = addresses
    .places = places
    .met = who was met
    .earlier = earlier nights

## The person's own choices.

t =
    .language = Language
    .theme = Light or dark
    .text = Text size
    .buzz = Vibration
    .face = Face
    .pins = Both PINs anew
    .practice = Practice
    .scan = Scan again
    .ways = Ways to empty it
    .wipe = Hand the phone back
    .on = On
    .off = Off
    .as_phone = As the phone
    .large = Large
    .largest = Largest
    .buzz_all = All
    .buzz_few = Not for keys
    .face_note = Some phones change the icon only, and say so.

## Emptying the phone.

w =
    .empty = Empty this phone
    .what = All goes: letters, cards, PIN, the center
    .unsent = Not everything is sent
    .first = Send them first
    .pull = Press below, then pull up
    .way_off = Screen off: it locks at once
    .way_strip = The bar below, on every screen: press, then pull up
    .way_tile = The tile at the top edge: tap it twice
    .way_sealed = Sealed letters stay, and still go out
    .way_all = Letters too: only when the phone is handed back

night =
    .empty = Empty this phone
    .all = Empty everything, letters too

## Practice, and a phone that must be set up again.

p =
    .practice = Practice
    .good = { $s } s. Good.
    .again = Once more
    .second = This would have ended the shift

na =
    .center = Go to the center. No letter is lost.

## Titles of screens that have no other word.

title =
    .entries = Entries
    .outcome = What became of a slip
    .sync = Sending
    .holds = On this phone
    .cards = Cards
    .settings = Settings
    .lock = Lock

## What a screen reader says; a sentence has its word, value and state in this order.

say =
    .amount = { $word }, { $n }, adjustable
    .count = { $word }, { $n }
    .chosen = { $word }, chosen
    .covered = { $word }, covered
    .fixed = { $word }, set by your center
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] { $n } digit typed
           *[other] { $n } digits typed
        }

## What a draft still needs, where it is (domain.md 11.16).

fault =
    .missing = An answer is missing
    .range = { $least } to { $most }
    .many = At most: { $n }
    .place = Does not belong here
    .unlike = Look at this again
    .day = Not after the day of the shift
    .days_ago = Too many days ago
    .declined = Said no: nothing more goes here
    .injecting = Only with things for injecting
    .selftest = Only with a self-test
    .code = Look at the code again
    .earlier = The slip came after this day
    .u18 = Under 18: only what helps now
    .zone = This zone is not in the list
    .large = A lot. Is it right?
    .taken = You can also say what happened

## A contact with the relay: how it ended, what is kept, what to do.

sync =
    .round = Sent: { $done }. Still to go: { $left }.
    .complete = Nothing waits any more.
    .more =
        { $n ->
            [one] { $n } letter still waits. Send again.
           *[other] { $n } letters still wait. Send again.
        }
    .cancelled = Stopped. Nothing is lost.
    .offline = Center not reached. Nothing is lost. Try again near the center.
    .pin = Somebody else answered, not the center: perhaps a Wi-Fi sign-in page. Nothing was sent. Use the center's own Wi-Fi.
    .login = The center does not know this phone now. Nothing is lost. Ask at the center.
    .revoked = The center takes nothing from this phone any more. Letters are kept. Ask at the center.
    .full = The center's machine is full. Letters are kept. Tell the center.
    .busy =
        { $n ->
            [one] The center is busy. Try again in { $n } second.
           *[other] The center is busy. Try again in { $n } seconds.
        }
    .unknown_center = This machine serves another center. Nothing is lost. Ask at the center.
    .old_generation = The machine shows an old state of the center. Nothing was changed. Tell the center.
    .unreadable = The answer could not be read. Nothing was changed. Tell the center.
    .no_room = The phone has no room to send. Free some space.
    .no_login_key = This phone cannot sign in any more. Letters are kept. Scan a new code at the center.
    .wrong_tags =
        { $n ->
            [one] { $n } letter was called opened without proof. It goes again. Tell the center.
           *[other] { $n } letters were called opened without proof. They go again. Tell the center.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

ledger =
    .written = written
    .waiting = waiting
    .at_center = at the center, not opened yet
    .opened = opened by the center: safe
    .refused = refused, kept, offered again
    .damaged = damaged, kept
    .unclear = cannot be told, kept and offered
    .balances = It adds up.
    .differs = It does not add up. Nothing was deleted. Tell the center.

## What a phone holds, and what an erase left.

holds =
    .sealed = Sealed letters, blank ones among them
    .cannot = Nobody can open them here
    .shift = This shift, gone at its end
    .bag = What is left in the bag
    .cards = Warnings, cards, numbers
    .wiped = Emptied. Sealed letters are kept and still go out.
    .wiped_all = Everything was emptied.
    .wipe_unfinished = The keys are gone. A later step did not finish: it goes on at the next start.

## The center's programs.

center =
    .no_data = There is no center in this folder. Make one with init.
    .exists = A center is already here. Nothing was changed.
    .newer = Made by a newer version. Kept. Update first.
    .damaged = A part was damaged. It is kept aside. Restore from the backup.
    .read_only = This folder cannot be written. Nothing was changed. Allow writing or name another folder.
    .disk_full = The disk is full. Nothing more is taken. Free some space.
    .in_use = Another program uses this center now. Close it, then try again.
    .passphrase = Not this passphrase. Nothing was opened. Type all seven words.
    .recovery = Not this recovery key. Nothing was opened. Type all 24 words.
    .not_typed_back = What was typed back differs. Nothing was made. Start again.
    .root = Print this and take it off the machine. It is shown once.
    .no_backup = There is no backup command yet. Copy the center's folder to a safe place now.
    .relay_stopped = The relay is stopped. Phones keep everything. Start it with serve.
    .port = Another program listens on { $address }. Stop it or name another address.
    .serving = Listening on { $address }
    .show_code =
        { $n ->
            [one] Show this code to the phone. It holds for { $n } minute.
           *[other] Show this code to the phone. It holds for { $n } minutes.
        }
    .no_phone = No phone came in time. This code is spent.
    .forged_post = What came does not open. Check the phone's clock, then show a new code.
    .joined = The phone { $code } has joined.
    .no_bundle = The year's keys are used up. Bring the printed root key.
    .bad_month = { $month } is not a month. Write it as 2026-11.
    .no_month = There is nothing from { $month }.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

class =
    .opened = opened
    .duplicate = came before
    .dummy = blank
    .parked = put aside until somebody decides
    .unknown = not known yet, kept
    .late = too late: its key was burnt
    .damaged = damaged, kept
    .refused = against the rules, kept
    .sum = all together

## Month sheet: names of the indicators (domain.md 12), marks and headings.

sheet =
    .title = Month sheet { $month }
    .internal = for the center alone
    .funder = for a funder
    .not_for_release = not for release
    .total = total
    .suppressed = hidden: too few
    .absent = cannot be computed
    .holder = held by { $holder }
    .stock = Stock by holder
    .m01 = Contacts served
    .m02 = Contacts declined
    .m03 = Individuals reached, month
    .m04 = New this fiscal year
    .m05 = New ever
    .m07 = Individuals reached, year to date
    .m11 = Referrals issued
    .m17_ext = Condoms, external
    .m17_int = Condoms, internal
    .m18 = Lubricants
    .m19_out = Needles and syringes out
    .m19_in = Sharps taken in
    .m19_ratio = Return ratio
    .m20 = HIV self-test kits
    .m22 = Pads and tampons
    .m24 = Condom adequacy
    .m24_enough = Share that had enough
    .q38_done = Shifts done
    .q38_zero = Shifts with nothing
    .q38_missing = Shifts missing
    .q38_open = Shifts never closed
    .q38_late = Share entered late
    .q38_unknown = Share of unknown

## A whole night, played (cargo demo).

demo =
    .center = A center is made and its relay starts
    .enroll =
        { $n ->
            [one] { $n } phone joins
           *[other] { $n } phones join
        }
    .night =
        { $n ->
            [one] { $n } record is written without a network
           *[other] { $n } records are written without a network
        }
    .wiped = One phone is emptied in the middle of the night
    .killed = The relay is killed and started again while a phone sends
    .lost_reply = One answer is lost on the way
    .opened = The desk opens what came
    .thief = What a thief finds on each phone
    .thief_chip = What he finds with the chip too: here files stand for it
    .control = The same search on the open desk, which must find them
    .adds_up = Everything adds up: phones, relay and desk agree
    .differs = It does not add up

## Kinds of records, why one is removed, and the names of their fields.

kind =
    .outreach_contact = Contact
    .commodity_distribution = Handed out
    .referral = Slip
    .referral_outcome = What became of a slip
    .stock_movement = Bag
    .shift = Shift

withdrawal =
    .entered_wrong = Does not fit
    .duplicate = Is here twice
    .client_withdrew = The person took it back

field =
    .day = Day
    .month = Month
    .late = Entered later
    .mode = How you met
    .setting = Kind of place
    .zone = Zone
    .gender = Gender
    .age_band = Age
    .seen_before = Last met?
    .elsewhere = Help from others before?
    .token = Card
    .injects = Injects
    .edu = Talked about
    .support = Support
    .outcome = How it went
    .need_met = Enough?
    .package_before = Had all this from us this year?
    .lines = Items
    .referrals = Slips
    .item = Item
    .qty = How many
    .asked = Asked for
    .channel = In what way
    .for_others = For others
    .hivst_for = Self-test for whom
    .price = Price
    .holder = Whose stock
    .region = Region
    .slip = Code
    .service = Service
    .provider = Where to
    .urgent = Urgent?
    .accept = Slip taken?
    .accompany = Go together?
    .valid_days = Good for days
    .exposure_band = How long ago
    .state = What happened?
    .denial = Why?
    .wait = How long was the wait?
    .source = From where?
    .next = What comes next?
    .band = Time of day
    .zones = Where
    .team = With
    .languages = Languages
    .n_approached = People spoken to
    .n_declined = Said no
    .sharps_collected = Used needles, pieces
    .sharps_litres = Used needles, litres
    .police = Police?
    .safety = All well?
    .type = What happened?
    .counter = From or to whom
    .count = Counted
    .reason = Why is it different?
    .batch = Batch
    .expiry = Good until

## Items (domain.md 11.12).

item =
    .cond_ext = Condoms
    .cond_int = Internal condoms
    .lube_water = Gel, water
    .lube_sil = Gel, silicone
    .dental_dam = Dental dams
    .syr_1ml = Syringes 1 ml
    .syr_2ml = Syringes 2 ml
    .syr_5ml = Syringes 5 ml
    .syr_10ml = Syringes 10 ml
    .needle_loose = Needles
    .water_amp = Water
    .cooker = Cookers
    .filter = Filters
    .swab_alc = Alcohol wipes
    .acid_sachet = Acid
    .tourniquet = Bands
    .sharps_box = Needle box
    .sharps_in = Used needles back
    .smoke_kit = Smoking kit
    .nalox_inj = Naloxone, shot
    .nalox_nasal = Naloxone, nose
    .hivst_oral = HIV self-test, mouth
    .hivst_blood = HIV self-test, blood
    .preg_test = Pregnancy test
    .pad = Pads
    .tampon = Tampons
    .hygiene_kit = Hygiene kit
    .wound_kit = Wound kit
    .food_drink = Food, drink
    .clothing = Clothes
    .alarm_whistle = Alarm, whistle
    .sim_phone_credit = Phone credit
    .iec_leaflet = Leaflet
    .iec_card_center = Center's card
    .iec_rights = Rights leaflet
    .slip_book = Slip book
    .transport_ticket = Ticket
    .other_item = Other item

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

service =
    .hts = HIV test
    .hivst_confirm = HIV test after self-test
    .prep = PrEP
    .pep = PEP
    .art_support = Help with HIV pills
    .sti = STI check
    .hep_b_vax = Hepatitis B shot
    .hep_bc = Hepatitis B and C
    .tb = TB
    .gynae = Women's doctor
    .pregnancy = Pregnancy care
    .contraception = Contraception
    .ec = Morning-after pill
    .abortion_care = Abortion care
    .cervical = Cervix check
    .general = Doctor
    .dental = Dentist
    .emergency = Ambulance
    .wound = Wound care
    .oat_drug = Opioid treatment
    .detox = Detox
    .overdose = Overdose help
    .mental = Mental health
    .psychosocial = Talk and support
    .trans_health = Trans health
    .legal_advice = Legal advice
    .legal_court = Help in court
    .police_complaint = Complaint to police
    .id_documents = ID papers
    .residence = Registration
    .insurance = Insurance
    .social_benefit = Benefits
    .shelter = Shelter
    .housing = Housing
    .food_material = Food, things
    .child_services = Help for children
    .violence_support = Help after violence
    .shower_laundry = Shower, laundry
    .class_training = Classes
    .other_center = Other center
    .other = Other

slip_group =
    .care = care
    .paper = paper
    .home = home
    .talk = talk

## A contact (domain.md 11.1).

mode =
    .one_to_one = One person
    .pair = Two together
    .phone = Phone
    .online = Online
    .center_visit = At the center
    .mobile_unit = Mobile unit

setting =
    .street = Street
    .highway = Highway
    .flat = Flat
    .bar_club = Bar, club
    .hotel_sauna = Hotel, sauna
    .venue_other = Other venue
    .online = Online
    .center = Center
    .mobile_unit = Mobile unit
    .clinic = Clinic
    .other = Other
    .skip = Skip

gender =
    .female = Woman
    .male = Man
    .trans_woman = Trans woman
    .trans_man = Trans man
    .nonbinary = Nonbinary
    .other = Other
    .skip = Skip

age_band =
    .u18 = Under 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 and over
    .unk = Not known

seen_before =
    .first_ever = Never
    .first_this_year = Before this year
    .first_this_month = Earlier this year
    .again_this_month = This month
    .unk = Not asked

elsewhere =
    .no = No
    .other_service = Yes, elsewhere
    .skip = Skip

injects =
    .yes = Yes
    .no = No
    .skip = Skip

edu =
    .safer_sex = Safer sex
    .negotiation = Talking with others
    .condom_demo = How to use condoms
    .sti_hiv = STI, HIV
    .prep = PrEP
    .pep = PEP
    .hivst = HIV self-test
    .family_planning = Family planning
    .hep = Hepatitis
    .overdose = Overdose
    .safer_injecting = Safer injecting
    .alcohol_drugs = Alcohol, drugs
    .rights = Rights
    .police_encounter = Meeting police
    .violence_safety = Staying safe
    .services_info = Where to get help
    .other = Other

support =
    .listen_psychosocial = Listened
    .accompany = Went along
    .translate = Translated
    .peer_support = Peer support
    .crisis = Help in crisis
    .none = None

outcome =
    .served = Done
    .declined = Said no
    .brief = Only a word

need_met =
    .enough = Enough
    .not_enough = Not enough
    .none_left = Nothing left
    .skip = Skip

package_before =
    .no = No
    .yes = Yes
    .unk = Not known

## What was handed out (domain.md 11.2).

channel =
    .hand = In the hand
    .bulk_venue = Many for a venue
    .bulk_center = Many at the center
    .machine = Machine
    .post = Post
    .session = In a group

hivst_for =
    .self = For oneself
    .sex_partner = Partner
    .inject_partner = Injects together
    .social_contact = Friend
    .other = Other
    .skip = Skip

price =
    .free = Free
    .social_marketing = Low price

## A slip and what became of it (domain.md 11.3, 11.4).

urgent =
    .none = Not urgent
    .pep_72h = PEP, 72 hours
    .injury = Injury
    .safety = Safety
    .withdrawal = Withdrawal pain

accept =
    .accepted = Took it
    .declined = Said no
    .info_only = Only told

accompany =
    .offered_yes = Yes, together
    .offered_no = Goes alone
    .not_offered = Not asked

exposure_band =
    .lt24 = Under 24 hours
    .n24_48 = 24–48 hours
    .n48_72 = 48–72 hours
    .gt72 = Over 72 hours

state =
    .attended_served = Got help
    .attended_partial = Got a part
    .attended_refused_by_provider = Turned away
    .attended_left = Left before
    .not_attended = Did not go
    .cancelled = Not needed now
    .unknown = Not known

denial =
    .no_documents = No ID papers
    .no_insurance = No insurance
    .fee_demanded = Asked for money
    .stigma_words = Hurtful words
    .told_leave = Told to leave
    .no_reason = No reason given
    .police_called = Police called
    .wait_too_long = Wait too long
    .not_available = Not there now
    .other = Other
    .skip = Skip

wait =
    .same_day = Same day
    .n1_7d = 1–7 days
    .n8_30d = 8–30 days
    .n31_60d = 31–60 days
    .gt60d = Over 60 days
    .skip = Skip

source =
    .slip_returned = Slip came back
    .provider_list = List from there
    .client_told = The person said
    .peer_accompanied = We went along
    .state = State
    .global_fund = Global Fund
    .donor = Donor
    .purchase = Bought
    .donation = Gift
    .other = Other

next =
    .none = Nothing
    .re_referred = New slip
    .incident_opened = Something happened

## A shift (domain.md 11.9).

band =
    .morning = Morning
    .day = Day
    .evening = Evening
    .night = Night

sharps_litres =
    .lt1 = Under 1 litre
    .n1_3 = 1–3 litres
    .n3_10 = 3–10 litres
    .gt10 = Over 10 litres

police =
    .none = None
    .seen = Seen
    .asked_us = Asked us
    .stopped_clients = Stopped people
    .raid = Raid

safety =
    .ok = All well
    .left_early = Left early
    .incident_team = Something happened to us

## Stock (domain.md 11.8).

type =
    .receive = Came in
    .issue = Got
    .return = Gave back
    .distribute = Handed out
    .discard_expired = Too old
    .discard_damaged = Damaged
    .lost = Lost
    .stolen = Stolen
    .confiscated = Taken by police
    .count_adjust = Counted
    .transfer_out = To other center
    .transfer_in = From other center

reason =
    .miscounted = Counted again
    .unrecorded_issue = Given, not written
    .damaged = Damaged
    .lost = Lost
    .unknown = Not known

## Providers (domain.md 11.14).

provider_type =
    .clinic = Clinic
    .hospital = Hospital
    .lab = Laboratory
    .legal = Lawyer
    .social = Social help
    .shelter = Shelter
    .police_liaison = Contact at the police
    .other = Other

agreement =
    .none = None
    .verbal = By word
    .signed = Signed

friendly =
    .yes = Friendly
    .unsure = Not known
    .no = Not friendly

## Choices in Settings.

theme =
    .dark = Dark
    .light = Light

face =
    .plain = Plain
    .calculator = Calculator
    .notes = Notes

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

word =
    .egg = egg
    .key = key
    .bicycle = bicycle
    .tree = tree
    .chair = chair
    .hand = hand
    .bed = bed
    .umbrella = umbrella
    .cloud = cloud
    .sun = sun
    .star = star
    .moon = moon
    .house = house
    .cup = cup
    .bread = bread
    .fish = fish
    .flower = flower
    .car = car
    .train = train
    .boat = boat
    .plane = plane
    .anchor = anchor
    .scissors = scissors
    .book = book
    .bell = bell
    .eye = eye
    .ear = ear
    .lamp = lamp
    .drop = drop
    .fire = fire
    .note = note
    .gift = gift
