/** What is used of jStat, which ships no types of its own. */
declare module 'jstat' {
  export const studentt: {
    /** The share of the distribution below `x`. */
    cdf(x: number, degrees: number): number
    /** The value that the share `p` lies below. */
    inv(p: number, degrees: number): number
  }
}
