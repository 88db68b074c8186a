import { whosePhoneLabels } from '../../../people/person.model.ts';
import type { Schemas } from '../client.ts';
import { AgreeContact } from './agree-contact.tsx';
import { AsTyped } from './as-typed.tsx';
import { RevealNumber } from './reveal-number.tsx';
import { VaultedAddress } from './vaulted-address.tsx';

const standInWords = ({
  name,
  relation,
  phone,
  passPhrase,
}: NonNullable<Schemas['SafeContactView']['standIn']>): string =>
  [`${name}${relation ? `（${relation}）` : ''}`, phone ?? '', passPhrase ? `暗语“${passPhrase}”` : '']
    .filter(Boolean)
    .join('，');

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** Who, and how she may be reached: stands above everything else of a record. What she did not allow is forbidden. */
export function SafeBanner({
  person,
  contact,
  needs = [],
  note,
  applicationId,
  caseId,
  number,
}: {
  person: Schemas['PersonView'];
  contact: Schemas['SafeContactView'];
  /** What she needs to be heard at all: asked once, so that nobody asks again. */
  needs?: readonly string[];
  note?: string;
  /** Where the whole number may be asked for. */
  applicationId?: string;
  /** The case under which she may be asked again. */
  caseId?: string;
  /** By which the case is found when there is no time to look. */
  number?: string | undefined;
}) {
  const may: [string, boolean][] = [
    ['打电话', contact.mayCall],
    ['发短信', contact.maySms],
    ...(contact.mayWechat ? [['发微信', true] satisfies [string, boolean]] : []),
    ...(contact.mayMail ? [['发邮件', true] satisfies [string, boolean]] : []),
    ['留言', contact.mayLeaveMessage],
    ['寄信', contact.mayPost],
  ];
  const details = [
    person.sex === 'female' ? '女' : person.sex === 'male' ? '男' : '',
    person.age === undefined ? '' : `${person.age} 岁`,
  ].filter(Boolean);
  return (
    <section className={contact.safetyFlagged ? 'banner danger' : 'banner'} aria-label="当事人和安全联系">
      <div>
        <p>
          <span className="name">{person.name}</span> <span className="quiet">{details.join('　')}</span>{' '}
          {person.idNumber && applicationId && <RevealNumber applicationId={applicationId} masked={person.idNumber} />}
        </p>
        {person.phone && (
          <p>
            电话 {contact.mayCall ? person.phone : <del>{person.phone}</del>}{' '}
            {contact.mayCall ? (
              contact.withinWindow ? (
                <span className="yes">● 现在可以打</span>
              ) : (
                <span className="no">■ 现在不在约定时段</span>
              )
            ) : (
              <span className="no">■ 不可以打</span>
            )}
          </p>
        )}
        <AsTyped of={person.asTyped} />
        {person.isAddressProtected && caseId && <VaultedAddress caseId={caseId} number={number} person={person} />}
        {person.address && !(person.isAddressProtected && caseId) && (
          <p className="small quiet">
            住址 {person.address}
            {contact.safetyFlagged && '（受保护，不得写入对外文书）'}
          </p>
        )}
        {needs.length > 0 && (
          <p>
            <strong>需要的便利：{needs.join('、')}</strong>
          </p>
        )}
        {note && <p className="small">{note}</p>}
      </div>
      <div>
        {contact.safetyFlagged && <p className="warning">涉及人身安全或未成年人：不要说明来意，不要告诉家里其他人。</p>}
        {contact.expired && (
          <p className="warning">
            ■ 约定已于 {contact.expiresOn}{' '}
            到期，请与她重新约定：等她来窗口、到工作站，或者她打来电话时问。在这之前一律不联系。
          </p>
        )}
        {!contact.agreed && <p className="warning">没有约定过联系方式：只等她自己来。</p>}
        <ul className="may">
          {may.map(([word, allowed]) => (
            <li key={word} className={allowed ? 'yes' : 'no'}>
              {allowed ? '✓ 可以' : '✕ 不可以'}
              {word}
            </li>
          ))}
          <li>自称：{contact.callerName === 'agency' ? '法律援助机构' : '中性说法（不提法律援助）'}</li>
        </ul>
        {contact.safetyFlagged && (contact.mayCall || contact.maySms) && contact.windows.length === 0 && (
          <p className="warning">■ 没有约定时段：不打、不发，等她自己来看。她来了，请问她时段。</p>
        )}
        {contact.windows.length > 0 && (
          <p>
            时段：
            {contact.windows
              .map(
                ({ weekdays: days, from, to }) => `周${days.map((day) => weekdays[day - 1]).join('、')} ${from}–${to}`,
              )
              .join('；')}
          </p>
        )}
        <ul className="may">
          {contact.neverTold && <li className="no">绝不能告诉：{contact.neverTold}</li>}
          {contact.mayBeTold && <li>可以告诉：{contact.mayBeTold}</li>}
          {contact.passPhrase && <li>暗语：{contact.passPhrase}</li>}
          {contact.neverContact && <li className="no">绝不能联系：{contact.neverContact.join('、')}</li>}
          {contact.whosePhone && <li>电话是{whosePhoneLabels[contact.whosePhone]}</li>}
          {contact.ifOthersAnswer && <li>别人接了，就说：{contact.ifOthersAnswer}</li>}
          {contact.standIn && <li>可以请人转告：{standInWords(contact.standIn)}</li>}
          {contact.nextCheckOn && <li>下一次确认平安：{contact.nextCheckOn}</li>}
          {!contact.expired && contact.expiresOn && <li>约定到 {contact.expiresOn}，到期再问一次</li>}
        </ul>
        {caseId && <AgreeContact caseId={caseId} personId={person.id} contact={contact} />}
      </div>
    </section>
  );
}
