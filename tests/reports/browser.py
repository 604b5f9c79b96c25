"""A real browser without a window, driven over its own pipe (the DevTools protocol): no driver, no network."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
# The browser reads file 3 and writes file 4.
_START = """
import fcntl, os, sys
reading, writing = (fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3])
os.dup2(reading, 3)
os.dup2(writing, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """One page of a running browser."""

    def __init__(self, reading: IO[bytes], writing: IO[bytes]) -> None:
        self._reading, self._writing = reading, writing
        self._number = 0
        self._rest = b""
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its result; what happens meanwhile is kept in `events`."""
        number = self._send(method, **parameters)
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _send(self, method: str, **parameters: Any) -> int:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._writing.write(json.dumps(message).encode() + b"\0")
        return self._number

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select.select([self._reading], [], [], 60)[0], "the browser says nothing"
            read = self._reading.read(1 << 20)
            assert read, "the browser has ended"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        if answer.get("method") == "Page.javascriptDialogOpening":
            # A page with decisions that are not exported asks before it is left.
            self._send("Page.handleJavaScriptDialog", accept=True)
        return answer

    def wait_for(self, event: str) -> dict[str, Any]:
        """The next event of this name, or one that has come already."""
        while True:
            for place, one in enumerate(self.events):
                if one.get("method") == event:
                    return self.events.pop(place)
            self.events.append(self._next())

    def open(self, path: Path, *, width: int = 1280, height: int = 800, dark: bool = False, media: str = "") -> None:
        """Load a file in a window of this size."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        self.wait_for("Page.loadEventFired")

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives, as plain data; promises are waited for."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key, as a user does it; “Enter” and “Escape” by name, others as the character they give."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9}
        text = {"Enter": "\r"}.get(key, "" if key in codes else key)
        code = codes.get(key) or ord(key.upper())
        given: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": code}
        self.ask("Input.dispatchKeyEvent", type="keyDown", **given, **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **given)

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        self.ask("Input.insertText", text=text)

    def screenshot(self, path: Path, *, whole: bool = False) -> None:
        """What the window shows, or the whole page, as a PNG."""
        data = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        path.write_bytes(b64decode(data))

    def complaints(self) -> list[str]:
        """What the browser had to say: errors of scripts, and whatever the page's policy forbade."""
        self.value("1")
        said = [one["params"]["entry"]["text"] for one in self.events if one.get("method") == "Log.entryAdded"]
        return said + [
            str(one["params"]["exceptionDetails"])
            for one in self.events
            if one.get("method") == "Runtime.exceptionThrown"
        ]

    def close(self) -> None:
        """End the browser."""
        self._session = None
        self.ask("Browser.close")


@contextlib.contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser that keeps all that is its own in `folder`, and ends with the block."""
    to_browser, from_us = os.pipe()
    to_us, from_browser = os.pipe()
    command = [
        sys.executable, "-c", _START, str(to_browser), str(from_browser), str(BROWSER), "--headless",
        "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
        f"--user-data-dir={folder / 'profile'}",
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    os.close(to_browser)
    os.close(from_browser)
    with os.fdopen(to_us, "rb", buffering=0) as reading, os.fdopen(from_us, "wb", buffering=0) as writing:
        try:
            page = Browser(reading, writing)
            yield page
            page.close()
        finally:
            process.terminate()
            process.wait(30)
