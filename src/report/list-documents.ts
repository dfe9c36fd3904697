import type { ContentsIndex } from './contents-index.js'
import { documentTitle } from './contents-index.js'
import type { Style } from './style.js'
import { formatTable } from './table.js'

/** From so many columns on there is room for the publisher beside the title, and for the id. */
const WIDE = 110

/**
 * A row a document, the earliest first: date, kind, title, publisher, the number of its statements and of its damaged
 * places, and, where there is room, when it was captured, where that is known of any, and the id.
 */
export function listDocuments(index: ContentsIndex, style: Style): string {
  const wide = style.whole || style.width >= WIDE
  const captured = wide && index.contents.documents.some(one => one.captured !== undefined)
  const rows = index.contents.documents
    .toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
    .map(document => [
      (document.published ?? '').slice(0, 10),
      document.kind.replace('-', ' '),
      ...(wide
        ? [document.publisher ?? '', documentTitle(document, document.id)]
        : [index.title(document.id)]),
      String(index.statementCount(document.id)),
      document.damage.length === 0 ? '' : String(document.damage.length),
      ...(captured ? [(document.captured?.edtf ?? '').slice(0, 10)] : []),
      ...(wide ? [document.id] : []),
    ])
  const columns = [
    { title: 'published' },
    { title: 'kind' },
    ...(wide ? [{ title: 'publisher', tone: 'strong' as const }] : []),
    { title: wide ? 'title' : 'title, publisher', flexible: true },
    { title: 'statements', right: true },
    { title: 'damage', right: true, tone: 'warning' as const },
    ...(captured ? [{ title: 'captured', tone: 'faint' as const }] : []),
    ...(wide ? [{ title: 'id', tone: 'faint' as const }] : []),
  ]
  return formatTable(columns, rows, style)
}

function order(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '9999', b ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}
