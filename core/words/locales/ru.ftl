# Russian. A message marked "unreviewed" was not yet read by a native speaker of the field.
# Found as message.attribute; see src/key/table.rs. Tone and glossary: ui.md 5.

## What stands on many screens. ui.md 5.2

# unreviewed
ok = ОК
# unreviewed
back = Назад
# unreviewed
done = Готово
# unreviewed
more = Ещё
# unreviewed
skip = Пропустить
# unreviewed
yes = Да
# unreviewed
no = Нет
# unreviewed
save = Сохранить
# unreviewed
saved = Сохранено
# unreviewed
undo = Отменить
# unreviewed
fix = Исправить
# unreviewed
remove = Убрать
# unreviewed
keep = Оставить
# unreviewed
same_before = То же, что и прошлая
# unreviewed
fixed_by_center = Задано вашим центром
# unreviewed
unreviewed = Перевод не проверен

## What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.

# unreviewed
err =
    .nothing_saved = Не сохранено. Ничего не осталось. Попробуйте ещё раз.
    .phone_full = Не сохранено. Память заполнена. Освободите место.
    .storage = Память телефона не отвечает. Новое не сохраняется. Перезапустите телефон.
    .key_store = Хранилище ключей не отвечает. Ничего не потеряно. Перезапустите телефон.
    .newer_data = Создано новой версией. Всё цело. Сначала обновите программу.
    .damaged = Часть данных повреждена. Она отложена. Обратитесь в центр.
    .read_only = В эту папку нельзя писать. Ничего не изменено. Разрешите запись или укажите другую папку.
    .no_folder = Такой папки нет. Ничего не создано. Проверьте имя.
    .in_use = Эти данные открыты другой программой. Закройте её и попробуйте снова.
    .no_random = Телефон не даёт случайных чисел. Ничего не сохранено. Перезапустите телефон.
    .not_sealed = Не удалось запечатать, поэтому не сохранено. Попробуйте ещё раз.
    .bundle = Ключи центра на этом телефоне не сходятся. Ничего не сохраняется. Обратитесь в центр.
    .not_enrolled = Этот телефон ещё не связан с центром. Сначала сканируйте код.
    .pending = Ещё не готово. Отправьте в центре или сканируйте код снова.
    .not_active = Телефон нужно настроить заново. Запечатанные письма целы и будут отправлены.
    .locked = Телефон заблокирован. Введите PIN.
    .no_shift = Смена не начата. Сначала начните её.
    .shift_open = Смена идёт. Сначала завершите её.
    .refused = Сейчас это нельзя. Ничего не изменено.
    .faults =
        { $n ->
            [one] { $n } запись нужно проверить. Ничего не сохранено.
            [few] { $n } записи нужно проверить. Ничего не сохранено.
            [many] { $n } записей нужно проверить. Ничего не сохранено.
           *[other] { $n } записи нужно проверить. Ничего не сохранено.
        }
    .too_long =
        { $over ->
            [one] Слишком много, на { $over } байт. Разделите. Ничего не сохранено.
            [few] Слишком много, на { $over } байта. Разделите. Ничего не сохранено.
            [many] Слишком много, на { $over } байт. Разделите. Ничего не сохранено.
           *[other] Слишком много, на { $over } байта. Разделите. Ничего не сохранено.
        }
    .not_json = Это не JSON. Ничего не сохранено.
    .unknown_kind = Вида { $kind } нет. Ничего не сохранено.
    .withdrawn = Это отозвано. Так и останется.
    .not_here = Этого нет среди записей этой смены. Менять можно только их.
    .old_undo = Отменить уже нельзя. Можно отозвать.

## The first screen.

# unreviewed
welcome =
    .scan = Сканировать код
    .type = Ввести код

## Joining a center.

# unreviewed
enroll =
    .point = Наведите на квадрат
    .nocam = Камеры нет. Введите код.
    .line = Посмотрите эту строку ещё раз
    .wait = Минуту
    .same = Те же шесть цифр на обоих?
    .expired = Код устарел. Попросите новый.
    .other = Другой центр. Попросите свой код.
    .off = Подключитесь к Wi-Fi центра
    .refused = Не принято. Спросите в центре.
    .digits = Те же шесть цифр на обоих? { $digits }
    .done = Готово. Теперь задайте PIN.
    .not_a_code = Это не код центра. Сканируйте снова.
    .line_n = Посмотрите строку { $n } ещё раз.
    .used = Этот код уже использован. Попросите новый.
    .unknown = Центр не знает этого кода. Попросите новый.
    .other_key = Ответил не центр. Ничего не отправлено. Спросите в центре.
    .offline = Центр не отвечает. Подключитесь к Wi-Fi центра.
    .differs = Цифры не совпали. Код больше не годится. Попросите новый.
    .wipe_first = Здесь письма для другого центра. Отправьте их или сначала очистите всё.
    .clock = Часы телефона неверны. Поправьте их и сканируйте новый код.
    .no_key_class = У этого телефона нет надёжного места для ключей. Его нельзя подключить.

