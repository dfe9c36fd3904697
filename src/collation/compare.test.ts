import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Damage } from '../text/index.js'
import { applyVariants } from './apply-variants.js'
import { compareReading } from './compare.js'
import type { Verdict } from './verdict.js'
import type { VariantKind } from './witness.js'

function compare(base: string, reading: string): ReturnType<typeof compareReading> {
  return compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
}

const BASE =
  'The harbour gates will not open before June 4, unless the new pumps arrive. We have asked for 14 pumps and got nine. ' +
  'Captain Orla Venn told us the western wall is safe, and I believe her.'

describe('what a reading is against its base', () => {
  const cases: readonly (readonly [
    what: string,
    reading: string,
    verdict: Verdict,
    kinds: readonly VariantKind[],
  ])[] = [
    ['the same', BASE, 'verbatim', []],
    ['a first letter in lower case', `t${BASE.slice(1)}`, 'verbatim', []],
    ['a whole sentence of several', 'We have asked for 14 pumps and got nine.', 'trimmed', []],
    ['a comma in place of the stop at its end', 'We have asked for 14 pumps and got nine,', 'trimmed', []],
    ['an ellipsis', 'The harbour gates will not open ... unless the new pumps arrive', 'elided', ['elided']],
    [
      'an ellipsis of spaced points',
      'The harbour gates will not open . . . unless the new pumps arrive',
      'elided',
      ['elided'],
    ],
    [
      'an ellipsis in brackets',
      'The harbour gates will not open […] unless the new pumps arrive',
      'elided',
      ['elided'],
    ],
    [
      'an editor’s insertion',
      'We have asked [the port] for 14 pumps and got nine',
      'bracketed',
      ['bracketed'],
    ],
    [
      'an editor’s capital',
      '[C]aptain Orla Venn told us the western wall is safe',
      'bracketed',
      ['bracketed'],
    ],
    [
      'an editor’s substitution',
      'Captain Orla Venn told [the crew] the western wall is safe',
      'bracketed',
      ['bracketed'],
    ],
    ['a word dropped without a mark', 'We have asked for 14 pumps and nine.', 'cut', ['dropped']],
    ['a negation dropped', 'The harbour gates will open before June 4', 'cut', ['negation']],
    ['another number', 'We have asked for 40 pumps and got nine', 'altered', ['number']],
    [
      'the same number in words',
      'We have asked for fourteen pumps and got 9',
      'trimmed',
      ['spelling', 'spelling'],
    ],
    ['another name', 'Captain Orla Dunn told us the western wall is safe', 'altered', ['name']],
    ['another word', 'We have begged for 14 pumps and got nine', 'altered', ['replaced']],
    [
      'other quantity at its start',
      'Some harbour gates will not open before June 4',
      'altered',
      ['quantifier'],
    ],
    ['a weaker verb', 'The harbour gates may not open before June 4', 'altered', ['modality']],
    ['words added', 'We have asked very politely for 14 pumps and got nine', 'altered', ['added']],
    [
      'two words the other way round',
      'The gates harbour will not open before June 4',
      'altered',
      ['moved', 'moved'],
    ],
    ['a contraction', "The harbour gates won't open before June 4", 'altered', ['replaced']],
    ['American spelling', 'The harbor gates will not open before June 4', 'trimmed', ['spelling']],
    [
      'another mark',
      'Captain Orla Venn told us the western wall is safe; and I believe her',
      'trimmed',
      ['punctuation'],
    ],
    ['capitals', 'The HARBOUR gates will not open before June 4', 'trimmed', ['case']],
    ['other words', 'Engineers say those doors stay shut until machinery comes before June', 'reworded', []],
    ['nothing of it', 'Completely unrelated remarks', 'unsupported', []],
  ]
  it.each(cases)('%s', (...[, reading, verdict, kinds]) => {
    const compared = compare(BASE, reading)
    expect(compared.verdict).toBe(verdict)
    if (kinds.length > 0 || verdict === 'verbatim')
      expect(compared.variants.map(variant => variant.kind)).toEqual(kinds)
  })

  it('takes hyphens, broken words, ampersands and per cent signs for print', () => {
    const base = 'The clear-eyed & careful crew cut costs by 5%, a rare achieve-\nment.'
    const compared = compare(
      base,
      'The cleareyed and careful crew cut costs by 5 percent, a rare achievement.',
    )
    expect(compared.verdict).toBe('punctuation')
  })

  it.each([
    [
      'a number of two words',
      'Of those, ninety-five percent are under 30 years.',
      'Of those, 95% are under 30 years.',
    ],
    ['hundreds', 'We planted three hundred trees on the ridge.', 'We planted 300 trees on the ridge.'],
    ['hundreds and more', 'It took two hundred and five crews.', 'It took 205 crews.'],
    ['thousands', 'Some twelve hundred came, and five thousand wrote.', 'Some 1,200 came, and 5,000 wrote.'],
    ['an ordinal of two words', 'It was the twenty-first flood here.', 'It was the 21st flood here.'],
    ['money', 'The wall cost £5,000 to mend in all.', 'The wall cost 5,000 pounds to mend in all.'],
    [
      'millions of money',
      'It cost $4.5 million to build that.',
      'It cost 4.5 million dollars to build that.',
    ],
    ['short money', 'It cost two million pounds to build that.', 'It cost £2m to build that.'],
    [
      'a range',
      'They are men of the town, 16-25, and armed.',
      'They are men of the town, 16 to 25, and armed.',
    ],
    ['a range in words', 'They are men of 16 to 25, and armed.', 'They are men of 16–25, and armed.'],
    [
      'a foreign name',
      'I asked President Zalenskiy to open the gate.',
      'I asked President Zalenskyy to open the gate.',
    ],
  ])('takes %s in another form for no other words', (_, base, reading) => {
    expect(compare(base, reading).verdict).toBe('punctuation')
  })

  it.each([
    [
      'another number of two words',
      'Of those, ninety-five are under 30 years.',
      'Of those, 96 are under 30 years.',
    ],
    ['other hundreds', 'We planted three hundred trees here.', 'We planted 3,000 trees here.'],
    ['other money', 'The wall cost £5,000 to mend in all.', 'The wall cost 5,000 dollars to mend in all.'],
    [
      'a range of other numbers',
      'They are men of the town, 16-25, and armed.',
      'They are men of the town, 15 to 25, and armed.',
    ],
    [
      'another name',
      'I asked President Zalenskiy to open the gate.',
      'I asked President Zalonskiy to open the gate.',
    ],
    ['another short name', 'I asked Mr. Lott to open the gate.', 'I asked Mr. Lot to open the gate.'],
  ])('takes %s for a change', (_, base, reading) => {
    expect(compare(base, reading).verdict).toBe('altered')
  })

  it('tells parts of two sentences that a conjunction makes one, but no conjunction for another', () => {
    const base = 'We paid for the lamp. Nobody at the ministry wanted it, but somebody will see by it.'
    const joined = compare(base, 'We paid for the lamp and somebody will see by it.')
    expect(joined.verdict).toBe('spliced')
    expect(joined.limitCut).toBe(true)
    const other = 'We paid for the lamp. Nobody at the ministry wanted it, and somebody will see by it.'
    expect(compare(base, other).verdict).toBe('altered')
    expect(compare('We paid. But somebody will.', 'We paid and somebody will.').verdict).toBe('altered')
  })

  it('takes a contraction at either end for the words that it stands for', () => {
    const base = 'They would not give up the gates, and it is a pity.'
    for (const reading of ['wouldn’t give up the gates', 'give up the gates, and it’s']) {
      const compared = compare(base, reading)
      expect(compared.variants.map(variant => variant.kind)).toEqual(['replaced'])
    }
    expect(compare(base, 'wouldn’t give up the gates').limitCut).toBe(false)
  })

  it('takes no notice of layout: headings, emphasis, bullets', () => {
    expect(
      compare('## The wall is **safe**.\n\n> The gates are not.', 'The wall is safe. The gates _are_ not.')
        .verdict,
    ).toBe('verbatim')
  })

  it('takes a compound written as one word and an amount with its unit written out for print', () => {
    expect(compare('For forty-one minutes we knew', 'For fortyone minutes').verdicts).toEqual([
      'punctuation',
      'trimmed',
    ])
    expect(
      compare('They paid £3.5m for 20km of wall', 'They paid £3.5 million for 20 kilometres of wall').verdict,
    ).toBe('punctuation')
  })

  it('takes words from just beside the reading for moved', () => {
    const compared = compare('On Tuesday the crew left the harbour.', 'The crew left the harbour on Tuesday.')
    expect(compared.variants.map(variant => variant.kind)).toEqual(['moved'])
    expect(compared.verdict).toBe('altered')
  })

  it('takes tags, mentions, ligatures and full-width letters for print', () => {
    expect(
      compare(
        'We thank #HarbourWatch and @orla for the ﬁne work',
        'We thank HarbourWatch and orla for the fine work',
      ).verdict,
    ).toBe('punctuation')
  })

  it('takes no notice of marks that only open a paragraph of a longer quotation', () => {
    expect(
      compare('The wall is safe.\n\n“The gates are not.', 'The wall is safe. The gates are not.').verdict,
    ).toBe('verbatim')
  })

  it('calls two far places run together a splice, and each with an ellipsis elided', () => {
    expect(compare(BASE, 'The harbour gates will not open and I believe her').verdict).toBe('spliced')
    expect(compare(BASE, 'The harbour gates will not open ... and I believe her').verdict).toBe('elided')
  })

  it('marks a trim that cuts off a condition or a negation', () => {
    expect(compare(BASE, 'The harbour gates will not open before June 4').limitCut).toBe(true)
    expect(compare(BASE, 'open before June 4, unless the new pumps arrive').limitCut).toBe(true)
    expect(compare(BASE, 'We have asked for 14 pumps').limitCut).toBe(false)
  })

  it.each([
    ['a negation before it', 'said that the wall was safe', true],
    ['a negation of its subject', 'member of the crew was told', true],
    ['an exception after it', 'The board approved the plan', true],
    ['a condition after it', 'You must not enter the yard', true],
    ['a limit after a short sentence', 'The report is accurate', true],
    ['a modal before it', 'have signed it without the annex', true],
    ['a verb that denies', 'pay the fine that the court had set', true],
    ['a negation inside it', 'I would have signed it', true],
    ['a modal inside it', 'The gates open in June if the pumps arrive', true],
    ['a condition by an ellipsis', 'The gates may open in June … by then', true],
    ['a negation by an ellipsis', 'The clerk did ... read the letter', true],
    ['nothing of a whole sentence', 'We never said that the wall was safe.', false],
    ['words that limit nothing', 'The gates may open in June if the pumps arrive', false],
    ['limits of the sentence before', 'The board approved the plan, except for the western wall.', false],
    ['what the reporter may have said', 'the western wall', false],
    ['the "but" that joins a clause', 'nobody has shown it to us', false],
    ['the "only" of a reason', 'because the clerk was asked to sign it', false],
    ['what comes after "and"', 'The auditors have read the ledger of the harbour', false],
    ['a "not" after "and"', 'The chair signed the ledger', true],
    ['a modal of the sentence after an abbreviation', 'The pilots all fit one M.O.', false],
  ])('marks a cut of limits: %s', (_, reading, expected) => {
    const base =
      'We never said that the wall was safe. The gates may open in June if the pumps arrive by then. Not one member of ' +
      'the crew was told. The board approved the plan, except for the western wall. I would not have signed it without ' +
      'the annex. You must not enter the yard unless the warden is present. The report is accurate only in part. The ' +
      'clerk did not, as far as we know, read the letter. He refused to pay the fine that the court had set. The plan is here, but nobody has shown it to us. He ' +
      'signed it only because the clerk was asked to sign it. The auditors have read the ledger of the harbour and no one ' +
      'else has seen it. The chair signed the ledger and not the annex. The pilots all fit one M.O. You can ask them.'
    expect(compare(base, reading).limitCut).toBe(expected)
  })

  it('takes an editor’s words in brackets for all that they stand for', () => {
    const base = 'They may sell the plates only if the heirs of the Dunn estate agree.'
    expect(compare(base, 'They may sell the plates only if the [Dunn heirs] agree.').verdicts).toEqual([
      'bracketed',
    ])
    expect(compare(base, 'They may sell the plates only if the heirs agree.').verdict).toBe('cut')
  })

  it('tells a contraction that is written out, and a last letter doubled, for what they are', () => {
    const base = "They'd labelled every box, and the modeller said they'd come."
    const written = compare(base, 'They had labeled every box, and the modeler said they would come.')
    expect(written.variants.map(({ kind }) => kind)).toEqual(['replaced', 'spelling', 'spelling', 'replaced'])
  })

  it('takes a few words dropped in a copy that lost words at other places for lost too, but no “not”', () => {
    const lost = (at: number): Damage => ({ span: [at, at], kind: 'lost-text', reason: 'a link is gone' })
    const compareDamaged = (reading: string, losses: number): Verdict =>
      compareReading({
        base: [{ text: BASE, span: [0, BASE.length] }],
        reading: {
          text: `${reading} ${'.'.repeat(900)}`,
          span: [0, reading.length],
          damage: Array.from({ length: losses }, (_, i) => lost(300 + 100 * i)),
        },
      }).verdict
    const dropped = 'Captain Orla Venn told us the wall is safe, and I believe her.'
    expect(compareDamaged(dropped, 3)).toBe('trimmed')
    expect(compareDamaged(dropped, 1)).toBe('cut')
    expect(compareDamaged('The harbour gates will open before June 4, unless the new pumps arrive.', 3)).toBe(
      'cut',
    )
  })

  it('leaves out what damage did', () => {
    const reading = 'We have asked for pumps and got nine'
    const compared = compareReading({
      base: [{ text: BASE, span: [0, BASE.length] }],
      reading: {
        text: reading,
        span: [0, reading.length],
        damage: [{ span: [17, 18], kind: 'lost-text', reason: 'a link is gone' }],
      },
    })
    expect(compared.verdict).toBe('trimmed')
  })

  it('gives the variants spans that slice to the words they claim', () => {
    const reading = 'We have asked for 40 pumps and got nine'
    const [variant] = compare(BASE, reading).variants
    expect(reading.slice(...(variant?.reading ?? [0, 0]))).toBe('40')
    expect(BASE.slice(...(variant?.base ?? [0, 0]))).toBe('14')
  })

  it('compares with several stretches, and says which document a variant is in', () => {
    const one = 'The gates stay shut, she said.'
    const other = 'We have asked for pumps.'
    const reading = 'The gates stay shut. We have begged for pumps'
    const compared = compareReading({
      base: [
        { document: 'a' as never, text: one, span: [0, 19] },
        { document: 'b' as never, text: other, span: [0, other.length] },
      ],
      reading: { text: reading, span: [0, reading.length] },
    })
    expect(compared.baseDocument).toBe('b')
    expect(compared.verdict).toBe('altered')
  })
})

