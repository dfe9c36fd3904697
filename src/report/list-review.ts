import type { StatementId, WaitingItem } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { decisionWords } from './decision-words.js'
import type { Style } from './style.js'
import { formatTable } from './table.js'

/** A row a thing that waits for a person, in the order of the queue: why, in which document, and the words. */
export function listReview(index: ContentsIndex, style: Style): string {
  const columns = [
    { title: 'why', tone: 'strong' as const },
    { title: 'in' },
    { title: 'place', tone: 'faint' as const },
    { title: 'words', flexible: true },
  ]
  return formatTable(
    columns,
    (index.contents.waiting ?? []).map(item => row(item, index)),
    style,
  )
}

function row(item: WaitingItem, index: ContentsIndex): string[] {
  switch (item.kind) {
    case 'orphaned-decision': {
      const found = index.decision(item.decision)
      const about =
        found === undefined ? '' : `: ${found.decision.kind} “${decisionWords(found.decision).about}”`
      return [`decision ${item.decision} does not fit`, '', '', `${item.reason}${about}`]
    }
    case 'changed-reading': {
      const { document, span, verdict } = item
      return [verdict, index.name(document), index.place(document, span), index.words(document, span)]
    }
    case 'uncertain-speaker':
      return ['uncertain speaker', '', '', item.reason]
    case 'no-speaker':
      return ['no speaker', ...placed(item, index)]
    case 'low-confidence':
      return [`confidence ${item.confidence.toFixed(2)}`, ...placed(item, index)]
    default:
      return item satisfies never
  }
}

interface Placed {
  readonly document: DocumentId
  readonly statement: StatementId
}

function placed({ document, statement }: Placed, index: ContentsIndex): string[] {
  const found = index.statements(document).find(({ id }) => id === statement)
  const [first] = found?.content ?? []
  const words = [...(found?.source ?? []), ...(found?.cue ?? [])]
    .toSorted((a, b) => a[0] - b[0])
    .map(span => index.words(document, span))
  const said = found?.content.map(span => index.words(document, span)).join(' … ') ?? ''
  return [
    index.name(document),
    first === undefined ? '' : index.place(document, first),
    words.length === 0 ? said : `${words.join(' ')}: ${said}`,
  ]
}
