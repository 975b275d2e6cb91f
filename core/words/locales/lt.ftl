# Lithuanian. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = Gerai
# unreviewed
back = Atgal
# unreviewed
done = Baigta
# unreviewed
more = Daugiau
# unreviewed
skip = Praleisti
# unreviewed
yes = Taip
# unreviewed
no = Ne
# unreviewed
save = Išsaugoti
# unreviewed
saved = Išsaugota
# unreviewed
undo = Atšaukti
# unreviewed
fix = Taisyti
# unreviewed
remove = Pašalinti
# unreviewed
keep = Palikti
# unreviewed
same_before = Toks pat kaip prieš tai
# unreviewed
fixed_by_center = Nustatė jūsų centras
# unreviewed
unreviewed = Vertimas nepatikrintas

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Neišsaugota. Nieko neliko. Bandykite dar kartą.
    .phone_full = Neišsaugota. Telefonas pilnas. Atlaisvinkite vietos.
    .storage = Telefono atmintis neatsako. Nauji įrašai nesaugomi. Paleiskite telefoną iš naujo.
    .key_store = Telefono raktų saugykla neatsako. Niekas neprarasta. Paleiskite telefoną iš naujo.
    .newer_data = Sukurta naujesnės versijos. Išlaikyta. Pirma atnaujinkite.
    .damaged = Dalis sugadinta. Ji padėta atskirai. Eikite į centrą.
    .read_only = Į šį aplanką negalima rašyti. Niekas nepakeista. Leiskite rašyti arba nurodykite kitą aplanką.
    .no_folder = Tokio aplanko nėra. Nieko nesukurta. Patikrinkite pavadinimą.
    .in_use = Šiuos duomenis naudoja kita programa. Uždarykite ją ir bandykite vėl.
    .no_random = Telefonas neduoda atsitiktinių skaičių. Nieko neišsaugota. Paleiskite telefoną iš naujo.
    .not_sealed = Nepavyko užantspauduoti, todėl neišsaugota. Bandykite dar kartą.
    .bundle = Centro raktai šiame telefone nesutampa. Niekas nesaugoma. Eikite į centrą.
    .not_enrolled = Šis telefonas dar nepriklauso centrui. Pirma nuskaitykite kodą.
    .pending = Dar neparuošta. Siųskite centre arba nuskaitykite vėl.
    .not_active = Telefoną reikia nustatyti iš naujo. Užantspauduoti laiškai išlaikyti ir bus išsiųsti.
    .locked = Telefonas užrakintas. Įveskite PIN.
    .no_shift = Pamaina nepradėta. Pirma ją pradėkite.
    .shift_open = Pamaina vyksta. Pirma ją baikite.
    .refused = Dabar to negalima. Niekas nepakeista.
    .faults =
        { $n ->
            [one] { $n } įrašą reikia peržiūrėti. Nieko neišsaugota.
            [few] { $n } įrašus reikia peržiūrėti. Nieko neišsaugota.
            [many] { $n } įrašo reikia peržiūrėti. Nieko neišsaugota.
           *[other] { $n } įrašų reikia peržiūrėti. Nieko neišsaugota.
        }
    .too_long =
        { $over ->
            [one] Per daug vienam, { $over } baitu. Padalykite. Nieko neišsaugota.
            [few] Per daug vienam, { $over } baitais. Padalykite. Nieko neišsaugota.
            [many] Per daug vienam, { $over } baito. Padalykite. Nieko neišsaugota.
           *[other] Per daug vienam, { $over } baitų. Padalykite. Nieko neišsaugota.
        }
    .not_json = Tai ne JSON. Nieko neišsaugota.
    .unknown_kind = Rūšies { $kind } nėra. Nieko neišsaugota.
    .withdrawn = Tai atsiimta. Taip ir liks.
    .not_here = To nėra tarp šios pamainos įrašų. Keisti galima tik juos.
    .old_undo = Atšaukti per vėlu. Galima atsiimti.

## The first screen.

# unreviewed
welcome =
    .scan = Nuskaityti kodą
    .type = Įvesti kodą

## Joining a center.

# unreviewed
enroll =
    .point = Nukreipkite į kvadratą
    .nocam = Kameros nėra. Įveskite kodą.
    .line = Pažiūrėkite į šią eilutę dar kartą
    .wait = Akimirką
    .same = Tie patys šeši skaitmenys abiejuose?
    .expired = Kodas senas. Prašykite naujo.
    .other = Kitas centras. Prašykite savo kodo.
    .off = Prisijunkite prie centro Wi-Fi
    .refused = Nepriimta. Klauskite centre.
    .digits = Tie patys šeši skaitmenys abiejuose? { $digits }
    .done = Paruošta. Dabar nustatykite PIN.
    .not_a_code = Tai ne centro kodas. Nuskaitykite vėl.
    .line_n = Pažiūrėkite į { $n } eilutę dar kartą.
    .used = Šis kodas jau panaudotas. Prašykite naujo.
    .unknown = Centras šio kodo nežino. Prašykite naujo.
    .other_key = Atsakė kažkas kitas, ne centras. Nieko neišsiųsta. Klauskite centre.
    .offline = Centras nepasiekiamas. Prisijunkite prie centro Wi-Fi.
    .differs = Skaitmenys skyrėsi. Kodas nebegalioja. Prašykite naujo.
    .wipe_first = Čia laiškai kitam centrui. Išsiųskite juos arba pirma ištuštinkite viską.
    .clock = Telefono laikrodis netikslus. Nustatykite jį ir nuskaitykite naują kodą.
    .no_key_class = Telefone nėra saugios vietos raktams. Jo prijungti negalima.

