/**
 * What an account is about, beside its subject. The kind tells how two values are compared:
 * `manner` by class, `date` and `said-date` by overlap of what the two can mean, `number` and `duration` by size with
 * the precision given, `reason` by the words, `medium` by what can be one occasion,
 * `quoted-number` by the number, `form` letter by letter.
 */
type PointKind =
  | 'manner'
  | 'date'
  | 'said-date'
  | 'number'
  | 'duration'
  | 'reason'
  | 'medium'
  | 'quoted-number'
  | 'form'

const ASPECTS = {
  'how they left': 'manner',
  'last day': 'date',
  'date of leaving': 'date',
  'date of notice': 'date',
  'left earlier than planned by': 'duration',
  'reason for leaving': 'reason',
  'years of service': 'number',
  age: 'number',
  spelling: 'form',
} as const satisfies Record<string, PointKind>

/** An aspect of a person, a body or a name on which documents can differ. */
type Aspect = keyof typeof ASPECTS

/** How a count's point begins: "number of people killed". */
const COUNT = 'number of '

const isAspect = (text: string): text is Aspect => Object.hasOwn(ASPECTS, text)

/** The point of an account about somebody or something ("Ada Quill: last day"). */
export function pointOf(subject: string, aspect: Aspect): string {
  return `${subject}: ${aspect}`
}

/** The point of a count ("number of people killed (Withymere)"); `where` is what tells it from other counts of the same things. */
export function countPoint(counted: string, where: string): string {
  return where === '' ? COUNT + counted : `${COUNT}${counted} (${where})`
}

/** The point of how somebody's words came out ("Ada Quill: medium of “we have called it prudence”"). */
export function mediumPoint(speaker: string, words: string): string {
  return `${speaker}: medium of “${words}”`
}

const MEDIUM = /^(.+?): medium of “(.*)”$/u

/** The point of when somebody said or wrote words ("Ada Quill: date of “we have called it prudence”"). */
export function saidDatePoint(speaker: string, words: string): string {
  return `${speaker}: date of “${words}”`
}

const SAID_DATE = /^(.+?): date of “(.*)”$/u

/** The point of a number within somebody's words, by those around it as printed ("number in “For … minutes we knew, and”"). */
export function quotedNumberPoint(before: string, after: string): string {
  return `number in “${before} … ${after}”`
}

const QUOTED_NUMBER = /^number in “(.*) … (.*)”$/u

/** Whether a point is a number within somebody's words. */
export function isQuotedNumber(point: string): boolean {
  return QUOTED_NUMBER.test(point)
}

/** A point read back: what it is about and how its values are compared. */
export interface ParsedPoint {
  readonly kind: PointKind
  /** The person or thing, or what is counted. */
  readonly subject: string
  /** The aspect; for counts the place that tells the count from others, for a medium the words, for a
   * quoted number the words behind it (`subject` has those before it). */
  readonly aspect: string
}

/** Reads a point that one of these functions made; undefined for any other text. */
export function parsePoint(point: string): ParsedPoint | undefined {
  const count = point.startsWith(COUNT) ? /^number of ([^(]+?)(?: \(([^)]*)\))?$/u.exec(point) : null
  if (count !== null) return { kind: 'number', subject: count[1] ?? '', aspect: count[2] ?? '' }
  const quoted = QUOTED_NUMBER.exec(point)
  if (quoted !== null) return { kind: 'quoted-number', subject: quoted[1] ?? '', aspect: quoted[2] ?? '' }
  const dated = SAID_DATE.exec(point)
  if (dated !== null) return { kind: 'said-date', subject: dated[1] ?? '', aspect: dated[2] ?? '' }
  const medium = MEDIUM.exec(point)
  if (medium !== null) return { kind: 'medium', subject: medium[1] ?? '', aspect: medium[2] ?? '' }
  const at = point.lastIndexOf(': ')
  const aspect = point.slice(at + 2)
  return at > 0 && isAspect(aspect)
    ? { kind: ASPECTS[aspect], subject: point.slice(0, at), aspect }
    : undefined
}
