import type { Readable } from 'node:stream'

/** One line of an input and its number, from 1. */
export interface InputLine {
  readonly number: number
  readonly text: string
}

/**
 * The lines of a UTF-8 stream, ended by LF or CR LF, as they come: memory holds one chunk and one line.
 * The last line needs no end; an empty stream gives none. A byte order mark is left out.
 */
export async function* inputLines(input: Readable): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8')
  // The parts of a line not yet ended: joined once, so that a line over many chunks stays linear.
  let parts: string[] = []
  let number = 0
  const line = (end: string): InputLine => {
    const text = parts.join('') + end
    parts = []
    number += 1
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    const rest = pieces.pop() ?? ''
    for (const piece of pieces) yield line(piece)
    parts.push(rest)
  }
  parts.push(decoder.decode())
  if (parts.some(part => part !== '')) yield line('')
}
