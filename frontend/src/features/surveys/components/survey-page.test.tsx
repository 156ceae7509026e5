import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { SurveyPage } from './survey-page'

const TOKEN = 'abcdefghijklmnopqrstuvwxyz'

const draw = () => {
  server.use(http.post('/api/public/surveys/look', () => HttpResponse.json({ language: 'zh-CN' })))
  return render(<SurveyPage token={TOKEN} />)
}

const question = async (name: RegExp) => within(await screen.findByRole('radiogroup', { name }))

/** The label is what takes the click; the radio inside is out of reach. */
const mark = async (name: RegExp, text: string) => (await question(name)).getByText(text)

it('takes three marks, whether it is solved, and words', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('/api/public/surveys/answer', async ({ request }) => {
      sent.push(await request.json())
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = draw()
  await user.click(await mark(/服务态度/, '5'))
  await user.click(await mark(/解决效率/, '4'))
  await user.click(await mark(/回答准确/, '3'))
  await user.click(await mark(/是否已经解决/, '否'))
  await user.type(screen.getByLabelText(/还想告诉我们/), '等了很久')
  await user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('感谢您的评价')).toBeVisible()
  expect(sent).toEqual([
    { token: TOKEN, attitude: 5, efficiency: 4, accuracy: 3, solved: false, comment: '等了很久' },
  ])
  expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull()
})

it('demands every mark', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('/api/public/surveys/answer', () => {
      sent.push('sent')
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = draw()
  await user.click(await mark(/服务态度/, '5'))
  await user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findAllByText(/^请填写/)).toHaveLength(3)
  expect(sent).toEqual([])
})

it('says the same of every link that does not hold', async () => {
  server.use(http.post('/api/public/surveys/look', () => problem(410, 'survey-over')))
  render(<SurveyPage token={TOKEN} />)
  expect(await screen.findByText('调查已结束')).toBeVisible()
  expect(screen.queryByRole('radiogroup')).toBeNull()
})

it('keeps what was typed when the answer cannot be taken now', async () => {
  server.use(
    http.post('/api/public/surveys/answer', () =>
      problem(503, 'survey-not-now', { detail: '请一分钟后再试。' }),
    ),
  )
  const { user } = draw()
  await user.click(await mark(/服务态度/, '5'))
  await user.click(await mark(/解决效率/, '5'))
  await user.click(await mark(/回答准确/, '5'))
  await user.click(await mark(/是否已经解决/, '是'))
  await user.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('请一分钟后再试。')).toBeVisible()
  expect((await question(/服务态度/)).getByRole('radio', { name: '5' })).toBeChecked()
})

it('lets a customer say that they do not want to be asked', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('/api/public/surveys/refusal', async ({ request }) => {
      sent.push(await request.json())
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = draw()
  await user.click(await screen.findByRole('button', { name: '今后不再询问我' }))
  expect(await screen.findByText('我们不再询问您')).toBeVisible()
  expect(sent).toEqual([{ token: TOKEN }])
})
