import { linkTo } from '../resolvers/context.ts'
import type { EntityView } from '../resolvers/entity.ts'
import { aliasesOf, descriptionOf, type EntityConnection, entities, entity, identifiersOf, nameOf, namesOf } from '../resolvers/entity.ts'
import type { Edge } from '../resolvers/page.ts'
import { textPeriodView } from '../resolvers/period.ts'
import { builder } from './builder.ts'
import { CURSOR, TOTAL_COUNT } from './connection.ts'
import { EntityKindEnum, NameRoleEnum } from './enums.ts'
import { asOfArgs, forwardArgs, IdentifierInput } from './inputs.ts'
import { namedPrice } from './price.ts'
import { EntityRef, IdentifierRef, NameRef, NodeRef, PageInfoRef, PeriodRef } from './refs.ts'

NameRef.implement({
  description: 'A name of an entity, from the day on which it could be known.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name.' }),
    role: t.expose('role', { type: NameRoleEnum, description: 'What it is to the entity.' }),
    period: t.field({
      type: PeriodRef,
      nullable: true,
      description: 'When it was in use; null where that is not known.',
      resolve: ({ period }) => (period === null ? null : textPeriodView(period)),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be said of it, such as who contests it.' }),
  }),
})

IdentifierRef.implement({
  description: 'An identifier of an entity in a register outside this graph, from the day on which it could be known.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register, such as federal-register, tias or us-docket.' }),
    value: t.exposeString('value', { description: 'The identifier, as the register writes it.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where the register shows it; null where no address is known.' }),
  }),
})

EntityRef.implement({
  description:
    'Somebody or something that claims are about. Hidden before it was known; never hidden by a valid day, which does not change its name either. `slug` is for people, and a former slug keeps finding it.',
  interfaces: [NodeRef],
  resolveType: ({ row }) => row.kind,
  fields: (t) => ({
    slug: t.string({
      description: 'Its handle for people, in lower-case words joined by hyphens; made from what never changes.',
      resolve: ({ row }) => row.slug,
    }),
    kind: t.field({
      type: EntityKindEnum,
      description: 'What kind of thing it is: one for each type that implements Entity.',
      resolve: ({ row }) => row.kind,
    }),
    name: t.string({ description: 'Its main name, as known under the clocks.', resolve: nameOf }),
    aliases: t.stringList({
      description: 'Its other names as known under the clocks; contested ones stand only in `names`.',
      resolve: async (view, _, context) => [...(await aliasesOf(context, view))],
    }),
    description: t.string({
      nullable: true,
      description: 'What it is, in one sentence of ours; never what became of it.',
      resolve: (view, _, context) => descriptionOf(context, view),
    }),
    names: t.field({
      type: [NameRef],
      description: 'Every name known under the clocks, the main one first.',
      resolve: async (view, _, context) => [...(await namesOf(context, view))],
    }),
    identifiers: t.field({
      type: [IdentifierRef],
      description: 'Its identifiers in registers outside this graph, by scheme and value.',
      resolve: async (view, _, context) => [...(await identifiersOf(context, view))],
    }),
    url: t.string({
      description:
        'A link to it under the clocks that were said; absolute where the server knows its public address, else absolute in its path.',
      resolve: ({ row, clocks }, _, context) => linkTo(context, `/entity/${row.slug}`, clocks.said),
    }),
  }),
})

const EntityEdge = builder.objectRef<Edge<EntityView>>('EntityEdge').implement({
  description: 'One entity in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: EntityRef, description: 'The entity.', resolve: (edge) => edge.node }),
  }),
})

const EntityConnectionRef = builder.objectRef<EntityConnection>('EntityConnection').implement({
  description: 'Entities by slug.',
  fields: (t) => ({
    edges: t.field({
      type: [EntityEdge],
      description: 'The page, in the order of the list.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (connection) => connection.edges,
    }),
    pageInfo: t.field({ type: PageInfoRef, description: 'Where the page lies in the list.', resolve: (connection) => connection.pageInfo }),
    totalCount: t.int({ description: TOTAL_COUNT, resolve: (connection) => connection.totalCount() }),
    missing: t.stringList({
      description: 'The asked slugs that name nothing under the clocks; empty where none were asked.',
      resolve: (connection) => [...connection.missing],
    }),
  }),
})

builder.queryFields((t) => ({
  entity: t.field({
    type: EntityRef,
    nullable: true,
    description:
      'One entity, by slug or by identifier: exactly one of the two, else BAD_USER_INPUT. Null where there is none under the clocks.',
    args: {
      slug: t.arg.string({ description: 'Its slug, or a former one.' }),
      identifier: t.arg({ type: IdentifierInput, description: 'Its identifier in a register, as known under the clocks.' }),
      ...asOfArgs,
    },
    resolve: (_, args, context) => entity(context, args),
  }),
  entities: t.field({
    type: EntityConnectionRef,
    description: 'Entities by slug: all that were known under the clocks, or the named ones.',
    args: {
      slugs: t.arg.stringList({ description: 'Only those of these slugs, at most 500; slugs that name nothing come back in `missing`.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only those of these kinds.' }),
      ...asOfArgs,
      ...forwardArgs,
    },
    complexity: namedPrice,
    resolve: (_, args, context) => entities(context, args),
  }),
}))
