import { expect, it } from 'vitest'
import { lotteryOf } from '../bench/changes/lottery.js'
import { draftOf } from '../bench/check/drafts.js'
import { changed, invented, misattributed, paraphrased, untouched } from '../bench/check/items.js'
import { judge } from '../bench/check/score.js'
import { readSample } from '../bench/check/voices.js'
import { checkDraft } from '../src/check/index.js'

const { view, voices } = await readSample()

function itemsOf(seed: number) {
  const drawing = { voices, lottery: lotteryOf(seed) }
  return [
    ...untouched(drawing, 12),
    ...changed(drawing, 1, [10]),
    ...misattributed(drawing, 3),
    ...invented(drawing).slice(0, 3),
    ...paraphrased(drawing).slice(0, 2),
  ]
}

it('drafts are the same for the same seed, and others for another', () => {
  const text = (seed: number) => draftOf(itemsOf(seed), lotteryOf(seed)).text
  expect(text(3)).toBe(text(3))
  expect(text(3)).not.toBe(text(4))
})

it('quotations stand in the draft where they are said to', () => {
  const draft = draftOf(itemsOf(5), lotteryOf(5))
  for (const { item, spans } of draft.planted)
    expect(spans.map(span => draft.text.slice(...span))).toEqual(item.parts)
})

it('untouched quotations are the words of their source, and misattributed ones credited to somebody else', () => {
  const drawing = { voices, lottery: lotteryOf(6) }
  const own = (person: unknown) =>
    voices.filter(voice => voice.person === person).map(({ source }) => source.text.replaceAll(/\s+/g, ' '))
  for (const { person, parts } of untouched(drawing, 20))
    for (const part of parts) expect(own(person).some(text => text.includes(part))).toBe(true)
  for (const { person, parts } of misattributed(drawing, 10))
    for (const part of parts) expect(own(person).some(text => text.includes(part))).toBe(false)
})

it('what is untouched asks for nothing, whatever the style of the draft', () => {
  const drawing = { voices, lottery: lotteryOf(8) }
  const draft = draftOf(untouched(drawing, 20), drawing.lottery)
  const { judged, others } = judge(draft, checkDraft({ text: draft.text, format: 'markdown' }, view))
  expect(judged.map(({ severity }) => severity)).toEqual(judged.map(() => 'ok'))
  expect(others.filter(({ severity }) => severity === 'error')).toEqual([])
})
