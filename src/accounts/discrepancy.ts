import type { Account, Discrepancy } from './account.js'
import { valuesAgree } from './agreement.js'
import { parsePoint, type ParsedPoint } from './point.js'
import { sameSubject, shareWord } from './subject.js'

interface Read extends ParsedPoint {
  readonly account: Account
}

/** Whether two accounts are about the same thing: the same kind of point, and subjects that can be one. */
function samePoint(a: Read, b: Read): boolean {
  if (a.account.point === b.account.point) return true
  if (a.kind !== b.kind) return false
  if (a.account.point.startsWith('number of '))
    return a.subject === b.subject && a.aspect !== '' && b.aspect !== '' && shareWord(a.aspect, b.aspect)
  return a.kind !== 'form' && a.aspect === b.aspect && sameSubject(a.subject, b.subject)
}

/** Accounts of one point together: each joins the first group whose fullest-named point it fits. */
function groups(accounts: readonly Account[]): Read[][] {
  const read = accounts.flatMap((account): Read[] => {
    const parsed = parsePoint(account.point)
    return parsed === undefined ? [] : [{ ...parsed, account }]
  })
  const fullest = read.toSorted(
    (a, b) => b.account.point.length - a.account.point.length || byAccount(a.account, b.account),
  )
  const found: Read[][] = []
  for (const one of fullest) {
    const own = found.find(([first]) => first !== undefined && samePoint(first, one))
    if (own === undefined) found.push([one])
    else own.push(one)
  }
  return found
}

function byAccount(a: Account, b: Account): number {
  if (a.point !== b.point) return a.point < b.point ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.value < b.value ? -1 : 1)
}

/** Whether two documents of a group say what cannot both be right. */
function differ(group: readonly Account[]): boolean {
  return group.some((a, i) =>
    group.slice(i + 1).some(b => a.document !== b.document && !valuesAgree(a.point, a.value, b.value)),
  )
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
 * documents; all accounts of the point are given, those that agree too. A point is named as the fullest
 * of its accounts names it ("Ada Quill: last day" for "Quill: last day"). No discrepancy: another
 * precision, a rounded number, a short name, a document that contradicts only itself. Sorted by point;
 * the same for any order of the input. Cost: the square of the accounts of a group.
 */
export function findDiscrepancies(accounts: readonly Account[]): Discrepancy[] {
  return groups(accounts)
    .flatMap((group): Discrepancy[] => {
      const own = distinct(group.map(({ account }) => account).toSorted(byAccount))
      const point = group[0]?.account.point
      return point === undefined || !differ(own) ? [] : [{ point, accounts: own }]
    })
    .toSorted((a, b) => (a.point < b.point ? -1 : a.point > b.point ? 1 : 0))
}
