import type { ReactNode } from 'react'
import type { LineageGraph } from '../../../../src/api/index.js'
import { useLineageChoice } from './lineage-address.js'
import { BASIS_MEANS, BASIS_WORDS } from './lineage-words.js'

/** Narrows the graph and the list by publisher, by what a line stands on, and by how sure it is. */
export function LineageFilters({ publishers }: Pick<LineageGraph, 'publishers'>): ReactNode {
  const { choice, choose } = useLineageChoice()
  return (
    <fieldset className="lineage-filters">
      <legend className="visually-hidden">Narrow the lines of descent</legend>
      <label>
        <span className="label">Publisher</span>
        <select
          className="field"
          value={choice.publisher ?? ''}
          onChange={event => choose({ publisher: event.target.value, from: undefined, to: undefined })}
        >
          <option value="">any</option>
          {publishers.map(({ name, lines }) => (
            <option key={name} value={name}>
              {name} ({lines.toLocaleString('en')})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">Stands on</span>
        <select
          className="field"
          value={choice.basis ?? ''}
          onChange={event => choose({ basis: event.target.value, from: undefined, to: undefined })}
        >
          <option value="">anything</option>
          {Object.entries(BASIS_WORDS).map(([basis, word]) => (
            <option key={basis} value={basis}>
              {word}: {BASIS_MEANS[basis as keyof typeof BASIS_MEANS]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">At least</span>
        <select
          className="field"
          value={choice.confidence ?? ''}
          onChange={event => choose({ confidence: event.target.value, from: undefined, to: undefined })}
        >
          <option value="">uncertain, too</option>
          <option value="0.5">likely</option>
          <option value="0.8">well supported</option>
        </select>
      </label>
    </fieldset>
  )
}
