import {
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

type Composite = GraphQLObjectType | GraphQLInterfaceType

/** A way from one node to the next: the fields between them, through connections and other things without an id. */
interface Step {
  readonly path: readonly string[]
  readonly to: Composite
  /** How often the things behind it count in the cost of a query. */
  readonly times: number
}

/** Where a deep query begins: a field of the root with its arguments. */
export interface Start {
  readonly field: string
  readonly args?: string
}

// Room below the limits of the API (100,000, 20), whose own counting differs a little.
const MOST_COST = 60_000
const MOST_DEPTH = 19
const PAGE = 20
const LIST = 5
/** The longest way below a node that ends in a leaf: `timeline.edges.node.date.edtf`. */
const LEAF_DEPTH = 5

/**
 * Makes queries that go `levels` nodes deep, each along one way, with every field of every node on the way and all arguments at their defaults.
 * Between two nodes it takes the step that was taken least, so that many queries together take every step after every other.
 */
export class DeepQueries {
  readonly #schema: GraphQLSchema
  readonly #taken = new Map<string, number>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** One query for each first step below the node that the start finds. */
  from({ field, args = '' }: Start, levels: number): readonly string[] {
    const root = this.#field(field)
    const [first, ...others] = this.#stepsInto(root)
    if (first === undefined) return [`{ ${field}${args} ${this.#values(root, () => '')} }`]
    // A root that is a list of nodes has a step of its own before the first node.
    const ways = others.length === 0 && first.path.length === 0 ? this.#steps(first.to) : null
    return (ways ?? [null]).map((way) => `{ ${this.#root(field, args, root, way, levels)} }`)
  }

  #field(name: string): GraphQLField<unknown, unknown> {
    const field = this.#schema.getQueryType()?.getFields()[name]
    if (field === undefined) throw new Error(`the schema has no root field ${name}`)
    return field
  }

  #root(name: string, args: string, field: GraphQLField<unknown, unknown>, way: Step | null, levels: number): string {
    const [first] = this.#stepsInto(field)
    if (first === undefined) throw new Error(`${name} leads to no node`)
    const [step] = this.#stepsInto(field).toSorted((a, b) => this.#count(name, a) - this.#count(name, b))
    const into = step ?? first
    this.#take(name, into)
    const below = this.#node(into.to, { levels: levels - 1, times: into.times, cost: 0, depth: into.path.length + 1, way, from: into })
    if (into.path.length === 0) return `${name}${args} { ${below} }`
    return `${name}${args} ${this.#values(field, (path) => (samePath(path, into.path) ? `{ ${below} }` : ''))}`
  }

  #node(type: Composite, at: At): string {
    const cost = at.cost + at.times * countFields(this.#ownFields(type, () => ''))
    const possible = this.#steps(type).filter(
      (step) => cost + at.times * step.times * countFields(this.#ownFields(step.to, () => '')) <= MOST_COST && at.depth + step.path.length + LEAF_DEPTH <= MOST_DEPTH,
    )
    const from = at.from.path.join('.')
    const next = at.levels === 0 ? undefined : (at.way ?? possible.toSorted((a, b) => this.#count(from, a) - this.#count(from, b))[0])
    if (next === undefined) return this.#ownFields(type, () => '')
    this.#take(from, next)
    const below = this.#node(next.to, { levels: at.levels - 1, times: at.times * next.times, cost, depth: at.depth + next.path.length, way: null, from: next })
    return this.#ownFields(type, (path) => (samePath(path, next.path) ? `{ ${below} }` : ''))
  }

  #count(from: string, step: Step): number {
    return this.#taken.get(`${from} ${step.path.join('.')}`) ?? 0
  }

  #take(from: string, step: Step): void {
    this.#taken.set(`${from} ${step.path.join('.')}`, this.#count(from, step) + 1)
  }

  /** The fields of a node, those of each type that it may be in fragments; `deeper` says what stands behind a field that leads to a node. */
  #ownFields(type: Composite, deeper: (path: readonly string[]) => string): string {
    const own = new Set(Object.keys(type.getFields()))
    const fragments = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type).map((possible) => {
          const fields = Object.values(possible.getFields()).filter(({ name }) => !own.has(name))
          const text = this.#fields(fields, [], deeper)
          return text === '' ? '' : `... on ${possible.name} { ${text} }`
        })
      : []
    return ['__typename', this.#fields(Object.values(type.getFields()), [], deeper), ...fragments].filter((text) => text !== '').join(' ')
  }

  #fields(fields: readonly GraphQLField<unknown, unknown>[], before: readonly string[], deeper: (path: readonly string[]) => string): string {
    return fields
      .filter((field) => !field.args.some(isRequiredArgument))
      .map((field) => {
        const path = [...before, field.name]
        const type = getNamedType(field.type)
        if (isLeafType(type)) return field.name
        if (this.#isNode(type)) {
          const text = deeper(path)
          return text === '' ? '' : `${field.name} ${text}`
        }
        return isObjectType(type) ? `${field.name} { __typename ${this.#fields(Object.values(type.getFields()), path, deeper)} }` : ''
      })
      .filter((text) => text !== '')
      .join(' ')
  }

  #values(field: GraphQLField<unknown, unknown>, deeper: (path: readonly string[]) => string): string {
    const type = getNamedType(field.type)
    return isObjectType(type) ? `{ __typename ${this.#fields(Object.values(type.getFields()), [], deeper)} }` : ''
  }

  #isNode(type: unknown): type is Composite {
    return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields()
  }

  #stepsInto(field: GraphQLField<unknown, unknown>): readonly Step[] {
    const type = getNamedType(field.type)
    const times = timesOf(field)
    if (this.#isNode(type)) return [{ path: [], to: type, times }]
    return isObjectType(type) ? this.#stepsThrough(Object.values(type.getFields()), [], times) : []
  }

  #steps(type: Composite): readonly Step[] {
    const types = isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type]
    const steps = types.flatMap((each) => this.#stepsThrough(Object.values(each.getFields()), [], 1))
    return [...new Map(steps.map((step) => [step.path.join('.'), step])).values()]
  }

  #stepsThrough(fields: readonly GraphQLField<unknown, unknown>[], before: readonly string[], times: number): readonly Step[] {
    return fields.flatMap((field): readonly Step[] => {
      if (field.args.some(isRequiredArgument)) return []
      const type = getNamedType(field.type)
      const path = [...before, field.name]
      const here = times * timesOf(field)
      if (this.#isNode(type)) return [{ path, to: type, times: here }]
      return isObjectType(type) ? this.#stepsThrough(Object.values(type.getFields()), path, here) : []
    })
  }
}

interface At {
  readonly levels: number
  readonly times: number
  readonly cost: number
  readonly depth: number
  /** The step to take, where it is chosen already. */
  readonly way: Step | null
  readonly from: Step
}

function timesOf(field: GraphQLField<unknown, unknown>): number {
  if (field.args.some(({ name }) => name === 'first')) return PAGE
  return field.name !== 'edges' && isList(field.type) ? LIST : 1
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

function countFields(selection: string): number {
  return selection.match(/\w+/g)?.length ?? 0
}
