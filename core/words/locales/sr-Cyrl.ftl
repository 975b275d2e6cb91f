# Serbian in Cyrillic letters, made from sr-Latn.ftl: see src/tests/serbian.rs.
# A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = ОК
# unreviewed
back = Назад
# unreviewed
done = Готово
# unreviewed
more = Још
# unreviewed
skip = Прескочи
# unreviewed
yes = Да
# unreviewed
no = Не
# unreviewed
save = Сачувај
# unreviewed
saved = Сачувано
# unreviewed
undo = Врати
# unreviewed
fix = Исправи
# unreviewed
remove = Уклони
# unreviewed
keep = Задржи
# unreviewed
same_before = Исто као претходни
# unreviewed
fixed_by_center = Подесио ваш центар
# unreviewed
unreviewed = Превод није проверен

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Није сачувано. Ништа није остало. Покушајте поново.
    .phone_full = Није сачувано. Телефон је пун. Ослободите место.
    .storage = Меморија телефона не одговара. Ништа ново се не чува. Поново покрените телефон.
    .key_store = Складиште кључева не одговара. Ништа није изгубљено. Поново покрените телефон.
    .newer_data = Направљено новијом верзијом. Чува се. Прво ажурирајте.
    .damaged = Један део је оштећен. Одложен је са стране. Идите у центар.
    .read_only = У ову фасциклу не може да се пише. Ништа није промењено. Дозволите писање или наведите другу фасциклу.
    .no_folder = Нема такве фасцикле. Ништа није направљено. Проверите име.
    .in_use = Други програм користи ове податке. Затворите га, па покушајте поново.
    .no_random = Телефон не даје случајне бројеве. Ништа није сачувано. Поново покрените телефон.
    .not_sealed = Није могло да се запечати, зато није сачувано. Покушајте поново.
    .bundle = Кључеви центра на овом телефону се не слажу. Ништа се не чува. Идите у центар.
    .not_enrolled = Овај телефон још није повезан са центром. Прво скенирајте код.
    .pending = Још није спремно. Пошаљите у центру или скенирајте поново.
    .not_active = Телефон мора поново да се подеси. Запечаћена писма се чувају и биће послата.
    .locked = Телефон је закључан. Унесите ПИН.
    .no_shift = Ниједна смена није отворена. Прво почните смену.
    .shift_open = Смена траје. Прво је завршите.
    .refused = То сада не може. Ништа није промењено.
    .faults =
        { $n ->
            [one] { $n } унос треба поново погледати. Ништа није сачувано.
            [few] { $n } уноса треба поново погледати. Ништа није сачувано.
           *[other] { $n } уноса треба поново погледати. Ништа није сачувано.
        }
    .too_long =
        { $over ->
            [one] Превише за једно, за { $over } бајт. Поделите. Ништа није сачувано.
            [few] Превише за једно, за { $over } бајта. Поделите. Ништа није сачувано.
           *[other] Превише за једно, за { $over } бајтова. Поделите. Ништа није сачувано.
        }
    .not_json = Ово није JSON. Ништа није сачувано.
    .unknown_kind = Нема врсте { $kind }. Ништа није сачувано.
    .withdrawn = Ово је повучено. Тако остаје.
    .not_here = Овога нема међу уносима ове смене. Само они могу да се мењају.
    .old_undo = Касно је за враћање. Може да се повуче.

## The first screen.

# unreviewed
welcome =
    .scan = Скенирај код
    .type = Унеси код

## Joining a center.

# unreviewed
enroll =
    .point = Усмерите на квадрат
    .nocam = Нема камере. Унесите код.
    .line = Погледајте овај ред поново
    .wait = Тренутак
    .same = Истих шест цифара на оба?
    .expired = Код је стар. Тражите нови.
    .other = Други центар. Тражите свој код.
    .off = Повежите се на Wi-Fi центра
    .refused = Није прихваћено. Питајте у центру.
    .digits = Истих шест цифара на оба? { $digits }
    .done = Готово. Сада подесите ПИН.
    .not_a_code = Ово није код центра. Скенирајте поново.
    .line_n = Погледајте ред { $n } поново.
    .used = Овај код је већ искоришћен. Тражите нови.
    .unknown = Центар не зна овај код. Тражите нови.
    .other_key = Одговорио је неко други, не центар. Ништа није послато. Питајте у центру.
    .offline = Центар није доступан. Повежите се на Wi-Fi центра.
    .differs = Цифре су се разликовале. Код више не важи. Тражите нови.
    .wipe_first = Овде су писма за други центар. Пошаљите их или прво испразните све.
    .clock = Сат телефона није тачан. Подесите га, па скенирајте нови код.
    .no_key_class = Овај телефон нема сигурно место за кључеве. Не може да се повеже.

