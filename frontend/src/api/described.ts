import type { components } from './schema'

/** The shapes of the HTTP API, as it describes itself. Instants are ISO-8601 strings in UTC, ids are UUID strings. */
export type Described = components['schemas']

/** A described shape with some of its fields told more precisely: a code instead of any text. */
export type Refine<
  Base,
  More extends { [Field in keyof More]: Field extends keyof Base ? Base[Field] : never },
> = Omit<Base, keyof More> & More
