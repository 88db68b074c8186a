import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { answered, api } from '../client.ts';
import { qualificationLabels } from '../../../network/network.model.ts';

type Kind =
  | 'aidAgency'
  | 'justiceBureau'
  | 'aidWorkstation'
  | 'lawFirm'
  | 'basicLegalService'
  | 'court'
  | 'procuratorate'
  | 'publicSecurity';
type Props = { id: string; value: string | undefined; onChange: (value: string | undefined) => void };

/** Offices by name, pinyin or initials. */
export function InstitutionPicker({
  id,
  value,
  onChange,
  kinds,
  within,
}: Props & { kinds: readonly Kind[]; within?: string }) {
  const [words, setWords] = useState('');
  const q = words.trim().length >= 2 ? { q: words.trim() } : {};
  const found = useQuery({
    queryKey: ['institutions', kinds, within, q],
    queryFn: async () => {
      const answers = await Promise.all(
        kinds.map((kind) =>
          answered(
            api.GET('/api/institutions', {
              params: { query: { kind, ...q, ...(within ? { within } : {}), limit: 50 } },
            }),
          ),
        ),
      );
      return answers.flatMap(({ items }) => items);
    },
  });
  // What is chosen already has its name too, though the search no longer finds it.
  const chosen = useQuery({
    queryKey: ['institution', value],
    enabled: value !== undefined,
    queryFn: () => answered(api.GET('/api/institutions/{id}', { params: { path: { id: value ?? '' } } })),
  });
  const offered = (found.data ?? []).map((institution) => ({ value: institution.id, label: institution.name }));
  const named =
    chosen.data && !offered.some((option) => option.value === value)
      ? [{ value: chosen.data.id, label: chosen.data.name }]
      : [];
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      value={value ?? null}
      placeholder="输入名称或拼音首字母查找"
      loading={found.isFetching}
      notFoundContent={found.isError ? '没有查到，请重试' : '没有找到，请换个说法'}
      onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
      options={[...named, ...offered]}
    />
  );
}

/** The people of one unit. */
export function PersonnelPicker({ id, value, onChange, institutionId }: Props & { institutionId: string | undefined }) {
  const found = useQuery({
    queryKey: ['personnel', institutionId],
    enabled: institutionId !== undefined,
    queryFn: () =>
      answered(api.GET('/api/institutions/{id}/personnel', { params: { path: { id: institutionId ?? '' } } })),
  });
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      placeholder="选择承办人员"
      loading={found.isFetching}
      notFoundContent="这个单位还没有登记人员"
      onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
      options={(found.data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${qualificationLabels[person.qualification]}${person.knowsMinors ? '，熟悉未成年人' : ''}）`,
      }))}
    />
  );
}
