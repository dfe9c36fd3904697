import type { RecordView } from '../../record/index.js'
import type { DocumentId, Span } from '../../text/index.js'

/**
 * What persons decided about statements as training data, a document a line, by id: its text, the statements that a person confirmed,
 * corrected, added or gave a speaker (`attributions`, as `onrecord extract` writes them, with `how`), and what a person rejected
 * (`rejected`). Documents on whose statements nobody decided anything are left out. Cost: the log, and the texts it names.
 */
export function* trainingLines(view: RecordView): Generator<string> {
  const named = new Map<DocumentId, Rejected[]>()
  for (const { decision, state } of view.decisions()) {
    if (state.kind !== 'in-force' || !('statement' in decision)) continue
    const { document, source, cue, content } = decision.statement
    const rejected = named.get(document) ?? []
    named.set(document, rejected)
    if (decision.kind !== 'reject') continue
    const spans = (quoted: readonly { readonly span: Span }[]): Span[] => quoted.map(one => one.span)
    rejected.push({ source: spans(source), cue: spans(cue), content: spans(content) })
  }
  for (const [id, rejected] of [...named].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const document = view.document(id)
    if (document === undefined) continue
    const attributions = view.statementsOf(id).flatMap(one =>
      one.decided === undefined
        ? []
        : [
            {
              source: one.source,
              cue: one.cue,
              content: one.content,
              type: one.type,
              speaker: one.speaker ?? null,
              how: one.decided.how,
            },
          ],
    )
    yield JSON.stringify({
      id,
      text: document.text,
      date: document.published,
      url: document.url,
      attributions,
      rejected,
    })
  }
}

interface Rejected {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}
