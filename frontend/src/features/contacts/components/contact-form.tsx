import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Radio } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codesQuery } from '@/api/codes'
import { useSession } from '@/api/session'
import type { Contact, ContactCodes, ContactForm as FormBody } from '@/api/types'
import { focusField, showAtFields } from '@/components/form-problems'
import { useProblemText, useTell } from '@/components/problem-text'
import { Show } from '@/components/states'
import { useText } from '@/i18n'
import { type FormFields, followUpFor, screenField, toFields, toForm } from '../form-model'
import { contactQuery, saveForm, useWrapUp } from '../queries'
import { useAutosave } from '../use-autosave'
import styles from './contact-form.module.css'
import { Conflict, FormFoot } from './form-foot'
import { MatterCard } from './matter-card'

type Props = { contact: Contact; products?: string[]; onDone?: (contact: Contact) => void }

const open = new Set(['ringing', 'talking', 'wrap-up'])

/** The record of a contact: one or several matters, saved while typing, checked and closed at the end. */
export function ContactForm(props: Props) {
  const codes = useQuery(codesQuery)
  return <Show query={codes}>{(lists) => <Record {...props} codes={lists} />}</Show>
}

function Record({ contact, products = [], onDone, codes }: Props & { codes: ContactCodes }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const { me, can } = useSession()
  const client = useQueryClient()
  const [form] = Form.useForm<FormFields>()
  const problem = useProblemText()
  const tell = useTell()
  const wrapUp = useWrapUp(contact.id)
  const [marked, setMarked] = useState(0)

  /* The version the fields hold: what comes back from an own save is no news. */
  const shown = useRef(contact.form.version)
  const save = useCallback(
    async (value: FormBody, version: number) => {
      const saved = await saveForm(contact.id, value, version)
      shown.current = saved.version
      const { queryKey } = contactQuery(contact.id)
      client.setQueryData(queryKey, (old) => (old ? { ...old, form: { ...saved, values: value } } : old))
      /* An answer that was asked for before the save would bring the form back as it was. */
      if (client.isFetching({ queryKey }) > 0) void client.invalidateQueries({ queryKey })
      return saved
    },
    [client, contact.id],
  )
  const autosave = useAutosave<FormBody>({
    version: contact.form.version,
    savedAt: contact.form.savedAt ?? undefined,
    save,
  })
  const { reset, settled } = autosave
  const take = useCallback(
    (from: Contact) => {
      shown.current = from.form.version
      form.setFieldsValue(toFields(from.form.values))
      reset({ version: from.form.version, savedAt: from.form.savedAt ?? undefined })
    },
    [form, reset],
  )
  const clean = autosave.state.kind === 'clean'
  useEffect(() => {
    if (!clean || !settled() || contact.form.version <= shown.current) return
    const same =
      JSON.stringify(toForm(form.getFieldsValue(true) as FormFields)) ===
      JSON.stringify(toForm(toFields(contact.form.values)))
    if (same) shown.current = contact.form.version
    else take(contact)
  }, [clean, settled, contact, form, take])

  const mine = !contact.agent || contact.agent.id === me.id
  const readOnly = !open.has(contact.state) || !mine || !can('CONTACTS_WORK')
  const connected = contact.state === 'ringing' || contact.state === 'talking'
  const identified = Boolean(contact.customer ?? contact.anonymousReason)
  const needed = (what: string) => [{ required: true, message: t('required', { ns: 'common', what }) }]

  const changed = (part: Partial<FormFields>, all: FormFields) => {
    part.matters?.forEach((matter, index) => {
      if (!matter || !('result' in matter)) return
      const current = all.matters[index]
      const before = (contact.form.values.matters[index]?.result ?? undefined) as string | undefined
      const followUp = followUpFor(codes, matter.result, before, current?.followUp)
      if (followUp !== current?.followUp) form.setFieldValue(['matters', index, 'followUp'], followUp)
    })
    if (marked > 0) setMarked(form.getFieldsError().filter((field) => field.errors.length > 0).length)
    autosave.change(toForm(form.getFieldsValue(true) as FormFields, contact.anonymousReason))
  }

  const submit = async () => {
    setMarked(0)
    await autosave.flush()
    wrapUp.mutate(toForm(form.getFieldsValue(true) as FormFields, contact.anonymousReason), {
      onSuccess: (done) => {
        reset({ version: done.form.version, savedAt: done.form.savedAt ?? undefined })
        tell.success(t('form.submitted'))
        onDone?.(done)
      },
      onError: (error) => {
        showAtFields(form, error, screenField)
        setMarked(form.getFieldsError().filter((field) => field.errors.length > 0).length)
      },
    })
  }

  return (
    <Form
      name="contact"
      form={form}
      layout="vertical"
      className={styles.form}
      disabled={readOnly}
      initialValues={toFields(contact.form.values)}
      onValuesChange={changed}
      onFinish={() => void submit()}
      onFinishFailed={({ errorFields }) => {
        setMarked(errorFields.length)
        if (errorFields[0]) focusField(form, errorFields[0].name)
      }}
      aria-label={t('form.title')}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
          event.preventDefault()
          if (!readOnly && !connected && identified) form.submit()
        }
      }}
    >
      {readOnly && (
        <Alert
          type="info"
          showIcon
          title={
            mine || !contact.agent ? t('form.closed') : t('form.notMine', { who: contact.agent.displayName })
          }
        />
      )}
      {autosave.state.kind === 'conflict' && (
        <Conflict
          contactId={contact.id}
          onTake={take}
          onKeep={(version) => void autosave.keepMine(version)}
        />
      )}
      {wrapUp.error && <Alert type="error" showIcon title={problem(wrapUp.error)} />}
      <div className={styles.pair}>
        <Form.Item name="verified" label={t('form.verified')} rules={needed(t('form.verified'))}>
          <Radio.Group
            optionType="button"
            options={codes.verifications.map((one) => ({ value: one.code, label: text(one.label) }))}
          />
        </Form.Item>
        <Form.Item name="emotion" label={t('form.emotion')} rules={needed(t('form.emotion'))}>
          <Radio.Group
            optionType="button"
            options={codes.emotions.map((one) => ({ value: one.code, label: text(one.label) }))}
          />
        </Form.Item>
      </div>
      <Form.List name="matters">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <MatterCard
                key={field.key}
                name={field.name}
                number={index + 1}
                codes={codes}
                products={products}
                onRemove={fields.length > 1 && !readOnly ? () => remove(field.name) : undefined}
              />
            ))}
            {fields.length < 10 && !readOnly && (
              <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({})}>
                {t('form.addMatter')}
              </Button>
            )}
          </>
        )}
      </Form.List>
      <Form.Item name="note" label={t('form.note')} extra={t('form.noteHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {!readOnly && (
        <FormFoot
          state={autosave.state}
          marked={marked}
          identified={identified}
          connected={connected}
          busy={wrapUp.isPending}
        />
      )}
    </Form>
  )
}
