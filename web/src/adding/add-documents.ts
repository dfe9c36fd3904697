import { RequestFailed, answered, api } from '../api/client.js'
import type { ChosenFile } from './dropped-files.js'

/** A text that was pasted, with what the reader says of it. */
export interface PastedText {
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly date?: string
  readonly kind?: string
}

/** What is to be added. */
export interface Addition {
  readonly files: readonly ChosenFile[]
  readonly addresses: readonly string[]
  readonly pasted: readonly PastedText[]
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly path: string
  readonly reason: string
}

/** An addition that was handed over: the room goes on with it by itself. */
export interface HandedOver {
  /** Undefined where nothing of it was taken. */
  readonly job: string | undefined
  readonly refused: readonly RefusedFile[]
}

/** The largest file that is taken, in bytes: what is larger is not sent. */
const LARGEST_FILE = 64 * 1024 * 1024

const TOO_LARGE = new RequestFailed(
  {
    code: 'too-large',
    message: `It is larger than ${LARGEST_FILE / 1024 / 1024} MiB.`,
    advice: 'Part it, and add the parts.',
  },
  413,
)

/** So many files are sent at once. */
const AT_ONCE = 3

/**
 * Hands an addition to the room: files one by one, then the start. A file that is refused is named, and the rest goes on.
 *
 * @throws RequestFailed where nothing answers or nothing may be added.
 */
export async function addDocuments(
  { files, addresses, pasted }: Addition,
  onProgress: (done: number) => void,
): Promise<HandedOver> {
  const { id } = await answered(api.jobs.$post())
  const refused: RefusedFile[] = []
  let [next, done] = [0, 0]
  const send = async (): Promise<void> => {
    for (let chosen = files[next++]; chosen !== undefined; chosen = files[next++]) {
      try {
        if (chosen.file.size > LARGEST_FILE) throw TOO_LARGE
        await sendFile(id, chosen)
      } catch (error) {
        if (!(error instanceof RequestFailed) || error.status === 0 || error.status >= 500) throw error
        refused.push({ path: chosen.path, reason: error.failure.message })
      }
      onProgress(++done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  if (refused.length === files.length && addresses.length === 0 && pasted.length === 0) {
    await answered(api.jobs[':id'].$delete({ param: { id } }))
    return { job: undefined, refused }
  }
  const json = { addresses: [...addresses], pasted: [...pasted] }
  const started = await answered(api.jobs[':id'].start.$post({ param: { id }, json }))
  return { job: started.id, refused }
}

function sendFile(id: string, { path, file }: ChosenFile): Promise<unknown> {
  const address = `/api/jobs/${encodeURIComponent(id)}/files?path=${encodeURIComponent(path)}`
  return answered(fetch(address, { method: 'PUT', body: file }))
}