## PINs and the lock.

# unreviewed
pin =
    .yours = Ваш PIN
    .another = Другой
    .again = Теперь вы
    .once_more = Ещё раз, по памяти
    .second = Второй PIN, если вас заставляют
    .second_does = Он завершит смену и откроет пустой телефон
    .differs = Не совпадает. Посмотрите ещё раз.
    .later = Позже
    .wrong = PIN другой. Ничего не изменено. Попробуйте ещё раз.
    .wait =
        { $n ->
            [one] Подождите { $n } секунду и попробуйте снова.
            [few] Подождите { $n } секунды и попробуйте снова.
            [many] Подождите { $n } секунд и попробуйте снова.
           *[other] Подождите { $n } секунды и попробуйте снова.
        }
    .digits =
        { $n ->
            [one] PIN здесь — от { $n } цифры до 16.
            [few] PIN здесь — от { $n } цифр до 16.
            [many] PIN здесь — от { $n } цифр до 16.
           *[other] PIN здесь — от { $n } цифры до 16.
        }
    .too_close = Слишком похож на первый PIN. Возьмите другой.
    .missing = PIN не задан. Укажите дескриптор или переменную.

# unreviewed
lock =
    .clear = Стереть
    .wait = Минуту

## Between shifts, and the start of one.

# unreviewed
home =
    .empty = Здесь пусто. Так и надо.
    .start = Начать смену
    .pending = Ещё не готово. Сканируйте снова.
    .letter = Есть что отправить
    .no_letter = Ничего не ждёт

# unreviewed
start =
    .where = Где
    .with = С кем
    .langs = Языки
    .back =
        { $n ->
            [one] { $n } день назад
            [few] { $n } дня назад
            [many] { $n } дней назад
           *[other] { $n } дня назад
        }
    .today = Сегодня
    .go = Начать

## An open shift.

# unreviewed
sh =
    .person = Человек
    .no = Не хочет
    .give = Выдать
    .slip = Талон
    .happened = Что-то случилось
    .group = Группа
    .bag = Сумка
    .warn = Предупреждения
    .waiting =
        { $n ->
            [one] { $n } письмо ждёт
            [few] { $n } письма ждут
            [many] { $n } писем ждут
           *[other] { $n } письма ждут
        }
    .covered = Скрыто. Держите, чтобы видеть.
    .long = Смена долгая. Завершить?
    .ram_only = На этом телефоне записи не остаются для чтения

## A contact.

# unreviewed
c =
    .who = Кто
    .other = Другое
    .last_met = Когда виделись?
    .never = Никогда
    .before_year = До этого года
    .this_year = В этом году, раньше
    .this_month = В этом месяце
    .not_asked = Сохранить без вопроса
    .same = Как в прошлый раз
    .talked = Поговорили
    .enough = Хватило?
    .injects = Делает уколы
    .before = Всё это уже было у нас в этом году?
    .with_card = Карта
    .u18 = До 18: сначала помощь
    .too_big = Слишком много для одной. Разделите.
    .a11y_saves = { $word }. Сохраняет.
    .person = { $gender } { $age }

## "This year" where the center's year begins in another month than January, 2 to 12 (domain.md 11.17).

# unreviewed
since =
    .m2 = С февраля
    .m3 = С марта
    .m4 = С апреля
    .m5 = С мая
    .m6 = С июня
    .m7 = С июля
    .m8 = С августа
    .m9 = С сентября
    .m10 = С октября
    .m11 = С ноября
    .m12 = С декабря

# unreviewed
before =
    .m2 = До февраля
    .m3 = До марта
    .m4 = До апреля
    .m5 = До мая
    .m6 = До июня
    .m7 = До июля
    .m8 = До августа
    .m9 = До сентября
    .m10 = До октября
    .m11 = До ноября
    .m12 = До декабря

# unreviewed
had =
    .m2 = Всё это уже было у нас с февраля?
    .m3 = Всё это уже было у нас с марта?
    .m4 = Всё это уже было у нас с апреля?
    .m5 = Всё это уже было у нас с мая?
    .m6 = Всё это уже было у нас с июня?
    .m7 = Всё это уже было у нас с июля?
    .m8 = Всё это уже было у нас с августа?
    .m9 = Всё это уже было у нас с сентября?
    .m10 = Всё это уже было у нас с октября?
    .m11 = Всё это уже было у нас с ноября?
    .m12 = Всё это уже было у нас с декабря?

## Handing out, and the bag.

