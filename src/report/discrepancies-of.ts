import type { Account, Discrepancy } from '../accounts/index.js'
import { isQuotedNumber } from '../accounts/index.js'
import type { RecordView } from '../record/index.js'
import { isChanged } from '../record/index.js'
import { overlap } from '../text/index.js'

/**
 * The points on which the documents of a record differ, in its order, without the numbers that somebody misquoted: such a
 * slip is told as an altered quotation, and would be told twice. `view.discrepancies` has them all. Cost: the utterances of
 * the documents that quote words with different numbers.
 */
export function discrepanciesOf(view: RecordView): Discrepancy[] {
  return [...view.discrepancies()].filter(one => !isQuotedNumber(one.point) || !isSlip(one, view))
}

/** Whether all accounts with a number of their own are altered quotations of what the others say. */
function isSlip({ accounts }: Discrepancy, view: RecordView): boolean {
  const right = accounts.filter(account => !isAltered(account, view))
  return right.length < accounts.length && new Set(right.map(({ value }) => value)).size <= 1
}

function isAltered({ document, span }: Account, view: RecordView): boolean {
  return view
    .utterancesOf(document)
    .some(({ occurrences }) =>
      occurrences.some(
        one =>
          one.document === document &&
          one.marked &&
          isChanged(one) &&
          one.variants.some(({ kind, reading }) => kind === 'number' && overlap(reading, span) > 0),
      ),
    )
}
