# Macedonian. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = ОК
# unreviewed
back = Назад
# unreviewed
done = Готово
# unreviewed
more = Повеќе
# unreviewed
skip = Прескокни
# unreviewed
yes = Да
# unreviewed
no = Не
# unreviewed
save = Зачувај
# unreviewed
saved = Зачувано
# unreviewed
undo = Врати
# unreviewed
fix = Исправи
# unreviewed
remove = Отстрани
# unreviewed
keep = Остави
# unreviewed
same_before = Исто како претходниот
# unreviewed
fixed_by_center = Поставено од вашиот центар
# unreviewed
unreviewed = Преводот не е проверен

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Не е зачувано. Ништо не остана. Обидете се пак.
    .phone_full = Не е зачувано. Телефонот е полн. Ослободете место.
    .storage = Меморијата на телефонот не одговара. Ништо ново не се чува. Рестартирајте го телефонот.
    .key_store = Складот за клучеви не одговара. Ништо не е изгубено. Рестартирајте го телефонот.
    .newer_data = Направено со понова верзија. Се чува. Прво ажурирајте.
    .damaged = Еден дел е оштетен. Ставен е настрана. Одете во центарот.
    .read_only = Во оваа папка не може да се пишува. Ништо не е сменето. Дозволете пишување или наведете друга папка.
    .no_folder = Нема таква папка. Ништо не е направено. Проверете го името.
    .in_use = Друга програма ги користи овие податоци. Затворете ја, па обидете се пак.
    .no_random = Телефонот не дава случајни броеви. Ништо не е зачувано. Рестартирајте го телефонот.
    .not_sealed = Не можеше да се запечати, па не е зачувано. Обидете се пак.
    .bundle = Клучевите на центарот на овој телефон не се совпаѓаат. Ништо не се чува. Одете во центарот.
    .not_enrolled = Овој телефон сѐ уште не е поврзан со центар. Прво скенирајте го кодот.
    .pending = Сѐ уште не е готово. Пратете во центарот или скенирајте пак.
    .not_active = Телефонот треба пак да се постави. Запечатените писма се чуваат и ќе се пратат.
    .locked = Телефонот е заклучен. Внесете PIN.
    .no_shift = Нема отворена смена. Прво почнете смена.
    .shift_open = Смената трае. Прво завршете ја.
    .refused = Сега не може. Ништо не е сменето.
    .faults =
        { $n ->
            [one] { $n } внес треба пак да се погледне. Ништо не е зачувано.
           *[other] { $n } внеси треба пак да се погледнат. Ништо не е зачувано.
        }
    .too_long =
        { $over ->
            [one] Премногу за еден, за { $over } бајт. Поделете. Ништо не е зачувано.
           *[other] Премногу за еден, за { $over } бајти. Поделете. Ништо не е зачувано.
        }
    .not_json = Ова не е JSON. Ништо не е зачувано.
    .unknown_kind = Нема вид { $kind }. Ништо не е зачувано.
    .withdrawn = Ова е повлечено. Така останува.
    .not_here = Ова не е меѓу внесовите од оваа смена. Само тие се менуваат.
    .old_undo = Доцна е за враќање. Може да се повлече.

## The first screen.

# unreviewed
welcome =
    .scan = Скенирај го кодот
    .type = Внеси го кодот

## Joining a center.

# unreviewed
enroll =
    .point = Насочете кон квадратот
    .nocam = Нема камера. Внесете го кодот.
    .line = Погледнете го пак овој ред
    .wait = Еден момент
    .same = Исти шест цифри на двата?
    .expired = Кодот е стар. Побарајте нов.
    .other = Друг центар. Побарајте го вашиот код.
    .off = Поврзете се на Wi-Fi на центарот
    .refused = Не е прифатено. Прашајте во центарот.
    .digits = Исти шест цифри на двата? { $digits }
    .done = Готово. Сега поставете PIN.
    .not_a_code = Ова не е код на центар. Скенирајте пак.
    .line_n = Погледнете го пак редот { $n }.
    .used = Овој код е веќе искористен. Побарајте нов.
    .unknown = Центарот не го знае овој код. Побарајте нов.
    .other_key = Одговори некој друг, не центарот. Ништо не е пратено. Прашајте во центарот.
    .offline = Центарот не е достапен. Поврзете се на Wi-Fi на центарот.
    .differs = Цифрите се разликуваа. Кодот веќе не важи. Побарајте нов.
    .wipe_first = Тука има писма за друг центар. Пратете ги или прво испразнете сѐ.
    .clock = Часовникот на телефонот не е точен. Наместете го, па скенирајте нов код.
    .no_key_class = Телефонот нема сигурно место за клучеви. Не може да се поврзе.

