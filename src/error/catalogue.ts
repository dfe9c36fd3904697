/** One kind of error: what went wrong, and what the user can do about it. */
export interface CatalogueEntry {
  /** Without a full stop: what was seen follows it. */
  readonly what: string
  /** A whole sentence. */
  readonly advice: string
}

/**
 * Every error that Onrecord throws. A code is stable; its words may improve. To add an error, add it
 * here and nowhere else.
 */
export const CATALOGUE = {
  'path-not-found': {
    what: 'No such file or folder',
    advice: 'Check the path; a path is read from the folder you are in.',
  },
  'no-documents': {
    what: 'Nothing to read was found',
    advice: 'Give files or folders with .txt, .md, .html, .docx, .pdf, .jsonl or .jsonl.gz in them.',
  },
  'no-draft': {
    what: 'No draft was named',
    advice: 'Give files, folders, or - for standard input: `onrecord check DRAFT... --record FILE`.',
  },
  'documents-unreadable': {
    what: 'Nothing could be read',
    advice: 'Open the files in the program that made them and save them again, or give others.',
  },
  'not-a-record': {
    what: 'This file is not a record',
    advice: 'A record is made with `onrecord build PATH... -o FILE.record`.',
  },
  'record-unreadable': {
    what: 'This record cannot be read',
    advice: 'Check that you may read it and the folder in which it lies.',
  },
  'record-damaged': {
    what: 'This record is damaged',
    advice:
      'Take a copy that is whole, or build it again from its documents into a new file; `onrecord verify` lists what is damaged.',
  },
  'record-version': {
    what: 'This record was written by another version of Onrecord',
    advice: 'Build it again from its documents into a new file with `onrecord build`.',
  },
  'target-unwritable': {
    what: 'The record cannot be written',
    advice: 'Choose a folder that exists and that you may write to, with -o.',
  },
  'disk-full': {
    what: 'The disk is full',
    advice: 'Make room, then run the command again: what is in the record already is kept.',
  },
  'record-busy': {
    what: 'Another process is writing to this record',
    advice: 'Wait until it has finished, then run the command again.',
  },
  'port-taken': {
    what: 'Another program uses this port',
    advice: 'Choose another with --port, or leave it out: a free one is taken.',
  },
  'unreadable-file': {
    what: 'The file cannot be read',
    advice: 'Check that it is a text, Markdown, HTML, .docx or PDF file and that you may read it.',
  },
  'too-large': {
    what: 'This is more than is read at once',
    advice: 'Part it, or save it anew in the program that made it, and try again.',
  },
  'invalid-configuration': {
    what: 'This configuration cannot be used',
    advice: 'See `onrecord check --help` for what it may say.',
  },
  'target-exists': {
    what: 'There is a file of this name already',
    advice: 'Choose another name with --output; nothing is overwritten.',
  },
  'nothing-to-fix': {
    what: 'This draft cannot be rewritten by --fix',
    advice: 'Text, Markdown, HTML and .docx files can; of others the proposed words are only shown.',
  },
  'invalid-index': {
    what: 'The index of this folder cannot be understood',
    advice: 'Each row needs a `file`; see the README for the fields.',
  },
  'invalid-option': {
    what: 'The command cannot be run like this',
    advice: 'Run the command with --help to see what it takes.',
  },
  'invalid-decision': {
    what: 'This decision cannot be recorded',
    advice: 'See `onrecord decide --help` for what a decision says; nothing was recorded.',
  },
  'model-broken': {
    what: 'This is no attribution model that can be read',
    advice: 'Install the package again; the model lies in its folder `model`.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** The code of an error in the catalogue. */
export type ErrorCode = keyof typeof CATALOGUE