# unreviewed
g =
    .for_others = Для других
    .how_many = Сколько

# unreviewed
b =
    .left = Осталось
    .low = Мало
    .none = Не осталось
    .count = Пересчитать
    .got = Взято
    .back = Возвращено
    .lost = Потеряно
    .taken = У меня забрали
    .why = Почему иначе?

## A slip, and what became of it.

# unreviewed
s =
    .say = Скажите или запишите это
    .days =
        { $n ->
            [one] { $n } день
            [few] { $n } дня
            [many] { $n } дней
           *[other] { $n } дня
        }
    .written = Записано
    .together = Пойти вместе?
    .code = Код
    .what = Что получилось?
    .turned = Не приняли
    .why = Почему?
    .waited = Сколько пришлось ждать?
    .unknown = Пока неизвестно. Сохранено.
    .ask = Здесь неизвестно. Спросите в центре.

## Something happened.

# unreviewed
i =
    .safe = Вы сейчас в безопасности?
    .need = Что вам нужно?
    .record = Можно это записать, без вашего имени?
    .stats = Можно это посчитать?
    .warn = Можно предупредить других?
    .speak = Можно говорить об этом, без вас?
    .police = Можно дать полиции бумагу, без вас?
    .police_not = Не предлагается: это сделал человек государства
    .code = С этим кодом вы можете забрать это в центре
    .thanks = Спасибо, что рассказали
    .stop = Стоп. Ничего не останется.
    .in_time = Сегодня ещё не поздно

## Groups, needs, events at the center.

# unreviewed
gr =
    .total = Сколько людей
    .sw = Из них секс-работников
    .first = Впервые

# unreviewed
n =
    .ask = О чём люди просят?
    .top = Чаще всего

# unreviewed
ev =
    .what = Что случилось в центре

## Warnings and cards.

# unreviewed
a =
    .none = Предупреждений нет
    .do = Что делать

# unreviewed
k =
    .agreement = Соглашение
    .rights = Права
    .help = Номера помощи
    .places = Куда обратиться
    .show = Показать кому-то
    .locks = Закрывает всё остальное
    .call_list = Номер останется в списке звонков телефона
    .none = Карточек пока нет

## Entries, and the end of a shift.

# unreviewed
e =
    .none = В этой смене записей нет
    .removed = Убрано

# unreviewed
end =
    .police = Полиция?
    .safe = Всё хорошо?
    .sharps = Принято использованных игл
    .zero = Сегодня ничего. Это тоже считается.
    .close = Завершить смену

## Letters on their way.

# unreviewed
y =
    .none = Все письма в надёжном месте
    .waits = ждут
    .sealed = здесь их никто не откроет
    .at_center = в центре, ещё не открыто
    .safe = центр открыл
    .refused = не принято
    .damaged = повреждено, хранится
    .round = Круг { $k } из { $n }
    .how = Уходит само, когда вы в центре
    .now = Отправить сейчас
    .stop = Стоп
    .away = Центр не отвечает. Ничего не потеряно.

## What this phone holds.

# unreviewed
h =
    .has = Здесь есть
    .hasnt = Здесь нет
    .sealed = Запечатанные письма, среди них пустые
    .copies = Копии отправленных, 14 дней
    .cannot = Здесь их никто не откроет
    .bag = Что осталось в сумке
    .cards = Предупреждения, карточки, номера
    .shift = Эта смена, исчезнет с её концом
    .way = Путь к центру и ваши настройки
    .aside = Повреждённая часть, отложена
    .names = имён
    .faces = лиц
    .phones = телефонов
    .addresses = адресов
    .places = мест
    .met = с кем вы виделись
    .earlier = прошлых ночей

## The person's own choices.

# unreviewed
t =
    .language = Язык
    .theme = Светло или темно
    .text = Размер букв
    .buzz = Вибрация
    .face = Вид
    .pins = Оба PIN заново
    .practice = Тренировка
    .scan = Сканировать снова
    .ways = Как его очистить
    .wipe = Сдать телефон
    .on = Вкл.
    .off = Выкл.
    .as_phone = Как в телефоне
    .large = Крупно
    .largest = Очень крупно
    .buzz_all = Вся
    .buzz_few = Не для кнопок
    .face_note = Некоторые телефоны меняют только значок и говорят об этом.

## Emptying the phone.

# unreviewed
w =
    .empty = Очистить телефон
    .what = Исчезнет всё: письма, карточки, PIN, центр
    .unsent = Не всё отправлено
    .first = Сначала отправить
    .pull = Нажмите внизу и тяните вверх
    .way_off = Экран погас: сразу закрыт
    .way_strip = Полоса внизу, на любом экране: нажать и тянуть вверх
    .way_tile = Плитка у верхнего края: коснуться дважды
    .way_sealed = Запечатанные письма остаются и уйдут
    .way_all = И письма тоже: только при сдаче телефона

