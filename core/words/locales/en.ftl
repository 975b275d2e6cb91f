# English: the source of all other languages.
# Found as message.attribute; see src/key.rs. Tone and glossary: ui.md 5.

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

## PINs.

pin =
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
    .differs = Not the same. Look once more.
    .missing = No PIN was given. Name a file descriptor or a variable.

## Joining a center.

enroll =
    .digits = Same six digits on both? { $digits }
    .done = Joined. Set the PINs now.
    .not_a_code = This is not a center's code. Scan it again.
    .line = Look at line { $n } again.
    .expired = The code is old. Ask for a new one.
    .used = This code was used already. Ask for a new one.
    .refused = Not accepted. Ask at the center.
    .unknown = The center does not know this code. Ask for a new one.
    .other = Another center. Ask for your code.
    .other_key = Somebody else answered, not the center. Nothing was sent. Ask at the center.
    .offline = Center not reached. Join the center's Wi-Fi.
    .differs = The digits differed. This code is spent. Ask for a new one.
    .wipe_first = Letters for another center are here. Send them, or empty everything first.
    .clock = The phone's clock is wrong. Set it, then scan a new code.
    .no_key_class = This phone has no safe place for keys. It cannot join.
    .wait = One moment. The center looks at it.

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