## PINs and the lock.

# unreviewed
pin =
    .yours = Jūsų PIN
    .another = Kitas
    .again = Dabar jūs
    .once_more = Dar kartą, iš atminties
    .second = Antras PIN, jei jus verčia
    .second_does = Jis baigia pamainą ir atveria tuščią telefoną
    .differs = Nesutampa. Pažiūrėkite dar kartą.
    .later = Vėliau
    .wrong = PIN kitoks. Niekas nepakeista. Bandykite dar kartą.
    .wait =
        { $n ->
            [one] Palaukite { $n } sekundę ir bandykite vėl.
            [few] Palaukite { $n } sekundes ir bandykite vėl.
            [many] Palaukite { $n } sekundės ir bandykite vėl.
           *[other] Palaukite { $n } sekundžių ir bandykite vėl.
        }
    .digits =
        { $n ->
            [one] PIN čia turi { $n } skaitmenį ar daugiau, iki 16.
            [few] PIN čia turi { $n } skaitmenis ar daugiau, iki 16.
            [many] PIN čia turi { $n } skaitmens ar daugiau, iki 16.
           *[other] PIN čia turi { $n } skaitmenų ar daugiau, iki 16.
        }
    .too_close = Per panašus į pirmą PIN. Imkite kitą.
    .missing = PIN neduotas. Nurodykite deskriptorių arba kintamąjį.

# unreviewed
lock =
    .clear = Ištrinti
    .wait = Akimirką

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Čia nieko nėra. Taip ir turi būti.
    .start = Pradėti pamainą
    .pending = Dar neparuošta. Nuskaitykite vėl.
    .letter = Kažkas laukia išsiuntimo
    .no_letter = Niekas nelaukia

# unreviewed
start =
    .where = Kur
    .with = Su kuo
    .langs = Kalbos
    .back =
        { $n ->
            [one] prieš { $n } dieną
            [few] prieš { $n } dienas
            [many] prieš { $n } dienos
           *[other] prieš { $n } dienų
        }
    .today = Šiandien
    .go = Pradėti

## An open shift.

# unreviewed
sh =
    .person = Žmogus
    .no = Nenori
    .give = Duoti
    .slip = Lapelis
    .happened = Kažkas nutiko
    .group = Grupė
    .bag = Krepšys
    .warn = Įspėjimai
    .waiting =
        { $n ->
            [one] { $n } laiškas laukia
            [few] { $n } laiškai laukia
            [many] { $n } laiško laukia
           *[other] { $n } laiškų laukia
        }
    .covered = Uždengta. Laikykite ir matysite.
    .long = Ilga pamaina. Baigti?
    .ram_only = Šiame telefone nelieka skaitymui

## A contact.

# unreviewed
c =
    .who = Kas
    .other = Kita
    .last_met = Kada matėtės?
    .never = Niekada
    .before_year = Iki šių metų
    .this_year = Anksčiau šiemet
    .this_month = Šį mėnesį
    .not_asked = Išsaugoti neklausus
    .same = Kaip praeitą kartą
    .talked = Kalbėta
    .enough = Užteko?
    .injects = Švirkščiasi
    .before = Ar visa tai šiemet jau gauta iš mūsų?
    .with_card = Kortelė
    .u18 = Iki 18: pirma pagalba
    .too_big = Per daug vienam. Padalykite.
    .a11y_saves = { $word }. Išsaugo.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Nuo vasario
    .m3 = Nuo kovo
    .m4 = Nuo balandžio
    .m5 = Nuo gegužės
    .m6 = Nuo birželio
    .m7 = Nuo liepos
    .m8 = Nuo rugpjūčio
    .m9 = Nuo rugsėjo
    .m10 = Nuo spalio
    .m11 = Nuo lapkričio
    .m12 = Nuo gruodžio

# unreviewed
before =
    .m2 = Iki vasario
    .m3 = Iki kovo
    .m4 = Iki balandžio
    .m5 = Iki gegužės
    .m6 = Iki birželio
    .m7 = Iki liepos
    .m8 = Iki rugpjūčio
    .m9 = Iki rugsėjo
    .m10 = Iki spalio
    .m11 = Iki lapkričio
    .m12 = Iki gruodžio

