import json
import urllib.error
import urllib.parse
import urllib.request

SHARE = """
query Share($code: CountryCode!) {
  member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
}
"""
PAGE = """
query Page($after: String) {
  data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
    nodes { id value }
    pageInfo { endCursor hasNextPage }
  }
}
"""


def ask(query: str, variables: dict) -> dict:
    parameters = urllib.parse.urlencode({"query": query, "variables": json.dumps(variables)})
    try:
        with urllib.request.urlopen("http://localhost:8787/graphql?" + parameters) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refusal:
        answer = json.load(refusal)
    if "errors" in answer:
        raise RuntimeError(answer["errors"][0]["message"])
    return answer["data"]


member = ask(SHARE, {"code": "POL"})["member"]
print(member["name"], member["datum"]["value"])

first = ask(PAGE, {})["data"]
second = ask(PAGE, {"after": first["pageInfo"]["endCursor"]})["data"]
print("rows on the second page:", len(second["nodes"]))

try:
    ask(SHARE, {"code": "P0L"})
except RuntimeError as error:
    print(error)
