import { procedure } from '#main/procedure'

export const regionsRouter = {
  names: procedure.regions.names.handler(({ context: { regions } }) => ({
    provinces: regions.provinces.map(({ code, bpsCode, name, letters, zone }) => ({
      code,
      bpsCode,
      name,
      letters,
      zone,
    })),
    regencies: regions.regencies.map(({ code, name }) => ({ code, name })),
  })),
}
