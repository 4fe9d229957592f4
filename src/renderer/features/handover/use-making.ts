import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type FolderOrder, makeFolder } from './folder-making.ts'

/** Makes folders, and says so when they are there. */
export function useMaking() {
  const { t } = useTranslation('handover')
  const { language } = useFormat()
  const queryClient = useQueryClient()
  return async (name: string, order: Omit<FolderOrder, 'language'>) => {
    const files = await makeFolder(queryClient, { ...order, language }, t('making', { name }))
    if (files !== null) showDone(t('made', { name, count: files }))
  }
}
