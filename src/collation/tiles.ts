import { tellingOfRun } from './telling.js'

/** Words `[from, to)` of one text that stand, word for word, at word `base` of another. */
export interface Tile {
  readonly from: number
  readonly to: number
  readonly base: number
  /** What its words tell. */
  readonly told: number
}

/** What runs of equal words must have at the least to tell where they are from: three words, of which one is rare or two are plain. */
const LEAST_WORDS = 3
const LEAST_TELLING = 7

/**
 * A reading laid out with the runs of words that it shares with a base, in whatever order they stand there, the most telling
 * first (greedy string tiling: Wise 1993); of equal runs of the base the one nearest to those that are laid already. In the order
 * of the reading; no word is in two. Linear in the places at which the base has the reading's words, for each tile.
 */
export function tilesOf(reading: Uint32Array, base: Uint32Array): Tile[] {
  const places = placesOf(reading, base)
  const tiles: Tile[] = []
  const search = { reading, base, places, laid: new Uint8Array(reading.length) }
  for (let tile = bestTile(search, tiles); tile !== undefined; tile = bestTile(search, tiles)) {
    tiles.push(tile)
    search.laid.fill(1, tile.from, tile.to)
  }
  return tiles.toSorted((a, b) => a.from - b.from)
}

interface TileSearch {
  readonly reading: Uint32Array
  readonly base: Uint32Array
  /** The places of each of the reading's words in the base. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** 1 for each word of the reading that is in a tile. */
  readonly laid: Uint8Array
}

function placesOf(reading: Uint32Array, base: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const key of reading) places.set(key, [])
  base.forEach((key, at) => places.get(key)?.push(at))
  return places
}

function bestTile({ reading, base, places, laid }: TileSearch, tiles: readonly Tile[]): Tile | undefined {
  let best: Tile | undefined
  for (let from = 0; from + LEAST_WORDS <= reading.length; from++) {
    if (laid[from] === 1) continue
    for (const at of places.get(reading[from] ?? 0) ?? []) {
      if (from > 0 && laid[from - 1] !== 1 && reading[from - 1] === base[at - 1]) continue
      let to = from
      while (to < reading.length && laid[to] !== 1 && reading[to] === base[at + to - from]) to++
      if (to - from < LEAST_WORDS) continue
      const tile = { from, to, base: at, told: tellingOfRun(reading, from, to) }
      if (tile.told >= LEAST_TELLING && (best === undefined || isBetter(tile, best, tiles))) best = tile
    }
  }
  return best
}

function isBetter(one: Tile, other: Tile, tiles: readonly Tile[]): boolean {
  const order = one.told - other.told || distance(other, tiles) - distance(one, tiles)
  return order > 0
}

/** How far a tile is from the nearest of others, in words of the base; 0 where there is none. */
function distance({ base }: Tile, tiles: readonly Tile[]): number {
  const distances = tiles.map(tile => Math.abs(base - tile.base))
  return distances.length === 0 ? 0 : Math.min(...distances)
}
