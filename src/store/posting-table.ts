import type { Database, Statement } from 'better-sqlite3'
import type { Postings } from './postings-block.js'
import { lowerBound, packPostings, scanPostings, sortPostings, unpackPostings } from './postings-block.js'

/** So many segments of one level are merged into one of the next. */
const FAN = 8

/** A build adds 64 documents at a time: this many levels above one. */
const BATCH_LEVEL = 2

/** A bucket holds about so many pairs: one lookup decodes one bucket of each segment, in a few µs, of which reading its row takes most. */
const BUCKET_PAIRS = 256

/** A pair takes about so many bytes in a bucket. */
const PAIR_BYTES = 4

/** Segments are merged in at most 2 to this power parts. */
const MERGED_BITS = 8

/** No segment has more buckets than 2 to this power. */
const MOST_BITS = 14

/** So many decoded buckets of a family are kept: some 130 MB of pairs at most. */
const CACHED_BUCKETS = 65_536

/** What the postings are of: all runs of four words, the keys of quoted passages, or single telling words. */
export type PostingFamily = 'shingle' | 'quoted' | 'word'

interface Segment {
  readonly number: number
  readonly level: number
  /** The first `bits` bits of a hash are the number of its bucket. */
  readonly bits: number
}

/**
 * The postings of one family as a log-structured merge tree: each write adds one sorted segment at the level of its size, cut into
 * buckets by the first bits of the hash; every 8 segments of a level become one of the next. So adding a
 * document costs a document's hashes, and a pile of n of them is rewritten log8 n times. A lookup reads
 * one bucket a segment, of at most 8 segments a level.
 */
export class PostingTable {
  readonly #family: PostingFamily
  readonly #segments: Statement
  readonly #addSegment: Statement
  readonly #dropSegment: Statement
  readonly #bucket: Statement
  readonly #buckets: Statement
  readonly #bytes: Statement
  readonly #addBucket: Statement
  readonly #dropBuckets: Statement
  readonly #cache = new Map<number, Postings>()
  /** The buckets that were asked for. */
  readonly #met = new Set<number>()
  #known: readonly Segment[] | undefined

