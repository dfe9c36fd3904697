import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useKeyGroups } from './keys.js'
import { InEnglish } from './in-english.js'

interface KeyMapProps {
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Every key that works on this page. */
export default function KeyMap(props: KeyMapProps): ReactNode {
  const groups = useKeyGroups()
  return (
    <InEnglish>
      <ModalOverlay {...props} isDismissable className="overlay">
        <Modal className="modal">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title">Keys</Heading>
                <div className="key-groups">
                  {groups.map(group => (
                    <section key={group.title}>
                      <h3>{group.title}</h3>
                      <dl className="keys">
                        {group.bindings.map(({ keys, does }) => (
                          <div key={keys}>
                            <dt>
                              {keys.split(' ').map(key => (
                                <kbd key={key}>{SHOWN[key] ?? key}</kbd>
                              ))}
                            </dt>
                            <dd>{does}</dd>
                          </div>
                        ))}
                      </dl>
                    </section>
                  ))}
                </div>
                <Button className="button" onPress={close}>
                  Close
                </Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </InEnglish>
  )
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
}
