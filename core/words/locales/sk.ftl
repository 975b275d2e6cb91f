# Slovak. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = OK
# unreviewed
back = Späť
# unreviewed
done = Hotovo
# unreviewed
more = Viac
# unreviewed
skip = Preskočiť
# unreviewed
yes = Áno
# unreviewed
no = Nie
# unreviewed
save = Uložiť
# unreviewed
saved = Uložené
# unreviewed
undo = Vrátiť
# unreviewed
fix = Opraviť
# unreviewed
remove = Odobrať
# unreviewed
keep = Nechať
# unreviewed
same_before = Rovnaké ako predošlé
# unreviewed
fixed_by_center = Nastavilo vaše centrum
# unreviewed
unreviewed = Preklad nie je overený

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Neuložené. Nič nezostalo. Skúste znova.
    .phone_full = Neuložené. Telefón je plný. Uvoľnite miesto.
    .storage = Pamäť telefónu neodpovedá. Nič nové sa neukladá. Reštartujte telefón.
    .key_store = Úložisko kľúčov neodpovedá. Nič sa nestratilo. Reštartujte telefón.
    .newer_data = Vytvorila to novšia verzia. Uchované. Najprv aktualizujte.
    .damaged = Časť je poškodená. Je odložená bokom. Choďte do centra.
    .read_only = Do tohto priečinka sa nedá písať. Nič sa nezmenilo. Povoľte zápis alebo uveďte iný priečinok.
    .no_folder = Taký priečinok nie je. Nič nevzniklo. Skontrolujte názov.
    .in_use = Tieto údaje používa iný program. Zatvorte ho a skúste znova.
    .no_random = Telefón nedáva náhodné čísla. Nič sa neuložilo. Reštartujte telefón.
    .not_sealed = Nedalo sa to zapečatiť, preto to nie je uložené. Skúste znova.
    .bundle = Kľúče centra v tomto telefóne nesedia. Nič sa neukladá. Choďte do centra.
    .not_enrolled = Tento telefón ešte nepatrí k centru. Najprv naskenujte kód.
    .pending = Ešte nie je pripravené. Odošlite v centre alebo skenujte znova.
    .not_active = Telefón treba znova nastaviť. Zapečatené listy sú uchované a odídu.
    .locked = Telefón je zamknutý. Zadajte PIN.
    .no_shift = Žiadna služba nie je otvorená. Najprv ju začnite.
    .shift_open = Služba je otvorená. Najprv ju ukončite.
    .refused = Teraz to nejde. Nič sa nezmenilo.
    .faults =
        { $n ->
            [one] { $n } záznam treba znova pozrieť. Nič sa neuložilo.
            [few] { $n } záznamy treba znova pozrieť. Nič sa neuložilo.
            [many] { $n } záznamu treba znova pozrieť. Nič sa neuložilo.
           *[other] { $n } záznamov treba znova pozrieť. Nič sa neuložilo.
        }
    .too_long =
        { $over ->
            [one] Priveľa na jeden, o { $over } bajt. Rozdeľte to. Nič sa neuložilo.
            [few] Priveľa na jeden, o { $over } bajty. Rozdeľte to. Nič sa neuložilo.
            [many] Priveľa na jeden, o { $over } bajtu. Rozdeľte to. Nič sa neuložilo.
           *[other] Priveľa na jeden, o { $over } bajtov. Rozdeľte to. Nič sa neuložilo.
        }
    .not_json = Toto nie je JSON. Nič sa neuložilo.
    .unknown_kind = Druh { $kind } nie je. Nič sa neuložilo.
    .withdrawn = Toto je stiahnuté. Tak to zostane.
    .not_here = Toto nie je medzi záznamami tejto služby. Meniť sa dajú len tie.
    .old_undo = Na vrátenie je neskoro. Dá sa to stiahnuť.

## The first screen.

# unreviewed
welcome =
    .scan = Skenovať kód
    .type = Zadať kód

## Joining a center.

# unreviewed
enroll =
    .point = Namierte na štvorec
    .nocam = Bez kamery. Zadajte kód.
    .line = Pozrite si tento riadok znova
    .wait = Okamih
    .same = Rovnakých šesť číslic na oboch?
    .expired = Kód je starý. Pýtajte si nový.
    .other = Iné centrum. Pýtajte si svoj kód.
    .off = Pripojte sa na Wi-Fi centra
    .refused = Neprijaté. Opýtajte sa v centre.
    .digits = Rovnakých šesť číslic na oboch? { $digits }
    .done = Hotovo. Teraz nastavte PIN.
    .not_a_code = Toto nie je kód centra. Skenujte znova.
    .line_n = Pozrite si riadok { $n } znova.
    .used = Tento kód je už použitý. Pýtajte si nový.
    .unknown = Centrum tento kód nepozná. Pýtajte si nový.
    .other_key = Odpovedal niekto iný, nie centrum. Nič sa neodoslalo. Opýtajte sa v centre.
    .offline = Centrum je nedostupné. Pripojte sa na Wi-Fi centra.
    .differs = Číslice sa líšili. Kód už neplatí. Pýtajte si nový.
    .wipe_first = Sú tu listy pre iné centrum. Odošlite ich alebo najprv vyprázdnite všetko.
    .clock = Hodiny telefónu nejdú presne. Nastavte ich a skenujte nový kód.
    .no_key_class = Telefón nemá bezpečné miesto na kľúče. Nedá sa pripojiť.

