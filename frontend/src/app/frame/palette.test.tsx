import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { cases, me } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { matches } from './match'
import { Palette } from './palette'

async function draw(who = me) {
  const view = render(
    <>
      <p>ready</p>
      <Palette />
    </>,
    { me: who },
  )
  await screen.findByText('ready')
  return view
}

describe('the command palette', () => {
  it('opens by Ctrl K and closes by Escape', async () => {
    const { user } = await draw()
    await user.keyboard('{Control>}k{/Control}')
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument())
  })

  it('finds screens in the words of the person and goes there by Enter', async () => {
    const { user, router } = await draw()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), '员工')
    await waitFor(() => expect(screen.getAllByRole('option')[0]).toHaveTextContent('员工'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/admin/staff'))
  })

  it('finds customers on the server', async () => {
    const { user } = await draw()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), '张')
    expect(await screen.findByRole('option', { name: /^张伟/ })).toBeInTheDocument()
  })

  it('finds cases on the server, closed ones too, and opens them', async () => {
    let asked = new URLSearchParams()
    server.use(
      http.get('/api/cases', ({ request }) => {
        asked = new URL(request.url).searchParams
        return HttpResponse.json({ items: cases })
      }),
    )
    const { user, router } = await draw()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'C-2026-004212')
    await user.click(await screen.findByRole('option', { name: /C-2026-004212/ }))
    expect(Object.fromEntries(asked)).toMatchObject({ q: 'C-2026-004212', state: 'all', sort: 'received' })
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('moves around by arrows', async () => {
    const { user } = await draw()
    await user.keyboard('{Control>}k{/Control}')
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus())
    await user.keyboard('{ArrowUp}')
    await waitFor(() => expect(screen.getAllByRole('option').at(-1)).toHaveAttribute('aria-selected', 'true'))
  })

  it('offers only what the person may open', async () => {
    const { user } = await draw({ ...me, permissions: ['INSTANCES_READ'] })
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox')
    expect(screen.getByRole('option', { name: /流程档案/ })).toBeInTheDocument()
    expect(screen.queryByRole('option', { name: /案件|缺勤/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('option', { name: /员工/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('option', { name: /状态：可用/ })).not.toBeInTheDocument()
  })

  it('matches all words in any order, whatever the width', () => {
    expect(matches('call demo', '模拟来电 demo call')).toBe(true)
    expect(matches('ＤＥＭＯ', 'demo call')).toBe(true)
    expect(matches('demo x', 'demo call')).toBe(false)
  })
})
