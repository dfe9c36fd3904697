/** The bytes that kernel.ts compiles to; throws where it does not compile. */
export function compileKernel(): Promise<Uint8Array>
