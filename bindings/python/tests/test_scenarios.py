"""Every scenario, played in Python. With NIGHTJAR_TRANSCRIPTS set it writes down what was shown."""

import os
import pathlib
import tempfile
import unittest

from player import Player

SCENARIOS = pathlib.Path(__file__).parents[3] / "tests/scenarios"


class ScenarioTest(unittest.TestCase):
    def test_every_scenario_goes_as_it_is_written(self):
        files = sorted(SCENARIOS.glob("*.json"))
        self.assertTrue(files)
        for file in files:
            with self.subTest(file.stem), tempfile.TemporaryDirectory() as folder:
                player = Player(folder)
                try:
                    shown = player.play(file)
                finally:
                    player.close()
                self.write(file.stem, shown)

    def write(self, name, shown):
        out = os.environ.get("NIGHTJAR_TRANSCRIPTS")
        if out:
            folder = pathlib.Path(out) / "python"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.jsonl").write_text("\n".join(shown) + "\n")


if __name__ == "__main__":
    unittest.main()
