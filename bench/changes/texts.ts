import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readDocuments } from '../../src/ingest/index.js'
import type { DocumentKind } from '../../src/text/index.js'
import type { Lottery } from './lottery.js'
import type { SourceParagraph } from './quotation.js'
import { quotable } from './quotation.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A text that is quoted: all of it is taken for one speaker's words. */
export interface SourceText {
  readonly id: string
  readonly text: string
  readonly kind: DocumentKind
  readonly published: string | undefined
  readonly paragraphs: readonly SourceParagraph[]
}

/** A text that quotations are hidden in. */
export interface HostText {
  readonly id: string
  readonly text: string
  readonly published: string | undefined
}

/** Texts to quote from, and unrelated ones to hide the quotations in. */
export interface Texts {
  readonly name: string
  readonly sources: readonly SourceText[]
  readonly hosts: readonly HostText[]
}

/** One line of the news. */
export interface Article {
  readonly id: string
  /** ISO 8601; null where unknown. */
  readonly date: string | null
  readonly publisher: string
  readonly text: string
}

/** The news articles beside the project; undefined where they are not there. About 3 s. */
export function readNews(): Article[] | undefined {
  const folder = process.env['ONRECORD_SHARED'] ?? join(root, '..', 'shared')
  const path = join(folder, 'corpora', 'news.jsonl.gz')
  if (!existsSync(path)) return undefined
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Article)
}

/** The sample affair: its primary texts are quoted, its articles without their own quotations hold them. */
export async function sampleTexts(): Promise<Texts> {
  const sources: SourceText[] = []
  const hosts: HostText[] = []
  for await (const reading of readDocuments([join(root, 'samples', 'affair')], { base: root })) {
    if (reading.kind !== 'document') continue
    const { text, kind, published } = reading.document
    const common = { id: `sample:${reading.path.split('/').at(-1)}`, published }
    if (kind === 'article') hosts.push({ ...common, text: withoutQuotations(text) })
    else sources.push({ ...common, text, kind, paragraphs: quotable(text) })
  }
  return { name: 'samples', sources: sources.filter(source => source.paragraphs.length > 0), hosts }
}

function withoutQuotations(text: string): string {
  return text
    .split(/\n+/u)
    .filter(paragraph => !/["“”‘]/u.test(paragraph) && paragraph.length > 60)
    .join('\n\n')
}

/** How many articles are quoted from, and how many hold quotations. */
const NEWS_TEXTS = 300
const LEAST_PARAGRAPHS = 4
/** In characters: time goes with the square of a statement's length, and a longer one tells nothing more. */
const LONGEST_SOURCE = 4500

/** News articles, one half of them to quote from as if a speaker said all of it, the other to hide quotations in. */
export function newsTexts(news: readonly Article[], lottery: Lottery): Texts {
  const sources: SourceText[] = []
  const hosts: HostText[] = []
  for (const { id, text, date } of lottery.shuffle(news)) {
    const published = date === null || date === '' ? undefined : date
    if (hosts.length < NEWS_TEXTS && hosts.length <= sources.length) {
      if (text.length > 1200 && text.length < 5000) hosts.push({ id, text, published })
      continue
    }
    const paragraphs = sources.length < NEWS_TEXTS ? quotable(text) : []
    if (text.length < LONGEST_SOURCE && paragraphs.length >= LEAST_PARAGRAPHS)
      sources.push({ id, text, kind: 'statement', published, paragraphs })
  }
  return { name: 'news', sources, hosts }
}
