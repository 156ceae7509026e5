import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '@bpmn-io/properties-panel/assets/properties-panel.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import './modeler.css'
import BpmnModeler from 'bpmn-js/lib/Modeler'
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel'
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform'
import camunda from 'camunda-bpmn-moddle/resources/camunda.json'
import minimap from 'diagram-js-minimap'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BuildingBlock, DraftFinding } from '@/api/types'
import { ErrorState } from '@/components/states'
import { useLocale } from '@/i18n'
import { blockProperties } from './block-properties'
import { fit } from './fit'
import { chineseWords } from './modeler-words'
import { themeColour, useThemeName } from './use-theme-name'

type Shape = { id: string; parent?: unknown }
type Canvas = {
  addMarker: (id: string, marker: string) => void
  removeMarker: (id: string, marker: string) => void
  scrollToElement: (id: string) => void
}
type Registry = { get: (id: string) => Shape | undefined }
type Selection = { select: (shape: Shape) => void }
type CommandStack = {
  undo: () => void
  redo: () => void
  canUndo: () => boolean
  canRedo: () => boolean
}

/** What the page around it can do with the modeler. */
export type Editor = {
  undo: () => void
  redo: () => void
  show: (element: string) => void
  /** The model as it is drawn now. */
  xml: () => Promise<string>
}

type Props = {
  /** Drawn anew with every turn; what is drawn by hand does not come back through it. */
  source: { model: string; turn: number }
  label: string
  blocks: BuildingBlock[]
  findings: DraftFinding[]
  onReady: (editor: Editor) => void
  onChange: (can: { undo: boolean; redo: boolean }) => void
  /** After a turn: whether it was a model. If not, the former drawing is still there. */
  onRedrawn: (understood: boolean) => void
}

/** As wide as the palette is where the window is low, in pixels. */
const PALETTE = 130
const NOTHING = { undo: false, redo: false }

/** Draws a process: canvas, properties of what is selected, overview. The bpmn.io mark stays in its corner. */
export default function Modeler({ source, label, blocks, findings, onReady, onChange, onRedrawn }: Props) {
  const { t } = useTranslation('studio')
  const locale = useLocale()
  const theme = useThemeName()
  const place = useRef<HTMLDivElement>(null)
  const properties = useRef<HTMLDivElement>(null)
  const made = useRef<BpmnModeler | undefined>(undefined)
  const latest = useRef({ onReady, onChange, onRedrawn, t, source })
  latest.current = { onReady, onChange, onRedrawn, t, source }
  const drawn = useRef<string | undefined>(undefined)
  const [shown, setShown] = useState<{ turn: number }>()
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    if (!place.current || !properties.current) return
    const words = {
      block: latest.current.t('editor.block'),
      form: latest.current.t('editor.form'),
      none: latest.current.t('editor.none'),
    }
    const modeler = new BpmnModeler({
      container: place.current,
      propertiesPanel: { parent: properties.current },
      bpmnRenderer: {
        defaultFillColor: themeColour('--rl-surface'),
        defaultStrokeColor: themeColour('--rl-text-2'),
        defaultLabelColor: themeColour('--rl-text'),
      },
      moddleExtensions: { camunda },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        CamundaPlatformPropertiesProviderModule,
        behaviors,
        minimap,
        blockProperties(blocks, locale, words),
        ...(locale === 'en' ? [] : [chineseWords]),
      ],
    } as object)
    made.current = modeler
    let live = true
    const { model, turn } = latest.current.source
    modeler.importXML(drawn.current ?? model).then(
      () => {
        if (!live) return
        fit(modeler, PALETTE)
        const stack = modeler.get('commandStack') as CommandStack
        latest.current.onReady(editorOf(modeler, stack))
        latest.current.onChange(NOTHING)
        modeler.on('commandStack.changed', () => {
          latest.current.onChange({ undo: stack.canUndo(), redo: stack.canRedo() })
          void modeler.saveXML({ format: true }).then(({ xml }) => {
            if (live && xml) drawn.current = xml
          })
        })
        setFailure(undefined)
        setShown({ turn })
      },
      (error: unknown) => live && setFailure(error),
    )
    return () => {
      live = false
      modeler.destroy()
      made.current = undefined
    }
  }, [blocks, locale, theme])

  useEffect(() => {
    const modeler = made.current
    if (!modeler || shown === undefined || shown.turn === source.turn) return
    void redraw(modeler, source.model).then((understood) => {
      drawn.current = undefined
      latest.current.onChange(NOTHING)
      setShown({ turn: source.turn })
      latest.current.onRedrawn(understood)
    })
  }, [source, shown])

  useEffect(() => {
    const modeler = made.current
    if (!modeler || shown === undefined) return
    const canvas = modeler.get('canvas') as Canvas
    const registry = modeler.get('elementRegistry') as Registry
    const marked: [string, string][] = []
    for (const finding of findings) {
      if (!registry.get(finding.element)?.parent) continue
      const marker = finding.blocking ? 'rl-wrong' : 'rl-doubtful'
      canvas.addMarker(finding.element, marker)
      marked.push([finding.element, marker])
    }
    return () => {
      if (made.current !== modeler) return
      for (const [id, marker] of marked) if (registry.get(id)) canvas.removeMarker(id, marker)
    }
  }, [findings, shown])

  return (
    <div className="rl-modeler">
      {failure !== undefined && <ErrorState error={failure} />}
      <div
        ref={place}
        className="rl-modeler-canvas"
        role="group"
        aria-label={label}
        data-drawn={shown !== undefined}
      />
      <div
        ref={properties}
        className="rl-modeler-properties"
        role="region"
        aria-label={t('editor.properties')}
      />
    </div>
  )
}

/** Draws another text; the former one again when it is no BPMN. */
async function redraw(modeler: BpmnModeler, model: string): Promise<boolean> {
  const { xml: former } = await modeler.saveXML({ format: true })
  try {
    await modeler.importXML(model)
    return true
  } catch {
    if (former) await modeler.importXML(former)
    return false
  } finally {
    fit(modeler, PALETTE)
  }
}

function editorOf(modeler: BpmnModeler, stack: CommandStack): Editor {
  return {
    undo: () => stack.canUndo() && stack.undo(),
    redo: () => stack.canRedo() && stack.redo(),
    show: (element) => {
      const shape = (modeler.get('elementRegistry') as Registry).get(element)
      if (!shape) return
      ;(modeler.get('canvas') as Canvas).scrollToElement(element)
      ;(modeler.get('selection') as Selection).select(shape)
    },
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
  }
}
