import type { Readable, Writable } from 'node:stream'

/** A stream that may be a terminal. */
export type Sink = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What a command reads from and writes to. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Sink
  readonly errors: Sink
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Writes, and waits until the reader keeps up, so that memory stays flat. */
export async function write(sink: Sink, text: string): Promise<void> {
  if (sink.destroyed || !sink.writable) return
  if (sink.write(text)) return
  await new Promise<void>(resolve => {
    const done = (): void => {
      sink.off('drain', done)
      sink.off('close', done)
      sink.off('error', done)
      resolve()
    }
    sink.on('drain', done)
    sink.on('close', done)
    sink.on('error', done)
  })
}
