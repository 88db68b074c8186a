import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { entryAge, entryStateLabels } from '../place.model.ts';
import { PlaceForm } from './place-form.tsx';

const marks = { neverChecked: '▲', old: '▲', fresh: '●' } as const;

/** 站点登记: what people read before they set out. Whoever keeps the entry confirms it, and its day is shown. */
export default function PlacesPage() {
  const read = useQuery({ queryKey: ['kept-places'], queryFn: () => answered(api.GET('/api/kept-places')) });
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <header className="page-head">
        <h1>站点登记</h1>
        <span className="quiet">群众照这里写的出门。超过 {entryAge.words}没有再核实的，页面上会说明。</span>
      </header>
      <Reading of={read} rows={4}>
        {({ items }) => {
          const place = items.find(({ id }) => id === chosen) ?? items[0];
          return place ? (
            <div className="stack">
              <Section title="本单位和所管的站点" aside={<span className="quiet">{items.length} 个</span>}>
                {items.map(({ id, name, entryState, verifiedOn, isInvented }) => (
                  <p key={id} className="law-part">
                    <button
                      type="button"
                      className="button plain"
                      aria-pressed={id === place.id}
                      onClick={() => setChosen(id)}
                    >
                      {name}
                    </button>{' '}
                    {marks[entryState]} {entryStateLabels[entryState]}
                    {verifiedOn && ` ${verifiedOn}`}
                    {isInvented && <span className="tag">演示资料</span>}
                  </p>
                ))}
              </Section>
              <PlaceForm key={`${place.id} ${place.verifiedOn ?? ''}`} place={place} />
            </div>
          ) : (
            <Empty>没有由本单位登记的站点。</Empty>
          );
        }}
      </Reading>
    </>
  );
}
