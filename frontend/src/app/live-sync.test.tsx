import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { LiveMessage } from '@/api/live'
import { render } from '@/testing/render'
import { useLiveSync } from './live-sync'

const { listeners } = vi.hoisted(() => ({ listeners: new Set<(message: LiveMessage) => void>() }))
vi.mock('@/api/live', () => ({
  live: () => ({
    state: 'live',
    subscribe: (listener: (message: LiveMessage) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }),
  closeLive: () => undefined,
}))

const list = vi.fn(() => 'list')
const story = vi.fn(() => 'story')

function Screen() {
  useLiveSync()
  const cases = useQuery({ queryKey: ['cases', 'list'], queryFn: list })
  useQuery({ queryKey: ['cases', 'timeline', 'case-1'], queryFn: story })
  return <p>{cases.data}</p>
}

it('asks for cases again when one changed, and for their story when a task did', async () => {
  render(<Screen />)
  await screen.findByText('list')
  const tell = (type: 'case' | 'task') => {
    for (const listener of listeners) listener({ kind: 'event', event: { type, id: 'case-1' } })
  }
  tell('task')
  await waitFor(() => expect(story).toHaveBeenCalledTimes(2))
  expect(list).toHaveBeenCalledTimes(1)
  tell('case')
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2))
  expect(story).toHaveBeenCalledTimes(3)
})
