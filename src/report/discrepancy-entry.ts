import type { Account, Discrepancy } from '../accounts/index.js'
import type { ContentsIndex } from './contents-index.js'
import { compare } from './contents-index.js'
import { displayWidth, fitted, labelled, oneLine, piece } from './piece.js'
import { readableDate } from './readable-date.js'
import type { Style } from './style.js'

/** How much of each account is shown: its words and their place, or only who gives it. */
export type AccountDetail = 'words' | 'names'

interface Entry {
  readonly index: ContentsIndex
  readonly style: Style
  readonly detail: AccountDetail
}

const LONGEST_WORDS = 60
const WIDEST_VALUE = 22

/** A point, then each value with the documents that give it, the value that was printed first at the top. */
export function discrepancyEntry(discrepancy: Discrepancy, { index, style, detail }: Entry): string {
  const date = ({ document }: Account): string => index.document(document)?.published ?? '9999'
  const ordered = discrepancy.accounts.toSorted(
    (a, b) => compare(date(a), date(b)) || compare(a.document, b.document) || a.span[0] - b.span[0],
  )
  const values = new Map<string, Account[]>()
  for (const account of ordered) values.set(account.value, [...(values.get(account.value) ?? []), account])
  const width = Math.min(
    WIDEST_VALUE,
    Math.max(...[...values.keys()].map(value => displayWidth(shownValue(value)))),
  )
  const lines = [...values].map(([value, accounts]) => {
    const label = `${shownValue(value).padEnd(width)}  `
    const indent = 4
    if (detail === 'names') {
      const names = new Set(accounts.map(account => index.shortName(account.document)))
      return labelled([piece([...names].join('; '))], { label, indent, style })
    }
    return accounts
      .map((account, at) =>
        labelled([piece(`${place(account, index)}: `, 'faint'), piece(words(account, index, style))], {
          label: at === 0 ? label : ' '.repeat(displayWidth(label)),
          indent,
          style,
        }),
      )
      .join('\n')
  })
  const point = labelled([piece(oneLine(discrepancy.point), 'strong')], { label: '', indent: 2, style })
  return [point, ...lines].join('\n')
}

function place({ document, span }: Account, index: ContentsIndex): string {
  return `${index.name(document)}, ${index.place(document, span)}`
}

function words({ document, span }: Account, index: ContentsIndex, style: Style): string {
  return `“${fitted(oneLine(index.words(document, span)).trim(), LONGEST_WORDS, style)}”`
}

function shownValue(value: string): string {
  return readableDate(oneLine(value))
}
