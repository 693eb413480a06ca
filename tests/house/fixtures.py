"""What holds for every test and every example: no network, a cache of its own, and the same examples every time."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=60,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", parent=settings.get_profile("ci"), max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("CSC_HYPOTHESIS_PROFILE", "ci"))


def pytest_collection_finish() -> None:
    """Let the collector of cyclic garbage pass over what stays to the end, modules and tests, and come less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


class NetworkUsedError(RuntimeError):
    """Something tried to reach the network."""


def _refuse(*_: object, **__: object) -> NoReturn:
    message = "a test tried to reach the network; nothing here may"
    raise NetworkUsedError(message)


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _refuse)
        patch.setattr(socket, "getaddrinfo", _refuse)
        yield


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the cache of the person who runs the tests out of them, in programs they start as well."""
    place = tmp_path_factory.getbasetemp()
    # The processes that share the tests of a run share what they read as well: each rule file is parsed by one of them.
    place = (place.parent if "PYTEST_XDIST_WORKER" in os.environ else place) / "cache-of-the-run"
    place.mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSC_RULES_CACHE", str(place))
        yield place
