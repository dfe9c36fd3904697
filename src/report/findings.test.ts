import { describe, expect, it } from 'vitest'
import type { Finding, ReviewNote, SourcePassage } from '../check/index.js'
import type { DocumentId, Place } from '../text/index.js'
import { lineAndColumn } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'
import { withSeverity } from './finding-parts.js'
import { formatFindings } from './findings.js'
import { plainStyle } from './style.js'

const LETTER = 'I have kept <b>the tables</b> for thirty-one years.'
const TEXT = 'First line.\n\nShe wrote: “I have kept <b>the tables</b> for thirteen years.” Then she left.\n'
const START = TEXT.indexOf('I have')
const SPAN = [START, TEXT.indexOf('”')] as const
const AT = TEXT.indexOf('thirteen')

const base: SourcePassage = {
  document: '0123456789abcdef' as DocumentId,
  span: [10, 10 + LETTER.length],
  text: LETTER,
  before: 'Dear Mr Fenn, ',
  after: ' Nobody <script>alert(1)</script> asked.',
  paragraph: 3,
  provision: undefined,
  primary: true,
  speaker: undefined,
  speakerName: 'Ada Quill',
  said: undefined,
  kind: 'letter',
  title: 'Letter & reply',
  publisher: 'Ada Quill',
  published: '2024-05-04',
}

const altered: Finding = {
  span: SPAN,
  quotation: TEXT.slice(...SPAN),
  verdict: 'altered',
  verdicts: ['altered'],
  severity: 'error',
  speakerName: 'Ada Quill',
  speaker: undefined,
  base,
  further: [],
  variants: [
    {
      kind: 'number',
      reading: [AT, AT + 'thirteen'.length],
      base: [40, 50],
      baseWords: 'thirty-one',
    },
  ],
  limit: undefined,
  suppressed: undefined,
  message: 'The record has “thirty-one”, the draft has “thirteen”.',
  notes: [],
  witnesses: undefined,
  contested: undefined,
}

const lines = lineAndColumn(TEXT)
const place = (offset: number): Place => ({ kind: 'line', ...lines(offset) })
const draft: CheckedDraft = {
  path: 'drafts/my draft.md',
  text: TEXT,
  findings: [altered],
  notes: [],
  place,
  unused: [],
}
const empty: CheckedDraft = { ...draft, path: 'empty.md', text: 'Nothing.', findings: [] }
const note: ReviewNote = {
  code: 'role',
  severity: 'note',
  span: [13, 16],
  words: 'She',
  sources: [base],
  suppressed: undefined,
  message: 'The record has “harbour clerk”; the draft has “harbourmaster”.',
}
const formatted = (format: Parameters<typeof formatFindings>[1], width = 80): string =>
  formatFindings([draft], format, { style: plainStyle(width) })

