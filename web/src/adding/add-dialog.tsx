import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { AddressesForm } from './addresses-form.js'
import type { AddingWay } from './adding.js'
import { useAdding } from './adding.js'
import type { Addition } from './add-documents.js'
import { FilesForm } from './files-form.js'
import { PasteForm } from './paste-form.js'
import { InEnglish } from '../shell/in-english.js'

interface AddDialogProps {
  readonly way: AddingWay
  readonly onWay: (way: AddingWay) => void
  readonly onClose: () => void
}

/** Adds documents: files and folders, pages by their address, text that is pasted. */
export default function AddDialog({ way, onWay, onClose }: AddDialogProps): ReactNode {
  const { add } = useAdding()
  const hand = (part: Partial<Addition>): void => {
    add({ files: [], addresses: [], pasted: [], ...part })
    onClose()
  }
  return (
    <InEnglish>
      <ModalOverlay
        isOpen
        isDismissable
        className="overlay"
        onOpenChange={open => (open ? undefined : onClose())}
      >
        <Modal className="modal add-modal">
          <Dialog className="dialog">
            <Heading slot="title">Add documents</Heading>
            <Tabs selectedKey={way} onSelectionChange={key => onWay(key as AddingWay)}>
              <TabList aria-label="In which way" className="add-ways">
                <Tab id="files">Files and folders</Tab>
                <Tab id="addresses">By address</Tab>
                <Tab id="paste">Paste a text</Tab>
              </TabList>
              <TabPanel id="files">
                <FilesForm onAdd={files => hand({ files })} />
              </TabPanel>
              <TabPanel id="addresses">
                <AddressesForm onAdd={addresses => hand({ addresses })} />
              </TabPanel>
              <TabPanel id="paste">
                <PasteForm onAdd={pasted => hand({ pasted: [pasted] })} />
              </TabPanel>
            </Tabs>
            <button type="button" className="button plain add-close" onClick={onClose}>
              Close
            </button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </InEnglish>
  )
}
