import { Group, isSelectEntryEdited, SelectEntry } from '@bpmn-io/properties-panel'
import { useService } from 'bpmn-js-properties-panel'
import type { BuildingBlock, Locale } from '@/api/types'

type Business = { $type: string; $instanceOf: (type: string) => boolean; get: (name: string) => unknown }
type Element = { businessObject: Business }
type Entry = { id: string }
type PanelGroup = { id: string; label: string; entries?: Entry[] } & Record<string, unknown>
type Panel = { registerProvider: (priority: number, provider: object) => void }
type Modeling = { updateProperties: (element: Element, properties: Record<string, unknown>) => void }
export type BlockWords = { block: string; form: string; none: string }

/** What owners change by hand. The rest of the engine's settings, listeners and scripts among them, is refused anyway. */
const KEPT = new Set([
  'general',
  'documentation',
  'timer',
  'message',
  'error',
  'escalation',
  'multiInstance',
  'CamundaPlatform__UserAssignment',
  'CamundaPlatform__CallActivity',
  'CamundaPlatform__Condition',
  'CamundaPlatform__AsynchronousContinuations',
  'CamundaPlatform__HistoryCleanup',
  'CamundaPlatform__InMapping',
  'CamundaPlatform__OutMapping',
  'CamundaPlatform__BusinessKey',
  'CamundaPlatform__Input',
  'CamundaPlatform__Output',
])

const AFTER_ALL_OTHERS = 200

type Choice = { name: string; kinds: BuildingBlock['kind'][]; write: (key: string) => string }
const DELEGATE: Choice = {
  name: 'camunda:delegateExpression',
  kinds: ['step', 'rule'],
  write: (key) => `\${${key}}`,
}
const FORM: Choice = { name: 'camunda:formKey', kinds: ['form'], write: (key) => key }

/** What an element is to do is chosen by name, from what the process may be put together from. */
function choiceOf(element: Element): Choice | undefined {
  const type = element.businessObject.$type
  if (['bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:SendTask'].includes(type)) return DELEGATE
  return type === 'bpmn:UserTask' ? FORM : undefined
}

export function blockProperties(blocks: BuildingBlock[], locale: Locale, words: BlockWords) {
  const name = (block: BuildingBlock) => (locale === 'en' ? block.name.en : block.name.zh)

  function Chooser({ element, choice }: { element: Element; choice: Choice }) {
    const modeling = useService('modeling') as Modeling
    const debounce = useService('debounceInput')
    const offered = blocks.filter((block) => choice.kinds.includes(block.kind))
    const value = String(element.businessObject.get(choice.name) ?? '')
    const known = offered.some((block) => choice.write(block.key) === value)
    return SelectEntry({
      element,
      id: 'ringloop-block',
      label: choice === FORM ? words.form : words.block,
      debounce,
      getValue: () => value,
      setValue: (picked: string) => {
        const block = offered.find((one) => choice.write(one.key) === picked)
        modeling.updateProperties(element, {
          [choice.name]: picked || undefined,
          ...(block && choice === DELEGATE
            ? {
                ...(block.ownTransaction ? { 'camunda:asyncBefore': true } : {}),
                ...(element.businessObject.get('name') ? {} : { name: `${block.name.zh}\n${block.name.en}` }),
              }
            : {}),
        })
      },
      getOptions: () => [
        { value: '', label: words.none },
        ...(known || !value ? [] : [{ value, label: value }]),
        ...offered.map((block) => ({ value: choice.write(block.key), label: name(block) })),
      ],
    })
  }

  function arrange(element: Element, groups: PanelGroup[]): PanelGroup[] {
    const kept = groups.filter((group) => KEPT.has(group.id))
    const choice = choiceOf(element)
    if (!choice) return kept
    const component = (props: { element: Element }) => Chooser({ element: props.element, choice })
    const mine = {
      id: 'ringloop-block-group',
      label: choice === FORM ? words.form : words.block,
      component: Group,
      shouldOpen: true,
      entries: [{ id: 'ringloop-block', component, isEdited: isSelectEntryEdited }],
    }
    return [...kept.slice(0, 1), mine, ...kept.slice(1)]
  }

  class Provider {
    static $inject = ['propertiesPanel']
    constructor(panel: Panel) {
      panel.registerProvider(AFTER_ALL_OTHERS, this)
    }
    getGroups(element: Element) {
      return (groups: PanelGroup[]) => arrange(element, groups)
    }
  }

  return { __init__: ['ringloopBlocks'], ringloopBlocks: ['type', Provider] }
}
