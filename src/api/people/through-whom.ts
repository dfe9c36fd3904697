import type { SpeakerId } from '../../people/index.js'
import type { RecordStore } from '../../store/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonPage } from '../schema/people.js'
import type { Speaking } from './speaking-documents.js'

/** Through whom is looked for in so many documents. */
const LOOKED_IN = 40

/** Through whom documents say that they have somebody's words, the most common first. Cost: reads at most `LOOKED_IN` analyses. */
export function viaOf(
  id: SpeakerId,
  speaking: readonly Speaking[],
  store: RecordStore,
): Pick<PersonPage, 'via' | 'viaIn'> {
  const byName = new Map<string, PersonPage['via'][number]>()
  const looked = speaking.slice(0, LOOKED_IN)
  for (const {
    document: { id: within },
  } of looked) {
    const document = store.view.document(within)
    if (document === undefined) continue
    for (const statement of store.view.statementsOf(document.id)) {
      if (statement.speaker !== id) continue
      for (const { span, cue } of statement.via) {
        const name = oneLine(document.text.slice(...span))
        const known = byName.get(name)
        const [start, end] = [Math.min(span[0], cue[0]), Math.max(span[1], cue[1])]
        const words = oneLine(document.text.slice(start, end))
        byName.set(name, {
          name,
          statements: (known?.statements ?? 0) + 1,
          example: known?.example ?? { document: namedDocument(document), span: [start, end], words },
        })
      }
    }
  }
  const via = [...byName.values()].toSorted(
    (a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1),
  )
  return { via, viaIn: looked.length }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
