"""Rulesets are found wherever the package is: in an installed wheel, in an editable install, in the source tree."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from csc_rules.version import VERSION
from tests.house.program import ROOT, python

SHIPPED = {path.relative_to(ROOT / "rulesets").as_posix() for path in (ROOT / "rulesets").rglob("*.rules")}
TEMPLATES = {path.relative_to(ROOT).as_posix() for path in (ROOT / "csc_rules").rglob("templates/*")}
PAGES = {path.relative_to(ROOT).as_posix() for path in (ROOT / "csc_rules" / "lint").rglob("page.md")}

# Python is started without its site folders, so that an install of this package there cannot be mistaken for the one
# under test; only the dependencies are taken from them.
START = """
import site, sys
from pathlib import Path
sys.path += {dependencies!r}
{more}
import csc_rules
from csc_rules.law.library import available, shipped
print(Path(csc_rules.__file__).resolve().parent)
print(Path(shipped().folders[0]).resolve())
print(*sorted(Path(info.path).resolve().relative_to(Path(shipped().folders[0]).resolve()).as_posix()
      for info in available()))
from csc_rules.cli import main
sys.argv = ["csc-rules", "check", {example!r}, "--as-at", "2022-06-11", "-f", "concise"]
sys.exit(main())
"""
DEPENDENCIES = list(dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib"))))


def run_elsewhere(cwd: Path, more: str) -> tuple[Path, Path, set[str], str]:
    """Give where the package lies, where its rulesets lie, the rulesets it lists, and what a check prints."""
    example = str(ROOT / "examples" / "ni-executive.toml")
    code = START.format(dependencies=DEPENDENCIES, more=more, example=example)
    result = python(["-I", "-S", "-X", "utf8", "-c", code], cwd=cwd)
    assert result.returncode == 1, result.stderr
    package, folder, names, *printed = result.stdout.splitlines()
    return Path(package), Path(folder), set(names.split()), "\n".join(printed)


def rule_text(name: str) -> str:
    """Return the text of a rule file."""
    return (ROOT / "rulesets" / name).read_text("utf-8")


def build(function: str, folder: Path) -> Path:
    """Build the project with its own backend, without an environment of its own, and give what was built."""
    folder.mkdir()
    code = f"import hatchling.build as b; print(b.{function}({str(folder)!r}))"
    result = python(["-c", code], cwd=ROOT)
    assert result.returncode == 0, result.stderr
    return folder / result.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the wheel."""
    return build("build_wheel", tmp_path_factory.mktemp("wheel") / "built")


def test_a_wheel_finds_its_rulesets(wheel: Path, tmp_path: Path) -> None:
    """Installed from a wheel, the package has its rulesets inside, and checks a record from any folder."""
    target, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile"]
    command += ["--disable-pip-version-check", "--root-user-action=ignore", "--target", str(target), str(wheel)]
    subprocess.run(command, check=True, cwd=elsewhere, capture_output=True)
    more = f"sys.path.insert(0, {str(target)!r})"
    package, folder, listed, printed = run_elsewhere(elsewhere, more)

    assert package == (target / "csc_rules").resolve()
    assert folder == package / "rulesets"
    assert listed == {name for name in SHIPPED if re.search("^instrument ", rule_text(name), re.MULTILINE)}
    assert "first-report" in printed


def test_an_editable_install_finds_its_rulesets(tmp_path: Path) -> None:
    """Installed editable, the package takes its rulesets from the source tree."""
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(build("build_editable", tmp_path / "built")) as archive:
        archive.extractall(site)
    package, folder, listed, printed = run_elsewhere(elsewhere, f"site.addsitedir({str(site)!r})")

    assert package == ROOT / "csc_rules"
    assert folder == ROOT / "rulesets"
    assert listed
    assert "first-report" in printed


def test_the_source_tree_finds_its_rulesets(tmp_path: Path) -> None:
    """Not installed at all, the package takes its rulesets from beside it."""
    package, folder, listed, printed = run_elsewhere(tmp_path, f"sys.path.insert(0, {str(ROOT)!r})")

    assert package == ROOT / "csc_rules"
    assert folder == ROOT / "rulesets"
    assert listed
    assert "first-report" in printed


def test_the_wheel_holds_the_law_and_the_types(wheel: Path) -> None:
    """The wheel has the rule files, templates, pages of lint, marker of types, licence and command; no tests."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = archive.read(f"csc_rules-{VERSION}.dist-info/entry_points.txt").decode()

    assert {f"csc_rules/rulesets/{name}" for name in SHIPPED} <= names
    assert TEMPLATES
    assert names >= TEMPLATES
    assert PAGES
    assert names >= PAGES
    assert "csc_rules/py.typed" in names
    assert f"csc_rules-{VERSION}.dist-info/licenses/LICENSE" in names
    assert "csc-rules = csc_rules.cli:main" in entry_points
    assert {name.split("/")[0] for name in names} == {"csc_rules", f"csc_rules-{VERSION}.dist-info"}


def test_every_import_from_elsewhere_is_declared() -> None:
    """What the package imports, it depends on, itself or with an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    declared = {name.split(">=")[0].lower() for name in (*project["dependencies"], *extras)}
    imported = set()
    for path in (ROOT / "csc_rules").rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            first, _, rest = line.strip().partition(" ")
            if first in ("import", "from") and rest:
                imported.add(rest.split()[0].split(".")[0].rstrip(","))

    elsewhere = {name for name in imported if name not in sys.stdlib_module_names} - {"csc_rules", ""}
    homes = packages_distributions()
    assert {homes[name][0].lower() for name in elsewhere if name in homes} <= declared
