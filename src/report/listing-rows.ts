import type { RecordDocument, RecordView } from '../record/index.js'
import { siblingWords } from '../record/index.js'
import type { Damage } from '../text/index.js'
import {
  decisionRow,
  discrepancyRow,
  documentRow,
  lineageRow,
  occurrenceRow,
  speakerRow,
  statementRow,
  utteranceRow,
} from './export-rows.js'
import type { ListingOf } from './listing.js'
import { timelineOf } from './timeline.js'

/** A listing as data, for `--json`: rows as in an export, an utterance with its occurrences inside it. */
export function listingRows({ listing, view, contents }: ListingOf): readonly object[] {
  switch (listing) {
    case 'documents':
      return contents.documents.map(documentRow)
    case 'statements':
      return contents.statements.map(one => ({
        ...statementRow(one),
        text: one.content.map(span => view.document(one.document)?.text.slice(...span) ?? null),
      }))
    case 'speakers':
      return contents.speakers.map(speakerRow)
    case 'utterances':
      return contents.utterances.map(one => ({
        ...utteranceRow(one),
        text: view.document(one.base.document)?.text.slice(...one.base.span) ?? null,
        occurrences: one.occurrences.map(occurrence => occurrenceRow(one, occurrence, view)),
      }))
    case 'timeline':
      return timelineOf(contents).map(({ statement: at, ...event }) => {
        const statement = at === undefined ? undefined : contents.statements[at]
        const speaker = statement?.speaker === undefined ? undefined : view.speaker(statement.speaker)
        return {
          ...event,
          title: view.document(event.document)?.title ?? null,
          statement: statement?.id ?? null,
          speakerName: speaker?.name ?? null,
          text:
            statement?.content.map(span => view.document(statement.document)?.text.slice(...span) ?? null) ??
            null,
        }
      })
    case 'lineage':
      return contents.lineage.map(lineageRow)
    case 'discrepancies':
      return contents.discrepancies.map(discrepancyRow)
    case 'decisions':
      return (contents.decisions ?? []).map(decisionRow)
    case 'review':
      return (contents.waiting ?? []).map(({ kind, ...item }) => ({ kind: 'review', why: kind, ...item }))
    case 'damage':
      return contents.documents.flatMap(document =>
        document.damage.map(damage => damageRow(document, damage, view)),
      )
    default:
      throw listing satisfies never
  }
}

/** A damaged place; `sibling` is what another document has there, null where none has. */
function damageRow(document: RecordDocument, { span, kind, reason }: Damage, view: RecordView): object {
  const found = siblingWords(document, { span, kind, reason }, view)
  const sibling = found && {
    document: found.document.id,
    span: found.span,
    text: found.document.text.slice(...found.span),
  }
  return { kind: 'damage', document: document.id, span, lost: kind, reason, sibling: sibling ?? null }
}
