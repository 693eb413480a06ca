"""The checks of the project, one session each; ``nox -l`` lists them, and .ci/run runs what has to pass."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2026.2"
nox.options.default_venv_backend = "uv|venv"
nox.options.sessions = ["lint", "types", "layers", "tests", "coverage", "wheel"]

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
COVERED = "csc_rules/language/*,csc_rules/law/*,csc_rules/engine/*,csc_rules/dates.py"


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group."""
    return list(nox.project.dependency_groups(PROJECT, name))


@nox.session
def lint(session: nox.Session) -> None:
    """Style, format and spelling."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    session.install("-e", ".[officer]", *group("dev"))
    session.run("mypy")


@nox.session
def layers(session: nox.Session) -> None:
    """A room imports only from the floors below it."""
    session.install("-e", ".", *group("lint"))
    session.run("lint-imports")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Every test, the examples of the documents and of the docstrings among them."""
    session.install("-e", ".[officer]", *group("dev"))
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(venv_backend="uv")
def minimums(session: nox.Session) -> None:
    """Every test with the oldest dependencies that are allowed."""
    # What the program needs comes first, and stays as it is when the tools of the tests are added.
    session.run_install("uv", "pip", "install", "--resolution=lowest-direct", "-e", ".[officer]")
    session.install(*group("dev"))
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Every branch of the language, the law, the engine and the dates is tested."""
    session.install("-e", ".[officer]", *group("dev"))
    # Tracing is slow, and what only some of many generated examples reach is not tested.
    session.env["CSC_HYPOTHESIS_PROFILE"] = "quick"
    session.run("coverage", "run", "-m", "pytest", "-q", *session.posargs)
    session.run("coverage", "report", f"--include={COVERED}", "--fail-under=100")


@nox.session
def wheel(session: nox.Session) -> None:
    """The wheel, installed elsewhere, finds its rulesets; so do an editable install and the source tree."""
    session.install("build")
    with tempfile.TemporaryDirectory() as folder:
        session.run("python", "-m", "build", "--outdir", folder, silent=True)
        (built,) = Path(folder).glob("*.whl")
        session.install(str(built), "--force-reinstall")
        with session.chdir(folder):
            _finds_its_rulesets(session)
    session.install("-e", ".", "--force-reinstall")
    with session.chdir(tempfile.gettempdir()):
        _finds_its_rulesets(session)
    session.run("uv" if session.venv_backend == "uv" else "python", *_uninstall(session), external=True)
    _finds_its_rulesets(session, "python", "-m", "csc_rules")


def _finds_its_rulesets(session: nox.Session, *program: str) -> None:
    run = program or ("csc-rules",)
    session.run(*run, "rules", "list")
    example = str(ROOT / "examples" / "ni-executive.toml")
    session.run(*run, "check", example, "--as-at", "2022-06-11", success_codes=[1])


def _uninstall(session: nox.Session) -> list[str]:
    command = ["pip", "uninstall", "csc-rules"]
    return command if session.venv_backend == "uv" else ["-m", *command, "--yes"]


@nox.session
def mutate(session: nox.Session) -> None:
    """Change the shipped rules in one thing at a time, and add what tests notice to benchmarks/mutation.jsonl."""
    session.install(".")
    session.run("python", "benchmarks/mutation.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, print ratios, and add a line to benchmarks/history.jsonl."""
    session.install(".", "cattrs")
    session.run("python", "benchmarks/run.py", *session.posargs)


@nox.session
def writers(session: nox.Session) -> None:
    """Measure what each format takes for each finding, and add ratios to benchmarks/writers.jsonl."""
    session.install(".[officer]")
    session.run("python", "benchmarks/writers.py", *session.posargs)


@nox.session(name="reading-speed")
def reading_speed(session: nox.Session) -> None:
    """Measure reading against the bare text extraction of each library, and add ratios to benchmarks/reading.jsonl."""
    session.install(".[officer]", "reportlab>=4.4")
    session.run("python", "benchmarks/reading.py", *session.posargs)


@nox.session
def interop(session: nox.Session) -> None:
    """Exports of everything shipped are valid by the schemas of others; give a folder with those of LegalRuleML."""
    # What reads OSCAL is asked for here and nowhere else. Where there is a network, the schemas of OASIS are fetched.
    session.install("-e", ".", "jsonschema>=4.25", "lxml>=6", "compliance-trestle>=5.2")
    session.run("python", "tests/interop/validate.py", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """Chromium opens every state of a web page; pictures and PDFs are left in the folder given, to be looked at."""
    session.install("-e", ".[officer]", *group("dev"))
    shots = Path(session.posargs[0] if session.posargs else tempfile.mkdtemp(prefix="shots-")).resolve()
    shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        pages.mkdir()
        session.run("python", "tests/browser/states.py", str(pages))
        with session.chdir(folder):
            # They are asked for here and nowhere else: neither the package nor its other tests need node.
            session.run("npm", "install", "--no-audit", "--no-fund", "axe-core@4", "playwright-core@1", external=True)
            session.run("node", str(ROOT / "tests" / "browser" / "look.mjs"), str(pages), str(shots), external=True)
    session.log(f"look at what is in {shots}")


@nox.session
def reading(session: nox.Session) -> None:
    """Measure how well the labelled corpus is read, and add a line to benchmarks/reading_quality.jsonl."""
    session.install("-e", ".[officer]", "reportlab>=5")
    session.run("python", "benchmarks/reading_quality.py", *session.posargs)
