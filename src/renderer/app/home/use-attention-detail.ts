import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'
import type { Attention } from './attention.ts'

const most = 4

/** The line below what needs attention: which ones, since when. */
export function useAttentionDetail() {
  const { t } = useTranslation('app')
  const { instant, number } = useFormat()
  const { provinceName } = useRegionNames()
  const listed = (names: string[]) =>
    names.length <= most
      ? names.join(', ')
      : t('home.andMore', { names: names.slice(0, most).join(', '), count: names.length - most })

  return (item: Attention): string => {
    switch (item.kind) {
      case 'broken':
        return listed(item.classes.map(({ code }) => code))
      case 'infeasible':
        return listed(item.divisions.map(provinceName))
      case 'noInstructor':
        return listed(item.provinces.map(({ code, classes }) => `${provinceName(code)} ${number(classes)}`))
      case 'setAside':
        return t('home.setAsideDetail', { file: item.file, at: instant(item.at) })
      case 'backupOld':
      case 'backupNone':
        return t('home.backupDetail')
      default:
        return t(`home.detail.${item.kind}`)
    }
  }
}
