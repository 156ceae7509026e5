import { expect, it } from 'vitest'
import { changes } from './changes'

const model = (inside: string, message = 'Go', drawn = '1') => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d">
  <message id="m" name="${message}"/>
  <process id="p" isExecutable="true">${inside}</process>
  <bpmndi:BPMNDiagram id="x"><bpmndi:BPMNPlane id="y" x="${drawn}"/></bpmndi:BPMNDiagram>
</definitions>`
const gateway = (condition: string) =>
  `<sequenceFlow id="f" name="是&#10;Yes" sourceRef="a" targetRef="b"><conditionExpression>${condition}</conditionExpression></sequenceFlow>`
const task = (more: string, inside = '') =>
  `<userTask id="a" name="甲&#10;A" ${more}><documentation>旧</documentation>${inside}<outgoing>f</outgoing></userTask>`

it('finds nothing between a model and the same drawn elsewhere', () => {
  const same = task('camunda:formKey="form:a"') + gateway('${x == 1}')
  expect(changes(model(same), model(same.replace('<outgoing>f</outgoing>', ''), 'Go', '2'))).toEqual([])
})

it('tells conditions, forms, inputs and instructions, which no drawing shows', () => {
  const before = model(task('camunda:formKey="form:a"') + gateway('${x == 1}'))
  const input =
    '<extensionElements><camunda:inputOutput><camunda:inputParameter name="step">two</camunda:inputParameter></camunda:inputOutput></extensionElements>'
  const after = model(
    task('camunda:formKey="form:b" camunda:asyncBefore="true"', input).replace('旧', '新') +
      gateway('${x == 2}'),
  )
  expect(changes(before, after)).toEqual([
    {
      id: 'a',
      name: '甲\nA',
      kind: 'changed',
      properties: [
        { property: 'formKey', before: 'form:a', after: 'form:b' },
        { property: 'documentation', before: '旧', after: '新' },
        { property: 'asyncBefore', before: undefined, after: 'true' },
        { property: 'extensionElements.inputOutput.inputParameter[step]', before: undefined, after: 'two' },
      ],
    },
    {
      id: 'f',
      name: '是\nYes',
      kind: 'changed',
      properties: [{ property: 'conditionExpression', before: '${x == 1}', after: '${x == 2}' }],
    },
  ])
})

it('tells what came, what went, and what became another kind', () => {
  const before = model('<userTask id="a" name="A"/><endEvent id="gone" name="End"/>')
  const after = model('<serviceTask id="a" name="A"/><startEvent id="come" name="Start"/>', 'Stop')
  expect(changes(before, after)).toEqual([
    {
      id: 'm',
      name: 'Stop',
      kind: 'changed',
      properties: [{ property: 'name', before: 'Go', after: 'Stop' }],
    },
    {
      id: 'a',
      name: 'A',
      kind: 'changed',
      properties: [{ property: 'type', before: 'userTask', after: 'serviceTask' }],
    },
    { id: 'come', name: 'Start', kind: 'added', properties: [] },
    { id: 'gone', name: 'End', kind: 'removed', properties: [] },
  ])
})

it('looks into subprocesses', () => {
  const inner = (name: string) => `<subProcess id="s" name="S"><userTask id="a" name="${name}"/></subProcess>`
  expect(changes(model(inner('A')), model(inner('B'))).map((change) => change.id)).toEqual(['a'])
})
