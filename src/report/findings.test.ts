import { describe, expect, it } from 'vitest'
import type { Finding, SourcePassage } from '../check/index.js'
import type { DocumentId } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'
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
  notes: [],
  witnesses: undefined,
  message: 'The record has “thirty-one”, the draft has “thirteen”.',
}

const draft: CheckedDraft = { path: 'drafts/my draft.md', text: TEXT, findings: [altered] }
const empty: CheckedDraft = { path: 'empty.md', text: 'Nothing.', findings: [] }
const formatted = (format: Parameters<typeof formatFindings>[1], width = 80): string =>
  formatFindings([draft], format, plainStyle(width))

describe('findings', () => {
  it('at a terminal have a frame with carets under what differs, the difference, the source and its place', () => {
    const lines = formatted('cli').split('\n')
    const at = lines.findIndex(line => line.includes('thirteen years'))
    expect(lines[at]).toMatch(/^ {2}3 │ /)
    expect(lines[at + 1]?.indexOf('^')).toBe(lines[at]?.indexOf('thirteen'))
    expect(lines[at + 1]?.trim().split(' ').at(-1)).toBe('^^^^^^^^')
    const text = lines.join(' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('3:13 error altered credited to Ada Quill')
    expect(text).toContain('[-thirty-one-] {+thirteen+} years')
    expect(text).toContain('Ada Quill, in: Letter & reply, 4 May 2024, paragraph 3')
    expect(text).toContain('1 quotation checked: 1 error')
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
    expect(JSON.parse(formatFindings([empty], 'json', plainStyle()))).toEqual([])
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
    expect(TEXT.slice(region['charOffset'], (region['charOffset'] ?? 0) + (region['charLength'] ?? 0))).toBe(
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
    expect(text).toContain('~~thirty\\-one~~ **thirteen**')
    expect(text).toContain('\\<b\\>the tables\\</b\\>')
  })

  it('that the author lets stand are told apart, with the reason', () => {
    const suppressed = { ...altered, severity: 'ok' as const, suppressed: 'agreed with her' }
    const drafts = [{ ...draft, findings: [suppressed] }]
    const text = formatFindings(drafts, 'cli', plainStyle()).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Let stand by a note in the draft: 3:13 altered')
    expect(text).toContain('(the draft says: agreed with her)')
    expect(formatFindings(drafts, 'sarif', plainStyle())).toContain('"justification": "agreed with her"')
    expect(JSON.parse(formatFindings(drafts, 'json', plainStyle()))).toMatchObject([
      { suppressed: 'agreed with her' },
    ])
  })

  it('are counted when there are none', () => {
    expect(formatFindings([empty], 'cli', plainStyle())).toBe('No quotations found to check.')
  })
})
