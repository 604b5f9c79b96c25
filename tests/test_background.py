"""Work beside the caller's."""

from __future__ import annotations

import time
from threading import Thread

import pytest

from transcheck.background import in_background, once


def test_result_and_error_arrive() -> None:
    assert in_background(lambda: 7).result() == 7
    with pytest.raises(ZeroDivisionError):
        in_background(lambda: 1 / 0).result()


def test_once_works_once_for_all_threads() -> None:
    calls: list[int] = []

    @once
    def work() -> int:
        time.sleep(0.02)
        calls.append(1)
        return len(calls)

    results: list[int] = []
    threads = [Thread(target=lambda: results.append(work())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [1] * 5 and work() == 1


def test_once_tries_again_after_an_error() -> None:
    answers = iter([ValueError("first"), 3])

    @once
    def work() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ValueError, match="first"):
        work()
    assert work() == 3