# unreviewed
night =
    .empty = Очистить телефон
    .all = Очистить всё, и письма

## Practice, and a phone that must be set up again.

# unreviewed
p =
    .practice = Тренировка
    .good = { $s } с. Хорошо.
    .again = Ещё раз
    .second = Смена бы завершилась

# unreviewed
na =
    .center = Идите в центр. Письма не потеряны.

## Titles of screens that have no other word.

# unreviewed
title =
    .entries = Записи
    .outcome = Что стало с талоном
    .sync = Отправка
    .holds = В этом телефоне
    .cards = Карточки
    .settings = Настройки
    .lock = Закрыть

## What a screen reader says; a sentence has its word, value and state in this order.

# unreviewed
say =
    .amount = { $word }, { $n }, можно изменить
    .count = { $word }, { $n }
    .chosen = { $word }, выбрано
    .covered = { $word }, скрыто
    .fixed = { $word }, задано вашим центром
    .look = { $word }. { $text }
    .typed =
        { $n ->
            [one] Введена { $n } цифра
            [few] Введено { $n } цифры
            [many] Введено { $n } цифр
           *[other] Введено { $n } цифры
        }

## What a draft still needs, where it is (domain.md 11.16).

# unreviewed
fault =
    .missing = Не хватает ответа
    .range = От { $least } до { $most }
    .many = Не больше: { $n }
    .place = Здесь это не нужно
    .unlike = Посмотрите ещё раз
    .day = Не позже дня смены
    .days_ago = Слишком давно
    .declined = Не хочет: здесь больше ничего
    .injecting = Только с вещами для инъекций
    .selftest = Только с самотестом
    .code = Посмотрите код ещё раз
    .earlier = Талон дан позже этого дня
    .u18 = До 18: сейчас только то, что помогает
    .zone = Такого района нет в списке
    .large = Много. Всё верно?
    .taken = Можно также рассказать, что случилось

## A contact with the relay: how it ended, what is kept, what to do.

# unreviewed
sync =
    .round = Отправлено: { $done }. Осталось: { $left }.
    .complete = Больше ничего не ждёт отправки.
    .more =
        { $n ->
            [one] Ещё { $n } письмо ждёт. Отправьте снова.
            [few] Ещё { $n } письма ждут. Отправьте снова.
            [many] Ещё { $n } писем ждут. Отправьте снова.
           *[other] Ещё { $n } письма ждут. Отправьте снова.
        }
    .cancelled = Остановлено. Ничего не потеряно.
    .offline = Центр не отвечает. Ничего не потеряно. Попробуйте рядом с центром.
    .pin = Ответил не центр: может быть, страница входа Wi-Fi. Ничего не отправлено. Подключитесь к Wi-Fi центра.
    .login = Центр сейчас не узнаёт этот телефон. Ничего не потеряно. Спросите в центре.
    .revoked = Центр больше не принимает от этого телефона. Письма целы. Спросите в центре.
    .full = У центра нет места. Письма целы. Скажите центру.
    .busy =
        { $n ->
            [one] Центр занят. Попробуйте через { $n } секунду.
            [few] Центр занят. Попробуйте через { $n } секунды.
            [many] Центр занят. Попробуйте через { $n } секунд.
           *[other] Центр занят. Попробуйте через { $n } секунды.
        }
    .unknown_center = Эта машина служит другому центру. Ничего не потеряно. Спросите в центре.
    .old_generation = Машина показывает старое состояние центра. Ничего не изменено. Скажите центру.
    .unreadable = Ответ не удалось прочитать. Ничего не изменено. Скажите центру.
    .no_room = На телефоне нет места для отправки. Освободите место.
    .no_login_key = Телефон больше не может войти. Письма целы. Сканируйте новый код в центре.
    .wrong_tags =
        { $n ->
            [one] { $n } письмо названо открытым без доказательства. Оно уйдёт снова. Скажите центру.
            [few] { $n } письма названы открытыми без доказательства. Они уйдут снова. Скажите центру.
            [many] { $n } писем названы открытыми без доказательства. Они уйдут снова. Скажите центру.
           *[other] { $n } письма названы открытыми без доказательства. Они уйдут снова. Скажите центру.
        }

## The ledger: written = waiting + at the center + opened + refused (+ damaged).

# unreviewed
ledger =
    .written = записано
    .waiting = ждёт отправки
    .at_center = в центре, ещё не открыто
    .opened = открыто центром: надёжно
    .refused = отказано, хранится, будет предложено снова
    .damaged = повреждено, хранится
    .unclear = непонятно, хранится и предлагается
    .balances = Сходится.
    .differs = Не сходится. Ничего не удалено. Скажите центру.

