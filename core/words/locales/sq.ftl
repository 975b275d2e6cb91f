# Albanian. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = Në rregull
# unreviewed
back = Prapa
# unreviewed
done = Gati
# unreviewed
more = Më shumë
# unreviewed
skip = Kapërce
# unreviewed
yes = Po
# unreviewed
no = Jo
# unreviewed
save = Ruaj
# unreviewed
saved = U ruajt
# unreviewed
undo = Zhbëj
# unreviewed
fix = Ndreq
# unreviewed
remove = Hiq
# unreviewed
keep = Mbaj
# unreviewed
same_before = Njësoj si më parë
# unreviewed
fixed_by_center = E vendosi qendra juaj
# unreviewed
unreviewed = Përkthimi nuk është kontrolluar

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Nuk u ruajt. Asgjë nuk mbeti. Provoni përsëri.
    .phone_full = Nuk u ruajt. Telefoni është plot. Lironi vend.
    .storage = Kujtesa e telefonit nuk përgjigjet. Asgjë e re nuk ruhet. Rinisni telefonin.
    .key_store = Kutia e çelësave nuk përgjigjet. Asgjë nuk humbi. Rinisni telefonin.
    .newer_data = Bërë nga një version më i ri. Ruhet. Përditësoni më parë.
    .damaged = Një pjesë u dëmtua. Është lënë mënjanë. Shkoni në qendër.
    .read_only = Në këtë dosje nuk mund të shkruhet. Asgjë nuk ndryshoi. Lejoni shkrimin ose jepni dosje tjetër.
    .no_folder = Nuk ka dosje të tillë. Asgjë nuk u bë. Kontrolloni emrin.
    .in_use = Një program tjetër i përdor këto të dhëna. Mbylleni, pastaj provoni përsëri.
    .no_random = Telefoni nuk jep numra të rastit. Asgjë nuk u ruajt. Rinisni telefonin.
    .not_sealed = Nuk u vulos dot, prandaj nuk u ruajt. Provoni përsëri.
    .bundle = Çelësat e qendrës në këtë telefon nuk përputhen. Asgjë nuk ruhet. Shkoni në qendër.
    .not_enrolled = Ky telefon ende nuk i përket një qendre. Skanoni kodin më parë.
    .pending = Ende nuk është gati. Dërgoni në qendër ose skanoni përsëri.
    .not_active = Telefoni duhet vendosur përsëri. Letrat e vulosura ruhen dhe do të dërgohen.
    .locked = Telefoni është i kyçur. Jepni PIN-in.
    .no_shift = Asnjë turn nuk është hapur. Nisni një më parë.
    .shift_open = Turni është i hapur. Mbylleni më parë.
    .refused = Kjo nuk shkon tani. Asgjë nuk ndryshoi.
    .faults =
        { $n ->
            [one] { $n } shënim duhet parë përsëri. Asgjë nuk u ruajt.
           *[other] { $n } shënime duhen parë përsëri. Asgjë nuk u ruajt.
        }
    .too_long =
        { $over ->
            [one] Tepër për një, me { $over } bajt. Ndajeni. Asgjë nuk u ruajt.
           *[other] Tepër për një, me { $over } bajte. Ndajeni. Asgjë nuk u ruajt.
        }
    .not_json = Kjo nuk është JSON. Asgjë nuk u ruajt.
    .unknown_kind = Nuk ka lloj { $kind }. Asgjë nuk u ruajt.
    .withdrawn = Kjo u tërhoq. Mbetet kështu.
    .not_here = Kjo nuk është te shënimet e këtij turni. Vetëm ato ndryshohen.
    .old_undo = Është vonë për ta zhbërë. Mund të tërhiqet.

## The first screen.

# unreviewed
welcome =
    .scan = Skano kodin
    .type = Shkruaj kodin

## Joining a center.

# unreviewed
enroll =
    .point = Drejtojeni te katrori
    .nocam = Pa kamerë. Shkruani kodin.
    .line = Shiheni përsëri këtë rresht
    .wait = Një çast
    .same = Të njëjtat gjashtë shifra në të dy?
    .expired = Kodi është i vjetër. Kërkoni një të ri.
    .other = Qendër tjetër. Kërkoni kodin tuaj.
    .off = Lidhuni me Wi-Fi e qendrës
    .refused = Nuk u pranua. Pyetni në qendër.
    .digits = Të njëjtat gjashtë shifra në të dy? { $digits }
    .done = Gati. Tani vendosni PIN-et.
    .not_a_code = Ky nuk është kod qendre. Skanoni përsëri.
    .line_n = Shiheni përsëri rreshtin { $n }.
    .used = Ky kod u përdor tashmë. Kërkoni një të ri.
    .unknown = Qendra nuk e njeh këtë kod. Kërkoni një të ri.
    .other_key = U përgjigj dikush tjetër, jo qendra. Asgjë nuk u dërgua. Pyetni në qendër.
    .offline = Qendra nuk arrihet. Lidhuni me Wi-Fi e qendrës.
    .differs = Shifrat ndryshonin. Kodi nuk vlen më. Kërkoni një të ri.
    .wipe_first = Këtu ka letra për qendër tjetër. Dërgojini ose zbrazni gjithçka më parë.
    .clock = Ora e telefonit nuk është e saktë. Ndreqeni, pastaj skanoni kod të ri.
    .no_key_class = Telefoni nuk ka vend të sigurt për çelësa. Nuk lidhet dot.

