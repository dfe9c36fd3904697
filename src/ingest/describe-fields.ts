import { z } from 'zod'
import type { Capture } from '../text/index.js'
import { KIND_NAMES, kindNamed } from './guess-kind.js'
import { captureDate } from './capture-date.js'
import { publicationDate } from './publication-date.js'
import type { Description } from './reading.js'

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(value => (value === null || value === undefined || value === '' ? undefined : String(value)))

const names = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform(value => (value === null || value === undefined ? undefined : authorNames(value)))

/**
 * The fields that tell when a document was captured, the first that is there counts: ours; those of WARC records, as collections made of them write
 * it (RealNews, Common Crawl); those of news-please and of crawlers.
 */
const CAPTURED = [
  'captured',
  'warc-date',
  'WARC-Date',
  'warc_date',
  'date_download',
  'retrieved',
  'crawled',
] as const

/** The fields that an index row, a line of a collection and a front matter have in common; others are let be. */
export const FIELDS = {
  title: text,
  publisher: text,
  url: text,
  kind: text,
  date: text,
  published: text,
  captured: text,
  'warc-date': text,
  'WARC-Date': text,
  warc_date: text,
  date_download: text,
  retrieved: text,
  crawled: text,
  fetched: text,
  language: text,
  author: names,
  authors: names,
} as const

const schema = z.object(FIELDS)

/** Fields as they were given, before their values are understood. */
export type GivenFields = z.infer<typeof schema>

/** A description, and which of the given values could not be understood (`date "soon"`). */
export interface UnderstoodFields {
  readonly description: Description
  readonly doubts: readonly string[]
}

/**
 * One name a list entry; a single string is parted at semicolons and commas. "and" parts only what a comma
 * parts already: bodies carry it in their names.
 */
export function authorNames(value: string | readonly string[]): string[] {
  const parts = typeof value === 'string' && /[;,]/u.test(value) ? /\s*[;,]\s*(?:and\s+)?|\s+and\s+/u : /;/u
  const list = typeof value === 'string' ? value.split(parts) : value
  return list.map(name => name.trim()).filter(name => name !== '')
}

/**
 * A description from given fields. A kind or date that cannot be understood is left out and named in
 * `doubts`; the rest is taken.
 */
export function understand(fields: GivenFields): UnderstoodFields {
  const doubts: string[] = []
  const kind = fields.kind === undefined ? undefined : kindNamed(fields.kind)
  if (fields.kind !== undefined && kind === undefined)
    doubts.push(`\`kind\` is not one of ${KIND_NAMES.join(', ')}: ${fields.kind}`)
  const date = fields.date ?? fields.published
  const published = date === undefined ? undefined : publicationDate(date)
  if (date !== undefined && published === undefined) {
    const name = fields.date === undefined ? 'published' : 'date'
    doubts.push(`\`${name}\` is not a date: ${date}`)
  }
  const captured = CAPTURED.find(name => fields[name] !== undefined)
  return {
    description: {
      captured: captured && captureIn(fields, captured, doubts),
      fetched: captureIn(fields, 'fetched', doubts),
      title: fields.title,
      publisher: fields.publisher,
      url: fields.url,
      language: fields.language,
      authors: fields.authors ?? fields.author,
      kind,
      published,
    },
    doubts,
  }
}

function captureIn(
  fields: GivenFields,
  name: (typeof CAPTURED)[number] | 'fetched',
  doubts: string[],
): Capture | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  const edtf = captureDate(value)
  if (edtf === undefined) doubts.push(`\`${name}\` is not a date: ${value}`)
  if (edtf === undefined) return undefined
  return { edtf, reason: name === 'fetched' ? 'fetched from its address then' : `given with it as “${name}”` }
}
