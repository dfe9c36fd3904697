import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const core = [
  'error',
  'text',
  'attribution',
  'people',
  'time',
  'collation',
  'decisions',
  'lineage',
  'accounts',
  'record',
  'check',
]
const shells = ['ingest', 'store', 'report', 'build', 'api', 'server', 'cli']

let copy = ''

/** Compiles one layer of the copy, with a file planted in it, and gives what the compiler said. */
function compile(layer: string, planted?: string): { readonly code: number | null; readonly output: string } {
  const file = join(copy, 'src', layer, 'planted.ts')
  if (planted !== undefined) writeFileSync(file, planted)
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const result = spawnSync(tsc, ['-b', join('src', layer)], { cwd: copy, encoding: 'utf8' })
  rmSync(file, { force: true })
  return { code: result.status, output: result.stdout + result.stderr }
}

/** The layers that a layer may use: its project references, and theirs. */
function allowed(layer: string): readonly string[] {
  const config = JSON.parse(readFileSync(join(root, 'src', layer, 'tsconfig.json'), 'utf8')) as {
    references: { path: string }[]
  }
  const direct = config.references.map(reference => reference.path.replace('../', ''))
  return [...new Set(direct.flatMap(other => [other, ...allowed(other)]))]
}

describe('layers', () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'onrecord-layers-'))
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
    for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(root, file), join(copy, file))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('compile as they are, so that a failure below is the planted one', () => {
    const result = compile('check')
    expect(result.output).toBe('')
    expect(result.code).toBe(0)
  })

  it.each(core)('%s refuses Node', layer => {
    const result = compile(
      layer,
      "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n",
    )
    expect(result.code).not.toBe(0)
    expect(result.output).toMatch(/planted\.ts.*TS(2591|2307)/)
  })

  it.each(core)('%s refuses the DOM', layer => {
    const result = compile(layer, 'export const planted = document.title\n')
    expect(result.code).not.toBe(0)
    expect(result.output).toMatch(/planted\.ts.*TS(2584|2304)/)
  })

  it.each(core)('%s refuses each layer that it may not use', layer => {
    const refused = [...core, ...shells].filter(other => other !== layer && !allowed(layer).includes(other))
    const planted = refused
      .map((other, i) => `export * as planted${i} from '../${other}/index.js'`)
      .join('\n')
    const { output } = compile(layer, `${planted}\n`)
    const named = refused.filter(other => output.includes(`/src/${other}/index.ts' is not listed`))
    expect(named).toEqual(refused)
  })

  it('flow one way: no layer may use one that may use it', () => {
    const order = [...core, ...shells]
    for (const layer of order) {
      for (const other of allowed(layer))
        expect(allowed(other), `${layer} uses ${other}`).not.toContain(layer)
    }
  })
})
