import type { Account } from '../../accounts/index.js'
import { findDiscrepancies, findFacts } from '../../accounts/index.js'
import type { RecordView } from '../../record/index.js'
import type { SourcePassage } from '../finding.js'
import { passageAt } from '../passage-at.js'
import { placeName } from '../place-name.js'
import type { MadeNote, NoteContext } from './context.js'
import { wordsAt } from './context.js'

/** Points with more accounts are of everybody and everything ("number of people killed"): no few of them can be told. */
const MOST_ACCOUNTS = 400
/** So many accounts of the record are told. */
const TOLD = 3

/**
 * The numbers, dates and manners that the draft gives for a point on which the record has accounts, and none of them
 * agrees with it. Empty where one agrees. In the order of the draft.
 */
export function accountNotes({ analysis, dates, view }: NoteContext): MadeNote[] {
  const { document, people } = analysis
  // How quoted words came out, the numbers in them and how names are spelled: the quotations' own findings tell.
  return findFacts(document, people, { dates }).flatMap((own): MadeNote[] => {
    const given = view.accountsOn(own.point)
    if (given.length === 0 || given.length > MOST_ACCOUNTS) return []
    const group = findDiscrepancies([own, ...given]).find(({ accounts }) => accounts.includes(own))
    const others = group?.accounts.filter(account => account !== own) ?? []
    if (others.length === 0 || others.some(account => agree(own, account))) return []
    const words = wordsAt(document.text, own.span)
    const sources = others.slice(0, TOLD).flatMap(account => passageOf(account, view))
    const told = sources.map(
      passage => `“${wordsAt(passage.text, [0, passage.text.length])}” (${placeName(passage)})`,
    )
    return [
      {
        code: 'account',
        severity: 'note',
        span: own.span,
        words,
        sources,
        message: `On “${own.point}” the record has ${told.join(', ')}; the draft has “${words}”.`,
      },
    ]
  })
}

function agree(own: Account, other: Account): boolean {
  return findDiscrepancies([own, other]).length === 0
}

function passageOf({ document, span }: Account, view: RecordView): SourcePassage[] {
  const found = view.document(document)
  return found === undefined ? [] : [passageAt(found, span)]
}
