import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#domain/practice/practice-case'
import { useShownName } from '../../../components/screen-share.ts'

/** What a paper is called: its kind, with whose it is where there are several. */
export function usePaperName(documents: readonly CaseDocument[]): (document: CaseDocument) => string {
  const { t } = useTranslation('practice')
  const shownName = useShownName()
  return document => {
    if (document.kind === 'paper') return document.title
    const kind = t(`paper.kind.${document.kind}`)
    const isOnly = documents.filter(other => other.kind === document.kind).length === 1
    if (isOnly) return kind
    if (document.kind === 'ktp' || document.kind === 'kia') return `${kind} ${shownName(firstName(document.name))}`
    return `${kind} ${documents.filter(other => other.kind === document.kind).indexOf(document) + 1}`
  }
}

const firstName = (name: string) => {
  const [first = name] = name.split(/\s+/)
  return first.slice(0, 1) + first.slice(1).toLocaleLowerCase('id')
}
