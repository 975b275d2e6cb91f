# Ukrainian. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = ОК
# unreviewed
back = Назад
# unreviewed
done = Готово
# unreviewed
more = Ще
# unreviewed
skip = Пропустити
# unreviewed
yes = Так
# unreviewed
no = Ні
# unreviewed
save = Зберегти
# unreviewed
saved = Збережено
# unreviewed
undo = Скасувати
# unreviewed
fix = Виправити
# unreviewed
remove = Прибрати
# unreviewed
keep = Залишити
# unreviewed
same_before = Те саме, що й минула
# unreviewed
fixed_by_center = Задано вашим центром
# unreviewed
unreviewed = Переклад не перевірено

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Не збережено. Нічого не лишилося. Спробуйте ще раз.
    .phone_full = Не збережено. Пам'ять заповнена. Звільніть місце.
    .storage = Пам'ять телефону не відповідає. Нове не зберігається. Перезапустіть телефон.
    .key_store = Сховище ключів не відповідає. Нічого не втрачено. Перезапустіть телефон.
    .newer_data = Створено новішою версією. Усе ціле. Спершу оновіть програму.
    .damaged = Частину даних пошкоджено. Її відкладено. Зверніться до центру.
    .read_only = У цю папку не можна писати. Нічого не змінено. Дозвольте запис або вкажіть іншу папку.
    .no_folder = Такої папки немає. Нічого не створено. Перевірте назву.
    .in_use = Ці дані відкрила інша програма. Закрийте її та спробуйте знову.
    .no_random = Телефон не дає випадкових чисел. Нічого не збережено. Перезапустіть телефон.
    .not_sealed = Не вдалося запечатати, тому не збережено. Спробуйте ще раз.
    .bundle = Ключі центру на цьому телефоні не сходяться. Нічого не зберігається. Зверніться до центру.
    .not_enrolled = Цей телефон ще не пов'язаний із центром. Спершу скануйте код.
    .pending = Ще не готово. Надішліть у центрі або скануйте код знову.
    .not_active = Телефон треба налаштувати заново. Запечатані листи цілі й будуть надіслані.
    .locked = Телефон заблоковано. Введіть PIN.
    .no_shift = Зміну не розпочато. Спершу почніть її.
    .shift_open = Зміна триває. Спершу завершіть її.
    .refused = Зараз так не можна. Нічого не змінено.
    .faults =
        { $n ->
            [one] { $n } запис треба переглянути. Нічого не збережено.
            [few] { $n } записи треба переглянути. Нічого не збережено.
            [many] { $n } записів треба переглянути. Нічого не збережено.
           *[other] { $n } запису треба переглянути. Нічого не збережено.
        }
    .too_long =
        { $over ->
            [one] Забагато, на { $over } байт. Розділіть. Нічого не збережено.
            [few] Забагато, на { $over } байти. Розділіть. Нічого не збережено.
            [many] Забагато, на { $over } байтів. Розділіть. Нічого не збережено.
           *[other] Забагато, на { $over } байта. Розділіть. Нічого не збережено.
        }
    .not_json = Це не JSON. Нічого не збережено.
    .unknown_kind = Виду { $kind } немає. Нічого не збережено.
    .withdrawn = Це відкликано. Так і лишиться.
    .not_here = Цього немає серед записів цієї зміни. Змінювати можна лише їх.
    .old_undo = Скасувати вже не можна. Можна відкликати.

## The first screen.

# unreviewed
welcome =
    .scan = Сканувати код
    .type = Ввести код

## Joining a center.

# unreviewed
enroll =
    .point = Наведіть на квадрат
    .nocam = Камери немає. Введіть код.
    .line = Подивіться цей рядок ще раз
    .wait = Хвилинку
    .same = Ті самі шість цифр на обох?
    .expired = Код застарів. Попросіть новий.
    .other = Інший центр. Попросіть свій код.
    .off = Підключіться до Wi-Fi центру
    .refused = Не прийнято. Запитайте в центрі.
    .digits = Ті самі шість цифр на обох? { $digits }
    .done = Готово. Тепер задайте PIN.
    .not_a_code = Це не код центру. Скануйте знову.
    .line_n = Подивіться рядок { $n } ще раз.
    .used = Цей код уже використано. Попросіть новий.
    .unknown = Центр не знає цього коду. Попросіть новий.
    .other_key = Відповів не центр. Нічого не надіслано. Запитайте в центрі.
    .offline = Центр не відповідає. Підключіться до Wi-Fi центру.
    .differs = Цифри не збіглися. Код більше не діє. Попросіть новий.
    .wipe_first = Тут листи для іншого центру. Надішліть їх або спершу очистіть усе.
    .clock = Годинник телефону неточний. Поправте його та скануйте новий код.
    .no_key_class = У цього телефону немає надійного місця для ключів. Його не можна підключити.

