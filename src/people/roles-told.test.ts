import { describe, expect, it } from 'vitest'
import { documentOf, said, speaker } from '../../test/attributed.js'
import { resolvePeople } from './resolve-people.js'

function rolesIn(text: string, name: string): string[] | undefined {
  const { persons } = resolvePeople(documentOf(text), [])
  return persons.find(person => person.name === name)?.roles.map(role => role.text)
}

describe('resolvePeople: a role before a comma', () => {
  it.each([
    ['The mayor, Ada Quill, said so.', ['mayor']],
    ["The port's chief executive, Ada Quill, said so.", ["port's chief executive"]],
    ["Tarn College's president, Ada Quill, said so.", ["Tarn College's president"]],
    ['The president of the college, Ada Quill, said so.', ['president of the college']],
    ['They met its new director, Ada Quill.', ['new director']],
    ['Council leader, Ada Quill, said so.', ['Council leader']],
    ['The mayor, Ada Quill (62), said so.', ['mayor']],
    ['They met the treasurer, Tomas Brandt, and the clerk, Ada Quill.', ['clerk']],
    ['He told the mayor, Ada Quill said.', []],
    ['A friend of the mayor, Ada Quill, said so.', []],
    ['They met the mayor, Ada Quill and Tomas Brandt.', []],
    ['They met the mayor, Ada Quill, and Tomas Brandt.', []],
    ['On that day, Ada Quill, too, said so.', []],
  ])('%s', (text, roles) => {
    expect(rolesIn(text, 'Ada Quill')).toEqual(roles)
  })

  it('tells whom the role means', () => {
    const text = 'The mayor, Ada Quill, met Tomas Brandt. The mayor said it was over.'
    expect(
      speaker(text, { source: 'The mayor', content: 'it was over', after: 'The mayor said' })?.name,
    ).toBe('Ada Quill')
  })
})

describe('resolvePeople: whose a role is', () => {
  it.each([
    [
      'The student president, Ada Quill, spoke.',
      'The president of Tarn College',
      'president of Tarn College',
    ],
    [
      'The president of the union, Ada Quill, spoke.',
      'The president of Tarn College',
      'president of Tarn College',
    ],
    ['The vice president, Ada Quill, spoke.', 'The president', 'president'],
    ['President Ada Quill spoke.', 'The president of Tarn College', 'Ada Quill'],
    ['The president of Tarn College, Ada Quill, spoke.', 'The president of Tarn College', 'Ada Quill'],
    [
      'Ada Quill, the Ohio Democrat, met Bo Lindqvist. Lindqvist spoke.',
      'The Utah Republican',
      'Bo Lindqvist',
    ],
    [
      'Ada Quill met Bo Lindqvist. Lindqvist spoke.',
      'The Utah Republican and candidate for mayor',
      'Bo Lindqvist',
    ],
    ['Bo Lindqvist spoke.', 'Another liberal, Rep. Ada Quill, R-Ohio,', 'Ada Quill'],
    ['Bo Lindqvist spoke.', 'A pollster Corinda Lake', 'Corinda Lake'],
    ["The mayor's lawyer, Ada Quill, met Bo Lindqvist.", 'His lawyer', 'His lawyer'],
    ['A spokesman for the port spoke.', 'The spokesman', 'spokesman for the port'],
  ])('%s %s', (before, source, name) => {
    const text = `${before} ${source} said it was over.`
    const attributions = [said(text, { source, content: 'it was over', after: `${source} said` })]
    if (before.startsWith('A spokesman'))
      attributions.unshift(said(text, { source: 'A spokesman for the port', content: 'spoke' }))
    const { persons, speakers } = resolvePeople(documentOf(text), attributions)
    expect(persons[speakers.at(-1)?.person ?? -1]?.name).toBe(name)
  })

  it('names who stands behind a role and its body without a comma', () => {
    const text = 'Former dean of Tarn College Ada Quill said it was over.'
    expect(
      speaker(text, { source: 'Former dean of Tarn College Ada Quill', content: 'it was over' })?.name,
    ).toBe('Ada Quill')
  })
})