## PINs and the lock.

# unreviewed
pin =
    .yours = PIN-i juaj
    .another = Një tjetër
    .again = Tani ju
    .once_more = Edhe një herë, me mend
    .second = Një PIN i dytë, kur ju detyrojnë
    .second_does = E mbyll turnin dhe hap një telefon bosh
    .differs = Nuk është njësoj. Shiheni edhe një herë.
    .later = Më vonë
    .wrong = PIN-i është tjetër. Asgjë nuk ndryshoi. Provoni përsëri.
    .wait =
        { $n ->
            [one] Prisni { $n } sekondë, pastaj provoni përsëri.
           *[other] Prisni { $n } sekonda, pastaj provoni përsëri.
        }
    .digits =
        { $n ->
            [one] PIN-i këtu ka { $n } shifër ose më shumë, deri në 16.
           *[other] PIN-i këtu ka { $n } shifra ose më shumë, deri në 16.
        }
    .too_close = I ngjan shumë PIN-it të parë. Merrni një tjetër.
    .missing = Nuk u dha PIN. Jepni një përshkrues ose ndryshore.

# unreviewed
lock =
    .clear = Fshij
    .wait = Një çast

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Këtu s'ka asgjë. Kështu duhet.
    .start = Nis turnin
    .pending = Ende nuk është gati. Skanoni përsëri.
    .letter = Diçka pret të dërgohet
    .no_letter = Asgjë nuk pret

# unreviewed
start =
    .where = Ku
    .with = Me kë
    .langs = Gjuhët
    .back =
        { $n ->
            [one] { $n } ditë më parë
           *[other] { $n } ditë më parë
        }
    .today = Sot
    .go = Nis

## An open shift.

# unreviewed
sh =
    .person = Person
    .no = Nuk do
    .give = Shpërnda
    .slip = Fletë
    .happened = Diçka ndodhi
    .group = Grup
    .bag = Çanta
    .warn = Paralajmërime
    .waiting =
        { $n ->
            [one] { $n } letër pret
           *[other] { $n } letra presin
        }
    .covered = E mbuluar. Mbajeni për ta parë.
    .long = Turn i gjatë. Ta mbyllim?
    .ram_only = Nuk mbahet për lexim në këtë telefon

## A contact.

# unreviewed
c =
    .who = Kush
    .other = Tjetër
    .last_met = Kur u takuat?
    .never = Kurrë
    .before_year = Para këtij viti
    .this_year = Më herët këtë vit
    .this_month = Këtë muaj
    .not_asked = Ruaj, pa pyetur
    .same = Si herën e fundit
    .talked = Biseduam
    .enough = Mjaftoi?
    .injects = Injekton
    .before = A i mori të gjitha këto nga ne këtë vit?
    .with_card = Kartë
    .u18 = Nën 18: ndihma e para
    .too_big = Tepër për një. Ndajeni.
    .a11y_saves = { $word }. E ruan.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Që nga shkurti
    .m3 = Që nga marsi
    .m4 = Që nga prilli
    .m5 = Që nga maji
    .m6 = Që nga qershori
    .m7 = Që nga korriku
    .m8 = Që nga gushti
    .m9 = Që nga shtatori
    .m10 = Që nga tetori
    .m11 = Që nga nëntori
    .m12 = Që nga dhjetori

# unreviewed
before =
    .m2 = Para shkurtit
    .m3 = Para marsit
    .m4 = Para prillit
    .m5 = Para majit
    .m6 = Para qershorit
    .m7 = Para korrikut
    .m8 = Para gushtit
    .m9 = Para shtatorit
    .m10 = Para tetorit
    .m11 = Para nëntorit
    .m12 = Para dhjetorit

# unreviewed
had =
    .m2 = A i mori të gjitha këto nga ne që nga shkurti?
    .m3 = A i mori të gjitha këto nga ne që nga marsi?
    .m4 = A i mori të gjitha këto nga ne që nga prilli?
    .m5 = A i mori të gjitha këto nga ne që nga maji?
    .m6 = A i mori të gjitha këto nga ne që nga qershori?
    .m7 = A i mori të gjitha këto nga ne që nga korriku?
    .m8 = A i mori të gjitha këto nga ne që nga gushti?
    .m9 = A i mori të gjitha këto nga ne që nga shtatori?
    .m10 = A i mori të gjitha këto nga ne që nga tetori?
    .m11 = A i mori të gjitha këto nga ne që nga nëntori?
    .m12 = A i mori të gjitha këto nga ne që nga dhjetori?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Për të tjerë
    .how_many = Sa

