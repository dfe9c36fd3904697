import { anchorsOf, excerptsNear, latinPattern, type Span } from '../text/index.js'
import { CAPITAL, OPENERS, type OutletMention } from './outlet-mentions.js'

/** Verbs that are said of outlets, behind their names. */
const REPORTING = ['reported', 'reports', 'revealed', 'reveals', 'wrote', 'writes', 'disclosed', 'obtained']

/** What stands right before the name of whoever printed or was told something. */
const LEADING = ['by', 'in', 'on', 'told', 'tells', 'with', 'to', 'via', 'per', 'citing', 'quoting', 'from']

/** The same in French, Spanish, Portuguese, Italian and German. */
const ACCORDING = [
  'selon',
  'según',
  'segundo',
  'secondo',
  'laut',
  'Selon',
  'Según',
  'Segundo',
  'Secondo',
  'Laut',
]

const NAME = String.raw`${CAPITAL}(?:[ \t\u00a0]+(?:(?:of|and|de|del|du|della|di|la|&)[ \t\u00a0]+){0,2}${CAPITAL}){0,4}`

const BEFORE_NAME = latinPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${[...LEADING, ...ACCORDING].join('|')})[ \t\u00a0]+(?:(?:the|an?|le|la|les|el|il|der|die|das)[ \t\u00a0]+)?(${NAME})`,
    'gu',
  ),
)

const AFTER_NAME = latinPattern(
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@#/.’'-])(${NAME})(?:[ \t\u00a0]+(?:newspaper|magazine|blog|site|website))?,?[ \t\u00a0]+(?:(?:has|had|have|also|first|exclusively|previously)[ \t\u00a0]+){0,2}(?:${REPORTING.join('|')})(?![\p{L}\p{N}])`,
    'gu',
  ),
)

const REPORTING_NEAR = anchorsOf(REPORTING, 100)
const LEADING_NEAR = anchorsOf(
  [
    'reported',
    'revealed',
    'disclosed',
    'published',
    'printed',
    'obtained',
    'seen',
    'told',
    'tells',
    'according',
  ].concat(
    ['interview', 'spoke', 'via', 'citing', 'quoting', 'wrote', 'writes', 'report', 'investigation'],
    ACCORDING,
  ),
  120,
)

/** What stands in the same places and names nobody who prints: days, months, and the owner of something else ("the Board’s website"). */
const NO_NAME =
  /^(?:\p{Lu}\p{L}{2,5}day|January|February|March|April|May|June|July|August|September|October|November|December)$|[’']s?$/u

const ARTICLE = /^(?:The|the)[ \t\u00a0]+/u

function named(text: string, span: Span): OutletMention {
  let [start] = span
  for (
    let opener = OPENERS.exec(text.slice(start, span[1]));
    opener;
    opener = OPENERS.exec(text.slice(start, span[1]))
  )
    start += opener[0].length
  start += ARTICLE.exec(text.slice(start, span[1]))?.[0].length ?? 0
  return { span: [start, span[1]], name: text.slice(start, span[1]) }
}

/**
 * The capitalised names that stand where print credits an outlet ("as reported by The Kestrel", "the Kestrel writes"),
 * whoever they are: which of them are outlets, only a pile can tell that holds their articles. Without "The", in order and
 * without overlaps; empty where there are none. Linear in the text.
 */
export function possibleOutlets(text: string): OutletMention[] {
  const found: OutletMention[] = []
  const take = (matches: Iterable<RegExpExecArray>): void => {
    for (const match of matches) {
      const name = match[1] ?? ''
      const at = match.index + match[0].indexOf(name)
      const mention = named(text, [at, at + name.length])
      if (mention.name !== '' && !NO_NAME.test(mention.name)) found.push(mention)
    }
  }
  take(excerptsNear(text, LEADING_NEAR).matches(BEFORE_NAME))
  take(excerptsNear(text, REPORTING_NEAR).matches(AFTER_NAME))
  const kept: OutletMention[] = []
  for (const mention of found.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]))
    if (mention.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(mention)
  return kept
}
