import {
  anchorsOf,
  fold,
  overlap,
  quotedPassages,
  stretchesNear,
  type Span,
  latinPattern,
} from '../text/index.js'
import type { Account } from './account.js'
import { mediumPoint } from './point.js'
import { shownWords } from './quoted-words.js'
import { calledName, type Scene } from './scene.js'

/** How words came out, by the nouns and verbs that say so. The most telling first. */
const MEDIA: readonly (readonly [RegExp, string])[] = [
  [
    latinPattern(
      /\b(?:in|during|at|gave|delivered)\s+(?:an?|his|her|the|their|that)\s+(?:[\p{L}’'-]+\s+){0,3}(?:speech|address|eulogy|lecture|sermon|keynote|rally)\b|\btold\s+(?:an?|the)\s+(?:[\p{L}-]+\s+)?(?:audience|crowd|rally|conference|gathering)\b/iu,
    ),
    'speech',
  ],
  [
    latinPattern(/\b(?:in|during)\s+(?:an?|his|her|the|their)\s+(?:[\p{L}’'-]+\s+){0,3}interviews?\b/iu),
    'interview',
  ],
  [
    latinPattern(
      /\b(?:in|during|at)\s+(?:an?|his|her|the|their)?\s*(?:[\p{L}’'-]+\s+){0,3}(?:hearing|testimony|news\s+conference|press\s+conference|briefing)\b|\btestified\b/iu,
    ),
    'hearing or press conference',
  ],
  [latinPattern(/\b(?:in|of)\s+(?:an?|his|her|the|their)\s+(?:[\p{L}’'-]+\s+){0,3}letter\b/iu), 'letter'],
  [
    latinPattern(
      /\b(?:in|on)\s+(?:an?|his|her|the|their)?\s*(?:[\p{L}’'-]+\s+){0,3}(?:tweets?|Twitter|Facebook|Instagram|posts?)\b|\b(?:tweeted|posted)\b/iu,
    ),
    'post',
  ],
  [
    latinPattern(
      /\b(?:in|issued|released|gave)\s+(?:an?|his|her|the|their)\s+(?:[\p{L}’'-]+\s+){0,3}statements?\b|\bstatement\s+(?:released|issued|sent|given)\b/iu,
    ),
    'statement',
  ],
  [latinPattern(/\b(?:wrote|writes|written|in\s+writing)\b/iu), 'writing'],
]

/** A word of each of those expressions, and no more around it than that sentence has. */
const ANCHORS = anchorsOf(
  [
    'speech address eulogy lecture sermon keynote rally audience crowd conference gathering interview interviews',
    'hearing testimony briefing testified letter tweet tweets twitter facebook instagram post posts tweeted',
    'posted statement statements wrote writes written writing',
  ].flatMap(words => words.split(' ')),
  1,
)

/** Quotations shorter than this are phrases that somebody says in many ways. */
const LEAST_WORDS = 6

/** Where a medium is named, and which it is. */
interface Named {
  readonly medium: string
  readonly span: Span
}

function mediumIn(scene: Scene, sentence: Span | undefined, outside: Span | undefined): Named | undefined {
  if (sentence === undefined) return undefined
  const text = scene.document.text
  const own = outside === undefined ? text.slice(...sentence) : blanked(text, sentence, outside)
  for (const [pattern, medium] of MEDIA) {
    const match = pattern.exec(own)
    if (match !== null)
      return { medium, span: [sentence[0] + match.index, sentence[0] + match.index + match[0].length] }
  }
  return undefined
}

/** A sentence with its quoted words blanked out: what somebody says of letters is no medium. */
function blanked(text: string, [from, to]: Span, [start, end]: Span): string {
  const [a, b] = [Math.min(Math.max(start, from), to), Math.min(Math.max(end, from), to)]
  return text.slice(from, a) + ' '.repeat(b - a) + text.slice(b, to)
}

/** Sentences before a quotation that a pronoun beside it looks back over. */
const LOOK_BACK = 2

/**
 * Who speaks: the one named in the quotation's sentences outside its marks, else, beside a pronoun, the one named first
 * shortly before.
 */
function speakerOf(scene: Scene, [first, last]: Span, quotation: Span): string | undefined {
  const [from] = scene.sentences[first] ?? quotation
  const [, to] = scene.sentences[last] ?? quotation
  const inside = (span: Span): boolean => span[0] >= quotation[0] && span[1] <= quotation[1]
  const named = scene.persons.find(({ span }) => span[0] >= from && span[1] <= to && !inside(span))
  if (named !== undefined) return calledName(scene, named.person)
  if (!/\b(?:he|she)\b/iu.test(scene.document.text.slice(quotation[1], to))) return undefined
  for (let back = 1; back <= LOOK_BACK; back++) {
    const before = scene.sentences[first - back]
    const meant = scene.persons.find(
      ({ span }) => before !== undefined && span[0] >= before[0] && span[1] <= before[1],
    )
    if (meant !== undefined) return calledName(scene, meant.person)
  }
  return undefined
}

/**
 * Accounts of how quoted words came out: in a speech, an interview, a hearing, a letter, a post, a
 * statement, in writing. The medium is read from the sentence of the quotation, else from the one before
 * it where that ends a paragraph just before. The point holds the speaker and the first words, so that
 * only accounts of the same words are compared. Short quotations and those without a speaker or a medium
 * give none. Linear in the text.
 */
export function mediumAccounts(scene: Scene): Account[] {
  const { text, id } = scene.document
  const media = stretchesNear(text, ANCHORS)
  if (media.length === 0) return []
  return quotedPassages(text).flatMap(({ span, depth }): Account[] => {
    if (depth > 0) return []
    const index = scene.sentences.findIndex(([start, end]) => start <= span[0] && span[0] < end)
    const last = scene.sentences.findIndex(([start, end]) => start < span[1] && span[1] <= end)
    const near: Span = [
      (scene.sentences[index - 1] ?? scene.sentences[index] ?? span)[0],
      (scene.sentences[last] ?? span)[1],
    ]
    if (!media.some(one => overlap(one, near) > 0)) return []
    const words = fold(text.slice(...span)).text.match(/[\p{L}\p{N}']+/gu) ?? []
    if (words.length < LEAST_WORDS) return []
    const shown = shownWords(text, span)
    const speaker = speakerOf(scene, [index, last], span)
    const named =
      mediumIn(scene, scene.sentences[last], span) ??
      mediumIn(scene, scene.sentences[index], span) ??
      mediumIn(scene, scene.sentences[index - 1], undefined)
    if (speaker === undefined || named === undefined) return []
    return [
      {
        document: id,
        span: named.span,
        point: mediumPoint(speaker, shown),
        value: named.medium,
      },
    ]
  })
}
