import type { BuildProgress, Taken } from '../build/index.js'
import { buildRecord, deriveAgain } from '../build/index.js'
import type { Unread } from '../ingest/index.js'

/** Work on a record, as it is handed to a worker. */
export type Work =
  | { readonly kind: 'build'; readonly record: string; readonly paths: readonly string[] }
  | { readonly kind: 'derive'; readonly record: string }

/** A document that was taken in, without its text. */
export type TakenHead = Pick<Taken, 'path' | 'intake'> & {
  readonly id: string
  readonly title: string | undefined
  readonly publisher: string | undefined
}

/** What work tells while it goes on. */
export type WorkNews =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'taken'; readonly taken: TakenHead }

/** Does the work over a connection of its own, in the thread that calls it; gives what could not be read or analysed. */
export async function runWork(work: Work, tell: (news: WorkNews) => void): Promise<readonly Unread[]> {
  const onProgress = (progress: BuildProgress): void => tell({ kind: 'progress', progress })
  switch (work.kind) {
    case 'build': {
      const onTaken = ({ path, intake, document }: Taken): void => {
        const { id, title, publisher } = document
        tell({ kind: 'taken', taken: { path, intake, id, title, publisher } })
      }
      return (await buildRecord(work.paths, work.record, { mode: 'edit', onProgress, onTaken })).unread
    }
    case 'derive':
      return deriveAgain(work.record, onProgress)
    default:
      return work satisfies never
  }
}
