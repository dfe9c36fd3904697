import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import { anchorsOf, overlap, stretchesNear, latinPattern } from '../text/index.js'
import type { Account } from './account.js'
import { countPoint, pointOf } from './point.js'
import { printQuantity, QUANTITY, readQuantity } from './quantity.js'
import { lastWord, pronounMeans } from './pronoun.js'
import { calledName, subjectNamed, type Scene } from './scene.js'

const PEOPLE =
  'people|persons?|men|women|children|civilians?|soldiers?|troops|officers?|protesters?|demonstrators?|workers?|employees|residents?|passengers?|students?|patients?|migrants?|refugees?|prisoners?|victims?|journalists?|police|members?|others|hostages?|guests?|homes?|houses?|buildings?'

/**
 * What happened to those who are counted: the words, and how the point names it. Death and harm are what accounts of
 * events disagree on first.
 */
const FATES: readonly (readonly [RegExp, string])[] = [
  [
    latinPattern(
      /\b(?:kill\w*|died?|dies|dying|dead|deaths?|lost\s+their\s+lives|drowned|murdered|slain|massacred|perished)\b/iu,
    ),
    'killed',
  ],
  [latinPattern(/\b(?:injur\w+|wounded|hurt|hospitali[sz]ed)\b/iu), 'injured'],
  [latinPattern(/\b(?:arrest\w*|detained|jailed|imprisoned)\b/iu), 'arrested'],
  [latinPattern(/\b(?:hostages?|kidnapped|abducted|captives?)\b/iu), 'taken hostage'],
  [latinPattern(/\b(?:missing|unaccounted)\b/iu), 'missing'],
  [latinPattern(/\b(?:evacuated|displaced|made\s+homeless)\b/iu), 'displaced'],
  [latinPattern(/\b(?:laid\s+off|lost\s+their\s+jobs|made\s+redundant)\b/iu), 'laid off'],
  [latinPattern(/\b(?:asleep|sleeping|staying|living\s+(?:at|on))\b/iu), 'staying'],
]

/** Any of them: most sentences have none, and need no closer look. */
const ANY_FATE = new RegExp(FATES.map(([pattern]) => pattern.source).join('|'), 'i')

/** The words that those expressions are made of, a sentence's length around each. */
const FATE_ANCHORS = anchorsOf(
  [
    'kill kills killed killing killings killer killers die died dies dying dead death deaths lives drowned',
    'murdered slain massacred perished injure injured injures injuring injury injuries wounded hurt',
    'hospitalised hospitalized arrest arrested arrests arresting detained jailed imprisoned hostage hostages',
    'kidnapped abducted captive captives missing unaccounted evacuated displaced homeless laid jobs redundant',
    'asleep sleeping staying living',
  ].flatMap(words => words.split(' ')),
  1,
)

/** How near the word of what happened must stand to the number, in code units on either side. */
const FATE_REACH = 45

const COUNTED = latinPattern(
  new RegExp(
    String.raw`${QUANTITY}(?:\s+(?:of\s+(?:us|them)|(?:[\p{Ll}-]+\s+){0,2}?(?<noun>${PEOPLE})))(?![\p{L}])`,
    'giu',
  ),
)

/** "killing four", "15 dead": the number with its fate alone. */
const BARE = latinPattern(
  new RegExp(
    String.raw`${QUANTITY}\s+(?:were\s+|was\s+|are\s+|have\s+been\s+|had\s+)?(?<fate>dead|died|killed|injured|wounded|missing|hostages)(?![\p{L}])`,
    'giu',
  ),
)

/** A capitalised name after a preposition of place: what tells one event from another. */
const PLACE =
  /\b(?:at|in|near|outside|inside|on)\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){0,3})/gu

const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u

/** The place nearest to a count: first in its own sentence, else the last one of the two sentences before. */
function placeOf(scene: Scene, index: number, at: number): string {
  for (let back = 0; back <= 2; back++) {
    const sentence = scene.sentences[index - back]
    if (sentence === undefined) continue
    const places = [...scene.document.text.slice(...sentence).matchAll(PLACE)].filter(
      match => !MONTHS.test(match[1] ?? ''),
    )
    const near = places.toSorted(
      (a, b) => Math.abs(sentence[0] + a.index - at) - Math.abs(sentence[0] + b.index - at),
    )[0]
    if (near?.[1] !== undefined) return near[1]
  }
  return ''
}

/** What happened to those counted at `span`, by the nearest word that says so within the clause. */
function fateOf(text: string, span: Span): string | undefined {
  const before =
    text
      .slice(Math.max(0, span[0] - FATE_REACH), span[0])
      .split(/[.;:!?]\s|\n/u)
      .at(-1) ?? ''
  const after = text.slice(span[1], span[1] + FATE_REACH).split(/[.;:!?](?:\s|$)|\n/u)[0] ?? ''
  const distances = FATES.flatMap(([pattern, fate]) => {
    const behind = pattern.exec(after)
    const ahead = [...before.matchAll(latinPattern(new RegExp(pattern, 'giu')))].at(-1)
    const own = pattern.exec(text.slice(...span))
    const nearest = Math.min(
      own === null ? Infinity : 0,
      behind?.index ?? Infinity,
      ahead === undefined ? Infinity : before.length - ahead.index - ahead[0].length,
    )
    return nearest === Infinity ? [] : [{ fate, nearest }]
  })
  return distances.toSorted((a, b) => a.nearest - b.nearest)[0]?.fate
}

