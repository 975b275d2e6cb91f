# Kyrgyz. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = Макул
# unreviewed
back = Артка
# unreviewed
done = Даяр
# unreviewed
more = Дагы
# unreviewed
skip = Өткөрүп жиберүү
# unreviewed
yes = Ооба
# unreviewed
no = Жок
# unreviewed
save = Сактоо
# unreviewed
saved = Сакталды
# unreviewed
undo = Кайтаруу
# unreviewed
fix = Оңдоо
# unreviewed
remove = Алып салуу
# unreviewed
keep = Калтыруу
# unreviewed
same_before = Мурункудай эле
# unreviewed
fixed_by_center = Борборуңуз койгон
# unreviewed
unreviewed = Котормо текшерилген эмес

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Сакталган жок. Эч нерсе калган жок. Кайра аракет кылыңыз.
    .phone_full = Сакталган жок. Телефон толгон. Орун бошотуңуз.
    .storage = Телефондун эси жооп бербейт. Жаңы нерсе сакталбайт. Телефонду кайра күйгүзүңүз.
    .key_store = Ачкычтар кутусу жооп бербейт. Эч нерсе жоголгон жок. Телефонду кайра күйгүзүңүз.
    .newer_data = Жаңыраак версия жасаган. Сакталып турат. Адегенде жаңыртыңыз.
    .damaged = Бир бөлүгү бузулган. Ал четке коюлду. Борборго барыңыз.
    .read_only = Бул папкага жазууга болбойт. Эч нерсе өзгөргөн жок. Жазууга уруксат бериңиз же башка папканы көрсөтүңүз.
    .no_folder = Мындай папка жок. Эч нерсе түзүлгөн жок. Атын текшериңиз.
    .in_use = Бул маалыматты башка программа колдонууда. Аны жаап, кайра аракет кылыңыз.
    .no_random = Телефон кокустук сандарды бербейт. Эч нерсе сакталган жок. Телефонду кайра күйгүзүңүз.
    .not_sealed = Мөөр басылбай калды, ошондуктан сакталган жок. Кайра аракет кылыңыз.
    .bundle = Борбордун бул телефондогу ачкычтары туура келбейт. Эч нерсе сакталбайт. Борборго барыңыз.
    .not_enrolled = Бул телефон азырынча борборго кошула элек. Адегенде кодду сканерлеңиз.
    .pending = Даяр эмес. Борбордо жөнөтүңүз же кайра сканерлеңиз.
    .not_active = Телефонду кайра жөндөө керек. Мөөр басылган каттар сакталып, жөнөтүлөт.
    .locked = Телефон жабык. PIN териңиз.
    .no_shift = Нөөмөт ачылган эмес. Адегенде баштаңыз.
    .shift_open = Нөөмөт ачык. Адегенде аны бүтүрүңүз.
    .refused = Азыр болбойт. Эч нерсе өзгөргөн жок.
    .faults =
        { $n ->
            [one] { $n } жазууну кайра карап чыгуу керек. Эч нерсе сакталган жок.
           *[other] { $n } жазууну кайра карап чыгуу керек. Эч нерсе сакталган жок.
        }
    .too_long =
        { $over ->
            [one] Бирөөнө өтө көп, { $over } байтка. Бөлүңүз. Эч нерсе сакталган жок.
           *[other] Бирөөнө өтө көп, { $over } байтка. Бөлүңүз. Эч нерсе сакталган жок.
        }
    .not_json = Бул JSON эмес. Эч нерсе сакталган жок.
    .unknown_kind = { $kind } деген түр жок. Эч нерсе сакталган жок.
    .withdrawn = Бул кайтарып алынган. Ошондой калат.
    .not_here = Бул ушул нөөмөттүн жазууларында жок. Ошолорду гана өзгөртсө болот.
    .old_undo = Кайтарууга кеч. Кайтарып алса болот.

## The first screen.

# unreviewed
welcome =
    .scan = Кодду сканерлөө
    .type = Кодду терүү

## Joining a center.

# unreviewed
enroll =
    .point = Квадратка багыттаңыз
    .nocam = Камера жок. Кодду териңиз.
    .line = Бул сапты кайра караңыз
    .wait = Бир аз күтүңүз
    .same = Экөөндө тең бирдей алты санбы?
    .expired = Код эскирген. Жаңысын сураңыз.
    .other = Башка борбор. Өз кодуңузду сураңыз.
    .off = Борбордун Wi-Fi тармагына кошулуңуз
    .refused = Кабыл алынган жок. Борбордон сураңыз.
    .digits = Экөөндө тең бирдей алты санбы? { $digits }
    .done = Кошулду. Эми PIN коюңуз.
    .not_a_code = Бул борбордун коду эмес. Кайра сканерлеңиз.
    .line_n = { $n }-сапты кайра караңыз.
    .used = Бул код мурда колдонулган. Жаңысын сураңыз.
    .unknown = Борбор бул кодду билбейт. Жаңысын сураңыз.
    .other_key = Борбор эмес, башка бирөө жооп берди. Эч нерсе жөнөтүлгөн жок. Борбордон сураңыз.
    .offline = Борбор жооп бербейт. Борбордун Wi-Fi тармагына кошулуңуз.
    .differs = Сандар ар башка болду. Код эми жарабайт. Жаңысын сураңыз.
    .wipe_first = Бул жерде башка борбордун каттары бар. Жөнөтүңүз же адегенде баарын бошотуңуз.
    .clock = Телефондун сааты так эмес. Аны оңдоп, жаңы код сканерлеңиз.
    .no_key_class = Бул телефондо ачкычтар үчүн коопсуз жер жок. Аны кошууга болбойт.

