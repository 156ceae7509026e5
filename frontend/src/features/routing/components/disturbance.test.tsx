import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { disturbance, usualDisturbance } from '@/testing/data'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { DisturbanceBanner } from './disturbance-banner'
import { DisturbancePanel } from './disturbance-panel'

const lasting = () =>
  server.use(
    http.get('/api/disturbances/current', () =>
      HttpResponse.json({ lasting: disturbance, usual: usualDisturbance }),
    ),
  )

it('announces what is usually said, or what was written instead', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('/api/disturbances', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(disturbance, { status: 201 })
    }),
  )
  const { user } = render(<DisturbancePanel />)
  const chinese = await screen.findByLabelText(/^中文内容/)
  expect(chinese).toHaveValue(usualDisturbance.zh)
  await user.clear(chinese)
  await user.click(screen.getByRole('button', { name: '发布公告' }))
  await waitFor(() => expect(screen.getByText('请填写中文内容')).toBeVisible())
  expect(sent).toEqual([])
  await user.type(chinese, '支付系统异常')
  await user.click(screen.getByRole('button', { name: '发布公告' }))
  expect(await screen.findByText('已发布，下一通来电起播报')).toBeVisible()
  expect(sent).toEqual([{ text: { zh: '支付系统异常', en: usualDisturbance.en } }])
})

it('ends the one that lasts', async () => {
  lasting()
  const ended: unknown[] = []
  server.use(
    http.post('/api/disturbances/:id/end', ({ params }) => {
      ended.push(params.id)
      return HttpResponse.json(disturbance)
    }),
  )
  const { user } = render(<DisturbancePanel />)
  await user.click(await screen.findByRole('button', { name: '结束公告' }))
  await screen.findByText('结束后来电者不再听到公告。')
  await user.click(screen.getAllByRole('button', { name: '结束公告' }).at(-1) as HTMLElement)
  expect(await screen.findByText('公告已结束')).toBeVisible()
  expect(ended).toEqual(['disturbance-1'])
})

it('stands on every desk while it lasts', async () => {
  lasting()
  render(<DisturbanceBanner />)
  expect(await screen.findByText('服务异常：支付系统异常')).toBeVisible()
})
