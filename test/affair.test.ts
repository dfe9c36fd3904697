import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocuments } from '../src/ingest/index.js'
import { onrecord } from './onrecord.js'

/*
 * The sample affair against its key, through the public face: what was planted must be found. Where the key
 * asks for more than is found today, the test holds what is reached, so that it cannot get worse unseen.
 */
const samples = join(import.meta.dirname, '..', 'samples')

type Span = readonly [number, number]
interface Reading {
  readonly file: string
  readonly quote: string
  readonly verdict: string
  readonly accepts?: readonly string[]
  readonly speaker: string | null
}
interface Place {
  readonly file: string
  readonly quote: string
}
interface Key {
  readonly documents: readonly {
    file: string
    publisher: string
    title: string
    date: string
    kind: string
    authors: string[]
  }[]
  readonly utterances: readonly { id: string; occurrences: readonly Reading[] }[]
  readonly lineage: readonly { from: string; to?: string; toName?: string; mention?: true }[]
  readonly discrepancies: readonly { point: string; values: readonly Place[] }[]
  readonly provisions: readonly (Place & { number: string })[]
  readonly damage: readonly { file: string; kind: string; place: string }[]
  readonly draft: {
    readonly quotations: readonly {
      quotation: string
      verdict: string
      accepts?: readonly string[]
      speaker: string | null
      file: string | null
      limit?: string
      saidBy?: string
      severity?: string
      secondBase?: string
    }[]
  }
}
interface Row {
  readonly kind: string
  readonly [field: string]: unknown
}
interface CheckRow {
  readonly quotation: string
  readonly verdict: string
  readonly severity: string
  readonly speaker: string | null
  readonly base: { readonly document: string; readonly text: string; readonly speaker: string | null } | null
  readonly further: readonly { readonly text: string }[]
  readonly limit: string | null
}

const key = JSON.parse(readFileSync(join(samples, 'affair.json'), 'utf8')) as Key
const folder = mkdtempSync(join(tmpdir(), 'onrecord-affair-'))
const record = join(folder, 'affair.record')
const texts = new Map<string, string>()
let rows: readonly Row[] = []
let findings: readonly CheckRow[] = []

const of = <T>(kind: string): (T & Row)[] => rows.filter((row): row is T & Row => row.kind === kind)
const nameOf = (path: string): string => path.split('/').at(-1) ?? path
const fileOf = (id: unknown): string | undefined => {
  const row = of<{ id: string; path: string }>('document').find(document => document.id === id)
  return row === undefined ? undefined : nameOf(row.path)
}
const spanOf = ({ file, quote }: Place): Span => {
  const at = texts.get(file)?.indexOf(quote) ?? -1
  expect(at, `${file} has “${quote}”`).toBeGreaterThan(-1)
  return [at, at + quote.length]
}
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
const jaccard = (a: Span, b: Span): number => shared(a, b) / (a[1] - a[0] + b[1] - b[0] - shared(a, b))

