import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAdding } from '../adding/adding.js'
import { answered, api } from '../api/client.js'
import { amount } from './amount.js'

/** How many documents the record holds; undefined while that is being asked. */
export function usePileSize(): number | undefined {
  const record = useQuery({
    queryKey: ['record', {}],
    queryFn: () => answered(api.record.$get({ query: {} })),
  })
  return record.data?.documents
}

interface TooFewProps {
  /** How many documents it takes for anything to be here. */
  readonly takes: 1 | 2
  /** What that is, and what would give it. */
  readonly children: ReactNode
}

/** Why a page has nothing to show: how large the pile is, what it would take, and the way to add to it. */
export function TooFew({ takes, children }: TooFewProps): ReactNode {
  const adding = useAdding()
  const size = usePileSize()
  return (
    <>
      <p>
        {size === undefined ? undefined : <>{sizeWords(size, takes)} </>}
        {children}
      </p>
      <button type="button" className="button" onClick={() => adding.open('files')}>
        Add documents
      </button>
    </>
  )
}

function sizeWords(size: number, takes: 1 | 2): string {
  if (size === 0) return 'The record holds no documents yet.'
  if (size === 1) return `The record holds one document${takes === 2 ? ', and this takes two' : ''}.`
  return `The record holds ${amount(size)} documents.`
}
