"""Every scenario, played in Python. With NIGHTJAR_TRANSCRIPTS set it writes down what was shown."""

import concurrent.futures
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
        # At the same time: most of a scenario is waiting.
        with concurrent.futures.ThreadPoolExecutor(len(files)) as plays:
            playing = {file.stem: plays.submit(self.play, file) for file in files}
            for name, play in playing.items():
                with self.subTest(name):
                    self.write(name, play.result())

    def play(self, file):
        with tempfile.TemporaryDirectory() as folder:
            player = Player(folder)
            try:
                return player.play(file)
            finally:
                player.close()

    def write(self, name, shown):
        out = os.environ.get("NIGHTJAR_TRANSCRIPTS")
        if out:
            folder = pathlib.Path(out) / "python"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.jsonl").write_text("".join(line + "\n" for line in shown))


if __name__ == "__main__":
    unittest.main()
