/**
 * An esbuild plugin for modules that only some commands need: what they give is there as ever, and they are loaded when something of it is
 * first asked for. To load all of them takes a start some 40 ms.
 */
export function loadedLater(names) {
  return {
    name: 'loaded later',
    setup(plugin) {
      plugin.onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path, namespace }) =>
        namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
      )
      plugin.onLoad({ filter: /.*/, namespace: 'later' }, async ({ path }) => {
        const { default: whole, ...parts } = await import(path)
        const given = Object.keys({ ...whole, ...parts })
        return {
          contents: `for (const name of ${JSON.stringify(given)})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(path)})[name] })`,
        }
      })
    },
  }
}
