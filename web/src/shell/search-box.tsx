/* eslint-disable jsx-a11y/prefer-tag-over-role -- an option shows a passage, which is more than <option> can hold: ARIA's combobox */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { answered, api } from '../api/client.js'
import { FoundWords } from '../words/found-words.js'
import type { SearchGroup, SearchOption } from './search-options.js'
import { searchGroups, searchPath } from './search-options.js'
import { useTimeFilter } from './time-filter.js'
import './search-box.css'

/** Searches everything while words are typed: documents, people and quotations, by keyboard or pointer. */
export function SearchBox(): ReactNode {
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const offered = useOffered(words)
  const groups = words.trim() === '' ? [] : offered.groups
  const options = groups.flatMap(group => group.options)
  const shown = isOpen && (options.length > 0 || offered.nothing)
  const chosen = shown ? options[active] : undefined

  const leave = (): void => {
    setOpen(false)
    setActive(-1)
  }
  const go = (path: string): void => {
    leave()
    input.current?.blur()
    navigate(path)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are options: none of them, from where Enter leads to all results.
      setActive(at => ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1)
    } else if (event.key === 'Enter' && words.trim() !== '') {
      event.preventDefault()
      go(chosen?.path ?? searchPath(words))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (shown) leave()
      else if (words === '') input.current?.blur()
      else setWords('')
    }
  }
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave()
  }
  return (
    <search className="search-box" onBlur={onBlur}>
      <input
        id="search"
        ref={input}
        className="field"
        type="text"
        role="combobox"
        aria-label="Search documents, people and quotations"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : optionId(list, chosen)}
        placeholder="Search ( / )"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={words}
        onChange={event => {
          setWords(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Found" className="search-list" hidden={!shown}>
        {groups.map(group => (
          <OptionGroup key={group.title} group={group} list={list} chosen={chosen} onChoose={go} />
        ))}
      </div>
      {shown && offered.nothing ? (
        <output className="search-nothing">
          Nothing has {words.trim()}.
          {offered.near.length === 0 ? undefined : ` Near it: ${offered.near.join(', ')}.`}
        </output>
      ) : undefined}
    </search>
  )
}

interface OptionGroupProps {
  readonly group: SearchGroup
  readonly list: string
  readonly chosen: SearchOption | undefined
  readonly onChoose: (path: string) => void
}

function OptionGroup({ group, list, chosen, onChoose }: OptionGroupProps): ReactNode {
  const heading = `${list}-${group.title}`
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className="search-kind">
        {group.title}
      </div>
      {group.options.map(option => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, as in any combobox
        <div
          key={option.id}
          id={optionId(list, option)}
          role="option"
          tabIndex={-1}
          aria-selected={option === chosen}
          className="search-option"
          ref={option === chosen ? scrollIntoSight : undefined}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(option.path)}
        >
          <span className={group.title === 'Everything' ? undefined : 'words search-words'} dir="auto">
            <FoundWords stretches={option.words} />
          </span>{' '}
          <span className="soft small">{option.about}</span>
          {option.passage === undefined ? undefined : (
            <span className="search-passage words" dir="auto">
              <FoundWords stretches={option.passage} />
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

function optionId(list: string, { id }: SearchOption): string {
  return `${list}-${id}`
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

interface Offered {
  readonly groups: readonly SearchGroup[]
  /** Whether the search is done and found nothing. */
  readonly nothing: boolean
  readonly near: readonly string[]
}

/** What is offered for the words typed so far; what was offered last stays until the next answer is there. */
function useOffered(words: string): Offered {
  const { range } = useTimeFilter()
  const query = { q: words, typing: '1' as const, ...range }
  const { data } = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => answered(api.search.$get({ query }, { init: { signal } })),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return { groups: [], nothing: false, near: [] }
  const nothing = data.documents.total === 0 && data.speakers.total === 0 && words.trim() !== ''
  if (nothing) return { groups: [], nothing, near: data.missed.flatMap(one => one.near) }
  return { groups: searchGroups(words, data), nothing, near: [] }
}
