import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answered, api } from '../../api/client.js'
import { usePageTitle } from '../../shell/page-title.js'
import { Loaded } from '../../words/states.js'

/** The record at a glance. */
export default function RecordPage(): ReactNode {
  usePageTitle('The record')
  const summary = useQuery({ queryKey: ['record'], queryFn: () => answered(api.record.$get()) })
  return (
    <Loaded query={summary}>
      {record => (
        <>
          <h1>{record.name}</h1>
          <p>
            {record.documents} documents, {record.statements} statements, {record.speakers} speakers
          </p>
        </>
      )}
    </Loaded>
  )
}
