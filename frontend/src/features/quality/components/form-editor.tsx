import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { EvaluationForm, EvaluationFormDraft } from '@/api/types'
import { Badge, Kbd } from '@/components/badge'
import { showAtFields } from '@/components/form-problems'
import { Panel } from '@/components/page'
import { useProblemText, useTell } from '@/components/problem-text'
import { formScenarios, useFormActions, weightOf } from '../forms'
import { FatalFields, SectionFields } from './form-fields'
import styles from './quality.module.css'

/** Writes the draft of a form and puts it in force. */
export function FormEditor({ form: draft }: { form: EvaluationForm }) {
  const { t } = useTranslation('evaluationForms')
  const [form] = Form.useForm<EvaluationFormDraft>()
  const actions = useFormActions(draft.key)
  const tell = useTell()
  const [asking, setAsking] = useState(false)
  const refused = actions.draft.error ?? actions.publish.error
  const save = (values: EvaluationFormDraft) =>
    actions.draft.mutateAsync({ draft: whole(draft, values), edit: draft.edit }).then(
      (saved) => {
        actions.publish.reset()
        tell.success(t('saved'))
        return saved
      },
      (error: unknown) => {
        showAtFields(form, error, (path) => (path[path.length - 1] === 'name' ? [...path, 'zh'] : path))
        return undefined
      },
    )
  const publish = async () => {
    setAsking(false)
    const saved = await save(form.getFieldsValue(true))
    if (saved)
      await actions.publish.mutateAsync(saved.edit).then(
        () => tell.success(t('published', { version: saved.version })),
        () => undefined,
      )
  }
  return (
    <Form
      form={form}
      name="evaluationForm"
      layout="vertical"
      className={styles.work}
      initialValues={{ name: draft.name, scenarios: draft.scenarios, content: draft.content }}
      onFinish={(values) => void save(values)}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
    >
      {refused ? <Refused error={refused} /> : null}
      <Panel title={t('about')} extra={<Weight />}>
        <div className={styles.formHead}>
          <Form.Item name={['name', 'zh']} label={t('zh')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['name', 'en']} label={t('en')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="scenarios" label={t('scenarios')} extra={t('scenariosHint')}>
            <Select
              mode="multiple"
              options={formScenarios.map((value) => ({ value, label: t(`scenario.${value}`) }))}
            />
          </Form.Item>
        </div>
        <p className={styles.muted}>{t('commentRule')}</p>
      </Panel>
      {draft.content.sections.map((section, index) => (
        <SectionFields key={section.key} section={section} index={index} />
      ))}
      <FatalFields />
      <footer className={styles.foot}>
        <span>{t('publishHint')}</span>
        <span className={styles.buttons}>
          <Button htmlType="submit" loading={actions.draft.isPending}>
            {t('save')} <Kbd>{t('key2')}</Kbd>
          </Button>
          <Button type="primary" loading={actions.publish.isPending} onClick={() => setAsking(true)}>
            {t('publish')}
          </Button>
        </span>
      </footer>
      <Modal
        open={asking}
        title={t('publishTitle', { version: draft.version })}
        okText={t('publish')}
        cancelText={t('cancel', { ns: 'common' })}
        onOk={() => void publish()}
        onCancel={() => setAsking(false)}
      >
        {t('publishAsk')}
      </Modal>
    </Form>
  )
}

/** What the fields do not show stays as it was; what was emptied is not there. */
function whole(draft: EvaluationForm, values: EvaluationFormDraft): EvaluationFormDraft {
  return {
    ...values,
    content: {
      fatals: values.content.fatals,
      sections: draft.content.sections.map((section, index) => ({
        ...section,
        ...values.content.sections[index],
        items: (values.content.sections[index]?.items ?? []).map((item) => ({
          ...item,
          critical: item.critical ?? false,
          optional: item.optional ?? false,
          weight: item.weight ?? 0,
        })),
      })),
    },
  }
}

/** What all items weigh together, while they are changed. */
function Weight() {
  const { t } = useTranslation('evaluationForms')
  const sections = Form.useWatch<EvaluationForm['content']['sections'] | undefined>(['content', 'sections'])
  const sum = (sections ?? []).reduce((all, section) => all + weightOf(section?.items), 0)
  return <Badge tone={sum === 100 ? 'ok' : 'breach'}>{t('sum', { sum })}</Badge>
}

function Refused({ error }: { error: unknown }) {
  const problem = useProblemText()
  const details = isProblem(error) ? [...new Set(error.errors.map((one) => one.detail))] : []
  return (
    <Alert
      type="error"
      showIcon
      className={styles.alert}
      title={problem(error)}
      description={details.length > 0 ? details.join(' ') : undefined}
    />
  )
}
