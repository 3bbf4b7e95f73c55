-- What changed from one version to another, in words, as it was computed when the later one was to take the place of the earlier one.
-- A pair of versions always differs by the same, so it does not matter which publication it was computed for, or whether that one came
-- about: the log says which pairs were published.
CREATE TABLE difference_entries (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  -- A JSON list of sentences.
  details TEXT NOT NULL,
  -- Slugs of what it is about.
  edition TEXT,
  statement TEXT,
  PRIMARY KEY (earlier, later, position)
) STRICT, WITHOUT ROWID;

-- A difference is here once all of its entries are: its row is the last that is written. Without it nobody knows what changed.
CREATE TABLE differences (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;

-- Versions whose figures and statements were taken out. Their lines in the log stay.
CREATE TABLE retirements (
  version TEXT PRIMARY KEY,
  -- ISO 8601 instant.
  retired_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