## What a phone holds, and what an erase left.

# unreviewed
holds =
    .sealed = Запечатанные письма, среди них пустые
    .cannot = Здесь их никто не откроет
    .shift = Эта смена, исчезнет с её концом
    .bag = Что осталось в сумке
    .cards = Предупреждения, карточки, номера
    .wiped = Очищено. Запечатанные письма целы и будут отправлены.
    .wiped_all = Очищено всё.
    .wipe_unfinished = Ключей больше нет. Последний шаг не завершён: он продолжится при запуске.

## The center's programs.

# unreviewed
center =
    .no_data = В этой папке нет центра. Создайте его командой init.
    .exists = Центр здесь уже есть. Ничего не изменено.
    .newer = Создано новой версией. Всё цело. Сначала обновите программу.
    .damaged = Часть данных повреждена. Она отложена. Восстановите из копии.
    .read_only = В эту папку нельзя писать. Ничего не изменено. Разрешите запись или укажите другую папку.
    .disk_full = Диск заполнен. Больше ничего не принимается. Освободите место.
    .in_use = Этот центр открыт другой программой. Закройте её и попробуйте снова.
    .passphrase = Пароль другой. Ничего не открыто. Введите все семь слов.
    .recovery = Ключ восстановления другой. Ничего не открыто. Введите все 24 слова.
    .not_typed_back = Введённое не совпало. Ничего не создано. Начните снова.
    .root = Напечатайте это и уберите с машины. Показано один раз.
    .no_backup = Команды резервной копии ещё нет. Скопируйте папку центра в надёжное место сейчас.
    .relay_stopped = Реле остановлено. Телефоны хранят всё. Запустите его командой serve.
    .port = Адрес { $address } занят другой программой. Остановите её или укажите другой.
    .serving = Принимает на { $address }
    .show_code =
        { $n ->
            [one] Покажите код телефону. Он действует { $n } минуту.
            [few] Покажите код телефону. Он действует { $n } минуты.
            [many] Покажите код телефону. Он действует { $n } минут.
           *[other] Покажите код телефону. Он действует { $n } минуты.
        }
    .no_phone = Телефон не пришёл вовремя. Код больше не годится.
    .forged_post = Пришедшее не открывается. Проверьте часы телефона и покажите новый код.
    .joined = Телефон { $code } подключён.
    .no_bundle = Ключи на год закончились. Принесите напечатанный корневой ключ.
    .bad_month = { $month } — не месяц. Пишите так: 2026-11.
    .no_month = За { $month } ничего нет.

## Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.

# unreviewed
class =
    .opened = открыто
    .duplicate = пришло повторно
    .dummy = пустое
    .parked = отложено до решения
    .unknown = пока неизвестно, хранится
    .late = поздно: ключ уничтожен
    .damaged = повреждено, хранится
    .refused = против правил, хранится
    .sum = всего

## Month sheet: names of the indicators (domain.md 12), marks and headings.

# unreviewed
sheet =
    .title = Сводка за { $month }
    .internal = только для центра
    .funder = для донора
    .not_for_release = не для передачи
    .total = всего
    .suppressed = скрыто: слишком мало
    .absent = нельзя вычислить
    .holder = у { $holder }
    .stock = Запас по держателям
    .m01 = Контакты с помощью
    .m02 = Отказались от контакта
    .m03 = Охвачено людей за месяц
    .m04 = Новые в этом финансовом году
    .m05 = Впервые
    .m07 = Охвачено людей с начала года
    .m11 = Выдано направлений
    .m17_ext = Презервативы, наружные
    .m17_int = Презервативы, внутренние
    .m18 = Лубриканты
    .m19_out = Иглы и шприцы выдано
    .m19_in = Иглы и шприцы принято
    .m19_ratio = Доля возврата
    .m20 = Тесты на ВИЧ для самопроверки
    .m22 = Прокладки и тампоны
    .m24 = Достаточность презервативов
    .m24_enough = Доля тех, кому хватило
    .q38_done = Смены проведены
    .q38_zero = Смены без контактов
    .q38_missing = Смены пропущены
    .q38_open = Смены не закрыты
    .q38_late = Доля внесённых позже
    .q38_unknown = Доля неизвестных

## A whole night, played (cargo demo).

