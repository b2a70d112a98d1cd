"""What schemathesis sends is made up; these hooks let some of it hit what is there, and every write be a new one.

FUZZ_KNOWN names a JSON file: {"paths": {"tasks.id": [ids], ...}, "fields": {"unit": [codes], ...}, "spare": {as paths}}.
Which case gets which value depends on the case alone, so the same seed sends the same requests. FUZZ_ADDRESS and
FUZZ_CALLER (headers) say where and as whom to look before an act, FUZZ_COUNTS where to write what was answered how often.
"""

import atexit
import collections
import hashlib
import json
import os
import random
import uuid
from urllib.parse import quote

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode

with open(os.environ["FUZZ_KNOWN"], encoding="utf-8") as known_file:
    KNOWN = json.load(known_file)
CALLER = json.loads(os.environ["FUZZ_CALLER"])

# What ends a matter that others need is aimed at a real one seldom.
SELDOM = ("/abolish", "/merge", "/move", "/appoint", "/cancel", "/close")
JSON_TYPES = (dict, list, str, int, float, bool, type(None))


def chance_of(case):
    body = case.body if isinstance(case.body, JSON_TYPES) else repr(type(case.body))
    said = [case.method, case.path, case.path_parameters, case.query, body]
    digest = hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
    return random.Random(digest.digest())


def is_wrong_on_purpose(case, component):
    """Whether this part of the request breaks the document, which must stay so."""
    info = case.meta.components.get(component) if case.meta else None
    return info is not None and info.mode == GenerationMode.NEGATIVE


def collection_of(path, name):
    """The word before a parameter: tasks for /api/v1/tasks/{id}/accept."""
    parts = path.strip("/").split("/")
    place = next((at for at, part in enumerate(parts) if "{" + name + "}" in part), 0)
    return parts[place - 1] if place > 0 else ""


def aim_path(case, chance):
    is_end = case.path.endswith(SELDOM)
    share = 0.3 if is_end else 0.8
    for name, value in list(case.path_parameters.items()):
        place = f"{collection_of(case.path, name)}.{name}"
        values = (KNOWN["spare"].get(place) if is_end else None) or KNOWN["paths"].get(place, [])
        if values and isinstance(value, str) and chance.random() < share:
            case.path_parameters[name] = chance.choice(values)


def aim_fields(fields, chance):
    for name, value in list(fields.items()):
        values = KNOWN["fields"].get(name, [])
        if not values or chance.random() > 0.85:
            continue
        if isinstance(value, str):
            fields[name] = chance.choice(values)
        elif isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            fields[name] = chance.sample(values, min(len(values), len(value)))


def drop_standing(case, chance):
    """Whoever acts for a unit in which they hold nothing gets no further, and nothing else is tried."""
    meant = getattr(case.meta.phase.data, "parameter", None) if case.meta else None
    for header in ("X-Acting-Unit", "X-On-Behalf-Of"):
        if header in case.headers and header != meant and chance.random() < 0.95:
            del case.headers[header]


def present_tag(case):
    """The ETag that whoever acts on a task or a unit has read before."""
    place = case.path[: case.path.index("}") + 1].format(**case.path_parameters)
    answer = requests.get(os.environ["FUZZ_ADDRESS"] + quote(place), headers=CALLER, timeout=20)
    return answer.headers.get("ETag", '"1"')


def aim_headers(case, chance):
    headers = case.headers
    if "If-Match" in headers and "{" in case.path:
        headers["If-Match"] = present_tag(case) if chance.random() < 0.8 else f'"{chance.randint(1, 4)}"'
    if "Idempotency-Key" in headers and chance.random() < 0.9:
        headers["Idempotency-Key"] = str(uuid.uuid4())


@schemathesis.hook
def before_call(ctx, case, kwargs):
    chance = chance_of(case)
    if case.path_parameters and not is_wrong_on_purpose(case, ParameterLocation.PATH):
        aim_path(case, chance)
    if case.query and not is_wrong_on_purpose(case, ParameterLocation.QUERY):
        aim_fields(case.query, chance)
    if isinstance(case.body, dict) and not is_wrong_on_purpose(case, ParameterLocation.BODY):
        aim_fields(case.body, chance)
    if case.headers:
        drop_standing(case, chance)
    if case.headers and not is_wrong_on_purpose(case, ParameterLocation.HEADER):
        aim_headers(case, chance)


COUNTS = collections.Counter()


@schemathesis.hook
def after_call(ctx, case, response):
    COUNTS[f"{case.method} {case.path} {response.status_code}"] += 1


@atexit.register
def write_counts():
    with open(os.environ["FUZZ_COUNTS"], "w", encoding="utf-8") as counts_file:
        json.dump(COUNTS, counts_file)
