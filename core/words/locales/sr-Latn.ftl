# Serbian in Latin letters. sr-Cyrl.ftl is made from this file: see src/tests/serbian.rs.
# A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = OK
# unreviewed
back = Nazad
# unreviewed
done = Gotovo
# unreviewed
more = Još
# unreviewed
skip = Preskoči
# unreviewed
yes = Da
# unreviewed
no = Ne
# unreviewed
save = Sačuvaj
# unreviewed
saved = Sačuvano
# unreviewed
undo = Vrati
# unreviewed
fix = Ispravi
# unreviewed
remove = Ukloni
# unreviewed
keep = Zadrži
# unreviewed
same_before = Isto kao prethodni
# unreviewed
fixed_by_center = Podesio vaš centar
# unreviewed
unreviewed = Prevod nije proveren

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Nije sačuvano. Ništa nije ostalo. Pokušajte ponovo.
    .phone_full = Nije sačuvano. Telefon je pun. Oslobodite mesto.
    .storage = Memorija telefona ne odgovara. Ništa novo se ne čuva. Ponovo pokrenite telefon.
    .key_store = Skladište ključeva ne odgovara. Ništa nije izgubljeno. Ponovo pokrenite telefon.
    .newer_data = Napravljeno novijom verzijom. Čuva se. Prvo ažurirajte.
    .damaged = Jedan deo je oštećen. Odložen je sa strane. Idite u centar.
    .read_only = U ovu fasciklu ne može da se piše. Ništa nije promenjeno. Dozvolite pisanje ili navedite drugu fasciklu.
    .no_folder = Nema takve fascikle. Ništa nije napravljeno. Proverite ime.
    .in_use = Drugi program koristi ove podatke. Zatvorite ga, pa pokušajte ponovo.
    .no_random = Telefon ne daje slučajne brojeve. Ništa nije sačuvano. Ponovo pokrenite telefon.
    .not_sealed = Nije moglo da se zapečati, zato nije sačuvano. Pokušajte ponovo.
    .bundle = Ključevi centra na ovom telefonu se ne slažu. Ništa se ne čuva. Idite u centar.
    .not_enrolled = Ovaj telefon još nije povezan sa centrom. Prvo skenirajte kod.
    .pending = Još nije spremno. Pošaljite u centru ili skenirajte ponovo.
    .not_active = Telefon mora ponovo da se podesi. Zapečaćena pisma se čuvaju i biće poslata.
    .locked = Telefon je zaključan. Unesite PIN.
    .no_shift = Nijedna smena nije otvorena. Prvo počnite smenu.
    .shift_open = Smena traje. Prvo je završite.
    .refused = To sada ne može. Ništa nije promenjeno.
    .faults =
        { $n ->
            [one] { $n } unos treba ponovo pogledati. Ništa nije sačuvano.
            [few] { $n } unosa treba ponovo pogledati. Ništa nije sačuvano.
           *[other] { $n } unosa treba ponovo pogledati. Ništa nije sačuvano.
        }
    .too_long =
        { $over ->
            [one] Previše za jedno, za { $over } bajt. Podelite. Ništa nije sačuvano.
            [few] Previše za jedno, za { $over } bajta. Podelite. Ništa nije sačuvano.
           *[other] Previše za jedno, za { $over } bajtova. Podelite. Ništa nije sačuvano.
        }
    .not_json = Ovo nije JSON. Ništa nije sačuvano.
    .unknown_kind = Nema vrste { $kind }. Ništa nije sačuvano.
    .withdrawn = Ovo je povučeno. Tako ostaje.
    .not_here = Ovoga nema među unosima ove smene. Samo oni mogu da se menjaju.
    .old_undo = Kasno je za vraćanje. Može da se povuče.

## The first screen.

# unreviewed
welcome =
    .scan = Skeniraj kod
    .type = Unesi kod

## Joining a center.

# unreviewed
enroll =
    .point = Usmerite na kvadrat
    .nocam = Nema kamere. Unesite kod.
    .line = Pogledajte ovaj red ponovo
    .wait = Trenutak
    .same = Istih šest cifara na oba?
    .expired = Kod je star. Tražite novi.
    .other = Drugi centar. Tražite svoj kod.
    .off = Povežite se na Wi-Fi centra
    .refused = Nije prihvaćeno. Pitajte u centru.
    .digits = Istih šest cifara na oba? { $digits }
    .done = Gotovo. Sada podesite PIN.
    .not_a_code = Ovo nije kod centra. Skenirajte ponovo.
    .line_n = Pogledajte red { $n } ponovo.
    .used = Ovaj kod je već iskorišćen. Tražite novi.
    .unknown = Centar ne zna ovaj kod. Tražite novi.
    .other_key = Odgovorio je neko drugi, ne centar. Ništa nije poslato. Pitajte u centru.
    .offline = Centar nije dostupan. Povežite se na Wi-Fi centra.
    .differs = Cifre su se razlikovale. Kod više ne važi. Tražite novi.
    .wipe_first = Ovde su pisma za drugi centar. Pošaljite ih ili prvo ispraznite sve.
    .clock = Sat telefona nije tačan. Podesite ga, pa skenirajte novi kod.
    .no_key_class = Ovaj telefon nema sigurno mesto za ključeve. Ne može da se poveže.

