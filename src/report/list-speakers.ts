import type { SpeakerId } from '../people/index.js'
import type { ContentsIndex } from './contents-index.js'
import { compare } from './contents-index.js'
import type { Style } from './style.js'
import { formatTable } from './table.js'

/** A row a speaker, those with most statements first: name, kind, statements, documents, other names. */
export function listSpeakers(index: ContentsIndex, style: Style): string {
  const statements = new Map<SpeakerId, number>()
  const documents = new Map<SpeakerId, Set<string>>()
  for (const { speaker, document } of index.contents.statements) {
    if (speaker === undefined) continue
    statements.set(speaker, (statements.get(speaker) ?? 0) + 1)
    documents.set(speaker, (documents.get(speaker) ?? new Set()).add(document))
  }
  const rows = index.contents.speakers
    .toSorted((a, b) => (statements.get(b.id) ?? 0) - (statements.get(a.id) ?? 0) || compare(a.id, b.id))
    .map(speaker => [
      speaker.name,
      speaker.kind,
      String(statements.get(speaker.id) ?? 0),
      String(documents.get(speaker.id)?.size ?? 0),
      speaker.aliases.filter(alias => alias !== speaker.name).join('; '),
    ])
  const columns = [
    { title: 'speaker', tone: 'strong' as const },
    { title: 'kind' },
    { title: 'statements', right: true },
    { title: 'documents', right: true },
    { title: 'also named', flexible: true, tone: 'faint' as const },
  ]
  return formatTable(columns, rows, style)
}
