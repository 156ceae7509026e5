import { act, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { me, recording, remarks } from '@/testing/data'
import { problem } from '@/testing/handlers'
import { render } from '@/testing/render'
import { server } from '@/testing/setup'
import { ContactRecordings } from './contact-recordings'
import { RecordingPlayer } from './recording-player'

let position = 0
const sound = () => document.querySelector('audio') as HTMLAudioElement
const happens = (name: string) => act(() => sound().dispatchEvent(new Event(name)))
const slider = () => screen.findByRole('slider', { name: '播放位置' })

/* No browser plays here: the element is told what it would find. */
beforeEach(() => {
  position = 0
  let paused = true
  const element = HTMLMediaElement.prototype
  vi.spyOn(element, 'paused', 'get').mockImplementation(() => paused)
  vi.spyOn(element, 'currentTime', 'get').mockImplementation(() => position)
  vi.spyOn(element, 'currentTime', 'set').mockImplementation((to) => {
    position = to
  })
  vi.spyOn(element, 'play').mockImplementation(() => {
    paused = false
    return Promise.resolve()
  })
  vi.spyOn(element, 'pause').mockImplementation(() => {
    paused = true
  })
})

describe('the player of a recording', () => {
  it('gives nothing out before the listening is on the trail, and tells what was played', async () => {
    const told: unknown[] = []
    server.use(
      http.post('/api/recordings/:id/listenings/:listening/parts', async ({ request }) => {
        told.push(await request.json())
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user } = render(<RecordingPlayer id="recording-1" />)
    await slider()
    expect(sound().getAttribute('src')).toBeNull()
    await user.click(screen.getByRole('button', { name: '播放' }))
    await waitFor(() =>
      expect(sound()).toHaveAttribute('src', '/api/recordings/recording-1/sound?listening=l-1'),
    )
    happens('playing')
    position = 4.2
    happens('timeupdate')
    await user.click(await screen.findByRole('button', { name: '暂停' }))
    happens('pause')
    await waitFor(() => expect(told).toEqual([{ parts: [{ fromMs: 0, toMs: 4200 }] }]))
    expect(screen.getByText('0:04 / 1:40')).toBeVisible()
  })

  it('is worked by keys, and leaves the keys of a field alone', async () => {
    const { user } = render(<RecordingPlayer id="recording-1" />)
    const wave = await slider()
    wave.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(wave).toHaveAttribute('aria-valuenow', '5')
    await user.keyboard('{ArrowUp}')
    expect(screen.getByRole('button', { name: '语速 1.25×' })).toBeVisible()
    await user.keyboard('{End}')
    expect(wave).toHaveAttribute('aria-valuenow', '100')
    await user.keyboard('{Home} ')
    await waitFor(() => expect(sound().src).not.toBe(''))
    await user.keyboard('m')
    const field = await screen.findByRole('textbox', { name: '0:00 处批注' })
    await user.type(field, 'a b')
    expect(field).toHaveValue('a b')
    expect(wave).toHaveAttribute('aria-valuenow', '0')
  })

  it('goes to a remark, and adds one at its moment', async () => {
    let sent: unknown
    server.use(
      http.post('/api/recordings/:id/remarks', async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ ...remarks[0], id: 'remark-new' }, { status: 201 })
      }),
    )
    const { user } = render(<RecordingPlayer id="recording-1" />)
    const list = within(await screen.findByRole('region', { name: '批注' }))
    await user.click(await list.findByRole('button', { name: '跳至 0:42' }))
    expect(await slider()).toHaveAttribute('aria-valuenow', '42')
    await user.click(screen.getByRole('button', { name: '0:42 处批注' }))
    await user.type(screen.getByRole('textbox', { name: '0:42 处批注' }), '语速过快')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent).toEqual({ atMs: 42_000, text: '语速过快' }))
    await waitFor(() => expect(screen.queryByRole('textbox')).not.toBeInTheDocument())
  })

  it('lets only the author change a remark, against the version that was read', async () => {
    let version: string | null = null
    server.use(
      http.put('/api/recordings/:id/remarks/:remark', ({ request }) => {
        version = request.headers.get('If-Match')
        return HttpResponse.json(remarks[0])
      }),
    )
    const { user } = render(<RecordingPlayer id="recording-1" />)
    await screen.findByText('开场白规范')
    expect(screen.queryByRole('button', { name: '修改 1:05 处批注' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '修改 0:42 处批注' }))
    await user.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => expect(version).toBe('"1"'))
  })

  it('says why it cannot play, and tries again', async () => {
    server.use(
      http.post('/api/recordings/:id/listenings', () =>
        problem(409, 'recording-not-present', { title: '录音不可用' }),
      ),
    )
    const { user } = render(<RecordingPlayer id="recording-1" />)
    await slider()
    await user.click(screen.getByRole('button', { name: '播放' }))
    expect(await screen.findByText(/录音不可用/)).toBeVisible()
  })
})

describe('the recordings of a contact', () => {
  it('are not asked for by who may not listen', async () => {
    const asked = vi.fn()
    server.use(
      http.get('/api/recordings', () => {
        asked()
        return HttpResponse.json([])
      }),
    )
    render(
      <>
        <p>{'here'}</p>
        <ContactRecordings contactId="contact-1" />
      </>,
      { me: { ...me, permissions: ['CONTACTS_READ'] } },
    )
    expect(await screen.findByText('here')).toBeVisible()
    expect(asked).not.toHaveBeenCalled()
  })

  it('say what became of one that cannot be heard', async () => {
    server.use(
      http.get('/api/recordings', () => HttpResponse.json([{ ...recording.recording, state: 'refused' }])),
    )
    render(<ContactRecordings contactId="contact-1" />)
    expect(await screen.findByText('来电人拒绝录音')).toBeVisible()
  })

  it('show who listened, from where to where', async () => {
    const { user } = render(<ContactRecordings contactId="contact-1" />)
    await user.click(await screen.findByRole('button', { name: /收听记录/ }))
    expect(await screen.findByText(/0:00–0:30/)).toBeVisible()
    expect(screen.getByText('已打开，未播放')).toBeVisible()
  })
})
