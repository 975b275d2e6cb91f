"""Plays the scenarios of tests/scenarios: the same steps as Rust, Kotlin and Swift, against the same center.

The verbs are those of tests/scenarios/src/player.rs. Every view state goes through this language's types and back before
it is compared and written down.
"""

import asyncio
import json
import os
import pathlib
import re
import subprocess
import threading

from fake_chip import FakeChip

import nightjar
from nightjar import Event, Face, NightjarApp, PinRole, ScreenId, WipeLevel


class Silent(nightjar.SyncObserver):
    """Hears nothing."""

    def round(self, done, left):
        pass


class Center:
    """The center as a process: a line in, a line of JSON out."""

    def __init__(self):
        program = os.environ["NIGHTJAR_CENTER"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([program, "center"], stdin=pipe, stdout=pipe, text=True)
        self.answer()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError("the center has stopped")
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def at(value, path):
    """Follows a path with dots: fields by name, items by number from 0."""
    for part in path.split("."):
        if isinstance(value, list):
            value = value[int(part)] if part.isdigit() and int(part) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(part)
        else:
            return None
    return value


def digits(text):
    """The digits of a text."""
    return re.sub(r"[^0-9]", "", text)


def told(family, error):
    """An error as every language writes it down: family/variant, and its fields in lower case without "_"."""
    answer = {"error": f"{family}/{type(error).__name__}"}
    for name, value in vars(error).items():
        if not name.startswith("_"):
            text = getattr(value, "name", str(value)).replace("_", "").lower()
            answer[name.replace("_", "").lower()] = None if value is None else text
    return answer


def outcome(family, call):
    """What a call comes to."""
    error = getattr(nightjar, family)
    try:
        return call() or {}
    except error as thrown:
        return told(family, thrown)


def ledger(counts):
    names = ["written", "waiting", "at_center", "opened", "refused", "damaged", "unclear"]
    return {name: getattr(counts, name) for name in names}


def level(text):
    return WipeLevel.ALL if text == "all" else WipeLevel.WIPE


def wiped(result):
    return {"hardware": result.hardware, "file": result.file}


class Player:
    """One scenario."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.chip = FakeChip()
        self.center = Center()
        self.app = None
        self.running = None
        self.taken = {}
        self.shown = []

    def close(self):
        self.chip.mend()
        if self.app:
            self.app.close_store()
        self.center.close()

    def play(self, file):
        steps = json.loads(pathlib.Path(file).read_text())["steps"]
        for number, step in enumerate(steps, 1):
            answer = self.answer(step)
            self.check(f"step {number}, {json.dumps(step)}", step, answer)
        return self.shown

    def check(self, where, step, answer):
        assert answer.get("error") == step.get("error"), f"{where}: it came to {answer}"
        for path, wanted in step.get("is", {}).items():
            found = at(answer, path)
            if wanted == "*":
                good = found is not None
            elif isinstance(wanted, str) and wanted.startswith("#"):
                good = isinstance(found, str) and digits(found) == digits(self.text(wanted[1:]))
            elif isinstance(wanted, str):
                good = found == self.text(wanted)
            else:
                good = found == wanted
            assert good, f"{where}: {path} is {found}, not {wanted}"
        for name, path in step.get("take", {}).items():
            value = at(answer, path)
            assert value is not None, f"{where}: there is no {path} in {answer}"
            self.taken[name] = value if isinstance(value, str) else json.dumps(value)

    def text(self, written):
        return self.taken[written[1:]] if written.startswith("$") else written

    def answer(self, step):
        verb, thing = next(iter(step.items()))
        text = self.text(thing) if isinstance(thing, str) else ""
        if verb == "center":
            return self.center.ask(" ".join(self.text(word) for word in thing.split(" ")))
        if verb == "keys":
            self.chip.fail_all(thing)
            return {}
        if verb == "lose":
            self.chip.lose(text)
            return {}
        if verb == "open":
            return outcome("OpenError", lambda: self.open(text))
        if verb == "wipe_at":
            return wiped(nightjar.wipe_at(str(self.folder / "phone"), self.chip, level(text)))
        if verb == "throw":
            family = "".join(part.capitalize() for part in text.split("_")) + "Error"
            return outcome(family, lambda: getattr(nightjar, f"throw_{text}")(step["n"]))
        if verb == "wait":
            threading.Event().wait(thing / 1000)
            return {}
        return self.call(verb, thing, text, step)

    def open(self, name):
        self.app = NightjarApp.open(str(self.folder / name), self.chip, "en", Face.PLAIN)

    def call(self, verb, thing, text, step):
        app = self.app
        if verb == "close":
            return {"closed": app.close_store()}
        if verb == "state":
            return {"state": app.state().name.replace("_", "").lower()}
        if verb in {"lock", "background", "foreground", "tick", "wait_for_wipe", "cancel_sync"}:
            getattr(app, verb)()
            return {}
        if verb == "wipe":
            return wiped(app.wipe(level(text)))
        if verb == "pending":
            return outcome("RefusedError", lambda: ledger(app.pending()))
        if verb == "sync":
            return outcome("SyncError", lambda: ledger(asyncio.run(app.sync(Silent()))))
        if verb == "sync_begin":
            self.begin()
            return {}
        if verb == "sync_end":
            thread, answers = self.running
            thread.join()
            return answers[0]
        if verb == "enroll":
            return outcome("EnrollError", lambda: {"digits": app.enroll(bytes.fromhex(text))})
        if verb == "enroll_text":
            return outcome("EnrollError", lambda: {"digits": app.enroll_text(text)})
        if verb == "enroll_confirm":
            return outcome("EnrollError", lambda: app.enroll_confirm(thing))
        if verb == "enroll_finish":
            return outcome("SetupError", app.enroll_finish)
        if verb == "pin_suggest":
            return outcome("SetupError", lambda: {"pin": app.pin_suggest()})
        if verb == "pin_set":
            role = PinRole.DURESS if text == "duress" else PinRole.NORMAL
            return outcome("SetupError", lambda: app.pin_set(role))
        if verb == "unlock":
            return outcome("UnlockError", app.unlock)
        if verb == "screen":
            return self.view(lambda: app.screen(ScreenId[text.upper()]), nightjar.state_json)
        if verb == "shown":
            return self.view(app.shown, nightjar.state_json)
        if verb == "pin_clear":
            return self.view(app.pin_clear, nightjar.step_json)
        if verb == "pin_submit":
            return self.view(app.pin_submit, nightjar.step_json)
        if verb == "digits":
            for digit in digits(text):
                app.pin_digit(int(digit))
            return {}
        if verb == "pin_push":
            answer = {}
            for digit in digits(text):
                step_of = lambda digit=digit: json.loads(nightjar.step_json(app.pin_push(int(digit))))  # noqa: E731
                answer = outcome("RefusedError", step_of)
            return answer
        return self.view(lambda: app.act(self.event(verb, thing, text, step)), nightjar.step_json)

    def event(self, verb, thing, text, step):
        if verb == "tap":
            return Event.TAP(text)
        if verb == "hold":
            return Event.HOLD(text)
        if verb == "release":
            return Event.RELEASE(text)
        if verb == "expired":
            return Event.EXPIRED(text)
        if verb == "step":
            return Event.STEP(text, step["by"])
        if verb == "scanned":
            return Event.SCANNED(bytes.fromhex(text))
        if verb == "no_camera":
            return Event.NO_CAMERA()
        if verb == "pulled":
            return Event.PULLED(thing)
        assert verb == "back", verb
        return Event.BACK()

    def view(self, call, to_json):
        seen = outcome("RefusedError", lambda: json.loads(self.native(to_json, call())))
        if "error" not in seen:
            self.shown.append(json.dumps(seen, ensure_ascii=False, separators=(",", ":")))
        return seen

    def native(self, to_json, seen):
        """The JSON of what came, and a look at it as this language sees it."""
        text = to_json(seen)
        state = getattr(seen, "state", seen)
        name = type(state).__name__.split(".")[-1].lower()
        document = json.loads(text)
        shown = document.get("state", document)
        assert shown["screen"] == name, f"{shown['screen']} came as {name}"
        if "phase" in shown:
            assert shown["phase"] == state.view.phase.name.lower(), shown["phase"]
        return text

    def begin(self):
        app, answers = self.app, []

        def run():
            answers.append(outcome("SyncError", lambda: ledger(asyncio.run(app.sync(Silent())))))

        thread = threading.Thread(target=run)
        self.running = thread, answers
        thread.start()
