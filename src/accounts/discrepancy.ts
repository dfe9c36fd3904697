import type { Account, Discrepancy } from './account.js'
import { valuesAgree } from './agreement.js'
import { parsePoint, type ParsedPoint } from './point.js'
import { sameContext, sameSubject, sameWords, wordRuns, placeWords } from './subject.js'
import { topicOf } from './topic.js'

/** A point that was read, with all accounts of it: thousands spell a name alike. */
interface Read extends ParsedPoint {
  readonly point: string
  /** Of what is counted: the words by which its place is known. */
  readonly places: ReadonlySet<string>
  readonly accounts: readonly Account[]
}

/**
 * Whether two points of one topic are about the same thing: subjects, or places, that can be one; of media, those of one
 * quotation.
 */
function samePoint(a: Read, b: Read): boolean {
  if (a.point === b.point) return true
  if (a.point.startsWith('number of '))
    return a.subject === b.subject && [...a.places].some(word => b.places.has(word))
  if (a.kind === 'quoted-number')
    return sameContext({ before: a.subject, after: a.aspect }, { before: b.subject, after: b.aspect })
  if (a.kind === 'said-date' && !sameWords(a.aspect, b.aspect)) return false
  return a.kind === 'form' || sameSubject(a.subject, b.subject)
}

const NOWHERE: ReadonlySet<string> = new Set()

/** Points that can meet (`topicOf`), read. */
function topics(accounts: readonly Account[]): Read[][] {
  const points = new Map<string, Account[]>()
  for (const account of accounts) {
    const own = points.get(account.point)
    if (own === undefined) points.set(account.point, [account])
    else own.push(account)
  }
  const found = new Map<string, Read[]>()
  for (const [point, own] of points) {
    const parsed = parsePoint(point)
    if (parsed === undefined) continue
    const topic = topicOf(point)
    const reads = found.get(topic)
    const places = point.startsWith('number of ') ? placeWords(parsed.aspect) : NOWHERE
    const read = { ...parsed, point, places, accounts: own }
    if (reads === undefined) found.set(topic, [read])
    else reads.push(read)
  }
  return [...found.values()]
}

/**
 * Points of one thing together: each joins the first group whose fullest-named point it fits. A count
 * without a place joins the one place that the others give, if there is one.
 */
function groups(topic: readonly Read[]): Read[][] {
  const fullest = topic.toSorted((a, b) => b.point.length - a.point.length || (a.point < b.point ? -1 : 1))
  const found = new Groups()
  for (const one of fullest) {
    const own =
      isUnplaced(one) && found.all.length === 1
        ? found.all[0]
        : found.near(one).find(([first]) => first !== undefined && samePoint(first, one))
    if (own === undefined) found.add(one)
    else own.push(one)
  }
  return found.all
}

/** The groups of a topic. Those of quotations are found by the words: a much quoted person has thousands of them. */
class Groups {
  readonly all: Read[][] = []
  readonly #byWords = new Map<string, Read[][]>()

  add(one: Read): void {
    const group = [one]
    this.all.push(group)
    for (const key of keysOf(one)) {
      const own = this.#byWords.get(key)
      if (own === undefined) this.#byWords.set(key, [group])
      else own.push(group)
    }
  }

  /** Those that a point can belong to, in the order in which they were added. */
  near(one: Read): readonly Read[][] {
    if (!isOfWords(one.kind)) return this.all
    const near = new Set(keysOf(one).flatMap(key => this.#byWords.get(key) ?? []))
    return near.size < 2 ? [...near] : this.all.filter(group => near.has(group))
  }
}

function keysOf({ kind, aspect, point }: Read): readonly string[] {
  return isOfWords(kind) ? [point, ...wordRuns(aspect)] : []
}

/** How and when words came out: told apart by the words. */
function isOfWords(kind: ParsedPoint['kind']): boolean {
  return kind === 'medium' || kind === 'said-date'
}

function byAccount(a: Account, b: Account): number {
  if (a.point !== b.point) return a.point < b.point ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.value < b.value ? -1 : 1)
}

type Holders = readonly [value: string, documents: ReadonlySet<string>]

/** Whether two values stand against each other in two documents. A document that spells a name in two ways knows two names. */
function stand({ kind }: ParsedPoint, [, one]: Holders, [, other]: Holders): boolean {
  const common = [...one].some(document => other.has(document))
  return kind === 'form' ? !common : one.size > 1 || other.size > 1 || !common
}

/** Whether two documents of a group say what cannot both be right. Each value is compared once with each other. */
function differ(group: readonly Read[]): boolean {
  const [first] = group
  if (first === undefined) return false
  const accounts = group.flatMap(read => read.accounts)
  if (accounts.every(({ value }) => value === accounts[0]?.value)) return false
  const holders = new Map<string, Set<string>>()
  for (const { document, value } of accounts)
    holders.set(value, (holders.get(value) ?? new Set()).add(document))
  const values = [...holders]
  return values.some((one, i) =>
    values
      .slice(i + 1)
      .some(other => stand(first, one, other) && !valuesAgree(first.point, one[0], other[0])),
  )
}

/** Counts of which none says where: as likely of two events as of one. */
function isPlaceless(group: readonly Read[]): boolean {
  return group.every(isUnplaced)
}

const isUnplaced = ({ point, aspect }: Read): boolean => point.startsWith('number of ') && aspect === ''

/** How the group's point is called: as most of its full names do, the longest of equals. */
function usualPoint(group: readonly Read[]): string | undefined {
  const total = group.reduce((sum, { accounts }) => sum + accounts.length, 0)
  const counts = new Map<string, number>()
  for (const { point, subject, accounts } of group) {
    const weight = /^\S+(?:\s\S+){1,2}$/u.test(subject) ? total : 1
    counts.set(point, accounts.length * weight)
  }
  return [...counts].toSorted(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  )[0]?.[0]
}

/** Of each document the first account of each value: a text that repeats itself says it once. */
function distinct(accounts: readonly Account[]): Account[] {
  const seen = new Map<string, Account>()
  for (const account of accounts) {
    const key = `${account.document} ${account.value}`
    if (!seen.has(key)) seen.set(key, account)
  }
  return [...seen.values()]
}

/**
 * The points on which documents differ: at least two values that cannot both be right, in at least two
 * documents; all accounts of the point are given, those that agree too. A point is named as most
 * of its accounts with a full name do ("Ada Quill: last day" for "Quill: last day"). No discrepancy: another
 * precision, a rounded number, a short name, a document that contradicts only itself or spells two names
 * alike, counts without a place. Sorted by point;
 * the same for any order of the input. Cost: linear, but for the square of the
 * different values of one point.
 */
export function findDiscrepancies(accounts: readonly Account[]): Discrepancy[] {
  return topics(accounts)
    .flatMap(groups)
    .flatMap((group): Discrepancy[] => {
      const point = usualPoint(group)
      if (point === undefined || isPlaceless(group) || !differ(group)) return []
      return [{ point, accounts: distinct(group.flatMap(({ accounts: own }) => own).toSorted(byAccount)) }]
    })
    .toSorted((a, b) => (a.point < b.point ? -1 : a.point > b.point ? 1 : 0))
}
