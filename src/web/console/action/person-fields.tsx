import { Input, Radio, Select } from 'antd';
import { idKindLabels, sexLabels, type PersonTold } from '../../../people/person.model.ts';
import { Field } from './field.tsx';

type Props = {
  at: string;
  value: Partial<PersonTold>;
  onChange: (person: Partial<PersonTold>) => void;
  errorAt: (path: string) => string | undefined;
  nameOnly?: boolean;
};
const kinds = Object.entries(idKindLabels).map(([value, label]) => ({
  value: value as keyof typeof idKindLabels,
  label,
})); // the keys of a literal
const sexes = Object.entries(sexLabels).map(([value, label]) => ({ value, label }));

/** A person as she tells it. Only the name is asked for: nothing else stops receipt. */
export function PersonFields({ at, value, onChange, errorAt, nameOnly = false }: Props) {
  const id = (field: string): string => `${at}.${field}`;
  const put = (change: { [Field in keyof PersonTold]?: PersonTold[Field] | undefined }): void =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...value, ...change }).filter(([, told]) => told !== undefined && told !== ''),
      ),
    );
  return (
    <>
      <Field name={id('name')} label="姓名" required error={errorAt(id('name'))}>
        <Input
          id={id('name')}
          maxLength={100}
          autoComplete="off"
          value={value.name ?? ''}
          onChange={({ target }) => put({ name: target.value })}
        />
      </Field>
      {!nameOnly && (
        <>
          <Field name={id('sex')} label="性别" group error={errorAt(id('sex'))}>
            <Radio.Group
              options={sexes}
              value={value.sex ?? null}
              onChange={({ target }) => put({ sex: target.value as 'female' | 'male' })}
            />
          </Field>
          <Field name={id('idKind')} label="证件种类" error={errorAt(id('idKind'))}>
            <Select
              id={id('idKind')}
              allowClear
              options={kinds}
              value={value.idKind ?? null}
              placeholder="没有带证件可以不填"
              onChange={(idKind: keyof typeof idKindLabels | null) => put({ idKind: idKind ?? undefined })}
            />
          </Field>
          <Field name={id('idNumber')} label="证件号码" error={errorAt(id('idNumber'))}>
            <Input
              id={id('idNumber')}
              maxLength={100}
              autoComplete="off"
              placeholder="以后补也可以"
              value={value.idNumber ?? ''}
              onChange={({ target }) =>
                put({ idNumber: target.value, ...(value.idKind ? {} : { idKind: 'residentId' }) })
              }
            />
          </Field>
          <Field
            name={id('birthDate')}
            label="出生日期"
            hint="填了身份证号码就不用再填；说不准哪天的，写在下一格"
            error={errorAt(id('birthDate'))}
          >
            <Input
              id={id('birthDate')}
              type="date"
              value={value.birthDate ?? ''}
              onChange={({ target }) => put({ birthDate: (target.value || undefined) as PersonTold['birthDate'] })}
            />
          </Field>
          <Field
            name={id('birthAsTold')}
            label="出生日期，照她说的"
            hint="农历、属相、大概，都照原话写"
            error={errorAt(id('birthAsTold'))}
          >
            <Input
              id={id('birthAsTold')}
              maxLength={100}
              autoComplete="off"
              value={value.birthAsTold ?? ''}
              onChange={({ target }) => put({ birthAsTold: target.value })}
            />
          </Field>
          <Field name={id('phone')} label="电话" error={errorAt(id('phone'))}>
            <Input
              id={id('phone')}
              maxLength={200}
              autoComplete="off"
              inputMode="tel"
              value={value.phone ?? ''}
              onChange={({ target }) => put({ phone: target.value })}
            />
          </Field>
          <Field
            name={id('address')}
            label="住址"
            wide
            hint="受保护的住址加密保存，不写入对外文书"
            error={errorAt(id('address'))}
          >
            <Input
              id={id('address')}
              maxLength={500}
              autoComplete="off"
              value={value.address ?? ''}
              onChange={({ target }) => put({ address: target.value })}
            />
          </Field>
        </>
      )}
    </>
  );
}
