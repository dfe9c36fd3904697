import type { BuildProgress, Taken } from '../build/index.js'
import { buildRecord, deriveAgain } from '../build/index.js'
import type { Unread } from '../ingest/index.js'
import { leaveOutKnown } from './leave-out-known.js'
import { filesOf } from './said-of-files.js'

/** Work on a record, as it is handed to a worker. `add` takes a folder in. */
export type Work =
  | { readonly kind: 'add'; readonly record: string; readonly folder: string }
  | { readonly kind: 'derive'; readonly record: string }

/** A document that was taken in, without its text, or that was there already. */
export interface TakenHead {
  readonly intake: Taken['intake'] | 'known'
  readonly path: string
  readonly id: string
  readonly title: string | undefined
  readonly publisher: string | undefined
}

/** What work tells while it goes on. */
export type WorkNews =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'taken'; readonly taken: TakenHead }

/** A room waits for others who work on its record as long as they do: what was asked for has its turn, or the room is closed. */
const PATIENCE = Number.POSITIVE_INFINITY

/** Does the work over connections of its own, in the thread that calls it; gives what could not be read or analysed. */
export async function runWork(work: Work, tell: (news: WorkNews) => void): Promise<readonly Unread[]> {
  const onProgress = (progress: BuildProgress): void => tell({ kind: 'progress', progress })
  switch (work.kind) {
    case 'add': {
      const { record, folder } = work
      const onTaken = ({ path, intake, document }: Taken): void => {
        const { id, title, publisher } = document
        tell({ kind: 'taken', taken: { path, intake, id, title, publisher } })
      }
      leaveOutKnown(record, folder, known => tell({ kind: 'taken', taken: { intake: 'known', ...known } }))
      if (filesOf(folder).length === 0) return []
      return (await buildRecord([folder], record, { mode: 'edit', patience: PATIENCE, onProgress, onTaken }))
        .unread
    }
    case 'derive':
      return deriveAgain(work.record, onProgress, PATIENCE)
    default:
      return work satisfies never
  }
}
