/** Who decided something, and when: what stands beside a thing that a person confirmed, changed or added. */
export interface DecidedBy {
  readonly by: string
  /** EDTF, as whoever wrote the decision gave it. */
  readonly at: string
}
