import type { KeptDecision } from '../decisions/index.js'
import type { ContentsIndex } from './contents-index.js'
import { decisionWords } from './decision-words.js'
import type { Style } from './style.js'
import { formatTable } from './table.js'

/** A row a decision, in the order of the log: what was decided, who decided it and when, about what, and whether it holds. */
export function listDecisions(index: ContentsIndex, style: Style): string {
  const columns = [
    { title: 'id', right: true },
    { title: 'decision', tone: 'strong' as const },
    { title: 'by' },
    { title: 'at', tone: 'faint' as const },
    { title: 'in' },
    { title: 'about', flexible: true },
    { title: 'state', tone: 'faint' as const },
  ]
  return formatTable(
    columns,
    (index.contents.decisions ?? []).map(one => row(one, index)),
    style,
  )
}

function row({ id, by, at, reason, decision, state }: KeptDecision, index: ContentsIndex): string[] {
  const { place, about, becomes } = decisionWords(decision)
  const words = becomes === '' ? about : `${about} → ${becomes}`
  return [
    String(id),
    decision.kind,
    by,
    at,
    place === undefined ? '' : index.name(place.document),
    reason === undefined ? words : `${words} (${reason})`,
    state.kind === 'orphaned' ? `orphaned: ${state.reason}` : state.kind,
  ]
}
