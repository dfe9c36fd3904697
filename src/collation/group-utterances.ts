import type { DocumentId } from '../text/index.js'
import { Clusters } from './clusters.js'
import { byBase } from './group.js'
import type { GraphSource } from './stretch-graph.js'
import { keyOf, StretchGraph } from './stretch-graph.js'
import type { Link, Utterance, Witness } from './witness.js'

/**
 * The utterances that these witnesses carry, each with its base and all its occurrences: passages that
 * links join, and those that stand alone. Works on any witnesses with all the links among them; what
 * it gives depends on neither's order. Ordered by base document, then by place.
 */
export function groupUtterances(links: readonly Link[], witnesses: readonly Witness[]): Utterance[] {
  const byId = new Map(witnesses.map(witness => [witness.id, witness]))
  const byDocument = new Map<DocumentId, Link[]>()
  for (const link of links) {
    for (const id of new Set([link.quoting.document, link.carrying.document])) {
      const list = byDocument.get(id)
      if (list === undefined) byDocument.set(id, [link])
      else list.push(link)
    }
  }
  return groupPile([...byId.keys()], {
    witness: id => byId.get(id),
    words: () => undefined,
    linksOf: id => byDocument.get(id) ?? [],
  })
}

/** The same of documents whose witnesses and links a source gives. */
export function groupPile(documents: readonly DocumentId[], source: GraphSource): Utterance[] {
  const graph = new StretchGraph(source)
  const clusters = new Clusters(graph)
  const done = new Set<string>()
  const utterances = documents.flatMap(id =>
    [...graph.stretchesOf(id)].flatMap(([key, stretch]) => {
      if (done.has(key)) return []
      const cluster = clusters.clusterOf(stretch)
      for (const one of cluster.stretches) done.add(keyOf(one))
      return cluster.utterances()
    }),
  )
  return utterances.toSorted(byBase)
}
