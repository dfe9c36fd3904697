import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Severity } from './items.js'
import { SEVERITIES } from './items.js'

/** What of the checked draft is open, as the address says it. */
export interface CheckAddress {
  /** The number of the finding among those shown, from 0. */
  readonly finding: number
  readonly hidden: readonly Severity[]
  readonly hrefOf: (finding: number) => string
  readonly go: (finding: number) => void
  readonly toggle: (severity: Severity) => void
}

/** What stands is hidden at first: what asks for something goes before. */
const HIDDEN: readonly Severity[] = ['ok']

/** Reads the address of the page, and changes it. */
export function useCheckAddress(): CheckAddress {
  const [parameters, setParameters] = useSearchParams()
  const hide = parameters.get('hide')
  const hidden = useMemo(
    () => (hide === null ? HIDDEN : SEVERITIES.filter(one => hide.split('-').includes(one))),
    [hide],
  )
  const set = useCallback(
    (name: string, value: string): void =>
      setParameters(
        before => {
          const after = new URLSearchParams(before)
          after.set(name, value)
          if (name === 'hide') after.delete('finding')
          return after
        },
        { replace: true },
      ),
    [setParameters],
  )
  return {
    finding: Math.max(0, (Number(parameters.get('finding')) || 1) - 1),
    hidden,
    hrefOf: finding => {
      const after = new URLSearchParams(parameters)
      after.set('finding', String(finding + 1))
      return `?${after.toString()}`
    },
    go: finding => set('finding', String(finding + 1)),
    toggle: severity => {
      const next = hidden.includes(severity) ? hidden.filter(one => one !== severity) : [...hidden, severity]
      set('hide', next.length === 0 ? 'none' : next.join('-'))
    },
  }
}