# unreviewed
demo =
    .center = Создаётся центр, запускается реле
    .enroll =
        { $n ->
            [one] Подключается { $n } телефон
            [few] Подключаются { $n } телефона
            [many] Подключаются { $n } телефонов
           *[other] Подключаются { $n } телефона
        }
    .night =
        { $n ->
            [one] { $n } запись сделана без сети
            [few] { $n } записи сделаны без сети
            [many] { $n } записей сделано без сети
           *[other] { $n } записи сделано без сети
        }
    .wiped = Один телефон очищен посреди ночи
    .killed = Реле убито и запущено снова во время отправки
    .lost_reply = Один ответ потерян в пути
    .opened = Центр открывает пришедшее
    .thief = Что найдёт вор на каждом телефоне
    .thief_chip = Что он найдёт вместе с чипом: здесь его заменяют файлы
    .control = Тот же поиск в открытом центре, где он должен найти
    .adds_up = Всё сходится: телефоны, реле и центр согласны
    .differs = Не сходится

## Kinds of records, why one is removed, and the names of their fields.

# unreviewed
kind =
    .outreach_contact = Встреча
    .commodity_distribution = Выдано
    .referral = Талон
    .referral_outcome = Что стало с талоном
    .stock_movement = Сумка
    .shift = Смена

# unreviewed
withdrawal =
    .entered_wrong = Не подходит
    .duplicate = Записано дважды
    .client_withdrew = Человек отозвал

# unreviewed
field =
    .day = День
    .month = Месяц
    .late = Внесено позже
    .mode = Как виделись
    .setting = Какое место
    .zone = Район
    .gender = Пол
    .age_band = Возраст
    .seen_before = Когда виделись?
    .elsewhere = Помощь от других раньше?
    .token = Карта
    .injects = Делает уколы
    .edu = О чём говорили
    .support = Поддержка
    .outcome = Чем закончилось
    .need_met = Хватило?
    .package_before = Всё это уже было у нас в этом году?
    .lines = Вещи
    .referrals = Талоны
    .item = Вещь
    .qty = Сколько
    .asked = Просили
    .channel = Каким путём
    .for_others = Для других
    .hivst_for = Для кого самотест
    .price = Цена
    .holder = Чей запас
    .region = Регион
    .slip = Код
    .service = Услуга
    .provider = Куда
    .urgent = Срочно?
    .accept = Талон взят?
    .accompany = Пойти вместе?
    .valid_days = Действует дней
    .exposure_band = Как давно
    .state = Что получилось?
    .denial = Почему?
    .wait = Сколько пришлось ждать?
    .source = Откуда?
    .next = Что дальше?
    .band = Время суток
    .zones = Где
    .team = С кем
    .languages = Языки
    .n_approached = Со сколькими говорили
    .n_declined = Не захотели
    .sharps_collected = Использованные иглы, штуки
    .sharps_litres = Использованные иглы, литры
    .police = Полиция?
    .safety = Всё хорошо?
    .type = Что произошло?
    .counter = От кого или кому
    .count = Посчитано
    .reason = Почему иначе?
    .batch = Партия
    .expiry = Годно до

## Items (domain.md 11.12).

# unreviewed
item =
    .cond_ext = Презервативы
    .cond_int = Внутренние презервативы
    .lube_water = Гель на воде
    .lube_sil = Гель, силикон
    .dental_dam = Латексные салфетки
    .syr_1ml = Шприцы 1 мл
    .syr_2ml = Шприцы 2 мл
    .syr_5ml = Шприцы 5 мл
    .syr_10ml = Шприцы 10 мл
    .needle_loose = Иглы
    .water_amp = Вода
    .cooker = Ложки
    .filter = Фильтры
    .swab_alc = Спиртовые салфетки
    .acid_sachet = Кислота
    .tourniquet = Жгуты
    .sharps_box = Контейнер для игл
    .sharps_in = Иглы обратно
    .smoke_kit = Набор для курения
    .nalox_inj = Налоксон, укол
    .nalox_nasal = Налоксон, в нос
    .hivst_oral = Самотест на ВИЧ, рот
    .hivst_blood = Самотест на ВИЧ, кровь
    .preg_test = Тест на беременность
    .pad = Прокладки
    .tampon = Тампоны
    .hygiene_kit = Набор гигиены
    .wound_kit = Набор для ран
    .food_drink = Еда, питьё
    .clothing = Одежда
    .alarm_whistle = Сигнал, свисток
    .sim_phone_credit = Деньги на телефон
    .iec_leaflet = Листовка
    .iec_card_center = Карточка центра
    .iec_rights = Листовка о правах
    .slip_book = Книжка талонов
    .transport_ticket = Билет
    .other_item = Другое

## Services a slip can name (domain.md 11.13), and the four neutral groups shown on a slip.