## PINs and the lock.

# unreviewed
pin =
    .yours = Вашиот PIN
    .another = Друг
    .again = Сега вие
    .once_more = Уште еднаш, напамет
    .second = Втор PIN, ако ве присилуваат
    .second_does = Ја завршува смената и отвора празен телефон
    .differs = Не е исто. Погледнете уште еднаш.
    .later = Подоцна
    .wrong = PIN-от е друг. Ништо не е сменето. Обидете се пак.
    .wait =
        { $n ->
            [one] Почекајте { $n } секунда, па обидете се пак.
           *[other] Почекајте { $n } секунди, па обидете се пак.
        }
    .digits =
        { $n ->
            [one] PIN тука има { $n } цифра или повеќе, најмногу 16.
           *[other] PIN тука има { $n } цифри или повеќе, најмногу 16.
        }
    .too_close = Премногу личи на првиот PIN. Земете друг.
    .missing = Не е даден PIN. Наведете дескриптор или променлива.

# unreviewed
lock =
    .clear = Избриши
    .wait = Еден момент

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Тука нема ништо. Така треба.
    .start = Почни смена
    .pending = Сѐ уште не е готово. Скенирајте пак.
    .letter = Нешто чека да се прати
    .no_letter = Ништо не чека

# unreviewed
start =
    .where = Каде
    .with = Со кого
    .langs = Јазици
    .back =
        { $n ->
            [one] пред { $n } ден
           *[other] пред { $n } дена
        }
    .today = Денес
    .go = Почни

## An open shift.

# unreviewed
sh =
    .person = Лице
    .no = Не сака
    .give = Подели
    .slip = Ливче
    .happened = Нешто се случи
    .group = Група
    .bag = Торба
    .warn = Предупредувања
    .waiting =
        { $n ->
            [one] { $n } писмо чека
           *[other] { $n } писма чекаат
        }
    .covered = Покриено. Држете за да видите.
    .long = Смената е долга. Да заврши?
    .ram_only = Не се чува за читање на овој телефон

## A contact.

# unreviewed
c =
    .who = Кој
    .other = Друго
    .last_met = Кога се видовте?
    .never = Никогаш
    .before_year = Пред оваа година
    .this_year = Порано оваа година
    .this_month = Овој месец
    .not_asked = Зачувај, не е прашано
    .same = Како претходно
    .talked = Разговор
    .enough = Доволно?
    .injects = Инјектира
    .before = Го доби ли сето ова од нас годинава?
    .with_card = Картичка
    .u18 = Под 18: прво помош
    .too_big = Премногу за еден. Поделете.
    .a11y_saves = { $word }. Зачувува.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Од февруари
    .m3 = Од март
    .m4 = Од април
    .m5 = Од мај
    .m6 = Од јуни
    .m7 = Од јули
    .m8 = Од август
    .m9 = Од септември
    .m10 = Од октомври
    .m11 = Од ноември
    .m12 = Од декември

# unreviewed
before =
    .m2 = Пред февруари
    .m3 = Пред март
    .m4 = Пред април
    .m5 = Пред мај
    .m6 = Пред јуни
    .m7 = Пред јули
    .m8 = Пред август
    .m9 = Пред септември
    .m10 = Пред октомври
    .m11 = Пред ноември
    .m12 = Пред декември

# unreviewed
had =
    .m2 = Го доби ли сето ова од нас по февруари?
    .m3 = Го доби ли сето ова од нас по март?
    .m4 = Го доби ли сето ова од нас по април?
    .m5 = Го доби ли сето ова од нас по мај?
    .m6 = Го доби ли сето ова од нас по јуни?
    .m7 = Го доби ли сето ова од нас по јули?
    .m8 = Го доби ли сето ова од нас по август?
    .m9 = Го доби ли сето ова од нас по септември?
    .m10 = Го доби ли сето ова од нас по октомври?
    .m11 = Го доби ли сето ова од нас по ноември?
    .m12 = Го доби ли сето ова од нас по декември?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = За други
    .how_many = Колку

