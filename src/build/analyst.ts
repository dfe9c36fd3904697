import type { DocumentAnalysis } from '../record/index.js'
import { analyse } from '../record/index.js'
import type { SourceDocument } from '../text/index.js'

/** A document that is to be analysed. */
export interface Task {
  readonly ordinal: number
  readonly document: SourceDocument
}

/** A document that was analysed. */
export interface TaskDone extends Task {
  readonly analysis: DocumentAnalysis
}

/** Analyses documents, here or in other threads. */
export interface Analyst {
  /** In the order of `tasks`. */
  analyse(tasks: readonly Task[]): Promise<readonly TaskDone[]>
  /** Ends what it started. */
  close(): Promise<void>
}

/** Analyses in this thread. */
export const soleAnalyst: Analyst = {
  analyse: tasks => Promise.resolve(tasks.map(task => ({ ...task, analysis: analyse(task.document) }))),
  close: () => Promise.resolve(),
}