## PINs and the lock.

# unreviewed
pin =
    .yours = Ваш ПИН
    .another = Други
    .again = Сада ви
    .once_more = Још једном, напамет
    .second = Други ПИН, ако вас неко присили
    .second_does = Завршава смену и отвара празан телефон
    .differs = Није исто. Погледајте још једном.
    .later = Касније
    .wrong = ПИН је другачији. Ништа није промењено. Покушајте поново.
    .wait =
        { $n ->
            [one] Сачекајте { $n } секунду, па покушајте поново.
            [few] Сачекајте { $n } секунде, па покушајте поново.
           *[other] Сачекајте { $n } секунди, па покушајте поново.
        }
    .digits =
        { $n ->
            [one] ПИН овде има { $n } цифру или више, највише 16.
            [few] ПИН овде има { $n } цифре или више, највише 16.
           *[other] ПИН овде има { $n } цифара или више, највише 16.
        }
    .too_close = Превише личи на први ПИН. Узмите други.
    .missing = ПИН није дат. Наведите дескриптор или променљиву.

# unreviewed
lock =
    .clear = Обриши
    .wait = Тренутак

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Овде нема ничега. Тако треба.
    .start = Почни смену
    .pending = Још није спремно. Скенирајте поново.
    .letter = Нешто чека да се пошаље
    .no_letter = Ништа не чека

# unreviewed
start =
    .where = Где
    .with = Са ким
    .langs = Језици
    .back =
        { $n ->
            [one] пре { $n } дан
            [few] пре { $n } дана
           *[other] пре { $n } дана
        }
    .today = Данас
    .go = Крени

## An open shift.

# unreviewed
sh =
    .person = Особа
    .no = Не жели
    .give = Подели
    .slip = Упут
    .happened = Нешто се десило
    .group = Група
    .bag = Торба
    .warn = Упозорења
    .waiting =
        { $n ->
            [one] { $n } писмо чека
            [few] { $n } писма чекају
           *[other] { $n } писама чека
        }
    .covered = Покривено. Држите да видите.
    .long = Смена је дуга. Да се заврши?
    .ram_only = Не чува се за читање на овом телефону

## A contact.

# unreviewed
c =
    .who = Ко
    .other = Друго
    .last_met = Кад сте се видели?
    .never = Никад
    .before_year = Пре ове године
    .this_year = Раније ове године
    .this_month = Овог месеца
    .not_asked = Сачувај, није питано
    .same = Као прошли пут
    .talked = Разговор
    .enough = Доста?
    .injects = Убризгава
    .before = Све ово већ добијено од нас ове године?
    .with_card = Картица
    .u18 = Испод 18: прво помоћ
    .too_big = Превише за једно. Поделите.
    .a11y_saves = { $word }. Чува.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = Од фебруара
    .m3 = Од марта
    .m4 = Од априла
    .m5 = Од маја
    .m6 = Од јуна
    .m7 = Од јула
    .m8 = Од августа
    .m9 = Од септембра
    .m10 = Од октобра
    .m11 = Од новембра
    .m12 = Од децембра

# unreviewed
before =
    .m2 = Пре фебруара
    .m3 = Пре марта
    .m4 = Пре априла
    .m5 = Пре маја
    .m6 = Пре јуна
    .m7 = Пре јула
    .m8 = Пре августа
    .m9 = Пре септембра
    .m10 = Пре октобра
    .m11 = Пре новембра
    .m12 = Пре децембра

# unreviewed
had =
    .m2 = Све ово већ добијено од нас од фебруара?
    .m3 = Све ово већ добијено од нас од марта?
    .m4 = Све ово већ добијено од нас од априла?
    .m5 = Све ово већ добијено од нас од маја?
    .m6 = Све ово већ добијено од нас од јуна?
    .m7 = Све ово већ добијено од нас од јула?
    .m8 = Све ово већ добијено од нас од августа?
    .m9 = Све ово већ добијено од нас од септембра?
    .m10 = Све ово већ добијено од нас од октобра?
    .m11 = Све ово већ добијено од нас од новембра?
    .m12 = Све ово већ добијено од нас од децембра?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = За друге
    .how_many = Колико

