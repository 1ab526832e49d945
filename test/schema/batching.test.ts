import { describe, expect, it } from 'vitest'
import type { Store } from '../../graph/store.ts'
import { type Api, apiOver } from '../api.ts'
import { fill } from '../dataset.ts'
import { describeEngines } from '../graph/engines.ts'
import { everything, layers, ring } from './growing-world.ts'

describeEngines('x', (open, engine) => {
  it('layers', async () => {
    const res: any[] = []
    for (const size of [{ spread: 1, second: 1, third: 1 }, { spread: 40, second: 166, third: 113 }]) {
      const store = await open()
      const t = performance.now()
      await fill(store, layers(size))
      const api = await apiOver(store)
      const level = (inner: string, first = 1) => ['A', 'B', 'C'].map((t) => `${t.toLowerCase()}: relationships(direction: OUT, types: [LINKED_${t}], first: ${first}) { edges { other { slug ${inner} } } }`).join(' ')
      const answer = await api.ask(`{ entity(slug: "centre") { ${level(level(level('')), 100)} } }`)
      console.log(engine, performance.now() - t, JSON.stringify(answer).length, answer.errors, api.calls.map((c) => `${c.query} ${c.keys} ${c.milliseconds.toFixed(1)}`))
      if (engine === 'embedded') await store.close()
    }
  })
  it('ring', async () => {
    const store = await open()
    await fill(store, ring(200, 6))
    const api = await apiOver(store)
    await api.ask(`{ entity(slug: "e-0") { name } }`)
    api.calls.length = 0
    const one = (i: number) => api.ask(`query ($slug: String!) { entity(slug: $slug) { relationships(first: 3) { edges { other { relationships(first: 2) { edges { other { slug } } } } } } } }`, { slug: `e-${i * 3}` })
    const all = await Promise.all(Array.from({ length: 64 }, (_, i) => one(i)))
    console.log(engine, all.filter((a) => a.errors).length, api.calls.map((c) => `${c.query} ${c.keys} ${c.milliseconds.toFixed(1)}`))
  })
})
