"""Validate exports of everything that is shipped against what others publish: schemas, and a tool that reads them.

    python tests/interop/validate.py [FOLDER]

Every ruleset is exported in each format, also with the amendments of the examples laid over, and so are rule files that
hold something in every field; every example is checked on two days and exported. OSCAL is asked of the schemas of NIST
and, where it is installed, of compliance-trestle. LegalRuleML is asked of the grammar beside this file and of the XML
Schemas of OASIS: those in FOLDER, which holds ``xsd-schema`` as OASIS publishes it, or fetched. Where they can neither
be found nor fetched, that is said, and nothing is claimed of them.
"""

from __future__ import annotations

import json
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from csc_rules.law.loader import load_all, load_ruleset  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.law.ruleset import Ruleset  # noqa: E402
from csc_rules.record.formats import load  # noqa: E402
from csc_rules.report.ruleset_json import ruleset_schema  # noqa: E402
from csc_rules.report.written import written  # noqa: E402
from csc_rules.selection import assess  # noqa: E402
from tests.interop.checked import check_legalruleml, check_oscal, etree  # noqa: E402
from tests.interop.filled import units  # noqa: E402

DAYS = (date(2012, 1, 1), date(2024, 7, 1))
PUBLISHED = "https://docs.oasis-open.org/legalruleml/legalruleml-core-spec/v1.0/os/xsd-schema/"
TOP = "compact/lrml-compact.xsd"
FILES = (TOP, "compact/ruleml.xsd", "datatypes/SimpleWithAttributes.xsd")
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
# What the schemas take from the schema of the XML namespace, which they name by an address of the W3C.
XML_XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{XML_NAMESPACE}">
  <xs:attribute name="base" type="xs:anyURI"/><xs:attribute name="id" type="xs:ID"/>
  <xs:attribute name="lang" type="xs:language"/><xs:attribute name="space" type="xs:NCName"/>
</xs:schema>"""
XS = "{http://www.w3.org/2001/XMLSchema}"

Reader = Callable[[str, Any], None]


def main(arguments: list[str]) -> None:
    """Validate everything, and say against what."""
    trestle, published = _trestle(), _published(Path(arguments[0]) if arguments else None)
    schema = jsonschema.Draft202012Validator(ruleset_schema(), format_checker=jsonschema.FormatChecker())
    rulesets = 0
    for label, law in _rulesets():
        schema.validate(json.loads(written("ruleset", ".json", law)))
        trestle("catalog", check_oscal(written("ruleset", ".oscal.json", law)))
        _valid(published, check_legalruleml(written("ruleset", ".legalruleml.xml", law)))
        print(f"valid: {label} as JSON, OSCAL and LegalRuleML", flush=True)
        rulesets += 1
    for path in sorted((ROOT / "examples").glob("*.toml")):
        for day in DAYS:
            trestle("assessment-results", check_oscal(written("assessment", ".oscal.json", assess(load(path), day))))
        print(f"valid: {path.stem} on {len(DAYS)} days as OSCAL", flush=True)
    if published is None:
        print("NOT asked: the XML Schemas of OASIS; LegalRuleML keeps to tests/interop/schemas/legalruleml.rng")
    else:
        print(f"asked: the XML Schemas of OASIS, of {rulesets} documents in LegalRuleML; each is valid")


def _rulesets() -> Iterator[tuple[str, Ruleset]]:
    for law in load_all():
        yield law.id, law
    for path in sorted((ROOT / "examples" / "amendments").glob("*.rules")):
        _, name, _ = path.read_text("utf-8").split(maxsplit=2)
        yield f"{name} with {path.name}", load_ruleset(name, [path])
    for number, unit in enumerate(units(), 1):
        yield f"rule file {number} of every field", Ruleset(unit=unit, units=(unit,))


def _trestle() -> Reader:
    """Return what has compliance-trestle read an OSCAL model, if it is installed."""
    try:
        models = {
            "catalog": import_module("trestle.oscal.catalog").Catalog,
            "assessment-results": import_module("trestle.oscal.assessment_results").AssessmentResults,
        }
    except ImportError as error:
        print(f"NOT asked: compliance-trestle ({error})")
        return lambda _model, _found: None
    return lambda model, found: models[model](**found) and None


def _valid(published: Any, document: Any) -> None:
    if published is None:
        return
    if not published.validate(document):
        raise AssertionError(str(published.error_log))
    for each in document.iter("{*}Statements"):
        each.tag = f"{each.tag}s"
    if published.validate(document):
        raise AssertionError("the XML Schemas let through what is no LegalRuleML")


def _published(folder: Path | None) -> Any:
    """Return the schema that OASIS publishes; None, after saying so, where it cannot be had."""
    with tempfile.TemporaryDirectory() as place:
        try:
            for name, content in _files(folder):
                path = Path(place, name)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(_at_home(content))
        except OSError as error:
            print(f"NOT asked: the XML Schemas of OASIS, which could not be had ({error})", flush=True)
            return None
        Path(place, "xml.xsd").write_text(XML_XSD, "utf-8")
        return etree.XMLSchema(etree.parse(str(Path(place, TOP))))


def _files(folder: Path | None) -> Iterator[tuple[str, bytes]]:
    for name in FILES:
        if folder is not None:
            yield name, (folder / "xsd-schema" / name).read_bytes()
        else:
            address = urllib.parse.urljoin(PUBLISHED, name)
            with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - the address is ours
                yield name, answer.read()


def _at_home(content: bytes) -> bytes:
    """Have a schema take the XML namespace from beside it, and nothing else from the web."""
    schema = etree.fromstring(content)
    for each in schema.iter(f"{XS}import"):
        if each.get("namespace") == XML_NAMESPACE:
            each.set("schemaLocation", "../xml.xsd")
        elif each.get("schemaLocation", "").startswith("http"):
            del each.attrib["schemaLocation"]
    found: bytes = etree.tostring(schema)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
