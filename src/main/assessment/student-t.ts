import jstat from 'jstat'
import type { StudentT } from '#domain/assessment/interval'

/** By jStat; eight digits agree with R and SciPy. */
export const studentT: StudentT = {
  quantile: (p, degrees) => jstat.studentt.inv(p, degrees),
  below: (t, degrees) => jstat.studentt.cdf(t, degrees),
}
