/*
 * The tagger's arithmetic in AssemblyScript with SIMD. `npm run kernel` compiles it and writes the bytes to
 * src/attribution/tagger/kernel-bytes.ts; plain-kernel.ts there does the same in TypeScript, bit for bit:
 * integer products summed in 32 bits, and single-precision steps in one fixed order, without fused
 * operations. These files are read by its compiler alone: TypeScript knows no decorators of functions.
 */
export { dense } from './dense'
export { gather } from './input'
export { scan, scanFirst } from './scan'
export { emit, viterbi, chances } from './decode'