# unreviewed
b =
    .left = Остало
    .low = Мало
    .none = Нема више
    .count = Преброј поново
    .got = Узето
    .back = Враћено
    .lost = Изгубљено
    .taken = Одузето ми је
    .why = Зашто је другачије?

## A slip, and what became of it.

# unreviewed
s =
    .say = Реците или запишите ово
    .days =
        { $n ->
            [one] { $n } дан
            [few] { $n } дана
           *[other] { $n } дана
        }
    .written = Записано
    .together = Да идемо заједно?
    .code = Код
    .what = Шта је било?
    .turned = Нису примили
    .why = Зашто?
    .waited = Колико се чекало?
    .unknown = Још се не зна. Чува се.
    .ask = Овде се не зна. Питајте у центру.

## Something happened.

# unreviewed
i =
    .safe = Јесте ли сада на сигурном?
    .need = Шта вам треба?
    .record = Смем ли ово да запишем, без вашег имена?
    .stats = Смемо ли то да бројимо?
    .warn = Смемо ли да упозоримо друге?
    .speak = Смемо ли о томе да говоримо, без вас?
    .police = Смемо ли полицији да дамо папир, без вас?
    .police_not = Не нуди се: то је урадила особа из државе
    .code = Са овим кодом можете то повући у центру
    .thanks = Хвала вам што сте рекли
    .stop = Стоп. Ништа се не чува.
    .in_time = Данас је на време

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Колико људи
    .sw = Од тога сексуалних радника
    .first = Први пут

# unreviewed
n =
    .ask = Шта људи траже?
    .top = Највише

# unreviewed
ev =
    .what = Шта се десило у центру

## Warnings and cards.

# unreviewed
a =
    .none = Нема упозорења
    .do = Шта да се ради

# unreviewed
k =
    .agreement = Споразум
    .rights = Права
    .help = Бројеви за помоћ
    .places = Места
    .show = Покажи некоме
    .locks = Закључава све остало
    .call_list = Број остаје у списку позива телефона
    .none = Још нема картица

## Entries, and the end of a shift.

# unreviewed
e =
    .none = Нема уноса у овој смени
    .removed = Уклоњено

# unreviewed
end =
    .police = Полиција?
    .safe = Све у реду?
    .sharps = Примљене коришћене игле
    .zero = Данас ништа. И то се рачуна.
    .close = Заврши смену

## Letters on their way.

# unreviewed
y =
    .none = Сва писма су на сигурном
    .waits = чека
    .sealed = овде их нико не може отворити
    .at_center = у центру, још неотворено
    .safe = центар је отворио
    .refused = одбијено
    .damaged = оштећено, чува се
    .round = Круг { $k } од { $n }
    .how = Иде само кад сте у центру
    .now = Пошаљи сада
    .stop = Стоп
    .away = Центар није доступан. Ништа није изгубљено.

## What this phone holds.

# unreviewed
h =
    .has = Садржи
    .hasnt = Не садржи
    .sealed = Запечаћена писма, међу њима и празна
    .copies = Копије послатих, 14 дана
    .cannot = Овде их нико не може отворити
    .bag = Шта је остало у торби
    .cards = Упозорења, картице, бројеви
    .shift = Ова смена, нестаје на крају
    .way = Пут до центра и ваши избори
    .aside = Оштећен део, склоњен у страну
    .names = имена
    .faces = лица
    .phones = бројеве телефона
    .addresses = адресе
    .places = места
    .met = кога сте срели
    .earlier = раније ноћи

## The person's own choices.

# unreviewed
t =
    .language = Језик
    .theme = Светло или тамно
    .text = Величина слова
    .buzz = Вибрација
    .face = Изглед
    .pins = Оба ПИН броја изнова
    .practice = Вежба
    .scan = Скенирај поново
    .ways = Начини пражњења
    .wipe = Врати телефон
    .on = Укључено
    .off = Искључено
    .as_phone = Као телефон
    .large = Велико
    .largest = Највеће
    .buzz_all = Све
    .buzz_few = Не за тастере
    .face_note = Неки телефони мењају само икону, и то кажу.

## Emptying the phone.

