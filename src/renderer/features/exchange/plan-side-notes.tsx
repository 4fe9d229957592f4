import { useTranslation } from 'react-i18next'
import type { LocalEdit } from '#domain/exchange/local-edits'
import type { PlanPreview } from '#domain/exchange/plan-preview'
import { Note } from '../../components/note.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { NameList } from './plan-change-list.tsx'

/** What of one's own a plan overrides, what it leaves alone, and which results are then of nobody in it. */
export function PlanSideNotes({ preview: { edits, kept, left } }: { preview: PlanPreview }) {
  const { t } = useTranslation('plans')
  const shownName = useShownName()
  const editWords = useEditWords()
  return (
    <>
      {edits.length > 0 && (
        <Note kind="warn" title={t('edits.title', { count: edits.length })}>
          <NameList names={edits.map(editWords)} />
        </Note>
      )}
      {left.people.length + left.classes.length > 0 && (
        <Note kind="info" title={t('left.title')}>
          <NameList
            names={[
              ...left.classes.map(one => t('left.class', one)),
              ...left.people.map(({ name, ...counts }) => t('left.person', { name: shownName(name), ...counts })),
            ]}
          />
        </Note>
      )}
      {kept.people.length + kept.designs.length > 0 && (
        <Note kind="info" title={t('kept.title')}>
          {kept.people.length > 0 && <p>{t('kept.people', { count: kept.people.length })}</p>}
          <NameList names={kept.people.map(({ name }) => shownName(name))} />
          {kept.designs.length > 0 && <p>{t('kept.designs', { count: kept.designs.length })}</p>}
          <NameList names={kept.designs} />
        </Note>
      )}
    </>
  )
}

function useEditWords() {
  const { t } = useTranslation('plans')
  const shownName = useShownName()
  return (edit: LocalEdit): string => {
    switch (edit.kind) {
      case 'person':
        return t('edits.person', {
          name: shownName(edit.person.name),
          fields: edit.fields.map(field => t(`field.${field}`)).join(', '),
        })
      case 'withdrawn':
        return t('edits.withdrawn', { name: shownName(edit.person.name) })
      case 'moved':
        return t('edits.moved', {
          name: shownName(edit.person.name),
          here: edit.here ?? t('edits.noClass'),
          next: edit.next ?? t('edits.noClass'),
        })
      case 'design':
        return t('edits.design', { name: edit.name })
      case 'time':
      case 'room':
      case 'instructor':
      case 'class-gone':
        return t(`edits.${edit.kind}`, { code: edit.code })
      default:
        return t(`edits.${edit.kind}`)
    }
  }
}
