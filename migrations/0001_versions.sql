-- Statements by their content, the versions of the dataset that hold them, and the log of what was published. Nothing in a version
-- ever changes: what is being imported is not seen by whoever reads another version.

-- The tables of the first form, which held one version only.
DROP VIEW IF EXISTS statement_texts;
DROP TABLE IF EXISTS statements_fts;
DROP TABLE IF EXISTS sources;
DROP TABLE IF EXISTS claims;
DROP TABLE IF EXISTS targets;
DROP TABLE IF EXISTS statement_areas;
DROP TABLE IF EXISTS statement_topics;
DROP TABLE IF EXISTS statements;
DROP TABLE IF EXISTS speakers;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  -- Changes with anything in the statement or below it: another content is another row.
  content_hash TEXT NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  precision TEXT NOT NULL,
  speaker TEXT NOT NULL,
  speaker_name TEXT NOT NULL,
  speaker_role TEXT NOT NULL,
  speaker_organisation TEXT NOT NULL,
  speaks_for TEXT,
  event TEXT,
  place TEXT,
  quote_text TEXT,
  quote_language TEXT,
  quote_status TEXT,
  quote_url TEXT,
  reworded_as TEXT,
  confidence TEXT NOT NULL,
  notes TEXT,
  CHECK ((quote_text IS NULL) = (quote_status IS NULL)),
  UNIQUE (slug, content_hash)
) STRICT;

CREATE INDEX statements_by_day ON statements (said_on, slug);
CREATE INDEX statements_by_speaker ON statements (speaker);

CREATE TABLE statement_topics (
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (statement, topic)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_topics_by_topic ON statement_topics (topic);

-- Members, comparators and groups by code; "others" are words for what is none of them.
CREATE TABLE statement_areas (
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  area TEXT NOT NULL,
  is_code INTEGER NOT NULL,
  PRIMARY KEY (statement, area)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_areas_by_area ON statement_areas (area);

CREATE TABLE targets (
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  scope TEXT NOT NULL,
  component TEXT NOT NULL,
  unit TEXT NOT NULL,
  value REAL NOT NULL,
  value_max REAL,
  from_year INTEGER,
  by_year INTEGER,
  bound TEXT NOT NULL,
  status TEXT NOT NULL,
  counts TEXT,
  baseline_share REAL,
  baseline_year INTEGER,
  note TEXT,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  quantity TEXT NOT NULL,
  measure TEXT,
  subject TEXT NOT NULL,
  year INTEGER,
  since INTEGER,
  share REAL,
  amount REAL,
  definition TEXT,
  prices TEXT,
  unit TEXT NOT NULL,
  currency TEXT,
  comparator TEXT NOT NULL,
  value REAL NOT NULL,
  value_max REAL,
  asserted_by TEXT,
  basis TEXT,
  reading TEXT,
  obstacle TEXT,
  obstacle_explanation TEXT,
  note TEXT,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_subject ON claims (subject);

-- Where a statement can be read. Position 0 is the main source.
CREATE TABLE sources (
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published TEXT,
  is_primary INTEGER NOT NULL,
  is_mirror INTEGER NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

-- A version is here once all of its statements are: its row is the last of an import.
CREATE TABLE versions (
  version TEXT PRIMARY KEY CHECK (length(version) = 16),
  statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version_statements (
  version TEXT NOT NULL,
  statement INTEGER NOT NULL REFERENCES statements (id),
  PRIMARY KEY (version, statement)
) STRICT, WITHOUT ROWID;

-- What was published, when and by whom. Each row replaces the one before it, so that of two who publish at once one is refused.
CREATE TABLE publications (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL REFERENCES versions (version),
  -- The version that was current before; none before the first.
  replaced TEXT,
  -- ISO 8601 instant, never earlier than that of the row before.
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,
  note TEXT
) STRICT;

-- The text that is searched. Words that an outlet put into quotation marks though it had reworded them are not in it.
CREATE VIEW statement_texts AS
SELECT
  id, title, summary, quote_text AS quote, speaker_name AS speaker,
  trim(coalesce(event, '') || ' ' || coalesce(place, '')) AS venue
FROM statements;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  title, summary, quote, speaker, venue,
  content = 'statement_texts',
  content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER statements_indexed AFTER INSERT ON statements BEGIN
  INSERT INTO statements_fts (rowid, title, summary, quote, speaker, venue)
  SELECT id, title, summary, quote, speaker, venue FROM statement_texts WHERE id = new.id;
END;

-- The index of a row is taken out while its old text can still be read.
CREATE TRIGGER statements_unindexed BEFORE DELETE ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, title, summary, quote, speaker, venue)
  SELECT 'delete', id, title, summary, quote, speaker, venue FROM statement_texts WHERE id = old.id;
END;

CREATE TRIGGER statements_never_change BEFORE UPDATE ON statements BEGIN
  SELECT RAISE(ABORT, 'A statement never changes: another content is another row.');
END;
