import fc from 'fast-check'
import { expect, test } from 'vitest'
