/** Names joined into classes: each class is known by its least name, whatever the order of joining. */
export interface Classes {
  /** Makes the classes of two names one. */
  readonly join: (a: string, b: string) => void
  /** The least name of the class of `name`; `name` itself where nothing was joined to it. */
  readonly of: (name: string) => string
}

/** Empty classes. Joining and asking are near-constant (union-find with path compression). */
export function makeClasses(): Classes {
  const parents = new Map<string, string>()
  const of = (name: string): string => {
    let root = name
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    for (let at = name; at !== root;) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  const join = (a: string, b: string): void => {
    const [one, other] = [of(a), of(b)]
    if (one !== other) parents.set(one < other ? other : one, one < other ? one : other)
  }
  return { join, of }
}
