import type { ReactNode } from 'react'
import { useState } from 'react'

/** Pages by their address, one a line. */
export function AddressesForm({
  onAdd,
}: {
  readonly onAdd: (addresses: readonly string[]) => void
}): ReactNode {
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (): void => {
    const addresses = words.split(/\s+/u).filter(one => one !== '')
    const wrong = addresses.find(one => !/^https?:\/\/[^/]/iu.test(one) || !URL.canParse(one))
    if (addresses.length === 0) setProblem('Give at least one address.')
    else if (wrong !== undefined) setProblem(`“${wrong}” is no address that begins with http:// or https://.`)
    else onAdd(addresses)
  }
  return (
    <form
      className="add-form"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor="add-addresses">Addresses, one a line</label>
      <textarea
        id="add-addresses"
        className="field"
        rows={5}
        spellCheck={false}
        value={words}
        aria-invalid={problem !== undefined}
        aria-describedby="add-addresses-note"
        onChange={event => {
          setWords(event.target.value)
          setProblem(undefined)
        }}
      />
      {problem === undefined ? undefined : (
        <p role="alert" className="add-problem">
          {problem}
        </p>
      )}
      <p id="add-addresses-note" className="soft small">
        This machine fetches these pages now, once, without cookies; the sites see that it did. Nothing else
        in the room ever leaves this machine.
      </p>
      <button type="submit" className="button primary">
        Fetch and add
      </button>
    </form>
  )
}
