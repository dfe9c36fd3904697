import type { SourceDocument } from '../text/index.js'
import type { FoundName } from './found-name.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { PLACES } from './lexicon/places.js'
import { foldName } from './name-words.js'

/**
 * Whether an author named in the metadata is a body: a body word or capitals alone say so, and so does a name of one
 * word. Two unknown words are taken for a person. Constant time.
 */
export function isBodyName(printed: string): boolean {
  const words = printed.trim().split(/\s+/u)
  if (words.some(word => BODY_WORDS.has(foldName(word)))) return true
  if (words.some(word => GIVEN_NAMES.has(foldName(word)))) return false
  return (
    words.length < 2 ||
    words.length > 4 ||
    printed === printed.toUpperCase() ||
    !words.every(word => /^\p{Lu}/u.test(word))
  )
}

/**
 * `names` with every place where the text names the document's publisher or a body among its authors as they are
 * known: the metadata tells where a name ends that capitals leave open. Linear in the text for each body.
 */
export function withKnownBodies(names: readonly FoundName[], document: SourceDocument): FoundName[] {
  const bodies = [document.publisher ?? '', ...document.authors.filter(isBodyName)]
    .map(printed =>
      printed
        .replace(/\(.*?\)/gu, '')
        .replace(/^the\s+/iu, '')
        .trim(),
    )
    .filter(printed => printed.length > 4 && /^\p{Lu}/u.test(printed) && !isCommon(printed))
  const found = bodies.flatMap(printed => placesOf(printed, document.text))
  if (found.length === 0) return [...names]
  const others = names.filter(
    name => !found.some(one => one.span[0] < name.outer[1] && name.outer[0] < one.span[1]),
  )
  return [...others, ...found].toSorted((a, b) => a.outer[0] - b.outer[0])
}

function isCommon(printed: string): boolean {
  const folded = foldName(printed)
  return COMMON_WORDS.has(folded) || PLACES.has(folded) || GIVEN_NAMES.has(folded)
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
      suffix: '',
      title: undefined,
      titled: printed,
      article: /\bthe\s$/iu.test(text.slice(Math.max(0, start - 5), start)),
      gender: undefined,
      possessive: /^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3)),
    })
  }
  return places
}