# unreviewed
b =
    .left = Останува
    .low = Малку
    .none = Нема повеќе
    .count = Преброј пак
    .got = Земено
    .back = Вратено
    .lost = Изгубено
    .taken = Ми го зедоа
    .why = Зошто е различно?

## A slip, and what became of it.

# unreviewed
s =
    .say = Кажете или запишете го ова
    .days =
        { $n ->
            [one] { $n } ден
           *[other] { $n } дена
        }
    .written = Запишано
    .together = Да одиме заедно?
    .code = Код
    .what = Што се случи?
    .turned = Не го примија
    .why = Зошто?
    .waited = Колку се чекаше?
    .unknown = Сѐ уште не се знае. Се чува.
    .ask = Тука не се знае. Прашајте во центарот.

## Something happened.

# unreviewed
i =
    .safe = Дали сте сега на сигурно?
    .need = Што ви треба?
    .record = Смеам ли да го запишам ова, без вашето име?
    .stats = Смееме ли да го броиме?
    .warn = Смееме ли да предупредиме други?
    .speak = Смееме ли да зборуваме за ова, без вас?
    .police = Смееме ли да дадеме лист на полиција, без вас?
    .police_not = Не се нуди: го направи лице од државата
    .code = Со овој код може да го повлечете во центарот
    .thanks = Ви благодариме што кажавте
    .stop = Стоп. Ништо не се чува.
    .in_time = Денес е на време

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Колку луѓе
    .sw = Од нив сексуални работници
    .first = Првпат

# unreviewed
n =
    .ask = Што бараат луѓето?
    .top = Најмногу

# unreviewed
ev =
    .what = Што се случи во центарот

## Warnings and cards.

# unreviewed
a =
    .none = Нема предупредувања
    .do = Што да се прави

# unreviewed
k =
    .agreement = Договор
    .rights = Права
    .help = Броеви за помош
    .places = Места
    .show = Покажи некому
    .locks = Го заклучува сѐ друго
    .call_list = Бројот останува во списокот на повици
    .none = Сѐ уште нема картички

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Нема внесови во оваа смена
    .removed = Отстрането

# unreviewed
end =
    .police = Полиција?
    .safe = Сѐ е добро?
    .sharps = Примени употребени игли
    .zero = Денес ништо. И тоа се брои.
    .close = Заврши смена

## Letters on their way.

# unreviewed
y =
    .none = Сите писма се на сигурно
    .waits = чекаат
    .sealed = тука никој не може да ги отвори
    .at_center = во центарот, сѐ уште неотворени
    .safe = центарот ги отвори
    .refused = одбиени
    .damaged = оштетени, се чуваат
    .round = Круг { $k } од { $n }
    .how = Оди само кога сте во центарот
    .now = Прати сега
    .stop = Стоп
    .away = Центарот не е достапен. Ништо не е изгубено.

## What this phone holds.

# unreviewed
h =
    .has = Содржи
    .hasnt = Не содржи
    .sealed = Запечатени писма, меѓу нив и празни
    .copies = Копии од пратените, 14 дена
    .cannot = Тука никој не може да ги отвори
    .bag = Што остана во торбата
    .cards = Предупредувања, картички, броеви
    .shift = Оваа смена, исчезнува на крајот
    .way = Патот до центарот и вашите избори
    .aside = Оштетен дел, чуван настрана
    .names = имиња
    .faces = лица
    .phones = телефонски броеви
    .addresses = адреси
    .places = места
    .met = со кого сте се виделе
    .earlier = претходни ноќи

## The person's own choices.

# unreviewed
t =
    .language = Јазик
    .theme = Светло или темно
    .text = Големина на букви
    .buzz = Вибрации
    .face = Изглед
    .pins = Двата PIN одново
    .practice = Вежба
    .scan = Скенирај пак
    .ways = Начини за празнење
    .wipe = Врати го телефонот
    .on = Вклучено
    .off = Исклучено
    .as_phone = Како телефонот
    .large = Големо
    .largest = Најголемо
    .buzz_all = Сите
    .buzz_few = Не за копчиња
    .face_note = Некои телефони ја менуваат само иконата, и тоа го кажуваат.

## Emptying the phone.

