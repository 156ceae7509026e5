import { act, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { useEffect, useRef, useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { DraftFinding } from '@/api/types'
import type { Editor } from '@/bpmn/modeler'
import { me, processDraft, studioProcess } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ChangesPage } from './changes-page'
import { DraftPage } from './draft-page'
import { ProcessListPage } from './process-list-page'
import { ProcessPage } from './process-page'

/* The drawing surface of bpmn.io needs a browser; what the page does with it does not. */
const surface = vi.hoisted(() => ({
  xml: '',
  shown: [] as string[],
  draw: undefined as unknown as (text: string) => void,
}))
vi.mock('@/bpmn/diagram', () => ({ default: ({ label }: { label: string }) => <p>{label}</p> }))
vi.mock('@/bpmn/modeler', () => ({
  default: function Surface(props: {
    source: { model: string; turn: number }
    findings: DraftFinding[]
    onReady: (editor: Editor) => void
    onChange: (can: { undo: boolean; redo: boolean }) => void
    onRedrawn: (understood: boolean) => void
  }) {
    const { source, onReady, onChange, onRedrawn } = props
    const turn = useRef(-1)
    useEffect(() => {
      onReady({
        undo: () => undefined,
        redo: () => undefined,
        show: (element) => surface.shown.push(element),
        xml: () => Promise.resolve(surface.xml),
      })
      surface.draw = (text) => {
        surface.xml = text
        onChange({ undo: true, redo: false })
      }
    })
    useEffect(() => {
      if (turn.current === source.turn) return
      turn.current = source.turn
      surface.xml = source.model
      if (source.turn > 0) onRedrawn(source.model.startsWith('<'))
    })
    return <p>{`drawn ${source.turn}`}</p>
  },
}))

const owner = {
  ...me,
  permissions: [...me.permissions, 'STUDIO_READ' as const, 'STUDIO_DRAW' as const, 'STUDIO_MANAGE' as const],
}

let saved: { version: string | null; model: string }[]
let stored = processDraft
let others: { id: string; displayName: string }[]
beforeEach(() => {
  saved = []
  stored = processDraft
  others = []
  surface.shown = []
  server.use(
    http.get('/api/processes', () => HttpResponse.json([studioProcess])),
    http.get('/api/processes/:key', () =>
      HttpResponse.json({
        process: studioProcess,
        versions: [
          { version: 2, deployedAt: '2026-11-18T02:00:00Z', bundled: true, running: 1201 },
          { version: 1, deployedAt: '2026-10-18T02:00:00Z', bundled: true, running: 3 },
        ],
      }),
    ),
    http.get('/api/processes/:key/versions/:version/diagram', () => new HttpResponse('<definitions/>')),
    http.get('/api/processes/:key/building-blocks', () => HttpResponse.json([])),
    http.get('/api/processes/:key/draft', () => HttpResponse.json(stored)),
    http.post('/api/processes/:key/draft', () => HttpResponse.json(stored, { status: 201 })),
    http.put('/api/processes/:key/draft/presence', () =>
      HttpResponse.json({ others, version: stored.version }),
    ),
    http.put('/api/processes/:key/draft', async ({ request }) => {
      const { model } = (await request.json()) as { model: string }
      const version = request.headers.get('If-Match')
      if (version !== `"${stored.version}"`) return problem(412, 'stale-version')
      saved.push({ version, model })
      stored = { ...stored, model, version: stored.version + 1, findings: [] }
      return HttpResponse.json(stored)
    }),
  )
})

it('shows who answers for a process, what runs and what is being changed', async () => {
  const opened: string[] = []
  const { user } = render(<ProcessListPage onOpen={(key) => opened.push(key)} />, { me: owner })
  expect(await screen.findByText('冯涛')).toBeVisible()
  expect(screen.getByText('1,204')).toBeVisible()
  await user.click(screen.getByText('每日上报'))
  expect(opened).toEqual(['daily-report'])
})

it('shows any version of a process, and begins a draft', async () => {
  const onDraft = vi.fn()
  const { user } = render(
    <ProcessPage processKey="daily-report" onDraft={onDraft} onInstances={() => undefined} />,
    { me: owner },
  )
  expect(await screen.findByText('每日上报，版本 2')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^1/ }))
  expect(await screen.findByText('每日上报，版本 1')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '开始修改' }))
  await waitFor(() => expect(onDraft).toHaveBeenCalled())
})

it('offers no change to those who only read', async () => {
  const reader = { ...me, permissions: ['STUDIO_READ' as const] }
  render(<ProcessPage processKey="daily-report" onDraft={() => undefined} onInstances={() => undefined} />, {
    me: reader,
  })
  expect(await screen.findByText('每日上报，版本 2')).toBeVisible()
  expect(screen.queryByRole('button', { name: '开始修改' })).toBeNull()
  expect(screen.queryByRole('button', { name: '指定负责人' })).toBeNull()
})

