"""A small load generator: keep-alive HTTP/1.1 over asyncio, a fixed number of connections, each asking in turn.

It runs on the machine that it measures, so it does as little as possible for each answer.
"""

import asyncio
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

END = b"\r\n\r\n"
LENGTH = b"\r\ncontent-length: "


@dataclass(slots=True)
class Run:
    """What a load gave: the time of each answer, their statuses, and how long it all took."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    received: int = 0

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    @property
    def p95(self) -> float:
        """The time under which 95 answers of 100 came, in milliseconds."""
        return statistics.quantiles(self.times, n=20)[-1] * 1000

    @property
    def median(self) -> float:
        """The time under which half of the answers came, in milliseconds."""
        return statistics.median(self.times) * 1000

    @property
    def bytes_each(self) -> int:
        """The mean weight of an answer, headings included."""
        return self.received // len(self.times)


class Asker(asyncio.Protocol):
    """One connection: sends a request, waits for the whole answer, sends the next."""

    def __init__(
        self, requests: Iterator[bytes], run: Run, deadline: float, keep: Callable[[bytes], None] | None
    ) -> None:
        self.requests, self.run, self.deadline, self.keep = requests, run, deadline, keep
        self.done = asyncio.get_running_loop().create_future()
        self.head = b""
        self.missing = -1
        self.body: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.ask()

    def ask(self) -> None:
        """Send the next request, or stop."""
        request = next(self.requests, None) if time.perf_counter() < self.deadline else None
        if request is None:
            self.transport.close()
            if not self.done.done():
                self.done.set_result(None)
            return
        self.head, self.missing = b"", -1
        self.started = time.perf_counter()
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Count what comes; once the answer is whole, keep its time and ask again."""
        self.run.received += len(data)
        if self.keep:
            self.body.append(data)
        if self.missing < 0:
            self.head += data
            end = self.head.find(END)
            if end < 0:
                return
            at = self.head.find(LENGTH, 0, end)
            if at < 0 and int(self.head[9:12]) not in {204, 304}:
                raise ValueError(f"an answer without its length: {self.head[:300]!r}")
            length = int(self.head[at + len(LENGTH) : self.head.index(b"\r", at + len(LENGTH))]) if at > 0 else 0
            self.missing = length - (len(self.head) - end - len(END))
        else:
            self.missing -= len(data)
        if self.missing <= 0:
            self.finished()

    def finished(self) -> None:
        """Note one whole answer."""
        self.run.times.append(time.perf_counter() - self.started)
        self.run.statuses[int(self.head[9:12])] += 1
        if self.keep:
            self.keep(b"".join(self.body))
            self.body = []
        self.ask()

    def connection_lost(self, error: Exception | None) -> None:
        """A server that hangs up in the middle is a failed measure."""
        if not self.done.done():
            self.done.set_exception(error or ConnectionError("the server closed the connection"))


async def _drive(
    port: int, requests: Iterator[bytes], connections: int, seconds: float, keep: Callable[[bytes], None] | None
) -> Run:
    loop = asyncio.get_running_loop()
    run = Run()
    started = time.perf_counter()
    askers = [
        (await loop.create_connection(lambda: Asker(requests, run, started + seconds, keep), "127.0.0.1", port))[1]
        for _ in range(connections)
    ]
    await asyncio.gather(*(asker.done for asker in askers))
    run.seconds = time.perf_counter() - started
    return run


def drive(port: int, requests: Iterator[bytes], connections: int = 16, seconds: float = 60) -> Run:
    """Ask until the requests or the seconds run out."""
    return asyncio.run(_drive(port, requests, connections, seconds, None))


def collect(port: int, requests: Iterator[bytes], connections: int = 1) -> tuple[list[bytes], Run]:
    """Ask everything and keep the answers, in the order of the requests when there is one connection."""
    answers: list[bytes] = []
    run = asyncio.run(_drive(port, requests, connections, 600, answers.append))
    return answers, run