## PINs and the lock.

# unreviewed
pin =
    .yours = Váš PIN
    .another = Iný
    .again = Teraz vy
    .once_more = Ešte raz, spamäti
    .second = Druhý PIN, keď vás niekto núti
    .second_does = Ukončí službu a otvorí prázdny telefón
    .differs = Nie je to rovnaké. Pozrite ešte raz.
    .later = Neskôr
    .wrong = PIN je iný. Nič sa nezmenilo. Skúste znova.
    .wait =
        { $n ->
            [one] Počkajte { $n } sekundu a skúste znova.
            [few] Počkajte { $n } sekundy a skúste znova.
            [many] Počkajte { $n } sekundy a skúste znova.
           *[other] Počkajte { $n } sekúnd a skúste znova.
        }
    .digits =
        { $n ->
            [one] PIN tu má { $n } číslicu alebo viac, najviac 16.
            [few] PIN tu má { $n } číslice alebo viac, najviac 16.
            [many] PIN tu má { $n } číslice alebo viac, najviac 16.
           *[other] PIN tu má { $n } číslic alebo viac, najviac 16.
        }
    .too_close = Priveľmi sa podobá na prvý PIN. Vezmite iný.
    .missing = PIN nie je zadaný. Uveďte deskriptor alebo premennú.

# unreviewed
lock =
    .clear = Vymazať
    .wait = Okamih

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Tu nič nie je. Tak to má byť.
    .start = Začať službu
    .pending = Ešte nie je pripravené. Skenujte znova.
    .letter = Niečo čaká na odoslanie
    .no_letter = Nič nečaká

# unreviewed
start =
    .where = Kde
    .with = S kým
    .langs = Jazyky
    .back =
        { $n ->
            [one] pred { $n } dňom
            [few] pred { $n } dňami
            [many] pred { $n } dňa
           *[other] pred { $n } dňami
        }
    .today = Dnes
    .go = Začať

## An open shift.

# unreviewed
sh =
    .person = Osoba
    .no = Nechce
    .give = Rozdať
    .slip = Lístok
    .happened = Niečo sa stalo
    .group = Skupina
    .bag = Taška
    .warn = Varovania
    .waiting =
        { $n ->
            [one] { $n } list čaká
            [few] { $n } listy čakajú
            [many] { $n } listu čaká
           *[other] { $n } listov čaká
        }
    .covered = Zakryté. Podržte a uvidíte.
    .long = Dlhá služba. Ukončiť?
    .ram_only = V tomto telefóne sa neuchová na čítanie

## A contact.

# unreviewed
c =
    .who = Kto
    .other = Iné
    .last_met = Kedy naposledy?
    .never = Nikdy
    .before_year = Pred týmto rokom
    .this_year = Skôr tento rok
    .this_month = Tento mesiac
    .not_asked = Uložiť, bez otázky
    .same = Ako naposledy
    .talked = Rozhovor
    .enough = Stačilo?
    .injects = Pichá si
    .before = Bolo toto všetko od nás už tento rok?
    .with_card = Karta
    .u18 = Do 18: najprv pomoc
    .too_big = Priveľa na jeden. Rozdeľte to.
    .a11y_saves = { $word }. Uloží.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Od februára
    .m3 = Od marca
    .m4 = Od apríla
    .m5 = Od mája
    .m6 = Od júna
    .m7 = Od júla
    .m8 = Od augusta
    .m9 = Od septembra
    .m10 = Od októbra
    .m11 = Od novembra
    .m12 = Od decembra

# unreviewed
before =
    .m2 = Pred februárom
    .m3 = Pred marcom
    .m4 = Pred aprílom
    .m5 = Pred májom
    .m6 = Pred júnom
    .m7 = Pred júlom
    .m8 = Pred augustom
    .m9 = Pred septembrom
    .m10 = Pred októbrom
    .m11 = Pred novembrom
    .m12 = Pred decembrom

