import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import type { Account } from './account.js'
import { mainLeaver, type Departure } from './departures.js'
import { pointOf } from './point.js'
import { lastWord, pronounMeans } from './pronoun.js'
import { calledName, subjectNamed, type DatedPlace, type Scene } from './scene.js'
import { latinPattern } from '../text/index.js'

/** A document laid out, with who it says to have left. */
interface Leaving {
  readonly scene: Scene
  readonly departures: readonly Departure[]
}

/** What stands before a date that is somebody's last day. */
const LAST_DAY = latinPattern(
  /\b(?:(?:final|last)\s+(?:working\s+)?day\b[^.;]{0,40}|end\s+date\b[^.;]{0,50}|(?:will\s+|would\s+|to\s+|be\s+|is\s+|had\s+|was\s+|been\s+|before\s+)(?:be\s+)?(?:leav(?:e|ing)|depart(?:ing)?|retir(?:e|ing)|step(?:ping)?\s+down|go|out|gone|exit(?:ing)?)(?:\s+(?:the|his|her|their)\s+[\p{L}\s]{1,30}?)?|removed\s+from\s+(?:his|her|their|the)\s+\p{L}+|remain\s+(?:in\s+[\p{L}\s]{1,25}?\s)?(?:until|till|through)|stay(?:ing)?\s+on?\s+(?:until|till|through))\s*,?\s*(?:on|at|by|until|effective|from|as\s+of|in|the|end\s+of|is|will\s+be|be|\s)*$/iu,
)

/** Until a date, "when she retires": the date stands first. */
const UNTIL_WHEN = latinPattern(
  /^,?\s+when\s+(?:he|she|they)\s+(?:will\s+)?(?:retires?|leaves?|goes|departs?|steps?\s+down)/iu,
)

const MONTHS_AHEAD = latinPattern(
  /\b(?:will|would|plans?|planned|going|due|be|until|by|end|leav(?:e|ing)|retir(?:e|ing)|depart(?:ing)?)\b/iu,
)

/** The date, next year where a month is meant that is still to come: print looks ahead from "would be retiring in February". */
function lookingAhead(date: DatedPlace, published: string | undefined, before: string): string {
  const year = /^(\d{4})(-\d{2}(?:-\d{2})?)$/u.exec(date.edtf)
  if (year === null || published === undefined || !MONTHS_AHEAD.test(before.slice(-60))) return date.edtf
  const month = date.edtf.slice(0, 7)
  const half =
    Number(published.slice(0, 4)) * 12 +
    Number(published.slice(5, 7)) -
    (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)))
  return half >= 6 && half <= 11 ? `${Number(year[1]) + 1}${year[2]}` : date.edtf
}

const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|I|[Mm]y)\b/gu

/** A sentence that opens with its verb is about whom the one before is ("Was supposed to leave in May"). */
const SUBJECTLESS = /^["“'‘\s]*(?:Was|Is|Has|Had|Will|Would)\b/u

function firstNamed(scene: Scene, index: number): Person | undefined {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return undefined
  return scene.persons.find(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1])?.person
}

