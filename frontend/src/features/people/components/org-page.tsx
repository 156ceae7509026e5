import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Select, Tree } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { OrgUnit } from '@/api/types'
import { unitsQuery } from '@/api/units'
import { Badge } from '@/components/badge'
import { showAtFields } from '@/components/form-problems'
import { PageFrame, Panel } from '@/components/page'
import { useProblemText } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { useSaveUnit } from '../queries'
import styles from './org.module.css'

const kinds = ['centre', 'branch', 'outlet', 'department', 'partner', 'team'] as const

function find(units: OrgUnit[], id: string | undefined): OrgUnit | undefined {
  for (const unit of units) {
    const found = unit.id === id ? unit : find(unit.children ?? [], id)
    if (found) return found
  }
  return undefined
}

/** The organisation as a tree; the chosen unit can be renamed and given units below it. */
export function OrgPage() {
  const { t } = useTranslation('people')
  const units = useQuery(unitsQuery)
  const [chosen, setChosen] = useState<string>()
  return (
    <PageFrame fill title={t('org.title')} subtitle={t('org.subtitle')}>
      <Show query={units}>
        {(data) => (
          <div className={styles.columns}>
            <Panel grow label={t('org.title')}>
              <Tree
                blockNode
                defaultExpandAll
                selectedKeys={chosen ? [chosen] : []}
                onSelect={([key]) => setChosen(key as string | undefined)}
                treeData={nodes(data)}
                titleRender={(node) => (
                  <span className={styles.node}>
                    {node.title} <Kind kind={node.kind} />
                  </span>
                )}
              />
            </Panel>
            <div className={styles.side}>
              <UnitCard key={chosen ?? ''} unit={find(data, chosen)} />
            </div>
          </div>
        )}
      </Show>
    </PageFrame>
  )
}

type Node = { key: string; title: string; kind: string; children: Node[] }
const nodes = (units: OrgUnit[]): Node[] =>
  units.map((unit) => ({
    key: unit.id,
    title: unit.name,
    kind: unit.kind,
    children: nodes(unit.children ?? []),
  }))

function Kind({ kind }: { kind: string }) {
  const { t } = useTranslation('people')
  const known = kinds.find((one) => one === kind.toLowerCase())
  return <Badge>{known ? t(`org.kinds.${known}`) : kind}</Badge>
}

function UnitCard({ unit }: { unit?: OrgUnit }) {
  const { t } = useTranslation('people')
  const { can } = useSession()
  if (!unit) {
    return (
      <Panel grow>
        <EmptyState title={t('org.pick')} />
      </Panel>
    )
  }
  return (
    <>
      <Panel
        title={t('org.rename', { name: unit.name })}
        extra={
          <Link to="/admin/staff" search={{ unit: unit.id }}>
            {t('org.people')}
          </Link>
        }
      >
        <UnitForm unit={unit} editable={can('STAFF_WRITE')} />
      </Panel>
      {can('STAFF_WRITE') && (
        <Panel title={t('org.add', { name: unit.name })}>
          <UnitForm parent={unit} editable />
        </Panel>
      )}
    </>
  )
}

function UnitForm({ unit, parent, editable }: { unit?: OrgUnit; parent?: OrgUnit; editable: boolean }) {
  const { t } = useTranslation('people')
  const [form] = Form.useForm<{ name: string; kind: OrgUnit['kind'] }>()
  const save = useSaveUnit()
  const problem = useProblemText()
  return (
    <Form
      name={unit ? 'unit' : 'unit-below'}
      form={form}
      layout="vertical"
      disabled={!editable}
      initialValues={unit ? { name: unit.name, kind: unit.kind } : { kind: 'TEAM' }}
      onFinish={(values: { name: string; kind: OrgUnit['kind'] }) =>
        save.mutate(
          { existing: unit, ...values, parentId: unit ? unit.parentId : parent?.id },
          {
            onSuccess: () => !unit && form.resetFields(),
            onError: (error) => void showAtFields(form, error),
          },
        )
      }
    >
      {save.error && <Alert type="error" showIcon title={problem(save.error)} style={{ marginBottom: 12 }} />}
      <div className={styles.row}>
        <Form.Item
          name="name"
          label={t('org.name')}
          rules={[{ required: true, message: t('required', { ns: 'common', what: t('org.name') }) }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={t('org.kind')}>
          <Select
            disabled={!editable || !!unit}
            options={kinds.map((value) => ({ value: value.toUpperCase(), label: t(`org.kinds.${value}`) }))}
          />
        </Form.Item>
      </div>
      <Button type={unit ? 'default' : 'primary'} htmlType="submit" loading={save.isPending}>
        {unit ? t('save', { ns: 'common' }) : t('create', { ns: 'common' })}
      </Button>
    </Form>
  )
}
