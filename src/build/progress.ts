/** What a build is doing, in the order in which it does it. */
export type BuildStage = 'read' | 'decide' | 'analyse' | 'name' | 'link' | 'group' | 'lineage' | 'compare'

/** How far a build has come. */
export interface BuildProgress {
  readonly stage: BuildStage
  /** Documents, names or topics, by the stage. */
  readonly done: number
  /** Undefined while it is not known. */
  readonly total: number | undefined
  /** The path that was read last, where files are read. */
  readonly path?: string
}

/** Is told how far a build has come, several times a second at most where the work is fine-grained. */
export type OnProgress = (progress: BuildProgress) => void
