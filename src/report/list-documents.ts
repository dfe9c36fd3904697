import type { ContentsIndex } from './contents-index.js'
import { documentTitle } from './contents-index.js'
import type { Style } from './style.js'
import { formatTable } from './table.js'

/** From so many columns on there is room for the id. */
const WIDE = 110

/** One line a document, the earliest first: date, kind, publisher, title, statements, damage, and the id where there is room. */
export function listDocuments(index: ContentsIndex, style: Style): string {
  const wide = style.width >= WIDE
  const rows = index.contents.documents
    .toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
    .map(document => [
      (document.published ?? '').slice(0, 10),
      document.kind.replace('-', ' '),
      document.publisher ?? '',
      documentTitle(document, document.id),
      String(index.statements(document.id).length),
      document.damage.length === 0 ? '' : String(document.damage.length),
      ...(wide ? [document.id] : []),
    ])
  const columns = [
    { title: 'published' },
    { title: 'kind' },
    { title: 'publisher', tone: 'strong' as const },
    { title: 'title', flexible: true },
    { title: 'said', right: true },
    { title: 'damage', right: true, tone: 'warning' as const },
    ...(wide ? [{ title: 'id', tone: 'faint' as const }] : []),
  ]
  return formatTable(columns, rows, style)
}

function order(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '9999', b ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}
