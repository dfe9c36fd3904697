import type { Verdict } from '../collation/index.js'
import { worse } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { Candidate, Reading } from './candidate.js'
import { isChange } from './candidate.js'
import type { Choice } from './choice.js'
import type { Contested, FindingVariant } from './finding.js'
import type { Argument } from './lone-witness.js'
import { argumentsFor } from './lone-witness.js'
import { documentName, placeName } from './place-name.js'
import type { PlaceVotes } from './place-votes.js'
import { votersOf, votesAt } from './place-votes.js'
import { sourcePassage } from './source-passage.js'

/** A changed quotation that only witnesses carry, and all who quote its words. */
export interface Dispute {
  readonly choice: Choice
  /** Against the source of the choice. */
  readonly variants: readonly FindingVariant[]
  readonly reading: Reading
  readonly witnesses: readonly Candidate[]
  /** How many words the draft quotes of whoever says these. */
  readonly quotedWords: number
}

/**
 * Which of two readings is the likelier to be what was said, where the draft leaves the words of a document that only
 * quotes them and no text of the speaker’s own decides: the draft is a witness like any other. By the number of
 * documents that have each reading independently of one another; where one document alone has the other, by what
 * speaks for either (`argumentsFor`). Undefined where there is nothing to weigh, where two documents or more agree
 * against the draft, and where a body's own release or statement quotes the person and nobody has it as the draft does.
 */
export function contestedIn({ choice, ...dispute }: Dispute, view: RecordView): Contested | undefined {
  const { source, verdict } = choice
  if (source === undefined || !source.marked || source.primary) return undefined
  if (verdict !== 'altered' && verdict !== 'cut') return undefined
  const changes = dispute.variants.filter(isChange)
  const voters = changes.length === 0 ? [] : votersOf(dispute.witnesses)
  const places = changes.map(variant => votesAt(variant, { ...dispute, source, voters }, view))
  if (places.length === 0) return undefined
  if (isIssued(source) && places.every(({ withDraft }) => withDraft.length === 0)) return undefined
  const judged = places.map(place => judge(place, { ...dispute, source, places, view }))
  if (judged.some(one => one === undefined)) return undefined
  const found = judged.filter(one => one !== undefined)
  const name = placeName(sourcePassage(source, view))
  const against = found.find(({ favours }) => favours === 'record')
  if (against !== undefined) return { favours: 'record', reason: because('its reading', against) }
  if (found.some(({ favours }) => favours === 'neither'))
    return {
      favours: 'neither',
      reason: `No text of the speaker’s own decides; ${name} alone quotes these words, and nothing tells which reading is the original.`,
    }
  return { favours: 'draft', reason: because('the draft’s reading', found[0]) }
}

/** Whether a body quotes a person in a text that it issues itself: against that text a draft alone decides nothing. */
function isIssued({ document, passage }: Candidate): boolean {
  return passage?.byPerson === true && (document.kind === 'press-release' || document.kind === 'statement')
}

/** The choice with the words of the draft where these are the likelier: a change that the other made is none of the draft’s. */
export function withoutContested(choice: Choice, contested: Contested | undefined): Choice {
  if (contested?.favours !== 'draft') return choice
  const kept = choice.verdicts.filter(verdict => verdict !== 'altered' && verdict !== 'cut')
  const verdicts: readonly Verdict[] = kept.length > 0 ? kept : ['verbatim']
  return { ...choice, verdicts, verdict: verdicts.reduce(worse) }
}

interface Judging extends Omit<Dispute, 'choice'> {
  readonly source: Candidate
  readonly places: readonly PlaceVotes[]
  readonly view: RecordView
}

interface Judgement {
  readonly favours: Contested['favours']
  readonly arguments: readonly Argument[]
}

/** Undefined where other documents decide against the draft. */
function judge(place: PlaceVotes, { places, ...two }: Judging): Judgement | undefined {
  const { withDraft, withRecord } = place
  if (withDraft.length > 0 && withDraft.length >= withRecord.length) {
    const document = two.view.document(withDraft[0] ?? two.source.document.id)
    const reason = `${documentName(document, 'another document')} has it as the draft does`
    return { favours: 'draft', arguments: [{ favours: 'draft', weight: 1, reason }] }
  }
  if (withRecord.length > 1) return undefined
  const all = argumentsFor(
    place,
    places.filter(one => one !== place),
    two,
  )
  const weight = all.reduce((sum, one) => sum + (one.favours === 'draft' ? one.weight : -one.weight), 0)
  return { favours: weight > 0 ? 'draft' : weight < 0 ? 'record' : 'neither', arguments: all }
}

function because(
  what: string,
  { favours, arguments: all }: Judgement = { favours: 'neither', arguments: [] },
): string {
  const reasons = all.filter(one => one.favours === favours).map(({ reason }) => reason)
  return `No text of the speaker’s own decides; ${what} is the likelier to be the original: ${reasons.join('; ')}.`
}
