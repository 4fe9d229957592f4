import classes from './paper.module.css'

/** Names and values in two columns, as forms are printed. */
export function PaperFields({ fields, mono = false }: { fields: [string, string][]; mono?: boolean }) {
  return (
    <dl className={classes.fields} data-mono={mono || undefined}>
      {fields.map(([name, value]) => (
        <div key={name} className={classes.field}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
