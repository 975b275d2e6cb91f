"""What needs no center: opening, refusals, closing."""

import asyncio
import pathlib
import tempfile
import unittest

from fake_chip import FakeChip

import nightjar


class Silent(nightjar.SyncObserver):
    """Hears nothing."""

    def round(self, done, left):
        pass


class PhoneTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = pathlib.Path(folder.name) / "phone"

    def open(self, chip=None):
        phone = nightjar.NightjarApp.open(str(self.dir), chip or FakeChip(), "en", nightjar.Face.PLAIN)
        self.addCleanup(phone.close_store)
        return phone

    def test_a_new_phone_is_fresh_and_refuses_what_needs_a_center(self):
        phone = self.open()
        self.assertEqual(phone.state(), nightjar.AppState.FRESH)
        self.assertEqual(phone.pending().written, 0)
        with self.assertRaises(nightjar.EnrollError.NotACode) as refused:
            phone.enroll(b"\x01\x02\x03")
        self.assertIsNone(refused.exception.line)
        with self.assertRaises(nightjar.SyncError.NotNow) as refused:
            asyncio.run(phone.sync(Silent()))
        self.assertEqual(refused.exception.why, nightjar.Refusal.NOT_ENROLLED)

    def test_a_closed_phone_refuses_everything_but_a_wipe(self):
        phone = self.open()
        self.assertTrue(phone.close_store())
        self.assertEqual(phone.state(), nightjar.AppState.CLOSED)
        with self.assertRaises(nightjar.RefusedError.NotNow) as refused:
            phone.pending()
        self.assertEqual(refused.exception.why, nightjar.Refusal.CLOSED)
        self.assertTrue(phone.wipe(nightjar.WipeLevel.ALL).file)
        self.assertEqual(self.open().state(), nightjar.AppState.FRESH)


if __name__ == "__main__":
    unittest.main()
