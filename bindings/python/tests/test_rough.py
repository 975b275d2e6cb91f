"""Rough handling: keys that hang or throw during a wipe, closing under a running call, many threads, callbacks that throw."""

import asyncio
import json
import tempfile
import threading
import time
import unittest

from fake_chip import FakeChip
from player import Center, Silent

import nightjar
from nightjar import AppState, Face, NightjarApp, PinRole, Refusal, SyncError, WipeLevel


class Throws(nightjar.SyncObserver):
    """Throws at every round."""

    def __init__(self):
        self.rounds = 0

    def round(self, done, left):
        self.rounds += 1
        raise OSError("a screen that is gone")


class RoughTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = folder.name + "/phone"
        self.chip = FakeChip()
        self.phone = NightjarApp.open(self.dir, self.chip, "en", Face.PLAIN)
        self.addCleanup(self.phone.close_store)
        self.addCleanup(self.chip.mend)

    def enroll(self):
        """Joins a center past the screens and leaves the phone open."""
        center = Center()
        self.addCleanup(center.close)
        code = center.ask("offer w07")
        digits = self.phone.enroll(bytes.fromhex(code["qr"]))
        self.assertEqual(center.ask("digits"), {"digits": digits})
        center.ask("agree")
        self.phone.enroll_confirm(True)
        self.pin = self.phone.pin_suggest()
        self.type(self.pin)
        self.phone.pin_set(PinRole.NORMAL)
        self.phone.enroll_finish()
        return center

    def type(self, pin):
        for digit in pin:
            self.phone.pin_digit(int(digit))

    def test_a_wipe_does_not_wait_for_keys_that_hang_or_throw(self):
        for fault in ["hang", "throw", "unavailable"]:
            self.chip.fail_all({"*": fault})
            started = time.monotonic()
            wiped = self.phone.wipe(WipeLevel.WIPE)
            self.assertLess(time.monotonic() - started, 5)
            self.assertEqual((wiped.hardware, wiped.file), (False, True))
            self.chip.mend()
            self.phone.wait_for_wipe()

    def test_closing_waits_for_a_running_call_and_refuses_the_next(self):
        self.enroll()
        self.phone.lock()
        self.type(self.pin)
        self.chip.fail_all({"prf": "hang"})
        came = []

        def unlock():
            try:
                self.phone.unlock()
            except nightjar.UnlockError as error:
                came.append(type(error).__name__)

        call = threading.Thread(target=unlock)
        call.start()
        time.sleep(0.3)
        self.assertTrue(self.phone.close_store())
        call.join()
        self.assertIn(came, [["KeysUnavailable"], ["NotNow"]])
        self.assertEqual(self.phone.state(), AppState.CLOSED)
        with self.assertRaises(nightjar.RefusedError.NotNow) as refused:
            self.phone.shown()
        self.assertEqual(refused.exception.why, Refusal.CLOSED)
        # What was closed can be opened, and what was released too.
        self.chip.mend()
        again = NightjarApp.open(self.dir, self.chip, "en", Face.PLAIN)
        self.assertEqual(again.state(), AppState.LOCKED)
        with self.assertRaises(nightjar.OpenError.InUse):
            NightjarApp.open(self.dir, self.chip, "en", Face.PLAIN)
        again.close_store()

    def test_a_cancelled_task_lets_go_of_the_answer_not_of_the_contact(self):
        center = self.enroll()
        center.ask("mute")

        async def cancelled():
            contact = asyncio.create_task(self.phone.sync(Silent()))
            await asyncio.get_running_loop().run_in_executor(None, center.ask, "called")
            contact.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await contact
            with self.assertRaises(SyncError.Stopped):
                await self.phone.sync(Silent())
            self.phone.cancel_sync()

        asyncio.run(cancelled())
        center.ask("back")
        self.meet(center, Silent())

    def test_an_observer_that_throws_changes_nothing(self):
        center = self.enroll()
        throws = Throws()
        self.meet(center, throws)
        self.assertGreater(throws.rounds, 0)
        self.assertEqual(self.phone.pending().damaged, 0)

    def meet(self, center, observer):
        """One contact as far as its second connection, which comes a minute later; the one before may take 2 s to end."""

        async def meet():
            while True:
                contact = asyncio.create_task(self.phone.sync(observer))
                await asyncio.sleep(0.1)
                if not contact.done():
                    break
                with self.assertRaises(SyncError.Stopped):
                    await contact
            await asyncio.get_running_loop().run_in_executor(None, center.ask, "quiet")
            self.phone.cancel_sync()
            with self.assertRaises(SyncError.Stopped):
                await contact

        asyncio.run(meet())

    def test_many_threads_see_whole_states(self):
        self.enroll()
        wrong = []

        def look():
            try:
                for _ in range(25):
                    state = self.phone.shown()
                    json.loads(nightjar.state_json(state))
                    self.phone.pending()
                    self.phone.act(nightjar.Event.BACK())
            except Exception as error:  # noqa: BLE001
                wrong.append(error)

        threads = [threading.Thread(target=look) for _ in range(8)]
        for thread in threads:
            thread.start()
        wiped = self.phone.wipe(WipeLevel.WIPE)
        for thread in threads:
            thread.join()
        self.assertTrue(wiped.hardware and wiped.file)
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
