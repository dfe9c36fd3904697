import { Readable, Writable } from 'node:stream'
import { runCli } from '../src/cli/run-cli.js'

/** What a run of `onrecord` gave. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** What a run is given besides its arguments. */
export interface Surroundings {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs `onrecord` in this process, with its streams collected; nothing is a terminal. */
export async function onrecord(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const output = collector()
  const errors = collector()
  const code = await runCli(args, {
    input: Readable.from([Buffer.from(surroundings.input ?? '')]),
    output: output.sink,
    errors: errors.sink,
    environment: surroundings.environment ?? {},
  })
  return { code, output: output.text(), errors: errors.text() }
}

function collector(): { readonly sink: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { sink, text: () => Buffer.concat(chunks).toString('utf8') }
}