const WORDS =
  'pump wall gate harbour crew letter open closed seven safe early not may west rope night tide'.split(' ')
const MARKS = ['', '', '', '', ',', ';', '.', ' -']
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), { minLength: 3, maxLength: 30 })
  .map(parts => parts.map(([word, mark]) => word + mark).join(' '))

/** What print may change without a variant: white space, styles of marks, case, marks at the ends. */
function plain(text: string): string {
  return text
    .replaceAll(/[“”"'‘’]/gu, '')
    .replaceAll(/[–—]|--+/gu, '-')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase()
}

describe('laws of comparing', () => {
  it('finds no variant between a text and itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), text => {
        const compared = compare(text, text)
        expect(compared.variants).toEqual([])
        expect(['verbatim', 'unsupported']).toContain(compared.verdict)
      }),
    )
  })

  it('gives the reading back when its variants are applied to the base', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.array(fc.nat(40), { maxLength: 4 }), (base, other, cuts) => {
        const words = base.split(' ')
        const extra = other.split(' ')
        for (const [i, cut] of cuts.entries())
          words.splice(cut % words.length, i % 3, ...extra.slice(i, i + (cut % 3)))
        const reading = words.join(' ')
        const compared = compare(base, reading)
        fc.pre(compared.shared > 0)
        const applied = applyVariants({
          base: { text: base, span: compared.baseSpan },
          reading: { text: reading },
          variants: compared.variants,
        })
        expect(plain(applied)).toBe(plain(reading))
      }),
      { numRuns: 500 },
    )
  })

  it('scores fall as more words change', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(29), { minLength: 1, maxLength: 12 }), (base, places) => {
        const words = base.split(' ')
        let last = compare(base, words.join(' ')).score
        for (const place of new Set(places.map(at => at % words.length))) {
          words[place] = 'zebra'
          const { score } = compare(base, words.join(' '))
          expect(score).toBeLessThanOrEqual(last + 1e-9)
          last = score
        }
      }),
    )
  })

  it('gives spans within both texts, for any string, lone surrogates included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (base, reading) => {
          for (const variant of compare(base, reading).variants) {
            expect(variant.base[0]).toBeLessThanOrEqual(variant.base[1])
            expect(variant.reading[0]).toBeLessThanOrEqual(variant.reading[1])
            expect(variant.base[1]).toBeLessThanOrEqual(base.length)
            expect(variant.reading[1]).toBeLessThanOrEqual(reading.length)
          }
        },
      ),
    )
  })
})