## PINs and the lock.

# unreviewed
pin =
    .yours = Ваш PIN
    .another = Інший
    .again = Тепер ви
    .once_more = Ще раз, з пам'яті
    .second = Другий PIN, якщо вас змушують
    .second_does = Він завершить зміну й відкриє порожній телефон
    .differs = Не збігається. Подивіться ще раз.
    .later = Пізніше
    .wrong = PIN інший. Нічого не змінено. Спробуйте ще раз.
    .wait =
        { $n ->
            [one] Зачекайте { $n } секунду та спробуйте знову.
            [few] Зачекайте { $n } секунди та спробуйте знову.
            [many] Зачекайте { $n } секунд та спробуйте знову.
           *[other] Зачекайте { $n } секунди та спробуйте знову.
        }
    .digits =
        { $n ->
            [one] PIN тут — від { $n } цифри до 16.
            [few] PIN тут — від { $n } цифр до 16.
            [many] PIN тут — від { $n } цифр до 16.
           *[other] PIN тут — від { $n } цифри до 16.
        }
    .too_close = Надто схожий на перший PIN. Візьміть інший.
    .missing = PIN не задано. Вкажіть дескриптор або змінну.

# unreviewed
lock =
    .clear = Стерти
    .wait = Хвилинку

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Тут порожньо. Так і має бути.
    .start = Почати зміну
    .pending = Ще не готово. Скануйте знову.
    .letter = Є що надіслати
    .no_letter = Нічого не чекає

# unreviewed
start =
    .where = Де
    .with = З ким
    .langs = Мови
    .back =
        { $n ->
            [one] { $n } день тому
            [few] { $n } дні тому
            [many] { $n } днів тому
           *[other] { $n } дня тому
        }
    .today = Сьогодні
    .go = Почати

## An open shift.

# unreviewed
sh =
    .person = Людина
    .no = Не хоче
    .give = Видати
    .slip = Талон
    .happened = Щось сталося
    .group = Група
    .bag = Сумка
    .warn = Попередження
    .waiting =
        { $n ->
            [one] { $n } лист чекає
            [few] { $n } листи чекають
            [many] { $n } листів чекають
           *[other] { $n } листа чекають
        }
    .covered = Приховано. Тримайте, щоб бачити.
    .long = Зміна довга. Завершити?
    .ram_only = На цьому телефоні записи не лишаються для читання

## A contact.

# unreviewed
c =
    .who = Хто
    .other = Інше
    .last_met = Коли бачилися?
    .never = Ніколи
    .before_year = До цього року
    .this_year = Цього року, раніше
    .this_month = Цього місяця
    .not_asked = Зберегти без питання
    .same = Як минулого разу
    .talked = Поговорили
    .enough = Вистачило?
    .injects = Робить уколи
    .before = Усе це вже було в нас цього року?
    .with_card = Картка
    .u18 = До 18: спершу допомога
    .too_big = Забагато для одного. Розділіть.
    .a11y_saves = { $word }. Зберігає.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = З лютого
    .m3 = З березня
    .m4 = З квітня
    .m5 = З травня
    .m6 = З червня
    .m7 = З липня
    .m8 = З серпня
    .m9 = З вересня
    .m10 = З жовтня
    .m11 = З листопада
    .m12 = З грудня

# unreviewed
before =
    .m2 = До лютого
    .m3 = До березня
    .m4 = До квітня
    .m5 = До травня
    .m6 = До червня
    .m7 = До липня
    .m8 = До серпня
    .m9 = До вересня
    .m10 = До жовтня
    .m11 = До листопада
    .m12 = До грудня

# unreviewed
had =
    .m2 = Усе це вже було в нас із лютого?
    .m3 = Усе це вже було в нас із березня?
    .m4 = Усе це вже було в нас із квітня?
    .m5 = Усе це вже було в нас із травня?
    .m6 = Усе це вже було в нас із червня?
    .m7 = Усе це вже було в нас із липня?
    .m8 = Усе це вже було в нас із серпня?
    .m9 = Усе це вже було в нас із вересня?
    .m10 = Усе це вже було в нас із жовтня?
    .m11 = Усе це вже було в нас із листопада?
    .m12 = Усе це вже було в нас із грудня?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Для інших
    .how_many = Скільки