it('tells what is wrong, leads to it, and checks again when asked', async () => {
  const { user } = render(
    <DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => undefined} />,
    { me: owner },
  )
  expect(await screen.findByText('drawn 0')).toBeVisible()
  expect(screen.getByText('须修正 1 处 · 建议查看 0 处')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /remindNobody/ }))
  expect(surface.shown).toEqual(['service_RemindReporter'])
  await user.click(screen.getByRole('button', { name: '保存并检查' }))
  expect(await screen.findByText('已检查：没有需要修正的')).toBeVisible()
  expect(saved).toEqual([{ version: '"4"', model: '<definitions/>' }])
})

it('saves what was drawn by itself, also when the person leaves at once', async () => {
  const { unmount } = render(
    <DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => undefined} />,
    { me: owner },
  )
  expect(await screen.findByText('drawn 0')).toBeVisible()
  act(() => surface.draw('<drawn/>'))
  expect(await screen.findByText('尚未保存')).toBeVisible()
  unmount()
  await waitFor(() => expect(saved).toEqual([{ version: '"4"', model: '<drawn/>' }]))
})

it('writes nothing over what somebody else has saved until the person has chosen', async () => {
  const { user } = render(
    <DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => undefined} />,
    { me: owner },
  )
  expect(await screen.findByText('drawn 0')).toBeVisible()
  stored = { ...stored, version: 9, model: '<theirs/>' }
  act(() => surface.draw('<mine/>'))
  await user.click(screen.getByRole('button', { name: '保存并检查' }))
  expect(await screen.findByText('未保存：他人已修改')).toBeVisible()
  expect(saved).toEqual([])
  await user.click(screen.getByRole('button', { name: '用我的覆盖' }))
  await waitFor(() => expect(saved).toEqual([{ version: '"9"', model: '<mine/>' }]))
  stored = { ...stored, version: 20, model: '<theirs/>' }
  await user.click(screen.getByRole('button', { name: '保存并检查' }))
  await user.click(await screen.findByRole('button', { name: '采用对方的' }))
  expect(await screen.findByText('drawn 1')).toBeVisible()
  expect(surface.xml).toBe('<theirs/>')
  expect(saved).toHaveLength(1)
})

it('says who else has it open', async () => {
  others = [{ id: 'staff-2', displayName: '王芳' }]
  render(<DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => undefined} />, {
    me: owner,
  })
  expect(await screen.findByText('王芳也在编辑')).toBeVisible()
})

it('takes a file, and keeps the drawing when it is none', async () => {
  const { user, container } = render(
    <DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => undefined} />,
    { me: owner },
  )
  expect(await screen.findByText('drawn 0')).toBeVisible()
  const input = container.querySelector('input[type=file]') as HTMLInputElement
  await user.upload(input, new File(['no model'], 'x.bpmn'))
  expect(await screen.findByText('该文件不是 BPMN 流程图。您的图没有改变。')).toBeVisible()
  expect(saved).toEqual([])
  await user.upload(input, new File(['<imported/>'], 'y.bpmn'))
  await waitFor(() => expect(saved).toEqual([{ version: '"4"', model: '<imported/>' }]), { timeout: 4000 })
})

const model = (condition: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><sequenceFlow id="f" name="是&#10;Yes"><conditionExpression>${condition}</conditionExpression></sequenceFlow></process></definitions>`

it('tells what a draft changes, also what no drawing shows', async () => {
  stored = { ...stored, model: model('${days &gt; 3}') }
  server.use(
    http.get(
      '/api/processes/:key/versions/:version/diagram',
      () => new HttpResponse(model('${days &gt; 2}')),
    ),
  )
  const { user } = render(<ChangesPage processKey="daily-report" onDraft={() => undefined} />, { me: owner })
  expect(await screen.findByText('有效：版本 2')).toBeVisible()
  expect(await screen.findByText('${days > 2}')).toBeVisible()
  expect(screen.getByText('${days > 3}')).toBeVisible()
  expect(screen.getByText('条件')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /修改.*是/ }))
  expect(screen.getByRole('listitem')).toHaveAttribute('data-picked', 'true')
})

it('compares and continues what was drawn last, not what was loaded', async () => {
  function Both() {
    const [compared, setCompared] = useState(false)
    return compared ? (
      <ChangesPage processKey="daily-report" onDraft={() => setCompared(false)} />
    ) : (
      <DraftPage processKey="daily-report" onDone={() => undefined} onChanges={() => setCompared(true)} />
    )
  }
  stored = { ...stored, model: model('${days &gt; 2}') }
  server.use(
    http.get(
      '/api/processes/:key/versions/:version/diagram',
      () => new HttpResponse(model('${days &gt; 2}')),
    ),
  )
  const { user } = render(<Both />, { me: owner })
  expect(await screen.findByText('drawn 0')).toBeVisible()
  act(() => surface.draw(model('${days &gt; 3}')))
  await user.click(screen.getByRole('button', { name: '查看变化' }))
  expect(await screen.findByText('${days > 3}')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '返回草稿' }))
  expect(await screen.findByText('drawn 0')).toBeVisible()
  expect(surface.xml).toBe(model('${days &gt; 3}'))
  expect(screen.queryByText('未保存：他人已修改')).toBeNull()
})
