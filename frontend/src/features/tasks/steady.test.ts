import { describe, expect, it } from 'vitest'
import { changed, settle } from './steady'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

describe('a live list', () => {
  it('draws everything at first', () => {
    expect(settle([], rows('a', 'b'))).toEqual({ shown: rows('a', 'b'), fresh: 0 })
  })
  it('keeps what is new behind the chip, wherever the server sorts it', () => {
    expect(settle(rows('a', 'b'), rows('x', 'a', 'y', 'b', 'z'))).toEqual({ shown: rows('a', 'b'), fresh: 3 })
  })
  it('keeps the order of what is drawn when the server sorts anew', () => {
    expect(settle(rows('a', 'b', 'c'), rows('c', 'a', 'b')).shown).toEqual(rows('a', 'b', 'c'))
  })
  it('lets go what is gone', () => {
    expect(settle(rows('a', 'b', 'c'), rows('a', 'c'))).toEqual({ shown: rows('a', 'c'), fresh: 0 })
  })
  it('appends the page the person asked for, but not what came in between', () => {
    expect(settle(rows('a', 'b'), rows('x', 'a', 'b', 'c', 'd'), true)).toEqual({
      shown: rows('a', 'b', 'c', 'd'),
      fresh: 1,
    })
  })
  it('starts afresh when nothing drawn is left', () => {
    expect(settle(rows('a'), rows('b', 'c'))).toEqual({ shown: rows('b', 'c'), fresh: 0 })
  })
  it('knows which rows changed', () => {
    const before = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ]
    expect(
      changed(before, [
        { id: 'a', n: 2 },
        { id: 'b', n: 1 },
        { id: 'c', n: 1 },
      ]),
    ).toEqual(new Set(['a']))
  })
})
