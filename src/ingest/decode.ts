import iconv from 'iconv-lite'

/** What bytes were read as. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string
  /** As iconv names it ("utf-8", "windows-1252"). */
  readonly charset: string
}

const HEAD = 2048

/**
 * The text of `bytes`: by their byte order mark, else by the character set that an HTML or XML head
 * declares (`declared`), else as UTF-8 where they are valid UTF-8, else as Windows-1252, of which
 * Latin-1 and ASCII are parts. Undefined where the bytes are no text at all: a NUL byte stands near
 * their start. Every other character is kept as it is, line ends included.
 */
export function decode(bytes: Uint8Array, declared?: 'declared'): Decoded | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const charset =
    byMark(buffer) ?? (buffer.subarray(0, 4 * HEAD).includes(0) ? undefined : byWord(buffer, declared))
  if (charset === undefined) return undefined
  // Nearly every file, and without the tables of all other character sets.
  const text = charset === 'utf-8' ? new TextDecoder().decode(buffer) : iconv.decode(buffer, charset)
  return { text, charset }
}

function byMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return undefined
}

function byWord(buffer: Buffer, declared: 'declared' | undefined): string {
  const valid = isUtf8(buffer)
  if (declared !== undefined) {
    const head = buffer.subarray(0, HEAD).toString('latin1')
    const named = /(?:charset|encoding)\s*=\s*["']?([\w:-]+)/iu.exec(head)?.[1]
    // Pages that declare Latin-1 and are served as UTF-8 are common; valid UTF-8 beyond ASCII is no accident.
    if (named !== undefined && iconv.encodingExists(named) && !valid) return named.toLowerCase()
  }
  return valid ? 'utf-8' : 'windows-1252'
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer)
    return true
  } catch {
    return false
  }
}
