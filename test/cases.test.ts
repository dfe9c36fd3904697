import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from './onrecord.js'

/*
 * Each folder of `cases` holds a draft and what `check` says of it against the record of `pile`. To take over
 * changed expectations, after reading the difference: ONRECORD_UPDATE_CASES=1 npx vitest run test/cases.test.ts
 */
const root = import.meta.dirname
const cases = readdirSync(join(root, 'cases')).toSorted()
const update = process.env['ONRECORD_UPDATE_CASES'] === '1'

interface Row {
  readonly quotation: string
  readonly verdicts: readonly string[]
  readonly severity: string
  readonly speaker: string | null
  readonly base: {
    readonly text: string
    readonly speaker: string | null
    readonly title: string | null
  } | null
  readonly further: readonly { readonly text: string }[]
  readonly variants: readonly { readonly kind: string; readonly draft: string; readonly base: string }[]
  readonly limit: string | null
  readonly suppressed: string | null
  readonly message: string
}

/** What a reader would compare: offsets and identities follow from these. */
function told(row: Row): object {
  const { quotation, verdicts, severity, speaker, base, further, variants, limit, suppressed, message } = row
  return {
    quotation,
    verdicts,
    severity,
    speaker,
    source: base === null ? null : { text: base.text, speaker: base.speaker, title: base.title },
    further: further.map(one => one.text),
    variants: variants.map(one => `${one.kind}: ${JSON.stringify(one.base)} -> ${JSON.stringify(one.draft)}`),
    limit,
    ...(suppressed === null ? {} : { suppressed }),
    message,
  }
}

describe('check, case by case', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-cases-'))
  const record = join(folder, 'pile.record')
  beforeAll(async () => {
    const built = await onrecord(['build', join(root, 'pile'), '-o', record])
    expect(built.errors).toBe('')
    expect(built.code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(cases)('%s', async name => {
    const draft = join(root, 'cases', name, 'draft.md')
    const expectation = join(root, 'cases', name, 'expected.json')
    const { output, errors } = await onrecord(['check', draft, '--record', record, '--format', 'json'])
    expect(errors).toBe('')
    const rows = (JSON.parse(output) as readonly Row[]).map(told)
    if (update) writeFileSync(expectation, `${JSON.stringify(rows, undefined, 2)}\n`)
    expect(existsSync(expectation), `${expectation} is missing`).toBe(true)
    expect(rows).toEqual(JSON.parse(readFileSync(expectation, 'utf8')))
  })
})
