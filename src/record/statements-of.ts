import type { DocumentId } from '../text/index.js'
import type { DocumentAnalysis, Statement, StatementId } from './model.js'
import type { SpeakerOfPerson } from './witness-of.js'

/** The statements of one document as the record has them, in the order of its attributions. Linear. */
export function statementsOf(analysis: DocumentAnalysis, speakerOf: SpeakerOfPerson): Statement[] {
  const taken = new Map<string, number>()
  return analysis.attributions.map((attribution, index) => {
    const speaker = analysis.people.speakers[index]
    const decided = analysis.decided?.statements[index] ?? undefined
    return {
      ...attribution,
      id: statementId(analysis.document, attribution.content[0]?.[0] ?? 0, taken),
      document: analysis.document,
      speaker: speaker?.person === undefined ? undefined : speakerOf(speaker.person),
      speakerReason: speaker?.reason ?? '',
      // A gap in a list comes back from JSON as null.
      said: analysis.said[index] ?? undefined,
      ...(decided === undefined ? {} : { decided }),
    }
  })
}

/** From the document and where the content begins; a second statement that begins there is told apart by a number. */
function statementId(document: DocumentId, start: number, taken: Map<string, number>): StatementId {
  const plain = `${document}-${start}`
  const before = taken.get(plain) ?? 0
  taken.set(plain, before + 1)
  // The branded identity is made here and nowhere else.
  return (before === 0 ? plain : `${plain}-${before + 1}`) as StatementId
}
