import { Button, Checkbox, Input, Radio } from 'antd';
import { whosePhoneLabels, type ContactPlanTold } from '../../../people/person.model.ts';
import { Field } from './field.tsx';

const days = ['一', '二', '三', '四', '五', '六', '日'].map((word, index) => ({
  value: index + 1,
  label: `周${word}`,
}));
type Props = {
  value: ContactPlanTold;
  onChange: (plan: ContactPlanTold) => void;
  errorAt: (path: string) => string | undefined;
};

const standInParts = [
  ['name', '姓名'],
  ['relation', '关系'],
  ['phone', '电话'],
  ['passPhrase', '暗语'],
] as const;

function standInWith(plan: ContactPlanTold, part: (typeof standInParts)[number][0], words: string): ContactPlanTold {
  const { standIn, ...without } = plan;
  const next = { name: '', ...standIn, [part]: words };
  return Object.values(next).every((value) => value === '') ? without : { ...without, standIn: next };
}

/** What was emptied again was not said. */
function withWords(plan: ContactPlanTold, at: Written, words: string): ContactPlanTold {
  const { [at]: _before, ...without } = plan;
  return words === '' ? without : { ...without, [at]: words };
}

type Written = 'wechatId' | 'mailAddress' | 'ifOthersAnswer' | 'expiresOn' | 'nextCheckOn';
function Words({
  at,
  label,
  most,
  value,
  onChange,
  error,
  hint,
}: {
  at: Written;
  label: string;
  most: number;
  value: ContactPlanTold;
  onChange: Props['onChange'];
  error: Props['errorAt'];
  hint?: string;
}) {
  const name = `contactPlan.${at}`;
  return (
    <Field name={name} label={label} error={error(name)} hint={hint}>
      <Input
        id={name}
        type={at === 'expiresOn' || at === 'nextCheckOn' ? 'date' : 'text'}
        maxLength={most}
        autoComplete="off"
        value={value[at] ?? ''}
        onChange={({ target }) => onChange(withWords(value, at, target.value))}
      />
    </Field>
  );
}

/** Asked first: what she does not allow, nobody will do. */
export function ContactPlanFields({ value, onChange, errorAt }: Props) {
  const put = (change: Partial<ContactPlanTold>): void => onChange({ ...value, ...change });
  const may: [
    keyof Pick<ContactPlanTold, 'mayCall' | 'maySms' | 'mayWechat' | 'mayMail' | 'mayLeaveMessage' | 'mayPost'>,
    string,
  ][] = [
    ['mayCall', '可以打电话'],
    ['maySms', '可以发短信'],
    ['mayWechat', '可以发微信'],
    ['mayMail', '可以发邮件'],
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
      <Field
        name="contactPlan.windows"
        label="方便的时段"
        group
        wide
        hint="打电话、发短信都只在这些时段。涉及人身安全或者未成年人的，没有时段就不打、不发，请问她什么时候只有她自己看手机"
        error={errorAt('contactPlan.windows')}
      >
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
      <Field name="contactPlan.whosePhone" label="电话是谁的" group>
        <Radio.Group
          options={Object.entries(whosePhoneLabels).map(([value, label]) => ({ value, label }))}
          value={value.whosePhone}
          onChange={({ target }) => put({ whosePhone: target.value as ContactPlanTold['whosePhone'] })}
        />
      </Field>
      {value.mayWechat && (
        <Words
          at="wechatId"
          label="微信号（由公众号给出）"
          most={100}
          value={value}
          onChange={onChange}
          error={errorAt}
        />
      )}
      {value.mayMail && (
        <Words at="mailAddress" label="邮箱" most={200} value={value} onChange={onChange} error={errorAt} />
      )}
      <Words
        at="ifOthersAnswer"
        label="别人接了怎么说"
        most={100}
        value={value}
        onChange={onChange}
        error={errorAt}
        hint="比如：不好意思，打错了"
      />
      <Field
        name="contactPlan.neverContact"
        label="绝不能联系的号码"
        hint="对方和他家里人的号码，一行一个；谁留下的都不会用"
        error={errorAt('contactPlan.neverContact')}
      >
        <Input.TextArea
          id="contactPlan.neverContact"
          rows={2}
          autoComplete="off"
          value={value.neverContact.join('\n')}
          onChange={({ target }) => put({ neverContact: target.value === '' ? [] : target.value.split('\n') })}
        />
      </Field>
      <Field name="contactPlan.standIn" label="可以代为转告的人" hint="她信得过的人；不写就谁也不找">
        <div className="head">
          {standInParts.map(([part, label]) => (
            <Input
              key={part}
              aria-label={`转告人${label}`}
              placeholder={label}
              autoComplete="off"
              value={value.standIn?.[part] ?? ''}
              onChange={({ target }) => onChange(standInWith(value, part, target.value))}
            />
          ))}
        </div>
      </Field>
      <Words
        at="expiresOn"
        label="约定到哪一天"
        most={10}
        value={value}
        onChange={onChange}
        error={errorAt}
        hint="不写：涉及人身安全的 30 天，到期再问她"
      />
      <Words at="nextCheckOn" label="下一次确认平安" most={10} value={value} onChange={onChange} error={errorAt} />
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
