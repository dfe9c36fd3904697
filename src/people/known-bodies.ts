import type { SourceDocument } from '../text/index.js'
import type { FoundName } from './found-name.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { foldName } from './name-words.js'

/**
 * Whether a name in the metadata is a body's: its last word says so, or none of its words is a given name.
 * Constant time.
 */
export function isBodyName(printed: string): boolean {
  const words = printed.split(/\s+/u).map(foldName)
  if (BODY_WORDS.has(words.at(-1) ?? '')) return true
  return !words.some(word => GIVEN_NAMES.has(word) || /^\p{L}$/u.test(word))
}

/**
 * `names` with every place where the text names the document's publisher or a body among its authors as they are
 * known: the metadata tells where a name ends that capitals leave open. Linear in the text for each body.
 */
export function withKnownBodies(names: readonly FoundName[], document: SourceDocument): FoundName[] {
  const bodies = [document.publisher ?? '', ...document.authors]
    .map(printed =>
      printed
        .replace(/\(.*?\)/gu, '')
        .replace(/^the\s+/iu, '')
        .trim(),
    )
    .filter(printed => /\s/u.test(printed) && printed.length > 5 && isBodyName(printed))
  const found = bodies.flatMap(printed => placesOf(printed, document.text))
  if (found.length === 0) return [...names]
  const others = names.filter(
    name => !found.some(one => one.span[0] < name.outer[1] && name.outer[0] < one.span[1]),
  )
  return [...others, ...found].toSorted((a, b) => a.outer[0] - b.outer[0])
}

function placesOf(printed: string, text: string): FoundName[] {
  const places: FoundName[] = []
  for (let start = text.indexOf(printed); start >= 0; start = text.indexOf(printed, start + printed.length)) {
    const end = start + printed.length
    if (/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) continue
    const span = [start, end] as const
    places.push({
      span,
      outer: span,
      kind: 'body',
      text: printed,
      given: [],
      surname: foldName(printed),
      title: undefined,
      titled: printed,
      article: /\bthe\s$/iu.test(text.slice(Math.max(0, start - 5), start)),
      gender: undefined,
      possessive: /^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3)),
    })
  }
  return places
}