# unreviewed
service =
    .hts = Тест на ВИЧ
    .hivst_confirm = Тест на ВИЧ после самотеста
    .prep = ДКП
    .pep = ПКП
    .art_support = Помощь с таблетками от ВИЧ
    .sti = Проверка на ИППП
    .hep_b_vax = Прививка от гепатита B
    .hep_bc = Гепатит B и C
    .tb = Туберкулёз
    .gynae = Женский врач
    .pregnancy = Беременность
    .contraception = Контрацепция
    .ec = Экстренная таблетка
    .abortion_care = Прерывание беременности
    .cervical = Проверка шейки матки
    .general = Врач
    .dental = Зубной врач
    .emergency = Скорая
    .wound = Раны
    .oat_drug = Заместительная терапия
    .detox = Детокс
    .overdose = Помощь при передозировке
    .mental = Душевное здоровье
    .psychosocial = Разговор и поддержка
    .trans_health = Транс-здоровье
    .legal_advice = Юрист
    .legal_court = Помощь в суде
    .police_complaint = Заявление в полицию
    .id_documents = Документы
    .residence = Прописка
    .insurance = Страховка
    .social_benefit = Пособия
    .shelter = Приют
    .housing = Жильё
    .food_material = Еда, вещи
    .child_services = Помощь детям
    .violence_support = Помощь после насилия
    .shower_laundry = Душ, стирка
    .class_training = Занятия
    .other_center = Другой центр
    .other = Другое

# unreviewed
slip_group =
    .care = здоровье
    .paper = бумаги
    .home = дом
    .talk = разговор

## A contact (domain.md 11.1).

# unreviewed
mode =
    .one_to_one = Один человек
    .pair = Двое вместе
    .phone = Телефон
    .online = Онлайн
    .center_visit = В центре
    .mobile_unit = Автобус помощи

# unreviewed
setting =
    .street = Улица
    .highway = Трасса
    .flat = Квартира
    .bar_club = Бар, клуб
    .hotel_sauna = Отель, сауна
    .venue_other = Другое заведение
    .online = Онлайн
    .center = Центр
    .mobile_unit = Автобус помощи
    .clinic = Клиника
    .other = Другое
    .skip = Пропустить

# unreviewed
gender =
    .female = Женщина
    .male = Мужчина
    .trans_woman = Транс-женщина
    .trans_man = Транс-мужчина
    .nonbinary = Небинарно
    .other = Другое
    .skip = Пропустить

# unreviewed
age_band =
    .u18 = До 18
    .n18_19 = 18–19
    .n20_24 = 20–24
    .n25_29 = 25–29
    .n30_49 = 30–49
    .n50p = 50 и старше
    .unk = Неизвестно

# unreviewed
seen_before =
    .first_ever = Никогда
    .first_this_year = До этого года
    .first_this_month = В этом году, раньше
    .again_this_month = В этом месяце
    .unk = Не спрошено

# unreviewed
elsewhere =
    .no = Нет
    .other_service = Да, у других
    .skip = Пропустить

# unreviewed
injects =
    .yes = Да
    .no = Нет
    .skip = Пропустить

# unreviewed
edu =
    .safer_sex = Безопасный секс
    .negotiation = Как договориться
    .condom_demo = Как надевать презерватив
    .sti_hiv = ИППП, ВИЧ
    .prep = ДКП
    .pep = ПКП
    .hivst = Самотест на ВИЧ
    .family_planning = Планирование семьи
    .hep = Гепатит
    .overdose = Передозировка
    .safer_injecting = Безопасные инъекции
    .alcohol_drugs = Алкоголь, наркотики
    .rights = Права
    .police_encounter = Встреча с полицией
    .violence_safety = Как себя защитить
    .services_info = Где помогут
    .other = Другое

# unreviewed
support =
    .listen_psychosocial = Выслушали
    .accompany = Пошли вместе
    .translate = Перевели
    .peer_support = Поддержка своих
    .crisis = Помощь в кризисе
    .none = Ничего

# unreviewed
outcome =
    .served = Помогли
    .declined = Не хочет
    .brief = Пара слов

# unreviewed
need_met =
    .enough = Хватило
    .not_enough = Не хватило
    .none_left = Ничего не осталось
    .skip = Пропустить

# unreviewed
package_before =
    .no = Нет
    .yes = Да
    .unk = Неизвестно

## What was handed out (domain.md 11.2).

# unreviewed
channel =
    .hand = В руки
    .bulk_venue = Много, в заведение
    .bulk_center = Много, в центре
    .machine = Автомат
    .post = Почта
    .session = В группе

# unreviewed
hivst_for =
    .self = Для себя
    .sex_partner = Партнёр
    .inject_partner = Вместе делают уколы
    .social_contact = Друг, подруга
    .other = Другое
    .skip = Пропустить

# unreviewed
price =
    .free = Бесплатно
    .social_marketing = Дёшево

## A slip and what became of it (domain.md 11.3, 11.4).

# unreviewed
urgent =
    .none = Не срочно
    .pep_72h = ПКП, 72 часа
    .injury = Травма
    .safety = Безопасность
    .withdrawal = Синдром отмены