function peopleCounts(scene: Scene): Account[] {
  const { text, id } = scene.document
  const fates = stretchesNear(text, FATE_ANCHORS)
  return scene.sentences.flatMap((sentence, index) => {
    const own = text.slice(...sentence)
    if (!fates.some(fate => overlap(fate, sentence) > 0) || !ANY_FATE.test(own)) return []
    const found = [...own.matchAll(COUNTED), ...own.matchAll(BARE)]
    return found.flatMap((match): Account[] => {
      const quantity = readQuantity(
        match.groups?.['number'] ?? '',
        match.groups?.['claim']?.replaceAll(/\s+/gu, ' '),
      )
      const span: Span = [
        sentence[0] + match.index + (match[0].length - match[0].trimStart().length),
        sentence[0] + match.index + match[0].length,
      ]
      const fate = quantity === undefined ? undefined : fateOf(text, span)
      if (quantity === undefined || fate === undefined || quantity.value === 1) return []
      const noun = (match.groups?.['noun'] ?? 'people').toLowerCase()
      const counted = /^(?:homes?|houses?|buildings?)$/u.test(noun) ? `buildings ${fate}` : `people ${fate}`
      return [
        {
          document: id,
          span,
          point: countPoint(counted, placeOf(scene, index, span[0])),
          value: printQuantity(quantity),
        },
      ]
    })
  })
}

/** "26 years of service", "after 29 years", "served for twenty-six years". */
const SERVICE = latinPattern(
  new RegExp(
    String.raw`(?:(?<=\b(?:served?|serving|worked|spent|after|quit\s+after|left\s+after)\s+(?:[\p{L}\s]{0,22}\bfor\s+)?)${QUANTITY}\s+years\b(?!\s+(?:of\s+age|old|ago|earlier|later|before|after))|${QUANTITY.replaceAll('?<claim>', '?<claim2>').replaceAll('?<number>', '?<number2>')}\s+years\s+(?:of\s+(?:[\p{L}-]+\s+)?(?:service|work)|on\s+the\s+job|in\s+(?:the\s+)?(?:post|job|role|office|service|uniform)))`,
    'giu',
  ),
)

function serviceYears(scene: Scene): Account[] {
  const { text, id } = scene.document
  return scene.sentences.flatMap((sentence, index) =>
    (/\byears\b/iu.test(text.slice(...sentence))
      ? [...text.slice(...sentence).matchAll(SERVICE)]
      : []
    ).flatMap((match): Account[] => {
      const quantity = readQuantity(
        match.groups?.['number'] ?? match.groups?.['number2'] ?? '',
        match.groups?.['claim'] ?? match.groups?.['claim2'],
      )
      const start = sentence[0] + match.index
      const person = subjectBefore(scene, index, start)
      if (quantity === undefined || person === undefined || quantity.value < 2) return []
      return [
        {
          document: id,
          span: [start, start + match[0].length],
          point: pointOf(calledName(scene, person), 'years of service'),
          value: printQuantity(quantity),
        },
      ]
    }),
  )
}

/** Whom the words at `at` are about: whichever stands nearer before them, a name or a pronoun. */
function subjectBefore(scene: Scene, index: number, at: number): Person | undefined {
  const from = scene.sentences[index]?.[0] ?? at
  const named = subjectNamed(scene, [from, at])
  const pronoun = lastWord(scene, [from, at], /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|I|[Mm]y)\b/gu)
  if (pronoun === undefined || pronoun[0] < (named?.span[1] ?? -1)) return named?.person
  return pronounMeans(scene, index, { at: pronoun }) ?? named?.person
}

/** "Ada Quill, 62, wrote": print sets the age between commas behind the name. */
const AGE = /^,\s+(?:aged\s+)?(\d{2})(?=,|\s+and\b|\.)/u

function ages(scene: Scene): Account[] {
  const { text, id } = scene.document
  return scene.persons.flatMap(({ person, span }): Account[] => {
    const match = AGE.exec(text.slice(span[1], span[1] + 12))
    if (match?.[1] === undefined) return []
    const at = span[1] + match[0].indexOf(match[1])
    return [
      {
        document: id,
        span: [span[0], at + 2],
        point: pointOf(calledName(scene, person), 'age'),
        value: match[1],
      },
    ]
  })
}

/**
 * Accounts that count: people killed, injured, arrested, taken hostage, missing, displaced, laid off or
 * staying at a place (the place is part of the point), a person's years of service, a person's age.
 * Values as `printQuantity` gives them, with "about" and "at least". Empty where nothing is counted.
 */
export function countAccounts(scene: Scene): Account[] {
  return [...peopleCounts(scene), ...serviceYears(scene), ...ages(scene)]
}
