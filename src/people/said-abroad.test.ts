import { describe, expect, it } from 'vitest'
import { documentOf, said } from '../../test/attributed.js'
import { resolvePeople } from './resolve-people.js'

/** Who is found for the words between the marks of a text, with this source or with none. */
function speakerIn(text: string, source?: string): string | undefined {
  const content = /[“«„][^“”«»]+[”»“]/u.exec(text)?.[0] ?? ''
  const { persons, speakers } = resolvePeople(documentOf(text), [
    said(text, { content, type: 'direct', ...(source === undefined ? {} : { source }) }),
  ])
  return persons[speakers[0]?.person ?? -1]?.name
}

describe('resolvePeople: papers in other languages', () => {
  it.each([
    ['« Le mur est vieux et il tombe »\n\nPar Ada Quill\n\nLe port dément.'],
    ['„Die Mauer ist alt und sie fällt“\n\nVon Ada Quill\n\nDer Hafen schweigt.'],
    ['«El muro es viejo y se cae»\n\nPor Ada Quill\n\nEl puerto calla.'],
    ['«Il muro è vecchio e cade»\n\nDi Ada Quill\n\nIl porto tace.'],
    ['“The wall is old and it falls”\n\nBy Ada Quill\n\nThe port is silent.'],
  ])('a byline speaks no headline above it: %j', text => expect(speakerIn(text)).toBeUndefined())

  it('but the line under a quotation does', () => {
    expect(speakerIn('“The wall is old and it falls”\n\nAda Quill, Harbour Review')).toBe('Ada Quill')
  })

  it('a byline’s word is no part of a name', () => {
    const text = 'Par Ada Quill\n\nLe port dément.'
    const { persons } = resolvePeople(documentOf(text), [])
    expect(persons.map(({ name }) => name)).toEqual(['Ada Quill'])
  })

  it.each([
    ['Der Sprecher Jochen Lindqvist sagte: „Die Mauer ist alt.“', 'Der Sprecher Jochen Lindqvist sagte'],
    ['La ministre Bo Lindqvist déclare : « Le mur est vieux. »', 'La ministre Bo Lindqvist déclare'],
    ['« Le mur est vieux », a déclaré la ministre Bo Lindqvist.', undefined],
    ['«El muro es viejo», añadió Bo Lindqvist.', undefined],
  ])('who stands beside a verb of speaking speaks: %j', (text, source) =>
    expect(speakerIn(text, source)).toMatch(/\bLindqvist$/u),
  )

  it('a German preposition with its article begins no name', () => {
    expect(speakerIn('Im Streit um die Mauer „fiel sie am Ende um“.')).toBeUndefined()
  })
})
