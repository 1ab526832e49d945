import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

type Node = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

/** A way from one node to the next: the fields between them, through connections and other things without an id. */
interface Step {
  readonly path: readonly string[]
  readonly to: Node
  /** How often the things behind it count in the cost of a query. */
  readonly times: number
}

/** Where a deep query begins: a field of the root with its arguments, in brackets. */
export interface Start {
  readonly field: string
  readonly args?: string
}

interface Price {
  readonly cost: number
  readonly times: number
}

interface Selection {
  readonly text: string
  /** As the API counts it: each field by its price, times the pages and lists around it. */
  readonly cost: number
}

/** What a selection has room for: the limits of the API are a cost of 100,000 and 20 levels. */
interface Room {
  readonly levels: number
  readonly cost: number
  readonly depth: number
  /** Whether a step may still lead to versions or vintages: of these two may stand within one another, and a claim's own come last. */
  readonly versions: boolean
}

const MOST_COST = 100_000
const MOST_DEPTH = 19
/** What costs so much, as a standing does, is asked of the first node alone: of a page of others it would leave no room. */
const DEAR = 500
/** How often the plugin of the API counts what is below a list that says nothing else. */
const LIST = 10
/** What the arguments are of a field that cannot do without. */
const ARGUMENTS: { readonly [field: string]: string } = { histogram: '(unit: MONTH)' }
/** The longest way below a node to a leaf: `timeline.edges.node.date.edtf`. */
const LEAF_DEPTH = 5

type Deeper = (path: readonly string[]) => Selection | null
const NO_DEEPER: Deeper = () => null
const NOTHING: Selection = { text: '', cost: 0 }

/**
 * Makes queries that go several nodes deep, each along one way, with every field of every node on the way and all arguments at their defaults,
 * or as `ARGUMENTS` has them where there is none.
 * Between two nodes it takes the step that was taken least so far, so that many queries together take every step after every other.
 */
export class DeepQueries {
  readonly #schema: GraphQLSchema
  readonly #taken = new Map<string, number>()
  /** What follows from the schema alone, which each of many queries would else work out again at each of its nodes. */
  readonly #steps = remembered((type: Node) => this.#stepsOf(type))
  readonly #stepsBelow = remembered((field: Field) => this.#stepsBelowOf(field))
  readonly #alone = {
    fat: remembered((type: Node) => this.#own(type, NO_DEEPER, true)),
    thin: remembered((type: Node) => this.#own(type, NO_DEEPER, false)),
  }
  readonly #withStep = remembered((type: Node) => remembered((step: Step) => this.#withStepOf(type, step)))

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** A query for each first step from the start, which a node's own steps are where it finds one node. */
  from({ field: name, args = '' }: Start, levels: number): readonly string[] {
    const field = this.#schema.getQueryType()?.getFields()[name]
    if (field === undefined) throw new Error(`the schema has no root field ${name}`)
    const type = getNamedType(field.type)
    const { cost, times } = priceOf(field)
    const room = { levels, cost: MOST_COST - cost, depth: MOST_DEPTH, versions: true }
    const ways = this.#isNode(type)
      ? this.#steps(type).map((way) => this.#node(type, room, name, way))
      : this.#stepsBelow(field).map((way) => {
          const next = this.#alone.thin(way.to)
          const left = room.cost - times * this.#values(field, (path) => (samePath(path, way.path) ? next : null)).cost
          return this.#values(field, this.#follow(way, { ...room, cost: left }, name))
        })
    const found = ways.length === 0 ? [this.#values(field, NO_DEEPER)] : ways
    return found.map(({ text }) => `{ ${name}${args} { ${text} } }`)
  }

  /** A node, with the nodes behind the given step, or behind the least taken one that there is room for. */
  #node(type: Node, room: Room, came: string, way?: Step): Selection {
    const fat = way !== undefined
    const next = room.levels === 0 ? undefined : (way ?? this.#leastTaken(type, room, came))
    if (next === undefined) return fat ? this.#alone.fat(type) : this.#alone.thin(type)
    const left = room.cost - (fat ? this.#withStepOf(type, next, fat) : this.#withStep(type)(next)).cost
    return this.#own(type, this.#follow(next, { ...room, cost: left }, came), fat)
  }

  #leastTaken(type: Node, room: Room, came: string): Step | undefined {
    return this.#steps(type)
      .filter((step) => this.#withStep(type)(step).cost <= room.cost && step.path.length + LEAF_DEPTH <= room.depth)
      .filter((step) => room.versions || !leadsToVersions(step))
      .toSorted((a, b) => this.#count(came, a) - this.#count(came, b))[0]
  }

  /** A node and the next one, whose own fields are all that it has. */
  #withStepOf(type: Node, step: Step, fat = false): Selection {
    const next = this.#alone.thin(step.to)
    return this.#own(type, (path) => (samePath(path, step.path) ? next : null), fat)
  }

  /** What stands behind a step. The room's cost is what is left beside the own fields of the node that it leads to. */
  #follow(step: Step, room: Room, came: string): Deeper {
    const name = step.path.join('.')
    this.#taken.set(`${came} ${name}`, this.#count(came, step) + 1)
    const cost = room.cost / step.times + this.#alone.thin(step.to).cost
    const versions = room.versions && !leadsToVersions(step)
    const below = this.#node(step.to, { levels: room.levels - 1, cost, depth: room.depth - step.path.length, versions }, name)
    return (path) => (samePath(path, step.path) ? below : null)
  }

