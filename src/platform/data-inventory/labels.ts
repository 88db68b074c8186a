import type { Tables } from '../database/tables.ts';

/** How much harm a field can do in the wrong hands. */
export const fieldLabels = {
  public: '公开',
  internal: '内部',
  sensitive: '敏感',
  protected: '保护',
} as const satisfies Record<string, string>;
export type FieldLabel = keyof typeof fieldLabels;

/** What is known about one column. */
export type FieldEntry = { readonly label: FieldLabel };
export type TableEntry<T extends keyof Tables> = {
  /** Every column, no more and no less: a new one that is not entered does not compile. */
  readonly columns: { readonly [C in keyof Tables[T]]: FieldEntry };
};
export type InventoryOf<T extends keyof Tables> = { readonly [N in T]: TableEntry<N> };

/** May be on a door or in a directory. */
export const open = { label: 'public' } as const satisfies FieldEntry;
/** The workings of the office: ids, days, positions. */
export const internal = { label: 'internal' } as const satisfies FieldEntry;
/** Says who somebody is, or what happened to her. */
export const sensitive = { label: 'sensitive' } as const satisfies FieldEntry;
/** Where she can be found, and what only she and we know: it can cost a life. */
export const guarded = { label: 'protected' } as const satisfies FieldEntry;