  constructor(database: Database, family: PostingFamily) {
    this.#family = family
    this.#segments = database.prepare(
      'SELECT number, level, bits FROM segment WHERE family = ? ORDER BY number',
    )
    this.#addSegment = database.prepare('INSERT INTO segment (family, level, bits) VALUES (?, ?, ?)')
    this.#dropSegment = database.prepare('DELETE FROM segment WHERE number = ?')
    this.#bucket = database.prepare('SELECT packed FROM bucket WHERE key = ?').pluck()
    this.#buckets = database
      .prepare('SELECT packed FROM bucket WHERE key >= ? AND key < ? ORDER BY key')
      .pluck()
    this.#bytes = database
      .prepare('SELECT coalesce(sum(length(packed)), 0) FROM bucket WHERE key >= ? AND key < ?')
      .pluck()
    this.#addBucket = database.prepare('INSERT INTO bucket (key, packed) VALUES (?, ?)')
    this.#dropBuckets = database.prepare('DELETE FROM bucket WHERE key >= ? AND key < ?')
  }

  /** Adds the hashes of documents that are not in it yet. Within the caller's transaction. */
  add(documents: readonly { readonly ordinal: number; readonly hashes: Uint32Array }[]): void {
    const count = documents.reduce((sum, document) => sum + document.hashes.length, 0)
    if (count === 0) return
    const hashes = new Uint32Array(count)
    const ordinals = new Uint32Array(count)
    let at = 0
    for (const document of documents) {
      hashes.set(document.hashes, at)
      ordinals.fill(document.ordinal, at, at + document.hashes.length)
      at += document.hashes.length
    }
    const level = levelOf(documents.length)
    this.#write(sortPostings({ hashes, ordinals }), level)
    this.#mergeFull(level)
  }

  /**
   * Calls `found` with every document that has one of `hashes`, once for each that it has.
   * Cost: one bucket for each hash and segment, less where they share a bucket.
   */
  visit(hashes: Uint32Array, found: (ordinal: number, hash: number) => void): void {
    const wanted = hashes.toSorted().filter((hash, i, all) => i === 0 || hash !== all[i - 1])
    for (const segment of this.#all()) {
      for (let from = 0; from < wanted.length;) {
        const bucket = bucketOf(wanted[from] ?? 0, segment.bits)
        let to = from + 1
        while (to < wanted.length && bucketOf(wanted[to] ?? 0, segment.bits) === bucket) to++
        this.#visitBucket(keyOf(segment.number, bucket), wanted.subarray(from, to), found)
        from = to
      }
    }
  }

  #visitBucket(key: number, wanted: Uint32Array, found: (ordinal: number, hash: number) => void): void {
    const pairs = this.#pairs(key)
    if (pairs === undefined) return
    if (pairs instanceof Uint8Array) scanPostings(pairs, wanted, found)
    else
      for (const hash of wanted)
        for (let at = lowerBound(pairs.hashes, hash); pairs.hashes[at] === hash; at++)
          found(pairs.ordinals[at] ?? 0, hash)
  }

  /**
   * Makes one segment of all: a lookup then reads one bucket a hash, where a pile that was built in batches has a dozen segments. For
   * when a pile was built as a whole; of what is added later as many are merged as ever. Within the caller's transaction.
   * Linear in the pairs, with 1 in 256 of them in memory.
   */
  unite(): void {
    const all = this.#all()
    if (all.length > 1) this.#merge(all, Math.max(...all.map(({ level }) => level)) + 1)
  }

  /** Forgets what was read: the file was changed by a transaction that was rolled back. */
  forget(): void {
    this.#known = undefined
    this.#cache.clear()
    this.#met.clear()
  }

  #all(): readonly Segment[] {
    this.#known ??= this.#segments.all(this.#family) as Segment[]
    return this.#known
  }

  /**
   * The pairs of a bucket: packed when it is asked for the first time, decoded and kept from the second on. Who looks
   * up a few passages meets a bucket once, who matches a pile meets each many times.
   */
  #pairs(key: number): Postings | Uint8Array | undefined {
    const cached = this.#cache.get(key)
    if (cached !== undefined) return cached
    const packed = this.#bucket.get(key)
    if (!(packed instanceof Uint8Array)) return undefined
    if (!this.#met.has(key)) {
      this.#met.add(key)
      return packed
    }
    const pairs = unpackPostings(packed)
    const oldest = this.#cache.size >= CACHED_BUCKETS ? this.#cache.keys().next().value : undefined
    if (oldest !== undefined) this.#cache.delete(oldest)
    this.#cache.set(key, pairs)
    return pairs
  }

  #write(postings: Postings, level: number): void {
    const number = this.#begin(level, postings.hashes.length)
    this.#append(number, postings)
    this.#known = undefined
  }

  /** A new segment for so many pairs. */
  #begin(level: number, pairs: number): Segment {
    const bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(pairs / BUCKET_PAIRS))))
    const number = Number(this.#addSegment.run(this.#family, level, bits).lastInsertRowid)
    return { number, level, bits }
  }

  /** Adds the buckets of sorted pairs to a segment that has none of them yet. */
  #append({ number, bits }: Segment, postings: Postings): void {
    const { hashes } = postings
    for (let from = 0; from < hashes.length;) {
      const bucket = bucketOf(hashes[from] ?? 0, bits)
      const next = (bucket + 1) * 2 ** (32 - bits)
      const to = next > 0xffffffff ? hashes.length : lowerBound(hashes, next)
      this.#addBucket.run(keyOf(number, bucket), packPostings(postings, from, to))
      from = to
    }
  }

  #mergeFull(from: number): void {
    for (let level = from; ; level++) {
      const full = this.#all().filter(segment => segment.level === level)
      if (full.length < FAN) return
      this.#merge(full, level + 1)
    }
  }

  /** Makes one segment of several, a part of the hashes at a time. */
  #merge(segments: readonly Segment[], level: number): void {
    const merged = this.#begin(
      level,
      segments.reduce((sum, segment) => sum + this.#about(segment), 0),
    )
    const bits = Math.min(MERGED_BITS, merged.bits)
    const parted = segments.map(segment => this.#parted(segment, bits))
    for (let part = 0; part < 2 ** bits; part++)
      this.#append(merged, sortPostings(concat(parted.map(pairsOf => pairsOf(part)))))
    for (const { number } of segments) {
      this.#dropBuckets.run(keyOf(number, 0), keyOf(number + 1, 0))
      this.#dropSegment.run(number)
    }
    // SQLite may give a number again, to a segment with other pairs.
    this.forget()
  }

  /** About how many pairs a segment has. */
  #about({ number }: Segment): number {
    return Number(this.#bytes.get(keyOf(number, 0), keyOf(number + 1, 0))) / PAIR_BYTES
  }

  /** The pairs of a segment by the first `bits` bits of their hash. One with fewer buckets is small, and read once. */
  #parted(segment: Segment, bits: number): (part: number) => Postings {
    const width = 2 ** (segment.bits - bits)
    if (width >= 1) return part => this.#read(segment, part * width, (part + 1) * width)
    const { hashes, ordinals } = this.#read(segment, 0, 2 ** segment.bits)
    const start = (part: number): number => lowerBound(hashes, part * 2 ** (32 - bits))
    return part => ({
      hashes: hashes.subarray(start(part), start(part + 1)),
      ordinals: ordinals.subarray(start(part), start(part + 1)),
    })
  }

  /** The pairs of the buckets `[from, to)`, in order. */
  #read({ number }: Segment, from: number, to: number): Postings {
    const packed = this.#buckets.all(keyOf(number, from), keyOf(number, to)) as Uint8Array[]
    return concat(packed.map(unpackPostings))
  }
}

/**
 * Of a segment of so many documents: 0 for a batch of a build, less for fewer, so that one document does not count for
 * 64 in what is merged.
 */
function levelOf(documents: number): number {
  return Math.min(0, Math.floor(Math.log2(documents) / Math.log2(FAN)) - BATCH_LEVEL)
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits)
}

function keyOf(segment: number, bucket: number): number {
  return segment * 2 ** MOST_BITS + bucket
}

function concat(parts: readonly Postings[]): Postings {
  const length = parts.reduce((sum, part) => sum + part.hashes.length, 0)
  const hashes = new Uint32Array(length)
  const ordinals = new Uint32Array(length)
  let at = 0
  for (const part of parts) {
    hashes.set(part.hashes, at)
    ordinals.set(part.ordinals, at)
    at += part.hashes.length
  }
  return { hashes, ordinals }
}
