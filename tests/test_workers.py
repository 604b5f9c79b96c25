"""Work for all cores."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Generator, Iterator
from functools import partial

import pytest

from transcheck.errors import InputError
from transcheck.workers import WorkersError, cores, results


class _Prepared:
    value = 0


def prepare(value: int) -> None:
    _Prepared.value = value


def work(number: int) -> tuple[int, int]:
    if number % 7 == 0:
        time.sleep(0.01)
    return number + _Prepared.value, os.getpid()


def fail(number: int) -> int:
    if number == 3:
        raise InputError("what", path="where", line=3)
    return number


def die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order(jobs: int) -> None:
    found = list(results(range(100), work, prepare=partial(prepare, 1000), jobs=jobs))
    assert [number for number, _ in found] == list(range(1000, 1100))
    assert (os.getpid() in {process for _, process in found}) == (jobs == 1)


def test_few_items_are_not_worth_a_process() -> None:
    assert list(results([7], work, prepare=partial(prepare, 0), jobs=4)) == [(7, os.getpid())]
    assert list(results([], work, prepare=partial(pytest.fail, "nothing to prepare for"), jobs=4)) == []


def test_items_are_taken_while_results_are_read() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    found = results(items(), work, prepare=partial(prepare, 0), jobs=2)
    next(found)
    assert len(taken) < 200
    assert isinstance(found, Generator)
    found.close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_stands_at_its_place(jobs: int) -> None:
    found = results(range(100), fail, prepare=partial(prepare, 0), jobs=jobs)
    assert [next(found), next(found), next(found)] == [0, 1, 2]
    with pytest.raises(InputError, match="where:3: what"):
        next(found)


def test_a_killed_process_is_one_clear_error() -> None:
    with pytest.raises(WorkersError, match="a worker process was killed, perhaps because memory ran out"):
        list(results(range(100), die, prepare=partial(prepare, 0), jobs=2))


def test_there_is_a_core() -> None:
    assert cores() >= 1
