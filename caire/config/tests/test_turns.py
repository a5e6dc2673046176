import multiprocessing
import threading
import time

import pytest

from caire.config.sqlite.turns import Turns

pytestmark = pytest.mark.once

CONTEXT = multiprocessing.get_context("spawn")


def write_again_and_again(database, until, written):
    turns = Turns(database)
    while time.monotonic() < until:
        assert turns.take(5)
        with written.get_lock():
            written.value += 1
        time.sleep(0.002)
        turns.give()


def test_two_processes_that_write_without_pause_write_as_often(tmp_path):
    database, until = str(tmp_path / "essai.sqlite3"), time.monotonic() + 4
    written = [CONTEXT.Value("i", 0) for _ in range(2)]

    writers = [CONTEXT.Process(target=write_again_and_again, args=(database, until, one)) for one in written]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    counts = sorted(one.value for one in written)
    assert counts[1] - counts[0] <= counts[1] / 4
    assert counts[0] > 50


def test_a_turn_is_given_to_one_at_a_time(tmp_path):
    turns, writing, most = Turns(str(tmp_path / "essai.sqlite3")), [], []

    def write():
        for _ in range(20):
            turns.take(5)
            writing.append(1)
            most.append(len(writing))
            writing.pop()
            turns.give()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(most), max(most)) == (80, 1)


def test_who_waits_too_long_is_told(tmp_path):
    turns = Turns(str(tmp_path / "essai.sqlite3"))
    turns.take(1)

    waited = []
    thread = threading.Thread(target=lambda: waited.append(turns.take(0.05)))
    thread.start()
    thread.join()

    assert waited == [False]


def test_without_a_folder_to_write_in_the_threads_still_take_turns(tmp_path):
    turns = Turns(str(tmp_path / "absent" / "essai.sqlite3"))

    assert turns.take(1)
    turns.give()
    assert turns.take(1)