# unreviewed
b =
    .left = Mbetën
    .low = Pak
    .none = Nuk mbeti
    .count = Numëro përsëri
    .got = Mora
    .back = Ktheva
    .lost = Humbi
    .taken = Ma morën
    .why = Pse ndryshon?

## A slip, and what became of it.

# unreviewed
s =
    .say = Thuajeni ose shkruajeni këtë
    .days =
        { $n ->
            [one] { $n } ditë
           *[other] { $n } ditë
        }
    .written = U shkrua
    .together = Të shkojmë bashkë?
    .code = Kodi
    .what = Çfarë ndodhi?
    .turned = Nuk e pranuan
    .why = Pse?
    .waited = Sa zgjati pritja?
    .unknown = Ende nuk dihet. Ruhet.
    .ask = Këtu nuk dihet. Pyetni në qendër.

## Something happened.

# unreviewed
i =
    .safe = A jeni tani në siguri?
    .need = Çfarë ju duhet?
    .record = A mund ta shkruaj këtë, pa emrin tuaj?
    .stats = A mund ta numërojmë?
    .warn = A mund të paralajmërojmë të tjerët?
    .speak = A mund të flasim për këtë, pa ju?
    .police = A mund t'i japim policisë një letër, pa ju?
    .police_not = Nuk ofrohet: e bëri një person i shtetit
    .code = Me këtë kod mund ta merrni prapa në qendër
    .thanks = Faleminderit që treguat
    .stop = Ndal. Asgjë nuk mbahet.
    .in_time = Sot është në kohë

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Sa njerëz
    .sw = Prej tyre punonjës seksi
    .first = Herën e parë

# unreviewed
n =
    .ask = Çfarë kërkojnë njerëzit?
    .top = Më së shumti

# unreviewed
ev =
    .what = Çfarë ndodhi në qendër

## Warnings and cards.

# unreviewed
a =
    .none = Nuk ka paralajmërime
    .do = Çfarë të bëhet

# unreviewed
k =
    .agreement = Marrëveshja
    .rights = Të drejtat
    .help = Numra ndihme
    .places = Vende
    .show = Tregoja dikujt
    .locks = Kyç gjithçka tjetër
    .call_list = Numri mbetet në listën e thirrjeve
    .none = Ende pa karta

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Nuk ka shënime në këtë turn
    .removed = U hoq

# unreviewed
end =
    .police = Policia?
    .safe = Gjithçka mirë?
    .sharps = Gjilpëra të përdorura të marra
    .zero = Sot asgjë. Edhe kjo vlen.
    .close = Mbyll turnin

## Letters on their way.

# unreviewed
y =
    .none = Të gjitha letrat janë në siguri
    .waits = presin
    .sealed = askush s'i hap dot këtu
    .at_center = në qendër, ende pa u hapur
    .safe = qendra i hapi
    .refused = nuk u pranuan
    .damaged = të dëmtuara, ruhen
    .round = Raundi { $k } nga { $n }
    .how = Shkon vetë kur jeni në qendër
    .now = Dërgo tani
    .stop = Ndal
    .away = Qendra nuk arrihet. Asgjë nuk humbi.

## What this phone holds.

# unreviewed
h =
    .has = Mban
    .hasnt = Nuk mban
    .sealed = Letra të vulosura, mes tyre edhe bosh
    .copies = Kopje të atyre që u dërguan, 14 ditë
    .cannot = Askush s'i hap dot këtu
    .bag = Çfarë mbeti në çantë
    .cards = Paralajmërime, karta, numra
    .shift = Ky turn, zhduket në fund
    .way = Rruga për te qendra dhe zgjedhjet tuaja
    .aside = Një pjesë e dëmtuar, mënjanë
    .names = emra
    .faces = fytyra
    .phones = numra telefoni
    .addresses = adresa
    .places = vende
    .met = kë keni takuar
    .earlier = netë të mëparshme

## The person's own choices.

# unreviewed
t =
    .language = Gjuha
    .theme = E çelët apo e errët
    .text = Madhësia e shkrimit
    .buzz = Dridhja
    .face = Pamja
    .pins = Të dy PIN-et nga e para
    .practice = Ushtrim
    .scan = Skano përsëri
    .ways = Si ta zbrazësh
    .wipe = Dorëzo telefonin
    .on = Ndezur
    .off = Fikur
    .as_phone = Si telefoni
    .large = E madhe
    .largest = Më e madhja
    .buzz_all = Të gjitha
    .buzz_few = Jo për tastet
    .face_note = Disa telefona ndryshojnë vetëm ikonën, dhe e thonë.

