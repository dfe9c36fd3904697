import { basename } from 'node:path'
import type { AdditionReport, AdditionRequest, Job } from '../api/index.js'
import type { Unread } from '../ingest/index.js'
import type { RecordStore } from '../store/index.js'
import type { AdditionFolder } from './addition-folder.js'
import { fetchPage } from './fetch-page.js'
import { ReportNotes } from './job-log.js'
import type { Work, WorkNews } from './run-work.js'
import { safeName } from './safe-path.js'

/** What an addition needs of the room. */
export interface AdditionParts {
  readonly record: string
  readonly store: () => RecordStore
  readonly onProgress: (progress: NonNullable<Job['progress']>) => void
  /** Ends the fetching: what is not fetched yet stays noted. */
  readonly signal: AbortSignal
  /** Does the work in a thread of its own. */
  readonly work: (work: Work, tell: (news: WorkNews) => void) => Promise<readonly Unread[]>
}

/** Keeps what was pasted as files of the addition, with what is said of it. */
export function keepPasted(folder: AdditionFolder, pasted: AdditionRequest['pasted']): void {
  for (const { text, ...said } of pasted) {
    const title = said.title ?? headlineOf(text)
    const name = safeName(title ?? text.trim().split(/\s+/u).slice(0, 6).join(' '))
    folder.keep(`${name.replace(/\.[^.]*$/u, '')}.txt`, new TextEncoder().encode(text), {
      ...said,
      ...defined({ title }),
    })
  }
}

/** A headline is no longer than this, in code units. */
const LONGEST_HEADLINE = 140

/**
 * The first line of a text where it is a headline: short, of several words, without the stop that ends a sentence, with
 * text below it.
 */
export function headlineOf(text: string): string | undefined {
  const [, line = '', rest = ''] = /^\s*(\S[^\r\n]*)\r?\n([\s\S]*)$/u.exec(text) ?? []
  const title = line.trim()
  const isSentence = /(?:[.:;,…]|[.!?]["”’»])$/u.test(title)
  const isHeadline = title.length <= LONGEST_HEADLINE && /\S\s+\S/u.test(title) && !isSentence
  return isHeadline && rest.trim().length > title.length ? title : undefined
}

/** Takes an addition that was started into the record: fetches what is to be fetched, then extends the record. */
export async function takeAddition(folder: AdditionFolder, parts: AdditionParts): Promise<AdditionReport> {
  const { record, store, onProgress, signal, work } = parts
  const notes = new ReportNotes()
  const before = amounts(store())
  await fetchAll(folder, { notes, onProgress, signal })
  if (folder.files().length > 0) {
    const unread = await work({ kind: 'add', record, folder: folder.path }, news => {
      if (news.kind === 'progress') onProgress(news.progress)
      else {
        const { id, path, title, publisher, intake } = news.taken
        // What lies in this folder and is there already was added by this addition, before a server was killed.
        const document = { id, path, title: title ?? basename(path), ...defined({ publisher }) }
        notes.taken(intake === 'unchanged' ? 'added' : intake, document)
      }
    })
    for (const { path, line, reason, outcome } of unread)
      notes.unread({ path: asGiven(folder.path, path), reason, outcome, ...defined({ line }) })
  }
  folder.finish()
  return notes.report({ before, after: amounts(store()) })
}

/** The path of a file as the reader gave it: without where this addition keeps it. */
function asGiven(folder: string, path: string): string {
  const own = `${basename(folder)}/`
  const plain = path.replaceAll('\\', '/')
  const at = plain.indexOf(own)
  return at < 0 ? path : plain.slice(at + own.length).replace(/^files\//u, '')
}

async function fetchAll(
  folder: AdditionFolder,
  {
    notes,
    onProgress,
    signal,
  }: { readonly notes: ReportNotes } & Pick<AdditionParts, 'onProgress' | 'signal'>,
): Promise<void> {
  const addresses = folder.addresses()
  for (const [done, address] of addresses.entries()) {
    onProgress({ stage: 'fetch', done, total: addresses.length, path: address })
    const page = await fetchPage(address, { signal })
    signal.throwIfAborted()
    if (page.kind === 'page') folder.keep(page.name, page.bytes, { url: page.url, fetched: page.at })
    else notes.unread({ path: address, reason: page.reason, outcome: 'failed' })
    folder.leave(addresses.slice(done + 1))
  }
}

/** What a record holds, in numbers. */
function amounts(store: RecordStore): AdditionReport['before'] {
  const { kinds, statements, speakers, utterances } = store.view.totals()
  const documents = [...kinds.values()].reduce((sum, one) => sum + one, 0)
  return { documents, statements, speakers, utterances }
}

function defined<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