# unreviewed
w =
    .empty = Испразни го телефонот
    .what = Сѐ оди: писма, картички, PIN, центарот
    .unsent = Не е сѐ пратено
    .first = Прво прати ги
    .pull = Притиснете долу, па влечете нагоре
    .way_off = Екранот изгаснат: веднаш заклучен
    .way_strip = Лентата долу, на секој екран: притиснете, па влечете нагоре
    .way_tile = Плочката на горниот раб: допрете двапати
    .way_sealed = Запечатените писма остануваат и сепак одат
    .way_all = И писмата: само кога телефонот се враќа

# unreviewed
night =
    .empty = Испразни го телефонот
    .all = Испразни сѐ, и писмата

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Вежба
    .good = { $s } с. Добро.
    .again = Уште еднаш
    .second = Ова би ја завршило смената

# unreviewed
na =
    .center = Одете во центарот. Ниту едно писмо не е изгубено.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Внесови
    .outcome = Што стана со ливчето
    .sync = Праќање
    .holds = На овој телефон
    .cards = Картички
    .settings = Поставки
    .lock = Заклучи

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, може да се смени
    .count = { $word }, { $n }
    .chosen = { $word }, избрано
    .covered = { $word }, покриено
    .fixed = { $word }, поставено од вашиот центар
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Внесена { $n } цифра
           *[other] Внесени { $n } цифри
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Недостасува одговор
    .range = Од { $least } до { $most }
    .many = Најмногу: { $n }
    .place = Ова не оди тука
    .unlike = Погледнете го ова пак
    .day = Не по денот на смената
    .days_ago = Пред премногу денови
    .declined = Не сака: тука нема повеќе
    .injecting = Само со прибор за инјектирање
    .selftest = Само со самотест
    .code = Погледнете го кодот пак
    .earlier = Ливчето дојде по овој ден
    .u18 = Под 18: сега само што помага
    .zone = Оваа зона не е на списокот
    .large = Многу. Дали е точно?
    .taken = Може и да кажете што се случи

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Пратено: { $done }. Уште: { $left }.
    .complete = Ништо повеќе не чека.
    .more =
        { $n ->
            [one] Уште { $n } писмо чека. Пратете пак.
           *[other] Уште { $n } писма чекаат. Пратете пак.
        }
    .cancelled = Запрено. Ништо не е изгубено.
    .offline = Центарот не е достапен. Ништо не е изгубено. Обидете се блиску до центарот.
    .pin = Одговори некој друг, не центарот: можеби страница за најава на Wi-Fi. Ништо не е пратено. Користете го Wi-Fi на центарот.
    .login = Центарот сега не го познава овој телефон. Ништо не е изгубено. Прашајте во центарот.
    .revoked = Центарот веќе не прима од овој телефон. Писмата се чуваат. Прашајте во центарот.
    .full = Машината на центарот е полна. Писмата се чуваат. Кажете во центарот.
    .busy =
        { $n ->
            [one] Центарот е зафатен. Обидете се пак за { $n } секунда.
           *[other] Центарот е зафатен. Обидете се пак за { $n } секунди.
        }
    .unknown_center = Оваа машина служи на друг центар. Ништо не е изгубено. Прашајте во центарот.
    .old_generation = Машината покажува стара состојба на центарот. Ништо не е сменето. Кажете во центарот.
    .unreadable = Одговорот не можеше да се прочита. Ништо не е сменето. Кажете во центарот.
    .no_room = Телефонот нема место за праќање. Ослободете место.
    .no_login_key = Овој телефон веќе не може да се најави. Писмата се чуваат. Скенирајте нов код во центарот.
    .wrong_tags =
        { $n ->
            [one] { $n } писмо е наречено отворено без доказ. Оди пак. Кажете во центарот.
           *[other] { $n } писма се наречени отворени без доказ. Одат пак. Кажете во центарот.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = напишани
    .waiting = чекаат
    .at_center = во центарот, сѐ уште неотворени
    .opened = отворени од центарот: на сигурно
    .refused = одбиени, се чуваат, пак ќе се понудат
    .damaged = оштетени, се чуваат
    .unclear = не се знае, се чуваат и се нудат
    .balances = Се совпаѓа.
    .differs = Не се совпаѓа. Ништо не е избришано. Кажете во центарот.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Запечатени писма, меѓу нив и празни
    .cannot = Тука никој не може да ги отвори
    .shift = Оваа смена, исчезнува на крајот
    .bag = Што остана во торбата
    .cards = Предупредувања, картички, броеви
    .wiped = Испразнето. Запечатените писма се чуваат и ќе се пратат.
    .wiped_all = Сѐ е испразнето.
    .wipe_unfinished = Клучевите ги нема. Еден подоцнежен чекор не заврши: продолжува при следното пуштање.

## The center's programs.

# unreviewed
center =
    .no_data = Во оваа папка нема центар. Направете го со init.
    .exists = Тука веќе има центар. Ништо не е сменето.
    .newer = Направено со понова верзија. Се чува. Прво ажурирајте.
    .damaged = Еден дел е оштетен. Ставен е настрана. Вратете од резервната копија.
    .read_only = Во оваа папка не може да се пишува. Ништо не е сменето. Дозволете пишување или наведете друга папка.
    .disk_full = Дискот е полн. Ништо повеќе не се прима. Ослободете место.
    .in_use = Друга програма го користи овој центар. Затворете ја, па обидете се пак.
    .passphrase = Лозинката е друга. Ништо не е отворено. Внесете ги сите седум зборови.
    .recovery = Клучот за враќање е друг. Ништо не е отворено. Внесете ги сите 24 збора.
    .not_typed_back = Внесеното се разликува. Ништо не е направено. Почнете пак.
    .root = Отпечатете го ова и тргнете го од машината. Се покажува еднаш.
    .no_backup = Сѐ уште нема наредба за резервна копија. Копирајте ја папката на центарот на сигурно место сега.
    .relay_stopped = Релето е запрено. Телефоните чуваат сѐ. Пуштете го со serve.
    .port = Друга програма слуша на { $address }. Запрете ја или наведете друга адреса.
    .serving = Слуша на { $address }
    .show_code =
        { $n ->
            [one] Покажете му го кодот на телефонот. Важи { $n } минута.
           *[other] Покажете му го кодот на телефонот. Важи { $n } минути.
        }
    .no_phone = Телефон не дојде навреме. Кодот веќе не важи.
    .forged_post = Тоа што дојде не се отвора. Проверете го часовникот на телефонот, па покажете нов код.
    .joined = Телефонот { $code } е поврзан.
    .no_bundle = Клучевите за годината се потрошени. Донесете го отпечатениот коренски клуч.
    .bad_month = { $month } не е месец. Пишете вака: 2026-11.
    .no_month = Нема ништо од { $month }.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = отворено
    .duplicate = веќе дојде
    .dummy = празно
    .parked = на страна додека некој не одлучи
    .unknown = сѐ уште не се знае, се чува
    .late = доцна: клучот е уништен
    .damaged = оштетено, се чува
    .refused = против правилата, се чува
    .sum = сѐ заедно

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Месечен лист { $month }
    .internal = само за центарот
    .funder = за донатор
    .not_for_release = не е за објавување
    .total = вкупно
    .suppressed = скриено: премалку
    .absent = не може да се пресмета
    .holder = кај { $holder }
    .stock = Залиха по држател
    .m01 = Контакти со помош
    .m02 = Одбиени контакти
    .m03 = Опфатени лица, месец
    .m04 = Нови во оваа фискална година
    .m05 = Првпат
    .m07 = Опфатени лица од почетокот на годината
    .m11 = Издадени упати
    .m17_ext = Кондоми, надворешни
    .m17_int = Кондоми, внатрешни
    .m18 = Лубриканти
    .m19_out = Издадени игли и шприцеви
    .m19_in = Примени остри предмети
    .m19_ratio = Стапка на враќање
    .m20 = Самотестови за ХИВ
    .m22 = Влошки и тампони
    .m24 = Доволност на кондоми
    .m24_enough = Удел на тие што имаа доволно
    .q38_done = Одржани смени
    .q38_zero = Смени без ништо
    .q38_missing = Смени што недостасуваат
    .q38_open = Смени што не се затворени
    .q38_late = Удел внесени подоцна
    .q38_unknown = Удел на непознати

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Се прави центар и се пушта неговото реле
    .enroll =
        { $n ->
            [one] Се поврзува { $n } телефон
           *[other] Се поврзуваат { $n } телефони
        }
    .night =
        { $n ->
            [one] { $n } запис е направен без мрежа
           *[other] { $n } записи се направени без мрежа
        }
    .wiped = Еден телефон е испразнет среде ноќ
    .killed = Релето е убиено и пуштено пак додека телефон праќа
    .lost_reply = Еден одговор се губи по пат
    .opened = Центарот го отвора тоа што дошло
    .thief = Што наоѓа крадец на секој телефон
    .thief_chip = Што наоѓа и со чипот: тука него го заменуваат датотеки
    .control = Истото пребарување во отворениот центар, каде мора да најде
    .adds_up = Сѐ се совпаѓа: телефоните, релето и центарот се согласни
    .differs = Не се совпаѓа

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Средба
    .commodity_distribution = Поделено
    .referral = Ливче
    .referral_outcome = Што стана со ливчето
    .stock_movement = Торба
    .shift = Смена

# unreviewed
withdrawal =
    .entered_wrong = Не одговара
    .duplicate = Тука е двапати
    .client_withdrew = Лицето го повлече

# unreviewed
field =
    .day = Ден
    .month = Месец
    .late = Внесено подоцна
    .mode = Како се видовте
    .setting = Какво место
    .zone = Зона
    .gender = Пол
    .age_band = Возраст
    .seen_before = Кога се видовте?
    .elsewhere = Помош од други порано?
    .token = Картичка
    .injects = Инјектира
    .edu = За што се зборуваше
    .support = Поддршка
    .outcome = Како помина
    .need_met = Доволно?
    .package_before = Го доби ли сето ова од нас годинава?
    .lines = Работи
    .referrals = Ливчиња
    .item = Работа
    .qty = Колку
    .asked = Побарано
    .channel = На кој начин
    .for_others = За други
    .hivst_for = За кого е самотестот
    .price = Цена
    .holder = Чија залиха
    .region = Регион
    .slip = Код
    .service = Услуга
    .provider = Каде
    .urgent = Итно?
    .accept = Земено ливче?
    .accompany = Да одиме заедно?
    .valid_days = Важи денови
    .exposure_band = Пред колку време
    .state = Што се случи?
    .denial = Зошто?
    .wait = Колку се чекаше?
    .source = Од каде?
    .next = Што потоа?
    .band = Дел од денот
    .zones = Каде
    .team = Со кого
    .languages = Јазици
    .n_approached = Со колку луѓе се зборуваше
    .n_declined = Не сакаа
    .sharps_collected = Употребени игли, парчиња
    .sharps_litres = Употребени игли, литри
    .police = Полиција?
    .safety = Сѐ е добро?
    .type = Што се случи?
    .counter = Од кого или кому
    .count = Изброено
    .reason = Зошто е различно?
    .batch = Серија
    .expiry = Важи до

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Кондоми
    .cond_int = Внатрешни кондоми
    .lube_water = Гел на вода
    .lube_sil = Гел, силикон
    .dental_dam = Латекс марамчиња
    .syr_1ml = Шприцеви 1 ml
    .syr_2ml = Шприцеви 2 ml
    .syr_5ml = Шприцеви 5 ml
    .syr_10ml = Шприцеви 10 ml
    .needle_loose = Игли
    .water_amp = Вода
    .cooker = Лажички
    .filter = Филтри
    .swab_alc = Алкохолни марамчиња
    .acid_sachet = Киселина
    .tourniquet = Повески
    .sharps_box = Кутија за игли
    .sharps_in = Вратени игли
    .smoke_kit = Прибор за пушење
    .nalox_inj = Налоксон, инјекција
    .nalox_nasal = Налоксон, нос
    .hivst_oral = Самотест за ХИВ, уста
    .hivst_blood = Самотест за ХИВ, крв
    .preg_test = Тест за бременост
    .pad = Влошки
    .tampon = Тампони
    .hygiene_kit = Прибор за хигиена
    .wound_kit = Прибор за рани
    .food_drink = Храна, пијалак
    .clothing = Облека
    .alarm_whistle = Аларм, свирче
    .sim_phone_credit = Кредит за телефон
    .iec_leaflet = Леток
    .iec_card_center = Картичка на центарот
    .iec_rights = Леток за права
    .slip_book = Блок со ливчиња
    .transport_ticket = Билет
    .other_item = Друго

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Тест за ХИВ
    .hivst_confirm = Тест за ХИВ по самотест
    .prep = ПрЕП
    .pep = ПЕП
    .art_support = Помош со апчиња за ХИВ
    .sti = Преглед за СПИ
    .hep_b_vax = Вакцина за хепатитис Б
    .hep_bc = Хепатитис Б и Ц
    .tb = Туберкулоза
    .gynae = Гинеколог
    .pregnancy = Бременост
    .contraception = Контрацепција
    .ec = Апче за следниот ден
    .abortion_care = Прекин на бременост
    .cervical = Преглед на грло на матка
    .general = Лекар
    .dental = Стоматолог
    .emergency = Брза помош
    .wound = Нега на рани
    .oat_drug = Опиоидна терапија
    .detox = Детоксикација
    .overdose = Помош при предозирање
    .mental = Ментално здравје
    .psychosocial = Разговор и поддршка
    .trans_health = Транс здравје
    .legal_advice = Правен совет
    .legal_court = Помош на суд
    .police_complaint = Пријава во полиција
    .id_documents = Лични документи
    .residence = Пријава на живеалиште
    .insurance = Осигурување
    .social_benefit = Социјална помош
    .shelter = Прифатилиште
    .housing = Домување
    .food_material = Храна, работи
    .child_services = Помош за деца
    .violence_support = Помош по насилство
    .shower_laundry = Туш, перење
    .class_training = Часови
    .other_center = Друг центар
    .other = Друго

# unreviewed
slip_group =
    .care = нега
    .paper = документи
    .home = дом
    .talk = разговор

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Едно лице
    .pair = Двајца заедно
    .phone = Телефон
    .online = Онлајн
    .center_visit = Во центарот
    .mobile_unit = Мобилна единица

# unreviewed
setting =
    .street = Улица
    .highway = Автопат
    .flat = Стан
    .bar_club = Бар, клуб
    .hotel_sauna = Хотел, сауна
    .venue_other = Друг локал
    .online = Онлајн
    .center = Центар
    .mobile_unit = Мобилна единица
    .clinic = Клиника
    .other = Друго
    .skip = Прескокни

# unreviewed
gender =
    .female = Жена
    .male = Маж
    .trans_woman = Транс жена
    .trans_man = Транс маж
    .nonbinary = Небинарно
    .other = Друго
    .skip = Прескокни

# unreviewed
age_band =
    .u18 = Под 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 и повеќе
    .unk = Не се знае

# unreviewed
seen_before =
    .first_ever = Никогаш
    .first_this_year = Пред оваа година
    .first_this_month = Порано оваа година
    .again_this_month = Овој месец
    .unk = Не е прашано

# unreviewed
elsewhere =
    .no = Не
    .other_service = Да, на друго место
    .skip = Прескокни

# unreviewed
injects =
    .yes = Да
    .no = Не
    .skip = Прескокни

# unreviewed
edu =
    .safer_sex = Побезбеден секс
    .negotiation = Како да се договори
    .condom_demo = Како се става кондом
    .sti_hiv = СПИ, ХИВ
    .prep = ПрЕП
    .pep = ПЕП
    .hivst = Самотест за ХИВ
    .family_planning = Планирање семејство
    .hep = Хепатитис
    .overdose = Предозирање
    .safer_injecting = Побезбедно инјектирање
    .alcohol_drugs = Алкохол, дроги
    .rights = Права
    .police_encounter = Средба со полиција
    .violence_safety = Како да се заштити
    .services_info = Каде има помош
    .other = Друго

# unreviewed
support =
    .listen_psychosocial = Сослушано
    .accompany = Отидено заедно
    .translate = Преведено
    .peer_support = Поддршка од свои
    .crisis = Помош во криза
    .none = Ништо

# unreviewed
outcome =
    .served = Помогнато
    .declined = Не сака
    .brief = Само збор-два

# unreviewed
need_met =
    .enough = Доволно
    .not_enough = Недоволно
    .none_left = Нема повеќе
    .skip = Прескокни

# unreviewed
package_before =
    .no = Не
    .yes = Да
    .unk = Не се знае

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = На рака
    .bulk_venue = Многу, за локал
    .bulk_center = Многу, во центарот
    .machine = Автомат
    .post = Пошта
    .session = Во група

# unreviewed
hivst_for =
    .self = За себе
    .sex_partner = Партнер
    .inject_partner = Инјектираат заедно
    .social_contact = Пријател
    .other = Друго
    .skip = Прескокни

# unreviewed
price =
    .free = Бесплатно
    .social_marketing = Ниска цена

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Не е итно
    .pep_72h = ПЕП, 72 часа
    .injury = Повреда
    .safety = Безбедност
    .withdrawal = Апстиненција

# unreviewed
accept =
    .accepted = Земено
    .declined = Не сака
    .info_only = Само кажано

# unreviewed
accompany =
    .offered_yes = Да, заедно
    .offered_no = Оди без нас
    .not_offered = Не е прашано

# unreviewed
exposure_band =
    .lt24 = Под 24 часа
    .n24_48 = 24–48 часа
    .n48_72 = 48–72 часа
    .gt72 = Над 72 часа

# unreviewed
state =
    .attended_served = Добиена помош
    .attended_partial = Добиен дел
    .attended_refused_by_provider = Не го примија
    .attended_left = Замина порано
    .not_attended = Не отиде
    .cancelled = Веќе не треба
    .unknown = Не се знае

# unreviewed
denial =
    .no_documents = Нема документи
    .no_insurance = Нема осигурување
    .fee_demanded = Бараа пари
    .stigma_words = Навредливи зборови
    .told_leave = Рекоа да си оди
    .no_reason = Без причина
    .police_called = Викнаа полиција
    .wait_too_long = Предолго чекање
    .not_available = Сега го нема
    .other = Друго
    .skip = Прескокни

# unreviewed
wait =
    .same_day = Истиот ден
    .n1_7d = 1–7 дена
    .n8_30d = 8–30 дена
    .n31_60d = 31–60 дена
    .gt60d = Над 60 дена
    .skip = Прескокни

# unreviewed
source =
    .slip_returned = Ливчето се врати
    .provider_list = Список оттаму
    .client_told = Лицето кажа
    .peer_accompanied = Отидовме заедно
    .state = Држава
    .global_fund = Глобален фонд
    .donor = Донатор
    .purchase = Купено
    .donation = Подарок
    .other = Друго

# unreviewed
next =
    .none = Ништо
    .re_referred = Ново ливче
    .incident_opened = Нешто се случи

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Утро
    .day = Ден
    .evening = Вечер
    .night = Ноќ

# unreviewed
sharps_litres =
    .lt1 = Под 1 литар
    .n1_3 = 1–3 литри
    .n3_10 = 3–10 литри
    .gt10 = Над 10 литри

# unreviewed
police =
    .none = Нема
    .seen = Видена
    .asked_us = Нѐ прашуваа
    .stopped_clients = Запираа луѓе
    .raid = Рација

# unreviewed
safety =
    .ok = Сѐ е добро
    .left_early = Заминавме порано
    .incident_team = Ни се случи нешто

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Пристигна
    .issue = Земено
    .return = Вратено
    .distribute = Поделено
    .discard_expired = Истечен рок
    .discard_damaged = Оштетено
    .lost = Изгубено
    .stolen = Украдено
    .confiscated = Зеде полиција
    .count_adjust = Изброено
    .transfer_out = Во друг центар
    .transfer_in = Од друг центар

# unreviewed
reason =
    .miscounted = Пак изброено
    .unrecorded_issue = Дадено, незапишано
    .damaged = Оштетено
    .lost = Изгубено
    .unknown = Не се знае

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Клиника
    .hospital = Болница
    .lab = Лабораторија
    .legal = Адвокат
    .social = Социјална помош
    .shelter = Прифатилиште
    .police_liaison = Лице во полицијата
    .other = Друго

# unreviewed
agreement =
    .none = Нема
    .verbal = Со збор
    .signed = Потпишано

# unreviewed
friendly =
    .yes = Љубезни
    .unsure = Не се знае
    .no = Нељубезни

## Choices in Settings.

# unreviewed
theme =
    .dark = Темно
    .light = Светло

# unreviewed
face =
    .plain = Обичен
    .calculator = Калкулатор
    .notes = Белешки

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = јајце
    .key = клуч
    .bicycle = велосипед
    .tree = дрво
    .chair = стол
    .hand = рака
    .bed = кревет
    .umbrella = чадор
    .cloud = облак
    .sun = сонце
    .star = ѕвезда
    .moon = месечина
    .house = куќа
    .cup = шолја
    .bread = леб
    .fish = риба
    .flower = цвет
    .car = кола
    .train = воз
    .boat = брод
    .plane = авион
    .anchor = сидро
    .scissors = ножици
    .book = книга
    .bell = ѕвоно
    .eye = око
    .ear = уво
    .lamp = ламба
    .drop = капка
    .fire = оган
    .note = нота
    .gift = подарок
