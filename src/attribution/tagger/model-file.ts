import { OnrecordError } from '../../error/index.js'
import { BLOCK, WIDTH } from './block.js'

/**
 * The file of a trained tagger: the four bytes "ONRT", the length of a JSON header, the header, then its
 * tensors, each at a multiple of 16 bytes from the file's start. Everything is little-endian.
 */
export interface ModelFile {
  /**
   * The blocks of four states that each layer computes, in order; from half of them on they run from right to left.
   * What a layer leaves out passes it by. In the file it is left out where every layer computes all.
   */
  readonly kept: readonly (readonly number[])[]
  /** Floats that describe a unit between layers; each direction has half of them. */
  readonly width: number
  /** Widths of the tables in the order word, suffix, prefix, shape, quotation, layout; their sum is `width`. */
  readonly tables: readonly number[]
  readonly labels: readonly string[]
  /** How the confidence of a statement follows from its evidence; see `confidence.ts`. */
  readonly calibration: readonly number[]
  /** The raw bytes of a tensor, copied nowhere. */
  readonly tensor: (name: string) => Uint8Array
}

interface Header {
  readonly layers: number
  readonly width: number
  readonly kept?: readonly (readonly number[])[]
  readonly tables: readonly number[]
  readonly labels: readonly string[]
  readonly calibration: readonly number[]
  readonly tensors: Readonly<Record<string, readonly [offset: number, length: number]>>
}

const MAGIC = [0x4f, 0x4e, 0x52, 0x54]

function broken(seen: string): OnrecordError {
  return new OnrecordError('model-broken', { seen })
}

function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < 16 || MAGIC.some((byte, i) => bytes[i] !== byte))
    throw broken('it does not begin as a model does')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  if (8 + length > bytes.length) throw broken('it ends within its header')
  try {
    let text = ''
    for (let at = 8; at < 8 + length; at++) text += String.fromCharCode(bytes[at] ?? 32)
    return JSON.parse(text) as Header
  } catch (cause) {
    throw new OnrecordError('model-broken', { seen: 'its header is no JSON', cause })
  }
}

/**
 * Reads the bytes of a model without copying its tensors.
 *
 * @throws OnrecordError `model-broken` where the bytes are no model or end early.
 */
export function readModel(given: Uint8Array): ModelFile {
  // Node's Buffer is a Uint8Array whose `slice` shares memory; a view of its own copies, as the type says.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length)
  const header = readHeader(bytes)
  const { layers, width, tables, labels, calibration } = header
  if (width !== WIDTH) throw broken(`its rows are ${width} wide, not ${WIDTH}`)
  const all = Array.from({ length: width / BLOCK }, (_, block) => block)
  return {
    kept: header.kept ?? Array.from({ length: layers }, () => all),
    width,
    tables,
    labels,
    calibration,
    tensor: name => {
      const place = header.tensors[name]
      if (place === undefined) throw broken(`it has no tensor "${name}"`)
      const [offset, length] = place
      if (offset + length > bytes.length) throw broken(`it ends within "${name}"`)
      return bytes.subarray(offset, offset + length)
    },
  }
}