## PINs and the lock.

# unreviewed
pin =
    .yours = Сиздин PIN
    .another = Башкасы
    .again = Эми сиз
    .once_more = Дагы бир жолу, эстеп
    .second = Экинчи PIN, сизди мажбурлашса
    .second_does = Нөөмөттү бүтүрүп, бош телефонду ачат
    .differs = Бирдей эмес. Дагы бир караңыз.
    .later = Кийин
    .wrong = PIN башка. Эч нерсе өзгөргөн жок. Кайра аракет кылыңыз.
    .wait =
        { $n ->
            [one] { $n } секунд күтүп, кайра аракет кылыңыз.
           *[other] { $n } секунд күтүп, кайра аракет кылыңыз.
        }
    .digits =
        { $n ->
            [one] Бул жерде PIN { $n } сандан кем эмес, 16дан көп эмес.
           *[other] Бул жерде PIN { $n } сандан кем эмес, 16дан көп эмес.
        }
    .too_close = Биринчи PIN менен өтө окшош. Башкасын алыңыз.
    .missing = PIN берилген жок. Дескриптор же өзгөрмө көрсөтүңүз.

# unreviewed
lock =
    .clear = Өчүрүү
    .wait = Бир аз күтүңүз

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Бул жер бош. Ушундай болушу керек.
    .start = Нөөмөттү баштоо
    .pending = Даяр эмес. Кайра сканерлеңиз.
    .letter = Жөнөтүлө турган нерсе бар
    .no_letter = Эч нерсе күтпөйт

# unreviewed
start =
    .where = Кайда
    .with = Ким менен
    .langs = Тилдер
    .back =
        { $n ->
            [one] { $n } күн мурун
           *[other] { $n } күн мурун
        }
    .today = Бүгүн
    .go = Баштоо

## An open shift.

# unreviewed
sh =
    .person = Адам
    .no = Каалабады
    .give = Берүү
    .slip = Баракча
    .happened = Бир нерсе болду
    .group = Топ
    .bag = Сумка
    .warn = Эскертүүлөр
    .waiting =
        { $n ->
            [one] { $n } кат күтүүдө
           *[other] { $n } кат күтүүдө
        }
    .covered = Жабык. Көрүү үчүн басып туруңуз.
    .long = Нөөмөт узак. Бүтүрөлүбү?
    .ram_only = Бул телефондо окуу үчүн сакталбайт

## A contact.

# unreviewed
c =
    .who = Ким
    .other = Башка
    .last_met = Качан көрдүңүз?
    .never = Эч качан
    .before_year = Быйылга чейин
    .this_year = Быйыл мурдараак
    .this_month = Ушул айда
    .not_asked = Сурабай сактоо
    .same = Мурункудай
    .talked = Сүйлөштүк
    .enough = Жетиштиби?
    .injects = Ийне сайынат
    .before = Мунун баарын быйыл бизден алган беле?
    .with_card = Карта
    .u18 = 18ге чейин: алгач жардам
    .too_big = Бирөөнө өтө көп. Бөлүңүз.
    .a11y_saves = { $word }. Сактайт.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Февралдан бери
    .m3 = Марттан бери
    .m4 = Апрелден бери
    .m5 = Майдан бери
    .m6 = Июндан бери
    .m7 = Июлдан бери
    .m8 = Августтан бери
    .m9 = Сентябрдан бери
    .m10 = Октябрдан бери
    .m11 = Ноябрдан бери
    .m12 = Декабрдан бери

# unreviewed
before =
    .m2 = Февралга чейин
    .m3 = Мартка чейин
    .m4 = Апрелге чейин
    .m5 = Майга чейин
    .m6 = Июнга чейин
    .m7 = Июлга чейин
    .m8 = Августка чейин
    .m9 = Сентябрга чейин
    .m10 = Октябрга чейин
    .m11 = Ноябрга чейин
    .m12 = Декабрга чейин

