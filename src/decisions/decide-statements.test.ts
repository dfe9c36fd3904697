import { describe, expect, it } from 'vitest'
import type { Attribution } from '../attribution/index.js'
import type { DocumentId, Span } from '../text/index.js'
import type { DecisionDraft, LoggedDecision, QuotedSpan, StatementOn } from './decision.js'
import type { DecisionOver } from './decision.js'
import { decideStatements } from './decide-statements.js'
import { mapDecision } from './map-spans.js'
import { quoteSpan } from './quoted-span.js'

const document = 'd' as DocumentId
const TEXT =
  'Ada Quill said that Osric Fenn had told her that the gate was shut. “It was open,” Fenn wrote. The survey was lost, a clerk said.'

function span(words: string): Span {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(words)
  return [start, start + words.length]
}

interface Words {
  readonly source?: string
  readonly cue?: string
  readonly content: string
}

function on({ source, cue, content }: Words): StatementOn<Span> {
  return {
    document,
    source: source === undefined ? [] : [span(source)],
    cue: cue === undefined ? [] : [span(cue)],
    content: [span(content)],
    type: 'indirect',
  }
}

function found(words: Words, confidence = 0.4): Attribution {
  const { source, cue, content, type } = on(words)
  return {
    source,
    cue,
    content,
    type,
    confidence,
    via: [],
    addressee: undefined,
    medium: undefined,
    occasion: undefined,
  }
}

const OUTER = {
  source: 'Ada Quill',
  cue: 'said that',
  content: 'Osric Fenn had told her that the gate was shut',
}
const INNER = { source: 'Osric Fenn', cue: 'had told her', content: 'that the gate was shut' }
const DIRECT = { source: 'Fenn wrote', cue: 'wrote', content: '“It was open,”' }
const CLERK = { source: 'a clerk', cue: 'said.', content: 'The survey was lost' }

function logged(...drafts: DecisionDraft[]): LoggedDecision[] {
  return drafts.map((draft, at) => ({
    id: at + 1,
    by: 'Cleo Marsh',
    at: `2024-06-0${at + 1}`,
    reason: undefined,
    decision: mapDecision(draft, one => quoteSpan(TEXT, one)) as DecisionOver<QuotedSpan>,
  }))
}

/** What is left, by the words of the content, and how each was decided. */
function left(
  attributions: readonly Attribution[],
  drafts: readonly DecisionDraft[],
  text = TEXT,
): [string, string][] {
  const outcome = decideStatements({ document, text, attributions, decisions: logged(...drafts) })
  return (outcome?.statements ?? []).map(({ attribution, decided }) => [
    attribution.content.map(one => text.slice(...one)).join(' … '),
    decided?.how ?? '',
  ])
}

