import { SEARCH_SCHEMA } from './search-schema.js'

/** "ONRC" in the file's header: what makes an SQLite file a record. */
export const APPLICATION_ID = 0x4f4e5243

/** Of the schema and of what is in it. A record of another version is built again from its documents. */
export const RECORD_VERSION = 6

/*
 * Documents have an ordinal beside their id: small numbers for the postings and links, given in the
 * order of arrival and never shown. Of what is told or counted of all documents or utterances the record keeps columns beside their bodies,
 * and indexes beside their texts, so that no list and no count reads a text. `todo` holds what is still to be derived: it is written in the same
 * transaction as what makes it necessary, so that a build that was killed is completed by the next. `decision` is the log of what
 * persons decided: rows are only ever added. `waiting` holds what waits for a person, by who put it there: a document, a name or
 * an utterance, with which it goes again. `seal` holds, for each other table, how many rows it has and the sum of their hashes. Bodies are JSON of the core's own types.
 */
export const SCHEMA = `
CREATE TABLE document (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  published TEXT NOT NULL,
  kind TEXT NOT NULL,
  publisher TEXT,
  damaged INTEGER NOT NULL,
  head TEXT NOT NULL,
  damage TEXT NOT NULL,
  text TEXT NOT NULL,
  superseded_by TEXT
) STRICT;
CREATE INDEX document_by_date ON document (superseded_by, published, id, kind, publisher, damaged);
CREATE INDEX document_listed ON document (superseded_by, ordinal, id, head, damaged);

CREATE TABLE original (
  document INTEGER PRIMARY KEY REFERENCES document (ordinal),
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE origin (
  path TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (ordinal),
  head TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX origin_by_document ON origin (document, path);

CREATE TABLE analysis (
  document INTEGER PRIMARY KEY REFERENCES document (ordinal),
  statements INTEGER NOT NULL,
  parts TEXT NOT NULL,
  packed BLOB NOT NULL
) STRICT;
CREATE INDEX analysis_counted ON analysis (document, statements);

CREATE TABLE person (
  document INTEGER NOT NULL REFERENCES document (ordinal),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  more TEXT NOT NULL,
  statements INTEGER NOT NULL,
  speaker TEXT,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_key (
  key TEXT NOT NULL,
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (key, document, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE speaker (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (id, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_by_key ON speaker (key);
CREATE INDEX person_unsettled ON person (document, number) WHERE speaker IS NULL;

CREATE TABLE crowd (
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  more TEXT NOT NULL,
  persons INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  PRIMARY KEY (key, kind, name, more)
) STRICT, WITHOUT ROWID;
CREATE TABLE segment (
  number INTEGER PRIMARY KEY,
  family TEXT NOT NULL,
  level INTEGER NOT NULL,
  bits INTEGER NOT NULL
) STRICT;
CREATE TABLE bucket (
  key INTEGER PRIMARY KEY,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE wording (
  document INTEGER PRIMARY KEY REFERENCES document (ordinal),
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE link (
  number INTEGER PRIMARY KEY,
  quoting INTEGER NOT NULL REFERENCES document (ordinal),
  carrying INTEGER NOT NULL REFERENCES document (ordinal),
  quoting_start INTEGER NOT NULL,
  quoting_end INTEGER NOT NULL,
  carrying_start INTEGER NOT NULL,
  carrying_end INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  score REAL NOT NULL
) STRICT;
CREATE INDEX link_by_quoting ON link (quoting, quoting_start);
CREATE INDEX link_by_carrying ON link (carrying, carrying_start);

CREATE TABLE outline (
  document INTEGER PRIMARY KEY REFERENCES document (ordinal),
  body TEXT NOT NULL
) STRICT;
CREATE TABLE stretch (
  document INTEGER NOT NULL REFERENCES document (ordinal),
  place TEXT NOT NULL,
  cluster TEXT NOT NULL,
  PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX stretch_by_cluster ON stretch (cluster);

CREATE TABLE utterance (
  id TEXT PRIMARY KEY,
  cluster TEXT NOT NULL,
  documents INTEGER NOT NULL,
  notable INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_by_cluster ON utterance (cluster);
CREATE INDEX utterance_shared ON utterance (documents) WHERE documents > 1;
CREATE INDEX utterance_notable ON utterance (notable, documents) WHERE notable;
CREATE TABLE occurrence (
  document INTEGER NOT NULL REFERENCES document (ordinal),
  utterance TEXT NOT NULL REFERENCES utterance (id),
  PRIMARY KEY (document, utterance)
) STRICT, WITHOUT ROWID;
CREATE INDEX occurrence_by_utterance ON occurrence (utterance);

CREATE TABLE lineage (
  number INTEGER PRIMARY KEY,
  taker INTEGER NOT NULL REFERENCES document (ordinal),
  giver INTEGER REFERENCES document (ordinal),
  giver_name TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_by_taker ON lineage (taker);
CREATE INDEX lineage_by_giver ON lineage (giver);

CREATE TABLE account (
  document INTEGER NOT NULL REFERENCES document (ordinal),
  number INTEGER NOT NULL,
  topic TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (topic, document, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_by_document ON account (document);
CREATE TABLE discrepancy (
  topic TEXT NOT NULL,
  point TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (topic, point)
) STRICT, WITHOUT ROWID;
CREATE INDEX discrepancy_by_point ON discrepancy (point);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  document TEXT,
  base TEXT,
  undoes INTEGER,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_document ON decision (document);
CREATE INDEX decision_by_base ON decision (base);
CREATE INDEX decision_by_undoing ON decision (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE waiting (
  owner TEXT NOT NULL,
  number INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  weight REAL NOT NULL,
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (owner, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_by_rank ON waiting (rank, weight DESC, place);

${SEARCH_SCHEMA}
CREATE TABLE todo (
  stage TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (stage, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal (
  name TEXT PRIMARY KEY,
  amount INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
