// Runs in the browser, before the playground starts: `dateline` is what the playground is given.
// Its memory is kept under a name of its own, because a playground of another project on the same port would else hand us its tabs.
// biome-ignore lint/correctness/noUnusedVariables: the page that this is put into uses it
const dateline = ((examples) => {
  const PREFIX = 'dateline:'
  const TABS = 'graphiql:tabState'
  const SEEN = 'examples-seen'

  // A browser that forbids storage still shows the examples; it only forgets.
  const kept = (() => {
    try {
      localStorage.setItem(`${PREFIX}probe`, '1')
      localStorage.removeItem(`${PREFIX}probe`)
      return localStorage
    } catch {
      return null
    }
  })()
  const ours = () => Object.keys(kept ?? {}).filter((key) => key.startsWith(PREFIX))
  const storage = {
    getItem: (key) => kept?.getItem(PREFIX + key) ?? null,
    setItem: (key, value) => kept?.setItem(PREFIX + key, value),
    removeItem: (key) => kept?.removeItem(PREFIX + key),
    clear: () => {
      for (const key of ours()) kept?.removeItem(key)
    },
    get length() {
      return ours().length
    },
  }

  const read = (key) => {
    try {
      return JSON.parse(storage.getItem(key) ?? 'null')
    } catch {
      return null
    }
  }

  // Who comes back keeps their tabs, also the closed ones closed; only questions that are new since then are added.
  const seen = read(SEEN)
  const state = read(TABS)
  if (Array.isArray(seen) && Array.isArray(state?.tabs)) {
    for (const { name, query } of examples.filter((example) => !seen.includes(example.name))) {
      state.tabs.push({
        id: `example-${name}`,
        hash: null,
        title: name,
        query,
        variables: null,
        headers: null,
        operationName: name,
        response: null,
      })
    }
    storage.setItem(TABS, JSON.stringify(state))
  }
  storage.setItem(SEEN, JSON.stringify(examples.map((example) => example.name)))

  // The playground ignores a question in the address where it has default tabs, unless it is one of them; the first one is opened.
  const asked = new URL(location.href).searchParams.get('query')
  const tabs = examples.filter((example) => example.query !== asked).map(({ query }) => ({ query }))
  return { storage, tabs: asked === null ? tabs : [{ query: asked }, ...tabs] }
})(/* examples */)
