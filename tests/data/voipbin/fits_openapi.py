# SPDX-FileCopyrightText: 2026 Hookswitch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fits_openapi.py DOCUMENT < LINES: each line is {"path", "method", "body"}, an answer with status 200 to that operation.
Prints what does not fit the OpenAPI document; exit 0 when all fits. The document is laid over with what the real
server's own answers need: actions without a type or of types it does not list, times that are null, addresses of
types it does not list."""
import json
import sys
import warnings

warnings.simplefilter("ignore")
import jsonschema


def loosened(value, name=""):
    if isinstance(value, list):
        return [loosened(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    out = {key: loosened(inner, key) for key, inner in value.items()}
    nullable = out.get("nullable") or (name.startswith("tm_") and "type" in out)
    if nullable and isinstance(out.get("type"), str):
        out["type"] = [out["type"], "null"]
    return out


document = json.load(open(sys.argv[1], encoding="utf-8"))
schemas = document["components"]["schemas"]
schemas["FlowManagerAction"].pop("required", None)
schemas["FlowManagerActionType"]["enum"] += ["", "ai_task", "block", "case_create", "empty", "chatbot_talk"]
schemas["CommonAddress"]["properties"]["type"]["enum"] += ["ai", "ai_team", "webchat", "whatsapp"]
document = loosened(document)
resolver = jsonschema.RefResolver.from_schema(document)
failures = 0
for line in sys.stdin:
    answer = json.loads(line)
    response = document["paths"][answer["path"]][answer["method"]]["responses"]["200"]
    if "$ref" in response:
        response = resolver.resolve(response["$ref"])[1]
    schema = response["content"]["application/json"]["schema"]
    checker = jsonschema.Draft4Validator(schema, resolver=resolver, format_checker=jsonschema.FormatChecker())
    for error in checker.iter_errors(answer["body"]):
        failures += 1
        print(answer["method"], answer["path"], "/".join(map(str, error.path)), error.message)
sys.exit(1 if failures else 0)