# unreviewed
had =
    .m2 = Ar visa tai nuo vasario jau gauta iš mūsų?
    .m3 = Ar visa tai nuo kovo jau gauta iš mūsų?
    .m4 = Ar visa tai nuo balandžio jau gauta iš mūsų?
    .m5 = Ar visa tai nuo gegužės jau gauta iš mūsų?
    .m6 = Ar visa tai nuo birželio jau gauta iš mūsų?
    .m7 = Ar visa tai nuo liepos jau gauta iš mūsų?
    .m8 = Ar visa tai nuo rugpjūčio jau gauta iš mūsų?
    .m9 = Ar visa tai nuo rugsėjo jau gauta iš mūsų?
    .m10 = Ar visa tai nuo spalio jau gauta iš mūsų?
    .m11 = Ar visa tai nuo lapkričio jau gauta iš mūsų?
    .m12 = Ar visa tai nuo gruodžio jau gauta iš mūsų?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Kitiems
    .how_many = Kiek

# unreviewed
b =
    .left = Liko
    .low = Mažai
    .none = Nebeliko
    .count = Perskaičiuoti
    .got = Gauta
    .back = Grąžinta
    .lost = Pamesta
    .taken = Iš manęs paimta
    .why = Kodėl skiriasi?

## A slip, and what became of it.

# unreviewed
s =
    .say = Pasakykite arba užrašykite tai
    .days =
        { $n ->
            [one] { $n } diena
            [few] { $n } dienos
            [many] { $n } dienos
           *[other] { $n } dienų
        }
    .written = Užrašyta
    .together = Eiti kartu?
    .code = Kodas
    .what = Kas buvo?
    .turned = Nepriėmė
    .why = Kodėl?
    .waited = Kiek teko laukti?
    .unknown = Dar nežinoma. Išlaikyta.
    .ask = Čia nežinoma. Klauskite centre.

## Something happened.

# unreviewed
i =
    .safe = Ar dabar esate saugūs?
    .need = Ko jums reikia?
    .record = Ar galiu tai užrašyti, be jūsų vardo?
    .stats = Ar galime tai įskaičiuoti?
    .warn = Ar galime įspėti kitus?
    .speak = Ar galime apie tai kalbėti, be jūsų?
    .police = Ar galime duoti policijai lapą, be jūsų?
    .police_not = Nesiūloma: tai padarė valstybės žmogus
    .code = Su šiuo kodu galite tai atsiimti centre
    .thanks = Ačiū, kad papasakojote
    .stop = Stop. Nieko nelieka.
    .in_time = Šiandien dar laiku

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Kiek žmonių
    .sw = Iš jų sekso darbuotojų
    .first = Pirmą kartą

# unreviewed
n =
    .ask = Ko žmonės prašo?
    .top = Dažniausiai

# unreviewed
ev =
    .what = Kas nutiko centre

## Warnings and cards.

# unreviewed
a =
    .none = Įspėjimų nėra
    .do = Ką daryti

# unreviewed
k =
    .agreement = Susitarimas
    .rights = Teisės
    .help = Pagalbos numeriai
    .places = Vietos
    .show = Parodyti kam nors
    .locks = Užrakina visa kita
    .call_list = Numeris liks telefono skambučių sąraše
    .none = Kortelių dar nėra

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Šioje pamainoje įrašų nėra
    .removed = Pašalinta

# unreviewed
end =
    .police = Policija?
    .safe = Ar viskas gerai?
    .sharps = Priimtos naudotos adatos
    .zero = Šiandien nieko. Tai irgi skaičiuojasi.
    .close = Baigti pamainą

## Letters on their way.

# unreviewed
y =
    .none = Visi laiškai saugūs
    .waits = laukia
    .sealed = čia jų niekas neatvers
    .at_center = centre, dar neatverta
    .safe = centras atvėrė
    .refused = nepriimta
    .damaged = sugadinta, išlaikyta
    .round = { $k } ratas iš { $n }
    .how = Išeina pats, kai esate centre
    .now = Siųsti dabar
    .stop = Stop
    .away = Centras nepasiekiamas. Niekas neprarasta.

## What this phone holds.

# unreviewed
h =
    .has = Čia yra
    .hasnt = Čia nėra
    .sealed = Užantspauduoti laiškai, tarp jų tušti
    .copies = Išsiųstų kopijos, 14 dienų
    .cannot = Čia jų niekas neatvers
    .bag = Kas liko krepšyje
    .cards = Įspėjimai, kortelės, numeriai
    .shift = Ši pamaina, dingsta jai baigiantis
    .way = Kelias į centrą ir jūsų pasirinkimai
    .aside = Pažeista dalis, atidėta į šalį
    .names = vardų
    .faces = veidų
    .phones = telefono numerių
    .addresses = adresų
    .places = vietų
    .met = ką sutikote
    .earlier = ankstesnių naktų

## The person's own choices.

# unreviewed
t =
    .language = Kalba
    .theme = Šviesu ar tamsu
    .text = Teksto dydis
    .buzz = Vibracija
    .face = Išvaizda
    .pins = Abu PIN iš naujo
    .practice = Pratybos
    .scan = Nuskaityti vėl
    .ways = Kaip jį ištuštinti
    .wipe = Grąžinti telefoną
    .on = Įjungta
    .off = Išjungta
    .as_phone = Kaip telefone
    .large = Didelis
    .largest = Didžiausias
    .buzz_all = Visa
    .buzz_few = Ne mygtukams
    .face_note = Kai kurie telefonai keičia tik piktogramą ir tai pasako.

