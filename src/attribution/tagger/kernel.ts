import { KERNEL_BASE64 } from './kernel-bytes.js'

/*
 * Arguments are byte offsets into the kernel's memory and counts; the files of kernel/ say what each
 * function does with them.
 */
export type DenseArguments = readonly [
  x: number,
  w: number,
  bias: number,
  out: number,
  n: number,
  inner: number,
  columns: number,
]
export type ScanArguments = readonly [
  u: number,
  rowU: number,
  x: number,
  codes: number,
  own: number,
  places: number,
  state: number,
  n: number,
  blocks: number,
  backwards: number,
]
export type ScanFirstArguments = readonly [
  refs: number,
  words: number,
  layouts: number,
  x: number,
  codes: number,
  own: number,
  state: number,
  n: number,
  backwards: number,
]
export type EmitArguments = readonly [sums: number, scale: number, bias: number, out: number, n: number]
export type ViterbiArguments = readonly [
  scores: number,
  start: number,
  move: number,
  back: number,
  path: number,
  n: number,
]
export type ChancesArguments = readonly [
  scores: number,
  factors: number,
  weights: number,
  chances: number,
  n: number,
]
export type GatherArguments = readonly [
  codes: number,
  scales: number,
  to: number,
  floats: number,
  count: number,
]

/** The arithmetic of the network over one block of memory. Two of them give the same bits. */
export interface Kernel {
  readonly buffer: ArrayBuffer
  readonly dense: (...args: DenseArguments) => void
  readonly scan: (...args: ScanArguments) => void
  readonly scanFirst: (...args: ScanFirstArguments) => void
  readonly emit: (...args: EmitArguments) => void
  readonly gather: (...args: GatherArguments) => void
  readonly viterbi: (...args: ViterbiArguments) => void
  readonly chances: (...args: ChancesArguments) => void
}

/** The part of the WebAssembly interface that is used here; the core compiles without the DOM's types. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Omit<Kernel, 'buffer'> }
}

const PAGE = 65536

function fromBase64(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const char of text.replace(/=+$/, '')) {
    bits = (bits << 6) | alphabet.indexOf(char)
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 255)
    bits &= (1 << held) - 1
  }
  return Uint8Array.from(bytes)
}

/**
 * The kernel in WebAssembly SIMD over `size` bytes of memory; undefined where the machine has none, or
 * none with SIMD. Compiles 4 kB: a millisecond or two.
 */
export function simdKernel(size: number): Kernel | undefined {
  const assembly = (globalThis as { WebAssembly?: Assembly }).WebAssembly
  if (assembly === undefined) return undefined
  try {
    const memory = new assembly.Memory({ initial: Math.ceil(size / PAGE) })
    const { exports } = new assembly.Instance(new assembly.Module(fromBase64(KERNEL_BASE64)), {
      env: { memory },
    })
    return { ...exports, buffer: memory.buffer }
  } catch {
    return undefined
  }
}