# unreviewed
had =
    .m2 = Bolo toto všetko od nás už od februára?
    .m3 = Bolo toto všetko od nás už od marca?
    .m4 = Bolo toto všetko od nás už od apríla?
    .m5 = Bolo toto všetko od nás už od mája?
    .m6 = Bolo toto všetko od nás už od júna?
    .m7 = Bolo toto všetko od nás už od júla?
    .m8 = Bolo toto všetko od nás už od augusta?
    .m9 = Bolo toto všetko od nás už od septembra?
    .m10 = Bolo toto všetko od nás už od októbra?
    .m11 = Bolo toto všetko od nás už od novembra?
    .m12 = Bolo toto všetko od nás už od decembra?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Pre iných
    .how_many = Koľko

# unreviewed
b =
    .left = Zostáva
    .low = Málo
    .none = Nič nezostalo
    .count = Prepočítať
    .got = Prevzaté
    .back = Vrátené
    .lost = Stratené
    .taken = Vzali mi to
    .why = Prečo je to iné?

## A slip, and what became of it.

# unreviewed
s =
    .say = Povedzte alebo zapíšte toto
    .days =
        { $n ->
            [one] { $n } deň
            [few] { $n } dni
            [many] { $n } dňa
           *[other] { $n } dní
        }
    .written = Zapísané
    .together = Ísť spolu?
    .code = Kód
    .what = Ako to dopadlo?
    .turned = Neprijali
    .why = Prečo?
    .waited = Ako dlho sa čakalo?
    .unknown = Zatiaľ neznáme. Uchované.
    .ask = Tu to nie je známe. Opýtajte sa v centre.

## Something happened.

# unreviewed
i =
    .safe = Ste teraz v bezpečí?
    .need = Čo potrebujete?
    .record = Môžem si to zapísať, bez vášho mena?
    .stats = Môžeme to započítať?
    .warn = Môžeme varovať iných?
    .speak = Môžeme o tom hovoriť, bez vás?
    .police = Môžeme dať polícii papier, bez vás?
    .police_not = Neponúka sa: spravil to človek štátu
    .code = S týmto kódom to môžete v centre vziať späť
    .thanks = Ďakujeme, že ste to povedali
    .stop = Stop. Nič sa neuchová.
    .in_time = Dnes je ešte čas

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Koľko ľudí
    .sw = Z nich v sexuálnej práci
    .first = Prvýkrát

# unreviewed
n =
    .ask = Čo ľudia žiadajú?
    .top = Najviac

# unreviewed
ev =
    .what = Čo sa stalo v centre

## Warnings and cards.

# unreviewed
a =
    .none = Žiadne varovania
    .do = Čo robiť

# unreviewed
k =
    .agreement = Dohoda
    .rights = Práva
    .help = Čísla pomoci
    .places = Miesta
    .show = Ukázať niekomu
    .locks = Zamkne všetko ostatné
    .call_list = Číslo zostane v zozname hovorov telefónu
    .none = Zatiaľ žiadne karty

## Entries, and the end of a shift.

# unreviewed
e =
    .none = V tejto službe nie sú záznamy
    .removed = Odobraté

# unreviewed
end =
    .police = Polícia?
    .safe = Všetko v poriadku?
    .sharps = Prijaté použité ihly
    .zero = Dnes nič. Aj to sa počíta.
    .close = Ukončiť službu

## Letters on their way.

# unreviewed
y =
    .none = Všetky listy sú v bezpečí
    .waits = čaká
    .sealed = tu ich nikto neotvorí
    .at_center = v centre, ešte neotvorené
    .safe = centrum otvorilo
    .refused = odmietnuté
    .damaged = poškodené, uchované
    .round = Kolo { $k } z { $n }
    .how = Odíde samo, keď ste v centre
    .now = Odoslať teraz
    .stop = Stop
    .away = Centrum je nedostupné. Nič sa nestratilo.

## What this phone holds.

# unreviewed
h =
    .has = Obsahuje
    .hasnt = Neobsahuje
    .sealed = Zapečatené listy, medzi nimi prázdne
    .copies = Kópie odoslaných, 14 dní
    .cannot = Tu ich nikto neotvorí
    .bag = Čo zostalo v taške
    .cards = Varovania, karty, čísla
    .shift = Táto služba, zmizne na konci
    .way = Cesta k centru a vaše voľby
    .aside = Poškodená časť, odložená bokom
    .names = mená
    .faces = tváre
    .phones = telefónne čísla
    .addresses = adresy
    .places = miesta
    .met = koho ste stretli
    .earlier = skoršie noci

## The person's own choices.

# unreviewed
t =
    .language = Jazyk
    .theme = Svetlo alebo tma
    .text = Veľkosť písma
    .buzz = Vibrovanie
    .face = Vzhľad
    .pins = Oba PIN nanovo
    .practice = Nácvik
    .scan = Skenovať znova
    .ways = Ako ho vyprázdniť
    .wipe = Odovzdať telefón
    .on = Zapnuté
    .off = Vypnuté
    .as_phone = Ako telefón
    .large = Veľké
    .largest = Najväčšie
    .buzz_all = Všetko
    .buzz_few = Nie pre tlačidlá
    .face_note = Niektoré telefóny zmenia len ikonu a povedia to.