/** The subject that an apposition or a relative clause parts from its verb ("Orme, who served under Quill, will"). */
function parted(scene: Scene, [from, to]: Span): { readonly person: Person } | undefined {
  const { text } = scene.document
  if (!/,[”"]?\s+(?:is|was|will|would|has|had|plans|intends)\b[^,;]*$/u.test(text.slice(from, to)))
    return undefined
  return scene.persons.find(({ span }) => span[0] >= from && span[1] < to && text[span[1]] === ',')
}

/**
 * Whom the words at `at` are about: the subject named before them, else whom a pronoun means; where that is nobody who
 * leaves, the one who does.
 */
function subjectOf({ scene, departures }: Leaving, index: number, [start, at]: Span): Person | undefined {
  const from = scene.sentences[index]?.[0] ?? start
  const leaving = new Set(departures.map(({ person }) => person))
  const named = (parted(scene, [from, start]) ?? subjectNamed(scene, [from, at]))?.person
  const pronoun = lastWord(scene, [from, at], PRONOUN)
  const meant = pronoun === undefined ? undefined : pronounMeans(scene, index, { at: pronoun })
  const fits = [named, meant].find(person => person !== undefined && leaving.has(person))
  if (fits !== undefined) return fits
  const beside = scene.persons.findLast(
    ({ person, span }) => leaving.has(person) && span[0] >= from && span[1] <= at,
  )
  if (beside !== undefined) return beside.person
  const told = departures.find(({ sentence }) => sentence === index)
  if (told !== undefined) return told.person
  // "Orme, who chairs it, will leave in May": somebody else's day. A pronoun may be misread, and means whoever leaves.
  const last = lastWord(scene, [from, start], PRONOUN)
  // "who served under her, will leave": an object, and no subject.
  const before =
    last !== undefined && /[,;]/u.test(scene.document.text.slice(last[1], start)) ? undefined : last
  if (named !== undefined && before === undefined) return named
  if (SUBJECTLESS.test(scene.document.text.slice(from, at))) return firstNamed(scene, index - 1)
  return (
    mainLeaver(departures) ?? (leaving.size > 0 ? undefined : before === undefined ? (named ?? meant) : meant)
  )
}

/** Whether the words of a date state its own year: then it looks nowhere. */
const hasYear = (scene: Scene, span: Span): boolean => /\d{4}/u.test(scene.document.text.slice(...span))

/** How far before a date the words stand that say what happens then, in code units. */
const BEFORE = 200

function lastDays(leaving: Leaving): Account[] {
  const { scene } = leaving
  return scene.dates.flatMap((date): Account[] => {
    const index = scene.sentences.findIndex(([start, end]) => start <= date.span[0] && date.span[1] <= end)
    const sentence = scene.sentences[index]
    if (sentence === undefined) return []
    const { text, published, id } = scene.document
    const from = Math.max(sentence[0], date.span[0] - BEFORE)
    const before = text.slice(from, date.span[0])
    const match = LAST_DAY.exec(before)
    const when = UNTIL_WHEN.exec(text.slice(date.span[1], sentence[1]))
    if (match === null && when === null) return []
    const start = match === null ? date.span[0] : from + match.index
    const person = subjectOf(leaving, index, [start, start + (match?.[0].length ?? 0)])
    if (person === undefined) return []
    const value = hasYear(scene, date.span) ? date.edtf : lookingAhead(date, published, before)
    return [
      {
        document: id,
        span: [start, date.span[1] + (when?.[0].length ?? 0)],
        point: pointOf(calledName(scene, person), 'last day'),
        value,
      },
    ]
  })
}

/** How many code units may lie between "resigned" and its date. */
const NEAR = 25

function leavingDates({ scene, departures }: Leaving): Account[] {
  return departures.flatMap((departure): Account[] => {
    const { text, id } = scene.document
    if (
      departure.denied ||
      !/resigned|quit|dismissed|fired|sacked|ousted|resigning/iu.test(text.slice(...departure.span))
    )
      return []
    const date = scene.dates.find(
      ({ span }) => span[0] >= departure.span[1] && span[0] - departure.span[1] <= NEAR,
    )
    if (date === undefined || /[.,;:]/u.test(text.slice(departure.span[1], date.span[0]))) return []
    return [
      {
        document: id,
        span: [departure.span[0], date.span[1]],
        point: pointOf(calledName(scene, departure.person), 'date of leaving'),
        value: date.edtf,
      },
    ]
  })
}

/** What stands before the date of a notice, and after it: "told us on 8 January that she intended to retire". */
const NOTICE_BEFORE = latinPattern(
  /\b(?:told|informed|notified|advised)\s+(?:(?:the|his|her|their|its)\s+)?[\p{L}’' ]{1,40}?\s*(?:on|in|back\s+in)?\s*(?:the\s+)?$|\bg(?:a|i)ven?\s+(?:formal\s+|written\s+)?notice\b[^.;:]{0,40}$|\b(?:handed|put)\s+in\s+(?:his|her|their)\s+notice\b[^.;:]{0,25}$/iu,
)
const NOTICE_AFTER = latinPattern(
  /^[”"’']?,?\s+(?:that\s+(?:he|she|they)\s+(?:was|were|would|will|intended|planned|wanted|wished|meant|is|had)\b[^.;:]{0,30}\b(?:retir\p{L}*|resign\p{L}*|leav\p{L}*|quit\p{L}*|go\b|step\p{L}*)|of\s+(?:his|her|their)\s+(?:[\p{L}-]+\s+){0,2}(?:retirement|resignation|departure|intention\s+to\s+(?:retire|resign|leave|quit)))/iu,
)

function notices(leaving: Leaving): Account[] {
  const { scene, departures } = leaving
  return scene.dates.flatMap((date): Account[] => {
    const index = scene.sentences.findIndex(([start, end]) => start <= date.span[0] && date.span[1] <= end)
    const sentence = scene.sentences[index]
    if (sentence === undefined) return []
    const { text, id } = scene.document
    const from = Math.max(sentence[0], date.span[0] - BEFORE)
    const match = NOTICE_BEFORE.exec(text.slice(from, date.span[0]))
    if (match === null) return []
    const after = NOTICE_AFTER.exec(text.slice(date.span[1], sentence[1]))
    if (after === null && !/notice/iu.test(match[0])) return []
    const person =
      subjectOf(leaving, index, [from + match.index, from + match.index + 1]) ?? mainLeaver(departures)
    if (person === undefined) return []
    const span: Span = [from + match.index, date.span[1] + (after?.[0].length ?? 0)]
    return [
      { document: id, span, point: pointOf(calledName(scene, person), 'date of notice'), value: date.edtf },
    ]
  })
}

/** "two months earlier than planned": how much sooner somebody left than was meant. */
const EARLIER = latinPattern(
  /\b((?:(?:about|around|nearly|almost|more than|over|some|roughly)\s+)?(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|\d+)\s+)?(?:days?|weeks?|months?|years?))\s+(?:earlier\s+than|before|ahead\s+of|sooner\s+than)\s+(?:(?:he|she|they|\p{Lu}[\p{L}’'-]+)\s+)?(?:had\s+|was\s+|were\s+)?(?:originally\s+|previously\s+|initially\s+|first\s+)?(?:planned|scheduled|expected|intended|announced|due|meant)/giu,
)

function earlier(leaving: Leaving): Account[] {
  const { scene } = leaving
  return scene.sentences.flatMap((sentence, index) =>
    [...scene.document.text.slice(...sentence).matchAll(EARLIER)].flatMap((match): Account[] => {
      const start = sentence[0] + match.index
      const person = subjectOf(leaving, index, [start, start])
      if (person === undefined) return []
      const value = (match[1] ?? '').toLowerCase().replaceAll(/\s+/gu, ' ')
      return [
        {
          document: scene.document.id,
          span: [start, start + match[0].length],
          point: pointOf(calledName(scene, person), 'left earlier than planned by'),
          value,
        },
      ]
    }),
  )
}

/** Why somebody left: what stands after "over", "in protest of" and the like behind a departure. */
const REASON = latinPattern(
  /^[^.,;:()]{0,25}?\b(?:in\s+protest\s+(?:of|at|against|over)|over|because\s+of|due\s+to|amid|citing|after\s+clashing\s+with\s+[\p{L}\s.]{1,30}?\s+(?:over|about))\s+((?:(?!\s--?\s|\sand\s(?:that|then)\b|[”"])[^.,;:()—]){4,110})/iu,
)

function reasons({ scene, departures }: Leaving): Account[] {
  return departures.flatMap((departure): Account[] => {
    if (departure.denied) return []
    const end = scene.sentences[departure.sentence]?.[1] ?? departure.span[1]
    const match = REASON.exec(scene.document.text.slice(departure.span[1], end))
    const why = match?.[1]?.trim()
    if (match === null || why === undefined) return []
    const to = departure.span[1] + match[0].trimEnd().length
    return [
      {
        document: scene.document.id,
        span: [departure.span[0], to],
        point: pointOf(calledName(scene, departure.person), 'reason for leaving'),
        value: why,
      },
    ]
  })
}

/**
 * Accounts of when and why persons left a post: the last day, the date of a resignation or dismissal, of a notice,
 * how much earlier than planned, the reason given. Dates as EDTF; a month without a year after "will" and
 * its like is the next one. Empty where a document tells none of it.
 */
export function leavingAccounts(scene: Scene, departures: readonly Departure[]): Account[] {
  const leaving: Leaving = { scene, departures }
  return [
    ...lastDays(leaving),
    ...leavingDates(leaving),
    ...notices(leaving),
    ...earlier(leaving),
    ...reasons(leaving),
  ]
}
