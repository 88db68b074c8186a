import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { Asks, HandedInItems, type Ask, type Item } from './documents.tsx';
import type { FormField } from './fields-of.ts';
import { Grounds } from './grounds.tsx';
import { labelsFor } from './labels.ts';
import { InstitutionPicker, PersonnelPicker } from './pickers.tsx';
import type { ActionSubject } from './subject.ts';
import { Upload } from './upload.tsx';

type Props = {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  subject: ActionSubject;
  errors: (path: string) => string | undefined;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

export function Control({ field, value, onChange, subject, errors }: Props) {
  const { name, shape } = field;
  const chosen = typeof value === 'string' ? value : undefined;
  switch (shape.as) {
    case 'choice': {
      const labels = labelsFor(shape.options);
      const options = shape.options.map((option) => ({ value: option, label: labels[option] ?? option }));
      if (options.length <= 5)
        return (
          <Radio.Group
            className="stack-radios"
            vertical={options.some(({ label }) => label.length > 12)}
            options={options}
            value={chosen ?? null}
            onChange={({ target }) => onChange(target.value)}
          />
        );
      return (
        <Select
          id={name}
          options={options}
          value={chosen ?? null}
          onChange={(next: string) => onChange(next)}
          placeholder="请选择"
        />
      );
    }
    case 'confirm':
      return (
        <Checkbox checked={value === true} onChange={({ target }) => onChange(target.checked ? true : undefined)}>
          {field.label}
        </Checkbox>
      );
    case 'yesNo':
      return (
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
          value={typeof value === 'boolean' ? value : null}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'day':
      return (
        <Input
          id={name}
          type="date"
          value={text(value)}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      );
    case 'time':
      return (
        <Input
          id={name}
          className="short"
          type="time"
          step={1800}
          value={text(value)}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      );
    case 'number':
      return (
        <InputNumber
          id={name}
          {...(shape.min === undefined ? {} : { min: shape.min })}
          {...(shape.max === undefined ? {} : { max: shape.max })}
          precision={shape.whole ? 0 : 2}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'words':
      return shape.long ? (
        <Input.TextArea
          id={name}
          rows={4}
          {...(shape.most ? { maxLength: shape.most, showCount: true } : {})}
          value={text(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input
          id={name}
          {...(shape.most ? { maxLength: shape.most } : {})}
          value={text(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'file':
      return <Upload id={name} value={chosen} onChange={onChange} />;
    case 'choices': {
      const labels = labelsFor(shape.options);
      return (
        <Checkbox.Group
          options={shape.options.map((option) => ({ value: option, label: labels[option] ?? option }))}
          value={texts(value)}
          onChange={(next) => onChange(next)}
        />
      );
    }
    case 'grounds':
      return <Grounds id={name} value={texts(value)} onChange={onChange} first={subject.grounds ?? []} />;
    case 'asks':
      return (
        <Asks
          value={(value as Ask[] | undefined) ?? []}
          onChange={onChange}
          onFile={subject.onFile ?? []}
          errors={errors}
        />
      ); // only this control writes it
    case 'handedIn':
      return (
        <HandedInItems
          value={(value as Item[] | undefined) ?? []}
          onChange={onChange}
          asked={subject.asked ?? []}
          errors={errors}
        />
      ); // only this control writes it
    case 'pick':
      return <Picker from={shape.from} id={name} value={chosen} onChange={onChange} subject={subject} />;
  }
}

function Picker({
  from,
  id,
  value,
  onChange,
  subject,
}: {
  from: 'paper' | 'agency' | 'undertaker' | 'personnel' | 'piece';
  id: string;
  value: string | undefined;
  onChange: (value: unknown) => void;
  subject: ActionSubject;
}) {
  switch (from) {
    case 'agency':
      return <InstitutionPicker id={id} value={value} onChange={onChange} kinds={['aidAgency']} />;
    case 'undertaker':
      return <InstitutionPicker id={id} value={value} onChange={onChange} kinds={['lawFirm', 'basicLegalService']} />;
    case 'personnel':
      return <PersonnelPicker id={id} value={value} onChange={onChange} institutionId={subject.personnelOf} />;
    case 'paper':
      return (
        <Select
          id={id}
          value={value ?? null}
          placeholder="选择文书"
          onChange={(next: string) => onChange(next)}
          options={(subject.papers ?? []).map((paper) => ({
            value: paper.id,
            label: `${paper.title} ${paper.number}`,
          }))}
        />
      );
    case 'piece':
      return (
        <Select
          id={id}
          value={value ?? null}
          placeholder="选择卷宗材料"
          onChange={(next: string) => onChange(next)}
          options={(subject.pieces ?? []).map((option) => ({ value: option.value, label: option.label }))}
        />
      );
  }
}