## Emptying the phone.

# unreviewed
w =
    .empty = Vyprázdniť telefón
    .what = Zmizne všetko: listy, karty, PIN, centrum
    .unsent = Nie je všetko odoslané
    .first = Najprv odoslať
    .pull = Stlačte dole a ťahajte nahor
    .way_off = Zhasnutý displej: hneď zamknuté
    .way_strip = Pás dole, na každej obrazovke: stlačiť a ťahať nahor
    .way_tile = Dlaždica pri hornom okraji: ťuknúť dvakrát
    .way_sealed = Zapečatené listy zostanú a aj tak odídu
    .way_all = Aj listy: len keď sa telefón odovzdáva

# unreviewed
night =
    .empty = Vyprázdniť telefón
    .all = Vyprázdniť všetko, aj listy

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Nácvik
    .good = { $s } s. Dobre.
    .again = Ešte raz
    .second = Toto by ukončilo službu

# unreviewed
na =
    .center = Choďte do centra. Žiadny list sa nestratil.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Záznamy
    .outcome = Čo sa stalo s lístkom
    .sync = Odosielanie
    .holds = V tomto telefóne
    .cards = Karty
    .settings = Nastavenia
    .lock = Zamknúť

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, dá sa zmeniť
    .count = { $word }, { $n }
    .chosen = { $word }, vybraté
    .covered = { $word }, zakryté
    .fixed = { $word }, nastavilo vaše centrum
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Zadaná { $n } číslica
            [few] Zadané { $n } číslice
            [many] Zadanej { $n } číslice
           *[other] Zadaných { $n } číslic
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Chýba odpoveď
    .range = Od { $least } do { $most }
    .many = Najviac: { $n }
    .place = Toto sem nepatrí
    .unlike = Pozrite si to znova
    .day = Nie po dni služby
    .days_ago = Pred priveľa dňami
    .declined = Nechce: tu už nič viac
    .injecting = Len s vecami na pichanie
    .selftest = Len so samotestom
    .code = Pozrite si kód znova
    .earlier = Lístok prišiel po tomto dni
    .u18 = Do 18: teraz len to, čo pomáha
    .zone = Táto zóna nie je v zozname
    .large = Veľa. Je to tak?
    .taken = Môžete aj povedať, čo sa stalo

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Odoslané: { $done }. Zostáva: { $left }.
    .complete = Nič viac nečaká.
    .more =
        { $n ->
            [one] Ešte { $n } list čaká. Odošlite znova.
            [few] Ešte { $n } listy čakajú. Odošlite znova.
            [many] Ešte { $n } listu čaká. Odošlite znova.
           *[other] Ešte { $n } listov čaká. Odošlite znova.
        }
    .cancelled = Zastavené. Nič sa nestratilo.
    .offline = Centrum je nedostupné. Nič sa nestratilo. Skúste to blízko centra.
    .pin = Odpovedal niekto iný, nie centrum: možno prihlasovacia stránka Wi-Fi. Nič sa neodoslalo. Použite Wi-Fi centra.
    .login = Centrum teraz tento telefón nepozná. Nič sa nestratilo. Opýtajte sa v centre.
    .revoked = Centrum už od tohto telefónu neprijíma. Listy sú uchované. Opýtajte sa v centre.
    .full = Stroj centra je plný. Listy sú uchované. Povedzte to centru.
    .busy =
        { $n ->
            [one] Centrum je zaneprázdnené. Skúste znova o { $n } sekundu.
            [few] Centrum je zaneprázdnené. Skúste znova o { $n } sekundy.
            [many] Centrum je zaneprázdnené. Skúste znova o { $n } sekundy.
           *[other] Centrum je zaneprázdnené. Skúste znova o { $n } sekúnd.
        }
    .unknown_center = Tento stroj slúži inému centru. Nič sa nestratilo. Opýtajte sa v centre.
    .old_generation = Stroj ukazuje starý stav centra. Nič sa nezmenilo. Povedzte to centru.
    .unreadable = Odpoveď sa nedala prečítať. Nič sa nezmenilo. Povedzte to centru.
    .no_room = Telefón nemá miesto na odoslanie. Uvoľnite miesto.
    .no_login_key = Telefón sa už nemôže prihlásiť. Listy sú uchované. Skenujte nový kód v centre.
    .wrong_tags =
        { $n ->
            [one] { $n } list bol nazvaný otvoreným bez dôkazu. Ide znova. Povedzte to centru.
            [few] { $n } listy boli nazvané otvorenými bez dôkazu. Idú znova. Povedzte to centru.
            [many] { $n } listu bolo nazvaného otvoreným bez dôkazu. Ide znova. Povedzte to centru.
           *[other] { $n } listov bolo nazvaných otvorenými bez dôkazu. Idú znova. Povedzte to centru.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = napísané
    .waiting = čaká
    .at_center = v centre, ešte neotvorené
    .opened = otvorené centrom: v bezpečí
    .refused = odmietnuté, uchované, ponúkne sa znova
    .damaged = poškodené, uchované
    .unclear = nedá sa povedať, uchované a ponúkané
    .balances = Sedí to.
    .differs = Nesedí to. Nič sa nevymazalo. Povedzte to centru.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Zapečatené listy, medzi nimi prázdne
    .cannot = Tu ich nikto neotvorí
    .shift = Táto služba, zmizne na konci
    .bag = Čo zostalo v taške
    .cards = Varovania, karty, čísla
    .wiped = Vyprázdnené. Zapečatené listy sú uchované a odídu.
    .wiped_all = Všetko je vyprázdnené.
    .wipe_unfinished = Kľúče sú preč. Neskorší krok sa nedokončil: pokračuje pri ďalšom spustení.

## The center's programs.

# unreviewed
center =
    .no_data = V tomto priečinku nie je centrum. Vytvorte ho príkazom init.
    .exists = Centrum tu už je. Nič sa nezmenilo.
    .newer = Vytvorila to novšia verzia. Uchované. Najprv aktualizujte.
    .damaged = Časť je poškodená. Je odložená bokom. Obnovte zo zálohy.
    .read_only = Do tohto priečinka sa nedá písať. Nič sa nezmenilo. Povoľte zápis alebo uveďte iný priečinok.
    .disk_full = Disk je plný. Nič viac sa neprijíma. Uvoľnite miesto.
    .in_use = Toto centrum používa iný program. Zatvorte ho a skúste znova.
    .passphrase = Heslo je iné. Nič sa neotvorilo. Zadajte všetkých sedem slov.
    .recovery = Kľúč obnovy je iný. Nič sa neotvorilo. Zadajte všetkých 24 slov.
    .not_typed_back = Zadané sa líši. Nič nevzniklo. Začnite znova.
    .root = Vytlačte to a vezmite preč od stroja. Ukáže sa raz.
    .no_backup = Príkaz na zálohu ešte nie je. Skopírujte priečinok centra na bezpečné miesto teraz.
    .relay_stopped = Relé je zastavené. Telefóny uchovajú všetko. Spustite ho príkazom serve.
    .port = Na { $address } počúva iný program. Zastavte ho alebo uveďte inú adresu.
    .serving = Počúva na { $address }
    .show_code =
        { $n ->
            [one] Ukážte kód telefónu. Platí { $n } minútu.
            [few] Ukážte kód telefónu. Platí { $n } minúty.
            [many] Ukážte kód telefónu. Platí { $n } minúty.
           *[other] Ukážte kód telefónu. Platí { $n } minút.
        }
    .no_phone = Telefón neprišiel včas. Kód už neplatí.
    .forged_post = Čo prišlo, sa nedá otvoriť. Skontrolujte hodiny telefónu a ukážte nový kód.
    .joined = Telefón { $code } je pripojený.
    .no_bundle = Kľúče na rok sa minuli. Prineste vytlačený koreňový kľúč.
    .bad_month = { $month } nie je mesiac. Píšte takto: 2026-11.
    .no_month = Z { $month } nič nie je.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = otvorené
    .duplicate = už prišlo
    .dummy = prázdne
    .parked = bokom, kým niekto nerozhodne
    .unknown = zatiaľ neznáme, uchované
    .late = neskoro: kľúč je zničený
    .damaged = poškodené, uchované
    .refused = proti pravidlám, uchované
    .sum = spolu

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Mesačný list { $month }
    .internal = len pre centrum
    .funder = pre donora
    .not_for_release = nie na zverejnenie
    .total = spolu
    .suppressed = skryté: primálo
    .absent = nedá sa vypočítať
    .holder = u { $holder }
    .stock = Zásoby podľa držiteľa
    .m01 = Kontakty s pomocou
    .m02 = Odmietnuté kontakty
    .m03 = Oslovené osoby, mesiac
    .m04 = Noví v tomto fiškálnom roku
    .m05 = Prvýkrát
    .m07 = Oslovené osoby od začiatku roka
    .m11 = Vydané odporúčania
    .m17_ext = Kondómy, vonkajšie
    .m17_int = Kondómy, vnútorné
    .m18 = Lubrikanty
    .m19_out = Vydané ihly a striekačky
    .m19_in = Prijaté ostré predmety
    .m19_ratio = Miera návratu
    .m20 = Samotesty na HIV
    .m22 = Vložky a tampóny
    .m24 = Dostatok kondómov
    .m24_enough = Podiel tých, ktorým stačilo
    .q38_done = Vykonané služby
    .q38_zero = Služby bez ničoho
    .q38_missing = Chýbajúce služby
    .q38_open = Neukončené služby
    .q38_late = Podiel zapísaných neskôr
    .q38_unknown = Podiel neznámych

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Vzniká centrum a spúšťa sa jeho relé
    .enroll =
        { $n ->
            [one] Pripája sa { $n } telefón
            [few] Pripájajú sa { $n } telefóny
            [many] Pripája sa { $n } telefónu
           *[other] Pripája sa { $n } telefónov
        }
    .night =
        { $n ->
            [one] { $n } záznam vznikol bez siete
            [few] { $n } záznamy vznikli bez siete
            [many] { $n } záznamu vzniklo bez siete
           *[other] { $n } záznamov vzniklo bez siete
        }
    .wiped = Jeden telefón sa vyprázdni uprostred noci
    .killed = Relé sa zabije a znova spustí, kým telefón odosiela
    .lost_reply = Jedna odpoveď sa cestou stratí
    .opened = Centrum otvára, čo prišlo
    .thief = Čo nájde zlodej v každom telefóne
    .thief_chip = Čo nájde aj s čipom: tu ho zastupujú súbory
    .control = To isté hľadanie v otvorenom centre, kde musí nájsť
    .adds_up = Všetko sedí: telefóny, relé a centrum sa zhodujú
    .differs = Nesedí to

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Stretnutie
    .commodity_distribution = Rozdané
    .referral = Lístok
    .referral_outcome = Čo sa stalo s lístkom
    .stock_movement = Taška
    .shift = Služba

# unreviewed
withdrawal =
    .entered_wrong = Nesedí
    .duplicate = Je tu dvakrát
    .client_withdrew = Osoba to vzala späť

# unreviewed
field =
    .day = Deň
    .month = Mesiac
    .late = Zapísané neskôr
    .mode = Ako ste sa stretli
    .setting = Aké miesto
    .zone = Zóna
    .gender = Rod
    .age_band = Vek
    .seen_before = Kedy naposledy?
    .elsewhere = Pomoc inde predtým?
    .token = Karta
    .injects = Pichá si
    .edu = O čom sa hovorilo
    .support = Podpora
    .outcome = Ako to skončilo
    .need_met = Stačilo?
    .package_before = Bolo toto všetko od nás už tento rok?
    .lines = Veci
    .referrals = Lístky
    .item = Vec
    .qty = Koľko
    .asked = Žiadané
    .channel = Akým spôsobom
    .for_others = Pre iných
    .hivst_for = Pre koho je samotest
    .price = Cena
    .holder = Čie zásoby
    .region = Región
    .slip = Kód
    .service = Pomoc
    .provider = Kam
    .urgent = Súrne?
    .accept = Lístok prevzatý?
    .accompany = Ísť spolu?
    .valid_days = Platí dní
    .exposure_band = Pred akým časom
    .state = Ako to dopadlo?
    .denial = Prečo?
    .wait = Ako dlho sa čakalo?
    .source = Odkiaľ?
    .next = Čo ďalej?
    .band = Časť dňa
    .zones = Kde
    .team = S kým
    .languages = Jazyky
    .n_approached = S koľkými sa hovorilo
    .n_declined = Nechceli
    .sharps_collected = Použité ihly, kusy
    .sharps_litres = Použité ihly, litre
    .police = Polícia?
    .safety = Všetko v poriadku?
    .type = Čo sa stalo?
    .counter = Od koho alebo komu
    .count = Spočítané
    .reason = Prečo je to iné?
    .batch = Šarža
    .expiry = Dobré do

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Kondómy
    .cond_int = Vnútorné kondómy
    .lube_water = Gél na vode
    .lube_sil = Gél, silikón
    .dental_dam = Latexové rúšky
    .syr_1ml = Striekačky 1 ml
    .syr_2ml = Striekačky 2 ml
    .syr_5ml = Striekačky 5 ml
    .syr_10ml = Striekačky 10 ml
    .needle_loose = Ihly
    .water_amp = Voda
    .cooker = Lyžičky
    .filter = Filtre
    .swab_alc = Alkoholové obrúsky
    .acid_sachet = Kyselina
    .tourniquet = Škrtidlá
    .sharps_box = Nádoba na ihly
    .sharps_in = Vrátené ihly
    .smoke_kit = Sada na fajčenie
    .nalox_inj = Naloxón, injekcia
    .nalox_nasal = Naloxón, do nosa
    .hivst_oral = Samotest na HIV, ústa
    .hivst_blood = Samotest na HIV, krv
    .preg_test = Tehotenský test
    .pad = Vložky
    .tampon = Tampóny
    .hygiene_kit = Hygienická sada
    .wound_kit = Sada na rany
    .food_drink = Jedlo, pitie
    .clothing = Oblečenie
    .alarm_whistle = Alarm, píšťalka
    .sim_phone_credit = Kredit na telefón
    .iec_leaflet = Leták
    .iec_card_center = Karta centra
    .iec_rights = Leták o právach
    .slip_book = Blok lístkov
    .transport_ticket = Cestovný lístok
    .other_item = Iné

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Test na HIV
    .hivst_confirm = Test na HIV po samoteste
    .prep = PrEP
    .pep = PEP
    .art_support = Pomoc s liekmi na HIV
    .sti = Vyšetrenie na STI
    .hep_b_vax = Očkovanie, hepatitída B
    .hep_bc = Hepatitída B a C
    .tb = Tuberkulóza
    .gynae = Gynekológia
    .pregnancy = Tehotenstvo
    .contraception = Antikoncepcia
    .ec = Tabletka po
    .abortion_care = Ukončenie tehotenstva
    .cervical = Vyšetrenie krčka
    .general = Lekár
    .dental = Zubár
    .emergency = Záchranka
    .wound = Ošetrenie rán
    .oat_drug = Substitučná liečba
    .detox = Detox
    .overdose = Pomoc pri predávkovaní
    .mental = Duševné zdravie
    .psychosocial = Rozhovor a podpora
    .trans_health = Trans zdravie
    .legal_advice = Právna rada
    .legal_court = Pomoc na súde
    .police_complaint = Podanie na polícii
    .id_documents = Doklady
    .residence = Prihlásenie na pobyt
    .insurance = Poistenie
    .social_benefit = Dávky
    .shelter = Útulok
    .housing = Bývanie
    .food_material = Jedlo, veci
    .child_services = Pomoc deťom
    .violence_support = Pomoc po násilí
    .shower_laundry = Sprcha, pranie
    .class_training = Kurzy
    .other_center = Iné centrum
    .other = Iné

# unreviewed
slip_group =
    .care = zdravie
    .paper = papiere
    .home = domov
    .talk = rozhovor

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Jedna osoba
    .pair = Dve spolu
    .phone = Telefón
    .online = Online
    .center_visit = V centre
    .mobile_unit = Mobilná jednotka

# unreviewed
setting =
    .street = Ulica
    .highway = Diaľnica
    .flat = Byt
    .bar_club = Bar, klub
    .hotel_sauna = Hotel, sauna
    .venue_other = Iný podnik
    .online = Online
    .center = Centrum
    .mobile_unit = Mobilná jednotka
    .clinic = Klinika
    .other = Iné
    .skip = Preskočiť

# unreviewed
gender =
    .female = Žena
    .male = Muž
    .trans_woman = Trans žena
    .trans_man = Trans muž
    .nonbinary = Nebinárne
    .other = Iné
    .skip = Preskočiť

# unreviewed
age_band =
    .u18 = Do 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 a viac
    .unk = Neznáme

# unreviewed
seen_before =
    .first_ever = Nikdy
    .first_this_year = Pred týmto rokom
    .first_this_month = Skôr tento rok
    .again_this_month = Tento mesiac
    .unk = Bez otázky

# unreviewed
elsewhere =
    .no = Nie
    .other_service = Áno, inde
    .skip = Preskočiť

# unreviewed
injects =
    .yes = Áno
    .no = Nie
    .skip = Preskočiť

# unreviewed
edu =
    .safer_sex = Bezpečnejší sex
    .negotiation = Ako sa dohodnúť
    .condom_demo = Ako použiť kondóm
    .sti_hiv = STI, HIV
    .prep = PrEP
    .pep = PEP
    .hivst = Samotest na HIV
    .family_planning = Plánovanie rodiny
    .hep = Hepatitída
    .overdose = Predávkovanie
    .safer_injecting = Bezpečnejšie pichanie
    .alcohol_drugs = Alkohol, drogy
    .rights = Práva
    .police_encounter = Stretnutie s políciou
    .violence_safety = Ako sa chrániť
    .services_info = Kde pomôžu
    .other = Iné

# unreviewed
support =
    .listen_psychosocial = Vypočuté
    .accompany = Išli sme spolu
    .translate = Preložené
    .peer_support = Podpora svojich
    .crisis = Pomoc v kríze
    .none = Nič

# unreviewed
outcome =
    .served = Pomohli sme
    .declined = Nechce
    .brief = Len pár slov

# unreviewed
need_met =
    .enough = Stačilo
    .not_enough = Nestačilo
    .none_left = Nič nezostalo
    .skip = Preskočiť

# unreviewed
package_before =
    .no = Nie
    .yes = Áno
    .unk = Neznáme

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = Do rúk
    .bulk_venue = Veľa, pre podnik
    .bulk_center = Veľa, v centre
    .machine = Automat
    .post = Pošta
    .session = V skupine

# unreviewed
hivst_for =
    .self = Pre seba
    .sex_partner = Partner
    .inject_partner = Pichajú si spolu
    .social_contact = Priateľ
    .other = Iné
    .skip = Preskočiť

# unreviewed
price =
    .free = Zadarmo
    .social_marketing = Nízka cena

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Nie je súrne
    .pep_72h = PEP, 72 hodín
    .injury = Zranenie
    .safety = Bezpečie
    .withdrawal = Abstinenčný stav

# unreviewed
accept =
    .accepted = Prevzatý
    .declined = Nechce
    .info_only = Len povedané

# unreviewed
accompany =
    .offered_yes = Áno, spolu
    .offered_no = Ide bez nás
    .not_offered = Bez otázky

# unreviewed
exposure_band =
    .lt24 = Do 24 hodín
    .n24_48 = 24–48 hodín
    .n48_72 = 48–72 hodín
    .gt72 = Nad 72 hodín

# unreviewed
state =
    .attended_served = Pomoc prijatá
    .attended_partial = Časť pomoci
    .attended_refused_by_provider = Neprijali
    .attended_left = Odchod skôr
    .not_attended = Nešlo sa
    .cancelled = Už netreba
    .unknown = Neznáme

# unreviewed
denial =
    .no_documents = Bez dokladov
    .no_insurance = Bez poistenia
    .fee_demanded = Pýtali peniaze
    .stigma_words = Urážlivé slová
    .told_leave = Poslali preč
    .no_reason = Bez dôvodu
    .police_called = Volali políciu
    .wait_too_long = Pridlhé čakanie
    .not_available = Teraz nie je
    .other = Iné
    .skip = Preskočiť

# unreviewed
wait =
    .same_day = V ten deň
    .n1_7d = 1–7 dní
    .n8_30d = 8–30 dní
    .n31_60d = 31–60 dní
    .gt60d = Nad 60 dní
    .skip = Preskočiť

# unreviewed
source =
    .slip_returned = Lístok sa vrátil
    .provider_list = Zoznam odtiaľ
    .client_told = Osoba povedala
    .peer_accompanied = Išli sme spolu
    .state = Štát
    .global_fund = Globálny fond
    .donor = Donor
    .purchase = Kúpené
    .donation = Dar
    .other = Iné

# unreviewed
next =
    .none = Nič
    .re_referred = Nový lístok
    .incident_opened = Niečo sa stalo

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Ráno
    .day = Deň
    .evening = Večer
    .night = Noc

# unreviewed
sharps_litres =
    .lt1 = Do 1 litra
    .n1_3 = 1–3 litre
    .n3_10 = 3–10 litrov
    .gt10 = Nad 10 litrov

# unreviewed
police =
    .none = Nie
    .seen = Videli sme
    .asked_us = Pýtali sa nás
    .stopped_clients = Zastavovali ľudí
    .raid = Razia

# unreviewed
safety =
    .ok = Všetko v poriadku
    .left_early = Odišli sme skôr
    .incident_team = Niečo sa nám stalo

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Prišlo
    .issue = Prevzaté
    .return = Vrátené
    .distribute = Rozdané
    .discard_expired = Po lehote
    .discard_damaged = Poškodené
    .lost = Stratené
    .stolen = Ukradnuté
    .confiscated = Vzala polícia
    .count_adjust = Spočítané
    .transfer_out = Inému centru
    .transfer_in = Z iného centra

# unreviewed
reason =
    .miscounted = Prepočítané
    .unrecorded_issue = Vydané, nezapísané
    .damaged = Poškodené
    .lost = Stratené
    .unknown = Neznáme

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Klinika
    .hospital = Nemocnica
    .lab = Laboratórium
    .legal = Právnik
    .social = Sociálna pomoc
    .shelter = Útulok
    .police_liaison = Osoba v polícii
    .other = Iné

# unreviewed
agreement =
    .none = Žiadna
    .verbal = Slovom
    .signed = Podpísaná

# unreviewed
friendly =
    .yes = Priateľské
    .unsure = Neznáme
    .no = Nepriateľské

## Choices in Settings.

# unreviewed
theme =
    .dark = Tma
    .light = Svetlo

# unreviewed
face =
    .plain = Obyčajný
    .calculator = Kalkulačka
    .notes = Poznámky

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = vajce
    .key = kľúč
    .bicycle = bicykel
    .tree = strom
    .chair = stolička
    .hand = ruka
    .bed = posteľ
    .umbrella = dáždnik
    .cloud = oblak
    .sun = slnko
    .star = hviezda
    .moon = mesiac
    .house = dom
    .cup = šálka
    .bread = chlieb
    .fish = ryba
    .flower = kvet
    .car = auto
    .train = vlak
    .boat = loďka
    .plane = lietadlo
    .anchor = kotva
    .scissors = nožnice
    .book = kniha
    .bell = zvon
    .eye = oko
    .ear = ucho
    .lamp = lampa
    .drop = kvapka
    .fire = oheň
    .note = nota
    .gift = darček
