import { Button, Checkbox, Input, Radio } from 'antd';
import type { ContactPlanTold } from '../../people/person.model.ts';
import { Field } from '../../web/console/action/field.tsx';

const days = ['一', '二', '三', '四', '五', '六', '日'].map((word, index) => ({
  value: index + 1,
  label: `周${word}`,
}));
type Props = {
  value: ContactPlanTold;
  onChange: (plan: ContactPlanTold) => void;
  errorAt: (path: string) => string | undefined;
};

/** Asked first: what she does not allow, nobody will do. */
export function ContactPlanFields({ value, onChange, errorAt }: Props) {
  const put = (change: Partial<ContactPlanTold>): void => onChange({ ...value, ...change });
  const may: [keyof Pick<ContactPlanTold, 'mayCall' | 'maySms' | 'mayLeaveMessage' | 'mayPost'>, string][] = [
    ['mayCall', '可以打电话'],
    ['maySms', '可以发短信'],
    ['mayLeaveMessage', '没接到可以留言'],
    ['mayPost', '可以寄信'],
  ];
  return (
    <div className="form-grid">
      <Field name="contactPlan" label="她同意的方式" group hint="没有勾的，都不可以">
        {may.map(([name, label]) => (
          <Checkbox key={name} checked={value[name]} onChange={({ target }) => put({ [name]: target.checked })}>
            {label}
          </Checkbox>
        ))}
      </Field>
      <Field name="contactPlan.callerName" label="我们怎样自称" group>
        <Radio.Group
          options={[
            { value: 'neutral', label: '中性说法（不提法律援助）' },
            { value: 'agency', label: '法律援助机构' },
          ]}
          value={value.callerName}
          onChange={({ target }) => put({ callerName: target.value as ContactPlanTold['callerName'] })}
        />
      </Field>
      <Field name="contactPlan.windows" label="方便的时段" group wide error={errorAt('contactPlan.windows')}>
        {value.windows.map((window, index) => {
          const change = (next: Partial<typeof window>): void =>
            put({ windows: value.windows.map((each, at) => (at === index ? { ...each, ...next } : each)) });
          return (
            <div className="kind-row" key={index}>
              <Checkbox.Group options={days} value={window.weekdays} onChange={(weekdays) => change({ weekdays })} />
              <div className="head">
                <Input
                  aria-label="从几点"
                  type="time"
                  className="short"
                  value={window.from}
                  onChange={({ target }) => change({ from: target.value })}
                />
                到
                <Input
                  aria-label="到几点"
                  type="time"
                  className="short"
                  value={window.to}
                  onChange={({ target }) => change({ to: target.value })}
                />
                <Button type="text" onClick={() => put({ windows: value.windows.filter((_, at) => at !== index) })}>
                  去掉
                </Button>
              </div>
              {['weekdays', 'from', 'to']
                .map((part) => errorAt(`contactPlan.windows.${index}.${part}`))
                .filter(Boolean)
                .map((error) => (
                  <span className="error" key={error}>
                    {error}
                  </span>
                ))}
            </div>
          );
        })}
        <Button
          onClick={() =>
            put({ windows: [...value.windows, { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '11:30' }] })
          }
        >
          加一个时段
        </Button>
      </Field>
      <Field name="contactPlan.mayBeTold" label="可以告诉谁">
        <Input
          id="contactPlan.mayBeTold"
          maxLength={200}
          autoComplete="off"
          value={value.mayBeTold ?? ''}
          onChange={({ target }) => put({ mayBeTold: target.value })}
        />
      </Field>
      <Field name="contactPlan.neverTold" label="绝不能告诉谁">
        <Input
          id="contactPlan.neverTold"
          maxLength={200}
          autoComplete="off"
          value={value.neverTold ?? ''}
          onChange={({ target }) => put({ neverTold: target.value })}
        />
      </Field>
      <Field name="contactPlan.passPhrase" label="暗语" hint="双方用来确认身份的一句话">
        <Input
          id="contactPlan.passPhrase"
          maxLength={50}
          autoComplete="off"
          value={value.passPhrase ?? ''}
          onChange={({ target }) => put({ passPhrase: target.value })}
        />
      </Field>
    </div>
  );
}
