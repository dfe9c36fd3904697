import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const executablePath = process.env['CHROMIUM'] || '/usr/bin/chromium'
const core = [
  'error',
  'text',
  'attribution',
  'people',
  'time',
  'collation',
  'lineage',
  'accounts',
  'record',
  'check',
]

/** The whole core as one module for a browser, bundled from what the package ships. */
async function bundle(): Promise<string> {
  const contents = core.map(layer => `export * as ${layer} from './dist/${layer}/index.js'`).join('\n')
  const result = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return result.outputFiles[0]?.text ?? ''
}

const page = '<!doctype html><meta charset="utf-8"><title>Onrecord</title>'

describe('the core in a browser', () => {
  let browser: Browser
  let script = ''
  const server = createServer((request, response) => {
    const isScript = request.url === '/core.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : page)
  })

  beforeAll(async () => {
    expect(existsSync(executablePath), 'Chromium is needed: npm test installs it').toBe(true)
    script = await bundle()
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve)
    })
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    server.close()
  })

  it('gives the same statements as in Node', async () => {
    const text =
      '“The quay was sound when I signed for it,” Ada Quill told the harbour board. She said the crane was not.'
    const { port } = server.address() as AddressInfo
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${port}/`)
    // As source text: what the test runner makes of an import here would not run in the page.
    const there = await tab.evaluate<string>(
      `import('/core.js').then(core => JSON.stringify(core.attribution.extractAttributions(${JSON.stringify(text)})))`,
    )
    const { extractAttributions } = await import('../../src/attribution/index.js')
    const here = extractAttributions(text)
    expect(here.length).toBeGreaterThan(0)
    expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)))
  })
})
