import { mayShareNarrative, narrativePlaces, narrativeRuns, narrativeSamples } from '../lineage/index.js'
import type { RecordStore } from '../store/index.js'

/** Fewer samples in common than this are no passage of narrative that tells anything: see `narrativeSamples`. */
const LEAST_SAMPLES = 3

/**
 * The documents that may have narrative in common with these, whether or not they share an utterance (`near`). A document of which
 * nobody has looked yet is looked for by its words, at the cost of a bucket of shingles for every other word; of one that was, its
 * edges tell with whom it shares narrative: texts do not change.
 */
export function sharingNarrative(
  store: RecordStore,
  ordinals: readonly number[],
  near: ReadonlySet<number>,
): ReadonlySet<number> {
  const { documents, shingles, todo, view } = store
  const own = new Set(ordinals)
  const fresh = new Set(todo.items('narrative').map(Number))
  const runs = new Set<number>()
  const others = new Set(near)
  for (const ordinal of own) {
    const id = documents.idOf(ordinal)
    const [text, table] = [documents.textOf(id), view.words(id)]
    if (text === undefined || table === undefined) continue
    const places = narrativePlaces(text, table)
    for (const run of narrativeRuns(table, places)) runs.add(run)
    const known = fresh.has(ordinal) ? undefined : partnersOf(store, ordinal)
    for (const other of known ?? sampledBy(shingles, narrativeSamples(table, places))) others.add(other)
  }
  const mayShare = (other: number): boolean => {
    const words = own.has(other) ? undefined : view.words(documents.idOf(other))
    return words !== undefined && mayShareNarrative(runs, words)
  }
  return new Set([...others].filter(mayShare))
}

/** Those with which a document has an edge; undefined where one is to a source that both have, which names none of them. */
function partnersOf({ documents, lineage }: RecordStore, ordinal: number): readonly number[] | undefined {
  const edges = lineage.of(ordinal)
  const isCommon = edges.some(
    ({ to, evidence }) => to === undefined && evidence.some(one => one.basis === 'wording'),
  )
  if (isCommon) return undefined
  return [...lineage.takersFrom(ordinal), ...edges.flatMap(({ to }) => (to && documents.ordinalOf(to)) ?? [])]
}

function sampledBy(shingles: RecordStore['shingles'], samples: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  shingles.visit(samples, other => counts.set(other, (counts.get(other) ?? 0) + 1))
  return [...counts].flatMap(([other, count]) => (count < LEAST_SAMPLES ? [] : [other]))
}