# unreviewed
accept =
    .accepted = Талон взят
    .declined = Не хочет
    .info_only = Только рассказали

# unreviewed
accompany =
    .offered_yes = Да, вместе
    .offered_no = Пойдёт без нас
    .not_offered = Не спрошено

# unreviewed
exposure_band =
    .lt24 = Меньше 24 часов
    .n24_48 = 24–48 часов
    .n48_72 = 48–72 часа
    .gt72 = Больше 72 часов

# unreviewed
state =
    .attended_served = Помощь получена
    .attended_partial = Помогли частично
    .attended_refused_by_provider = Не приняли
    .attended_left = Не дождались
    .not_attended = Не ходили
    .cancelled = Уже не нужно
    .unknown = Неизвестно

# unreviewed
denial =
    .no_documents = Нет документов
    .no_insurance = Нет страховки
    .fee_demanded = Требовали деньги
    .stigma_words = Обидные слова
    .told_leave = Велели уйти
    .no_reason = Без объяснений
    .police_called = Вызвали полицию
    .wait_too_long = Слишком долго ждать
    .not_available = Сейчас нет
    .other = Другое
    .skip = Пропустить

# unreviewed
wait =
    .same_day = В тот же день
    .n1_7d = 1–7 дней
    .n8_30d = 8–30 дней
    .n31_60d = 31–60 дней
    .gt60d = Больше 60 дней
    .skip = Пропустить

# unreviewed
source =
    .slip_returned = Талон вернулся
    .provider_list = Список оттуда
    .client_told = Человек сказал
    .peer_accompanied = Ходили вместе
    .state = Государство
    .global_fund = Глобальный фонд
    .donor = Донор
    .purchase = Куплено
    .donation = Подарок
    .other = Другое

# unreviewed
next =
    .none = Ничего
    .re_referred = Новый талон
    .incident_opened = Что-то случилось

## A shift (domain.md 11.9).

# unreviewed
band =
    .morning = Утро
    .day = День
    .evening = Вечер
    .night = Ночь

# unreviewed
sharps_litres =
    .lt1 = Меньше 1 литра
    .n1_3 = 1–3 литра
    .n3_10 = 3–10 литров
    .gt10 = Больше 10 литров

# unreviewed
police =
    .none = Нет
    .seen = Видели
    .asked_us = Спрашивали нас
    .stopped_clients = Останавливали людей
    .raid = Рейд

# unreviewed
safety =
    .ok = Всё хорошо
    .left_early = Ушли раньше
    .incident_team = С нами что-то случилось

## Stock (domain.md 11.8).

# unreviewed
type =
    .receive = Поступило
    .issue = Взято
    .return = Возвращено
    .distribute = Выдано
    .discard_expired = Срок вышел
    .discard_damaged = Испорчено
    .lost = Потеряно
    .stolen = Украдено
    .confiscated = Забрала полиция
    .count_adjust = Посчитано
    .transfer_out = В другой центр
    .transfer_in = Из другого центра

# unreviewed
reason =
    .miscounted = Пересчитано
    .unrecorded_issue = Выдано, не записано
    .damaged = Испорчено
    .lost = Потеряно
    .unknown = Неизвестно

## Providers (domain.md 11.14).

# unreviewed
provider_type =
    .clinic = Клиника
    .hospital = Больница
    .lab = Лаборатория
    .legal = Юрист
    .social = Социальная помощь
    .shelter = Приют
    .police_liaison = Человек в полиции
    .other = Другое

# unreviewed
agreement =
    .none = Нет
    .verbal = На словах
    .signed = Подписано

# unreviewed
friendly =
    .yes = Доброжелательно
    .unsure = Неизвестно
    .no = Недоброжелательно

## Choices in Settings.

# unreviewed
theme =
    .dark = Темно
    .light = Светло

# unreviewed
face =
    .plain = Простой
    .calculator = Калькулятор
    .notes = Заметки

## The words for the 32 signs of a code, in the order of the signs (ui.md 4.4).

# unreviewed
word =
    .egg = яйцо
    .key = ключ
    .bicycle = велосипед
    .tree = дерево
    .chair = стул
    .hand = рука
    .bed = кровать
    .umbrella = зонт
    .cloud = облако
    .sun = солнце
    .star = звезда
    .moon = луна
    .house = дом
    .cup = чашка
    .bread = хлеб
    .fish = рыба
    .flower = цветок
    .car = машина
    .train = поезд
    .boat = лодка
    .plane = самолёт
    .anchor = якорь
    .scissors = ножницы
    .book = книга
    .bell = колокол
    .eye = глаз
    .ear = ухо
    .lamp = лампа
    .drop = капля
    .fire = огонь
    .note = нота
    .gift = подарок
