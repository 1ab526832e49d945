import { ACT_EFFECTS, ANSWERS } from '../graph/kinds.ts'
import { type ReasonView, type StandingActView, type StandingView, standing, standings } from '../resolvers/standing.ts'
import { builder } from './builder.ts'
import { described } from './enums.ts'
import { asOfArgs, duringArgs } from './inputs.ts'
import { STANDING } from './price.ts'
import { AgreementRef, PolicyRef, RelationshipRef } from './refs.ts'

const AnswerEnum = builder.enumType('Answer', {
  description: 'Whether a norm operated at the end of a day.',
  values: described(ANSWERS, {
    YES: 'Nothing restrained it, and evidence is certain for that day.',
    PARTLY: 'For some people or places: a restraint, a start or all evidence was limited.',
    NO: 'A restraint bit, it had not begun or had ended, or a source says that it did not run.',
    UNKNOWN:
      'Begun or brought back, and no evidence covers the day; or announced or signed before, and no start is known; or dates or sources leave it open; or the day is later than today or the known day.',
  }),
})

const ActEffectEnum = builder.enumType('ActEffect', {
  description: 'Whether an act upon a norm bit at the end of a day.',
  values: described(ACT_EFFECTS, {
    IN_EFFECT: 'It bit wholly.',
    PARTLY_IN_EFFECT: 'It bit for some people or places: by its own scope, or because another act undid it in part.',
    NOT_YET: 'It was made and was to take effect later.',
    STAYED: 'Another act kept it from having effect.',
    VACATED: 'Another act set it aside.',
    LIFTED: 'Another act took it away for the future.',
  }),
})

const StandingReasonRef = builder.objectRef<ReasonView>('StandingReason').implement({
  description: 'An act upon an act as it stood at the end of the day.',
  fields: (t) => ({
    act: t.expose('act', { type: RelationshipRef, description: 'The claim that joins the two acts: the order STAYS the injunction.' }),
    effect: t.expose('effect', {
      type: ActEffectEnum,
      description:
        'Whether it bit itself: a stay for some only is PARTLY_IN_EFFECT, one that another order keeps from having effect is STAYED.',
    }),
  }),
})

/** One or two acts upon an act are usual; four are the most in the shipped record. */
const UPON_AN_ACT = { field: 1, multiplier: 2 }

const StandingActRef = builder.objectRef<StandingActView>('StandingAct').implement({
  description: 'An act upon the norm as it stood at the end of the day.',
  fields: (t) => ({
    act: t.expose('act', {
      type: RelationshipRef,
      description: 'The claim that joins the act to the norm: the injunction ENJOINS the policy.',
    }),
    effect: t.expose('effect', { type: ActEffectEnum, description: 'Whether it bit.' }),
    because: t.field({
      type: [RelationshipRef],
      description:
        'The acts upon this act, and those upon them, that stood at the end of the day; the nearest first. Empty where there is none.',
      complexity: UPON_AN_ACT,
      resolve: ({ because }) => [...because],
    }),
    reasons: t.field({
      type: [StandingReasonRef],
      description: 'The acts of because in the same order, each with whether it bit itself, wholly or in part.',
      complexity: UPON_AN_ACT,
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})

const StandingRef = builder.objectRef<StandingView>('Standing').implement({
  description:
    'How a policy or agreement stood at the end of each day of a stretch, as far as was known: what acts did to it, and whether evidence shows that it ran.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', nullable: true, description: 'The first day of the stretch; null: from before any act.' }),
    through: t.expose('through', { type: 'Date', nullable: true, description: 'Its last day; null: still so, as far as was known.' }),
    operating: t.expose('operating', { type: AnswerEnum, description: 'Whether it operated, by the acts and the evidence together.' }),
    headline: t.exposeString('headline', {
      description:
        'The standing in a few words, such as "operating; injunction stayed". At most three acts are told, then how many more there are.',
    }),
    acts: t.field({
      type: [StandingActRef],
      description: 'The acts upon the norm that stood on paper, in the order in which they take effect.',
      resolve: ({ acts }) => [...acts],
    }),
  }),
})

for (const ref of [PolicyRef, AgreementRef]) {
  builder.objectFields(ref, (t) => ({
    standing: t.field({
      type: StandingRef,
      description:
        'How it stood at the end of the valid day; where none is said, of the earlier of today and the known day. On a later day than that, operating is UNKNOWN and the acts stand as was planned. Whether an act bites follows from the acts upon it; that it really ran is evidence.',
      args: { ...asOfArgs },
      complexity: { field: STANDING, multiplier: 1 },
      resolve: (view, args, context) => standing(context, view, args),
    }),
    standings: t.field({
      type: [StandingRef],
      description:
        'The stretches between changes that share a day with the valid day or with during, each with its own first and last day; all of them where neither is said. What comes after the earlier of today and the known day is told only where valid or during names such a day, and starts a stretch of its own.',
      args: { ...asOfArgs, ...duringArgs },
      complexity: { field: STANDING, multiplier: 5 },
      resolve: async (view, args, context) => [...(await standings(context, view, args))],
    }),
  }))
}
