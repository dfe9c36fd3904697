import type { Account } from '../../accounts/index.js'
import { findDiscrepancies, findFacts } from '../../accounts/index.js'
import type { RecordView } from '../../record/index.js'
import type { Span } from '../../text/index.js'
import { SCALES, SMALL_NUMBERS } from '../../text/index.js'
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
    const apart = group?.accounts.filter(account => account !== own) ?? []
    const others = apart.length > 0 ? apart : misprinted(own, given, { draft: document.text, view })
    if (others.length === 0 || apart.some(account => agree(own, account))) return []
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

/** What a sentence must share with another to be the same but for its number: so many words, and this part of the draft's. */
const LEAST_SHARED = 3
const MOST_OF = 0.8

/**
 * The accounts whose number is too far from the draft's for one event (a nought too many), though the sentence is the
 * same but for it; empty where one has the draft's number.
 */
function misprinted(
  own: Account,
  given: readonly Account[],
  { draft, view }: { readonly draft: string; readonly view: RecordView },
): Account[] {
  if (!/^\d+$/u.test(own.value) || given.some(({ value }) => value === own.value)) return []
  const words = wordsAround(draft, own.span)
  if (words.size < LEAST_SHARED) return []
  return given.filter(({ value, document, span }) => {
    const text = /^\d+$/u.test(value) ? view.document(document)?.text : undefined
    if (text === undefined) return false
    const others = wordsAround(text, span)
    const shared = [...words].filter(word => others.has(word)).length
    return shared >= LEAST_SHARED && shared >= MOST_OF * words.size
  })
}

/** The words of the sentence around a span that tell something, without the span's own numbers. */
function wordsAround(text: string, [start, end]: Span): ReadonlySet<string> {
  const before = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const after = /^[^.!?\n]*/u.exec(text.slice(end, end + 200))?.[0] ?? ''
  const around = `${before} ${text.slice(start, end)} ${after}`.toLowerCase()
  return new Set((around.match(/\p{L}{4,}/gu) ?? []).filter(word => !NUMBERS.has(word)))
}

const NUMBERS: ReadonlySet<string> = new Set([...Object.keys(SMALL_NUMBERS), ...Object.keys(SCALES)])

function agree(own: Account, other: Account): boolean {
  return findDiscrepancies([own, other]).length === 0
}

function passageOf({ document, span }: Account, view: RecordView): SourcePassage[] {
  const found = view.document(document)
  return found === undefined ? [] : [passageAt(found, span)]
}
