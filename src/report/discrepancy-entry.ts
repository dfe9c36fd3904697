import type { Account, Discrepancy } from '../accounts/index.js'
import type { ContentsIndex } from './contents-index.js'
import { compare } from './contents-index.js'
import { clip, labelled, oneLine, piece } from './piece.js'
import { readableDate } from './readable-date.js'
import type { Style } from './style.js'

/** A point, then each value with the documents that give it, in their own words. */
export function discrepancyEntry(discrepancy: Discrepancy, index: ContentsIndex, style: Style): string {
  const values = new Map<string, typeof discrepancy.accounts>()
  for (const account of discrepancy.accounts) {
    values.set(account.value, [...(values.get(account.value) ?? []), account])
  }
  const date = ({ document }: Account): string => index.document(document)?.published ?? '9999'
  const byDate = (a: Account, b: Account): number =>
    compare(date(a), date(b)) || compare(a.document, b.document) || a.span[0] - b.span[0]
  const width = Math.min(22, Math.max(...[...values.keys()].map(value => shownValue(value).length)) + 2)
  const lines = [...values].map(([value, accounts]) => {
    const where = accounts
      .toSorted(byDate)
      .map(
        account =>
          `${index.name(account.document)}: “${clip(oneLine(index.words(account.document, account.span)).trim(), 60)}”`,
      )
    const label = `${clip(shownValue(value), width - 1)} `.padEnd(width)
    return labelled([piece(where.join('; '))], { label, indent: 4, style })
  })
  return [
    labelled([piece(oneLine(discrepancy.point), 'strong')], { label: '', indent: 2, style }),
    ...lines,
  ].join('\n')
}

function shownValue(value: string): string {
  return readableDate(oneLine(value))
}
