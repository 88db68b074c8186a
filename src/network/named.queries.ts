import { sql, type Expression, type SqlBool } from 'kysely';
import type { SearchTerm } from './search-keys.ts';

/**
 * Rows of `divisions` or `institutions` that carry the words in their name, pinyin or initials.
 * The index finds rows that hold every bigram; LIKE then asks whether they stand side by side.
 */
export function named(term: SearchTerm): Expression<SqlBool> {
  const pattern = `%${term.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const holds = (grams: readonly string[]) => sql<SqlBool>`search_grams @> ${[...grams]}::text[]`;
  if (term.by === 'name') return sql<SqlBool>`(${holds(term.grams)} and name like ${pattern})`;
  return sql<SqlBool>`((${holds(term.pinyinGrams)} and search_pinyin like ${pattern})
    or (${holds(term.initialsGrams)} and search_initials like ${pattern}))`;
}

/** What begins with the words comes before what merely holds them. */
export function startsWith(term: SearchTerm): Expression<SqlBool> {
  return term.by === 'name'
    ? sql<SqlBool>`starts_with(name, ${term.text})`
    : sql<SqlBool>`(starts_with(search_pinyin, ${term.text}) or starts_with(search_initials, ${term.text}))`;
}
