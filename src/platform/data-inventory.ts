import { accountsInventory } from './data-inventory/accounts.ts';
import { applicationsInventory } from './data-inventory/applications.ts';
import { casesInventory } from './data-inventory/cases.ts';
import { hotlineInventory } from './data-inventory/hotline.ts';
import { herRequestsInventory } from './data-inventory/her-requests.ts';
import type { TableEntry } from './data-inventory/labels.ts';
import { peopleInventory } from './data-inventory/people.ts';
import { protectionInventory } from './data-inventory/protection.ts';
import { secrecyInventory } from './data-inventory/secrecy.ts';
import { recordsInventory } from './data-inventory/records.ts';
import { staffInventory } from './data-inventory/staff.ts';
import type { Tables } from './database/tables.ts';

/** Tables that say nothing of any person, each with what it holds instead. */
const aboutNobody = {
  divisions: '行政区划',
  institutions: '机构',
  networkExtracts: '机构资料的来源',
  numberSeries: '文号',
  callHours: '回电的时间和人手',
  figureRows: '法定数字',
  figureApprovals: '法定数字的复核',
  figureSnapshots: '法定数字的快照',
  dataKeys: '加密后的数据密钥',
  auditCheckpoints: '审计签名',
  auditLinks: '审计链',
  erasures: '到期删除的记录（只有数目和摘要）',
} as const satisfies Partial<Record<keyof Tables, string>>;

/**
 * Every table of the product and, of those about people, every column with its label. A table or column that is not
 * entered does not compile. A new table goes into the file of its kind under `data-inventory/`.
 */
export const dataInventory = {
  ...aboutNobody,
  ...peopleInventory,
  ...protectionInventory,
  ...secrecyInventory,
  ...applicationsInventory,
  ...casesInventory,
  ...herRequestsInventory,
  ...staffInventory,
  ...accountsInventory,
  ...recordsInventory,
  ...hotlineInventory,
} as const satisfies { readonly [T in keyof Tables]: TableEntry<T> | string };