beforeAll(async () => {
  const built = await onrecord(['build', join(samples, 'affair'), '-o', record])
  expect([built.code, built.errors]).toEqual([0, ''])
  const exported = await onrecord(['export', record])
  rows = exported.output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row)
  const checked = await onrecord(['check', join(samples, 'draft.md'), '--record', record, '--format', 'json'])
  expect(checked.code).toBe(1)
  findings = JSON.parse(checked.output) as CheckRow[]
  for await (const reading of readDocuments([join(samples, 'affair')])) {
    if (reading.kind === 'document') texts.set(nameOf(reading.path), reading.document.text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the record of the sample affair', () => {
  it.each(key.documents)('describes $file', ({ file, publisher, title, date, kind, authors }) => {
    const row = of<Record<string, unknown>>('document').find(
      document => nameOf(String(document['path'])) === file,
    )
    expect(row).toMatchObject({ publisher, title, documentKind: kind, authors })
    expect(String(row?.['published']).slice(0, 10)).toBe(date)
  })

  const readings = key.utterances.flatMap(utterance => utterance.occurrences)
  const found = (reading: Reading): { verdict: string; speakerName: string | null } | undefined => {
    const span = spanOf(reading)
    return of<{ document: string; span: Span; verdict: string; speakerName: string | null }>('occurrence')
      .filter(row => fileOf(row.document) === reading.file && jaccard(row.span, span) >= 0.5)
      .toSorted((a, b) => jaccard(b.span, span) - jaccard(a.span, span))[0]
  }

  it('finds the quotations that were planted', () => {
    expect(readings.filter(reading => found(reading) !== undefined).length).toBeGreaterThanOrEqual(73)
  })

  it('finds every word that an outlet dropped or changed', () => {
    const changed = readings.filter(({ verdict }) => verdict === 'cut' || verdict === 'altered')
    const missed = changed.filter(reading => found(reading)?.verdict !== reading.verdict)
    expect(changed.length).toBeGreaterThan(3)
    expect(missed.map(reading => reading.quote)).toEqual([])
  })

  it('calls no untouched quotation changed', () => {
    const untouched = readings.filter(({ verdict }) =>
      ['verbatim', 'punctuation', 'trimmed'].includes(verdict),
    )
    const wrong = untouched.filter(reading =>
      ['cut', 'altered', 'spliced', 'reworded'].includes(found(reading)?.verdict ?? 'verbatim'),
    )
    expect(wrong.map(reading => reading.quote)).toEqual([])
  })

  it('calls words misattributed that a press release gives to another', () => {
    const wrong = readings.flatMap(reading => {
      const row = found(reading)
      return row?.verdict === 'misattributed' ? [`${reading.file}: ${reading.quote}`] : []
    })
    expect(wrong).toEqual([
      'harbinger.html: An officer who cannot live with a decision should leave before she posts, not after,',
    ])
  })

  it('lets the primary text decide who said the words of a draft', async () => {
    const { code, output } = await onrecord(['check', '-', '--record', record, '--format', 'json'], {
      input:
        '“An officer who cannot live with a decision should leave before she posts, not after,” said Sir Alban Truscote.',
    })
    const [row] = JSON.parse(output) as { verdict: string; base: { speaker: string }; message: string }[]
    expect([code, row?.verdict, row?.base.speaker]).toEqual([1, 'misattributed', 'Corin Maddersley'])
    expect(row?.message).toContain('The Coastal Harbinger has them as said by')
  })

  it('counts altered quotations alike after a build and in a summary', async () => {
    const built = await onrecord(['build', join(samples, 'affair'), '-o', record])
    const shown = await onrecord(['show', record])
    const count = /altered quotations +(\d+)/.exec(built.output)?.[1]
    expect(count).toBeDefined()
    expect(shown.output).toContain(`Quotations that were altered (${count})`)
  })

  it('knows who is credited', () => {
    const surname = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? ''
    const right = readings.filter(reading => {
      const name = found(reading)?.speakerName ?? ''
      return reading.speaker === null || name.toLowerCase().includes(surname(reading.speaker))
    })
    expect(right.length).toBeGreaterThanOrEqual(62)
  })

  it('knows who took from whom, makes no line of a mention, and says little that the key does not', () => {
    const plain = (name: string): string => name.toLowerCase().replace(/^the /, '')
    const edges = of<{ from: string; to: string | null; toName: string | null }>('lineage')
    const same = (row: (typeof edges)[number], edge: Key['lineage'][number]): boolean =>
      fileOf(row.from) === edge.from &&
      (edge.to === undefined
        ? row.toName !== null && plain(row.toName).includes(plain(edge.toName ?? ''))
        : fileOf(row.to) === edge.to)
    const taken = key.lineage.filter(edge => edges.some(row => same(row, edge)))
    expect(key.lineage.filter(edge => !taken.includes(edge) && edge.mention !== true)).toEqual([])
    expect(taken.filter(edge => edge.mention)).toEqual([])
    expect(edges.filter(row => !key.lineage.some(edge => same(row, edge))).length).toBeLessThanOrEqual(1)
  })

  it('knows that the rewrite took the dropped word from the paper that dropped it', () => {
    const edge = of<{ from: string; to: string; basis: string[]; reason: string }>('lineage').find(
      row => fileOf(row.from) === 'brisklane.html' && fileOf(row.to) === 'courant.html',
    )
    expect(edge?.basis).toEqual(expect.arrayContaining(['credit', 'shared-deviation']))
    expect(edge?.reason).toContain('again')
  })

  it('finds points on which the accounts differ', () => {
    const said = of<{ accounts: { document: string; span: Span }[] }>('discrepancy')
    const met = key.discrepancies.filter(({ values }) =>
      said.some(({ accounts }) => {
        const files = values.filter(value =>
          accounts.some(
            account => fileOf(account.document) === value.file && shared(account.span, spanOf(value)) > 0,
          ),
        )
        return new Set(files.map(value => value.file)).size >= 2
      }),
    )
    expect(met.length).toBeGreaterThanOrEqual(6)
  })

  it.each(key.provisions)('finds paragraph $number in $file', ({ number, file, quote }) => {
    const span = spanOf({ file, quote })
    const hit = of<{ document: string; number: string; span: Span }>('provision').find(
      row => fileOf(row.document) === file && row.number === number && shared(row.span, span) > 0,
    )
    expect(hit).toBeDefined()
  })

  it('notes the places where text was lost', () => {
    const noted = key.damage.filter(({ file, place }) => {
      const [start, end] = spanOf({ file, quote: place })
      const row = of<{ path: string; damage: { span: Span }[] }>('document').find(
        one => nameOf(one.path) === file,
      )
      return row?.damage.some(({ span }) => span[1] >= start - 1 && span[0] <= end + 1) === true
    })
    expect(noted.length).toBeGreaterThanOrEqual(12)
  })

  it('verifies', async () => {
    expect(await onrecord(['verify', record])).toMatchObject({ code: 0 })
  })
})

describe('the draft of the sample affair', () => {
  const planted = key.draft.quotations

  it('has these quotations and no others', () => {
    expect(findings.map(row => row.quotation)).toEqual(planted.map(row => row.quotation))
  })

  it.each(planted)(
    '$verdict: $quotation',
    ({ quotation, verdict, accepts, file, limit, saidBy, severity, secondBase }) => {
      const row = findings.find(finding => finding.quotation === quotation)
      expect([verdict, ...(accepts ?? [])]).toContain(row?.verdict)
      if (file === null) expect(row?.base).toBeNull()
      else expect(fileOf(row?.base?.document)).toBe(file)
      if (severity !== undefined) expect(row?.severity).toBe(severity)
      if (limit !== undefined) {
        expect(row?.severity).toBe('warning')
        expect(row?.limit).toContain(limit.split(' ').slice(0, 5).join(' '))
      }
      if (saidBy !== undefined) expect(row?.base?.speaker).toBe(saidBy)
      if (secondBase !== undefined) expect(row?.further[0]?.text).toContain(secondBase)
    },
  )

  it('says in one line of the terminal what the gravest change is', async () => {
    const { output } = await onrecord(['check', join(samples, 'draft.md'), '--record', record])
    expect(output).toContain('The record has “214”, the draft has “241”.')
    expect(output).toContain('drew [-214-] {+241+} replies')
  })
})

describe('what the summary tells a stranger', () => {
  it('names the dropped word, who dropped it, who copied it, and the source', async () => {
    const { output } = await onrecord(['show', record])
    const flat = output.replaceAll(/\s+/g, ' ')
    expect(flat).toContain(
      'said by Hester Vannick comes from Letter to the chair of the Ostrey Rivers Authority, 11 March 2024, paragraph 13',
    )
    expect(flat).toContain('altered by The Ostrey Courant, 14 March 2024, paragraph 5, which dropped words:')
    expect(flat).toContain('We have [-again-] traded')
    expect(flat).toContain(
      'copied by Brisklane News, 15 March 2024, paragraph 5, from The Ostrey Courant: Brisklane News credits',
    )
  })
})
