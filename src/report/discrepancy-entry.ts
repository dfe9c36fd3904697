import type { Account, Discrepancy } from '../accounts/index.js'
import type { ContentsIndex } from './contents-index.js'
import { compare } from './contents-index.js'
import { displayWidth, fitted, labelled, oneLine, piece } from './piece.js'
import { readableDate } from '../time/index.js'
import type { Style } from './style.js'

interface Entry {
  readonly index: ContentsIndex
  readonly style: Style
}

const LONGEST_WORDS = 60
const WIDEST_VALUE = 22

/** A point, then each value with the documents that give it, in their own words; the value that was printed first at the top. */
export function discrepancyEntry(discrepancy: Discrepancy, { index, style }: Entry): string {
  const values = accountsByValue(discrepancy, index)
  const widest = Math.max(...[...values.keys()].map(value => displayWidth(shownValue(value))))
  const width = Math.min(WIDEST_VALUE, widest)
  const lines = [...values].flatMap(([value, accounts]) => {
    const label = `${shownValue(value).padEnd(width)}  `
    return accounts.map((account, at) =>
      labelled([piece(`${place(account, index)}: `, 'faint'), piece(words(account, index, style))], {
        label: at === 0 ? label : ' '.repeat(displayWidth(label)),
        indent: 4,
        style,
      }),
    )
  })
  return [heading(discrepancy, style), ...lines].join('\n')
}

/** So many documents that give a value are named; more are counted. */
const NAMED = 2

/** A point, then its values in a line, each with the documents that give it by name, or their number. */
export function discrepancyLine(discrepancy: Discrepancy, { index, style }: Entry): string {
  const values = [...accountsByValue(discrepancy, index)].map(([value, accounts]) => {
    const names = [...new Set(accounts.map(account => index.shortName(account.document)))]
    return `${shownValue(value)}: ${names.length > NAMED ? `${names.length} documents` : names.join(', ')}`
  })
  const line = labelled([piece(values.join('; '))], { label: '', indent: 4, style })
  return `${heading(discrepancy, style)}\n${line}`
}

function heading({ point }: Discrepancy, style: Style): string {
  return labelled([piece(oneLine(point), 'strong')], { label: '', indent: 2, style })
}

/** Each value with its accounts, both in the order in which they were published. */
export function accountsByValue({ accounts }: Discrepancy, index: ContentsIndex): Map<string, Account[]> {
  const date = ({ document }: Account): string => index.document(document)?.published ?? '9999'
  const ordered = accounts.toSorted(
    (a, b) => compare(date(a), date(b)) || compare(a.document, b.document) || a.span[0] - b.span[0],
  )
  const values = new Map<string, Account[]>()
  for (const account of ordered) values.set(account.value, [...(values.get(account.value) ?? []), account])
  return values
}

function place({ document, span }: Account, index: ContentsIndex): string {
  return `${index.name(document)}, ${index.place(document, span)}`
}

function words({ document, span }: Account, index: ContentsIndex, style: Style): string {
  return `“${fitted(oneLine(index.words(document, span)).trim(), LONGEST_WORDS, style)}”`
}

/** A value as it is read: dates as people write them. */
export function shownValue(value: string): string {
  return readableDate(oneLine(value))
}
