/**
 * Store: the record as one SQLite file: schema, writes in transactions, lookups. Knows tables; knows
 * nothing of how anything in them is found.
 */
export { takeLock } from './file-lock.js'
export type { FileLock } from './file-lock.js'
export { isInUse } from './in-use.js'
export { openRecord } from './open-record.js'
export { RecordStore } from './record-store.js'
export type { OpenMode } from './record-store.js'
export type {
  DocumentFacts,
  Head,
  ListedDocument,
  NewDocument,
  Origin,
  StoredDocument,
  StoredOriginal,
} from './document-table.js'
export type { NewLink, StoredLink } from './link-table.js'
export type { CrowdForm } from './crowd-table.js'
export { formGroup } from './form-group.js'
export type { BorneForm, FormGroup } from './form-group.js'
export type { KeyedSpeaker, KeyGroup, SpeakerHead, SpeakerTally } from './person-table.js'
export { formOf } from './stored-person.js'
export type { PersonForm, StoredPerson } from './stored-person.js'
export type { StoredStretch } from './stretch-table.js'
export type { TodoStage } from './todo-table.js'
export { asDocuments } from './preview-in-store.js'
export type { PeopleByDocument } from './preview-in-store.js'
export type { WaitingOwner } from './waiting-table.js'
