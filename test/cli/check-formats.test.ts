import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { docxFile } from '../docx-file.js'
import { onrecord } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record, at } = scratch()

beforeAll(() => {
  writeFileSync(
    at('draft.md'),
    '“The quay was under water for 25 minutes,” Ada Quill wrote.\n\n“Nobody has told me who shortened it,” Quill wrote.\n',
  )
  writeFileSync(at('draft.txt'), '“The sea & I <b>never</b> met,” Jonah Fenn said.\n')
  writeFileSync(
    at('draft.docx'),
    docxFile({ body: ['“The quay was under water for 25 minutes,” Ada Quill wrote.'] }),
  )
})

const written = async (format: string): Promise<string> =>
  (await onrecord(['check', at('draft.md'), at('draft.txt'), at('draft.docx'), '-r', record, '-f', format]))
    .output

const message = z.strictObject({ text: z.string().min(1) })
const positive = z.int().min(1)
const region = z.strictObject({
  startLine: positive.optional(),
  startColumn: positive.optional(),
  endLine: positive.optional(),
  endColumn: positive.optional(),
  charOffset: z.int().min(0).optional(),
  charLength: z.int().min(0).optional(),
  snippet: message.optional(),
})
const physicalLocation = z.strictObject({
  artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/) }),
  region: region.optional(),
})
/** The part of the SARIF 2.1.0 schema that is written here; it allows no other property. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          rules: z.array(
            z.strictObject({ id: z.string(), name: z.string(), shortDescription: message, help: message }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          kind: z.enum(['pass', 'fail', 'review', 'open', 'informational', 'notApplicable']),
          message,
          locations: z
            .array(
              z.strictObject({
                physicalLocation,
                logicalLocations: z.array(z.strictObject({ name: z.string(), kind: z.string() })).optional(),
              }),
            )
            .min(1),
          relatedLocations: z.array(z.strictObject({ id: z.int(), message, physicalLocation })).optional(),
          suppressions: z
            .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
            .optional(),
          properties: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
})

describe('check --format', () => {
  it('sarif is a log of the schema, in which a result that passes has no level', async () => {
    const log = sarif.parse(JSON.parse(await written('sarif')))
    const results = log.runs.flatMap(run => run.results)
    expect(results).toHaveLength(4)
    for (const { kind, level } of results) expect(kind === 'pass').toBe(level === 'none')
    for (const { ruleId, ruleIndex } of results)
      expect(log.runs[0]?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('markdown escapes what would mean something, and nothing else', async () => {
    const text = await written('markdown')
    expect(text).toContain('> The sea & I \\<b>never\\</b> met,')
    expect(text).toContain('~~fifty-two~~ **25** minutes')
    expect(text.replaceAll('\\<', '').match(/\\/)).toBeNull()
  })

  it('html is one page that a browser shows whole, with nothing run or fetched, in light, dark and print', async () => {
    const page = await written('html')
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } })
        const asked: string[] = []
        const complaints: string[] = []
        tab.on('request', request => asked.push(request.url()))
        tab.on('console', said => complaints.push(said.text()))
        await tab.setContent(page)
        expect(await tab.locator('article').count()).toBe(3)
        expect(await tab.locator('article del').first().innerText()).toContain('fifty-two')
        expect(await tab.locator('b').count()).toBe(0)
        const wide = await tab.evaluate<number>('document.documentElement.scrollWidth')
        expect(wide).toBeLessThanOrEqual(390)
        for (const link of await tab.locator('a').all())
          expect(await tab.locator((await link.getAttribute('href')) ?? '').count()).toBe(1)
        await tab.emulateMedia({ media: 'print' })
        const background = await tab.evaluate<string>('getComputedStyle(document.body).backgroundColor')
        expect(background).toBe('rgb(255, 255, 255)')
        expect([asked, complaints]).toEqual([[], []])
        await tab.close()
      }
    } finally {
      await browser.close()
    }
  })
})