describe('decideStatements', () => {
  it('gives nothing where nobody decided anything that holds', () => {
    const attributions = [found(DIRECT)]
    const note: DecisionDraft = { kind: 'note', passage: { document, span: span('Fenn') }, text: 'who?' }
    const confirm: DecisionDraft = { kind: 'confirm', statement: on(DIRECT) }
    expect(decideStatements({ document, text: TEXT, attributions, decisions: logged(note) })).toBeUndefined()
    expect(
      decideStatements({ document, text: 'Other words.', attributions, decisions: logged(confirm) }),
    ).toBeUndefined()
  })

  it('puts in what a person confirmed, corrected, added or assigned and the program does not find', () => {
    const speaker = { name: 'Osric Fenn', kind: 'person' as const }
    const corrected = on({ ...CLERK, content: 'The survey was lost,' })
    const drafts: DecisionDraft[] = [
      { kind: 'confirm', statement: on(OUTER) },
      { kind: 'correct', statement: on(CLERK), to: corrected },
      { kind: 'add', statement: on(INNER) },
      { kind: 'assign', statement: on(DIRECT), speaker },
    ]
    const expected = [
      [OUTER.content, 'confirmed'],
      [INNER.content, 'added'],
      [DIRECT.content, 'assigned'],
      ['The survey was lost,', 'corrected'],
    ]
    expect(left([], drafts)).toEqual(expected)
    expect(
      left(
        [OUTER, INNER, DIRECT, CLERK].map(one => found(one)),
        drafts,
      ),
    ).toEqual(expected)
  })

  it('takes what another version finds with other ends for the same statement, by its content and cue', () => {
    const shorter = found({ ...CLERK, content: 'survey was lost' })
    expect(left([shorter], [{ kind: 'confirm', statement: on(CLERK) }])).toEqual([
      [CLERK.content, 'confirmed'],
    ])
    expect(left([shorter], [{ kind: 'reject', statement: on(CLERK) }])).toEqual([])
    const elsewhere = found({ source: 'Ada Quill', cue: 'said that', content: 'The survey was lost' })
    expect(
      left([elsewhere], [{ kind: 'confirm', statement: on({ ...CLERK, content: 'survey was lost' }) }]),
    ).toHaveLength(2)
  })

  it('rejects a statement inside another and leaves the other, also where only the other is found', () => {
    const reject: DecisionDraft = { kind: 'reject', statement: on(INNER) }
    expect(left([found(OUTER), found(INNER)], [reject])).toEqual([[OUTER.content, '']])
    expect(left([found(OUTER)], [reject])).toEqual([[OUTER.content, '']])
  })

  it('lets the later decision on one statement win, and remembers it by what it was before', () => {
    const to = on({ ...CLERK, content: 'The survey was lost,' })
    const correct: DecisionDraft = { kind: 'correct', statement: on(CLERK), to }
    const assign: DecisionDraft = { kind: 'assign', statement: on(CLERK), speaker: null }
    for (const drafts of [
      [correct, assign],
      [assign, correct],
    ]) {
      const outcome = decideStatements({
        document,
        text: TEXT,
        attributions: [found(CLERK)],
        decisions: logged(...drafts),
      })
      expect(outcome?.statements).toMatchObject([
        {
          attribution: { content: to.content, confidence: 1 },
          decided: { how: 'corrected' },
          speaker: { ref: null },
        },
      ])
    }
    expect(left([found(CLERK)], [correct, { kind: 'reject', statement: to }])).toEqual([])
    expect(
      left(
        [found(CLERK)],
        [
          { kind: 'reject', statement: on(CLERK) },
          { kind: 'confirm', statement: on(CLERK) },
        ],
      ),
    ).toEqual([[CLERK.content, 'confirmed']])
  })

  it('drops what the program found of what a correction makes of another', () => {
    const attributions = [found(CLERK), found({ ...CLERK, content: 'The survey was lost,' })]
    const to = on({ ...CLERK, content: 'The survey was lost,' })
    expect(left(attributions, [{ kind: 'correct', statement: on(CLERK), to }])).toEqual([
      ['The survey was lost,', 'corrected'],
    ])
  })

  it('tells apart two who say the same words', () => {
    const both = [found(DIRECT), found({ ...DIRECT, source: 'Fenn' })]
    const outcome = decideStatements({
      document,
      text: TEXT,
      attributions: both,
      decisions: logged({ kind: 'reject', statement: on({ ...DIRECT, source: 'Fenn' }) }),
    })
    expect(outcome?.statements.map(({ attribution }) => attribution.source)).toEqual([both[0]?.source])
    expect(outcome?.rejected).toMatchObject([{ by: 'Cleo Marsh', attribution: { source: both[1]?.source } }])
  })

  it('keeps to the words where the text is extracted with others before', () => {
    const moved = `Published on Monday. ${TEXT}`
    expect(left([], [{ kind: 'confirm', statement: on(CLERK) }], moved)).toEqual([
      [CLERK.content, 'confirmed'],
    ])
  })
})
