import { say } from './html.ts';
/**
 * The two doors. 安全浏览 shows every page under one address with one neutral title: whoever looks over the list of
 * visited pages finds a single line that says nothing.
 */
export type Door = {
  isSafe: boolean;
  isElder: boolean;
  /** Where a link to a page leads. */
  to(page: string, query?: Readonly<Record<string, string>>): string;
  /** Where the form of a page is sent; which page it is, a hidden field says. */
  formOf(page: string): string;
  title(words: string): string;
};

export const NEUTRAL_TITLE = '便民服务';
const NORMAL_HOME = '/';

export function doorOf(isSafe: boolean, isElder: boolean): Door {
  if (isSafe) {
    return {
      isSafe,
      isElder,
      to: (page, query = {}) => `/s?${new URLSearchParams({ to: page, ...query })}`,
      formOf: () => '/s',
      title: () => NEUTRAL_TITLE,
    };
  }
  return {
    isSafe,
    isElder,
    to: (page, query = {}) => {
      const place = page === 'home' ? NORMAL_HOME : `/${page}`;
      const search = new URLSearchParams(query).toString();
      return search ? `${place}?${search}` : place;
    },
    formOf: (page) => (page === 'home' ? NORMAL_HOME : `/${page}`),
    title: (words) => say`${words} · 援护`,
  };
}
