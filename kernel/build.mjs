/** `npm run kernel`: compiles kernel.ts to WebAssembly and writes its bytes where the tagger imports them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

/** The bytes that kernel.ts compiles to. */
export async function compileKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kernel-'))
  const out = join(folder, 'kernel.wasm')
  const source = fileURLToPath(new URL('kernel.ts', import.meta.url))
  const flags = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory']
  const { error, stderr } = await main([source, '--outFile', out, '--baseDir', '/', ...flags])
  if (error) throw new Error(`kernel.ts does not compile: ${stderr.toString()}`, { cause: error })
  const bytes = readFileSync(out)
  rmSync(folder, { recursive: true })
  return bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel()
  const target = fileURLToPath(new URL('../src/attribution/tagger/kernel-bytes.ts', import.meta.url))
  const lines = bytes.toString('base64').match(/.{1,100}/g) ?? []
  writeFileSync(
    target,
    '/** The WebAssembly of kernel/kernel.ts in base 64; written by `npm run kernel`, checked by kernel.test.ts. */\n' +
      `export const KERNEL_BASE64 =\n  ${lines.map(line => `'${line}'`).join(' +\n  ')}\n`,
  )
  console.log(`kernel: ${bytes.length} bytes`)
}
