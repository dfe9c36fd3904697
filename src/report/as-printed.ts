import type { DifferencePart } from './difference.js'

/**
 * A difference whose words that both have are given as `base` prints them: a capital with which the draft begins a
 * sentence is none of the source's. Where they are not found in order, they stay as the reading has them. Linear in
 * both.
 */
export function asPrinted(parts: readonly DifferencePart[], base: string): DifferencePart[] {
  let at = 0
  return parts.map(part => {
    if (part.kind === 'added') return part
    const [found, text] =
      part.kind === 'dropped' ? [exactly(part.text, base, at)] : printed(part.text, base, at)
    if (found === undefined) return part
    at = found
    return text === undefined ? part : { ...part, text }
  })
}

function exactly(text: string, base: string, from: number): number | undefined {
  const at = base.indexOf(text, from)
  return at < 0 ? undefined : at + text.length
}

/** Where the words end in the base, and the text with them as they are there; the marks around them stay. */
function printed(text: string, base: string, from: number): readonly [number | undefined, string?] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return [undefined]
  const run = words.map(([word]) => word).join('[^\\p{L}\\p{M}\\p{N}]+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${run}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  pattern.lastIndex = from
  const found = pattern.exec(base)
  if (found === null) return [undefined]
  const end = last.index + last[0].length
  return [
    found.index + found[0].length,
    `${text.slice(0, first.index)}${found[0].replaceAll(/\s+/gu, ' ')}${text.slice(end)}`,
  ]
}