# unreviewed
w =
    .empty = Испразни телефон
    .what = Све одлази: писма, картице, ПИН, центар
    .unsent = Није све послато
    .first = Прво их пошаљи
    .pull = Притисните доле, па повуците нагоре
    .way_off = Екран угашен: одмах закључан
    .way_strip = Трака доле, на сваком екрану: притисните, па повуците нагоре
    .way_tile = Плочица на горњој ивици: додирните двапут
    .way_sealed = Запечаћена писма остају и ипак одлазе
    .way_all = И писма: само кад се телефон враћа

# unreviewed
night =
    .empty = Испразни телефон
    .all = Испразни све, и писма

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Вежба
    .good = { $s } с. Добро.
    .again = Још једном
    .second = Ово би завршило смену

# unreviewed
na =
    .center = Идите у центар. Ниједно писмо није изгубљено.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Уноси
    .outcome = Шта је било са упутом
    .sync = Слање
    .holds = На овом телефону
    .cards = Картице
    .settings = Подешавања
    .lock = Закључај

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, може да се мења
    .count = { $word }, { $n }
    .chosen = { $word }, изабрано
    .covered = { $word }, покривено
    .fixed = { $word }, подесио ваш центар
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Унета { $n } цифра
            [few] Унете { $n } цифре
           *[other] Унето { $n } цифара
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Недостаје одговор
    .range = Од { $least } до { $most }
    .many = Највише: { $n }
    .place = Ово не иде овде
    .unlike = Погледајте ово поново
    .day = Не после дана смене
    .days_ago = Пре превише дана
    .declined = Не жели: овде нема више
    .injecting = Само уз прибор за убризгавање
    .selftest = Само уз самотест
    .code = Погледајте код поново
    .earlier = Упут је дошао после овог дана
    .u18 = Испод 18: сада само оно што помаже
    .zone = Ова зона није на списку
    .large = Много. Је ли тачно?
    .taken = Можете и рећи шта се десило

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Послато: { $done }. Још: { $left }.
    .complete = Ништа више не чека.
    .more =
        { $n ->
            [one] Још { $n } писмо чека. Пошаљите поново.
            [few] Још { $n } писма чекају. Пошаљите поново.
           *[other] Још { $n } писама чека. Пошаљите поново.
        }
    .cancelled = Заустављено. Ништа није изгубљено.
    .offline = Центар није доступан. Ништа није изгубљено. Покушајте близу центра.
    .pin = Одговорио је неко други, не центар: можда страница за пријаву на Wi-Fi. Ништа није послато. Користите Wi-Fi центра.
    .login = Центар сада не препознаје овај телефон. Ништа није изгубљено. Питајте у центру.
    .revoked = Центар више не прима са овог телефона. Писма се чувају. Питајте у центру.
    .full = Машина центра је пуна. Писма се чувају. Реците центру.
    .busy =
        { $n ->
            [one] Центар је заузет. Покушајте поново за { $n } секунду.
            [few] Центар је заузет. Покушајте поново за { $n } секунде.
           *[other] Центар је заузет. Покушајте поново за { $n } секунди.
        }
    .unknown_center = Ова машина служи другом центру. Ништа није изгубљено. Питајте у центру.
    .old_generation = Машина показује старо стање центра. Ништа није промењено. Реците центру.
    .unreadable = Одговор није могао да се прочита. Ништа није промењено. Реците центру.
    .no_room = Телефон нема места за слање. Ослободите место.
    .no_login_key = Овај телефон више не може да се пријави. Писма се чувају. Скенирајте нови код у центру.
    .wrong_tags =
        { $n ->
            [one] { $n } писмо је названо отвореним без доказа. Иде поново. Реците центру.
            [few] { $n } писма су названа отвореним без доказа. Иду поново. Реците центру.
           *[other] { $n } писама је названо отвореним без доказа. Иду поново. Реците центру.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = написано
    .waiting = чека
    .at_center = у центру, још неотворено
    .opened = центар је отворио: на сигурном
    .refused = одбијено, чува се, нуди се поново
    .damaged = оштећено, чува се
    .unclear = не може се рећи, чува се и нуди
    .balances = Слаже се.
    .differs = Не слаже се. Ништа није обрисано. Реците центру.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Запечаћена писма, међу њима и празна
    .cannot = Овде их нико не може отворити
    .shift = Ова смена, нестаје на крају
    .bag = Шта је остало у торби
    .cards = Упозорења, картице, бројеви
    .wiped = Испражњено. Запечаћена писма се чувају и биће послата.
    .wiped_all = Све је испражњено.
    .wipe_unfinished = Кључева више нема. Каснији корак није завршен: наставља се при следећем покретању.

## The center's programs.

# unreviewed
center =
    .no_data = У овој фасцикли нема центра. Направите га командом init.
    .exists = Центар је већ овде. Ништа није промењено.
    .newer = Направљено новијом верзијом. Чува се. Прво ажурирајте.
    .damaged = Један део је оштећен. Одложен је са стране. Вратите из резервне копије.
    .read_only = У ову фасциклу не може да се пише. Ништа није промењено. Дозволите писање или наведите другу фасциклу.
    .disk_full = Диск је пун. Ништа више се не прима. Ослободите место.
    .in_use = Други програм користи овај центар. Затворите га, па покушајте поново.
    .passphrase = Лозинка је другачија. Ништа није отворено. Унесите свих седам речи.
    .recovery = Кључ за опоравак је другачији. Ништа није отворено. Унесите све 24 речи.
    .not_typed_back = Унето се разликује. Ништа није направљено. Почните поново.
    .root = Одштампајте ово и склоните са машине. Показује се једном.
    .no_backup = Још нема команде за резервну копију. Копирајте фасциклу центра на сигурно место сада.
    .relay_stopped = Релеј је заустављен. Телефони чувају све. Покрените га командом serve.
    .port = Други програм слуша на { $address }. Зауставите га или наведите другу адресу.
    .serving = Слуша на { $address }
    .show_code =
        { $n ->
            [one] Покажите код телефону. Важи { $n } минут.
            [few] Покажите код телефону. Важи { $n } минута.
           *[other] Покажите код телефону. Важи { $n } минута.
        }
    .no_phone = Телефон није дошао на време. Код више не важи.
    .forged_post = Оно што је дошло се не отвара. Проверите сат телефона, па покажите нови код.
    .joined = Телефон { $code } је повезан.
    .no_bundle = Кључеви за годину су потрошени. Донесите одштампани коренски кључ.
    .bad_month = { $month } није месец. Пишите овако: 2026-11.
    .no_month = Нема ничега од { $month }.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = отворено
    .duplicate = већ је дошло
    .dummy = празно
    .parked = са стране док неко не одлучи
    .unknown = још се не зна, чува се
    .late = касно: кључ је уништен
    .damaged = оштећено, чува се
    .refused = против правила, чува се
    .sum = све заједно

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Месечни лист { $month }
    .internal = само за центар
    .funder = за донатора
    .not_for_release = није за објаву
    .total = укупно
    .suppressed = скривено: премало
    .absent = не може да се израчуна
    .holder = код { $holder }
    .stock = Залихе по држаоцу
    .m01 = Контакти са помоћи
    .m02 = Одбијени контакти
    .m03 = Обухваћене особе, месец
    .m04 = Нови у овој фискалној години
    .m05 = Први пут
    .m07 = Обухваћене особе од почетка године
    .m11 = Издати упути
    .m17_ext = Кондоми, спољни
    .m17_int = Кондоми, унутрашњи
    .m18 = Лубриканти
    .m19_out = Игле и шприцеви издати
    .m19_in = Оштри предмети примљени
    .m19_ratio = Стопа враћања
    .m20 = Самотестови на ХИВ
    .m22 = Улошци и тампони
    .m24 = Довољност кондома
    .m24_enough = Удео оних којима је било доста
    .q38_done = Одржане смене
    .q38_zero = Смене без ичега
    .q38_missing = Смене које недостају
    .q38_open = Незатворене смене
    .q38_late = Удео унетих касније
    .q38_unknown = Удео непознатих

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Прави се центар и покреће се његов релеј
    .enroll =
        { $n ->
            [one] Повезује се { $n } телефон
            [few] Повезују се { $n } телефона
           *[other] Повезује се { $n } телефона
        }
    .night =
        { $n ->
            [one] { $n } запис је направљен без мреже
            [few] { $n } записа су направљена без мреже
           *[other] { $n } записа је направљено без мреже
        }
    .wiped = Један телефон је испражњен усред ноћи
    .killed = Релеј је убијен и поново покренут док телефон шаље
    .lost_reply = Један одговор се губи на путу
    .opened = Центар отвара оно што је дошло
    .thief = Шта лопов налази на сваком телефону
    .thief_chip = Шта налази и уз чип: овде га замењују датотеке
    .control = Иста претрага у отвореном центру, која мора да нађе
    .adds_up = Све се слаже: телефони, релеј и центар
    .differs = Не слаже се

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Сусрет
    .commodity_distribution = Подељено
    .referral = Упут
    .referral_outcome = Шта је било са упутом
    .stock_movement = Торба
    .shift = Смена

# unreviewed
withdrawal =
    .entered_wrong = Не одговара
    .duplicate = Овде је двапут
    .client_withdrew = Особа је повукла

# unreviewed
field =
    .day = Дан
    .month = Месец
    .late = Унето касније
    .mode = Како сте се видели
    .setting = Какво место
    .zone = Зона
    .gender = Род
    .age_band = Године
    .seen_before = Кад сте се видели?
    .elsewhere = Помоћ од других раније?
    .token = Картица
    .injects = Убризгава
    .edu = О чему се причало
    .support = Подршка
    .outcome = Како је прошло
    .need_met = Доста?
    .package_before = Све ово већ добијено од нас ове године?
    .lines = Ствари
    .referrals = Упути
    .item = Ствар
    .qty = Колико
    .asked = Тражено
    .channel = На који начин
    .for_others = За друге
    .hivst_for = За кога је самотест
    .price = Цена
    .holder = Чије залихе
    .region = Регион
    .slip = Код
    .service = Услуга
    .provider = Куда
    .urgent = Хитно?
    .accept = Упут узет?
    .accompany = Да идемо заједно?
    .valid_days = Важи дана
    .exposure_band = Пре колико времена
    .state = Шта је било?
    .denial = Зашто?
    .wait = Колико се чекало?
    .source = Одакле?
    .next = Шта даље?
    .band = Доба дана
    .zones = Где
    .team = Са ким
    .languages = Језици
    .n_approached = Са колико људи се причало
    .n_declined = Не желе
    .sharps_collected = Коришћене игле, комади
    .sharps_litres = Коришћене игле, литри
    .police = Полиција?
    .safety = Све у реду?
    .type = Шта је било?
    .counter = Од кога или коме
    .count = Пребројано
    .reason = Зашто је другачије?
    .batch = Серија
    .expiry = Важи до

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Кондоми
    .cond_int = Унутрашњи кондоми
    .lube_water = Гел на води
    .lube_sil = Гел, силикон
    .dental_dam = Латекс марамице
    .syr_1ml = Шприцеви 1 мл
    .syr_2ml = Шприцеви 2 мл
    .syr_5ml = Шприцеви 5 мл
    .syr_10ml = Шприцеви 10 мл
    .needle_loose = Игле
    .water_amp = Вода
    .cooker = Кашичице
    .filter = Филтери
    .swab_alc = Алкохолне марамице
    .acid_sachet = Киселина
    .tourniquet = Повеске
    .sharps_box = Кутија за игле
    .sharps_in = Враћене игле
    .smoke_kit = Прибор за пушење
    .nalox_inj = Налоксон, убод
    .nalox_nasal = Налоксон, нос
    .hivst_oral = Самотест на ХИВ, уста
    .hivst_blood = Самотест на ХИВ, крв
    .preg_test = Тест на трудноћу
    .pad = Улошци
    .tampon = Тампони
    .hygiene_kit = Прибор за хигијену
    .wound_kit = Прибор за ране
    .food_drink = Храна, пиће
    .clothing = Одећа
    .alarm_whistle = Аларм, пиштаљка
    .sim_phone_credit = Кредит за телефон
    .iec_leaflet = Летак
    .iec_card_center = Картица центра
    .iec_rights = Летак о правима
    .slip_book = Блок упута
    .transport_ticket = Карта за превоз
    .other_item = Друго

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Тест на ХИВ
    .hivst_confirm = Тест на ХИВ после самотеста
    .prep = PrEP
    .pep = PEP
    .art_support = Помоћ са лековима за ХИВ
    .sti = Преглед на ППИ
    .hep_b_vax = Вакцина за хепатитис Б
    .hep_bc = Хепатитис Б и Ц
    .tb = Туберкулоза
    .gynae = Гинеколог
    .pregnancy = Трудноћа
    .contraception = Контрацепција
    .ec = Пилула за дан после
    .abortion_care = Прекид трудноће
    .cervical = Преглед грлића
    .general = Лекар
    .dental = Зубар
    .emergency = Хитна помоћ
    .wound = Нега рана
    .oat_drug = Опиоидна терапија
    .detox = Детокс
    .overdose = Помоћ код предозирања
    .mental = Ментално здравље
    .psychosocial = Разговор и подршка
    .trans_health = Транс здравље
    .legal_advice = Правни савет
    .legal_court = Помоћ на суду
    .police_complaint = Пријава полицији
    .id_documents = Лична документа
    .residence = Пријава боравка
    .insurance = Осигурање
    .social_benefit = Социјална помоћ
    .shelter = Прихватилиште
    .housing = Смештај
    .food_material = Храна, ствари
    .child_services = Помоћ за децу
    .violence_support = Помоћ после насиља
    .shower_laundry = Туш, прање
    .class_training = Часови
    .other_center = Други центар
    .other = Друго

# unreviewed
slip_group =
    .care = нега
    .paper = папири
    .home = дом
    .talk = разговор

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Једна особа
    .pair = Двоје заједно
    .phone = Телефон
    .online = Онлајн
    .center_visit = У центру
    .mobile_unit = Мобилна јединица

# unreviewed
setting =
    .street = Улица
    .highway = Аутопут
    .flat = Стан
    .bar_club = Бар, клуб
    .hotel_sauna = Хотел, сауна
    .venue_other = Други локал
    .online = Онлајн
    .center = Центар
    .mobile_unit = Мобилна јединица
    .clinic = Клиника
    .other = Друго
    .skip = Прескочи

# unreviewed
gender =
    .female = Жена
    .male = Мушкарац
    .trans_woman = Транс жена
    .trans_man = Транс мушкарац
    .nonbinary = Небинарно
    .other = Друго
    .skip = Прескочи

# unreviewed
age_band =
    .u18 = Испод 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 и више
    .unk = Не зна се

# unreviewed
seen_before =
    .first_ever = Никад
    .first_this_year = Пре ове године
    .first_this_month = Раније ове године
    .again_this_month = Овог месеца
    .unk = Није питано

# unreviewed
elsewhere =
    .no = Не
    .other_service = Да, другде
    .skip = Прескочи

# unreviewed
injects =
    .yes = Да
    .no = Не
    .skip = Прескочи

# unreviewed
edu =
    .safer_sex = Сигурнији секс
    .negotiation = Како се договорити
    .condom_demo = Како се ставља кондом
    .sti_hiv = ППИ, ХИВ
    .prep = PrEP
    .pep = PEP
    .hivst = Самотест на ХИВ
    .family_planning = Планирање породице
    .hep = Хепатитис
    .overdose = Предозирање
    .safer_injecting = Сигурније убризгавање
    .alcohol_drugs = Алкохол, дроге
    .rights = Права
    .police_encounter = Сусрет са полицијом
    .violence_safety = Како се заштитити
    .services_info = Где има помоћи
    .other = Друго

# unreviewed
support =
    .listen_psychosocial = Саслушано
    .accompany = Ишли смо заједно
    .translate = Преведено
    .peer_support = Подршка својих
    .crisis = Помоћ у кризи
    .none = Ништа

# unreviewed
outcome =
    .served = Помоћ дата
    .declined = Не жели
    .brief = Само реч-две

# unreviewed
need_met =
    .enough = Доста
    .not_enough = Није доста
    .none_left = Нема више
    .skip = Прескочи

# unreviewed
package_before =
    .no = Не
    .yes = Да
    .unk = Не зна се

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = У руке
    .bulk_venue = Много, за локал
    .bulk_center = Много, у центру
    .machine = Аутомат
    .post = Пошта
    .session = У групи

# unreviewed
hivst_for =
    .self = За себе
    .sex_partner = Партнер
    .inject_partner = Заједно убризгавају
    .social_contact = Пријатељ
    .other = Друго
    .skip = Прескочи

# unreviewed
price =
    .free = Бесплатно
    .social_marketing = Ниска цена

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Није хитно
    .pep_72h = PEP, 72 сата
    .injury = Повреда
    .safety = Безбедност
    .withdrawal = Апстиненцијална криза

# unreviewed
accept =
    .accepted = Упут узет
    .declined = Не жели
    .info_only = Само речено

# unreviewed
accompany =
    .offered_yes = Да, заједно
    .offered_no = Иде без нас
    .not_offered = Није питано

# unreviewed
exposure_band =
    .lt24 = Мање од 24 сата
    .n24_48 = 24–48 сати
    .n48_72 = 48–72 сата
    .gt72 = Више од 72 сата

# unreviewed
state =
    .attended_served = Помоћ добијена
    .attended_partial = Добијен део
    .attended_refused_by_provider = Нису примили
    .attended_left = Отишло се раније
    .not_attended = Није се ишло
    .cancelled = Више не треба
    .unknown = Не зна се

# unreviewed
denial =
    .no_documents = Нема докумената
    .no_insurance = Нема осигурања
    .fee_demanded = Тражили новац
    .stigma_words = Увредљиве речи
    .told_leave = Рекли да оде
    .no_reason = Без разлога
    .police_called = Звали полицију
    .wait_too_long = Предуго чекање
    .not_available = Сада нема
    .other = Друго
    .skip = Прескочи

# unreviewed
wait =
    .same_day = Истог дана
    .n1_7d = 1–7 дана
    .n8_30d = 8–30 дана
    .n31_60d = 31–60 дана
    .gt60d = Више од 60 дана
    .skip = Прескочи

# unreviewed
source =
    .slip_returned = Упут се вратио
    .provider_list = Списак оданде
    .client_told = Особа је рекла
    .peer_accompanied = Ишли смо заједно
    .state = Држава
    .global_fund = Глобални фонд
    .donor = Донатор
    .purchase = Купљено
    .donation = Поклон
    .other = Друго

# unreviewed
next =
    .none = Ништа
    .re_referred = Нови упут
    .incident_opened = Нешто се десило

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Јутро
    .day = Дан
    .evening = Вече
    .night = Ноћ

# unreviewed
sharps_litres =
    .lt1 = Мање од 1 литра
    .n1_3 = 1–3 литра
    .n3_10 = 3–10 литара
    .gt10 = Више од 10 литара

# unreviewed
police =
    .none = Нема
    .seen = Виђена
    .asked_us = Питали нас
    .stopped_clients = Заустављали људе
    .raid = Рација

# unreviewed
safety =
    .ok = Све у реду
    .left_early = Отишли смо раније
    .incident_team = Нешто нам се десило

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Стигло
    .issue = Узето
    .return = Враћено
    .distribute = Подељено
    .discard_expired = Истекао рок
    .discard_damaged = Оштећено
    .lost = Изгубљено
    .stolen = Украдено
    .confiscated = Узела полиција
    .count_adjust = Пребројано
    .transfer_out = У други центар
    .transfer_in = Из другог центра

# unreviewed
reason =
    .miscounted = Поново пребројано
    .unrecorded_issue = Дато, незаписано
    .damaged = Оштећено
    .lost = Изгубљено
    .unknown = Не зна се

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Клиника
    .hospital = Болница
    .lab = Лабораторија
    .legal = Адвокат
    .social = Социјална помоћ
    .shelter = Прихватилиште
    .police_liaison = Особа у полицији
    .other = Друго

# unreviewed
agreement =
    .none = Нема
    .verbal = На реч
    .signed = Потписано

# unreviewed
friendly =
    .yes = Љубазни
    .unsure = Не зна се
    .no = Нељубазни

## Choices in Settings.

# unreviewed
theme =
    .dark = Тамно
    .light = Светло

# unreviewed
face =
    .plain = Обичан
    .calculator = Калкулатор
    .notes = Белешке

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = јаје
    .key = кључ
    .bicycle = бицикл
    .tree = дрво
    .chair = столица
    .hand = рука
    .bed = кревет
    .umbrella = кишобран
    .cloud = облак
    .sun = сунце
    .star = звезда
    .moon = месец
    .house = кућа
    .cup = шоља
    .bread = хлеб
    .fish = риба
    .flower = цвет
    .car = кола
    .train = воз
    .boat = брод
    .plane = авион
    .anchor = сидро
    .scissors = маказе
    .book = књига
    .bell = звоно
    .eye = око
    .ear = уво
    .lamp = лампа
    .drop = кап
    .fire = ватра
    .note = нота
    .gift = поклон
