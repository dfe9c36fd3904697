import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-listings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a command prints, each run of white space as one space: where lines are broken does not count. */
async function printed(...args: string[]): Promise<string> {
  const { code, output } = await onrecord(args)
  expect(code).toBe(0)
  return output.replaceAll(/\s+/g, ' ')
}

describe('listings of the sample affair', () => {
  const record = join(folder, 'sample.record')
  beforeAll(async () => {
    const affair = join(import.meta.dirname, '..', '..', 'samples', 'affair')
    expect((await onrecord(['build', affair, '-o', record])).code).toBe(0)
  })

  it('show with a reading that an earlier document has the same change, and who took from whom', async () => {
    const shown = await printed('show', record, 'utterances', '--speaker', 'vannick')
    expect(shown).toContain(
      'cut Brisklane News, 15 March 2024, paragraph 5, also trimmed, the same change as in The Ostrey Courant, 14 March 2024',
    )
    expect(shown).not.toContain('The Ostrey Courant, 14 March 2024, paragraph 5, also trimmed, the same')
    expect(shown).toContain(
      'lineage Brisklane News, 15 March 2024 took from The Ostrey Courant, 14 March 2024 (credit, wording, same slip)',
    )
  })

  it('show who took from whom for the readings that a filter leaves', async () => {
    const shown = await printed('show', record, 'utterances', '--verdict', 'cut', '--document', 'brisklane')
    expect(shown.match(/ lineage /g)).toHaveLength(1)
  })

  it('show the earliest witness of all, whatever the filters leave', async () => {
    const posts = await printed(
      'show',
      record,
      'utterances',
      '--grep',
      'siren that waits',
      '--document',
      'holiday parks',
    )
    expect(posts).toContain('earliest The Pontbrook Argus, 21 February 2024, paragraph 4')
  })

  it('show the words of a part that is credited to somebody else', async () => {
    const shown = await printed('show', record, 'utterances', '--verdict', 'misattributed')
    expect(shown).toMatch(/credited to Alban Truscote “An officer who cannot live .* not after,”/)
  })

  it('keep the points of an ellipsis together', async () => {
    const shown = await printed('show', record, 'utterances', '--verdict', 'elided')
    expect(shown).toContain('[-, all eleven pages of it.-] {+...+} Sit down')
  })

  it('trace gives the slip that two share beside what one says itself', async () => {
    const shown = await printed('trace', record, 'we have again traded a night’s warning')
    expect(shown).toMatch(
      /“as reported by The Ostrey Courant”; Brisklane News and The Ostrey Courant both drop “again”/,
    )
  })
})

describe('listings of a pile without dates or primary text', () => {
  const record = join(folder, 'undated.record')
  const opening = 'The mill race ran dry on the first day of the month, and not one of us was asked.'
  const closing = 'We carried water from the upper bridge for nine days, and nobody from the board came.'
  beforeAll(async () => {
    mkdirSync(join(folder, 'undated'))
    const file = (name: string, text: string): void => writeFileSync(join(folder, 'undated', name), text)
    file('a.txt', `The millers met.\n\n“${opening}” said Ottilie Brand, who keeps the lower mill.\n`)
    file('b.txt', `A second meeting.\n\n“${opening} ${closing}” said Ottilie Brand on Monday.\n`)
    file('c.txt', `A third.\n\n“${closing} It was the longest week that I remember,” said Ottilie Brand.\n`)
    const row = (name: string, title: string): string =>
      JSON.stringify({ file: name, publisher: 'The Weir Gazette', title, kind: 'article' })
    file(
      'index.jsonl',
      `${row('a.txt', 'Dry mill')}\n${row('b.txt', 'Board stays away')}\n${row('c.txt', 'Nine days')}\n`,
    )
    expect((await onrecord(['build', join(folder, 'undated'), '-o', record])).code).toBe(0)
  })

  it('tell two documents of one name apart', async () => {
    const shown = await printed('show', record, 'utterances', '--speaker', 'brand')
    expect(shown).toContain('The Weir Gazette (Dry mill), paragraph 2')
    expect(shown).toContain('earliest not known: no document that carries it has a date')
  })

  it('name every document whose words make a base', async () => {
    const shown = await printed('show', record, 'utterances', '--speaker', 'brand')
    expect(shown).toMatch(/base made of The Weir Gazette \(.*paragraph 2; The Weir Gazette \(.*paragraph 2/)
    expect(shown).toContain('the longest week that I remember')
  })
})
