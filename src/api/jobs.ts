import type { AdditionRequest, Job } from './schema/job.js'

/** A file as it is put into an addition. */
export interface IncomingFile {
  /** As the browser names it, from the folder that was dropped: "letters/first.txt". */
  readonly path: string
  readonly body: ReadableStream<Uint8Array> | null
}

/** The work that changes the record, one piece after another, beside the reading. */
export interface Jobs {
  /** The latest first; those that ended long ago are forgotten. */
  list(): readonly Job[]
  /** Undefined for one that is not known. */
  get(id: string): Job | undefined
  /** Opens an addition: files are put into it, then it is started. */
  open(): Job
  /**
   * Keeps a file for an open addition. Undefined for a job that is not open.
   *
   * @throws OnrecordError `too-large`, `unreadable-file` for a path that names no file, `disk-full`.
   */
  put(id: string, file: IncomingFile): Promise<{ readonly bytes: number } | undefined>
  /**
   * Starts an addition. What it is to take in is kept from here on, whatever happens. Undefined for a job that is not open.
   *
   * @throws OnrecordError `no-documents` where there is nothing to add.
   */
  start(id: string, request: AdditionRequest): Promise<Job | undefined>
  /** Gives up an addition that was not started, with its files. False for a job that is not open. */
  drop(id: string): Promise<boolean>
  /** Derives what decisions left to be derived; one that waits already is enough. */
  derive(): Job
}
