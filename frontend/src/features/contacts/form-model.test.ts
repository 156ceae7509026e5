import { describe, expect, it } from 'vitest'
import { codes } from '@/testing/data'
import { demanded, followUpFor, screenField, toFields, toForm } from './form-model'

describe('the contact form', () => {
  it('goes to the API and back unchanged', () => {
    const form = {
      verified: 'full',
      emotion: 'calm',
      note: 'n',
      anonymousReason: undefined,
      matters: [
        {
          id: 'm1',
          reason1: 'REP',
          reason2: 'REP_FAULT',
          product: 'X3',
          result: 'TO_BE_DONE',
          solution: undefined,
          followUp: 'callback',
          promise: '2026-11-22T08:00:00.000Z',
          need: undefined,
        },
      ],
    }
    expect(toForm(toFields(form))).toEqual(form)
  })
  it('starts with one empty matter', () => expect(toFields({ matters: [] }).matters).toEqual([{}]))
  it('sends nothing for blanks, and a promise only with a callback', () => {
    const [matter] = toForm({
      ...toFields({ matters: [{ promise: '2026-11-22T08:00:00Z', followUp: 'none', need: '  ' }] }),
    }).matters
    expect(matter?.promise).toBeUndefined()
    expect(matter?.need).toBeUndefined()
  })
  it('shows the refusal of either reason at the one reason box', () => {
    expect(screenField(['matters', 1, 'reason2'])).toEqual(['matters', 1, 'reason'])
    expect(screenField(['matters', 0, 'result'])).toEqual(['matters', 0, 'result'])
  })
})

describe('a follow-up', () => {
  it('is demanded by some results', () => {
    expect(demanded(codes, 'TO_BE_DONE')).toEqual(['ticket'])
    expect(demanded(codes, 'ANSWERED')).toEqual([])
  })
  it('is chosen at once when demanded', () =>
    expect(followUpFor(codes, 'TO_BE_DONE', undefined, 'none')).toBe('ticket'))
  it('stays as chosen where it may', () =>
    expect(followUpFor(codes, 'ANSWERED', undefined, 'knowledge')).toBe('knowledge'))
  it('is taken back when only the old result demanded it', () => {
    expect(followUpFor(codes, 'ANSWERED', 'TO_BE_DONE', 'ticket')).toBe('none')
  })
  it('is none by default', () => expect(followUpFor(codes, 'ANSWERED', undefined, undefined)).toBe('none'))
})
