import { describe, expect, it } from 'vitest'
import { compareReading } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import type { Finding } from './finding.js'
import { proposeFix } from './propose-fix.js'

/** A quotation of a draft that stands on `record`, said by its author. */
function finding(record: string, quotation: string, more: Partial<Finding> = {}): readonly [Finding, string] {
  const draft = `She wrote: “${quotation}” Then she left.`
  const span = [draft.indexOf(quotation), draft.indexOf(quotation) + quotation.length] as const
  const { variants, verdict, verdicts } = compareReading({
    base: [{ text: record, span: [0, record.length] }],
    reading: { text: draft, span },
  })
  const base = {
    document: 'd' as DocumentId,
    span: [0, record.length] as const,
    text: record,
    before: '',
    after: '',
    paragraph: 1,
    provision: undefined,
    primary: true,
    speaker: undefined,
    speakerName: undefined,
    said: undefined,
    kind: 'letter' as const,
    title: undefined,
    publisher: undefined,
    published: undefined,
  }
  const whole: Finding = {
    span,
    quotation,
    verdict,
    verdicts,
    severity: 'error',
    speakerName: undefined,
    speaker: undefined,
    base,
    further: [],
    variants: variants.map(one => ({ ...one, baseWords: record.slice(...one.base) })),
    limit: undefined,
    suppressed: undefined,
    message: '',
    notes: [],
    witnesses: undefined,
    contested: undefined,
    ...more,
  }
  return [whole, draft]
}

function mended([whole, draft]: readonly [Finding, string]): string {
  let out = ''
  let at = whole.span[0]
  for (const { span, words } of proposeFix(whole, draft)) {
    out += draft.slice(at, span[0]) + words
    at = span[1]
  }
  return out + draft.slice(at, whole.span[1])
}

describe('a proposed fix', () => {
  it.each([
    ['We have again sold the night for a season.', 'We have sold the night for a season.'],
    ['I have kept them for thirty-one years.', 'I have kept them for thirteen years.'],
    [
      'It told the truth every ninety seconds to a machine.',
      'It told the truth, every ninety seconds, to a machine.',
    ],
    ['It was on 2 May, sixteen days after the water, and it was late.', 'It was on 2 May, and it was late.'],
    ['My note ran to eleven pages; the paper had two.', 'My note ran to eleven pages; paper had two.'],
    ['We knew for forty minutes.', 'We certainly knew for forty whole minutes.'],
    ['Nobody at all came to the quay that night.', 'Somebody at all came to the quay that night.'],
  ])('gives the words of the record: %s', (record, quotation) => {
    expect(mended(finding(record, quotation))).toBe(record)
  })

  it('leaves what the draft marks, and its spelling', () => {
    const record = 'The grey boat was at the quay, as we all knew, for thirty-one years.'
    const quotation = 'The gray boat was at the quay ... for thirteen years [on end].'
    expect(mended(finding(record, quotation))).toBe(
      'The gray boat was at the quay ... for thirty-one years [on end].',
    )
    expect(proposeFix(...finding(record, 'at the quay for thirteen [long] years.'))).toEqual([])
  })

  const RECORD = 'I have kept them for thirty-one years.'
  const QUOTATION = 'I have kept them for thirteen years.'
  const sure = finding(RECORD, QUOTATION)[0]
  it.each<[string, Partial<Finding>]>([
    ['somebody else said it', { verdict: 'misattributed', verdicts: ['misattributed', 'altered'] }],
    ['it runs two places together', { verdict: 'spliced', verdicts: ['spliced'] }],
    ['the record has nothing', { base: undefined }],
    ['only a report carries the words', { base: { ...sure.base!, primary: false } }],
    ['the witnesses differ', { witnesses: { readings: [], reason: '' } }],
    ['the author lets it stand', { suppressed: 'agreed with her' }],
    [
      'the record has it from another',
      { speaker: 's1' as SpeakerId, base: { ...sure.base!, speaker: 's2' as SpeakerId } },
    ],
  ])('is none where %s', (_why, more) => {
    expect(proposeFix(...finding(RECORD, QUOTATION, more))).toEqual([])
  })
})
