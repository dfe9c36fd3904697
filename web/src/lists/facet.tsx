import type { ReactNode } from 'react'
import { useState } from 'react'
import './facet.css'

/** A value by which a list can be narrowed. */
export interface Share {
  readonly key: string
  readonly rows: number
}

/** So many shares are shown at first; the rest on demand. */
const SHOWN = 9

interface FacetProps {
  readonly title: string
  readonly shares: readonly Share[]
  readonly chosen: string | undefined
  readonly name: (key: string) => string
  readonly onChoose: (key: string | undefined) => void
}

/** How a list divides by one property: each share narrows the list to itself, and again widens it. Nothing where it does not divide. */
export function Facet({ title, shares, chosen, name, onChoose }: FacetProps): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const [words, setWords] = useState('')
  const sought = words.trim().toLowerCase()
  const found = sought === '' ? shares : shares.filter(one => name(one.key).toLowerCase().includes(sought))
  const shown = isWhole ? found : shares.filter((one, at) => at < SHOWN || one.key === chosen)
  if (shares.length === 0) return undefined
  return (
    <section className="facet">
      <h2>{title}</h2>
      {isWhole ? (
        <input
          type="search"
          className="field"
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder="Find"
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      ) : undefined}
      <ul className={isWhole ? 'whole' : undefined}>
        {shown.slice(0, MOST).map(({ key, rows }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === chosen}
              onClick={() => onChoose(key === chosen ? undefined : key)}
            >
              <span dir="auto">{name(key)}</span>
              <span className="soft">{rows.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
      {shares.length > SHOWN + 1 ? (
        <button type="button" className="more" aria-expanded={isWhole} onClick={() => setWhole(now => !now)}>
          {isWhole ? 'Fewer' : `All ${shares.length.toLocaleString('en-GB')}`}
        </button>
      ) : undefined}
    </section>
  )
}

/** More than a reader scrolls through: the field above finds the rest. */
const MOST = 300
