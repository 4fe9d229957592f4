import { Button, Checkbox, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { optionKeys } from '#domain/assessment/bank/fractions'
import { Icon } from '../../components/icon.tsx'
import { itemKinds } from './bank-view.ts'
import { useFieldFault } from './field-fault.ts'
import classes from './item-bank.module.css'
import { keysOf, kindOf, optionCount, withKey, withKind } from './item-draft.ts'
import type { DraftProps } from './item-fields.tsx'

/** How the item is answered, with its key. */
export function AnswerFields({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('items')
  const kind = kindOf(draft)
  return (
    <>
      <SegmentedControl
        aria-label={t('filter.kind')}
        value={kind}
        onChange={value => onChange(withKind(draft, value))}
        data={itemKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
      />
      {kind === 'true-false' && <TruthField draft={draft} onChange={onChange} />}
      {kind === 'number' && <NumberFields draft={draft} onChange={onChange} />}
      {(kind === 'single' || kind === 'multiple') && <OptionFields draft={draft} onChange={onChange} />}
    </>
  )
}

function KeyFault() {
  const fault = useFieldFault()
  const said = fault('key') ?? fault('values')
  return said ? <p className={classes.fault}>{said}</p> : null
}

function TruthField({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('items')
  return (
    <div>
      <Radio.Group label={t('editor.key')} value={draft.key ?? ''} onChange={key => onChange({ ...draft, key })}>
        <div className={classes.fieldLine}>
          <Radio value="benar" label={t('item.true')} />
          <Radio value="salah" label={t('item.false')} />
        </div>
      </Radio.Group>
      <KeyFault />
    </div>
  )
}

function NumberFields({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('items')
  const faultOf = useFieldFault()
  return (
    <div className={classes.fieldLine}>
      {(['key', 'tolerance', 'unit'] as const).map(field => (
        <TextInput
          key={field}
          label={t(field === 'key' ? 'editor.value' : `editor.${field}`)}
          value={draft[field] ?? ''}
          error={faultOf(field)}
          onChange={event => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}

function OptionFields({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('items')
  const [added, setAdded] = useState(0)
  const count = Math.min(optionKeys.length, optionCount(draft) + added)
  return (
    <div role="group" aria-label={t('editor.key')} className={classes.optionFields}>
      {optionKeys.slice(0, count).map(letter => (
        <OptionField key={letter} letter={letter} draft={draft} onChange={onChange} />
      ))}
      <KeyFault />
      {count < optionKeys.length && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon of={IconPlus} size={14} />}
          onClick={() => setAdded(added + 1)}
        >
          {t('editor.addOption')}
        </Button>
      )}
    </div>
  )
}

function OptionField({ letter, draft, onChange }: DraftProps & { letter: string }) {
  const { t } = useTranslation('items')
  const faultOf = useFieldFault()
  const isRight = keysOf(draft).includes(letter)
  const Mark = kindOf(draft) === 'single' ? Radio : Checkbox
  return (
    <div className={classes.optionField}>
      <Mark
        aria-label={t('editor.right', { letter })}
        checked={isRight}
        onChange={event => onChange(withKey(draft, letter, event.currentTarget.checked))}
      />
      <span className={classes.letter}>{letter}</span>
      <div className={classes.grows}>
        <Textarea
          aria-label={t('editor.option', { letter })}
          lang="id"
          autosize
          minRows={1}
          maxRows={4}
          value={draft[`option ${letter}`] ?? ''}
          error={faultOf('option', letter)}
          onChange={event => onChange({ ...draft, [`option ${letter}`]: event.currentTarget.value })}
        />
        {draft[`feedback ${letter}`] && (
          <Textarea
            aria-label={t('editor.feedback', { letter })}
            lang="id"
            autosize
            minRows={1}
            maxRows={4}
            value={draft[`feedback ${letter}`] ?? ''}
            error={faultOf('feedback', letter)}
            onChange={event => onChange({ ...draft, [`feedback ${letter}`]: event.currentTarget.value })}
          />
        )}
      </div>
    </div>
  )
}