describe('findings', () => {
  it('at a terminal have a frame with carets under what differs, the difference, the source and its place', () => {
    const rows = formatted('cli').split('\n')
    const at = rows.findIndex(row => row.includes('thirteen years'))
    expect(rows[at]).toMatch(/^ {2}3 │ /)
    expect(rows[at + 1]?.indexOf('^')).toBe(rows[at]?.indexOf('thirteen'))
    expect(rows[at + 1]?.trim().split(' ').at(-1)).toBe('^^^^^^^^')
    const text = rows.join(' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('3:13 error altered credited to Ada Quill')
    expect(text).toContain('[-thirty-one-] {+thirteen+} years')
    expect(text).toContain('Ada Quill, in: Letter & reply, 4 May 2024, paragraph 3')
    expect(text).toContain('1 quotation checked: 1 error')
  })

  it('at a terminal point at the letter after words that were dropped', () => {
    const gap = TEXT.indexOf(' for thirteen')
    const variants = [
      { kind: 'dropped' as const, reading: [gap, gap] as const, base: [40, 44] as const, baseWords: 'safe' },
    ]
    const rows = formatFindings([{ ...draft, findings: [{ ...altered, verdict: 'cut', variants }] }], 'cli', {
      style: plainStyle(120),
    }).split('\n')
    const at = rows.findIndex(row => row.includes('for thirteen'))
    expect(rows[at + 1]?.trim().split(' ').at(-1)).toBe('^')
    expect(rows[at + 1]?.indexOf('^')).toBe(rows[at]?.indexOf('for thirteen'))
  })

  it.each([40, 60, 80, 140])('at a terminal of %d columns fit it', width => {
    for (const line of formatted('cli', width).split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })

  it('as lines are one each, as editors read them', () => {
    expect(formatted('line')).toMatch(
      /^drafts\/my draft\.md:3:13: error: altered: The record has “thirty-one”[^\n]*$/,
    )
  })

  it('as JSON follow the contract', () => {
    expect(JSON.parse(formatted('json'))).toMatchObject([
      {
        span: SPAN,
        quotation: altered.quotation,
        verdict: 'altered',
        verdicts: ['altered'],
        severity: 'error',
        speaker: 'Ada Quill',
        base: { document: base.document, span: base.span, text: LETTER },
        variants: [{ kind: 'number', draft: 'thirteen', base: 'thirty-one' }],
        message: altered.message,
      },
    ])
    expect(JSON.parse(formatFindings([empty], 'json', { style: plainStyle() }))).toEqual([])
  })

  it('as SARIF have a rule, a level, a region that slices to the words, and the source beside it', () => {
    const log = JSON.parse(formatted('sarif')) as {
      version: string
      runs: {
        tool: { driver: { name: string; rules: { id: string }[] } }
        results: {
          ruleId: string
          ruleIndex: number
          level: string
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> }
          }[]
          relatedLocations: unknown[]
        }[]
      }[]
    }
    const [run] = log.runs
    const [result] = run?.results ?? []
    const location = result?.locations[0]?.physicalLocation
    const region = location?.region ?? {}
    expect(log.version).toBe('2.1.0')
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('altered')
    expect(result).toMatchObject({ ruleId: 'altered', level: 'error' })
    expect(location?.artifactLocation.uri).toBe('drafts/my%20draft.md')
    expect(region).toMatchObject({ startLine: 3, startColumn: 13, endLine: 3 })
    const line = TEXT.split('\n')[(region['startLine'] ?? 0) - 1]
    expect(line?.slice((region['startColumn'] ?? 0) - 1, (region['endColumn'] ?? 0) - 1)).toBe(
      altered.quotation,
    )
    expect(result?.relatedLocations).toHaveLength(1)
  })

  it('as HTML are one page that runs nothing and loads nothing, with changes as ins and del', () => {
    const page = formatted('html')
    expect(page).not.toMatch(/<script|<b>|https?:\/\/|<link|<img/)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toMatch(/<del>.*thirty-one.*<\/del>/)
    expect(page).toMatch(/<ins>.*thirteen.*<\/ins>/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('as Markdown show what documents have as it is', () => {
    const text = formatted('markdown')
    expect(text).toContain('~~thirty-one~~ **thirteen**')
    expect(text).toContain('\\<b>the tables\\</b>')
    expect(text.match(/\\[^<]/)).toBeNull()
  })

  it('that the author lets stand are told apart, with the reason', () => {
    const suppressed = { ...altered, severity: 'ok' as const, suppressed: 'agreed with her' }
    const drafts = [{ ...draft, findings: [suppressed] }]
    const text = formatFindings(drafts, 'cli', { style: plainStyle() }).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Let stand by a note in the draft: 3:13 altered')
    expect(text).toContain('(the draft says: agreed with her)')
    expect(formatFindings(drafts, 'sarif', { style: plainStyle() })).toContain(
      '"justification": "agreed with her"',
    )
    expect(JSON.parse(formatFindings(drafts, 'json', { style: plainStyle() }))).toMatchObject([
      { suppressed: 'agreed with her' },
    ])
  })

  it.each(['cli', 'line', 'sarif', 'markdown', 'html'] as const)(
    'as %s are told apart from notes on what stands around them',
    format => {
      const loose = { ...note, code: 'account' as const, span: [0, 5] as const, words: 'First' }
      const drafts = [{ ...draft, findings: [{ ...altered, notes: [note] }], notes: [loose] }]
      const text = formatFindings(drafts, format, { style: plainStyle() })
      const [account, quotation, role] = ['account', 'altered', 'role'].map(code =>
        text.lastIndexOf(code),
      ) as number[]
      expect([account, quotation, role]).not.toContain(-1)
      expect(formatFindings(drafts, 'json', { style: plainStyle() })).not.toContain('"account"')
      expect(formatFindings(drafts, 'json', { style: plainStyle(), review: true })).toContain('"account"')
    },
  )

  it('of a word processor have pages and paragraphs for places', () => {
    const paged: CheckedDraft = {
      ...draft,
      path: 'draft.docx',
      place: () => ({ kind: 'paragraph', part: 'footnote', paragraph: 1, page: 3, note: 2 }),
    }
    const of = (format: Parameters<typeof formatFindings>[1]): string =>
      formatFindings([paged], format, { style: plainStyle() })
    expect(of('line')).toMatch(/^draft\.docx: page 3, paragraph 1, footnote 2: error: altered: /)
    expect(of('cli')).toContain('footnote 2  error  altered')
    expect(JSON.parse(of('sarif'))).toMatchObject({
      runs: [
        { results: [{ locations: [{ logicalLocations: [{ name: 'page 3, paragraph 1, footnote 2' }] }] }] },
      ],
    })
    expect(JSON.parse(of('json'))).toMatchObject([{ page: 3, paragraph: 1, part: 'footnote', note: 2 }])
  })

  it('of several drafts end with a line for each', () => {
    const text = formatFindings([draft, empty], 'cli', { style: plainStyle() })
    expect(text).toMatch(/drafts\/my draft\.md {2}1 error, .*\nempty\.md {12}nothing to check/)
  })

  it('name notes of the author that let nothing stand', () => {
    const unused = [{ note: [0, 5] as const, covers: [0, 11] as const, reason: 'agreed with her' }]
    const text = formatFindings([{ ...draft, unused }], 'line', { style: plainStyle() })
    expect(text).toMatch(/my draft\.md:1:1: warning: unused-note: .*agreed with her/)
  })

  it('are all counted, those too that are less grave than what is shown', () => {
    const standing: Finding = { ...altered, severity: 'ok', verdict: 'verbatim', verdicts: ['verbatim'] }
    const both = { ...draft, findings: [altered, standing] }
    const text = formatFindings([withSeverity(both, 'error')], 'cli', { style: plainStyle() })
    expect(text).not.toContain('verbatim')
    expect(text).toContain('2 quotations checked: 1 error, 0 warnings, 0 notes; 1 quotation stands')
    expect(text).toContain('1 less grave left out')
    const none = formatFindings([withSeverity({ ...draft, findings: [standing] }, 'error')], 'cli', {
      style: plainStyle(),
    })
    expect(none).toContain('1 quotation checked: 0 errors')
  })

  it('are counted when there are none', () => {
    expect(formatFindings([empty], 'cli', { style: plainStyle() })).toBe('No quotations found to check.')
  })
})
