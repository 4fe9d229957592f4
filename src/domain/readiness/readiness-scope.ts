/** Whose readiness: companions who have not withdrawn. Codes are Kemendagri's. */
export type ReadinessScope =
  | { kind: 'nation' }
  | { kind: 'province'; code: string }
  | { kind: 'regency'; code: string }
  | { kind: 'class'; classId: string }

/** Where people are: the class of tier 2 that they sit in, and where they are from. */
export type ReadinessPlace = { classId: string | null; provinceCode: string; regencyCode: string | null }

export function isInScope(scope: ReadinessScope): (place: ReadinessPlace) => boolean {
  switch (scope.kind) {
    case 'nation':
      return () => true
    case 'province':
      return ({ provinceCode }) => provinceCode === scope.code
    case 'regency':
      return ({ regencyCode }) => regencyCode === scope.code
    case 'class':
      return ({ classId }) => classId === scope.classId
  }
}
