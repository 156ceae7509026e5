export type PropertyChange = { property: string; before?: string; after?: string }
export type ElementChange = {
  id: string
  /** As it is written, in both languages; after the change if it is still there. */
  name: string
  kind: 'added' | 'removed' | 'changed'
  properties: PropertyChange[]
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
/** What follows from the drawing of the flows. */
const DERIVED = new Set(['incoming', 'outgoing'])
/** What says which it is stands in the path, and the name of an element is put first. */
const WRITTEN = new Set(['id', 'name'])
/** What is read as an element of its own. */
const CONTAINERS = new Set(['process', 'subProcess', 'definitions', 'transaction', 'adHocSubProcess'])
const DEFINITIONS = new Set(['message', 'error', 'escalation', 'signal', 'process'])

type Read = { name: string; properties: Map<string, string> }

/**
 * What differs between two models, element by element: also what no drawing shows, such as conditions, instructions, forms and times. Where
 * something is drawn is no difference.
 */
export function changes(before: string, after: string): ElementChange[] {
  const former = elements(before)
  const present = elements(after)
  const found: ElementChange[] = []
  for (const [id, { name, properties }] of present) {
    const old = former.get(id)
    if (!old) {
      found.push({ id, name, kind: 'added', properties: [] })
      continue
    }
    const changed = [...new Set([...old.properties.keys(), ...properties.keys()])]
      .map((property) => ({
        property,
        before: old.properties.get(property),
        after: properties.get(property),
      }))
      .filter((change) => change.before !== change.after)
    if (changed.length > 0) found.push({ id, name, kind: 'changed', properties: changed })
  }
  for (const [id, { name }] of former)
    if (!present.has(id)) found.push({ id, name, kind: 'removed', properties: [] })
  return found
}

/** Every element that can be named, by id. */
function elements(xml: string): Map<string, Read> {
  const found = new Map<string, Read>()
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (!tracked(child)) continue
      const id = child.getAttribute('id') ?? ''
      const properties = new Map<string, string>([['type', child.localName]])
      read(child, '', properties)
      found.set(id, { name: child.getAttribute('name') ?? '', properties })
      if (CONTAINERS.has(child.localName)) visit(child)
    }
  }
  visit(document.documentElement)
  return found
}

function tracked(element: Element): boolean {
  const container = element.parentElement?.localName ?? ''
  if (element.namespaceURI !== BPMN || !element.hasAttribute('id')) return false
  if (container === 'definitions') return DEFINITIONS.has(element.localName)
  return CONTAINERS.has(container) && !element.localName.endsWith('LoopCharacteristics')
}

/** All attributes and texts of an element and of what it holds, each under its path. */
function read(element: Element, path: string, properties: Map<string, string>) {
  for (const { localName, value } of element.attributes) {
    if (!WRITTEN.has(localName)) put(properties, path + localName, value)
  }
  if (path === '') put(properties, 'name', element.getAttribute('name') ?? '')
  for (const child of element.children) {
    if (tracked(child) || DERIVED.has(child.localName)) continue
    const step = child.getAttribute('name') ?? child.getAttribute('target')
    const inner = path + (step ? `${child.localName}[${step}]` : child.localName)
    const text = child.children.length === 0 ? (child.textContent ?? '').trim() : ''
    put(properties, inner, text)
    read(child, `${inner}.`, properties)
  }
}

/** Several of the same path stand below each other. Nothing is as good as empty. */
function put(properties: Map<string, string>, path: string, value: string) {
  if (value === '') return
  const known = properties.get(path)
  properties.set(path, known === undefined ? value : `${known}\n${value}`)
}