## PINs and the lock.

# unreviewed
pin =
    .yours = Vaš PIN
    .another = Drugi
    .again = Sada vi
    .once_more = Još jednom, napamet
    .second = Drugi PIN, ako vas neko prisili
    .second_does = Završava smenu i otvara prazan telefon
    .differs = Nije isto. Pogledajte još jednom.
    .later = Kasnije
    .wrong = PIN je drugačiji. Ništa nije promenjeno. Pokušajte ponovo.
    .wait =
        { $n ->
            [one] Sačekajte { $n } sekundu, pa pokušajte ponovo.
            [few] Sačekajte { $n } sekunde, pa pokušajte ponovo.
           *[other] Sačekajte { $n } sekundi, pa pokušajte ponovo.
        }
    .digits =
        { $n ->
            [one] PIN ovde ima { $n } cifru ili više, najviše 16.
            [few] PIN ovde ima { $n } cifre ili više, najviše 16.
           *[other] PIN ovde ima { $n } cifara ili više, najviše 16.
        }
    .too_close = Previše liči na prvi PIN. Uzmite drugi.
    .missing = PIN nije dat. Navedite deskriptor ili promenljivu.

# unreviewed
lock =
    .clear = Obriši
    .wait = Trenutak

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Ovde nema ničega. Tako treba.
    .start = Počni smenu
    .pending = Još nije spremno. Skenirajte ponovo.
    .letter = Nešto čeka da se pošalje
    .no_letter = Ništa ne čeka

# unreviewed
start =
    .where = Gde
    .with = Sa kim
    .langs = Jezici
    .back =
        { $n ->
            [one] pre { $n } dan
            [few] pre { $n } dana
           *[other] pre { $n } dana
        }
    .today = Danas
    .go = Kreni

## An open shift.

# unreviewed
sh =
    .person = Osoba
    .no = Ne želi
    .give = Podeli
    .slip = Uput
    .happened = Nešto se desilo
    .group = Grupa
    .bag = Torba
    .warn = Upozorenja
    .waiting =
        { $n ->
            [one] { $n } pismo čeka
            [few] { $n } pisma čekaju
           *[other] { $n } pisama čeka
        }
    .covered = Pokriveno. Držite da vidite.
    .long = Smena je duga. Da se završi?
    .ram_only = Ne čuva se za čitanje na ovom telefonu

## A contact.

# unreviewed
c =
    .who = Ko
    .other = Drugo
    .last_met = Kad ste se videli?
    .never = Nikad
    .before_year = Pre ove godine
    .this_year = Ranije ove godine
    .this_month = Ovog meseca
    .not_asked = Sačuvaj, nije pitano
    .same = Kao prošli put
    .talked = Razgovor
    .enough = Dosta?
    .injects = Ubrizgava
    .before = Sve ovo već dobijeno od nas ove godine?
    .with_card = Kartica
    .u18 = Ispod 18: prvo pomoć
    .too_big = Previše za jedno. Podelite.
    .a11y_saves = { $word }. Čuva.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Od februara
    .m3 = Od marta
    .m4 = Od aprila
    .m5 = Od maja
    .m6 = Od juna
    .m7 = Od jula
    .m8 = Od avgusta
    .m9 = Od septembra
    .m10 = Od oktobra
    .m11 = Od novembra
    .m12 = Od decembra

# unreviewed
before =
    .m2 = Pre februara
    .m3 = Pre marta
    .m4 = Pre aprila
    .m5 = Pre maja
    .m6 = Pre juna
    .m7 = Pre jula
    .m8 = Pre avgusta
    .m9 = Pre septembra
    .m10 = Pre oktobra
    .m11 = Pre novembra
    .m12 = Pre decembra

# unreviewed
had =
    .m2 = Sve ovo već dobijeno od nas od februara?
    .m3 = Sve ovo već dobijeno od nas od marta?
    .m4 = Sve ovo već dobijeno od nas od aprila?
    .m5 = Sve ovo već dobijeno od nas od maja?
    .m6 = Sve ovo već dobijeno od nas od juna?
    .m7 = Sve ovo već dobijeno od nas od jula?
    .m8 = Sve ovo već dobijeno od nas od avgusta?
    .m9 = Sve ovo već dobijeno od nas od septembra?
    .m10 = Sve ovo već dobijeno od nas od oktobra?
    .m11 = Sve ovo već dobijeno od nas od novembra?
    .m12 = Sve ovo već dobijeno od nas od decembra?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Za druge
    .how_many = Koliko