# unreviewed
had =
    .m2 = Мунун баарын февралдан бери бизден алган беле?
    .m3 = Мунун баарын марттан бери бизден алган беле?
    .m4 = Мунун баарын апрелден бери бизден алган беле?
    .m5 = Мунун баарын майдан бери бизден алган беле?
    .m6 = Мунун баарын июндан бери бизден алган беле?
    .m7 = Мунун баарын июлдан бери бизден алган беле?
    .m8 = Мунун баарын августтан бери бизден алган беле?
    .m9 = Мунун баарын сентябрдан бери бизден алган беле?
    .m10 = Мунун баарын октябрдан бери бизден алган беле?
    .m11 = Мунун баарын ноябрдан бери бизден алган беле?
    .m12 = Мунун баарын декабрдан бери бизден алган беле?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Башкалар үчүн
    .how_many = Канча

# unreviewed
b =
    .left = Калды
    .low = Аз
    .none = Калган жок
    .count = Кайра саноо
    .got = Алдым
    .back = Кайтардым
    .lost = Жоголду
    .taken = Менден алышты
    .why = Эмнеге башкача?

## A slip, and what became of it.

# unreviewed
s =
    .say = Муну айтыңыз же жазыңыз
    .days =
        { $n ->
            [one] { $n } күн
           *[other] { $n } күн
        }
    .written = Жазылды
    .together = Чогуу барабызбы?
    .code = Код
    .what = Эмне болду?
    .turned = Кабыл алышкан жок
    .why = Эмнеге?
    .waited = Канча күтүлдү?
    .unknown = Азырынча белгисиз. Сакталды.
    .ask = Бул жерде белгисиз. Борбордон сураңыз.

## Something happened.

# unreviewed
i =
    .safe = Азыр коопсуз жердесизби?
    .need = Сизге эмне керек?
    .record = Муну атыңызсыз жазып алсам болобу?
    .stats = Муну эсепке алсак болобу?
    .warn = Башкаларды эскертсек болобу?
    .speak = Бул тууралуу сизсиз айтсак болобу?
    .police = Милицияга сизсиз кагаз берсек болобу?
    .police_not = Сунушталбайт: муну мамлекеттин адамы кылган
    .code = Бул код менен борбордо кайтарып аласыз
    .thanks = Айтып бергениңиз үчүн рахмат
    .stop = Токтот. Эч нерсе сакталбайт.
    .in_time = Бүгүн кеч эмес

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Канча адам
    .sw = Алардын ичинен секс-кызматкерлер
    .first = Биринчи жолу

# unreviewed
n =
    .ask = Адамдар эмнени сурашат?
    .top = Баарынан көп

# unreviewed
ev =
    .what = Борбордо эмне болду

## Warnings and cards.

# unreviewed
a =
    .none = Эскертүү жок
    .do = Эмне кылуу керек

# unreviewed
k =
    .agreement = Келишим
    .rights = Укуктар
    .help = Жардам номерлери
    .places = Жерлер
    .show = Бирөөгө көрсөтүү
    .locks = Калганын баарын жабат
    .call_list = Номер телефондун чалуулар тизмесинде калат
    .none = Азырынча карта жок

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Бул нөөмөттө жазуу жок
    .removed = Алынды

# unreviewed
end =
    .police = Милиция?
    .safe = Баары жакшыбы?
    .sharps = Алынган колдонулган ийнелер
    .zero = Бүгүн эч нерсе. Бул да эсептелет.
    .close = Нөөмөттү бүтүрүү

## Letters on their way.

# unreviewed
y =
    .none = Бардык каттар коопсуз жерде
    .waits = күтүүдө
    .sealed = бул жерде аларды эч ким ача албайт
    .at_center = борбордо, али ачыла элек
    .safe = борбор ачты
    .refused = кабыл алынган жок
    .damaged = бузулган, сакталды
    .round = { $n } айлампанын { $k }-айлампасы
    .how = Борбордо болгондо өзү кетет
    .now = Азыр жөнөтүү
    .stop = Токтотуу
    .away = Борбор жооп бербейт. Эч нерсе жоголгон жок.

## What this phone holds.

# unreviewed
h =
    .has = Мында бар
    .hasnt = Мында жок
    .sealed = Мөөр басылган каттар, арасында боштору бар
    .copies = Жөнөтүлгөндөрдүн көчүрмөсү, 14 күн
    .cannot = Бул жерде аларды эч ким ача албайт
    .bag = Сумкада калганы
    .cards = Эскертүүлөр, карталар, номерлер
    .shift = Бул нөөмөт, бүткөндө жоголот
    .way = Борборго жол жана өз тандооңуз
    .aside = Бузулган бөлүк, четте сакталат
    .names = аттар
    .faces = жүздөр
    .phones = телефон номерлери
    .addresses = даректер
    .places = жерлер
    .met = ким менен жолуктуңуз
    .earlier = мурунку түндөр

## The person's own choices.

# unreviewed
t =
    .language = Тил
    .theme = Жарык же караңгы
    .text = Тамганын өлчөмү
    .buzz = Дирилдөө
    .face = Көрүнүш
    .pins = Эки PIN тең кайрадан
    .practice = Машыгуу
    .scan = Кайра сканерлөө
    .ways = Аны бошотуу жолдору
    .wipe = Телефонду тапшыруу
    .on = Күйүк
    .off = Өчүк
    .as_phone = Телефондогудай
    .large = Чоң
    .largest = Эң чоң
    .buzz_all = Баары
    .buzz_few = Баскычтарсыз
    .face_note = Айрым телефондор белгини гана алмаштырып, муну айтат.

