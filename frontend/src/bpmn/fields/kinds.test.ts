import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type FieldSchema, ownKinds, plainKinds, typeOf, withOwnTypes } from './kinds'
import { renderers } from './own-field'

const folder = '../processes/src/main/resources/processes/'
const forms = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.form'),
)
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(folder + name, 'utf8')) as { components: FieldSchema[] }

it('finds the forms', () => {
  expect(forms).toContain('complaint-escalation/carry-out.form')
  expect(forms.length).toBeGreaterThan(20)
})

it.each(forms)('%s asks only for kinds that can be drawn', (name) => {
  const known: readonly string[] = [...plainKinds, ...Object.keys(renderers)]
  for (const field of schemaOf(name).components) {
    const kind = field.properties?.kind
    if (kind) expect(known, field.key).toContain(kind)
  }
})

it('has a renderer for every kind, and every renderer is in use', () => {
  const used = new Set(
    forms.flatMap((name) => schemaOf(name).components.map((field) => field.properties?.kind)),
  )
  expect(Object.keys(renderers).sort()).toEqual([...ownKinds].sort())
  for (const kind of ownKinds) expect(used, kind).toContain(kind)
})

it('gives fields of ours a type of their own and leaves the others, and lists of the server, as they are', () => {
  const drawn = withOwnTypes({
    components: [
      { id: 'a', key: 'a', type: 'textfield', properties: { kind: 'files' } },
      { id: 'b', key: 'b', type: 'textfield', properties: { kind: 'phone' } },
      { id: 'c', key: 'c', type: 'select', properties: { kind: 'staff' } },
      { id: 'd', key: 'd', type: 'textarea' },
    ],
  })
  expect((drawn.components as FieldSchema[]).map((field) => field.type)).toEqual([
    typeOf('files'),
    'textfield',
    'select',
    'textarea',
  ])
})
