import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import classes from './about.module.css'

/** What runs here, and whose work it is made of. */
export function About() {
  const { t } = useTranslation('settings')
  const { data: about } = useSuspenseQuery(api.workspace.about.queryOptions())
  const [isShown, shown] = useDisclosure(false)
  const versions: [string, string][] = [
    ['Gladi', about.app],
    ...(about.electron ? [['Electron', about.electron] as [string, string]] : []),
    ['Node.js', about.node],
    ['SQLite', about.sqlite],
    [t('about.databaseFormat'), String(about.databaseFormat)],
  ]
  return (
    <>
      <dl className={classes.versions}>
        {versions.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{version}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.text}>{t('about.regions')}</p>
      <Button variant="default" onClick={shown.open}>
        {t('about.licences')}
      </Button>
      <Modal
        opened={isShown}
        onClose={shown.close}
        size={720}
        title={t('about.licences')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Licences />
      </Modal>
    </>
  )
}

function Licences() {
  const { data: licences = [] } = useQuery(api.workspace.licences.queryOptions())
  return (
    <div className={classes.licences}>
      {licences.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`} className={classes.licence}>
          <summary>
            {name} <span className="num">{version}</span> <span>{licence}</span>
          </summary>
          {text !== '' && <pre>{text}</pre>}
        </details>
      ))}
    </div>
  )
}
