/** Floats that describe a unit between layers: what the kernel reckons with. */
export const WIDTH = 128
/** States that are computed together: the unit in which a layer can leave some out. */
export const BLOCK = 4
