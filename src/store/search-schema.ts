/**
 * `search` has a row for each document that counts, by its ordinal; `name_search` one for each speaker, by its number in `named`.
 * Both are without content. The index of beginnings of two letters is there because without it they take 0.12 s
 * among 12,000 articles; with one of three letters the file is a twentieth larger, and nothing is faster that was not fast.
 */
export const SEARCH_SCHEMA = `
CREATE VIRTUAL TABLE search USING fts5 (
  title, publisher, authors, text,
  content = '', contentless_delete = 1, prefix = '2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, row);
CREATE VIRTUAL TABLE search_place USING fts5vocab (search, instance);
CREATE VIRTUAL TABLE name_search USING fts5 (
  names,
  content = '', contentless_delete = 1, prefix = '2', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE name_search_word USING fts5vocab (name_search, row);
CREATE VIRTUAL TABLE name_search_place USING fts5vocab (name_search, instance);
CREATE TABLE named (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  speaker TEXT NOT NULL,
  kind TEXT NOT NULL,
  documents INTEGER NOT NULL
) STRICT;
CREATE INDEX named_by_key ON named (key);
CREATE INDEX named_by_speaker ON named (speaker);
CREATE INDEX named_by_documents ON named (documents DESC, speaker);
`
