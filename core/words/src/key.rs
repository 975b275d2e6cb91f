//! The keys of all texts, by hand: a text that no program asks for does not exist.

macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident = $message:literal . $attribute:literal [$($arg:literal)*];)*) => {
        /// A text; written in each language's file as attribute of a message.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Key {
            $($(#[$doc])* $key,)*
        }

        impl Key {
            /// All keys, in the order of the files.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// Gives the name, `message.attribute`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$key => concat!($message, ".", $attribute),)*
                }
            }

            /// Gives the names of its values; a text takes exactly these.
            #[must_use]
            pub fn args(self) -> &'static [&'static str] {
                match self {
                    $(Self::$key => &[$($arg),*],)*
                }
            }

            pub(crate) fn message(self) -> &'static str {
                match self {
                    $(Self::$key => $message,)*
                }
            }

            pub(crate) fn attribute(self) -> &'static str {
                match self {
                    $(Self::$key => $attribute,)*
                }
            }
        }
    };
}

keys! {
    // What went wrong on the phone, what is kept, what to do. ui.md 5.2 names the first six.
    /// A save did not happen.
    ErrNothingSaved = "err" . "nothing_saved" [];
    /// No room on the disk.
    ErrPhoneFull = "err" . "phone_full" [];
    /// The disk does not answer.
    ErrStorage = "err" . "storage" [];
    /// The key store does not answer.
    ErrKeyStore = "err" . "key_store" [];
    /// Data of a newer version.
    ErrNewerData = "err" . "newer_data" [];
    /// A part was moved aside.
    ErrDamaged = "err" . "damaged" [];
    /// The folder cannot be written.
    ErrReadOnly = "err" . "read_only" [];
    /// The data folder does not exist.
    ErrNoFolder = "err" . "no_folder" [];
    /// Another process has the data open.
    ErrInUse = "err" . "in_use" [];
    /// No randomness: nothing can be sealed.
    ErrNoRandom = "err" . "no_random" [];
    /// Sealing failed.
    ErrNotSealed = "err" . "not_sealed" [];
    /// The key bundle in the store does not verify.
    ErrBundle = "err" . "bundle" [];
    /// No center yet.
    ErrNotEnrolled = "err" . "not_enrolled" [];
    /// Enrolled, not yet active.
    ErrPending = "err" . "pending" [];
    /// Keys are gone; the outbox lives.
    ErrNotActive = "err" . "not_active" [];
    /// Needs an unlocked phone.
    ErrLocked = "err" . "locked" [];
    /// Needs an open shift.
    ErrNoShift = "err" . "no_shift" [];
    /// Not inside a shift.
    ErrShiftOpen = "err" . "shift_open" [];
    /// The state does not allow it.
    ErrRefused = "err" . "refused" [];
    /// Faults in a draft.
    ErrFaults = "err" . "faults" ["n"];
    /// A body over 730 bytes.
    ErrTooLong = "err" . "too_long" ["over"];
    /// Input is no JSON.
    ErrNotJson = "err" . "not_json" [];
    /// No such kind.
    ErrUnknownKind = "err" . "unknown_kind" ["kind"];
    /// Amendment of a withdrawn record.
    ErrWithdrawn = "err" . "withdrawn" [];
    /// Not in this shift's entries.
    ErrNotHere = "err" . "not_here" [];
    /// Too late to undo.
    ErrOldUndo = "err" . "old_undo" [];
    // PINs.
    /// Another PIN.
    PinWrong = "pin" . "wrong" [];
    /// Delay after wrong tries.
    PinWait = "pin" . "wait" ["n"];
    /// Length or signs.
    PinDigits = "pin" . "digits" ["n"];
    /// Duress PIN too near the first.
    PinTooClose = "pin" . "too_close" [];
    /// The second typing differs.
    PinDiffers = "pin" . "differs" [];
    /// No PIN was given to a command.
    PinMissing = "pin" . "missing" [];
    // Joining a center.
    /// Both screens show six digits.
    EnrollDigits = "enroll" . "digits" ["digits"];
    /// Enrolled.
    EnrollDone = "enroll" . "done" [];
    /// Not a center's code.
    EnrollNotACode = "enroll" . "not_a_code" [];
    /// A line of typed code has a wrong check sign.
    EnrollLine = "enroll" . "line" ["n"];
    /// 410.
    EnrollExpired = "enroll" . "expired" [];
    /// 409, or a spent token.
    EnrollUsed = "enroll" . "used" [];
    /// Refused by staff or relay.
    EnrollRefused = "enroll" . "refused" [];
    /// 404: the relay has no such token.
    EnrollUnknown = "enroll" . "unknown" [];
    /// A code of another center.
    EnrollOther = "enroll" . "other" [];
    /// Bundle under another root, or pin failure.
    EnrollOtherKey = "enroll" . "other_key" [];
    /// No connection.
    EnrollOffline = "enroll" . "offline" [];
    /// Staff said: not the same.
    EnrollDiffers = "enroll" . "differs" [];
    /// Outbox of another center is not empty.
    EnrollWipeFirst = "enroll" . "wipe_first" [];
    /// The desk's A keys open nothing.
    EnrollClock = "enroll" . "clock" [];
    /// HwClass::None.
    EnrollNoKeyClass = "enroll" . "no_key_class" [];
    /// Waiting for the desk.
    EnrollWait = "enroll" . "wait" [];
    // A contact with the relay: how it ended, what is kept, what to do.
    /// Progress.
    SyncRound = "sync" . "round" ["done" "left"];
    /// Nothing waits.
    SyncComplete = "sync" . "complete" [];
    /// It went through, some wait.
    SyncMore = "sync" . "more" ["n"];
    /// Cancelled.
    SyncCancelled = "sync" . "cancelled" [];
    /// No connection.
    SyncOffline = "sync" . "offline" [];
    /// Another key than the pinned ones.
    SyncPin = "sync" . "pin" [];
    /// 401 twice.
    SyncLogin = "sync" . "login" [];
    /// Result 4.
    SyncRevoked = "sync" . "revoked" [];
    /// Result 5.
    SyncFull = "sync" . "full" [];
    /// 429 or 503.
    SyncBusy = "sync" . "busy" ["n"];
    /// 404.
    SyncUnknownCenter = "sync" . "unknown_center" [];
    /// Generation below the desk's word.
    SyncOldGeneration = "sync" . "old_generation" [];
    /// An answer of wrong size or with unknown codes.
    SyncUnreadable = "sync" . "unreadable" [];
    /// No free row for fillers.
    SyncNoRoom = "sync" . "no_room" [];
    /// Nj.s is gone.
    SyncNoLoginKey = "sync" . "no_login_key" [];
    /// Opened claimed with a wrong tag.
    SyncWrongTags = "sync" . "wrong_tags" ["n"];
    // The ledger: written = waiting + at the center + opened + refused (+ damaged).
    /// All kept here.
    LedgerWritten = "ledger" . "written" [];
    /// Waiting.
    LedgerWaiting = "ledger" . "waiting" [];
    /// At the center, not opened yet.
    LedgerAtCenter = "ledger" . "at_center" [];
    /// Opened by the center: safe.
    LedgerOpened = "ledger" . "opened" [];
    /// Refused, kept, offered again.
    LedgerRefused = "ledger" . "refused" [];
    /// Damaged, kept.
    LedgerDamaged = "ledger" . "damaged" [];
    /// Outbox key lost.
    LedgerUnclear = "ledger" . "unclear" [];
    /// It adds up.
    LedgerBalances = "ledger" . "balances" [];
    /// It does not add up.
    LedgerDiffers = "ledger" . "differs" [];
    // What a phone holds, and what an erase left.
    /// Sealed letters, blank ones among them.
    HoldsSealed = "holds" . "sealed" [];
    /// Nobody can open them here.
    HoldsCannot = "holds" . "cannot" [];
    /// This shift, gone at its end.
    HoldsShift = "holds" . "shift" [];
    /// What is left in the bag.
    HoldsBag = "holds" . "bag" [];
    /// Warnings, cards, numbers.
    HoldsCards = "holds" . "cards" [];
    /// Emptied.
    HoldsWiped = "holds" . "wiped" [];
    /// Everything was emptied.
    HoldsWipedAll = "holds" . "wiped_all" [];
    /// A step failed; tried again at the next start.
    HoldsWipeUnfinished = "holds" . "wipe_unfinished" [];
    // The center's programs.
    /// There is no center in this folder.
    CenterNoData = "center" . "no_data" [];
    /// A center is already here.
    CenterExists = "center" . "exists" [];
    /// Made by a newer version.
    CenterNewer = "center" . "newer" [];
    /// A part was damaged.
    CenterDamaged = "center" . "damaged" [];
    /// This folder cannot be written.
    CenterReadOnly = "center" . "read_only" [];
    /// The disk is full.
    CenterDiskFull = "center" . "disk_full" [];
    /// Another program uses this center now.
    CenterInUse = "center" . "in_use" [];
    /// Not this passphrase.
    CenterPassphrase = "center" . "passphrase" [];
    /// Not this recovery key.
    CenterRecovery = "center" . "recovery" [];
    /// What was typed back differs.
    CenterNotTypedBack = "center" . "not_typed_back" [];
    /// ROOT printed once.
    CenterRoot = "center" . "root" [];
    /// Said after each enrollment until there is a backup command.
    CenterNoBackup = "center" . "no_backup" [];
    /// The relay is stopped.
    CenterRelayStopped = "center" . "relay_stopped" [];
    /// Another program listens on `address`.
    CenterPort = "center" . "port" ["address"];
    /// Listening on `address`.
    CenterServing = "center" . "serving" ["address"];
    /// QR on screen.
    CenterShowCode = "center" . "show_code" ["n"];
    /// No phone came in time.
    CenterNoPhone = "center" . "no_phone" [];
    /// The post does not open under any live key.
    CenterForgedPost = "center" . "forged_post" [];
    /// The phone `code` has joined.
    CenterJoined = "center" . "joined" ["code"];
    /// The year's keys are used up.
    CenterNoBundle = "center" . "no_bundle" [];
    /// `month` is not a month.
    CenterBadMonth = "center" . "bad_month" ["month"];
    /// There is nothing from `month`.
    CenterNoMonth = "center" . "no_month" ["month"];
    // Classes of an envelope at the desk (security.md 5.4); each ends in exactly one.
    /// Opened.
    ClassOpened = "class" . "opened" [];
    /// Came before.
    ClassDuplicate = "class" . "duplicate" [];
    /// Blank.
    ClassDummy = "class" . "dummy" [];
    /// Put aside until somebody decides.
    ClassParked = "class" . "parked" [];
    /// Not known yet, kept.
    ClassUnknown = "class" . "unknown" [];
    /// Too late: its key was burnt.
    ClassLate = "class" . "late" [];
    /// Damaged, kept.
    ClassDamaged = "class" . "damaged" [];
    /// Against the rules, kept.
    ClassRefused = "class" . "refused" [];
    /// All together.
    ClassSum = "class" . "sum" [];
    // Month sheet: names of the indicators (domain.md 12), marks and headings.
    /// Month sheet `month`.
    SheetTitle = "sheet" . "title" ["month"];
    /// Target internal.
    SheetInternal = "sheet" . "internal" [];
    /// Target funder.
    SheetFunder = "sheet" . "funder" [];
    /// Before the release ledger exists.
    SheetNotForRelease = "sheet" . "not_for_release" [];
    /// Total.
    SheetTotal = "sheet" . "total" [];
    /// Mark of a hidden cell.
    SheetSuppressed = "sheet" . "suppressed" [];
    /// Mark of what cannot be computed.
    SheetAbsent = "sheet" . "absent" [];
    /// Stock.
    SheetHolder = "sheet" . "holder" ["holder"];
    /// Stock by holder.
    SheetStock = "sheet" . "stock" [];
    /// M01.
    SheetM01 = "sheet" . "m01" [];
    /// M02.
    SheetM02 = "sheet" . "m02" [];
    /// M03.
    SheetM03 = "sheet" . "m03" [];
    /// M04.
    SheetM04 = "sheet" . "m04" [];
    /// M05.
    SheetM05 = "sheet" . "m05" [];
    /// M07.
    SheetM07 = "sheet" . "m07" [];
    /// M11.
    SheetM11 = "sheet" . "m11" [];
    /// M17 external.
    SheetM17Ext = "sheet" . "m17_ext" [];
    /// M17 internal.
    SheetM17Int = "sheet" . "m17_int" [];
    /// M18.
    SheetM18 = "sheet" . "m18" [];
    /// M19 out.
    SheetM19Out = "sheet" . "m19_out" [];
    /// M19 in.
    SheetM19In = "sheet" . "m19_in" [];
    /// M19 ratio.
    SheetM19Ratio = "sheet" . "m19_ratio" [];
    /// M20.
    SheetM20 = "sheet" . "m20" [];
    /// M22.
    SheetM22 = "sheet" . "m22" [];
    /// M24.
    SheetM24 = "sheet" . "m24" [];
    /// M24 share.
    SheetM24Enough = "sheet" . "m24_enough" [];
    /// Q38.
    SheetQ38Done = "sheet" . "q38_done" [];
    /// Q38.
    SheetQ38Zero = "sheet" . "q38_zero" [];
    /// Q38.
    SheetQ38Missing = "sheet" . "q38_missing" [];
    /// Q38.
    SheetQ38Open = "sheet" . "q38_open" [];
    /// Q38.
    SheetQ38Late = "sheet" . "q38_late" [];
    /// Q38.
    SheetQ38Unknown = "sheet" . "q38_unknown" [];
    // A whole night, played (cargo demo).
    /// A center is made and its relay starts.
    DemoCenter = "demo" . "center" [];
    /// `n` phones join.
    DemoEnroll = "demo" . "enroll" ["n"];
    /// `n` records are written without a network.
    DemoNight = "demo" . "night" ["n"];
    /// One phone is emptied in the middle of the night.
    DemoWiped = "demo" . "wiped" [];
    /// The relay is killed and started again while a phone sends.
    DemoKilled = "demo" . "killed" [];
    /// One answer is lost on the way.
    DemoLostReply = "demo" . "lost_reply" [];
    /// The desk opens what came.
    DemoOpened = "demo" . "opened" [];
    /// What a thief finds on each phone.
    DemoThief = "demo" . "thief" [];
    /// What he finds with the chip too: here files stand for it.
    DemoThiefChip = "demo" . "thief_chip" [];
    /// The scanner is shown to work.
    DemoControl = "demo" . "control" [];
    /// Everything adds up: phones, relay and desk agree.
    DemoAddsUp = "demo" . "adds_up" [];
    /// It does not add up.
    DemoDiffers = "demo" . "differs" [];
}
