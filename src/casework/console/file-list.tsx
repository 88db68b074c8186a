import { lazy, Suspense, useState } from 'react';
import type { ActionSubject } from '../../web/console/action/subject.ts';
import type { Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';

const ActionDialog = lazy(() => import('../../web/console/action/action-dialog.tsx'));
type Piece = Schemas['PieceView'];

/** What the file holds, what is missing and who owes it; a scan goes in at its own line. */
export function FileList({
  pieces,
  subject,
  mayAdd,
}: {
  pieces: readonly Piece[];
  subject: ActionSubject;
  mayAdd: boolean;
}) {
  const [adding, setAdding] = useState<Piece>();
  const missing = pieces.filter(({ present }) => !present).length;
  return (
    <Section
      title="卷宗清单"
      aside={<span className="quiet small">{missing === 0 ? '材料齐全' : `缺 ${missing} 项`}</span>}
    >
      <ul className="check-list">
        {pieces.map((piece) => (
          <li key={piece.key}>
            <span className={piece.present ? 'verdict yes' : 'missing'} aria-hidden="true">
              {piece.present ? '✓' : '✕'}
            </span>
            <span>{piece.label}</span>
            <span className={piece.present ? 'small quiet' : 'small missing'}>
              {piece.present ? '已有' : `待${piece.owedBy}提供`}
              {!piece.present && piece.mayScan && mayAdd && (
                <button
                  type="button"
                  className="button plain"
                  aria-label={`补入${piece.label}`}
                  onClick={() => setAdding(piece)}
                >
                  补入
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {adding && (
        <Suspense fallback={<p className="quiet">正在打开……</p>}>
          <ActionDialog
            key={adding.key}
            subject={{ ...subject, initial: { piece: adding.key } }}
            name="addPiece"
            label={`补入${adding.label}`}
            onClose={() => setAdding(undefined)}
          />
        </Suspense>
      )}
    </Section>
  );
}
