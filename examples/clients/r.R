library(httr2)

share <- "query Share($code: CountryCode!) {
  member(code: $code) { id name datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } }
}"
page <- 'query Page($after: String) {
  data(filter: { editions: ["nato-2026"] }, first: 10, after: $after) {
    nodes { id value }
    pageInfo { endCursor hasNextPage }
  }
}'

ask <- function(query, variables = setNames(list(), character(0))) {
  answer <- request("http://localhost:8787/graphql") |>
    req_url_query(query = query, variables = jsonlite::toJSON(variables, auto_unbox = TRUE)) |>
    req_error(is_error = \(response) FALSE) |>
    req_perform() |>
    resp_body_json()
  if (!is.null(answer$errors)) stop(answer$errors[[1]]$message, call. = FALSE)
  answer$data
}

member <- ask(share, list(code = "POL"))$member
cat(member$name, member$datum$value, "\n")

first <- ask(page)$data
second <- ask(page, list(after = first$pageInfo$endCursor))$data
cat("rows on the second page:", length(second$nodes), "\n")

tryCatch(ask(share, list(code = "P0L")), error = \(error) cat(conditionMessage(error), "\n"))