## Emptying the phone.

# unreviewed
w =
    .empty = Ištuštinti telefoną
    .what = Dings viskas: laiškai, kortelės, PIN, centras
    .unsent = Ne viskas išsiųsta
    .first = Pirma išsiųsti
    .pull = Spauskite apačioje ir traukite aukštyn
    .way_off = Ekranas užgesęs: iškart užrakinta
    .way_strip = Juosta apačioje, kiekviename ekrane: spausti ir traukti aukštyn
    .way_tile = Plytelė viršutiniame krašte: paliesti dukart
    .way_sealed = Užantspauduoti laiškai lieka ir vis tiek iškeliauja
    .way_all = Ir laiškai: tik grąžinant telefoną

# unreviewed
night =
    .empty = Ištuštinti telefoną
    .all = Ištuštinti viską, ir laiškus

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Pratybos
    .good = { $s } s. Gerai.
    .again = Dar kartą
    .second = Tai būtų baigę pamainą

# unreviewed
na =
    .center = Eikite į centrą. Nė vienas laiškas neprarastas.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Įrašai
    .outcome = Kas buvo su lapeliu
    .sync = Siuntimas
    .holds = Šiame telefone
    .cards = Kortelės
    .settings = Nustatymai
    .lock = Užrakinti

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, galima keisti
    .count = { $word }, { $n }
    .chosen = { $word }, pasirinkta
    .covered = { $word }, uždengta
    .fixed = { $word }, nustatė jūsų centras
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Įvestas { $n } skaitmuo
            [few] Įvesti { $n } skaitmenys
            [many] Įvesta { $n } skaitmens
           *[other] Įvesta { $n } skaitmenų
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Trūksta atsakymo
    .range = Nuo { $least } iki { $most }
    .many = Daugiausia: { $n }
    .place = Tai čia nepriklauso
    .unlike = Pažiūrėkite į tai dar kartą
    .day = Ne vėliau už pamainos dieną
    .days_ago = Prieš per daug dienų
    .declined = Nenori: čia daugiau nieko
    .injecting = Tik su švirkštimosi priemonėmis
    .selftest = Tik su savitestu
    .code = Pažiūrėkite į kodą dar kartą
    .earlier = Lapelis duotas vėliau už šią dieną
    .u18 = Iki 18: dabar tik tai, kas padeda
    .zone = Šios zonos sąraše nėra
    .large = Daug. Ar tikrai?
    .taken = Galite ir papasakoti, kas nutiko

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Išsiųsta: { $done }. Liko: { $left }.
    .complete = Niekas daugiau nelaukia.
    .more =
        { $n ->
            [one] Dar { $n } laiškas laukia. Siųskite vėl.
            [few] Dar { $n } laiškai laukia. Siųskite vėl.
            [many] Dar { $n } laiško laukia. Siųskite vėl.
           *[other] Dar { $n } laiškų laukia. Siųskite vėl.
        }
    .cancelled = Sustabdyta. Niekas neprarasta.
    .offline = Centras nepasiekiamas. Niekas neprarasta. Bandykite arčiau centro.
    .pin = Atsakė kažkas kitas, ne centras: gal Wi-Fi prisijungimo puslapis. Nieko neišsiųsta. Naudokite centro Wi-Fi.
    .login = Centras dabar neatpažįsta šio telefono. Niekas neprarasta. Klauskite centre.
    .revoked = Centras iš šio telefono nebepriima. Laiškai išlaikyti. Klauskite centre.
    .full = Centro kompiuteris pilnas. Laiškai išlaikyti. Pasakykite centrui.
    .busy =
        { $n ->
            [one] Centras užimtas. Bandykite po { $n } sekundės.
            [few] Centras užimtas. Bandykite po { $n } sekundžių.
            [many] Centras užimtas. Bandykite po { $n } sekundės.
           *[other] Centras užimtas. Bandykite po { $n } sekundžių.
        }
    .unknown_center = Šis kompiuteris tarnauja kitam centrui. Niekas neprarasta. Klauskite centre.
    .old_generation = Kompiuteris rodo seną centro būseną. Niekas nepakeista. Pasakykite centrui.
    .unreadable = Atsakymo nepavyko perskaityti. Niekas nepakeista. Pasakykite centrui.
    .no_room = Telefone nėra vietos siuntimui. Atlaisvinkite vietos.
    .no_login_key = Telefonas nebegali prisijungti. Laiškai išlaikyti. Nuskaitykite naują kodą centre.
    .wrong_tags =
        { $n ->
            [one] { $n } laiškas pavadintas atvertu be įrodymo. Jis eina vėl. Pasakykite centrui.
            [few] { $n } laiškai pavadinti atvertais be įrodymo. Jie eina vėl. Pasakykite centrui.
            [many] { $n } laiško pavadinta atvertu be įrodymo. Jis eina vėl. Pasakykite centrui.
           *[other] { $n } laiškų pavadinta atvertais be įrodymo. Jie eina vėl. Pasakykite centrui.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = parašyta
    .waiting = laukia
    .at_center = centre, dar neatverta
    .opened = centras atvėrė: saugu
    .refused = nepriimta, išlaikyta, bus siūloma vėl
    .damaged = sugadinta, išlaikyta
    .unclear = negalima pasakyti, išlaikyta ir siūloma
    .balances = Sutampa.
    .differs = Nesutampa. Nieko neištrinta. Pasakykite centrui.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Užantspauduoti laiškai, tarp jų tušti
    .cannot = Čia jų niekas neatvers
    .shift = Ši pamaina, dingsta jai baigiantis
    .bag = Kas liko krepšyje
    .cards = Įspėjimai, kortelės, numeriai
    .wiped = Ištuštinta. Užantspauduoti laiškai išlaikyti ir bus išsiųsti.
    .wiped_all = Viskas ištuštinta.
    .wipe_unfinished = Raktų nebėra. Vėlesnis žingsnis nebaigtas: jis tęsis kitą kartą paleidus.

## The center's programs.

# unreviewed
center =
    .no_data = Šiame aplanke centro nėra. Sukurkite jį komanda init.
    .exists = Centras čia jau yra. Niekas nepakeista.
    .newer = Sukurta naujesnės versijos. Išlaikyta. Pirma atnaujinkite.
    .damaged = Dalis sugadinta. Ji padėta atskirai. Atkurkite iš kopijos.
    .read_only = Į šį aplanką negalima rašyti. Niekas nepakeista. Leiskite rašyti arba nurodykite kitą aplanką.
    .disk_full = Diskas pilnas. Daugiau nepriimama. Atlaisvinkite vietos.
    .in_use = Šį centrą naudoja kita programa. Uždarykite ją ir bandykite vėl.
    .passphrase = Slaptafrazė kitokia. Nieko neatverta. Įveskite visus septynis žodžius.
    .recovery = Atkūrimo raktas kitoks. Nieko neatverta. Įveskite visus 24 žodžius.
    .not_typed_back = Įvesta kitaip. Nieko nesukurta. Pradėkite iš naujo.
    .root = Atspausdinkite tai ir padėkite atokiai nuo kompiuterio. Rodoma vieną kartą.
    .no_backup = Atsarginės kopijos komandos dar nėra. Nukopijuokite centro aplanką į saugią vietą dabar.
    .relay_stopped = Relė sustabdyta. Telefonai viską išlaiko. Paleiskite ją komanda serve.
    .port = Adresu { $address } klausosi kita programa. Sustabdykite ją arba nurodykite kitą adresą.
    .serving = Klausosi adresu { $address }
    .show_code =
        { $n ->
            [one] Parodykite kodą telefonui. Jis galioja { $n } minutę.
            [few] Parodykite kodą telefonui. Jis galioja { $n } minutes.
            [many] Parodykite kodą telefonui. Jis galioja { $n } minutės.
           *[other] Parodykite kodą telefonui. Jis galioja { $n } minučių.
        }
    .no_phone = Telefonas neatėjo laiku. Kodas nebegalioja.
    .forged_post = Kas atėjo, neatsiveria. Patikrinkite telefono laikrodį ir parodykite naują kodą.
    .joined = Telefonas { $code } prijungtas.
    .no_bundle = Metų raktai baigėsi. Atneškite atspausdintą šaknies raktą.
    .bad_month = { $month } nėra mėnuo. Rašykite taip: 2026-11.
    .no_month = Iš { $month } nieko nėra.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = atverta
    .duplicate = jau buvo atėję
    .dummy = tuščia
    .parked = atidėta, kol kas nors nuspręs
    .unknown = dar nežinoma, išlaikyta
    .late = per vėlu: raktas sunaikintas
    .damaged = sugadinta, išlaikyta
    .refused = prieš taisykles, išlaikyta
    .sum = iš viso

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Mėnesio lapas { $month }
    .internal = tik centrui
    .funder = rėmėjui
    .not_for_release = neskelbti
    .total = iš viso
    .suppressed = paslėpta: per mažai
    .absent = negalima apskaičiuoti
    .holder = pas { $holder }
    .stock = Atsargos pagal laikytoją
    .m01 = Kontaktai su pagalba
    .m02 = Atsisakyti kontaktai
    .m03 = Pasiekti asmenys, mėnuo
    .m04 = Nauji šiais finansiniais metais
    .m05 = Pirmą kartą
    .m07 = Pasiekti asmenys nuo metų pradžios
    .m11 = Išduoti siuntimai
    .m17_ext = Prezervatyvai, išoriniai
    .m17_int = Prezervatyvai, vidiniai
    .m18 = Lubrikantai
    .m19_out = Išduotos adatos ir švirkštai
    .m19_in = Priimti aštrūs daiktai
    .m19_ratio = Grąžinimo dalis
    .m20 = ŽIV savitestai
    .m22 = Įklotai ir tamponai
    .m24 = Prezervatyvų pakankamumas
    .m24_enough = Dalis tų, kam užteko
    .q38_done = Įvykusios pamainos
    .q38_zero = Pamainos be nieko
    .q38_missing = Trūkstamos pamainos
    .q38_open = Neužbaigtos pamainos
    .q38_late = Vėliau įvestų dalis
    .q38_unknown = Nežinomų dalis

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Kuriamas centras, paleidžiama jo relė
    .enroll =
        { $n ->
            [one] Prisijungia { $n } telefonas
            [few] Prisijungia { $n } telefonai
            [many] Prisijungia { $n } telefono
           *[other] Prisijungia { $n } telefonų
        }
    .night =
        { $n ->
            [one] { $n } įrašas sukurtas be tinklo
            [few] { $n } įrašai sukurti be tinklo
            [many] { $n } įrašo sukurta be tinklo
           *[other] { $n } įrašų sukurta be tinklo
        }
    .wiped = Vienas telefonas ištuštinamas vidury nakties
    .killed = Relė nužudoma ir vėl paleidžiama telefonui siunčiant
    .lost_reply = Vienas atsakymas pakeliui pametamas
    .opened = Centras atveria, kas atėjo
    .thief = Ką vagis randa kiekviename telefone
    .thief_chip = Ką jis randa ir su lustu: čia jį atstoja failai
    .control = Ta pati paieška atvertame centre, kur ji turi rasti
    .adds_up = Viskas sutampa: telefonai, relė ir centras sutaria
    .differs = Nesutampa

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Susitikimas
    .commodity_distribution = Išduota
    .referral = Lapelis
    .referral_outcome = Kas buvo su lapeliu
    .stock_movement = Krepšys
    .shift = Pamaina

# unreviewed
withdrawal =
    .entered_wrong = Netinka
    .duplicate = Čia du kartus
    .client_withdrew = Žmogus atsiėmė

# unreviewed
field =
    .day = Diena
    .month = Mėnuo
    .late = Įvesta vėliau
    .mode = Kaip susitikote
    .setting = Kokia vieta
    .zone = Zona
    .gender = Lytis
    .age_band = Amžius
    .seen_before = Kada matėtės?
    .elsewhere = Pagalba kitur anksčiau?
    .token = Kortelė
    .injects = Švirkščiasi
    .edu = Apie ką kalbėta
    .support = Parama
    .outcome = Kaip baigėsi
    .need_met = Užteko?
    .package_before = Ar visa tai šiemet jau gauta iš mūsų?
    .lines = Daiktai
    .referrals = Lapeliai
    .item = Daiktas
    .qty = Kiek
    .asked = Prašyta
    .channel = Kokiu būdu
    .for_others = Kitiems
    .hivst_for = Kam savitestas
    .price = Kaina
    .holder = Kieno atsargos
    .region = Regionas
    .slip = Kodas
    .service = Paslauga
    .provider = Kur
    .urgent = Skubu?
    .accept = Lapelis paimtas?
    .accompany = Eiti kartu?
    .valid_days = Galioja dienų
    .exposure_band = Prieš kiek laiko
    .state = Kas buvo?
    .denial = Kodėl?
    .wait = Kiek teko laukti?
    .source = Iš kur?
    .next = Kas toliau?
    .band = Paros metas
    .zones = Kur
    .team = Su kuo
    .languages = Kalbos
    .n_approached = Su kiek žmonių kalbėta
    .n_declined = Nenorėjo
    .sharps_collected = Naudotos adatos, vienetai
    .sharps_litres = Naudotos adatos, litrai
    .police = Policija?
    .safety = Ar viskas gerai?
    .type = Kas nutiko?
    .counter = Iš ko arba kam
    .count = Suskaičiuota
    .reason = Kodėl skiriasi?
    .batch = Serija
    .expiry = Tinka iki

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Prezervatyvai
    .cond_int = Vidiniai prezervatyvai
    .lube_water = Gelis, vanduo
    .lube_sil = Gelis, silikonas
    .dental_dam = Latekso servetėlės
    .syr_1ml = Švirkštai 1 ml
    .syr_2ml = Švirkštai 2 ml
    .syr_5ml = Švirkštai 5 ml
    .syr_10ml = Švirkštai 10 ml
    .needle_loose = Adatos
    .water_amp = Vanduo
    .cooker = Šaukšteliai
    .filter = Filtrai
    .swab_alc = Spirito servetėlės
    .acid_sachet = Rūgštis
    .tourniquet = Varžtai
    .sharps_box = Dėžė adatoms
    .sharps_in = Grąžintos adatos
    .smoke_kit = Rūkymo rinkinys
    .nalox_inj = Naloksonas, dūris
    .nalox_nasal = Naloksonas, nosis
    .hivst_oral = ŽIV savitestas, burna
    .hivst_blood = ŽIV savitestas, kraujas
    .preg_test = Nėštumo testas
    .pad = Įklotai
    .tampon = Tamponai
    .hygiene_kit = Higienos rinkinys
    .wound_kit = Žaizdų rinkinys
    .food_drink = Maistas, gėrimas
    .clothing = Drabužiai
    .alarm_whistle = Signalas, švilpukas
    .sim_phone_credit = Telefono sąskaita
    .iec_leaflet = Lankstinukas
    .iec_card_center = Centro kortelė
    .iec_rights = Teisių lankstinukas
    .slip_book = Lapelių knygelė
    .transport_ticket = Bilietas
    .other_item = Kita

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = ŽIV testas
    .hivst_confirm = ŽIV testas po savitesto
    .prep = PrEP
    .pep = PEP
    .art_support = Pagalba su ŽIV vaistais
    .sti = LPI patikra
    .hep_b_vax = Hepatito B skiepas
    .hep_bc = Hepatitas B ir C
    .tb = Tuberkuliozė
    .gynae = Ginekologas
    .pregnancy = Nėštumas
    .contraception = Kontracepcija
    .ec = Skubi tabletė
    .abortion_care = Nėštumo nutraukimas
    .cervical = Gimdos kaklelio patikra
    .general = Gydytojas
    .dental = Odontologas
    .emergency = Greitoji
    .wound = Žaizdų priežiūra
    .oat_drug = Pakaitinis gydymas
    .detox = Detoksikacija
    .overdose = Pagalba perdozavus
    .mental = Psichikos sveikata
    .psychosocial = Pokalbis ir parama
    .trans_health = Trans sveikata
    .legal_advice = Teisinis patarimas
    .legal_court = Pagalba teisme
    .police_complaint = Pareiškimas policijai
    .id_documents = Dokumentai
    .residence = Gyvenamoji vieta
    .insurance = Draudimas
    .social_benefit = Pašalpos
    .shelter = Prieglauda
    .housing = Būstas
    .food_material = Maistas, daiktai
    .child_services = Pagalba vaikams
    .violence_support = Pagalba po smurto
    .shower_laundry = Dušas, skalbimas
    .class_training = Užsiėmimai
    .other_center = Kitas centras
    .other = Kita

# unreviewed
slip_group =
    .care = sveikata
    .paper = popieriai
    .home = namai
    .talk = pokalbis

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Vienas žmogus
    .pair = Du kartu
    .phone = Telefonas
    .online = Internetu
    .center_visit = Centre
    .mobile_unit = Mobilus punktas

# unreviewed
setting =
    .street = Gatvė
    .highway = Kelias
    .flat = Butas
    .bar_club = Baras, klubas
    .hotel_sauna = Viešbutis, pirtis
    .venue_other = Kita įstaiga
    .online = Internetas
    .center = Centras
    .mobile_unit = Mobilus punktas
    .clinic = Klinika
    .other = Kita
    .skip = Praleisti

# unreviewed
gender =
    .female = Moteris
    .male = Vyras
    .trans_woman = Trans moteris
    .trans_man = Trans vyras
    .nonbinary = Nebinarinė
    .other = Kita
    .skip = Praleisti

# unreviewed
age_band =
    .u18 = Iki 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 ir daugiau
    .unk = Nežinoma

# unreviewed
seen_before =
    .first_ever = Niekada
    .first_this_year = Iki šių metų
    .first_this_month = Anksčiau šiemet
    .again_this_month = Šį mėnesį
    .unk = Neklausta

# unreviewed
elsewhere =
    .no = Ne
    .other_service = Taip, kitur
    .skip = Praleisti

# unreviewed
injects =
    .yes = Taip
    .no = Ne
    .skip = Praleisti

# unreviewed
edu =
    .safer_sex = Saugesnis seksas
    .negotiation = Kaip susitarti
    .condom_demo = Kaip dėti prezervatyvą
    .sti_hiv = LPI, ŽIV
    .prep = PrEP
    .pep = PEP
    .hivst = ŽIV savitestas
    .family_planning = Šeimos planavimas
    .hep = Hepatitas
    .overdose = Perdozavimas
    .safer_injecting = Saugesnis švirkštimasis
    .alcohol_drugs = Alkoholis, narkotikai
    .rights = Teisės
    .police_encounter = Susidūrus su policija
    .violence_safety = Kaip apsisaugoti
    .services_info = Kur padės
    .other = Kita

# unreviewed
support =
    .listen_psychosocial = Išklausyta
    .accompany = Eita kartu
    .translate = Išversta
    .peer_support = Savų parama
    .crisis = Pagalba krizėje
    .none = Nieko

# unreviewed
outcome =
    .served = Padėta
    .declined = Nenori
    .brief = Tik žodis kitas

# unreviewed
need_met =
    .enough = Užteko
    .not_enough = Neužteko
    .none_left = Nieko neliko
    .skip = Praleisti

# unreviewed
package_before =
    .no = Ne
    .yes = Taip
    .unk = Nežinoma

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = Į rankas
    .bulk_venue = Daug, įstaigai
    .bulk_center = Daug, centre
    .machine = Automatas
    .post = Paštas
    .session = Grupėje

# unreviewed
hivst_for =
    .self = Sau
    .sex_partner = Partneris
    .inject_partner = Švirkščiasi kartu
    .social_contact = Draugas
    .other = Kita
    .skip = Praleisti

# unreviewed
price =
    .free = Nemokamai
    .social_marketing = Maža kaina

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Neskubu
    .pep_72h = PEP, 72 valandos
    .injury = Sužalojimas
    .safety = Saugumas
    .withdrawal = Abstinencija

# unreviewed
accept =
    .accepted = Paimtas
    .declined = Nenori
    .info_only = Tik pasakyta

# unreviewed
accompany =
    .offered_yes = Taip, kartu
    .offered_no = Eis be mūsų
    .not_offered = Neklausta

# unreviewed
exposure_band =
    .lt24 = Iki 24 valandų
    .n24_48 = 24–48 valandos
    .n48_72 = 48–72 valandos
    .gt72 = Per 72 valandas

# unreviewed
state =
    .attended_served = Pagalba gauta
    .attended_partial = Gauta dalis
    .attended_refused_by_provider = Nepriėmė
    .attended_left = Išėjo anksčiau
    .not_attended = Nenuėjo
    .cancelled = Nebereikia
    .unknown = Nežinoma

# unreviewed
denial =
    .no_documents = Nėra dokumentų
    .no_insurance = Nėra draudimo
    .fee_demanded = Prašė pinigų
    .stigma_words = Įžeidūs žodžiai
    .told_leave = Liepė išeiti
    .no_reason = Be priežasties
    .police_called = Kvietė policiją
    .wait_too_long = Per ilgai laukti
    .not_available = Dabar nėra
    .other = Kita
    .skip = Praleisti

# unreviewed
wait =
    .same_day = Tą pačią dieną
    .n1_7d = 1–7 dienos
    .n8_30d = 8–30 dienų
    .n31_60d = 31–60 dienų
    .gt60d = Per 60 dienų
    .skip = Praleisti

# unreviewed
source =
    .slip_returned = Lapelis grįžo
    .provider_list = Sąrašas iš ten
    .client_told = Žmogus pasakė
    .peer_accompanied = Eita kartu
    .state = Valstybė
    .global_fund = Pasaulinis fondas
    .donor = Rėmėjas
    .purchase = Pirkta
    .donation = Dovana
    .other = Kita

# unreviewed
next =
    .none = Nieko
    .re_referred = Naujas lapelis
    .incident_opened = Kažkas nutiko

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Rytas
    .day = Diena
    .evening = Vakaras
    .night = Naktis

# unreviewed
sharps_litres =
    .lt1 = Iki 1 litro
    .n1_3 = 1–3 litrai
    .n3_10 = 3–10 litrų
    .gt10 = Per 10 litrų

# unreviewed
police =
    .none = Nėra
    .seen = Matyta
    .asked_us = Klausė mūsų
    .stopped_clients = Stabdė žmones
    .raid = Reidas

# unreviewed
safety =
    .ok = Viskas gerai
    .left_early = Išėjome anksčiau
    .incident_team = Mums kažkas nutiko

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Atėjo
    .issue = Gauta
    .return = Grąžinta
    .distribute = Išduota
    .discard_expired = Pasenę
    .discard_damaged = Sugadinta
    .lost = Pamesta
    .stolen = Pavogta
    .confiscated = Paėmė policija
    .count_adjust = Suskaičiuota
    .transfer_out = Kitam centrui
    .transfer_in = Iš kito centro

# unreviewed
reason =
    .miscounted = Perskaičiuota
    .unrecorded_issue = Duota, neužrašyta
    .damaged = Sugadinta
    .lost = Pamesta
    .unknown = Nežinoma

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Klinika
    .hospital = Ligoninė
    .lab = Laboratorija
    .legal = Teisininkas
    .social = Socialinė pagalba
    .shelter = Prieglauda
    .police_liaison = Žmogus policijoje
    .other = Kita

# unreviewed
agreement =
    .none = Nėra
    .verbal = Žodžiu
    .signed = Pasirašyta

# unreviewed
friendly =
    .yes = Draugiški
    .unsure = Nežinoma
    .no = Nedraugiški

## Choices in Settings.

# unreviewed
theme =
    .dark = Tamsu
    .light = Šviesu

# unreviewed
face =
    .plain = Paprasta
    .calculator = Skaičiuotuvas
    .notes = Užrašai

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = kiaušinis
    .key = raktas
    .bicycle = dviratis
    .tree = medis
    .chair = kėdė
    .hand = ranka
    .bed = lova
    .umbrella = skėtis
    .cloud = debesis
    .sun = saulė
    .star = žvaigždė
    .moon = mėnulis
    .house = namas
    .cup = puodelis
    .bread = duona
    .fish = žuvis
    .flower = gėlė
    .car = automobilis
    .train = traukinys
    .boat = valtis
    .plane = lėktuvas
    .anchor = inkaras
    .scissors = žirklės
    .book = knyga
    .bell = varpas
    .eye = akis
    .ear = ausis
    .lamp = lempa
    .drop = lašas
    .fire = ugnis
    .note = nata
    .gift = dovana