# unreviewed
b =
    .left = Лишилося
    .low = Мало
    .none = Не лишилося
    .count = Перерахувати
    .got = Взято
    .back = Повернуто
    .lost = Загублено
    .taken = У мене забрали
    .why = Чому інакше?

## A slip, and what became of it.

# unreviewed
s =
    .say = Скажіть або запишіть це
    .days =
        { $n ->
            [one] { $n } день
            [few] { $n } дні
            [many] { $n } днів
           *[other] { $n } дня
        }
    .written = Записано
    .together = Піти разом?
    .code = Код
    .what = Що вийшло?
    .turned = Не прийняли
    .why = Чому?
    .waited = Скільки довелося чекати?
    .unknown = Поки невідомо. Збережено.
    .ask = Тут невідомо. Запитайте в центрі.

## Something happened.

# unreviewed
i =
    .safe = Ви зараз у безпеці?
    .need = Що вам потрібно?
    .record = Можна це записати, без вашого імені?
    .stats = Можна це порахувати?
    .warn = Можна попередити інших?
    .speak = Можна говорити про це, без вас?
    .police = Можна дати поліції папір, без вас?
    .police_not = Не пропонується: це зробила людина держави
    .code = З цим кодом ви можете забрати це в центрі
    .thanks = Дякуємо, що розповіли
    .stop = Стоп. Нічого не лишиться.
    .in_time = Сьогодні ще не пізно

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Скільки людей
    .sw = З них секс-працівників
    .first = Уперше

# unreviewed
n =
    .ask = Про що люди просять?
    .top = Найчастіше

# unreviewed
ev =
    .what = Що сталося в центрі

## Warnings and cards.

# unreviewed
a =
    .none = Попереджень немає
    .do = Що робити

# unreviewed
k =
    .agreement = Угода
    .rights = Права
    .help = Номери допомоги
    .places = Куди звернутися
    .show = Показати комусь
    .locks = Закриває все інше
    .call_list = Номер залишиться у списку дзвінків телефону
    .none = Карток поки немає

## Entries, and the end of a shift.

# unreviewed
e =
    .none = У цій зміні записів немає
    .removed = Прибрано

# unreviewed
end =
    .police = Поліція?
    .safe = Усе гаразд?
    .sharps = Прийнято використаних голок
    .zero = Сьогодні нічого. Це теж рахується.
    .close = Завершити зміну

## Letters on their way.

# unreviewed
y =
    .none = Усі листи в надійному місці
    .waits = чекають
    .sealed = тут їх ніхто не відкриє
    .at_center = у центрі, ще не відкрито
    .safe = центр відкрив
    .refused = не прийнято
    .damaged = пошкоджено, зберігається
    .round = Коло { $k } з { $n }
    .how = Іде саме, коли ви в центрі
    .now = Надіслати зараз
    .stop = Стоп
    .away = Центр не відповідає. Нічого не втрачено.

## What this phone holds.

# unreviewed
h =
    .has = Тут є
    .hasnt = Тут немає
    .sealed = Запечатані листи, серед них порожні
    .copies = Копії надісланих, 14 днів
    .cannot = Тут їх ніхто не відкриє
    .bag = Що лишилося в сумці
    .cards = Попередження, картки, номери
    .shift = Ця зміна, зникне з її кінцем
    .way = Шлях до центру та ваші налаштування
    .aside = Пошкоджена частина, відкладена
    .names = імен
    .faces = облич
    .phones = телефонів
    .addresses = адрес
    .places = місць
    .met = з ким ви бачилися
    .earlier = минулих ночей

## The person's own choices.

# unreviewed
t =
    .language = Мова
    .theme = Світло чи темно
    .text = Розмір літер
    .buzz = Вібрація
    .face = Вигляд
    .pins = Обидва PIN заново
    .practice = Тренування
    .scan = Сканувати знову
    .ways = Як його очистити
    .wipe = Здати телефон
    .on = Увімк.
    .off = Вимк.
    .as_phone = Як у телефоні
    .large = Великі
    .largest = Найбільші
    .buzz_all = Уся
    .buzz_few = Не для кнопок
    .face_note = Деякі телефони змінюють лише значок і кажуть про це.

## Emptying the phone.

