import { describe, expect, it } from 'vitest'
import type { PathStep } from '@/api/types'
import { modelLanguage, ownLanguage } from './language'
import { stepMarks, takenFlows } from './path'

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString()
const step = (elementId: string, from: number, to?: number, state: PathStep['state'] = 'done'): PathStep => ({
  elementId,
  name: elementId,
  type: 'userTask',
  startedAt: at(from),
  endedAt: to === undefined ? undefined : at(to),
  state,
})
const flow = (source: string, target: string) => ({ id: `${source}-${target}`, source, target })

describe('the path', () => {
  it('marks what runs above what was done before', () => {
    const marks = stepMarks([step('a', 0, 1), step('b', 1, 2), step('a', 2, undefined, 'running')])
    expect(marks.get('a')).toBe('running')
    expect(marks.get('b')).toBe('done')
  })

  it('takes the flow that was really taken, not every flow between visited elements', () => {
    const flows = [
      flow('start', 'gate'),
      flow('gate', 'left'),
      flow('gate', 'right'),
      flow('left', 'join'),
      flow('right', 'join'),
    ]
    const path = [step('start', 0, 0), step('gate', 0, 1), step('left', 1, 5), step('join', 5, 5)]
    expect(takenFlows(flows, path).sort()).toEqual(['gate-left', 'left-join', 'start-gate'])
  })

  it('follows a loop back', () => {
    const flows = [flow('start', 'call'), flow('call', 'gate'), flow('gate', 'call')]
    const path = [step('start', 0, 0), step('call', 0, 3), step('gate', 3, 3), step('call', 3)]
    expect(takenFlows(flows, path).sort()).toEqual(['call-gate', 'gate-call', 'start-call'])
  })
})

describe('a model in two languages', () => {
  it('is drawn in one', () => {
    const xml = '<task id="x" name="话后整理&#10;Wrap up"/><task id="y" name="One"/>'
    expect(modelLanguage(xml, 'en')).toBe('<task id="x" name="Wrap up"/><task id="y" name="One"/>')
    expect(modelLanguage(xml, 'zh-CN')).toContain('name="话后整理"')
  })
  it('names a step in one', () => {
    expect(ownLanguage('话后整理\nWrap up', 'en')).toBe('Wrap up')
    expect(ownLanguage('Only', 'en')).toBe('Only')
  })
})
