/**
 * People: the persons and bodies of a document, who its sources are, and who is the same across
 * documents. Knows names and reference; knows nothing of what the words match.
 */
export type { DecidedBy } from './decided.js'
export type {
  DocumentPeople,
  Mention,
  MentionForm,
  Person,
  PersonKind,
  Role,
  Speaker,
  SpeakerId,
  SpeakerOfStatement,
} from './person.js'
export { keysOfChange, tiedKeys } from './change-speakers.js'
export { mergeForms, mergeSpeakers } from './merge-speakers.js'
export type { MergedForms, MergedSpeakers, NameForm, PeopleOfDocument } from './merge-speakers.js'
export { isOthersWords } from './others-words.js'
export { resolvePeople } from './resolve-people.js'
export { speakerKeys } from './speaker-keys.js'
export type { SpeakerChange, SpeakerPart, SpeakerRef } from './speaker-change.js'
export { isUnnamedSpeaker } from './unnamed-speaker.js'
export type { UncertainSpeaker } from './uncertain-speakers.js'
