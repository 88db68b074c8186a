import type { ComponentType, LazyExoticComponent } from 'react';
import type { Seat } from './session.tsx';

type Page = LazyExoticComponent<ComponentType<{ params: Readonly<Record<string, string | undefined>> }>>;
/** A page of the office: where it is, who works there, whether it stands in the menu. Each is its own chunk. */
export type Room = {
  path: string;
  title: string;
  page: Page;
  seats: readonly Seat[];
  /** Where not the whole seat works there. */
  posts?: readonly string[];
  icon?: IconName;
  phone?: boolean;
};
export type IconName =
  | 'people'
  | 'key'
  | 'desk'
  | 'inbox'
  | 'case'
  | 'paper'
  | 'pen'
  | 'receipt'
  | 'notice'
  | 'law'
  | 'more';