  #count(came: string, step: Step): number {
    return this.#taken.get(`${came} ${step.path.join('.')}`) ?? 0
  }

  /** The fields of a node, those of each type that it may be in fragments. Pages that lead nowhere are left out where it is not fat. */
  #own(type: Node, deeper: Deeper, fat: boolean): Selection {
    const fragments = this.#extras(type).map(({ name, fields }) => {
      const { text, cost } = this.#fields(fields, [], deeper, fat)
      return text === '' ? NOTHING : { text: `... on ${name} { ${text} }`, cost }
    })
    return joined([{ text: '__typename', cost: 1 }, this.#fields(Object.values(type.getFields()), [], deeper, fat), ...fragments])
  }

  #fields(fields: readonly Field[], before: readonly string[], deeper: Deeper, fat: boolean): Selection {
    return joined(
      fields.map((field): Selection => {
        const type = getNamedType(field.type)
        if (!canBeAsked(field)) return NOTHING
        const { cost, times } = priceOf(field)
        if (!fat && cost >= DEAR) return NOTHING
        if (isLeafType(type)) return { text: field.name, cost }
        const path = [...before, field.name]
        const behind = this.#isNode(type)
          ? deeper(path)
          : isObjectType(type)
            ? this.#fields(Object.values(type.getFields()), path, deeper, true)
            : null
        if (behind === null || behind.text === '') return NOTHING
        if (!fat && isPage(field) && !this.#stepsBelow(field).some((step) => deeper([...path, ...step.path]) !== null)) return NOTHING
        const typename = this.#isNode(type) ? '' : '__typename '
        const args = ARGUMENTS[field.name] ?? ''
        return { text: `${field.name}${args} { ${typename}${behind.text} }`, cost: cost + times * (1 + behind.cost) }
      }),
    )
  }

  #values(field: Field, deeper: Deeper): Selection {
    const type = getNamedType(field.type)
    return isObjectType(type)
      ? joined([{ text: '__typename', cost: 1 }, this.#fields(Object.values(type.getFields()), [], deeper, true)])
      : NOTHING
  }

  #isNode(type: unknown): type is Node {
    return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields()
  }

  /** The steps from a node, of whichever type it may be. One that stands in several fragments counts in each. */
  #stepsOf(type: Node): readonly Step[] {
    const steps = new Map<string, Step>()
    for (const fields of [Object.values(type.getFields()), ...this.#extras(type).map((extra) => extra.fields)]) {
      for (const step of this.#stepsThrough(fields, [], 1)) {
        const name = step.path.join('.')
        steps.set(name, { ...step, times: step.times + (steps.get(name)?.times ?? 0) })
      }
    }
    return [...steps.values()]
  }

  /** What each type that a node may be has beyond what all have. */
  #extras(type: Node): readonly { readonly name: string; readonly fields: readonly Field[] }[] {
    const shared = type.getFields()
    if (!isAbstractType(type)) return []
    return this.#schema.getPossibleTypes(type).map((possible) => ({
      name: possible.name,
      fields: Object.values(possible.getFields()).filter(({ name }) => !(name in shared)),
    }))
  }

  #stepsBelowOf(field: Field): readonly Step[] {
    const type = getNamedType(field.type)
    return isObjectType(type) ? this.#stepsThrough(Object.values(type.getFields()), [], priceOf(field).times) : []
  }

  #stepsThrough(fields: readonly Field[], before: readonly string[], times: number): readonly Step[] {
    return fields.flatMap((field): readonly Step[] => {
      if (!canBeAsked(field)) return []
      const type = getNamedType(field.type)
      const path = [...before, field.name]
      const here = times * priceOf(field).times
      if (this.#isNode(type)) return [{ path, to: type, times: here }]
      return isObjectType(type) ? this.#stepsThrough(Object.values(type.getFields()), path, here) : []
    })
  }
}

/** The same function, which works out each answer once. */
function remembered<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new Map<Of, Answer>()
  return (of) => {
    const found = known.get(of) ?? work(of)
    known.set(of, found)
    return found
  }
}

function joined(parts: readonly Selection[]): Selection {
  const said = parts.filter(({ text }) => text !== '')
  return { text: said.map(({ text }) => text).join(' '), cost: said.reduce((sum, { cost }) => sum + cost, 0) }
}

function leadsToVersions({ path }: Step): boolean {
  return path.includes('versions') || path.includes('vintages')
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

function canBeAsked({ name, args }: Field): boolean {
  return name in ARGUMENTS || !args.some(isRequiredArgument)
}

function isPage(field: Field): boolean {
  return field.args.some(({ name }) => name === 'first')
}

/** What the schema says that a field costs with its arguments at their defaults, and how often what is below it counts. */
const priceOf = remembered(({ type, extensions: { complexity } }: Field): Price => {
  const said: unknown = typeof complexity === 'function' ? complexity({}) : complexity
  if (typeof said === 'number') return { cost: said, times: isList(type) ? LIST : 1 }
  if (typeof said !== 'object' || said === null || !('field' in said && 'multiplier' in said)) throw new Error(`a field without a price`)
  return { cost: Number(said.field), times: Number(said.multiplier) }
})

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}
