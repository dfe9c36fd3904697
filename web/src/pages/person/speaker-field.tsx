import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useDeferredValue, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { PersonRow } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { InEnglish } from '../../shell/in-english.js'
import { amount } from '../../words/amount.js'

interface SpeakerFieldProps {
  readonly label: string
  /** Who is not offered. */
  readonly except: string
  readonly onChoose: (speaker: PersonRow | undefined) => void
  /** Where another name may be typed than those that are there. */
  readonly onName?: (name: string) => void
}

/** So many are offered. */
const OFFERED = '20'

/** A field in which somebody of the record is chosen by name. */
export function SpeakerField({ label, except, onChoose, onName }: SpeakerFieldProps): ReactNode {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['people', 'choices', q],
    queryFn: () => answered(api.people.$get({ query: { ...(q === '' ? {} : { q }), limit: OFFERED } })),
    placeholderData: keepPreviousData,
  })
  const offered = (found.data?.rows ?? []).filter(one => one.id !== except)
  return (
    <InEnglish>
      <ComboBox
        className="speaker-field"
        items={offered}
        inputValue={typed}
        allowsCustomValue={onName !== undefined}
        menuTrigger="focus"
        allowsEmptyCollection={onName === undefined}
        onInputChange={words => {
          setTyped(words)
          onName?.(words)
        }}
        onSelectionChange={key => {
          const chosen = offered.find(one => one.id === key)
          if (chosen !== undefined) setTyped(chosen.name)
          onChoose(chosen)
        }}
      >
        <Label className="label">{label}</Label>
        <div className="speaker-input">
          <Input className="field" />
          <Button className="button" aria-label="Show names">
            ▾
          </Button>
        </div>
        <Popover className="speaker-choices">
          <ListBox<PersonRow> renderEmptyState={() => <p className="soft">No such name in the record.</p>}>
            {({ id, name, statements, documents }) => (
              <ListBoxItem id={id} textValue={name} className="speaker-choice">
                <span className="words" dir="auto">
                  {name}
                </span>
                <span className="soft small">
                  {amount(statements)} in {amount(documents)}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </InEnglish>
  )
}
