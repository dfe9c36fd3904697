import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { onrecord } from '../onrecord.js'
import type { Outcome } from '../onrecord.js'
import { scratch } from './pile-record.js'

const { record, at } = scratch()

const DRAFT = `“The quay was under water for 25 minutes,” Ada Quill wrote.

She has read “The Patience of Water” twice, Ada Quill said.

“Nobody has told me who shortened it,” she wrote.
`

/** The codes and severities of a draft beside a configuration. */
async function checkedWith(name: string, configuration: unknown, ...more: string[]): Promise<Outcome> {
  mkdirSync(at(name, 'deep'), { recursive: true })
  writeFileSync(at(name, 'deep', 'draft.md'), DRAFT)
  const text = typeof configuration === 'string' ? configuration : JSON.stringify(configuration)
  writeFileSync(at(name, 'onrecord.config.json'), text)
  return onrecord(['check', at(name, 'deep', 'draft.md'), '-f', 'line', ...more])
}

describe('a configuration above the draft', () => {
  it('names the record, sets severities, and says what is no quotation', async () => {
    const settled = {
      record: '../pile.record',
      severities: { altered: 'note', verbatim: 'warning' },
      notQuotations: ['the patience of water'],
    }
    const { code, output, errors } = await checkedWith('settled', settled)
    expect([code, errors]).toEqual([0, ''])
    expect(output.match(/: (?:note|warning|ok|error): \S+:/g)).toEqual([
      ': note: altered:',
      ': warning: verbatim:',
    ])
  })

  it('gives way to what the command line says', async () => {
    const { output } = await checkedWith('least', { record: '../pile.record', minSeverity: 'error' })
    expect(output).not.toContain('verbatim')
    const more = await checkedWith(
      'least',
      { record: 'nowhere', minSeverity: 'error' },
      '-r',
      record,
      '--min-severity',
      'ok',
    )
    expect(more.output).toContain('verbatim')
  })

  it('lets a document be trusted whose wording is otherwise only reported', async () => {
    const words =
      '“We rang the harbour bell ourselves that night, because nobody would,” Bram Tarrant said.\n'
    const proposed = async (configuration: object): Promise<string> => {
      await checkedWith('trusted', configuration, '-r', record)
      writeFileSync(at('trusted', 'draft.md'), words)
      return (await onrecord(['check', at('trusted', 'draft.md'), '-r', record, '--fix'])).output
    }
    expect(await proposed({})).toContain('nothing to propose')
    expect(await proposed({ primary: ['packet.txt'] })).toContain('because nobody else would,”')
  })

  it('in a file of either name lets notes that are for nothing be', async () => {
    const draft = at('quiet', 'draft.md')
    mkdirSync(at('quiet'))
    writeFileSync(
      draft,
      '“Nobody has told me who shortened it,” Ada Quill wrote. <!-- onrecord-ignore: agreed -->\n',
    )
    const lines = async (): Promise<string> =>
      (await onrecord(['check', draft, '-r', record, '-f', 'line'])).output
    expect(await lines()).toContain('unused-note')
    writeFileSync(at('quiet', '.onrecord.json'), '{"severities":{"unused-note":"ok"}}')
    expect(await lines()).not.toContain('unused-note')
  })

  it.each([
    ['is no JSON', '{"record": }', 'not JSON'],
    ['has a field that there is not', { recrod: 'x' }, '`recrod`; it may have record, minSeverity'],
    [
      'names a code that there is not',
      { severities: { wrong: 'error' } },
      '`severities.wrong` is no code; use verbatim',
    ],
    [
      'gives a severity that there is not',
      { severities: { cut: 'fatal' } },
      '`severities.cut` is one of ok, note',
    ],
    [
      'has text where a list is asked for',
      { notQuotations: 'Tides' },
      '`notQuotations` must be a list of texts',
    ],
  ])('that %s is refused by name', async (what, configuration, reason) => {
    const { code, output, errors } = await checkedWith(`bad ${what}`, configuration, '-r', record)
    expect([code, output]).toEqual([2, ''])
    expect(errors).toMatch(
      /^onrecord: This configuration cannot be used: [^\n]+onrecord\.config\.json[^\n]+\n$/,
    )
    expect(errors).toContain(reason)
  })
})

describe('check --explain', () => {
  it('tells of a code what it means, with an example and what to do', async () => {
    const { code, output } = await onrecord(['check', '--explain', 'altered'])
    expect(code).toBe(0)
    expect(output).toMatch(
      /altered\n +Words changed .*\n[^]*record +Ada Quill: [^]*draft +“[^]*to do +Put back/,
    )
  })

  it('tells of every verdict and note, and names them where it is asked for another', async () => {
    const { output } = await onrecord(['check', '--explain'])
    for (const code of ['verbatim', 'unsupported', 'occasion', 'indirect-speech', 'unused-note'])
      expect(output).toMatch(new RegExp(`^${code}$`, 'm'))
    const { code, errors } = await onrecord(['check', '--explain', 'wrong'])
    expect(code).toBe(2)
    expect(errors).toContain('misattributed')
  })
})
