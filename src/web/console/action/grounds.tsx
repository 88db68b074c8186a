import { Select } from 'antd';
import * as provisions from '../../../../law/national/legal-aid-law/provisions.ts';
import { cite, type Provision } from '../../../../law/kernel/citation.ts';
import type { Option } from './subject.ts';

const isProvision = (value: unknown): value is Provision =>
  typeof value === 'object' && value !== null && 'law' in value && 'says' in value;
const all: readonly Option[] = Object.values(provisions)
  .flatMap((value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]))
  .filter(isProvision)
  .map((provision) => ({ value: provision.id, label: `${cite(provision)}：${provision.says}` }));

/** Articles: those the assessment rests on first, all others by a word of theirs. */
export function Grounds({
  id,
  value,
  onChange,
  first,
}: {
  id: string;
  value: readonly string[];
  onChange: (grounds: string[]) => void;
  first: readonly Option[];
}) {
  const offered = [...first, ...all.filter(({ value: known }) => !first.some((option) => option.value === known))];
  return (
    <Select
      id={id}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      onChange={onChange}
      options={offered.map(({ value: ground, label }) => ({ value: ground, label }))}
      placeholder="选择条款，可以输入条号或者文字查找"
    />
  );
}
