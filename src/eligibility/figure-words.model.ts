import { daysOf, meansEdges, type FigureTold } from './figure.model.ts';

export const residences = { urban: '城镇', rural: '农村' } as const;
export const pers = { month: '每月', year: '每年' } as const;
export const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`;

/** One sentence that the second person compares with the document. */
export function figureWords(figure: FigureTold, place: string): string {
  const { from, to } = daysOf(figure);
  const days = `自 ${from} 起${to === undefined ? '' : `，到 ${to} 的前一天`}`;
  switch (figure.kind) {
    case 'subsistenceLine':
      return `${place}${residences[figure.residence]}低保标准：每人${pers[figure.per]} ${yuan(figure.amountFen)}，${days}`;
    case 'holidayNotice':
      return `${figure.year} 年放假 ${figure.daysOff.length} 天，调休上班 ${figure.makeUpDays.length} 天`;
    case 'meansMultiplier':
      return `经济困难标准为低保线的 ${figure.value} 倍，${days}`;
    case 'meansEdge':
      return `${meansEdges[figure.value]}，${days}`;
    case 'archiveTerm':
      return `案卷保管 ${figure.value} 年，${days}`;
  }
}
