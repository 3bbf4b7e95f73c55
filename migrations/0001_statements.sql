-- Statements, what they are about, and a full-text index that the database itself keeps in step.

CREATE TABLE speakers (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  -- Changes with anything in the statement or below it: an import replaces what has another one.
  content_hash TEXT NOT NULL,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  said_on TEXT NOT NULL CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  precision TEXT NOT NULL,
  speaker TEXT NOT NULL REFERENCES speakers (slug),
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
  CHECK ((quote_text IS NULL) = (quote_status IS NULL))
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
  slug TEXT PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
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
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_statement ON claims (statement, position);
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

-- The text that is searched. Words that an outlet put into quotation marks though it had reworded them are not in it.
CREATE VIEW statement_texts AS
SELECT
  statements.id AS id,
  statements.title AS title,
  statements.summary AS summary,
  statements.quote_text AS quote,
  speakers.name AS speaker,
  trim(coalesce(statements.event, '') || ' ' || coalesce(statements.place, '')) AS venue
FROM statements
JOIN speakers ON speakers.slug = statements.speaker;

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

CREATE TRIGGER statements_changing BEFORE UPDATE ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, title, summary, quote, speaker, venue)
  SELECT 'delete', id, title, summary, quote, speaker, venue FROM statement_texts WHERE id = old.id;
END;

CREATE TRIGGER statements_changed AFTER UPDATE ON statements BEGIN
  INSERT INTO statements_fts (rowid, title, summary, quote, speaker, venue)
  SELECT id, title, summary, quote, speaker, venue FROM statement_texts WHERE id = new.id;
END;

CREATE TRIGGER speakers_changing BEFORE UPDATE OF name ON speakers WHEN new.name <> old.name BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, title, summary, quote, speaker, venue)
  SELECT 'delete', id, title, summary, quote, speaker, venue FROM statement_texts
  WHERE id IN (SELECT id FROM statements WHERE speaker = old.slug);
END;

CREATE TRIGGER speakers_changed AFTER UPDATE OF name ON speakers WHEN new.name <> old.name BEGIN
  INSERT INTO statements_fts (rowid, title, summary, quote, speaker, venue)
  SELECT id, title, summary, quote, speaker, venue FROM statement_texts
  WHERE id IN (SELECT id FROM statements WHERE speaker = new.slug);
END;
