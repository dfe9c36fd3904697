import { speakerKeys } from '../people/index.js'
import type { RecordStore, StoredPerson } from '../store/index.js'

/** So many persons at most are settled by what is kept of crowded names; with more, as in a build of a whole pile, all are read. */
const MOST = 10_000

/** The persons whom documents brought since names were last settled. */
export interface Arrivals {
  readonly under: ReadonlyMap<string, readonly StoredPerson[]>
  /** Documents in which others were settled before: who is counted there is not told without reading them. */
  readonly known: ReadonlySet<number>
}

/** Those who came, by key; undefined where they are too many. Linear in them. */
export function arrivals({ people }: RecordStore): Arrivals | undefined {
  const came = people.unsettled(MOST + 1)
  if (came.length > MOST) return undefined
  const under = new Map<string, StoredPerson[]>()
  for (const one of came) {
    for (const key of speakerKeys(one.person)) {
      const list = under.get(key)
      if (list === undefined) under.set(key, [one])
      else list.push(one)
    }
  }
  const ordinals = [...new Set(came.map(({ ordinal }) => ordinal))]
  const known = ordinals.filter(ordinal => people.speakersOf(ordinal).some(speaker => speaker !== undefined))
  return { under, known: new Set(known) }
}
