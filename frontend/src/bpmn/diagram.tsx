import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import './diagram.css'
import { CompressOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { Button, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PathStep } from '@/api/types'
import { ErrorState } from '@/components/states'
import { useLocale } from '@/i18n'
import { fit } from './fit'
import { modelLanguage } from './language'
import { themeColour, useThemeName } from './use-theme-name'
import { type FlowLike, stepMarks, takenFlows } from './path'

type Canvas = {
  zoom: (to?: number) => number
  addMarker: (id: string, marker: string) => void
  removeMarker: (id: string, marker: string) => void
}
type Element = { id: string; type: string; source?: { id: string }; target?: { id: string } }
type Registry = {
  get: (id: string) => Element | undefined
  filter: (test: (element: Element) => boolean) => Element[]
}

/** An element and the class it is drawn with. */
export type DiagramMark = readonly [id: string, marker: 'rl-added' | 'rl-removed' | 'rl-changed']

type Props = {
  xml: string
  path: PathStep[]
  label: string
  controls?: boolean
  highlighted?: string
  marks?: readonly DiagramMark[]
}

/** A process as it is drawn, with the way one instance took. The bpmn.io mark stays in its corner. */
export default function Diagram({ xml, path, label, controls = true, highlighted, marks }: Props) {
  const { t } = useTranslation('archive')
  const locale = useLocale()
  const theme = useThemeName()
  const source = modelLanguage(xml, locale)
  const container = useRef<HTMLDivElement>(null)
  const viewer = useRef<InstanceType<typeof NavigatedViewer> | undefined>(undefined)
  const [drawn, setDrawn] = useState<string>()
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    if (!container.current) return
    const made = new NavigatedViewer({
      container: container.current,
      bpmnRenderer: {
        defaultFillColor: themeColour('--rl-surface'),
        defaultStrokeColor: themeColour('--rl-text-3'),
        defaultLabelColor: themeColour('--rl-text'),
      },
    } as object)
    viewer.current = made
    let live = true
    setFailure(undefined)
    made.importXML(source).then(
      () => {
        if (!live) return
        fit(made)
        setDrawn(theme + source)
      },
      (error: unknown) => live && setFailure(error),
    )
    const resized = new ResizeObserver(() => live && fit(made))
    resized.observe(container.current)
    return () => {
      live = false
      resized.disconnect()
      made.destroy()
      viewer.current = undefined
    }
  }, [source, theme])

  useEffect(() => {
    const current = viewer.current
    if (drawn !== theme + source || !current) return
    const canvas = current.get('canvas') as Canvas
    const registry = current.get('elementRegistry') as Registry
    const added: [string, string][] = []
    const mark = (id: string, marker: string) => {
      if (!registry.get(id)) return
      canvas.addMarker(id, marker)
      added.push([id, marker])
    }
    for (const [id, state] of stepMarks(path)) mark(id, `rl-${state}`)
    const flows: FlowLike[] = registry
      .filter((element) => element.type === 'bpmn:SequenceFlow')
      .map((flow) => ({ id: flow.id, source: flow.source?.id ?? '', target: flow.target?.id ?? '' }))
    for (const id of takenFlows(flows, path)) mark(id, 'rl-taken')
    for (const [id, marker] of marks ?? []) mark(id, marker)
    if (highlighted) mark(highlighted, 'rl-highlighted')
    return () => {
      if (viewer.current === current) for (const [id, marker] of added) canvas.removeMarker(id, marker)
    }
  }, [drawn, source, theme, path, highlighted, marks])

  const zoom = (factor: number) => {
    const canvas = viewer.current?.get('canvas') as Canvas | undefined
    if (canvas) canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)))
  }

  return (
    <div className="rl-diagram">
      {failure !== undefined && <ErrorState error={failure} />}
      <div
        ref={container}
        className="rl-diagram-canvas"
        role="group"
        aria-label={label}
        data-drawn={drawn === theme + source}
      />
      {controls && (
        <Space.Compact className="rl-diagram-tools">
          <Button size="small" icon={<MinusOutlined />} aria-label={t('zoomOut')} onClick={() => zoom(0.8)} />
          <Button
            size="small"
            icon={<CompressOutlined />}
            aria-label={t('fit')}
            onClick={() => viewer.current && fit(viewer.current)}
          />
          <Button size="small" icon={<PlusOutlined />} aria-label={t('zoomIn')} onClick={() => zoom(1.25)} />
        </Space.Compact>
      )}
    </div>
  )
}