# unreviewed
b =
    .left = Ostalo
    .low = Malo
    .none = Nema više
    .count = Prebroj ponovo
    .got = Uzeto
    .back = Vraćeno
    .lost = Izgubljeno
    .taken = Oduzeto mi je
    .why = Zašto je drugačije?

## A slip, and what became of it.

# unreviewed
s =
    .say = Recite ili zapišite ovo
    .days =
        { $n ->
            [one] { $n } dan
            [few] { $n } dana
           *[other] { $n } dana
        }
    .written = Zapisano
    .together = Da idemo zajedno?
    .code = Kod
    .what = Šta je bilo?
    .turned = Nisu primili
    .why = Zašto?
    .waited = Koliko se čekalo?
    .unknown = Još se ne zna. Čuva se.
    .ask = Ovde se ne zna. Pitajte u centru.

## Something happened.

# unreviewed
i =
    .safe = Jeste li sada na sigurnom?
    .need = Šta vam treba?
    .record = Smem li ovo da zapišem, bez vašeg imena?
    .stats = Smemo li to da brojimo?
    .warn = Smemo li da upozorimo druge?
    .speak = Smemo li o tome da govorimo, bez vas?
    .police = Smemo li policiji da damo papir, bez vas?
    .police_not = Ne nudi se: to je uradila osoba iz države
    .code = Sa ovim kodom možete to povući u centru
    .thanks = Hvala vam što ste rekli
    .stop = Stop. Ništa se ne čuva.
    .in_time = Danas je na vreme

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Koliko ljudi
    .sw = Od toga seksualnih radnika
    .first = Prvi put

# unreviewed
n =
    .ask = Šta ljudi traže?
    .top = Najviše

# unreviewed
ev =
    .what = Šta se desilo u centru

## Warnings and cards.

# unreviewed
a =
    .none = Nema upozorenja
    .do = Šta da se radi

# unreviewed
k =
    .agreement = Sporazum
    .rights = Prava
    .help = Brojevi za pomoć
    .places = Mesta
    .show = Pokaži nekome
    .locks = Zaključava sve ostalo
    .call_list = Broj ostaje u spisku poziva telefona
    .none = Još nema kartica

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Nema unosa u ovoj smeni
    .removed = Uklonjeno

# unreviewed
end =
    .police = Policija?
    .safe = Sve u redu?
    .sharps = Primljene korišćene igle
    .zero = Danas ništa. I to se računa.
    .close = Završi smenu

## Letters on their way.

# unreviewed
y =
    .none = Sva pisma su na sigurnom
    .waits = čeka
    .sealed = ovde ih niko ne može otvoriti
    .at_center = u centru, još neotvoreno
    .safe = centar je otvorio
    .refused = odbijeno
    .damaged = oštećeno, čuva se
    .round = Krug { $k } od { $n }
    .how = Ide samo kad ste u centru
    .now = Pošalji sada
    .stop = Stop
    .away = Centar nije dostupan. Ništa nije izgubljeno.

## What this phone holds.

# unreviewed
h =
    .has = Sadrži
    .hasnt = Ne sadrži
    .sealed = Zapečaćena pisma, među njima i prazna
    .copies = Kopije poslatih, 14 dana
    .cannot = Ovde ih niko ne može otvoriti
    .bag = Šta je ostalo u torbi
    .cards = Upozorenja, kartice, brojevi
    .shift = Ova smena, nestaje na kraju
    .way = Put do centra i vaši izbori
    .aside = Oštećen deo, sklonjen u stranu
    .names = imena
    .faces = lica
    .phones = brojeve telefona
    .addresses = adrese
    .places = mesta
    .met = koga ste sreli
    .earlier = ranije noći

## The person's own choices.

# unreviewed
t =
    .language = Jezik
    .theme = Svetlo ili tamno
    .text = Veličina slova
    .buzz = Vibracija
    .face = Izgled
    .pins = Oba PIN broja iznova
    .practice = Vežba
    .scan = Skeniraj ponovo
    .ways = Načini pražnjenja
    .wipe = Vrati telefon
    .on = Uključeno
    .off = Isključeno
    .as_phone = Kao telefon
    .large = Veliko
    .largest = Najveće
    .buzz_all = Sve
    .buzz_few = Ne za tastere
    .face_note = Neki telefoni menjaju samo ikonu, i to kažu.

