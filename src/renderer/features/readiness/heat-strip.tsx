import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import {
  fewAnswers,
  needLevelOf,
  rightShare,
  type VariableFigures,
  type VariableSource,
  variableSources,
} from '#domain/readiness/variable-figures'
import { useFormat } from '../../components/use-format.ts'
import classes from './heat-strip.module.css'
import { useVariableName } from './use-variables.ts'

const firstOfFamily = 'K01'

/** The 39 variables before, after and in rehearsal, side by side; the more is wrong, the stronger. */
export function HeatStrip({ figures }: { figures: readonly VariableFigures[] }) {
  const { t } = useTranslation('readiness')
  return (
    <div className={classes.scroll}>
      {/* What is wider than the window is reached by keys too. */}
      <table className={classes.strip} aria-label={t('strip.label')}>
        <thead>
          <tr>
            <th scope="col">{t('strip.source')}</th>
            {figures.map(({ variable }) => (
              <Fragment key={variable}>
                {variable === firstOfFamily && <td className={classes.gap} aria-hidden />}
                <VariableHead variable={variable} />
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {variableSources.map(source => (
            <tr key={source}>
              <th scope="row">{t(`source.${source}`)}</th>
              {figures.map(one => (
                <Fragment key={one.variable}>
                  {one.variable === firstOfFamily && <td className={classes.gap} aria-hidden />}
                  <HeatCell figures={one} source={source} />
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('strip.percent')}</td>
            <td colSpan={13}>{t('strip.individual')}</td>
            <td className={classes.gap} aria-hidden />
            <td colSpan={26}>{t('strip.family')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function VariableHead({ variable }: { variable: VariableFigures['variable'] }) {
  const name = useVariableName()(variable)
  return (
    <th scope="col" title={`${variable} ${name}`} aria-label={`${variable} ${name}`}>
      {variable.slice(1)}
    </th>
  )
}

function HeatCell({ figures, source }: { figures: VariableFigures; source: VariableSource }) {
  const { t } = useTranslation('readiness')
  const { number } = useFormat()
  const name = useVariableName()(figures.variable)
  const share = rightShare(figures[source])
  if (share === null) {
    return (
      <td aria-label={t('strip.nothing')}>
        <span className={classes.cell} data-level="none" title={`${figures.variable} ${name}: ${t('strip.nothing')}`} />
      </td>
    )
  }
  const { right, of } = figures[source]
  const title = t(of < fewAnswers ? 'strip.few' : `strip.cell.${source === 'practice' ? 'practice' : 'test'}`, {
    variable: figures.variable,
    name,
    right: Math.round(right),
    of: Math.round(of),
  })
  return (
    <td>
      <span className={`${classes.cell} num`} data-level={needLevelOf(share)} title={title}>
        {number(Math.floor(share * 100))}
      </span>
    </td>
  )
}
