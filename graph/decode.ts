import { DecodeError } from './errors.ts'
import { FIRST_DAY, LAST_DAY } from './time/stored.ts'

/** A map as an engine returns it: the columns of a record, or the properties of a node or relationship. */
export type Fields = { readonly [name: string]: unknown }

function wrong(name: string, expected: string, came: unknown): DecodeError {
  return new DecodeError(`expected ${expected} in ${name}, came ${came === null ? 'null' : typeof came}`)
}

export function fields(from: Fields, name: string): Fields {
  const value = from[name]
  if (!isFields(value)) throw wrong(name, 'a map', value)
  return value
}

/** A list of values under the names that it was asked for: for what comes in thousands of rows, half the work of a map for an engine and a driver. */
export function named(from: Fields, name: string, names: readonly string[]): Fields {
  const value = from[name]
  if (!Array.isArray(value) || value.length !== names.length) throw wrong(name, `a list of ${names.length} values`, value)
  const found: { [name: string]: unknown } = {}
  for (let at = 0; at < names.length; at++) found[names[at] ?? ''] = value[at]
  return found
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(from: Fields, name: string): string {
  const value = from[name]
  if (typeof value !== 'string') throw wrong(name, 'text', value)
  return value
}

/** Null where the property is missing: engines do not store null. */
export function textOrNull(from: Fields, name: string): string | null {
  const value = from[name]
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') throw wrong(name, 'text or nothing', value)
  return value
}

export function texts(from: Fields, name: string): readonly string[] {
  const value = from[name]
  if (value === null || value === undefined) return []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw wrong(name, 'a list of texts', value)
  return value
}

export function number(from: Fields, name: string): number {
  const value = from[name]
  if (typeof value !== 'number') throw wrong(name, 'a number', value)
  return value
}

export function numberOrNull(from: Fields, name: string): number | null {
  const value = from[name]
  return value === null || value === undefined ? null : number(from, name)
}

export function flag(from: Fields, name: string): boolean {
  const value = from[name]
  if (typeof value !== 'boolean') throw wrong(name, 'true or false', value)
  return value
}

/** One of a closed list of words. */
export function word<W extends string>(from: Fields, name: string, words: readonly W[]): W {
  const value = from[name]
  const found = words.find((candidate) => candidate === value)
  if (found === undefined) throw wrong(name, `one of ${words.join(', ')}`, value)
  return found
}

export function wordOrNull<W extends string>(from: Fields, name: string, words: readonly W[]): W | null {
  const value = from[name]
  return value === null || value === undefined ? null : word(from, name, words)
}

/** A bound as stored: the sentinel of a missing upper or lower bound becomes null and never leaves the graph room. */
export function bound(from: Fields, name: string): string | null {
  const value = text(from, name)
  return value === LAST_DAY || value === FIRST_DAY ? null : value
}