## Emptying the phone.

# unreviewed
w =
    .empty = Телефонду бошотуу
    .what = Баары кетет: каттар, карталар, PIN, борбор
    .unsent = Баары жөнөтүлгөн эмес
    .first = Адегенде жөнөтүү
    .pull = Ылдый жагын басып, өйдө тартыңыз
    .way_off = Экран өчсө: дароо жабылат
    .way_strip = Ылдыйкы тилке, ар бир экранда: басып, өйдө тартыңыз
    .way_tile = Жогорку четтеги плитка: эки жолу тийиңиз
    .way_sealed = Мөөр басылган каттар калат жана кетет
    .way_all = Каттар да: телефон тапшырылганда гана

# unreviewed
night =
    .empty = Телефонду бошотуу
    .all = Баарын бошотуу, каттарды да

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Машыгуу
    .good = { $s } с. Жакшы.
    .again = Дагы бир жолу
    .second = Бул нөөмөттү бүтүрмөк

# unreviewed
na =
    .center = Борборго барыңыз. Бир да кат жоголгон жок.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Жазуулар
    .outcome = Баракча эмне болду
    .sync = Жөнөтүү
    .holds = Бул телефондо
    .cards = Карталар
    .settings = Жөндөөлөр
    .lock = Жабуу

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, өзгөртсө болот
    .count = { $word }, { $n }
    .chosen = { $word }, тандалды
    .covered = { $word }, жабык
    .fixed = { $word }, борборуңуз койгон
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] { $n } сан терилди
           *[other] { $n } сан терилди
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Жооп жетишпейт
    .range = { $least }–{ $most }
    .many = Эң көбү: { $n }
    .place = Бул мында керек эмес
    .unlike = Муну кайра караңыз
    .day = Нөөмөт күнүнөн кеч эмес
    .days_ago = Өтө көп күн мурун
    .declined = Каалабады: мында башка эч нерсе
    .injecting = Ийне сайынуу буюмдары менен гана
    .selftest = Өзүн текшерүү тести менен гана
    .code = Кодду кайра караңыз
    .earlier = Баракча бул күндөн кийин берилген
    .u18 = 18ге чейин: азыр жардам болору гана
    .zone = Бул аймак тизмеде жок
    .large = Көп. Туурабы?
    .taken = Эмне болгонун да айтсаңыз болот

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Жөнөтүлдү: { $done }. Калды: { $left }.
    .complete = Башка эч нерсе күтпөйт.
    .more =
        { $n ->
            [one] Дагы { $n } кат күтүүдө. Кайра жөнөтүңүз.
           *[other] Дагы { $n } кат күтүүдө. Кайра жөнөтүңүз.
        }
    .cancelled = Токтотулду. Эч нерсе жоголгон жок.
    .offline = Борбор жооп бербейт. Эч нерсе жоголгон жок. Борбордун жанында аракет кылыңыз.
    .pin = Борбор эмес, башка бирөө жооп берди: балким Wi-Fi кирүү барагы. Эч нерсе жөнөтүлгөн жок. Борбордун Wi-Fi тармагын колдонуңуз.
    .login = Борбор азыр бул телефонду тааныбайт. Эч нерсе жоголгон жок. Борбордон сураңыз.
    .revoked = Борбор бул телефондон эми албайт. Каттар сакталып турат. Борбордон сураңыз.
    .full = Борбордун машинасы толгон. Каттар сакталып турат. Борборго айтыңыз.
    .busy =
        { $n ->
            [one] Борбор бош эмес. { $n } секунддан кийин аракет кылыңыз.
           *[other] Борбор бош эмес. { $n } секунддан кийин аракет кылыңыз.
        }
    .unknown_center = Бул машина башка борбордуку. Эч нерсе жоголгон жок. Борбордон сураңыз.
    .old_generation = Машина борбордун эски абалын көрсөтөт. Эч нерсе өзгөргөн жок. Борборго айтыңыз.
    .unreadable = Жоопту окуу мүмкүн болгон жок. Эч нерсе өзгөргөн жок. Борборго айтыңыз.
    .no_room = Телефондо жөнөтүүгө орун жок. Орун бошотуңуз.
    .no_login_key = Бул телефон эми кире албайт. Каттар сакталып турат. Борбордо жаңы код сканерлеңиз.
    .wrong_tags =
        { $n ->
            [one] { $n } кат далилсиз ачылды деп айтылды. Кайра кетет. Борборго айтыңыз.
           *[other] { $n } кат далилсиз ачылды деп айтылды. Кайра кетет. Борборго айтыңыз.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = жазылган
    .waiting = күтүүдө
    .at_center = борбордо, али ачыла элек
    .opened = борбор ачкан: коопсуз
    .refused = кабыл алынган жок, сакталды, кайра сунушталат
    .damaged = бузулган, сакталды
    .unclear = белгисиз, сакталып, сунушталат
    .balances = Туура чыгат.
    .differs = Туура чыкпайт. Эч нерсе өчүрүлгөн жок. Борборго айтыңыз.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Мөөр басылган каттар, арасында боштору бар
    .cannot = Бул жерде аларды эч ким ача албайт
    .shift = Бул нөөмөт, бүткөндө жоголот
    .bag = Сумкада калганы
    .cards = Эскертүүлөр, карталар, номерлер
    .wiped = Бошотулду. Мөөр басылган каттар сакталып, жөнөтүлөт.
    .wiped_all = Баары бошотулду.
    .wipe_unfinished = Ачкычтар жок. Кийинки кадам бүтпөй калды: кайра күйгүзгөндө улантылат.

## The center's programs.

# unreviewed
center =
    .no_data = Бул папкада борбор жок. Аны init менен түзүңүз.
    .exists = Борбор мында бар. Эч нерсе өзгөргөн жок.
    .newer = Жаңыраак версия жасаган. Сакталып турат. Адегенде жаңыртыңыз.
    .damaged = Бир бөлүгү бузулган. Ал четке коюлду. Көчүрмөдөн калыбына келтириңиз.
    .read_only = Бул папкага жазууга болбойт. Эч нерсе өзгөргөн жок. Жазууга уруксат бериңиз же башка папканы көрсөтүңүз.
    .disk_full = Диск толгон. Башка эч нерсе алынбайт. Орун бошотуңуз.
    .in_use = Бул борборду башка программа колдонууда. Аны жаап, кайра аракет кылыңыз.
    .passphrase = Сырсөз башка. Эч нерсе ачылган жок. Жети сөздүн баарын териңиз.
    .recovery = Калыбына келтирүү ачкычы башка. Эч нерсе ачылган жок. 24 сөздүн баарын териңиз.
    .not_typed_back = Терилгени башка чыкты. Эч нерсе түзүлгөн жок. Кайра баштаңыз.
    .root = Муну басып чыгарып, машинадан алып коюңуз. Бир жолу көрсөтүлөт.
    .no_backup = Көчүрмө жасоо буйругу азырынча жок. Борбордун папкасын азыр коопсуз жерге көчүрүңүз.
    .relay_stopped = Реле токтотулган. Телефондор баарын сактайт. Аны serve менен иштетиңиз.
    .port = { $address } дарегин башка программа ээлеген. Аны токтотуңуз же башка дарек көрсөтүңүз.
    .serving = { $address } дарегинде кабыл алат
    .show_code =
        { $n ->
            [one] Кодду телефонго көрсөтүңүз. Ал { $n } мүнөт жарайт.
           *[other] Кодду телефонго көрсөтүңүз. Ал { $n } мүнөт жарайт.
        }
    .no_phone = Телефон убагында келген жок. Код эми жарабайт.
    .forged_post = Келген нерсе ачылбайт. Телефондун саатын текшерип, жаңы код көрсөтүңүз.
    .joined = { $code } телефону кошулду.
    .no_bundle = Жылдык ачкычтар түгөндү. Басып чыгарылган тамыр ачкычты алып келиңиз.
    .bad_month = { $month } ай эмес. Мындай жазыңыз: 2026-11.
    .no_month = { $month } айынан эч нерсе жок.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = ачылган
    .duplicate = мурда келген
    .dummy = бош
    .parked = чечилгенче четте
    .unknown = азырынча белгисиз, сакталды
    .late = кеч: ачкыч жок кылынган
    .damaged = бузулган, сакталды
    .refused = эрежеге каршы, сакталды
    .sum = баары

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = { $month } айынын барагы
    .internal = борбор үчүн гана
    .funder = донор үчүн
    .not_for_release = жарыялоого эмес
    .total = баары
    .suppressed = жашырылган: өтө аз
    .absent = эсептөөгө болбойт
    .holder = { $holder } колунда
    .stock = Запас, кимде канча
    .m01 = Жардам берилген жолугушуулар
    .m02 = Баш тарткан жолугушуулар
    .m03 = Камтылган адамдар, ай
    .m04 = Бул каржы жылында жаңы
    .m05 = Биринчи жолу
    .m07 = Камтылган адамдар, жыл башынан
    .m11 = Берилген жолдомолор
    .m17_ext = Презервативдер, сырткы
    .m17_int = Презервативдер, ички
    .m18 = Лубриканттар
    .m19_out = Берилген ийне жана шприцтер
    .m19_in = Алынган курч буюмдар
    .m19_ratio = Кайтаруу үлүшү
    .m20 = АИВ өзүн текшерүү тесттери
    .m22 = Прокладка жана тампондор
    .m24 = Презервативдердин жетиштүүлүгү
    .m24_enough = Жетишкендердин үлүшү
    .q38_done = Өткөн нөөмөттөр
    .q38_zero = Эч нерсе болбогон нөөмөттөр
    .q38_missing = Жетишпеген нөөмөттөр
    .q38_open = Жабылбаган нөөмөттөр
    .q38_late = Кеч киргизилгендердин үлүшү
    .q38_unknown = Белгисиздердин үлүшү

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Борбор түзүлүп, релеси иштейт
    .enroll =
        { $n ->
            [one] { $n } телефон кошулат
           *[other] { $n } телефон кошулат
        }
    .night =
        { $n ->
            [one] { $n } жазуу тармаксыз жазылды
           *[other] { $n } жазуу тармаксыз жазылды
        }
    .wiped = Түн ортосунда бир телефон бошотулат
    .killed = Телефон жөнөтүп жатканда реле өлтүрүлүп, кайра иштетилет
    .lost_reply = Бир жооп жолдо жоголот
    .opened = Борбор келгенин ачат
    .thief = Ууру ар бир телефондон эмнени табат
    .thief_chip = Чип менен кошо эмнени табат: мында анын ордуна файлдар
    .control = Ачык борбордо да ошол эле издөө, ал табышы керек
    .adds_up = Баары туура чыгат: телефондор, реле жана борбор макул
    .differs = Туура чыкпайт

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Жолугушуу
    .commodity_distribution = Берилди
    .referral = Баракча
    .referral_outcome = Баракча эмне болду
    .stock_movement = Сумка
    .shift = Нөөмөт

# unreviewed
withdrawal =
    .entered_wrong = Туура келбейт
    .duplicate = Мында эки жолу
    .client_withdrew = Адам кайтарып алды

# unreviewed
field =
    .day = Күн
    .month = Ай
    .late = Кийин киргизилген
    .mode = Кантип жолуктуңуз
    .setting = Кандай жер
    .zone = Аймак
    .gender = Жынысы
    .age_band = Жашы
    .seen_before = Качан көрдүңүз?
    .elsewhere = Мурда башкалардан жардам?
    .token = Карта
    .injects = Ийне сайынат
    .edu = Эмне жөнүндө сүйлөштүк
    .support = Колдоо
    .outcome = Кандай бүттү
    .need_met = Жетиштиби?
    .package_before = Мунун баарын быйыл бизден алган беле?
    .lines = Буюмдар
    .referrals = Баракчалар
    .item = Буюм
    .qty = Канча
    .asked = Сурады
    .channel = Кайсы жол менен
    .for_others = Башкалар үчүн
    .hivst_for = Тест ким үчүн
    .price = Баасы
    .holder = Кимдин запасы
    .region = Регион
    .slip = Код
    .service = Кызмат
    .provider = Кайда
    .urgent = Шашылышпы?
    .accept = Баракча алдыбы?
    .accompany = Чогуу барабызбы?
    .valid_days = Канча күн жарайт
    .exposure_band = Канча убакыт мурун
    .state = Эмне болду?
    .denial = Эмнеге?
    .wait = Канча күтүлдү?
    .source = Кайдан?
    .next = Андан ары эмне?
    .band = Күндүн убактысы
    .zones = Кайда
    .team = Ким менен
    .languages = Тилдер
    .n_approached = Канча адам менен сүйлөштүк
    .n_declined = Каалабагандар
    .sharps_collected = Колдонулган ийнелер, даана
    .sharps_litres = Колдонулган ийнелер, литр
    .police = Милиция?
    .safety = Баары жакшыбы?
    .type = Эмне болду?
    .counter = Кимден же кимге
    .count = Саналды
    .reason = Эмнеге башкача?
    .batch = Партия
    .expiry = Жарактуу мөөнөтү

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Презерватив
    .cond_int = Ички презерватив
    .lube_water = Гель, суу
    .lube_sil = Гель, силикон
    .dental_dam = Латекс салфетка
    .syr_1ml = Шприц 1 мл
    .syr_2ml = Шприц 2 мл
    .syr_5ml = Шприц 5 мл
    .syr_10ml = Шприц 10 мл
    .needle_loose = Ийне
    .water_amp = Суу
    .cooker = Кашык
    .filter = Чыпка
    .swab_alc = Спирт салфетка
    .acid_sachet = Кислота
    .tourniquet = Боо
    .sharps_box = Ийне кутусу
    .sharps_in = Кайткан ийнелер
    .smoke_kit = Тартуу топтому
    .nalox_inj = Налоксон, ийне
    .nalox_nasal = Налоксон, мурун
    .hivst_oral = АИВ тести, ооз
    .hivst_blood = АИВ тести, кан
    .preg_test = Кош бойлуулук тести
    .pad = Прокладка
    .tampon = Тампон
    .hygiene_kit = Тазалык топтому
    .wound_kit = Жара топтому
    .food_drink = Тамак, суусундук
    .clothing = Кийим
    .alarm_whistle = Үн, ышкырык
    .sim_phone_credit = Телефонго акча
    .iec_leaflet = Баяндама
    .iec_card_center = Борбордун картасы
    .iec_rights = Укук баяндамасы
    .slip_book = Баракча китеби
    .transport_ticket = Билет
    .other_item = Башка

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = АИВ тести
    .hivst_confirm = Өзүн текшергенден кийинки АИВ тести
    .prep = PrEP
    .pep = PEP
    .art_support = АИВ дарысына жардам
    .sti = ЖЖИ текшерүү
    .hep_b_vax = Гепатит B эмдөө
    .hep_bc = Гепатит B жана C
    .tb = Кургак учук
    .gynae = Аялдар врачы
    .pregnancy = Кош бойлуулук
    .contraception = Контрацепция
    .ec = Шашылыш таблетка
    .abortion_care = Боюнан алдыруу
    .cervical = Жатын моюнчасын текшерүү
    .general = Врач
    .dental = Тиш врачы
    .emergency = Тез жардам
    .wound = Жара таңуу
    .oat_drug = Алмаштыруу терапиясы
    .detox = Детокс
    .overdose = Ашыкча дозадан жардам
    .mental = Жан дүйнө саламаттыгы
    .psychosocial = Маек жана колдоо
    .trans_health = Транс саламаттык
    .legal_advice = Юрист
    .legal_court = Сотто жардам
    .police_complaint = Милицияга арыз
    .id_documents = Документтер
    .residence = Каттоо
    .insurance = Камсыздандыруу
    .social_benefit = Жөлөкпул
    .shelter = Баш калкалоо
    .housing = Турак жай
    .food_material = Тамак, буюм
    .child_services = Балдарга жардам
    .violence_support = Зомбулуктан кийин жардам
    .shower_laundry = Душ, кир жуу
    .class_training = Сабактар
    .other_center = Башка борбор
    .other = Башка

# unreviewed
slip_group =
    .care = саламаттык
    .paper = кагаздар
    .home = үй
    .talk = маек

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Бир адам
    .pair = Экөө чогуу
    .phone = Телефон
    .online = Онлайн
    .center_visit = Борбордо
    .mobile_unit = Жардам автобусу

# unreviewed
setting =
    .street = Көчө
    .highway = Чоң жол
    .flat = Батир
    .bar_club = Бар, клуб
    .hotel_sauna = Мейманкана, сауна
    .venue_other = Башка жай
    .online = Онлайн
    .center = Борбор
    .mobile_unit = Жардам автобусу
    .clinic = Клиника
    .other = Башка
    .skip = Өткөрүп жиберүү

# unreviewed
gender =
    .female = Аял
    .male = Эркек
    .trans_woman = Транс аял
    .trans_man = Транс эркек
    .nonbinary = Бинардык эмес
    .other = Башка
    .skip = Өткөрүп жиберүү

# unreviewed
age_band =
    .u18 = 18ге чейин
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 жана жогору
    .unk = Белгисиз

# unreviewed
seen_before =
    .first_ever = Эч качан
    .first_this_year = Быйылга чейин
    .first_this_month = Быйыл мурдараак
    .again_this_month = Ушул айда
    .unk = Сурала элек

# unreviewed
elsewhere =
    .no = Жок
    .other_service = Ооба, башка жерде
    .skip = Өткөрүп жиберүү

# unreviewed
injects =
    .yes = Ооба
    .no = Жок
    .skip = Өткөрүп жиберүү

# unreviewed
edu =
    .safer_sex = Коопсуз секс
    .negotiation = Кантип макулдашуу
    .condom_demo = Презерватив кийүү
    .sti_hiv = ЖЖИ, АИВ
    .prep = PrEP
    .pep = PEP
    .hivst = АИВди өзү текшерүү
    .family_planning = Үй-бүлө пландоо
    .hep = Гепатит
    .overdose = Ашыкча доза
    .safer_injecting = Коопсуз ийне сайынуу
    .alcohol_drugs = Алкоголь, баңгизат
    .rights = Укуктар
    .police_encounter = Милиция менен жолугуу
    .violence_safety = Өзүн коргоо
    .services_info = Кайда жардам бар
    .other = Башка

# unreviewed
support =
    .listen_psychosocial = Уктук
    .accompany = Чогуу бардык
    .translate = Котордук
    .peer_support = Өздөрдүн колдоосу
    .crisis = Кризисте жардам
    .none = Эч нерсе

# unreviewed
outcome =
    .served = Жардам берилди
    .declined = Каалабады
    .brief = Эки ооз сөз

# unreviewed
need_met =
    .enough = Жетишти
    .not_enough = Жетишпеди
    .none_left = Калган жок
    .skip = Өткөрүп жиберүү

# unreviewed
package_before =
    .no = Жок
    .yes = Ооба
    .unk = Белгисиз

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = Колго
    .bulk_venue = Көп, жайга
    .bulk_center = Көп, борбордо
    .machine = Автомат
    .post = Почта
    .session = Топто

# unreviewed
hivst_for =
    .self = Өзү үчүн
    .sex_partner = Өнөктөш
    .inject_partner = Чогуу сайынат
    .social_contact = Дос
    .other = Башка
    .skip = Өткөрүп жиберүү

# unreviewed
price =
    .free = Акысыз
    .social_marketing = Арзан

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Шашылыш эмес
    .pep_72h = PEP, 72 саат
    .injury = Жаракат
    .safety = Коопсуздук
    .withdrawal = Абстиненция

# unreviewed
accept =
    .accepted = Алды
    .declined = Каалабады
    .info_only = Айтылды гана

# unreviewed
accompany =
    .offered_yes = Ооба, чогуу
    .offered_no = Бизсиз барат
    .not_offered = Сурала элек

# unreviewed
exposure_band =
    .lt24 = 24 сааттан аз
    .n24_48 = 24–48 саат
    .n48_72 = 48–72 саат
    .gt72 = 72 сааттан көп

# unreviewed
state =
    .attended_served = Жардам алды
    .attended_partial = Бир бөлүгүн алды
    .attended_refused_by_provider = Кабыл алышкан жок
    .attended_left = Эрте кетти
    .not_attended = Барган жок
    .cancelled = Эми керек эмес
    .unknown = Белгисиз

# unreviewed
denial =
    .no_documents = Документ жок
    .no_insurance = Камсыздандыруу жок
    .fee_demanded = Акча сурашты
    .stigma_words = Көңүл оорутар сөз
    .told_leave = Кет дешти
    .no_reason = Себепсиз
    .police_called = Милиция чакырышты
    .wait_too_long = Өтө көп күтүү
    .not_available = Азыр жок
    .other = Башка
    .skip = Өткөрүп жиберүү

# unreviewed
wait =
    .same_day = Ошол күнү
    .n1_7d = 1–7 күн
    .n8_30d = 8–30 күн
    .n31_60d = 31–60 күн
    .gt60d = 60 күндөн көп
    .skip = Өткөрүп жиберүү

# unreviewed
source =
    .slip_returned = Баракча кайтты
    .provider_list = Ал жактын тизмеси
    .client_told = Адам айтты
    .peer_accompanied = Чогуу бардык
    .state = Мамлекет
    .global_fund = Глобалдык фонд
    .donor = Донор
    .purchase = Сатып алынды
    .donation = Белек
    .other = Башка

# unreviewed
next =
    .none = Эч нерсе
    .re_referred = Жаңы баракча
    .incident_opened = Бир нерсе болду

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Таң
    .day = Күндүз
    .evening = Кеч
    .night = Түн

# unreviewed
sharps_litres =
    .lt1 = 1 литрден аз
    .n1_3 = 1–3 литр
    .n3_10 = 3–10 литр
    .gt10 = 10 литрден көп

# unreviewed
police =
    .none = Жок
    .seen = Көрүндү
    .asked_us = Бизден сурашты
    .stopped_clients = Адамдарды токтотушту
    .raid = Рейд

# unreviewed
safety =
    .ok = Баары жакшы
    .left_early = Эрте кеттик
    .incident_team = Бизге бир нерсе болду

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Келди
    .issue = Алдым
    .return = Кайтардым
    .distribute = Берилди
    .discard_expired = Мөөнөтү өткөн
    .discard_damaged = Бузулган
    .lost = Жоголду
    .stolen = Уурдалды
    .confiscated = Милиция алды
    .count_adjust = Саналды
    .transfer_out = Башка борборго
    .transfer_in = Башка борбордон

# unreviewed
reason =
    .miscounted = Кайра саналды
    .unrecorded_issue = Берилди, жазылган эмес
    .damaged = Бузулган
    .lost = Жоголду
    .unknown = Белгисиз

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Клиника
    .hospital = Оорукана
    .lab = Лаборатория
    .legal = Юрист
    .social = Социалдык жардам
    .shelter = Баш калкалоо
    .police_liaison = Милициядагы адам
    .other = Башка

# unreviewed
agreement =
    .none = Жок
    .verbal = Сөз менен
    .signed = Кол коюлган

# unreviewed
friendly =
    .yes = Жылуу мамиле
    .unsure = Белгисиз
    .no = Суук мамиле

## Choices in Settings.

# unreviewed
theme =
    .dark = Караңгы
    .light = Жарык

# unreviewed
face =
    .plain = Жөнөкөй
    .calculator = Эсептегич
    .notes = Жазмалар

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = жумуртка
    .key = ачкыч
    .bicycle = велосипед
    .tree = дарак
    .chair = отургуч
    .hand = кол
    .bed = керебет
    .umbrella = чатыр
    .cloud = булут
    .sun = күн
    .star = жылдыз
    .moon = ай
    .house = үй
    .cup = чыны
    .bread = нан
    .fish = балык
    .flower = гүл
    .car = машина
    .train = поезд
    .boat = кайык
    .plane = учак
    .anchor = якорь
    .scissors = кайчы
    .book = китеп
    .bell = коңгуроо
    .eye = көз
    .ear = кулак
    .lamp = чырак
    .drop = тамчы
    .fire = от
    .note = нота
    .gift = белек
