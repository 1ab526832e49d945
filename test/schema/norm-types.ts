import type { TypeDraft } from '../../graph/draft.ts'

function actType(type: string, rest: Pick<TypeDraft, 'phrase' | 'inverse' | 'from' | 'to' | 'effect' | 'noun' | 'done'>): TypeDraft {
  return { type, description: 'Says something of the standing of a norm.', form: 'SPAN', plannable: true, ...rest }
}

const ACTS = ['Event'] as const
const NORMS = ['Agreement', 'Policy'] as const

/** Types that say what was done to a norm, what was done to such an act, and that the norm ran. */
export const NORM_TYPES: readonly TypeDraft[] = [
  actType('STARTS', {
    phrase: 'starts',
    inverse: 'was started by',
    from: [...ACTS],
    to: [...NORMS],
    effect: 'STARTS',
    noun: 'start',
    done: 'begun',
  }),
  actType('ENJOINS', {
    phrase: 'enjoins',
    inverse: 'was enjoined by',
    from: [...ACTS],
    to: [...NORMS],
    effect: 'RESTRAINS',
    noun: 'injunction',
    done: 'enjoined',
  }),
  actType('STAYS', { phrase: 'stays', inverse: 'was stayed by', from: [...ACTS], to: [...ACTS], effect: 'STAYS' }),
  actType('VACATES', { phrase: 'vacates', inverse: 'was vacated by', from: [...ACTS], to: [...ACTS], effect: 'VACATES' }),
  {
    ...actType('OPERATES', { phrase: 'operates', inverse: 'is operated by', from: ['Agency'], to: [...NORMS], effect: 'RUNS' }),
    denial: 'does not operate',
    inverseDenial: 'is not operated by',
  },
]
