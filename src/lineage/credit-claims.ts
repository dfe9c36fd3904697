import { hull, latinPattern, type DocumentId } from '../text/index.js'
import type { Claim } from './claim.js'
import { OWN_REPORTING } from './edge.js'
import type { Credit } from './edge.js'
import { outletKey } from './outlet-key.js'
import { nameOf, neighbours, type IndexedPile } from './pile.js'
import { publicationOrder } from './publication-order.js'
import { namesOutlet } from './publishers.js'
import { documentsOfOutlet, resolveCredit } from './resolve-credit.js'
import { isUnproven } from './standing-credits.js'

/** A credit says so in its own words; what is left is a misread sentence or the outlet's other article. */
const WEIGHT = 0.9

/** An address of another outlet is a repost or a wrong label: as often the one as the other. */
const ADDRESS_WEIGHT = 0.4

/** Too little to make an edge: an article may quote a letter of the pile out of another article. */
const LETTER_WEIGHT = 0.3

const RELATIONS: Readonly<Record<Credit['relation'], string>> = {
  'taken-from': 'credits',
  'told-to': 'says that words were given to',
  'published-in': 'says where it was printed:',
  'obtained-by': 'says who obtained it:',
  agency: 'is signed by or built on the agency',
  canonical: 'stands at an address of',
  'written-in': 'quotes',
}

function reasonOf(pile: IndexedPile, from: DocumentId, credit: Credit): string {
  const places = [credit.cue, credit.span].filter(span => span !== undefined)
  const whole = hull(places)
  const name = nameOf(pile, from)
  if (credit.relation === 'written-in') return `${name} quotes ${credit.name}`
  if (whole !== undefined) {
    const words = (pile.byId.get(from)?.text ?? '').slice(...whole).replaceAll(/\s+/gu, ' ')
    return `${name} ${RELATIONS[credit.relation]} ${credit.name}: “${words.length > 120 ? `${words.slice(0, 120)} …` : words}”`
  }
  return credit.relation === 'canonical'
    ? `${name} stands at an address of ${credit.name}: a repost, or a wrong label`
    : `${name} names ${credit.name} as its author`
}

/**
 * The credit of the same document that gives the full name of which this one is the last word ("the Ledger"); undefined
 * where none does.
 */
function fullCredit(credit: Credit, all: readonly Credit[]): Credit | undefined {
  const key = outletKey(credit.name)
  return key.length < 4
    ? undefined
    : all.find(other => outletKey(other.name) !== key && outletKey(other.name).endsWith(key))
}

/** What a text that is handed out is called: then the credit tells how it came to be public. */
const HANDED_OUT = latinPattern(
  /\b(?:statements?|e-?mails?|letters?|request|inquiry|enquiry|query|question|answers?|response)\b/iu,
)

/**
 * What a credit of the document's own publisher is worth telling: how a statement, a letter or a leak came
 * out through it. That somebody "told the Courier" in the Courier is every newspaper's plain reporting.
 */
function isOwnDisclosure(pile: IndexedPile, id: DocumentId, { relation, cue }: Credit): boolean {
  if (relation === 'obtained-by') return true
  return (
    relation === 'told-to' &&
    cue !== undefined &&
    HANDED_OUT.test(pile.byId.get(id)?.text.slice(...cue) ?? '')
  )
}

/** The claim of a credit of the document's own publisher; undefined where it tells no more than that it reports. */
function ownClaim(pile: IndexedPile, id: DocumentId, credit: Credit): Claim | undefined {
  if (!isOwnDisclosure(pile, id, credit)) return undefined
  const isWhole = pile.keys.get(id)?.has(outletKey(credit.name)) ?? false
  const name = (isWhole ? undefined : pile.byId.get(id)?.publisher) ?? credit.name.replace(/^the\s+/iu, '')
  const reason = `${reasonOf(pile, id, credit)}: its own publisher`
  const evidence = {
    basis: 'credit',
    reason,
    from: credit.span ?? credit.cue,
    to: undefined,
    utterance: undefined,
  } as const
  return {
    from: id,
    to: undefined,
    toName: `${name}${OWN_REPORTING}`,
    directed: true,
    evidence,
    weight: WEIGHT,
  }
}

