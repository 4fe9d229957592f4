import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../../api.ts'
import { IndonesiaMap } from '../../components/indonesia-map.tsx'
import classes from './example-map.module.css'

/** The 38 provinces as tiles, and what the example holds. */
export function ExampleMap() {
  const { t } = useTranslation('workspace')
  const { provinces } = useRegionNames()
  return (
    <div className={classes.side}>
      <div>
        <IndonesiaMap
          label={t('start.map')}
          tileSize={33}
          tiles={provinces.map(({ letters, name }) => ({ letters, label: name, tone: 'plain' }))}
        />
        <p className={classes.text}>{t('start.example')}</p>
      </div>
    </div>
  )
}
