import { Checkbox, Input, Radio } from 'antd';
import { documentKinds, type DocumentKind } from '../../../intake/documents.ts';
import { Upload } from './upload.tsx';

const kinds = Object.keys(documentKinds) as DocumentKind[]; // the keys of a literal
export type Ask = { kind: DocumentKind; why: string };
export type Item = {
  kind: DocumentKind;
  state: 'supplied' | 'unavailable' | 'lookedUp' | 'committed';
  fileId?: string;
  note?: string;
};
const states = [
  { value: 'supplied', label: '上传' },
  { value: 'unavailable', label: '没有这份材料' },
  { value: 'lookedUp', label: '已由我们查询' },
  { value: 'committed', label: '以承诺代替' },
];

/** Everything that is missing, at once, each with its reason: a second notice will not be possible. */
export function Asks({
  value,
  onChange,
  onFile,
  errors,
}: {
  value: readonly Ask[];
  onChange: (asks: Ask[]) => void;
  onFile: readonly string[];
  errors: (path: string) => string | undefined;
}) {
  return (
    <div>
      {kinds.map((kind) => {
        const at = value.findIndex((ask) => ask.kind === kind);
        const ask = value[at];
        const { label, how, replacedBy } = documentKinds[kind];
        return (
          <div className="kind-row" key={kind}>
            <div className="head">
              <Checkbox
                checked={ask !== undefined}
                onChange={({ target }) =>
                  onChange(target.checked ? [...value, { kind, why: how }] : value.filter((each) => each.kind !== kind))
                }
              >
                {label}
              </Checkbox>
              {onFile.includes(kind) && <span className="tag">已有</span>}
              <span className="hint">{replacedBy}</span>
            </div>
            {ask && (
              <Input
                aria-label={`${label}：为什么需要、怎样取得`}
                value={ask.why}
                maxLength={300}
                onChange={({ target }) =>
                  onChange(value.map((each) => (each.kind === kind ? { ...each, why: target.value } : each)))
                }
              />
            )}
            {ask && errors(`missing.${at}.why`) && <span className="error">{errors(`missing.${at}.why`)}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** What was handed in. "没有这份材料" is a valid reply. */
export function HandedInItems({
  value,
  onChange,
  asked,
  errors,
}: {
  value: readonly Item[];
  onChange: (items: Item[]) => void;
  asked: readonly string[];
  errors: (path: string) => string | undefined;
}) {
  const shown =
    asked.length > 0
      ? [...kinds.filter((kind) => asked.includes(kind)), ...kinds.filter((kind) => !asked.includes(kind))]
      : kinds;
  const change = (kind: DocumentKind, next: Item | undefined): void =>
    onChange([...value.filter((item) => item.kind !== kind), ...(next ? [next] : [])]);
  return (
    <div>
      {shown.map((kind) => {
        const item = value.find((each) => each.kind === kind);
        const { label } = documentKinds[kind];
        const at = item ? value.indexOf(item) : -1;
        const error = errors(`items.${kind}`) ?? errors(`items.${at}.fileId`) ?? errors(`items.${at}.note`);
        return (
          <div className="kind-row" key={kind}>
            <div className="head">
              <strong>{label}</strong>
              {asked.includes(kind) && <span className="tag care">告知书要求</span>}
              {item && (
                <button type="button" className="button plain" onClick={() => change(kind, undefined)}>
                  不填这一项
                </button>
              )}
            </div>
            <Radio.Group
              aria-label={`${label}怎样提交`}
              options={states}
              value={item?.state ?? null}
              onChange={({ target }) => change(kind, { kind, state: target.value as Item['state'] })}
            />
            {item?.state === 'supplied' && (
              <Upload
                id={`file-${kind}`}
                value={item.fileId}
                onChange={(fileId) => change(kind, { kind, state: 'supplied', ...(fileId ? { fileId } : {}) })}
              />
            )}
            {item && item.state !== 'supplied' && (
              <Input
                aria-label={`${label}：说明`}
                placeholder="说明（可以不填）"
                maxLength={500}
                value={item.note ?? ''}
                onChange={({ target }) => change(kind, { ...item, note: target.value })}
              />
            )}
            {error && (
              <span className="error" role="alert">
                {error}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