## Emptying the phone.

# unreviewed
w =
    .empty = Isprazni telefon
    .what = Sve odlazi: pisma, kartice, PIN, centar
    .unsent = Nije sve poslato
    .first = Prvo ih pošalji
    .pull = Pritisnite dole, pa povucite nagore
    .way_off = Ekran ugašen: odmah zaključan
    .way_strip = Traka dole, na svakom ekranu: pritisnite, pa povucite nagore
    .way_tile = Pločica na gornjoj ivici: dodirnite dvaput
    .way_sealed = Zapečaćena pisma ostaju i ipak odlaze
    .way_all = I pisma: samo kad se telefon vraća

# unreviewed
night =
    .empty = Isprazni telefon
    .all = Isprazni sve, i pisma

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Vežba
    .good = { $s } s. Dobro.
    .again = Još jednom
    .second = Ovo bi završilo smenu

# unreviewed
na =
    .center = Idite u centar. Nijedno pismo nije izgubljeno.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Unosi
    .outcome = Šta je bilo sa uputom
    .sync = Slanje
    .holds = Na ovom telefonu
    .cards = Kartice
    .settings = Podešavanja
    .lock = Zaključaj

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, može da se menja
    .count = { $word }, { $n }
    .chosen = { $word }, izabrano
    .covered = { $word }, pokriveno
    .fixed = { $word }, podesio vaš centar
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Uneta { $n } cifra
            [few] Unete { $n } cifre
           *[other] Uneto { $n } cifara
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Nedostaje odgovor
    .range = Od { $least } do { $most }
    .many = Najviše: { $n }
    .place = Ovo ne ide ovde
    .unlike = Pogledajte ovo ponovo
    .day = Ne posle dana smene
    .days_ago = Pre previše dana
    .declined = Ne želi: ovde nema više
    .injecting = Samo uz pribor za ubrizgavanje
    .selftest = Samo uz samotest
    .code = Pogledajte kod ponovo
    .earlier = Uput je došao posle ovog dana
    .u18 = Ispod 18: sada samo ono što pomaže
    .zone = Ova zona nije na spisku
    .large = Mnogo. Je li tačno?
    .taken = Možete i reći šta se desilo

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Poslato: { $done }. Još: { $left }.
    .complete = Ništa više ne čeka.
    .more =
        { $n ->
            [one] Još { $n } pismo čeka. Pošaljite ponovo.
            [few] Još { $n } pisma čekaju. Pošaljite ponovo.
           *[other] Još { $n } pisama čeka. Pošaljite ponovo.
        }
    .cancelled = Zaustavljeno. Ništa nije izgubljeno.
    .offline = Centar nije dostupan. Ništa nije izgubljeno. Pokušajte blizu centra.
    .pin = Odgovorio je neko drugi, ne centar: možda stranica za prijavu na Wi-Fi. Ništa nije poslato. Koristite Wi-Fi centra.
    .login = Centar sada ne prepoznaje ovaj telefon. Ništa nije izgubljeno. Pitajte u centru.
    .revoked = Centar više ne prima sa ovog telefona. Pisma se čuvaju. Pitajte u centru.
    .full = Mašina centra je puna. Pisma se čuvaju. Recite centru.
    .busy =
        { $n ->
            [one] Centar je zauzet. Pokušajte ponovo za { $n } sekundu.
            [few] Centar je zauzet. Pokušajte ponovo za { $n } sekunde.
           *[other] Centar je zauzet. Pokušajte ponovo za { $n } sekundi.
        }
    .unknown_center = Ova mašina služi drugom centru. Ništa nije izgubljeno. Pitajte u centru.
    .old_generation = Mašina pokazuje staro stanje centra. Ništa nije promenjeno. Recite centru.
    .unreadable = Odgovor nije mogao da se pročita. Ništa nije promenjeno. Recite centru.
    .no_room = Telefon nema mesta za slanje. Oslobodite mesto.
    .no_login_key = Ovaj telefon više ne može da se prijavi. Pisma se čuvaju. Skenirajte novi kod u centru.
    .wrong_tags =
        { $n ->
            [one] { $n } pismo je nazvano otvorenim bez dokaza. Ide ponovo. Recite centru.
            [few] { $n } pisma su nazvana otvorenim bez dokaza. Idu ponovo. Recite centru.
           *[other] { $n } pisama je nazvano otvorenim bez dokaza. Idu ponovo. Recite centru.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = napisano
    .waiting = čeka
    .at_center = u centru, još neotvoreno
    .opened = centar je otvorio: na sigurnom
    .refused = odbijeno, čuva se, nudi se ponovo
    .damaged = oštećeno, čuva se
    .unclear = ne može se reći, čuva se i nudi
    .balances = Slaže se.
    .differs = Ne slaže se. Ništa nije obrisano. Recite centru.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Zapečaćena pisma, među njima i prazna
    .cannot = Ovde ih niko ne može otvoriti
    .shift = Ova smena, nestaje na kraju
    .bag = Šta je ostalo u torbi
    .cards = Upozorenja, kartice, brojevi
    .wiped = Ispražnjeno. Zapečaćena pisma se čuvaju i biće poslata.
    .wiped_all = Sve je ispražnjeno.
    .wipe_unfinished = Ključeva više nema. Kasniji korak nije završen: nastavlja se pri sledećem pokretanju.

## The center's programs.

# unreviewed
center =
    .no_data = U ovoj fascikli nema centra. Napravite ga komandom init.
    .exists = Centar je već ovde. Ništa nije promenjeno.
    .newer = Napravljeno novijom verzijom. Čuva se. Prvo ažurirajte.
    .damaged = Jedan deo je oštećen. Odložen je sa strane. Vratite iz rezervne kopije.
    .read_only = U ovu fasciklu ne može da se piše. Ništa nije promenjeno. Dozvolite pisanje ili navedite drugu fasciklu.
    .disk_full = Disk je pun. Ništa više se ne prima. Oslobodite mesto.
    .in_use = Drugi program koristi ovaj centar. Zatvorite ga, pa pokušajte ponovo.
    .passphrase = Lozinka je drugačija. Ništa nije otvoreno. Unesite svih sedam reči.
    .recovery = Ključ za oporavak je drugačiji. Ništa nije otvoreno. Unesite sve 24 reči.
    .not_typed_back = Uneto se razlikuje. Ništa nije napravljeno. Počnite ponovo.
    .root = Odštampajte ovo i sklonite sa mašine. Pokazuje se jednom.
    .no_backup = Još nema komande za rezervnu kopiju. Kopirajte fasciklu centra na sigurno mesto sada.
    .relay_stopped = Relej je zaustavljen. Telefoni čuvaju sve. Pokrenite ga komandom serve.
    .port = Drugi program sluša na { $address }. Zaustavite ga ili navedite drugu adresu.
    .serving = Sluša na { $address }
    .show_code =
        { $n ->
            [one] Pokažite kod telefonu. Važi { $n } minut.
            [few] Pokažite kod telefonu. Važi { $n } minuta.
           *[other] Pokažite kod telefonu. Važi { $n } minuta.
        }
    .no_phone = Telefon nije došao na vreme. Kod više ne važi.
    .forged_post = Ono što je došlo se ne otvara. Proverite sat telefona, pa pokažite novi kod.
    .joined = Telefon { $code } je povezan.
    .no_bundle = Ključevi za godinu su potrošeni. Donesite odštampani korenski ključ.
    .bad_month = { $month } nije mesec. Pišite ovako: 2026-11.
    .no_month = Nema ničega od { $month }.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = otvoreno
    .duplicate = već je došlo
    .dummy = prazno
    .parked = sa strane dok neko ne odluči
    .unknown = još se ne zna, čuva se
    .late = kasno: ključ je uništen
    .damaged = oštećeno, čuva se
    .refused = protiv pravila, čuva se
    .sum = sve zajedno

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Mesečni list { $month }
    .internal = samo za centar
    .funder = za donatora
    .not_for_release = nije za objavu
    .total = ukupno
    .suppressed = skriveno: premalo
    .absent = ne može da se izračuna
    .holder = kod { $holder }
    .stock = Zalihe po držaocu
    .m01 = Kontakti sa pomoći
    .m02 = Odbijeni kontakti
    .m03 = Obuhvaćene osobe, mesec
    .m04 = Novi u ovoj fiskalnoj godini
    .m05 = Prvi put
    .m07 = Obuhvaćene osobe od početka godine
    .m11 = Izdati uputi
    .m17_ext = Kondomi, spoljni
    .m17_int = Kondomi, unutrašnji
    .m18 = Lubrikanti
    .m19_out = Igle i špricevi izdati
    .m19_in = Oštri predmeti primljeni
    .m19_ratio = Stopa vraćanja
    .m20 = Samotestovi na HIV
    .m22 = Ulošci i tamponi
    .m24 = Dovoljnost kondoma
    .m24_enough = Udeo onih kojima je bilo dosta
    .q38_done = Održane smene
    .q38_zero = Smene bez ičega
    .q38_missing = Smene koje nedostaju
    .q38_open = Nezatvorene smene
    .q38_late = Udeo unetih kasnije
    .q38_unknown = Udeo nepoznatih

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Pravi se centar i pokreće se njegov relej
    .enroll =
        { $n ->
            [one] Povezuje se { $n } telefon
            [few] Povezuju se { $n } telefona
           *[other] Povezuje se { $n } telefona
        }
    .night =
        { $n ->
            [one] { $n } zapis je napravljen bez mreže
            [few] { $n } zapisa su napravljena bez mreže
           *[other] { $n } zapisa je napravljeno bez mreže
        }
    .wiped = Jedan telefon je ispražnjen usred noći
    .killed = Relej je ubijen i ponovo pokrenut dok telefon šalje
    .lost_reply = Jedan odgovor se gubi na putu
    .opened = Centar otvara ono što je došlo
    .thief = Šta lopov nalazi na svakom telefonu
    .thief_chip = Šta nalazi i uz čip: ovde ga zamenjuju datoteke
    .control = Ista pretraga u otvorenom centru, koja mora da nađe
    .adds_up = Sve se slaže: telefoni, relej i centar
    .differs = Ne slaže se

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Susret
    .commodity_distribution = Podeljeno
    .referral = Uput
    .referral_outcome = Šta je bilo sa uputom
    .stock_movement = Torba
    .shift = Smena

# unreviewed
withdrawal =
    .entered_wrong = Ne odgovara
    .duplicate = Ovde je dvaput
    .client_withdrew = Osoba je povukla

# unreviewed
field =
    .day = Dan
    .month = Mesec
    .late = Uneto kasnije
    .mode = Kako ste se videli
    .setting = Kakvo mesto
    .zone = Zona
    .gender = Rod
    .age_band = Godine
    .seen_before = Kad ste se videli?
    .elsewhere = Pomoć od drugih ranije?
    .token = Kartica
    .injects = Ubrizgava
    .edu = O čemu se pričalo
    .support = Podrška
    .outcome = Kako je prošlo
    .need_met = Dosta?
    .package_before = Sve ovo već dobijeno od nas ove godine?
    .lines = Stvari
    .referrals = Uputi
    .item = Stvar
    .qty = Koliko
    .asked = Traženo
    .channel = Na koji način
    .for_others = Za druge
    .hivst_for = Za koga je samotest
    .price = Cena
    .holder = Čije zalihe
    .region = Region
    .slip = Kod
    .service = Usluga
    .provider = Kuda
    .urgent = Hitno?
    .accept = Uput uzet?
    .accompany = Da idemo zajedno?
    .valid_days = Važi dana
    .exposure_band = Pre koliko vremena
    .state = Šta je bilo?
    .denial = Zašto?
    .wait = Koliko se čekalo?
    .source = Odakle?
    .next = Šta dalje?
    .band = Doba dana
    .zones = Gde
    .team = Sa kim
    .languages = Jezici
    .n_approached = Sa koliko ljudi se pričalo
    .n_declined = Ne žele
    .sharps_collected = Korišćene igle, komadi
    .sharps_litres = Korišćene igle, litri
    .police = Policija?
    .safety = Sve u redu?
    .type = Šta je bilo?
    .counter = Od koga ili kome
    .count = Prebrojano
    .reason = Zašto je drugačije?
    .batch = Serija
    .expiry = Važi do

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Kondomi
    .cond_int = Unutrašnji kondomi
    .lube_water = Gel na vodi
    .lube_sil = Gel, silikon
    .dental_dam = Lateks maramice
    .syr_1ml = Špricevi 1 ml
    .syr_2ml = Špricevi 2 ml
    .syr_5ml = Špricevi 5 ml
    .syr_10ml = Špricevi 10 ml
    .needle_loose = Igle
    .water_amp = Voda
    .cooker = Kašičice
    .filter = Filteri
    .swab_alc = Alkoholne maramice
    .acid_sachet = Kiselina
    .tourniquet = Poveske
    .sharps_box = Kutija za igle
    .sharps_in = Vraćene igle
    .smoke_kit = Pribor za pušenje
    .nalox_inj = Nalokson, ubod
    .nalox_nasal = Nalokson, nos
    .hivst_oral = Samotest na HIV, usta
    .hivst_blood = Samotest na HIV, krv
    .preg_test = Test na trudnoću
    .pad = Ulošci
    .tampon = Tamponi
    .hygiene_kit = Pribor za higijenu
    .wound_kit = Pribor za rane
    .food_drink = Hrana, piće
    .clothing = Odeća
    .alarm_whistle = Alarm, pištaljka
    .sim_phone_credit = Kredit za telefon
    .iec_leaflet = Letak
    .iec_card_center = Kartica centra
    .iec_rights = Letak o pravima
    .slip_book = Blok uputa
    .transport_ticket = Karta za prevoz
    .other_item = Drugo

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Test na HIV
    .hivst_confirm = Test na HIV posle samotesta
    .prep = PrEP
    .pep = PEP
    .art_support = Pomoć sa lekovima za HIV
    .sti = Pregled na PPI
    .hep_b_vax = Vakcina za hepatitis B
    .hep_bc = Hepatitis B i C
    .tb = Tuberkuloza
    .gynae = Ginekolog
    .pregnancy = Trudnoća
    .contraception = Kontracepcija
    .ec = Pilula za dan posle
    .abortion_care = Prekid trudnoće
    .cervical = Pregled grlića
    .general = Lekar
    .dental = Zubar
    .emergency = Hitna pomoć
    .wound = Nega rana
    .oat_drug = Opioidna terapija
    .detox = Detoks
    .overdose = Pomoć kod predoziranja
    .mental = Mentalno zdravlje
    .psychosocial = Razgovor i podrška
    .trans_health = Trans zdravlje
    .legal_advice = Pravni savet
    .legal_court = Pomoć na sudu
    .police_complaint = Prijava policiji
    .id_documents = Lična dokumenta
    .residence = Prijava boravka
    .insurance = Osiguranje
    .social_benefit = Socijalna pomoć
    .shelter = Prihvatilište
    .housing = Smeštaj
    .food_material = Hrana, stvari
    .child_services = Pomoć za decu
    .violence_support = Pomoć posle nasilja
    .shower_laundry = Tuš, pranje
    .class_training = Časovi
    .other_center = Drugi centar
    .other = Drugo

# unreviewed
slip_group =
    .care = nega
    .paper = papiri
    .home = dom
    .talk = razgovor

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Jedna osoba
    .pair = Dvoje zajedno
    .phone = Telefon
    .online = Onlajn
    .center_visit = U centru
    .mobile_unit = Mobilna jedinica

# unreviewed
setting =
    .street = Ulica
    .highway = Autoput
    .flat = Stan
    .bar_club = Bar, klub
    .hotel_sauna = Hotel, sauna
    .venue_other = Drugi lokal
    .online = Onlajn
    .center = Centar
    .mobile_unit = Mobilna jedinica
    .clinic = Klinika
    .other = Drugo
    .skip = Preskoči

# unreviewed
gender =
    .female = Žena
    .male = Muškarac
    .trans_woman = Trans žena
    .trans_man = Trans muškarac
    .nonbinary = Nebinarno
    .other = Drugo
    .skip = Preskoči

# unreviewed
age_band =
    .u18 = Ispod 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 i više
    .unk = Ne zna se

# unreviewed
seen_before =
    .first_ever = Nikad
    .first_this_year = Pre ove godine
    .first_this_month = Ranije ove godine
    .again_this_month = Ovog meseca
    .unk = Nije pitano

# unreviewed
elsewhere =
    .no = Ne
    .other_service = Da, drugde
    .skip = Preskoči

# unreviewed
injects =
    .yes = Da
    .no = Ne
    .skip = Preskoči

# unreviewed
edu =
    .safer_sex = Sigurniji seks
    .negotiation = Kako se dogovoriti
    .condom_demo = Kako se stavlja kondom
    .sti_hiv = PPI, HIV
    .prep = PrEP
    .pep = PEP
    .hivst = Samotest na HIV
    .family_planning = Planiranje porodice
    .hep = Hepatitis
    .overdose = Predoziranje
    .safer_injecting = Sigurnije ubrizgavanje
    .alcohol_drugs = Alkohol, droge
    .rights = Prava
    .police_encounter = Susret sa policijom
    .violence_safety = Kako se zaštititi
    .services_info = Gde ima pomoći
    .other = Drugo

# unreviewed
support =
    .listen_psychosocial = Saslušano
    .accompany = Išli smo zajedno
    .translate = Prevedeno
    .peer_support = Podrška svojih
    .crisis = Pomoć u krizi
    .none = Ništa

# unreviewed
outcome =
    .served = Pomoć data
    .declined = Ne želi
    .brief = Samo reč-dve

# unreviewed
need_met =
    .enough = Dosta
    .not_enough = Nije dosta
    .none_left = Nema više
    .skip = Preskoči

# unreviewed
package_before =
    .no = Ne
    .yes = Da
    .unk = Ne zna se

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = U ruke
    .bulk_venue = Mnogo, za lokal
    .bulk_center = Mnogo, u centru
    .machine = Automat
    .post = Pošta
    .session = U grupi

# unreviewed
hivst_for =
    .self = Za sebe
    .sex_partner = Partner
    .inject_partner = Zajedno ubrizgavaju
    .social_contact = Prijatelj
    .other = Drugo
    .skip = Preskoči

# unreviewed
price =
    .free = Besplatno
    .social_marketing = Niska cena

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Nije hitno
    .pep_72h = PEP, 72 sata
    .injury = Povreda
    .safety = Bezbednost
    .withdrawal = Apstinencijalna kriza

# unreviewed
accept =
    .accepted = Uput uzet
    .declined = Ne želi
    .info_only = Samo rečeno

# unreviewed
accompany =
    .offered_yes = Da, zajedno
    .offered_no = Ide bez nas
    .not_offered = Nije pitano

# unreviewed
exposure_band =
    .lt24 = Manje od 24 sata
    .n24_48 = 24–48 sati
    .n48_72 = 48–72 sata
    .gt72 = Više od 72 sata

# unreviewed
state =
    .attended_served = Pomoć dobijena
    .attended_partial = Dobijen deo
    .attended_refused_by_provider = Nisu primili
    .attended_left = Otišlo se ranije
    .not_attended = Nije se išlo
    .cancelled = Više ne treba
    .unknown = Ne zna se

# unreviewed
denial =
    .no_documents = Nema dokumenata
    .no_insurance = Nema osiguranja
    .fee_demanded = Tražili novac
    .stigma_words = Uvredljive reči
    .told_leave = Rekli da ode
    .no_reason = Bez razloga
    .police_called = Zvali policiju
    .wait_too_long = Predugo čekanje
    .not_available = Sada nema
    .other = Drugo
    .skip = Preskoči

# unreviewed
wait =
    .same_day = Istog dana
    .n1_7d = 1–7 dana
    .n8_30d = 8–30 dana
    .n31_60d = 31–60 dana
    .gt60d = Više od 60 dana
    .skip = Preskoči

# unreviewed
source =
    .slip_returned = Uput se vratio
    .provider_list = Spisak odande
    .client_told = Osoba je rekla
    .peer_accompanied = Išli smo zajedno
    .state = Država
    .global_fund = Globalni fond
    .donor = Donator
    .purchase = Kupljeno
    .donation = Poklon
    .other = Drugo

# unreviewed
next =
    .none = Ništa
    .re_referred = Novi uput
    .incident_opened = Nešto se desilo

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Jutro
    .day = Dan
    .evening = Veče
    .night = Noć

# unreviewed
sharps_litres =
    .lt1 = Manje od 1 litra
    .n1_3 = 1–3 litra
    .n3_10 = 3–10 litara
    .gt10 = Više od 10 litara

# unreviewed
police =
    .none = Nema
    .seen = Viđena
    .asked_us = Pitali nas
    .stopped_clients = Zaustavljali ljude
    .raid = Racija

# unreviewed
safety =
    .ok = Sve u redu
    .left_early = Otišli smo ranije
    .incident_team = Nešto nam se desilo

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Stiglo
    .issue = Uzeto
    .return = Vraćeno
    .distribute = Podeljeno
    .discard_expired = Istekao rok
    .discard_damaged = Oštećeno
    .lost = Izgubljeno
    .stolen = Ukradeno
    .confiscated = Uzela policija
    .count_adjust = Prebrojano
    .transfer_out = U drugi centar
    .transfer_in = Iz drugog centra

# unreviewed
reason =
    .miscounted = Ponovo prebrojano
    .unrecorded_issue = Dato, nezapisano
    .damaged = Oštećeno
    .lost = Izgubljeno
    .unknown = Ne zna se

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Klinika
    .hospital = Bolnica
    .lab = Laboratorija
    .legal = Advokat
    .social = Socijalna pomoć
    .shelter = Prihvatilište
    .police_liaison = Osoba u policiji
    .other = Drugo

# unreviewed
agreement =
    .none = Nema
    .verbal = Na reč
    .signed = Potpisano

# unreviewed
friendly =
    .yes = Ljubazni
    .unsure = Ne zna se
    .no = Neljubazni

## Choices in Settings.

# unreviewed
theme =
    .dark = Tamno
    .light = Svetlo

# unreviewed
face =
    .plain = Običan
    .calculator = Kalkulator
    .notes = Beleške

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = jaje
    .key = ključ
    .bicycle = bicikl
    .tree = drvo
    .chair = stolica
    .hand = ruka
    .bed = krevet
    .umbrella = kišobran
    .cloud = oblak
    .sun = sunce
    .star = zvezda
    .moon = mesec
    .house = kuća
    .cup = šolja
    .bread = hleb
    .fish = riba
    .flower = cvet
    .car = kola
    .train = voz
    .boat = brod
    .plane = avion
    .anchor = sidro
    .scissors = makaze
    .book = knjiga
    .bell = zvono
    .eye = oko
    .ear = uvo
    .lamp = lampa
    .drop = kap
    .fire = vatra
    .note = nota
    .gift = poklon
