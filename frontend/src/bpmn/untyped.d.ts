/* Parts of bpmn.io that come without types; only what is used is described. */

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object
  export const BpmnPropertiesProviderModule: object
  export const CamundaPlatformPropertiesProviderModule: object
  export function useService(name: string): unknown
}

declare module '@bpmn-io/properties-panel' {
  export function SelectEntry(props: object): unknown
  export function isSelectEntryEdited(node: unknown): boolean
  export const Group: unknown
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const behaviors: object
  export default behaviors
}

declare module 'diagram-js-minimap' {
  const minimap: object
  export default minimap
}

declare module 'bpmn-js-i18n/translations/zn.js' {
  const words: Record<string, string>
  export default words
}
