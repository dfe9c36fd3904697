import type { Database, Statement } from 'better-sqlite3'

/** A stretch of a document in the cluster that it was put in. */
export interface StoredStretch {
  readonly ordinal: number
  /** The key of the stretch within its document. */
  readonly place: string
  readonly cluster: string
}

interface Row {
  readonly document: number
  readonly place: string
  readonly cluster: string
}

/** Which stretches were grouped together, so that what a change touches can be grouped again. */
export class StretchTable {
  readonly #of: Statement
  readonly #cluster: Statement
  readonly #at: Statement
  readonly #put: Statement
  readonly #remove: Statement

  constructor(database: Database) {
    this.#of = database.prepare(
      'SELECT document, place, cluster FROM stretch WHERE document = ? ORDER BY place',
    )
    this.#cluster = database.prepare(
      'SELECT document, place, cluster FROM stretch WHERE cluster = ? ORDER BY document, place',
    )
    this.#at = database.prepare('SELECT cluster FROM stretch WHERE document = ? AND place = ?').pluck()
    this.#put = database.prepare('INSERT OR REPLACE INTO stretch (document, place, cluster) VALUES (?, ?, ?)')
    this.#remove = database.prepare('DELETE FROM stretch WHERE cluster = ?')
  }

  /** The stretches of a document. */
  of(ordinal: number): readonly StoredStretch[] {
    return (this.#of.all(ordinal) as Row[]).map(asStretch)
  }

  /** The cluster that a stretch was put in; undefined where it is in none. */
  clusterAt(ordinal: number, place: string): string | undefined {
    return this.#at.get(ordinal, place) as string | undefined
  }

  /** The stretches of a cluster; empty for an unknown one. */
  inCluster(cluster: string): readonly StoredStretch[] {
    return (this.#cluster.all(cluster) as Row[]).map(asStretch)
  }

  /** Removes a cluster; gives its stretches. */
  removeCluster(cluster: string): readonly StoredStretch[] {
    const rows = this.inCluster(cluster)
    this.#remove.run(cluster)
    return rows
  }

  put({ ordinal, place, cluster }: StoredStretch): void {
    this.#put.run(ordinal, place, cluster)
  }
}

function asStretch({ document, place, cluster }: Row): StoredStretch {
  return { ordinal: document, place, cluster }
}
