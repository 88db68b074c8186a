import type { Case } from './case.model.ts';

/** Where a piece of the file comes from: a paper we issued, an act that was logged, a document of hers, a scan put in by hand. */
export type PieceSource = { paper: string } | { activity: string } | { document: string } | { scan: true };
export type Piece = { key: string; label: string; owedBy: 'agency' | 'personnel'; from: readonly PieceSource[] };

export const pieceOwners = { agency: '法律援助机构', personnel: '承办人员' } as const satisfies Record<
  Piece['owedBy'],
  string
>;

const byPaper = (key: string, label: string, owedBy: Piece['owedBy'] = 'agency'): Piece => ({
  key,
  label,
  owedBy,
  from: [{ paper: key }, { scan: true }],
});

/** 卷宗材料 in the order in which they are bound; the order is ours from the samples, the ministry's own annex is 待核. */
export function piecesOf(matter: Pick<Case, 'origin' | 'stage'>): Piece[] {
  const byNotice = matter.origin === 'notice';
  const application: Piece[] = byNotice
    ? [
        { key: 'authority-notice', label: '办案机关通知公函', owedBy: 'agency', from: [{ scan: true }] },
        byPaper('notified-defence-reply', '通知辩护、代理复函'),
      ]
    : [
        byPaper('application-form', '法律援助申请表'),
        byPaper('materials-receipt', '申请材料接收凭证'),
        { key: 'identity', label: '身份证明', owedBy: 'agency', from: [{ document: 'identity' }, { scan: true }] },
        {
          key: 'grant-decision',
          label: '给予法律援助决定书',
          owedBy: 'agency',
          from: [{ paper: 'grant-decision' }, { scan: true }],
        },
      ];
  const handling: Piece[] = [
    byPaper('assignment-notice', '指派通知书'),
    ...(byNotice ? [] : [byPaper('representation-agreement', '委托代理协议', 'personnel')]),
    byPaper('agency-letter', '法律援助公函'),
    {
      key: 'meeting-record',
      label: matter.stage === 'criminalDefence' ? '会见笔录' : '约见笔录',
      owedBy: 'personnel',
      from: [{ activity: 'meeting' }],
    },
    ...(matter.stage === 'criminalDefence'
      ? []
      : [
          {
            key: 'risks-told',
            label: '诉讼风险告知记录',
            owedBy: 'personnel' as const,
            from: [{ activity: 'risksTold' }],
          },
        ]),
    {
      key: 'written-opinion',
      label: matter.stage === 'criminalDefence' ? '辩护词或者书面辩护意见' : '代理词、起诉状或者其他代理文书',
      owedBy: 'personnel',
      from: [{ scan: true }],
    },
    {
      key: 'result-document',
      label: '裁判文书、调解书、裁决书等结果文书',
      owedBy: 'personnel',
      from: [{ scan: true }],
    },
    byPaper('closing-report', '结案报告表', 'personnel'),
  ];
  return [...application, ...handling];
}
