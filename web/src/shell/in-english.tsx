import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/**
 * Around each part that is made of react-aria: what it says is English, as the room is, whatever the browser speaks. It stands around the parts
 * and not around the room, since react-aria reads the browser's formats of dates when it is loaded: no first page needs it.
 */
export function InEnglish({ children }: { readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale="en-GB">{children}</I18nProvider>
}
