import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useKeys } from '../../shell/keys.js'
import type { DocumentsAddress } from './documents-address.js'

/** Milliseconds after the last key before the list follows: less than a reader notices, more than between two keys. */
const PAUSE = 120

/** The field that filters by words, and by what the list is grouped. */
export function DocumentsTools({ address }: { readonly address: DocumentsAddress }): ReactNode {
  const { filter, change } = address
  const standing = filter.q ?? ''
  const [typed, setTyped] = useState<string>()
  const words = typed ?? standing
  useEffect(() => {
    if (typed === undefined) return undefined
    // The first words are a step that the way back undoes; those after them belong to the same step.
    const timer = setTimeout(() => {
      if (typed !== standing) change({ q: typed === '' ? undefined : typed }, { replace: standing !== '' })
      setTyped(undefined)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, standing, change])
  useEffect(() => {
    // Words that were not yet in the address belong to the entry that was left: never to the one come back to.
    const drop = (): void => setTyped(undefined)
    addEventListener('popstate', drop)
    return () => removeEventListener('popstate', drop)
  }, [])
  useKeys('Documents', [
    {
      keys: 'f',
      does: 'Filter by words',
      run: () => document.querySelector<HTMLInputElement>('#documents-words')?.focus(),
    },
  ])
  return (
    <div className="documents-tools">
      <label htmlFor="documents-words" className="visually-hidden">
        Filter by words of title, publisher, author or file
      </label>
      <input
        id="documents-words"
        type="search"
        className="field"
        placeholder="Title, publisher, author or file"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={event => setTyped(event.target.value)}
      />
      <label className="documents-group">
        <span className="soft">Group by</span>{' '}
        <select
          className="field"
          value={filter.group ?? ''}
          onChange={event => change({ group: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">nothing</option>
          <option value="publisher">publisher</option>
          <option value="kind">kind</option>
          <option value="date">month</option>
        </select>
      </label>
    </div>
  )
}
