/**
 * The tables as Kysely sees them. Each capability adds its own beside its store:
 * `declare module '…/tables.ts' { interface Tables { applications: ApplicationsTable } }`.
 * A test compares the whole with the real database.
 */
// oxlint-disable-next-line no-empty-interface -- filled by declaration merging
export interface Tables {}