/** So short a name may be the end of any. */
const LEAST_SURNAME = 4

/**
 * The letter of the pile that a document quotes from: by whom it says, in full or by surname, with words in common, and
 * not younger; undefined where the pile lacks it.
 */
function writtenIn(pile: IndexedPile, id: DocumentId, { relation, name }: Credit): DocumentId | undefined {
  if (relation !== 'written-in') return undefined
  const writer = outletKey(/^(.*)’s? /u.exec(name)?.[1] ?? '')
  return neighbours(pile, id).find(other => {
    const letter = pile.byId.get(other)
    const by = [...(letter?.authors ?? []), letter?.publisher ?? ''].map(outletKey)
    const order = publicationOrder(letter?.published, pile.byId.get(id)?.published)
    const isWriters = by.some(
      key => key === writer || (writer.length >= LEAST_SURNAME && key.endsWith(writer)),
    )
    return letter?.kind === 'letter' && writer !== '' && isWriters && order !== 'after'
  })
}

/** That a letter of the pile is quoted is no way by which its words came: the words tell that. */
function weightOf({ relation }: Credit, to: DocumentId | undefined): number {
  if (relation === 'canonical') return ADDRESS_WEIGHT
  return relation === 'written-in' && to !== undefined ? LETTER_WEIGHT : WEIGHT
}

/** The claim of a credit of somebody else: to the document of the pile that it means, else to the name, where that shows that it is an outlet's. */
function foreignClaim(pile: IndexedPile, id: DocumentId, credit: Credit): Claim | undefined {
  const full = fullCredit(credit, pile.credits.get(id) ?? [])
  const to =
    writtenIn(pile, id, credit) ??
    resolveCredit(pile, id, credit) ??
    (full === undefined ? undefined : resolveCredit(pile, id, full))
  if (to === undefined && isUnproven(credit)) return undefined
  const toName =
    credit.relation === 'written-in' && to !== undefined
      ? undefined
      : (full ?? credit).name.replace(/^the\s+/iu, '')
  const evidence = {
    basis: 'credit',
    reason: reasonOf(pile, id, credit),
    from: credit.span ?? credit.cue,
    to: undefined,
    utterance: undefined,
  } as const
  return {
    from: id,
    to,
    toName,
    directed: true,
    evidence,
    weight: weightOf(credit, to),
  }
}

/**
 * A claim for each credit: to the document of the pile that it means, else to the outlet by name. Of the
 * document's own publisher only what came out through it is told, under its name, and never its
 * signature. In the order of the documents' ids, then of the credits.
 */
export function creditClaims(pile: IndexedPile): Claim[] {
  return pile.documents.flatMap(({ id }) =>
    (pile.credits.get(id) ?? []).flatMap((credit): Claim[] => {
      if (!mayMeetTaker(pile, id, credit)) return []
      const own = namesOutlet(credit.name, pile.keys.get(id) ?? new Set(), 'short-too')
      const claim = own ? ownClaim(pile, id, credit) : foreignClaim(pile, id, credit)
      return claim === undefined ? [] : [claim]
    }),
  )
}

/** Whether a credit is one of a document that is asked for, or may mean one: any other changes nothing in what is asked. */
function mayMeetTaker(pile: IndexedPile, id: DocumentId, credit: Credit): boolean {
  const { takers } = pile
  if (takers === undefined || takers.has(id)) return true
  const full = fullCredit(credit, pile.credits.get(id) ?? [])
  return [credit, ...(full === undefined ? [] : [full])].some(({ name }) =>
    documentsOfOutlet(pile, name).some(other => takers.has(other)),
  )
}