# unreviewed
w =
    .empty = Очистити телефон
    .what = Зникне все: листи, картки, PIN, центр
    .unsent = Не все надіслано
    .first = Спершу надіслати
    .pull = Натисніть унизу й тягніть угору
    .way_off = Екран згас: одразу закрито
    .way_strip = Смуга внизу, на будь-якому екрані: натиснути й тягнути вгору
    .way_tile = Плитка біля верхнього краю: торкнутися двічі
    .way_sealed = Запечатані листи лишаються й підуть
    .way_all = І листи теж: лише коли телефон здають

# unreviewed
night =
    .empty = Очистити телефон
    .all = Очистити все, і листи

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Тренування
    .good = { $s } с. Добре.
    .again = Ще раз
    .second = Зміна б завершилася

# unreviewed
na =
    .center = Ідіть до центру. Листи не втрачено.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Записи
    .outcome = Що сталося з талоном
    .sync = Надсилання
    .holds = У цьому телефоні
    .cards = Картки
    .settings = Налаштування
    .lock = Закрити

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, можна змінити
    .count = { $word }, { $n }
    .chosen = { $word }, вибрано
    .covered = { $word }, приховано
    .fixed = { $word }, задано вашим центром
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Введено { $n } цифру
            [few] Введено { $n } цифри
            [many] Введено { $n } цифр
           *[other] Введено { $n } цифри
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Бракує відповіді
    .range = Від { $least } до { $most }
    .many = Не більше: { $n }
    .place = Тут це не потрібно
    .unlike = Подивіться ще раз
    .day = Не пізніше дня зміни
    .days_ago = Надто давно
    .declined = Не хоче: тут більше нічого
    .injecting = Лише з речами для ін'єкцій
    .selftest = Лише із самотестом
    .code = Подивіться код ще раз
    .earlier = Талон видано пізніше цього дня
    .u18 = До 18: зараз лише те, що допомагає
    .zone = Такого району немає в списку
    .large = Багато. Усе правильно?
    .taken = Можна також розповісти, що сталося

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Надіслано: { $done }. Лишилося: { $left }.
    .complete = Більше нічого не чекає.
    .more =
        { $n ->
            [one] Ще { $n } лист чекає. Надішліть знову.
            [few] Ще { $n } листи чекають. Надішліть знову.
            [many] Ще { $n } листів чекають. Надішліть знову.
           *[other] Ще { $n } листа чекають. Надішліть знову.
        }
    .cancelled = Зупинено. Нічого не втрачено.
    .offline = Центр не відповідає. Нічого не втрачено. Спробуйте поруч із центром.
    .pin = Відповів не центр: може, сторінка входу Wi-Fi. Нічого не надіслано. Підключіться до Wi-Fi центру.
    .login = Центр зараз не впізнає цей телефон. Нічого не втрачено. Запитайте в центрі.
    .revoked = Центр більше не приймає від цього телефону. Листи цілі. Запитайте в центрі.
    .full = У центру немає місця. Листи цілі. Скажіть центру.
    .busy =
        { $n ->
            [one] Центр зайнятий. Спробуйте через { $n } секунду.
            [few] Центр зайнятий. Спробуйте через { $n } секунди.
            [many] Центр зайнятий. Спробуйте через { $n } секунд.
           *[other] Центр зайнятий. Спробуйте через { $n } секунди.
        }
    .unknown_center = Ця машина служить іншому центру. Нічого не втрачено. Запитайте в центрі.
    .old_generation = Машина показує старий стан центру. Нічого не змінено. Скажіть центру.
    .unreadable = Відповідь не вдалося прочитати. Нічого не змінено. Скажіть центру.
    .no_room = На телефоні немає місця для надсилання. Звільніть місце.
    .no_login_key = Телефон більше не може увійти. Листи цілі. Скануйте новий код у центрі.
    .wrong_tags =
        { $n ->
            [one] { $n } лист названо відкритим без доказу. Він піде знову. Скажіть центру.
            [few] { $n } листи названо відкритими без доказу. Вони підуть знову. Скажіть центру.
            [many] { $n } листів названо відкритими без доказу. Вони підуть знову. Скажіть центру.
           *[other] { $n } листа названо відкритими без доказу. Вони підуть знову. Скажіть центру.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = записано
    .waiting = чекає надсилання
    .at_center = у центрі, ще не відкрито
    .opened = відкрито центром: надійно
    .refused = не прийнято, зберігається, буде запропоновано знову
    .damaged = пошкоджено, зберігається
    .unclear = незрозуміло, зберігається й пропонується
    .balances = Сходиться.
    .differs = Не сходиться. Нічого не видалено. Скажіть центру.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Запечатані листи, серед них порожні
    .cannot = Тут їх ніхто не відкриє
    .shift = Ця зміна, зникне з її кінцем
    .bag = Що лишилося в сумці
    .cards = Попередження, картки, номери
    .wiped = Очищено. Запечатані листи цілі й будуть надіслані.
    .wiped_all = Очищено все.
    .wipe_unfinished = Ключів більше немає. Останній крок не завершено: він продовжиться під час запуску.

## The center's programs.

# unreviewed
center =
    .no_data = У цій папці немає центру. Створіть його командою init.
    .exists = Центр тут уже є. Нічого не змінено.
    .newer = Створено новішою версією. Усе ціле. Спершу оновіть програму.
    .damaged = Частину даних пошкоджено. Її відкладено. Відновіть із копії.
    .read_only = У цю папку не можна писати. Нічого не змінено. Дозвольте запис або вкажіть іншу папку.
    .disk_full = Диск заповнено. Більше нічого не приймається. Звільніть місце.
    .in_use = Цей центр відкрила інша програма. Закрийте її та спробуйте знову.
    .passphrase = Пароль інший. Нічого не відкрито. Введіть усі сім слів.
    .recovery = Ключ відновлення інший. Нічого не відкрито. Введіть усі 24 слова.
    .not_typed_back = Введене не збіглося. Нічого не створено. Почніть знову.
    .root = Надрукуйте це й приберіть із машини. Показано один раз.
    .no_backup = Команди резервної копії ще немає. Скопіюйте папку центру в надійне місце зараз.
    .relay_stopped = Реле зупинено. Телефони зберігають усе. Запустіть його командою serve.
    .port = Адресу { $address } зайняла інша програма. Зупиніть її або вкажіть іншу.
    .serving = Приймає на { $address }
    .show_code =
        { $n ->
            [one] Покажіть код телефону. Він діє { $n } хвилину.
            [few] Покажіть код телефону. Він діє { $n } хвилини.
            [many] Покажіть код телефону. Він діє { $n } хвилин.
           *[other] Покажіть код телефону. Він діє { $n } хвилини.
        }
    .no_phone = Телефон не прийшов вчасно. Код більше не діє.
    .forged_post = Те, що прийшло, не відкривається. Перевірте годинник телефону й покажіть новий код.
    .joined = Телефон { $code } підключено.
    .no_bundle = Ключі на рік закінчилися. Принесіть надрукований кореневий ключ.
    .bad_month = { $month } — не місяць. Пишіть так: 2026-11.
    .no_month = За { $month } нічого немає.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = відкрито
    .duplicate = прийшло повторно
    .dummy = порожнє
    .parked = відкладено до рішення
    .unknown = поки невідомо, зберігається
    .late = пізно: ключ знищено
    .damaged = пошкоджено, зберігається
    .refused = проти правил, зберігається
    .sum = усього

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Зведення за { $month }
    .internal = лише для центру
    .funder = для донора
    .not_for_release = не для передачі
    .total = усього
    .suppressed = приховано: замало
    .absent = не можна обчислити
    .holder = у { $holder }
    .stock = Запас за тримачами
    .m01 = Контакти з допомогою
    .m02 = Відмовилися від контакту
    .m03 = Охоплено людей за місяць
    .m04 = Нові в цьому фінансовому році
    .m05 = Уперше
    .m07 = Охоплено людей від початку року
    .m11 = Видано направлень
    .m17_ext = Презервативи, зовнішні
    .m17_int = Презервативи, внутрішні
    .m18 = Лубриканти
    .m19_out = Голки та шприци видано
    .m19_in = Голки та шприци прийнято
    .m19_ratio = Частка повернення
    .m20 = Тести на ВІЛ для самоперевірки
    .m22 = Прокладки й тампони
    .m24 = Достатність презервативів
    .m24_enough = Частка тих, кому вистачило
    .q38_done = Зміни проведено
    .q38_zero = Зміни без контактів
    .q38_missing = Зміни пропущено
    .q38_open = Зміни не закрито
    .q38_late = Частка внесених пізніше
    .q38_unknown = Частка невідомих

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Створюється центр, запускається реле
    .enroll =
        { $n ->
            [one] Підключається { $n } телефон
            [few] Підключаються { $n } телефони
            [many] Підключаються { $n } телефонів
           *[other] Підключаються { $n } телефона
        }
    .night =
        { $n ->
            [one] { $n } запис зроблено без мережі
            [few] { $n } записи зроблено без мережі
            [many] { $n } записів зроблено без мережі
           *[other] { $n } запису зроблено без мережі
        }
    .wiped = Один телефон очищено посеред ночі
    .killed = Реле вбито й запущено знову під час надсилання
    .lost_reply = Одну відповідь загублено в дорозі
    .opened = Центр відкриває те, що прийшло
    .thief = Що знайде злодій на кожному телефоні
    .thief_chip = Що він знайде разом із чипом: тут його замінюють файли
    .control = Той самий пошук у відкритому центрі, де він має знайти
    .adds_up = Усе сходиться: телефони, реле й центр згодні
    .differs = Не сходиться

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Зустріч
    .commodity_distribution = Видано
    .referral = Талон
    .referral_outcome = Що сталося з талоном
    .stock_movement = Сумка
    .shift = Зміна

# unreviewed
withdrawal =
    .entered_wrong = Не підходить
    .duplicate = Записано двічі
    .client_withdrew = Людина відкликала

# unreviewed
field =
    .day = День
    .month = Місяць
    .late = Внесено пізніше
    .mode = Як бачилися
    .setting = Яке місце
    .zone = Район
    .gender = Стать
    .age_band = Вік
    .seen_before = Коли бачилися?
    .elsewhere = Допомога від інших раніше?
    .token = Картка
    .injects = Робить уколи
    .edu = Про що говорили
    .support = Підтримка
    .outcome = Чим закінчилося
    .need_met = Вистачило?
    .package_before = Усе це вже було в нас цього року?
    .lines = Речі
    .referrals = Талони
    .item = Річ
    .qty = Скільки
    .asked = Просили
    .channel = У який спосіб
    .for_others = Для інших
    .hivst_for = Для кого самотест
    .price = Ціна
    .holder = Чий запас
    .region = Регіон
    .slip = Код
    .service = Послуга
    .provider = Куди
    .urgent = Терміново?
    .accept = Талон узято?
    .accompany = Піти разом?
    .valid_days = Діє днів
    .exposure_band = Як давно
    .state = Що вийшло?
    .denial = Чому?
    .wait = Скільки довелося чекати?
    .source = Звідки?
    .next = Що далі?
    .band = Час доби
    .zones = Де
    .team = З ким
    .languages = Мови
    .n_approached = Зі скількома говорили
    .n_declined = Не захотіли
    .sharps_collected = Використані голки, штуки
    .sharps_litres = Використані голки, літри
    .police = Поліція?
    .safety = Усе гаразд?
    .type = Що відбулося?
    .counter = Від кого чи кому
    .count = Пораховано
    .reason = Чому інакше?
    .batch = Партія
    .expiry = Придатне до

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Презервативи
    .cond_int = Внутрішні презервативи
    .lube_water = Гель на воді
    .lube_sil = Гель, силікон
    .dental_dam = Латексні серветки
    .syr_1ml = Шприци 1 мл
    .syr_2ml = Шприци 2 мл
    .syr_5ml = Шприци 5 мл
    .syr_10ml = Шприци 10 мл
    .needle_loose = Голки
    .water_amp = Вода
    .cooker = Ложки
    .filter = Фільтри
    .swab_alc = Спиртові серветки
    .acid_sachet = Кислота
    .tourniquet = Джгути
    .sharps_box = Контейнер для голок
    .sharps_in = Голки назад
    .smoke_kit = Набір для куріння
    .nalox_inj = Налоксон, укол
    .nalox_nasal = Налоксон, у ніс
    .hivst_oral = Самотест на ВІЛ, рот
    .hivst_blood = Самотест на ВІЛ, кров
    .preg_test = Тест на вагітність
    .pad = Прокладки
    .tampon = Тампони
    .hygiene_kit = Набір гігієни
    .wound_kit = Набір для ран
    .food_drink = Їжа, пиття
    .clothing = Одяг
    .alarm_whistle = Сигнал, свисток
    .sim_phone_credit = Гроші на телефон
    .iec_leaflet = Листівка
    .iec_card_center = Картка центру
    .iec_rights = Листівка про права
    .slip_book = Книжка талонів
    .transport_ticket = Квиток
    .other_item = Інше

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Тест на ВІЛ
    .hivst_confirm = Тест на ВІЛ після самотесту
    .prep = ДКП
    .pep = ПКП
    .art_support = Допомога з ліками від ВІЛ
    .sti = Перевірка на ІПСШ
    .hep_b_vax = Щеплення від гепатиту B
    .hep_bc = Гепатит B і C
    .tb = Туберкульоз
    .gynae = Жіночий лікар
    .pregnancy = Вагітність
    .contraception = Контрацепція
    .ec = Екстрена пігулка
    .abortion_care = Переривання вагітності
    .cervical = Перевірка шийки матки
    .general = Лікар
    .dental = Зубний лікар
    .emergency = Швидка
    .wound = Рани
    .oat_drug = Замісна терапія
    .detox = Детокс
    .overdose = Допомога при передозуванні
    .mental = Душевне здоров'я
    .psychosocial = Розмова й підтримка
    .trans_health = Транс-здоров'я
    .legal_advice = Юрист
    .legal_court = Допомога в суді
    .police_complaint = Заява до поліції
    .id_documents = Документи
    .residence = Прописка
    .insurance = Страховка
    .social_benefit = Допомога від держави
    .shelter = Притулок
    .housing = Житло
    .food_material = Їжа, речі
    .child_services = Допомога дітям
    .violence_support = Допомога після насильства
    .shower_laundry = Душ, прання
    .class_training = Заняття
    .other_center = Інший центр
    .other = Інше

# unreviewed
slip_group =
    .care = здоров'я
    .paper = папери
    .home = дім
    .talk = розмова

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Одна людина
    .pair = Двоє разом
    .phone = Телефон
    .online = Онлайн
    .center_visit = У центрі
    .mobile_unit = Автобус допомоги

# unreviewed
setting =
    .street = Вулиця
    .highway = Траса
    .flat = Квартира
    .bar_club = Бар, клуб
    .hotel_sauna = Готель, сауна
    .venue_other = Інший заклад
    .online = Онлайн
    .center = Центр
    .mobile_unit = Автобус допомоги
    .clinic = Клініка
    .other = Інше
    .skip = Пропустити

# unreviewed
gender =
    .female = Жінка
    .male = Чоловік
    .trans_woman = Транс-жінка
    .trans_man = Транс-чоловік
    .nonbinary = Небінарно
    .other = Інше
    .skip = Пропустити

# unreviewed
age_band =
    .u18 = До 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 і старше
    .unk = Невідомо

# unreviewed
seen_before =
    .first_ever = Ніколи
    .first_this_year = До цього року
    .first_this_month = Цього року, раніше
    .again_this_month = Цього місяця
    .unk = Не спитано

# unreviewed
elsewhere =
    .no = Ні
    .other_service = Так, в інших
    .skip = Пропустити

# unreviewed
injects =
    .yes = Так
    .no = Ні
    .skip = Пропустити

# unreviewed
edu =
    .safer_sex = Безпечний секс
    .negotiation = Як домовитися
    .condom_demo = Як надягати презерватив
    .sti_hiv = ІПСШ, ВІЛ
    .prep = ДКП
    .pep = ПКП
    .hivst = Самотест на ВІЛ
    .family_planning = Планування сім'ї
    .hep = Гепатит
    .overdose = Передозування
    .safer_injecting = Безпечні ін'єкції
    .alcohol_drugs = Алкоголь, наркотики
    .rights = Права
    .police_encounter = Зустріч із поліцією
    .violence_safety = Як себе захистити
    .services_info = Де допоможуть
    .other = Інше

# unreviewed
support =
    .listen_psychosocial = Вислухали
    .accompany = Пішли разом
    .translate = Переклали
    .peer_support = Підтримка своїх
    .crisis = Допомога в кризі
    .none = Нічого

# unreviewed
outcome =
    .served = Допомогли
    .declined = Не хоче
    .brief = Кілька слів

# unreviewed
need_met =
    .enough = Вистачило
    .not_enough = Не вистачило
    .none_left = Нічого не лишилося
    .skip = Пропустити

# unreviewed
package_before =
    .no = Ні
    .yes = Так
    .unk = Невідомо

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = У руки
    .bulk_venue = Багато, у заклад
    .bulk_center = Багато, у центрі
    .machine = Автомат
    .post = Пошта
    .session = У групі

# unreviewed
hivst_for =
    .self = Для себе
    .sex_partner = Партнер
    .inject_partner = Разом роблять уколи
    .social_contact = Друг, подруга
    .other = Інше
    .skip = Пропустити

# unreviewed
price =
    .free = Безкоштовно
    .social_marketing = Дешево

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Не терміново
    .pep_72h = ПКП, 72 години
    .injury = Травма
    .safety = Безпека
    .withdrawal = Синдром відміни

# unreviewed
accept =
    .accepted = Талон узято
    .declined = Не хоче
    .info_only = Лише розповіли

# unreviewed
accompany =
    .offered_yes = Так, разом
    .offered_no = Піде без нас
    .not_offered = Не спитано

# unreviewed
exposure_band =
    .lt24 = Менше 24 годин
    .n24_48 = 24–48 годин
    .n48_72 = 48–72 години
    .gt72 = Понад 72 години

# unreviewed
state =
    .attended_served = Допомогу отримано
    .attended_partial = Допомогли частково
    .attended_refused_by_provider = Не прийняли
    .attended_left = Не дочекалися
    .not_attended = Не ходили
    .cancelled = Уже не треба
    .unknown = Невідомо

# unreviewed
denial =
    .no_documents = Немає документів
    .no_insurance = Немає страховки
    .fee_demanded = Вимагали гроші
    .stigma_words = Образливі слова
    .told_leave = Веліли піти
    .no_reason = Без пояснень
    .police_called = Викликали поліцію
    .wait_too_long = Надто довго чекати
    .not_available = Зараз немає
    .other = Інше
    .skip = Пропустити

# unreviewed
wait =
    .same_day = Того ж дня
    .n1_7d = 1–7 днів
    .n8_30d = 8–30 днів
    .n31_60d = 31–60 днів
    .gt60d = Понад 60 днів
    .skip = Пропустити

# unreviewed
source =
    .slip_returned = Талон повернувся
    .provider_list = Список звідти
    .client_told = Людина сказала
    .peer_accompanied = Ходили разом
    .state = Держава
    .global_fund = Глобальний фонд
    .donor = Донор
    .purchase = Куплено
    .donation = Подарунок
    .other = Інше

# unreviewed
next =
    .none = Нічого
    .re_referred = Новий талон
    .incident_opened = Щось сталося

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Ранок
    .day = День
    .evening = Вечір
    .night = Ніч

# unreviewed
sharps_litres =
    .lt1 = Менше 1 літра
    .n1_3 = 1–3 літри
    .n3_10 = 3–10 літрів
    .gt10 = Понад 10 літрів

# unreviewed
police =
    .none = Ні
    .seen = Бачили
    .asked_us = Питали нас
    .stopped_clients = Зупиняли людей
    .raid = Рейд

# unreviewed
safety =
    .ok = Усе гаразд
    .left_early = Пішли раніше
    .incident_team = З нами щось сталося

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Надійшло
    .issue = Взято
    .return = Повернуто
    .distribute = Видано
    .discard_expired = Термін минув
    .discard_damaged = Зіпсовано
    .lost = Загублено
    .stolen = Вкрадено
    .confiscated = Забрала поліція
    .count_adjust = Пораховано
    .transfer_out = До іншого центру
    .transfer_in = З іншого центру

# unreviewed
reason =
    .miscounted = Перераховано
    .unrecorded_issue = Видано, не записано
    .damaged = Зіпсовано
    .lost = Загублено
    .unknown = Невідомо

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Клініка
    .hospital = Лікарня
    .lab = Лабораторія
    .legal = Юрист
    .social = Соціальна допомога
    .shelter = Притулок
    .police_liaison = Людина в поліції
    .other = Інше

# unreviewed
agreement =
    .none = Немає
    .verbal = На словах
    .signed = Підписано

# unreviewed
friendly =
    .yes = Доброзичливо
    .unsure = Невідомо
    .no = Недоброзичливо

## Choices in Settings.

# unreviewed
theme =
    .dark = Темно
    .light = Світло

# unreviewed
face =
    .plain = Простий
    .calculator = Калькулятор
    .notes = Нотатки

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = яйце
    .key = ключ
    .bicycle = велосипед
    .tree = дерево
    .chair = стілець
    .hand = рука
    .bed = ліжко
    .umbrella = парасоля
    .cloud = хмара
    .sun = сонце
    .star = зірка
    .moon = місяць
    .house = дім
    .cup = чашка
    .bread = хліб
    .fish = риба
    .flower = квітка
    .car = машина
    .train = потяг
    .boat = човен
    .plane = літак
    .anchor = якір
    .scissors = ножиці
    .book = книга
    .bell = дзвін
    .eye = око
    .ear = вухо
    .lamp = лампа
    .drop = крапля
    .fire = вогонь
    .note = нота
    .gift = подарунок
