import iconv from 'iconv-lite'

/**
 * A text in the character set in which its file came, with the byte order mark that the file has. What the character
 * set lacks becomes a question mark: see `canEncode`. Linear.
 */
export function encodeAs(text: string, charset: string, file: Uint8Array): Uint8Array {
  const head = iconv.decode(Buffer.from(file.subarray(0, 4)), charset, { stripBOM: false })
  return iconv.encode(text, charset, { addBOM: head.startsWith('\uFEFF') })
}

/** Whether a character set has all characters of a text. Linear. */
export function canEncode(text: string, charset: string): boolean {
  return iconv.decode(iconv.encode(text, charset), charset) === text
}
