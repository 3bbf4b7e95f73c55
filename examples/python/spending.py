"""Loads NATO's shares of GDP over GraphQL into pandas, and prints them as members by years. Needs pandas, and nothing else."""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

import pandas as pd

API = os.environ.get("API", "http://localhost:8787")

QUERY = """
query Shares($edition: ID!, $from: Int!, $after: String) {
  data(
    filter: { editions: [$edition], indicators: [DEFENCE_SHARE_OF_GDP], fromYear: $from }
    first: 200
    after: $after
  ) {
    nodes { area { id name } year value unit { label } status table edition { slug } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(query: str, variables: dict) -> dict:
    """By GET, so that caches can answer. The API's own words say what is wrong."""
    parameters = urllib.parse.urlencode({"query": query, "variables": json.dumps(variables)})
    request = urllib.request.Request(f"{API}/graphql?{parameters}", headers={"accept": "application/json"})
    try:
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refusal:
        answer = json.load(refusal)
    except urllib.error.URLError as failure:
        raise SystemExit(f"Nothing answers at {API}: {failure.reason}. Start it with `npm start`, or set API.") from None
    if "data" not in answer or "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"] if "errors" in answer else answer["detail"])
    return answer["data"]


def shares(edition: str, first_year: int) -> pd.DataFrame:
    """A row for each figure, page by page. What an edition does not have is no row, and never zero."""
    rows, after = [], None
    while True:
        page = ask(QUERY, {"edition": edition, "from": first_year, "after": after})["data"]
        rows += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return pd.json_normalize(rows)
        after = page["pageInfo"]["endCursor"]


def shares_of_csv(edition: str, first_year: int) -> pd.DataFrame:
    """The same rows from the download of the edition: a file for pandas, with nothing to page through."""
    table = pd.read_csv(f"{API}/data/{edition}.csv")
    return table[(table["indicator"] == "DEFENCE_SHARE_OF_GDP") & (table["year"] >= first_year)]


def main(edition: str = "nato-2026", first_year: str = "2020") -> None:
    table = shares(edition, int(first_year))
    pivot = table.pivot(index="area.name", columns="year", values="value").rename_axis(index=None)
    print(f"Defence spending, {table['unit.label'].iloc[0]}, {edition}, {table['table'].iloc[0]}")
    estimates = sorted(table.loc[table["status"] == "ESTIMATE", "year"].unique())
    print("Estimates:", ", ".join(map(str, estimates)) or "none")
    print(pivot.to_string(float_format="%.2f", na_rep=""))
    download = shares_of_csv(edition, int(first_year)).pivot(index="area_name", columns="year", values="value")
    print("The download has the same figures:", "yes" if download.rename_axis(index=None).equals(pivot) else "no")


if __name__ == "__main__":
    main(*sys.argv[1:])