## Emptying the phone.

# unreviewed
w =
    .empty = Zbraz telefonin
    .what = Gjithçka ikën: letrat, kartat, PIN-i, qendra
    .unsent = Jo gjithçka u dërgua
    .first = Dërgoji më parë
    .pull = Shtypni poshtë, pastaj tërhiqni lart
    .way_off = Ekrani i fikur: kyçet menjëherë
    .way_strip = Shiriti poshtë, në çdo ekran: shtypni, pastaj tërhiqni lart
    .way_tile = Pllaka në skajin e sipërm: prekeni dy herë
    .way_sealed = Letrat e vulosura mbeten dhe prapë nisen
    .way_all = Edhe letrat: vetëm kur dorëzohet telefoni

# unreviewed
night =
    .empty = Zbraz telefonin
    .all = Zbraz gjithçka, edhe letrat

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Ushtrim
    .good = { $s } s. Mirë.
    .again = Edhe një herë
    .second = Kjo do ta kishte mbyllur turnin

# unreviewed
na =
    .center = Shkoni në qendër. Asnjë letër nuk humbi.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Shënime
    .outcome = Çfarë u bë me fletën
    .sync = Dërgimi
    .holds = Në këtë telefon
    .cards = Karta
    .settings = Rregullime
    .lock = Kyç

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, mund të ndryshohet
    .count = { $word }, { $n }
    .chosen = { $word }, e zgjedhur
    .covered = { $word }, e mbuluar
    .fixed = { $word }, e vendosi qendra juaj
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] U shtyp { $n } shifër
           *[other] U shtypën { $n } shifra
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Mungon një përgjigje
    .range = Nga { $least } deri në { $most }
    .many = Më së shumti: { $n }
    .place = Kjo nuk shkon këtu
    .unlike = Shiheni këtë përsëri
    .day = Jo pas ditës së turnit
    .days_ago = Para tepër ditësh
    .declined = Nuk do: këtu asgjë më
    .injecting = Vetëm me gjëra për injektim
    .selftest = Vetëm me vetëtest
    .code = Shiheni kodin përsëri
    .earlier = Fleta erdhi pas kësaj dite
    .u18 = Nën 18: tani vetëm ajo që ndihmon
    .zone = Kjo zonë nuk është në listë
    .large = Shumë. A është saktë?
    .taken = Mund edhe të thoni çfarë ndodhi

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = U dërguan: { $done }. Mbeten: { $left }.
    .complete = Asgjë më nuk pret.
    .more =
        { $n ->
            [one] Edhe { $n } letër pret. Dërgoni përsëri.
           *[other] Edhe { $n } letra presin. Dërgoni përsëri.
        }
    .cancelled = U ndal. Asgjë nuk humbi.
    .offline = Qendra nuk arrihet. Asgjë nuk humbi. Provoni afër qendrës.
    .pin = U përgjigj dikush tjetër, jo qendra: ndoshta një faqe hyrjeje Wi-Fi. Asgjë nuk u dërgua. Përdorni Wi-Fi e qendrës.
    .login = Qendra tani nuk e njeh këtë telefon. Asgjë nuk humbi. Pyetni në qendër.
    .revoked = Qendra nuk pranon më nga ky telefon. Letrat ruhen. Pyetni në qendër.
    .full = Makina e qendrës është plot. Letrat ruhen. Tregojini qendrës.
    .busy =
        { $n ->
            [one] Qendra është e zënë. Provoni përsëri pas { $n } sekonde.
           *[other] Qendra është e zënë. Provoni përsëri pas { $n } sekondash.
        }
    .unknown_center = Kjo makinë i shërben qendrës tjetër. Asgjë nuk humbi. Pyetni në qendër.
    .old_generation = Makina tregon një gjendje të vjetër të qendrës. Asgjë nuk ndryshoi. Tregojini qendrës.
    .unreadable = Përgjigjja nuk u lexua dot. Asgjë nuk ndryshoi. Tregojini qendrës.
    .no_room = Telefoni nuk ka vend për të dërguar. Lironi vend.
    .no_login_key = Ky telefon nuk hyn dot më. Letrat ruhen. Skanoni kod të ri në qendër.
    .wrong_tags =
        { $n ->
            [one] { $n } letër u quajt e hapur pa provë. Shkon përsëri. Tregojini qendrës.
           *[other] { $n } letra u quajtën të hapura pa provë. Shkojnë përsëri. Tregojini qendrës.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = të shkruara
    .waiting = presin
    .at_center = në qendër, ende pa u hapur
    .opened = të hapura nga qendra: në siguri
    .refused = nuk u pranuan, ruhen, ofrohen përsëri
    .damaged = të dëmtuara, ruhen
    .unclear = nuk dihet, ruhen dhe ofrohen
    .balances = Del në rregull.
    .differs = Nuk del në rregull. Asgjë nuk u fshi. Tregojini qendrës.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Letra të vulosura, mes tyre edhe bosh
    .cannot = Askush s'i hap dot këtu
    .shift = Ky turn, zhduket në fund
    .bag = Çfarë mbeti në çantë
    .cards = Paralajmërime, karta, numra
    .wiped = U zbraz. Letrat e vulosura ruhen dhe do të dërgohen.
    .wiped_all = Gjithçka u zbraz.
    .wipe_unfinished = Çelësat ikën. Një hap i mëvonshëm nuk mbaroi: vazhdon në nisjen tjetër.

## The center's programs.

# unreviewed
center =
    .no_data = Në këtë dosje nuk ka qendër. Bëjeni me init.
    .exists = Këtu ka tashmë një qendër. Asgjë nuk ndryshoi.
    .newer = Bërë nga një version më i ri. Ruhet. Përditësoni më parë.
    .damaged = Një pjesë u dëmtua. Është lënë mënjanë. Riktheni nga kopja rezervë.
    .read_only = Në këtë dosje nuk mund të shkruhet. Asgjë nuk ndryshoi. Lejoni shkrimin ose jepni dosje tjetër.
    .disk_full = Disku është plot. Asgjë më nuk merret. Lironi vend.
    .in_use = Një program tjetër e përdor këtë qendër. Mbylleni, pastaj provoni përsëri.
    .passphrase = Fjalëkalimi është tjetër. Asgjë nuk u hap. Shkruani të shtatë fjalët.
    .recovery = Çelësi i rikthimit është tjetër. Asgjë nuk u hap. Shkruani të 24 fjalët.
    .not_typed_back = Ajo që u shkrua ndryshon. Asgjë nuk u bë. Nisni përsëri.
    .root = Printojeni këtë dhe hiqeni nga makina. Tregohet një herë.
    .no_backup = Ende nuk ka urdhër për kopje rezervë. Kopjoni dosjen e qendrës në vend të sigurt tani.
    .relay_stopped = Releja është ndalur. Telefonat mbajnë gjithçka. Niseni me serve.
    .port = Një program tjetër dëgjon në { $address }. Ndaleni ose jepni adresë tjetër.
    .serving = Dëgjon në { $address }
    .show_code =
        { $n ->
            [one] Tregojani këtë kod telefonit. Vlen { $n } minutë.
           *[other] Tregojani këtë kod telefonit. Vlen { $n } minuta.
        }
    .no_phone = Asnjë telefon nuk erdhi në kohë. Kodi nuk vlen më.
    .forged_post = Ajo që erdhi nuk hapet. Kontrolloni orën e telefonit, pastaj tregoni kod të ri.
    .joined = Telefoni { $code } u lidh.
    .no_bundle = Çelësat e vitit mbaruan. Sillni çelësin rrënjë të printuar.
    .bad_month = { $month } nuk është muaj. Shkruani kështu: 2026-11.
    .no_month = Nuk ka asgjë nga { $month }.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = të hapura
    .duplicate = kishin ardhur
    .dummy = bosh
    .parked = mënjanë derisa të vendosë dikush
    .unknown = ende nuk dihet, ruhen
    .late = tepër vonë: çelësi u shkatërrua
    .damaged = të dëmtuara, ruhen
    .refused = kundër rregullave, ruhen
    .sum = të gjitha

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Fleta mujore { $month }
    .internal = vetëm për qendrën
    .funder = për donatorin
    .not_for_release = jo për publikim
    .total = gjithsej
    .suppressed = e fshehur: tepër pak
    .absent = nuk llogaritet dot
    .holder = te { $holder }
    .stock = Stoku sipas mbajtësit
    .m01 = Kontakte me ndihmë
    .m02 = Kontakte të refuzuara
    .m03 = Persona të arritur, muaji
    .m04 = Të rinj këtë vit fiskal
    .m05 = Herën e parë
    .m07 = Persona të arritur që nga fillimi i vitit
    .m11 = Referime të dhëna
    .m17_ext = Prezervativë, të jashtëm
    .m17_int = Prezervativë, të brendshëm
    .m18 = Lubrifikantë
    .m19_out = Gjilpëra dhe shiringa të dhëna
    .m19_in = Mjete të mprehta të marra
    .m19_ratio = Shkalla e kthimit
    .m20 = Vetëteste HIV
    .m22 = Pecetë dhe tamponë
    .m24 = Mjaftueshmëria e prezervativëve
    .m24_enough = Pjesa që kishte mjaft
    .q38_done = Turne të bëra
    .q38_zero = Turne pa asgjë
    .q38_missing = Turne që mungojnë
    .q38_open = Turne të pambyllura
    .q38_late = Pjesa e shënuar më vonë
    .q38_unknown = Pjesa e panjohur

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Bëhet një qendër dhe niset releja e saj
    .enroll =
        { $n ->
            [one] Lidhet { $n } telefon
           *[other] Lidhen { $n } telefona
        }
    .night =
        { $n ->
            [one] { $n } shënim bëhet pa rrjet
           *[other] { $n } shënime bëhen pa rrjet
        }
    .wiped = Një telefon zbrazet në mes të natës
    .killed = Releja vritet dhe niset përsëri kur një telefon dërgon
    .lost_reply = Një përgjigje humb rrugës
    .opened = Qendra hap atë që erdhi
    .thief = Çfarë gjen një hajdut në çdo telefon
    .thief_chip = Çfarë gjen edhe me çipin: këtu e zëvendësojnë skedarët
    .control = I njëjti kërkim në qendrën e hapur, ku duhet t'i gjejë
    .adds_up = Gjithçka del në rregull: telefonat, releja dhe qendra pajtohen
    .differs = Nuk del në rregull

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Takim
    .commodity_distribution = U shpërnda
    .referral = Fletë
    .referral_outcome = Çfarë u bë me fletën
    .stock_movement = Çanta
    .shift = Turn

# unreviewed
withdrawal =
    .entered_wrong = Nuk përputhet
    .duplicate = Është dy herë
    .client_withdrew = Personi e tërhoqi

# unreviewed
field =
    .day = Dita
    .month = Muaji
    .late = Shënuar më vonë
    .mode = Si u takuat
    .setting = Çfarë vendi
    .zone = Zona
    .gender = Gjinia
    .age_band = Mosha
    .seen_before = Kur u takuat?
    .elsewhere = Ndihmë nga të tjerë më parë?
    .token = Kartë
    .injects = Injekton
    .edu = Për çfarë u bisedua
    .support = Mbështetje
    .outcome = Si shkoi
    .need_met = Mjaftoi?
    .package_before = A i mori të gjitha këto nga ne këtë vit?
    .lines = Gjëra
    .referrals = Fletë
    .item = Gjëja
    .qty = Sa
    .asked = U kërkuan
    .channel = Në ç'mënyrë
    .for_others = Për të tjerë
    .hivst_for = Për kë është vetëtesti
    .price = Çmimi
    .holder = Stoku i kujt
    .region = Rajoni
    .slip = Kodi
    .service = Shërbimi
    .provider = Ku
    .urgent = Urgjente?
    .accept = U mor fleta?
    .accompany = Të shkojmë bashkë?
    .valid_days = Vlen ditë
    .exposure_band = Para sa kohe
    .state = Çfarë ndodhi?
    .denial = Pse?
    .wait = Sa zgjati pritja?
    .source = Nga ku?
    .next = Çfarë më pas?
    .band = Pjesa e ditës
    .zones = Ku
    .team = Me kë
    .languages = Gjuhët
    .n_approached = Me sa njerëz u fol
    .n_declined = Nuk deshën
    .sharps_collected = Gjilpëra të përdorura, copë
    .sharps_litres = Gjilpëra të përdorura, litra
    .police = Policia?
    .safety = Gjithçka mirë?
    .type = Çfarë ndodhi?
    .counter = Nga kush ose kujt
    .count = U numëruan
    .reason = Pse ndryshon?
    .batch = Seria
    .expiry = Vlen deri

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Prezervativë
    .cond_int = Prezervativë të brendshëm
    .lube_water = Xhel, ujë
    .lube_sil = Xhel, silikon
    .dental_dam = Letra lateksi
    .syr_1ml = Shiringa 1 ml
    .syr_2ml = Shiringa 2 ml
    .syr_5ml = Shiringa 5 ml
    .syr_10ml = Shiringa 10 ml
    .needle_loose = Gjilpëra
    .water_amp = Ujë
    .cooker = Lugëza
    .filter = Filtra
    .swab_alc = Peceta me alkool
    .acid_sachet = Acid
    .tourniquet = Shirita
    .sharps_box = Kuti për gjilpëra
    .sharps_in = Gjilpëra të kthyera
    .smoke_kit = Set për pirje
    .nalox_inj = Nalokson, injeksion
    .nalox_nasal = Nalokson, hundë
    .hivst_oral = Vetëtest HIV, goja
    .hivst_blood = Vetëtest HIV, gjaku
    .preg_test = Test shtatzënie
    .pad = Pecetë
    .tampon = Tamponë
    .hygiene_kit = Set higjiene
    .wound_kit = Set për plagë
    .food_drink = Ushqim, pije
    .clothing = Rroba
    .alarm_whistle = Alarm, bilbil
    .sim_phone_credit = Kredit telefoni
    .iec_leaflet = Fletëpalosje
    .iec_card_center = Karta e qendrës
    .iec_rights = Fletë për të drejtat
    .slip_book = Bllok fletësh
    .transport_ticket = Biletë
    .other_item = Tjetër

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Test HIV
    .hivst_confirm = Test HIV pas vetëtestit
    .prep = PrEP
    .pep = PEP
    .art_support = Ndihmë me ilaçet e HIV
    .sti = Kontroll për IST
    .hep_b_vax = Vaksina e hepatitit B
    .hep_bc = Hepatiti B dhe C
    .tb = Tuberkulozi
    .gynae = Gjinekolog
    .pregnancy = Shtatzënia
    .contraception = Kontracepsion
    .ec = Pilula e ditës tjetër
    .abortion_care = Ndërprerje shtatzënie
    .cervical = Kontroll i qafës së mitrës
    .general = Mjek
    .dental = Dentist
    .emergency = Ambulanca
    .wound = Kujdes për plagë
    .oat_drug = Terapi opioide
    .detox = Detoks
    .overdose = Ndihmë nga mbidoza
    .mental = Shëndet mendor
    .psychosocial = Bisedë dhe mbështetje
    .trans_health = Shëndet trans
    .legal_advice = Këshillë ligjore
    .legal_court = Ndihmë në gjyq
    .police_complaint = Ankesë në polici
    .id_documents = Dokumente
    .residence = Regjistrim banimi
    .insurance = Sigurim
    .social_benefit = Ndihmë sociale
    .shelter = Strehë
    .housing = Banim
    .food_material = Ushqim, gjëra
    .child_services = Ndihmë për fëmijë
    .violence_support = Ndihmë pas dhunës
    .shower_laundry = Dush, larje
    .class_training = Kurse
    .other_center = Qendër tjetër
    .other = Tjetër

# unreviewed
slip_group =
    .care = kujdes
    .paper = letra
    .home = shtëpi
    .talk = bisedë

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Një person
    .pair = Dy bashkë
    .phone = Telefon
    .online = Online
    .center_visit = Në qendër
    .mobile_unit = Njësi lëvizëse

# unreviewed
setting =
    .street = Rrugë
    .highway = Autostradë
    .flat = Banesë
    .bar_club = Bar, klub
    .hotel_sauna = Hotel, sauna
    .venue_other = Lokal tjetër
    .online = Online
    .center = Qendra
    .mobile_unit = Njësi lëvizëse
    .clinic = Klinikë
    .other = Tjetër
    .skip = Kapërce

# unreviewed
gender =
    .female = Grua
    .male = Burrë
    .trans_woman = Grua trans
    .trans_man = Burrë trans
    .nonbinary = Jobinar
    .other = Tjetër
    .skip = Kapërce

# unreviewed
age_band =
    .u18 = Nën 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 e më shumë
    .unk = Nuk dihet

# unreviewed
seen_before =
    .first_ever = Kurrë
    .first_this_year = Para këtij viti
    .first_this_month = Më herët këtë vit
    .again_this_month = Këtë muaj
    .unk = Nuk u pyet

# unreviewed
elsewhere =
    .no = Jo
    .other_service = Po, diku tjetër
    .skip = Kapërce

# unreviewed
injects =
    .yes = Po
    .no = Jo
    .skip = Kapërce

# unreviewed
edu =
    .safer_sex = Seks më i sigurt
    .negotiation = Si të merresh vesh
    .condom_demo = Si vihet prezervativi
    .sti_hiv = IST, HIV
    .prep = PrEP
    .pep = PEP
    .hivst = Vetëtest HIV
    .family_planning = Planifikim familjar
    .hep = Hepatiti
    .overdose = Mbidoza
    .safer_injecting = Injektim më i sigurt
    .alcohol_drugs = Alkool, droga
    .rights = Të drejtat
    .police_encounter = Takim me policinë
    .violence_safety = Si të mbrohesh
    .services_info = Ku ka ndihmë
    .other = Tjetër

# unreviewed
support =
    .listen_psychosocial = U dëgjua
    .accompany = Shkuam bashkë
    .translate = U përkthye
    .peer_support = Mbështetje nga tanët
    .crisis = Ndihmë në krizë
    .none = Asgjë

# unreviewed
outcome =
    .served = U ndihmua
    .declined = Nuk do
    .brief = Vetëm një fjalë

# unreviewed
need_met =
    .enough = Mjaftoi
    .not_enough = Nuk mjaftoi
    .none_left = Nuk mbeti
    .skip = Kapërce

# unreviewed
package_before =
    .no = Jo
    .yes = Po
    .unk = Nuk dihet

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = Në dorë
    .bulk_venue = Shumë, për një lokal
    .bulk_center = Shumë, në qendër
    .machine = Automat
    .post = Postë
    .session = Në grup

# unreviewed
hivst_for =
    .self = Për vete
    .sex_partner = Partner
    .inject_partner = Injektojnë bashkë
    .social_contact = Mik
    .other = Tjetër
    .skip = Kapërce

# unreviewed
price =
    .free = Falas
    .social_marketing = Çmim i ulët

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Jo urgjente
    .pep_72h = PEP, 72 orë
    .injury = Lëndim
    .safety = Siguri
    .withdrawal = Abstinencë

# unreviewed
accept =
    .accepted = U mor
    .declined = Nuk do
    .info_only = Vetëm u tha

# unreviewed
accompany =
    .offered_yes = Po, bashkë
    .offered_no = Shkon pa ne
    .not_offered = Nuk u pyet

# unreviewed
exposure_band =
    .lt24 = Nën 24 orë
    .n24_48 = 24–48 orë
    .n48_72 = 48–72 orë
    .gt72 = Mbi 72 orë

# unreviewed
state =
    .attended_served = Mori ndihmë
    .attended_partial = Mori një pjesë
    .attended_refused_by_provider = Nuk e pranuan
    .attended_left = Iku më parë
    .not_attended = Nuk shkoi
    .cancelled = Nuk duhet më
    .unknown = Nuk dihet

# unreviewed
denial =
    .no_documents = Pa dokumente
    .no_insurance = Pa sigurim
    .fee_demanded = Kërkuan para
    .stigma_words = Fjalë fyese
    .told_leave = I thanë të ikë
    .no_reason = Pa arsye
    .police_called = Thirrën policinë
    .wait_too_long = Pritje tepër e gjatë
    .not_available = Tani nuk ka
    .other = Tjetër
    .skip = Kapërce

# unreviewed
wait =
    .same_day = Po atë ditë
    .n1_7d = 1–7 ditë
    .n8_30d = 8–30 ditë
    .n31_60d = 31–60 ditë
    .gt60d = Mbi 60 ditë
    .skip = Kapërce

# unreviewed
source =
    .slip_returned = Fleta u kthye
    .provider_list = Listë prej andej
    .client_told = Personi e tha
    .peer_accompanied = Shkuam bashkë
    .state = Shteti
    .global_fund = Fondi Global
    .donor = Donator
    .purchase = U ble
    .donation = Dhuratë
    .other = Tjetër

# unreviewed
next =
    .none = Asgjë
    .re_referred = Fletë e re
    .incident_opened = Diçka ndodhi

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Mëngjes
    .day = Ditë
    .evening = Mbrëmje
    .night = Natë

# unreviewed
sharps_litres =
    .lt1 = Nën 1 litër
    .n1_3 = 1–3 litra
    .n3_10 = 3–10 litra
    .gt10 = Mbi 10 litra

# unreviewed
police =
    .none = Jo
    .seen = U pa
    .asked_us = Na pyetën
    .stopped_clients = Ndalën njerëz
    .raid = Bastisje

# unreviewed
safety =
    .ok = Gjithçka mirë
    .left_early = Ikëm më parë
    .incident_team = Na ndodhi diçka

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Erdhi
    .issue = Mora
    .return = Ktheva
    .distribute = U shpërnda
    .discard_expired = I skaduar
    .discard_damaged = I dëmtuar
    .lost = Humbi
    .stolen = U vodh
    .confiscated = E mori policia
    .count_adjust = U numërua
    .transfer_out = Te qendër tjetër
    .transfer_in = Nga qendër tjetër

# unreviewed
reason =
    .miscounted = Numëruar përsëri
    .unrecorded_issue = Dhënë, pa u shkruar
    .damaged = I dëmtuar
    .lost = Humbi
    .unknown = Nuk dihet

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Klinikë
    .hospital = Spital
    .lab = Laborator
    .legal = Avokat
    .social = Ndihmë sociale
    .shelter = Strehë
    .police_liaison = Person në polici
    .other = Tjetër

# unreviewed
agreement =
    .none = Nuk ka
    .verbal = Me fjalë
    .signed = E nënshkruar

# unreviewed
friendly =
    .yes = Miqësorë
    .unsure = Nuk dihet
    .no = Jo miqësorë

## Choices in Settings.

# unreviewed
theme =
    .dark = E errët
    .light = E çelët

# unreviewed
face =
    .plain = E thjeshtë
    .calculator = Llogaritëse
    .notes = Shënime

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = vezë
    .key = çelës
    .bicycle = biçikletë
    .tree = pemë
    .chair = karrige
    .hand = dorë
    .bed = krevat
    .umbrella = çadër
    .cloud = re
    .sun = diell
    .star = yll
    .moon = hënë
    .house = shtëpi
    .cup = filxhan
    .bread = bukë
    .fish = peshk
    .flower = lule
    .car = makinë
    .train = tren
    .boat = varkë
    .plane = avion
    .anchor = spirancë
    .scissors = gërshërë
    .book = libër
    .bell = zile
    .eye = sy
    .ear = vesh
    .lamp = llambë
    .drop = pikë
    .fire = zjarr
    .note = notë
    .gift = dhuratë
